import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench, type Area } from './workbench';

const SEED = '07GUANGZHOU208.cable';

/** The parts of the window that the README shows. */
const README = {
  outline: { x: 50, y: 32, width: 950, height: 480 },
  hover: { x: 352, y: 32, width: 780, height: 500 },
  quickFix: { x: 352, y: 32, width: 780, height: 480 },
} as const satisfies Record<string, Area>;

/** Pieces of the sample that must stand out: where they are, and what they are. */
const COLOURED: readonly (readonly [line: string, text: string])[] = [
  ['07GUANGZHOU208', '07GUANGZHOU208'],
  ['VZCZCXRO7105', 'VZCZC'],
  ['VZCZCXRO7105', 'XRO7105'],
  ['DE RUEHGZ', 'DE'],
  ['O 140905Z FEB 07', '140905Z FEB 07'],
  ['TO RUEHC', 'IMMEDIATE'],
  ['UNCLAS SECTION', 'UNCLAS'],
  ['SENSITIVE', 'SENSITIVE'],
  ['TAGS: PHUM', 'TAGS'],
  ['TAGS: PHUM', 'PHUM'],
  ['SUBJECT: Tough', 'SUBJECT'],
  ['Summary:', '(SBU)'],
  ['Summary:', '1.'],
];

/** The names of the themes in the list, and what VS Code calls them in its own page. */
const THEMES = [['Light Modern', 'light_modern'], ['Light High Contrast', 'hc_light'], ['Dark High Contrast', 'hc_black'], ['Dark Modern', 'dark_modern']] as const;

/** One person's first minutes with a cable: each step goes on where the one before ended. */
describe('a person opens the sample cable', function () {
  this.bail(true);
  let workbench: Workbench;

  before(async () => { workbench = await Workbench.open(); });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  it('from the explorer, and it is a Diplomatic Cable', async () => {
    await workbench.openFile(SEED);
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Diplomatic Cable' }).waitFor();
  });

  for (const [theme, className] of THEMES) {
    it(`sees its parts in colour: ${theme}`, async () => {
      await workbench.setTheme(theme, className);
      const prose = await workbench.colourOf('accordingly.', 'accordingly.');
      const seen = new Set<string>();
      for (const [line, text] of COLOURED) {
        const colour = await workbench.colourOf(line, text);
        assert.notEqual(colour, prose, `"${text}" has the colour of plain text`);
        seen.add(colour);
      }
      assert.ok(seen.size >= 3, `there are only the colours ${[...seen].join(', ')}`);
      await workbench.shoot(`colours-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('walks it by the outline', async () => {
    await workbench.showOutline();
    await workbench.shoot('outline');
    const heading = await workbench.outlineRow('Vietnam: Cooperation with China on TIP is Improving');
    await heading.click();
    await workbench.cursorAt(57);
    await workbench.shoot('outline-clicked');
    await workbench.shoot('readme-outline', README.outline);
  });

  it('learns what PHUM means by pointing at it', async () => {
    await workbench.goToLine(30);
    await workbench.page.keyboard.press('Escape');
    await workbench.fadedIn(await workbench.pointAt(workbench.token('TAGS: PHUM', 'PHUM'), workbench.hover(/Human Rights/i)));
    await workbench.shoot('hover');
    await workbench.shoot('readme-hover', README.hover);
    await workbench.page.mouse.move(700, 500);
    await workbench.page.keyboard.press('Escape');
  });

  it('finds two warnings in the Problems panel', async () => {
    await workbench.command('View: Focus Problems');
    await workbench.problem('fused-header-line').waitFor();
    await workbench.problem('pilcrow-false-paragraph').waitFor();
    assert.equal(await workbench.problems().count(), 2);
    await workbench.shoot('problems');
  });

  it('reads why, behind the name of the rule in the Problems panel', async () => {
    await workbench.problem('fused-header-line').locator('a.monaco-link').click();
    await workbench.previewOf('fused-header-line');
    await workbench.shoot('rule-page');
    await workbench.showTab(SEED);
  });

  it('reads why, behind the name of the rule in the hover', async () => {
    await workbench.goToLine(165);
    const hover = workbench.hover('pilcrow-false-paragraph');
    await workbench.pointAt(workbench.token('2005.', '¶'), hover);
    await hover.locator('a.code-link').filter({ hasText: 'pilcrow-false-paragraph' }).click();
    await workbench.previewOf('pilcrow-false-paragraph');
    await workbench.showTab(SEED);
  });

  it('is told how serious a rule is now, where it may be told otherwise', async () => {
    const { page } = workbench;
    await workbench.goToLine(165);
    await workbench.openQuickFixes();
    const focused = page.locator('.action-widget .monaco-list-row.action.focused');
    for (let row = 0; row < 9 && !(await focused.innerText()).includes('Change the severity of pilcrow-false-paragraph'); row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const now = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'as now' });
    await now.waitFor();
    await workbench.shoot('severity');
    assert.match(await now.innerText(), /^warning\s*as now$/);
    await page.keyboard.press('Escape');
  });

  // The first fix adds a line above the second finding, which stood on line 165.
  for (const [rule, line, column, gone] of [['fused-header-line', 18, 32, /HIUNCLAS/], ['pilcrow-false-paragraph', 166, 1, /¶2005/]] as const) {
    it(`fixes ${rule} with Ctrl+.`, async () => {
      await workbench.goToLine(line, column);
      await workbench.openQuickFixes();
      await workbench.shoot(`fix-${rule}`);
      await workbench.shoot(`readme-fix-${rule}`, README.quickFix);
      // Opened by keyboard, the menu lets no click through; its first row has the focus.
      await workbench.page.keyboard.press('Enter');
      await workbench.problem(rule).waitFor({ state: 'detached' });
      await workbench.page.keyboard.press('Control+s');
      await workbench.saved(text => !gone.test(text));
    });
  }

  it('has an empty Problems panel and no underline left', async () => {
    await workbench.page.locator('.markers-panel').filter({ hasText: 'No problems have been detected' }).waitFor();
    assert.equal(await workbench.page.locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-error').count(), 0);
    await workbench.shoot('no-problems');
    const saved = fs.readFileSync(path.join(workbench.folder, SEED), 'utf8');
    assert.match(saved, /HONOLULU HI\nUNCLAS SECTION 01 OF 04 GUANGZHOU 000208/);
  });

  it('checks the whole folder by a task, and sees what is wrong in cables that were never opened', async () => {
    await workbench.task('cablewright', 'check all cables');
    const problem = workbench.problem('1979 does not begin a paragraph');
    // The task's terminal comes to the front when it starts, which may be after the Problems panel was asked for.
    for (let attempt = 0; attempt < 5 && !await problem.isVisible(); attempt++) {
      await workbench.command('View: Focus Problems');
      await problem.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await problem.waitFor();
    await workbench.shoot('task');
  });

  it('opens one of them, and sees nothing twice', async () => {
    const problem = workbench.problem('1979 does not begin a paragraph');
    await problem.dblclick();
    await workbench.cursorAt(17);
    // The live check alone links the name of the rule.
    await problem.locator('a.monaco-link').waitFor();
    assert.equal(await problem.count(), 1);
  });

  it('was never interrupted by a notification', async () => {
    assert.deepEqual(await workbench.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(), []);
  });
});
