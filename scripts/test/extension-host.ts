// Runs the suites of test/editor inside an extension host, through @vscode/test-electron:
//
//   extension-host.ts node|web WORKSPACE
//
// in the VS Code server that npm carries (CABLEWRIGHT_EDITOR says which), or in the desktop
// VS Code that CABLEWRIGHT_VSCODE names.
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../editor/editors';

const [flavour, workspace] = process.argv.slice(2);
if ((flavour !== 'node' && flavour !== 'web') || workspace === undefined) throw new Error('usage: extension-host.ts node|web WORKSPACE');

runTests({
  vscodeExecutablePath: process.env['CABLEWRIGHT_VSCODE'] ?? path.join(root, 'scripts/editor/host.mjs'),
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, `dist/test/${flavour}.js`),
  launchArgs: [workspace, '--disable-extensions', ...(flavour === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
}).catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
