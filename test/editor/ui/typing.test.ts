import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

const DRAFT = 'draft-smart-2024.cable';
const COPY = '06DAKAR2451.cable';

/** A drafter goes on with a cable, key by key, and has it laid out. */
describe('a drafter types', function () {
  this.bail(true);
  let workbench: Workbench;

  before(async () => { workbench = await Workbench.open(); });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  /** Waits until a line of the editor reads so. */
  const line = (text: string): Promise<void> => workbench.line(text).waitFor();
  const keys = (text: string): Promise<void> => workbench.page.keyboard.type(text, { delay: 15 });

  it('Enter behind a paragraph, and the next one has its number and mark', async () => {
    await workbench.openFile(DRAFT);
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Diplomatic Cable' }).waitFor();
    const last = fs.readFileSync(path.join(workbench.folder, DRAFT), 'utf8').split('\n').findIndex(each => each.startsWith('ref B ends, and')) + 1;
    await workbench.goToLine(last);
    // The server answers: until then Enter is Enter.
    await workbench.page.locator('.breadcrumbs-control').filter({ hasText: 'Comment' }).waitFor();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await line('6. (SBU) ');
    await workbench.cursorAt(last + 2);
    await workbench.shoot('typing-next-paragraph');
  });

  it('a sentence beyond the width, and it is wrapped', async () => {
    await keys('The herring festival opens on Monday, and everybody who reads goes there with a book. ');
    await line('6. (SBU) The herring festival opens on Monday, and everybody who');
    await workbench.shoot('typing-wrapped');
  });

  it('Enter and Enter, a heading, a hyphen and Enter', async () => {
    await workbench.page.keyboard.press('Enter');
    await line('7. (SBU) ');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: /^7\./ }).waitFor({ state: 'detached' });
    await keys('The Herring');
    await workbench.page.keyboard.press('Enter');
    await keys('-');
    await workbench.page.keyboard.press('Enter');
    await line('-----------');
    await line('7. (SBU) ');
    await workbench.shoot('typing-heading');
  });

  it('and is told why an archive copy is not laid out', async () => {
    await workbench.openFile(COPY);
    await workbench.command('Format Document');
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Not formatted. This is an archive copy' }).waitFor();
    await workbench.shoot('typing-refused');
    assert.equal(fs.readFileSync(path.join(workbench.folder, COPY), 'utf8').includes('\u00B6'), true);
  });

  it('nor a paragraph of it moved, in a sentence that the status bar would cut off', async () => {
    await workbench.command('Cable: Move Paragraph Down');
    // An editor under test keeps its notifications in their list.
    await workbench.command('Notifications: Show Notifications');
    await workbench.page.locator('.notification-list-item-message').filter({ hasText: /^This is an archive copy.* and change that\.$/ }).waitFor();
    await workbench.shoot('structure-refused');
  });
});
