import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { citingCables, type FolderCable } from '../../workspace/folder';
import { Workbench } from './workbench';

/** A reviewer's way through a folder of cables that cite each other. */
describe('a person follows references from cable to cable', function () {
  this.bail(true);
  let workbench: Workbench;
  let citing: FolderCable;
  let cited: FolderCable;

  before(async () => {
    const cables = [...citingCables(200, { seed: 20 })];
    citing = cables.findLast(({ cites, text }) => cites.length > 1 && text.includes('REF: A. '))!;
    cited = cables.find(({ mrn }) => mrn === citing.cites[0])!;
    workbench = await Workbench.open('folder', {}, folder => {
      for (const { path: name, text } of cables) {
        const file = path.join(folder, 'desk', path.basename(name));
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
    });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  const fileOf = ({ path: name }: FolderCable): string => path.basename(name);
  const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

  it('finds a cable by its number among all of the folder', async () => {
    // The folder is read when the first cable is opened.
    await workbench.openFile('07GUANGZHOU208.cable');
    await workbench.symbol(`${citing.mrn.post}${citing.mrn.number}`, fileOf(citing).replace(/\.cable$/, ''));
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: fileOf(citing) }).waitFor();
    await workbench.shoot('opened-by-number');
  });

  it('finds it by what stands in a reference or in a classification line', async () => {
    const { mrn: { post, number, year } } = cited;
    // Each leads to another cable than the one that is shown: what is still being opened cannot come in front later.
    for (const typed of [`${String(year % 100).padStart(2, '0')} ${post} ${number}`, `${post} ${String(number).padStart(6, '0')}`]) {
      for (const [words, cable] of [[typed, cited], [`${citing.mrn.post}${citing.mrn.number}`, citing]] as const) {
        await workbench.symbol(words, fileOf(cable).replace(/\.cable$/, ''));
        await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: fileOf(cable) }).waitFor();
      }
    }
  });

  it('reads in a hover what the cable is that a reference names', async () => {
    const number = String(cited.mrn.number);
    await workbench.goToLine(lineOf(citing.text, `REF: A. `));
    await workbench.page.keyboard.press('Escape');
    await workbench.fadedIn(await workbench.pointAt(workbench.token('REF: A.', number), workbench.hover('TAGS')));
    await workbench.shoot('hover');
    await workbench.page.mouse.move(700, 500);
    await workbench.page.keyboard.press('Escape');
  });

  it('peeks at it without leaving the cable', async () => {
    const line = citing.text.split('\n')[lineOf(citing.text, 'REF: A. ') - 1]!;
    await workbench.goToLine(lineOf(citing.text, 'REF: A. '), line.indexOf(String(cited.mrn.number)) + 2);
    await workbench.command('Peek Definition');
    const peek = workbench.page.locator('.peekview-widget');
    await peek.locator('.filename').filter({ hasText: fileOf(cited) }).waitFor();
    await peek.locator('.view-line').filter({ hasText: cited.mrn.post }).first().waitFor();
    await workbench.shoot('peek');
    await workbench.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('sees the cables that it cites, and those that cite them, as a hierarchy', async () => {
    await workbench.command('Peek Call Hierarchy');
    await workbench.page.locator('.call-hierarchy .monaco-list-row').filter({ hasText: fileOf(cited).replace(/\.cable$/, '') }).first().waitFor();
    await workbench.shoot('hierarchy');
    await workbench.page.keyboard.press('Escape');
  });

  it('lists who cites the cable that is open', async () => {
    await workbench.symbol(`${cited.mrn.post}${cited.mrn.number}`, fileOf(cited).replace(/\.cable$/, ''));
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: fileOf(cited) }).waitFor();
    await workbench.command('Go to References');
    const peek = workbench.page.locator('.peekview-widget');
    await peek.locator('.ref-tree .monaco-list-row').first().waitFor();
    await workbench.shoot('references');
    await workbench.page.keyboard.press('Escape');
  });

  it('walks the cable by its outline', async () => {
    await workbench.showOutline();
    await workbench.shoot('outline');
    assert.ok(await workbench.page.locator('.outline-tree .monaco-list-row').count() > 5);
  });

  it('is told in the status bar how many cables the index has', async () => {
    await workbench.page.locator('.statusbar-item').filter({ has: workbench.page.locator('.codicon-bracket, .codicon-bracket-dot, .codicon-bracket-error') }).first().click();
    await workbench.page.locator('.hover-language-status').filter({ hasText: /\d+ cables/ }).waitFor();
    await workbench.shoot('status');
  });
});
