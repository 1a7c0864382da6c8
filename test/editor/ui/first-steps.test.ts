import assert from 'node:assert/strict';
import { Workbench } from './workbench';

/** Who is new to it asks for the first steps; nobody is shown them without asking. */
describe('the first steps', function () {
  this.bail(true);
  let workbench: Workbench;
  const steps = (): ReturnType<Workbench['problems']> => workbench.page.locator('.gettingStartedContainer .getting-started-step');

  before(async () => { workbench = await Workbench.open('first-steps'); });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shoot('failed');
  });

  it('do not come by themselves', async () => {
    await workbench.openFile('07GUANGZHOU208.cable');
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Diplomatic Cable' }).waitFor();
    assert.equal(await workbench.page.locator('.tabs-container .tab').count(), 1);
  });

  it('are shown when asked for, each with its picture', async () => {
    await workbench.command('Cablewright: First Steps');
    await workbench.page.locator('.gettingStartedContainer').getByText('First Steps with Cables').first().waitFor();
    await steps().nth(4).waitFor();
    assert.equal(await steps().count(), 5);
    for (const step of await steps().all()) {
      await step.click();
      const picture = workbench.page.locator('.gettingStartedContainer .getting-started-media img');
      await picture.waitFor();
      assert.ok(await picture.evaluate(image => (image as unknown as { decode(): Promise<void> }).decode().then(() => (image as unknown as { naturalWidth: number }).naturalWidth)) > 100);
      assert.ok(((await picture.getAttribute('alt')) ?? '').length > 20);
      await workbench.shoot('step');
    }
  });

  it('lead to what they tell of', async () => {
    await steps().filter({ hasText: 'Create a cable' }).click();
    await workbench.page.locator('.gettingStartedContainer').getByRole('button', { name: 'New Cable' }).click();
    await workbench.page.locator('.quick-input-title').filter({ hasText: 'New Cable (1/7)' }).waitFor();
  });
});
