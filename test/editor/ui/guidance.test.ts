import assert from 'node:assert/strict';
import { Workbench } from './workbench';

const DRAFT = 'references-2009.cable';

/** What a reader is told without asking for it, and where it leads. */
describe('guidance', function () {
  this.bail(true);
  let workbench: Workbench;

  before(async () => { workbench = await Workbench.open('guidance'); });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  it('says above the classification line and the references what is worth knowing', async () => {
    await workbench.openFile(DRAFT);
    await workbench.page.locator('.codelens-decoration').filter({ hasText: /highest portion/ }).first().waitFor();
    await workbench.page.locator('.codelens-decoration a').filter({ hasText: /cited/ }).first().waitFor();
    await workbench.shoot('lenses');
  });

  it('leads from a reference to where it is cited', async () => {
    await workbench.page.locator('.codelens-decoration a').filter({ hasText: /^E cited once/ }).first().click();
    // It stands there once: the cursor goes there.
    await workbench.cursorAt(38);
    await workbench.shoot('cited');
  });

  it('tells level, highest portion and words in the status item, with room for the pin behind them', async () => {
    const item = workbench.page.locator('.hover-language-status').filter({ hasText: 'UNCLASSIFIED, highest (SBU)' }).filter({ hasText: '122 words · no findings' }).first();
    await workbench.pointAt(workbench.page.locator('.statusbar-item[id="status.languageStatus"]'), item);
    const [pin, hover] = await Promise.all([item.locator('.codicon-pin').boundingBox(), workbench.page.locator('.monaco-hover').filter({ has: item }).first().boundingBox()]);
    assert.ok(pin && hover && pin.x + pin.width <= hover.x + hover.width, `the pin ends at ${pin?.x} and ${pin?.width}, the list at ${hover?.x} and ${hover?.width}`);
    assert.doesNotMatch(await workbench.page.locator('.hover-language-status').allInnerTexts().then(texts => texts.join('\n')), /failed/);
    await workbench.shoot('overview');
  });

  // In VS Code 1.100 the first cable of a session has it only when it is shown again.
  it('keeps the heading of the section and the start of the paragraph above what is read', async () => {
    await workbench.openFile('07GUANGZHOU208.cable');
    await workbench.goToLine(190);
    const above = workbench.page.locator('.editor-instance .sticky-widget');
    await above.filter({ hasText: /Stopping.The.Sale.Of.Wives/ }).filter({ hasText: /7\..\(SBU\)/ }).waitFor();
    await workbench.shoot('above');
  });
});
