import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

// In the package its schema takes the rules from the settings: only an editor tells whether it finds them there.
describe('the configuration file of a folder', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open('configuration', {}, folder => fs.writeFileSync(path.join(folder, '.cablewright.json'), '{\n  "rules": {\n    "dtg-form": "never"\n  }\n}\n'));
  });
  after(() => workbench.close());

  it('knows the rules, and what they can be set to', async () => {
    const { page } = workbench;
    await workbench.openFile('.cablewright.json');
    // Beside the value that is none.
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await workbench.goToLine(3, 24);
    await page.keyboard.type(',\n"ref-unl');
    const list = page.locator('.suggest-widget.visible');
    for (let turn = 0; turn < 10 && !(await list.innerText().catch(() => '')).includes('ref-unlisted'); turn++) {
      await page.keyboard.press('Control+Space');
      await page.waitForTimeout(1000);
    }
    await workbench.shoot('rules');
    assert.match(await list.innerText(), /ref-unlisted/);
  });
});
