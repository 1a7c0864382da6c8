// A drafter writes a whole cable, key by key, and thinks of nothing but what it says.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

/** The cable as it is to be at the end; its date is that of the day. */
const WANTED = `R (date)
FM AMEMBASSY TALLINN
TO RUEHC/SECSTATE WASHDC
INFO RUEHRA/AMEMBASSY RIGA
UNCLAS TALLINN 000375

SENSITIVE

E.O. 13526: N/A
TAGS: SCUL, EN
SUBJECT: The Harbor Festival Opens
REF: A. RIGA 88
     B. TALLINN 41

1. (SBU) Summary: The harbor festival opened on Monday, a week late
but in good order.  Post expects a quiet season.  End summary.

The opening
-----------

2. (SBU) The mayor lit the lanterns at dusk and spoke for an hour on
the history of the herring, which nobody had asked for.

3. (SBU) As ref A foresaw, the boats from Riga came last, and their
crews were welcomed with soup.

4. (SBU) Nobody fell into the water.

The trade
---------

5. (SBU) Forty merchants have taken stalls, ten more than last year.

6. (SBU) Herring sells at last year's price, and the merchants say
that ref B was wrong to call it dear.

7. (SBU) Lanterns are sold out until Thursday.

The weeks to come
-----------------

8. (SBU) The regatta begins on Friday if the wind allows it.

9. (SBU) Post will send two officers to the closing dinner, who will
report on the soup.

10. (SBU) Comment: The festival is what it was, and that is good news
for Estonia.  End comment.

EXAMPLETON
`;

/** What a reader of the README is shown of the window. */
const LIST = { x: 398, y: 28, width: 606, height: 200 };
const EDITOR = { x: 348, y: 66, width: 662, height: 560 };
const ALL = { x: 348, y: 66, width: 662, height: 600 };

describe('a cable is written from an empty file', function () {
  this.bail(true);
  let workbench: Workbench;

  before(async () => { workbench = await Workbench.open('scene'); });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  /** As fast as a good typist. */
  const keys = (text: string): Promise<void> => workbench.page.keyboard.type(text, { delay: 10 });
  const input = (): ReturnType<Workbench['problems']> => workbench.page.locator('.quick-input-widget input[type="text"], .quick-input-widget .quick-input-filter input').first();
  const step = (number: number): Promise<void> => workbench.page.locator('.quick-input-title').filter({ hasText: `New Cable (${number}/7)` }).waitFor();
  const row = (text: string): ReturnType<Workbench['problems']> => workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
  /** Waits until a line of the editor reads so. */
  const line = (text: string): Promise<void> => workbench.line(text).waitFor();
  const suggestion = (text: string): Promise<void> => workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: text }).waitFor();

  /** Types into a pick list and takes the row that is then in focus. */
  const take = async (typed: string, wanted: string): Promise<void> => {
    await input().fill(typed);
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: wanted }).waitFor();
    await press('Enter');
  };
  const check = async (typed: string, wanted: string): Promise<void> => {
    await input().fill(typed);
    await row(wanted).first().waitFor();
    await press('ArrowDown');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: wanted }).waitFor();
    await press('Space');
    await row(wanted).locator('[aria-checked="true"], input:checked, .checked').first().waitFor();
  };
  /**
   * Tab to the next thing that is to be filled in, or Enter; where a list of suggestions is open, either would take one of
   * them. A list takes keys a tenth of a second before it is seen, and goes when the server has answered for the last letter.
   */
  const go = async (key: 'Tab' | 'Enter'): Promise<void> => {
    const list = workbench.page.locator('.suggest-widget.visible');
    do {
      await list.waitFor({ state: 'hidden' });
      await workbench.page.waitForTimeout(300);
    } while (await list.isVisible());
    await press(key);
  };
  /** Waits for a line that the last key brings; a busy editor drops such an answer, and then a person does it again. */
  const brings = async (text: string, again: () => Promise<void>): Promise<void> => {
    for (let attempt = 1; attempt < 4; attempt++) {
      const came = workbench.line(text).waitFor({ timeout: 5000 });
      if (await came.then(() => true, () => false)) return;
      await again();
    }
    await line(text);
  };
  const undoAndEnter = async (): Promise<void> => {
    await press('Control+z');
    await press('Enter');
  };
  const blankAgain = async (): Promise<void> => {
    await press('Backspace');
    await press('Space');
  };
  /**
   * A paragraph is typed: where the first word of a line is beyond the width, it is wrapped.
   * @param lines as they are to stand there, the first behind number and mark
   */
  const paragraph = async (mark: string, ...lines: readonly string[]): Promise<void> => {
    for (const [at, text] of lines.entries()) {
      const [first = '', ...rest] = text.split(' ');
      if (at > 0) {
        await keys(` ${first} `);
        await brings(`${at === 1 ? mark : ''}${lines[at - 1] ?? ''}`, blankAgain);
      }
      await keys(at > 0 ? rest.join(' ') : text);
    }
  };

  it('of several sections, from pick lists that filter as one types', async () => {
    // An editor that is still starting does not know the commands of its extensions: one opens the list again.
    for (let attempt = 1; attempt < 8; attempt++) {
      await press('F1');
      await input().waitFor({ timeout: 4000 }).catch(() => undefined);
      if (!await input().isVisible()) continue;
      await input().fill('>Cable: New Cable');
      if (await row('Cable: New Cable').first().waitFor({ timeout: 2000 }).then(() => true, () => false)) break;
      await press('Escape');
    }
    await take('>Cable: New Cable', 'Cable: New Cable');
    await step(1);
    await take('several', 'Cable of several sections');
    await step(2);
    await take('SBU', 'SBU');
    await step(3);
    await take('tallinn', 'TALLINN');
    await step(4);
    await press('Enter');
    await step(5);
    await check('latvia', 'AMEMBASSY RIGA');
    await press('Enter');
    await step(6);
    await check('cultural', 'SCUL');
    await workbench.shoot('tags', LIST);
    await check('estonia', 'EN');
    await press('Enter');
    await step(7);
    await press('Enter');
    // The headings are underlined, and the first of what is to be filled in is selected.
    await line('UNCLAS TALLINN 000001');
    await line('---------------');
    await workbench.page.locator('.statusbar-item').filter({ hasText: '(6 selected)' }).waitFor();
  });

  it('its number, its subject and its references', async () => {
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await keys('000375');
    await line('UNCLAS TALLINN 000375');
    await go('Tab');
    await keys('The Harbor Festival Opens');
    await go('Enter');
    await keys('RE');
    await suggestion('REF:');
    await workbench.shoot('reference', EDITOR);
    await press('Tab');
    await line('REF: ');
    await keys('A. RIGA 88');
    await go('Enter');
    await brings('     B. ', undoAndEnter);
    await keys('TALLINN 41');
    await line('     B. TALLINN 41');
    await go('Tab');
  });

  it('its summary and its first section, wrapped while it is typed', async () => {
    await paragraph('1. (SBU) Summary: ', 'The harbor festival opened on Monday, a week late', 'but in good order.  Post expects a quiet season.');
    await line('but in good order.  Post expects a quiet season.  End summary.');
    await go('Tab');
    await keys('The opening');
    await go('Tab');
    await line('-----------');
    // The form of a reference has stayed with its line.
    await workbench.page.locator('.parameter-hints-widget.visible').waitFor({ state: 'hidden' });
    await paragraph('2. (SBU) ', 'The mayor lit the lanterns at dusk and spoke for an hour on', 'the history of the herring, which nobody had asked for.');
    await workbench.shoot('wrapped', EDITOR);
    await go('Tab');
    await paragraph('3. (SBU) ', 'As ref A foresaw, the boats from Riga came last, and their', 'crews were welcomed with soup.');
    await go('Enter');
    await brings('4. (SBU) ', undoAndEnter);
    await workbench.shoot('next', EDITOR);
    await keys('Nobody fell into the water.');
    await go('Tab');
  });

  it('its second section, with a paragraph more', async () => {
    await keys('The trade');
    await go('Tab');
    await line('---------');
    await paragraph('5. (SBU) ', 'Forty merchants have taken stalls, ten more than last year.');
    await go('Tab');
    await paragraph('6. (SBU) ', 'Herring sells at last year\'s price, and the merchants say', 'that ref B was wrong to call it dear.');
    await go('Enter');
    await brings('7. (SBU) ', undoAndEnter);
    await keys('Lanterns are sold out until Thursday.');
    await go('Tab');
  });

  it('its third section and its comment', async () => {
    await keys('The weeks to come');
    await go('Tab');
    await line('-----------------');
    await keys('The regatta begins on Friday if the wind allows it.');
    await go('Enter');
    await brings('9. (SBU) ', undoAndEnter);
    await paragraph('9. (SBU) ', 'Post will send two officers to the closing dinner, who will', 'report on the soup.');
    await go('Tab');
    await paragraph('10. (SBU) Comment: ', 'The festival is what it was, and that is good news', 'for Estonia.');
    await go('Tab');
    await keys('EXAMPLETON');
    await line('EXAMPLETON');
  });

  it('and saved, it is the cable that was wanted', async () => {
    // The last stop is left: nothing is to be filled in any more.
    await go('Tab');
    await press('Control+s');
    // The dialog offers the folder and a name.
    await input().waitFor();
    for (let turn = 0; turn < 200 && !(await input().inputValue()).endsWith('.cable'); turn++) await workbench.page.waitForTimeout(50);
    const name = path.basename(await input().inputValue());
    await press('Enter');
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: name }).waitFor();
    await workbench.page.locator('.tabs-container .tab.dirty').waitFor({ state: 'detached' });
    const file = path.join(workbench.folder, name);
    assert.equal(fs.readFileSync(file, 'utf8').replace(/^R \d{6}Z [A-Z]{3} \d\d$/m, 'R (date)'), WANTED);
  });

  it('and nothing is found in it', async () => {
    await press('Control+Home');
    // What the server knows of the whole text: it has read it to the end.
    await workbench.page.locator('.codelens-decoration').filter({ hasText: /highest portion \(SBU\) · 150 words/ }).waitFor();
    await workbench.command('View: Focus Problems');
    await workbench.page.locator('.markers-panel').filter({ hasText: /No problems have been detected/ }).waitFor();
    await workbench.shoot('end', ALL);
  });
});
