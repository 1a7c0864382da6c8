import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { source as axe } from 'axe-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { parse } from '../../../server/src/cable/parse';
import { previewPageInSteps } from '../../../server/src/features/preview/page';
import { inOneGo } from '../../../server/src/text/steps';
import { Workbench } from './workbench';

const CABLE = '07GUANGZHOU208.cable';
const THEMES = [['Light Modern', 'light_modern'], ['Light High Contrast', 'hc_light'], ['Dark High Contrast', 'hc_black'], ['Dark Modern', 'dark_modern']] as const;

/**
 * What axe finds in a page against WCAG 2.1 AA and good practice.
 *
 * @param links whether those within sentences have to be underlined, which in an editor is a setting of VS Code
 */
async function barriersOf(page: FrameLocator | Page, links = false): Promise<unknown> {
  const root = await page.locator(':root').elementHandle();
  const frame = await root.ownerFrame();
  await frame?.evaluate(axe);
  return frame?.evaluate(`axe.run({ rules: { 'link-in-text-block': { enabled: ${links} } } }).then(({ passes, violations }) => (passes.length > 10 ? violations.map(({ id, nodes }) => [id, nodes[0].html]) : 'next to nothing was looked at'))`);
}

/** The reader's side: each step goes on where the one before ended. */
describe('a reader has the cable beside its text', function () {
  this.bail(true);
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => { workbench = await Workbench.open('preview'); });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  const inView = (what: Locator): Promise<boolean> => what.evaluate(element => {
    const { top, bottom } = (element as unknown as { getBoundingClientRect(): { top: number; bottom: number } }).getBoundingClientRect();
    return bottom > 0 && top < (globalThis as unknown as { innerHeight: number }).innerHeight;
  });
  const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
    for (let turn = 0; turn < 300; turn++) {
      if (await condition()) return;
      await workbench.page.waitForTimeout(50);
    }
    assert.fail(`${what} did not come`);
  };

  it('from the title of the editor', async () => {
    await workbench.openFile(CABLE);
    await workbench.page.locator('.editor-actions .codicon-open-preview').click();
    await workbench.page.locator('.tabs-container .tab').filter({ hasText: `Preview ${CABLE}` }).waitFor();
    page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.locator('h1').filter({ hasText: 'Tough to Talk About' }).waitFor();
    await page.locator('table.head').filter({ hasText: 'Human Rights' }).waitFor();
  });

  for (const [theme, className] of THEMES) {
    it(`in the colours of the theme: ${theme}`, async () => {
      await workbench.setTheme(theme, className);
      const colour = (selector: string, property: string): Promise<string> => page.locator(selector).first().evaluate((element, name) => (globalThis as unknown as { getComputedStyle(element: unknown): Record<string, string> }).getComputedStyle(element)[name] ?? '', property);
      const dark = theme.startsWith('Dark');
      const lightness = ((await colour('body', 'backgroundColor')).match(/\d+/g) ?? []).slice(0, 3).map(Number).reduce((sum, part) => sum + part, 0) / 3;
      assert.equal(lightness < 128, dark, `the background in ${theme}`);
      await workbench.shoot(`preview-${theme.toLowerCase().replaceAll(' ', '-')}`);
      assert.deepEqual(await barriersOf(page), [], `barriers in ${theme}`);
    });
  }

  it('which follows the cursor', async () => {
    await workbench.goToLine(170);
    const current = page.locator('.block.current');
    await until('the paragraph of the cursor', async () => (await current.count()) === 1 && inView(current));
    assert.match(await current.innerText(), /border|China|Vietnam|women/);
    await workbench.shoot('follows-cursor');
  });

  it('and takes the text along when it is scrolled', async () => {
    await page.locator('h2').last().evaluate(element => (element as unknown as { scrollIntoView(): void }).scrollIntoView());
    await workbench.page.locator('.editor-instance .line-numbers').filter({ hasText: /^(?:2[0-9]|3[0-9])\d$/ }).first().waitFor();
  });

  it('with the findings under their paragraphs, each a way to its place', async () => {
    const finding = page.locator('ul.findings .place').filter({ hasText: /2005/ });
    await finding.scrollIntoViewIfNeeded();
    await workbench.shoot('finding');
    await finding.click();
    await workbench.cursorAt(165);
    await workbench.inText();
  });

  it('and stays with the cable while one of its hovers is read out', async () => {
    const { keyboard } = workbench.page;
    // The first time it is shown, the second it takes the keys.
    for (let time = 0; time < 2; time++) {
      await keyboard.press('Control+k');
      await keyboard.press('Control+i');
      await workbench.hover('2005 does not begin a paragraph').waitFor();
    }
    await keyboard.press('Alt+F2');
    const words = workbench.page.locator('.accessible-view .view-line').filter({ hasText: /does\snot\sbegin\sa\sparagraph/ });
    await words.first().waitFor();
    // Time to turn to what is read out, if it wanted to.
    await workbench.page.waitForTimeout(1000);
    await workbench.shoot('accessible-view');
    assert.equal(await workbench.page.locator('.tabs-container .tab').filter({ hasText: `Preview ${CABLE}` }).count(), 1, 'the cable is previewed');
    await keyboard.press('Escape');
    await words.first().waitFor({ state: 'hidden' });
    await keyboard.press('Escape');
    await workbench.inText();
  });

  it('and sees at once what is typed', async () => {
    await workbench.goToLine(36, 1);
    await workbench.page.keyboard.type('Quietly: ');
    await page.locator('.paragraph').filter({ hasText: 'Quietly:' }).waitFor();
    await workbench.page.keyboard.press('Control+z');
  });

  it('and stands where the editor does when much is taken away and comes back', async () => {
    const text = fs.readFileSync(path.join(workbench.folder, CABLE), 'utf8');
    const heading = text.indexOf('Vietnam: Cooperation');
    const signature = text.indexOf('Goldberg');
    let number = 2;
    const sections = Array.from({ length: 50 }, () => text.slice(heading, signature).replace(/¶\d+/g, () => `¶${number++}`));
    fs.writeFileSync(path.join(workbench.folder, 'long.cable'), `${text.slice(0, heading)}${sections.join('')}${text.slice(signature)}`);
    await workbench.openFile('long.cable');
    await page.locator('.paragraph').filter({ hasText: 'Amway' }).nth(49).waitFor();
    const current = page.locator('.block.current');
    const follows = (): Promise<void> => until('the paragraph of the cursor', async () => (await current.count()) === 1 && inView(current));
    await workbench.goToLine(9000);
    await follows();
    const paragraph = await current.innerText();
    await workbench.command('Cablewright: Restore Telegram from Archive Copy');
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restored' }).waitFor();
    await follows();
    await workbench.page.keyboard.press('Control+z');
    await workbench.cursorAt(9000);
    await until('the same paragraph', async () => await current.innerText() === paragraph && inView(current));
    await workbench.shoot('undone');
    await workbench.page.keyboard.press('Control+s');
    await workbench.page.locator('.tab[data-resource-name="long.cable"]:not(.dirty)').click({ button: 'middle' });
    await workbench.page.locator(`.tab.active[data-resource-name="${CABLE}"]`).waitFor();
    fs.rmSync(path.join(workbench.folder, 'long.cable'));
    // Both have the same title.
    await until('the short cable', async () => await page.locator('.paragraph').filter({ hasText: 'Amway' }).count() === 1);
  });

  it('with parts that a screen reader can walk', async () => {
    assert.equal(await page.locator('main').count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.ok(await page.getByRole('heading', { level: 2 }).count() > 2);
    assert.ok(await page.getByRole('table', { name: 'Header of the cable' }).count() === 1);
    assert.ok(await page.getByRole('rowheader', { name: 'TAGS' }).count() === 1);
  });

  it('also where it is saved as a page of its own, in light and in dark', async () => {
    const saved = await workbench.page.context().browser()?.newPage();
    assert.ok(saved);
    await saved.setContent(inOneGo(previewPageInSteps(parse(fs.readFileSync(path.join(workbench.folder, 'nested-text-2011.cable'), 'utf8')))));
    for (const colorScheme of ['light', 'dark'] as const) {
      await saved.emulateMedia({ colorScheme });
      assert.deepEqual(await barriersOf(saved, true), [], colorScheme);
    }
    await saved.close();
  });

  it('and no script but ours, nothing from the network', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; style-src 'nonce-[0-9a-f]{48}'; script-src 'nonce-[0-9a-f]{48}'/);
    // VS Code puts one of its own in front.
    assert.deepEqual(await page.locator('script[src]').evaluateAll(scripts => scripts.map(script => (script as unknown as { src: string }).src.replace(/^.*\//, ''))), ['page.js']);
  });

  it('and all cables of the folder in a table, which sorts and filters', async () => {
    await workbench.command('Cable: Report on All Cables');
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: 'Report on Cables' }).waitFor();
    const report = workbench.page.locator('iframe.webview').last().contentFrame().locator('iframe#active-frame').contentFrame();
    await report.getByRole('columnheader', { name: 'Findings' }).getByRole('button').click();
    await report.locator('[aria-sort="descending"]').waitFor();
    await workbench.shoot('report');
    assert.deepEqual(await barriersOf(report), []);
    await workbench.page.setViewportSize({ width: 800, height: 900 });
    // A cable without a date leaves no gap for it, though a screen reader finds a cell below each heading; its codes are not broken into letters.
    const row = report.locator('tr').filter({ hasText: '05LAGOS842' });
    await row.scrollIntoViewIfNeeded();
    const [name, level, tags] = await Promise.all(['a', '.level', '.tags'].map(part => row.locator(part).boundingBox()));
    await workbench.shoot('report-narrow');
    assert.equal(Math.round(level?.x ?? 0), Math.round(name?.x ?? -1));
    assert.equal(await row.getByRole('cell').count(), 5);
    assert.ok((tags?.width ?? 0) > 100, `the codes have a width of ${tags?.width}`);
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
    await report.getByRole('searchbox', { name: 'Filter the cables' }).fill('herring');
    await report.getByRole('status').filter({ hasText: /^1 of \d+ cables$/ }).waitFor();
    await workbench.shoot('report-filtered');
    await report.getByRole('link', { name: '09THEHAGUE741' }).click();
    await workbench.page.locator('.tabs-container .tab.active[data-resource-name="references-2009.cable"]').waitFor();
  });

  it('and tells it apart from an earlier version, by what its paragraphs say', async () => {
    const text = fs.readFileSync(path.join(workbench.folder, 'references-2009.cable'), 'utf8');
    const second = text.indexOf('2. (SBU) Herring');
    const third = text.indexOf('3. (SBU) Horses');
    fs.writeFileSync(path.join(workbench.folder, 'earlier.cable'), `${text.slice(0, second)}${text.slice(third).replace('3. (SBU) Horses', '2. (SBU) Horses').replace('61 million', '16 million')}`);
    await workbench.command('Cable: Compare with', 'The version to compare with');
    await workbench.pick('earlier', 'earlier.cable');
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: 'earlier.cable ↔ references-2009.cable' }).waitFor();
    const compared = workbench.page.locator('iframe.webview').last().contentFrame().locator('iframe#active-frame').contentFrame();
    await compared.locator('.entry.added').filter({ hasText: 'Herring' }).waitFor();
    assert.equal(await compared.locator('.entry.changed').count(), 1);
    assert.equal(await compared.locator('ins').filter({ hasText: /^61$/ }).count(), 1);
    await workbench.shoot('compare');
    for (const [theme, className] of THEMES) {
      await workbench.setTheme(theme, className);
      const dark = theme.startsWith('Dark');
      await compared.locator(`body.vscode-${theme.includes('High Contrast') ? `high-contrast${dark ? ':not(.vscode-high-contrast-light)' : '-light'}` : dark ? 'dark' : 'light'}`).waitFor();
      assert.deepEqual(await barriersOf(compared), [], `barriers in ${theme}`);
    }
    // For whoever does not tell links by their colour; the pointer underlines one too.
    await compared.getByRole('heading', { level: 1 }).hover();
    const link = compared.getByRole('heading', { level: 2 }).getByRole('link').first();
    const underlined = (): Promise<boolean> => link.evaluate(element => (globalThis as unknown as { getComputedStyle(of: unknown): { textDecorationLine: string } }).getComputedStyle(element).textDecorationLine === 'underline');
    await until('a link without a line', async () => !await underlined());
    const settings = path.join(workbench.folder, '.vscode');
    fs.mkdirSync(settings);
    fs.writeFileSync(path.join(settings, 'settings.json'), '{ "accessibility.underlineLinks": true }');
    await until('the line under the links', underlined);
    fs.rmSync(settings, { recursive: true });
  });

  it('and walks the findings of all cables by rule', async () => {
    await workbench.command('Explorer: Focus on Cable Findings View');
    const group = (rule: string): Locator => workbench.page.locator(`.pane-body .monaco-list-row[aria-level="1"][aria-label^="${rule}, "]`);
    // The last to come, of the copy that was made above: no row moves any more under the pointer.
    await group('duplicate-mrn').waitFor();
    await group('fused-header-line').click();
    await workbench.page.locator('.monaco-list-row[aria-level="2"]').filter({ hasText: 'is fused to the line before it' }).first().waitFor();
    await workbench.shoot('findings');
  });

  it('and from one to the next, and reads it to its end where it stands', async () => {
    await workbench.command('Cable: Go to Next Finding');
    await workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'it belongs on a line of its own' }).waitFor();
    await workbench.shoot('next-finding');
  });

  it('and masks a name in a copy', async () => {
    await workbench.page.locator('.tabs-container .tab[data-resource-name="references-2009.cable"]').click();
    await workbench.goToLine(37, 14);
    await workbench.command('Cable: Mark for Masking');
    await workbench.page.locator('.statusbar-item').filter({ hasText: '1 place marked for masking' }).waitFor();
    await workbench.shoot('marked');
    await workbench.command('Cable: Create Masked Copy');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: '[NAME' }).first().waitFor();
    await workbench.shoot('masked');
  });

  it('and offers what is saved of it as a file of the folder, on whatever machine that is', async () => {
    await workbench.page.locator('.tabs-container .tab[data-resource-name="references-2009.cable"]').first().click();
    await workbench.command('File: Compare Active File with Saved');
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: '(in file)' }).waitFor();
    await workbench.command('Cable: Compare with', 'The version to compare with');
    await workbench.page.locator('.quick-input-list .monaco-list-row[aria-label^="references-2009.cable, showModifications:"]').waitFor();
    await workbench.shoot('compare-with-saved');
    assert.equal(await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '127.0.0.1' }).count(), 0);
  });
});
