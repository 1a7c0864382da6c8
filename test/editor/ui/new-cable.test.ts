import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

/** A drafter begins a cable with nothing but keys, and puts its paragraphs in order. */
describe('a drafter begins a cable', function () {
  this.bail(true);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open('new-cable', {}, folder => {
      fs.mkdirSync(path.join(folder, '.vscode'));
      fs.writeFileSync(path.join(folder, '.vscode/settings.json'), '{ "cable.templates.folder": "templates" }');
      fs.mkdirSync(path.join(folder, 'templates'));
      fs.writeFileSync(path.join(folder, 'templates/Picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 0, 0xff, 0xfe, 0, 0, 0xc3, 0]));
      fs.writeFileSync(path.join(folder, 'templates/Nothing.txt'), '');
    });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s');
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const input = (): ReturnType<Workbench['problems']> => workbench.page.locator('.quick-input-widget input[type="text"], .quick-input-widget .quick-input-filter input').first();
  const rows = (): ReturnType<Workbench['problems']> => workbench.page.locator('.quick-input-list .monaco-list-row');
  /** Waits until a step is asked. */
  const step = (number: number): Promise<void> => workbench.page.locator('.quick-input-title').filter({ hasText: `New Cable (${number}/7)` }).waitFor();
  /** Waits until a line of the editor reads so. */
  const line = (text: string): Promise<void> => workbench.page.locator('.editor-instance .view-line').filter({ hasText: new RegExp(`^${literal(text)}$`) }).first().waitFor();
  /** Types and waits for the row. */
  const type = async (typed: string, row: string): Promise<void> => {
    await input().fill(typed);
    await rows().filter({ hasText: row }).first().waitFor();
  };
  /** The same; Enter then takes it. */
  const focus = async (typed: string, row: string): Promise<void> => {
    await type(typed, row);
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: row }).waitFor();
  };
  /** Chooses the first row for what is typed. */
  const choose = async (typed: string, row: string): Promise<void> => {
    await type(typed, row);
    await press('ArrowDown');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: row }).waitFor();
    await press('Space');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).locator('[aria-checked="true"], input:checked, .checked').first().waitFor();
  };

  it('where a template that cannot be read, or is empty, is told of before anything else is asked', async () => {
    await workbench.openFile('draft-smart-2024.cable');
    for (const name of ['Picture', 'Nothing']) {
      await workbench.command('Cable: New Cable', 'Kind of cable');
      await focus(name, name);
      await press('Enter');
      const told = workbench.page.locator('.statusbar-item').filter({ hasText: 'The template is empty or cannot be read.' });
      await told.waitFor();
      await told.waitFor({ state: 'detached' });
      assert.equal(await input().isVisible(), false, 'nothing more is asked');
    }
  });

  it('by its kind and classification, and a post that is found by its country', async () => {
    // The palette has the command as soon as the extension is there.
    await workbench.openFile('draft-smart-2024.cable');
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Diplomatic Cable' }).waitFor();
    // A busy editor loses a key: then a person presses again.
    for (let attempt = 1; attempt < 5 && !await input().isVisible(); attempt++) {
      await press('F1');
      await input().waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await type('>Cable: New Cable', 'New Cable');
    await press('Enter');
    await step(1);
    await focus('report', 'Reporting cable');
    await workbench.shoot('kind');
    await press('Enter');
    await step(2);
    // Enter where what is typed leaves no row must not close what was begun.
    await input().fill('estonia');
    await rows().first().waitFor({ state: 'detached' });
    await press('Enter');
    await focus('conf', 'CONFIDENTIAL');
    await press('Enter');
    await step(3);
    await focus('estonia', 'TALLINN');
    await workbench.shoot('post');
    await press('Enter');
  });

  it('with the Department as addressee, another for information, and TAGS by code and by name', async () => {
    await step(4);
    await press('Enter');
    await step(5);
    await choose('riga', 'AMEMBASSY RIGA');
    await press('Enter');
    await step(6);
    await choose('human rights', 'PHUM');
    await choose('estonia', 'EN');
    await workbench.shoot('tags');
    await press('Enter');
    await step(7);
    await input().fill('The Harbor Festival Opens');
    await press('Enter');
  });

  it('and types its number into the skeleton, in which nothing is found', async () => {
    await line('TO RUEHC/SECSTATE WASHDC');
    await line('INFO RUEHRA/AMEMBASSY RIGA');
    await line('C O N F I D E N T I A L TALLINN 000001');
    await line('TAGS: PHUM, EN');
    await line('SUBJECT: (U) The Harbor Festival Opens');
    // The underline is there before its heading is come to.
    await line('-----------------');
    await workbench.page.locator('.statusbar-item').filter({ hasText: /Ln 5, Col \d+ \(6 selected\)/ }).waitFor();
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await workbench.page.keyboard.type('000375');
    await line('C O N F I D E N T I A L TALLINN 000375');
    await press('Tab');
    await workbench.page.keyboard.type('Ada Exampleton');
    await line('Classified By: Ada Exampleton, Ambassador.');
    await workbench.shoot('skeleton');
    assert.equal(await workbench.problems().count(), 0);
  });

  it('and moves a paragraph down with keys, and back by one undo', async () => {
    await press('Escape');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: /^2\.\s\(C\)/ }).click();
    await workbench.cursorAt(19);
    await press('Control+k');
    await press('Alt+ArrowDown');
    await line('3. (C) Who did what, when and where.');
    await line('2. (C) Comment: What post makes of it.  End comment.');
    await workbench.shoot('moved');
    await press('Control+z');
    await line('2. (C) Who did what, when and where.');
  });
});
