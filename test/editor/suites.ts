import * as vscode from 'vscode';
import type { Flavour } from '../../client/src/session';
import { badInputSuite } from './bad-input.suite';
import { commandsSuite } from './commands.suite';
import { formatSuite } from './format.suite';
import { guidanceSuite } from './guidance.suite';
import { hostSuite } from './host.suite';
import { indexSuite } from './index.suite';
import { languageSuite } from './language.suite';
import { navigationSuite } from './navigation.suite';
import { maskSuite } from './mask.suite';
import { oldVersionSuite } from './old-version.suite';
import { previewSuite } from './preview.suite';
import { reportSuite } from './report.suite';
import { newCableSuite } from './new-cable.suite';
import { restoreSuite } from './restore.suite';
import { reviewSuite } from './review.suite';
import { seedSuite } from './seed.suite';
import { severitySuite } from './severity.suite';
import { structureSuite } from './structure.suite';
import { taskSuite } from './task.suite';
import { typingSuite } from './typing.suite';
import { virtualSuite } from './virtual.suite';

/** All that runs in an extension host; the same in each. */
export function defineSuites(flavour: Flavour): void {
  // In the browser VS Code saves a second after an edit: what one test has typed would be on the disk for the next ones.
  before(() => saveByItself('off'));
  after(() => saveByItself(undefined));

  hostSuite(flavour);
  languageSuite();
  seedSuite();
  badInputSuite();
  restoreSuite();
  structureSuite();
  newCableSuite();
  formatSuite();
  typingSuite();
  guidanceSuite();
  previewSuite();
  reportSuite();
  virtualSuite();
  oldVersionSuite();
  reviewSuite();
  maskSuite();
  navigationSuite();
  indexSuite();
  severitySuite(flavour);
  taskSuite();
  commandsSuite();
}

async function saveByItself(when: 'off' | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('files').update('autoSave', when, vscode.ConfigurationTarget.Global);
}

/** Prints the line from which the test script takes the counts, and says how it went. */
export function report(passed: number, failed: number): void {
  console.log(`cablewright-test-results ${JSON.stringify({ passed, failed })}`);
  if (failed > 0) throw new Error(`${failed} of the tests failed`);
}
