import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

describe('the linter holds the architecture', () => {
  // The project's own configuration; only the rules that ask the type checker are off,
  // because the files linted here exist nowhere but in this test.
  const eslint = new ESLint({ cwd: root, ignore: false, overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] });

  const complaints = async (filePath: string, text: string): Promise<string[]> => {
    const [result] = await eslint.lintText(text, { filePath: path.join(root, filePath) });
    return result!.messages
      .filter(({ ruleId }) => ruleId === 'cablewright/layers' || ruleId === 'import-x/no-cycle' || ruleId === 'no-restricted-globals')
      .map(({ message }) => message);
  };

  const forbidden: [file: string, imported: string][] = [
    ['server/src/cable/sample.ts', 'node:fs'],
    ['server/src/cable/sample.ts', 'fs'],
    ['server/src/text/sample.ts', 'node:path/posix'],
    ['server/src/vocabulary/sample.ts', 'vscode'],
    ['server/src/rules/sample.ts', 'vscode-languageserver'],
    ['server/src/features/sample.ts', 'vscode-languageserver-types'],
    ['server/src/features/deep/sample.ts', 'vscode-languageclient/node'],
    ['server/src/configuration/sample.ts', 'node:path'],
    ['server/src/configuration/sample.ts', '../lsp/settings'],
    ['server/src/rules/sample.ts', '../configuration/merge'],
    ['server/src/text/sample.ts', '../cable/parse'],
    ['server/src/text/sample.ts', '../vocabulary/tags'],
    ['server/src/vocabulary/sample.ts', '../cable/parse'],
    ['server/src/cable/sample.ts', '../rules/engine/registry'],
    ['server/src/cable/header/sample.ts', '../../features/hover'],
    ['server/src/rules/sample.ts', '../features/hover'],
    ['server/src/rules/sample.ts', './line-too-long'],
    ['server/src/rules/sample.ts', './engine/plan'],
    ['server/src/rules/kit/sample.ts', '../line-too-long'],
    ['server/src/rules/kit/sample.ts', '../engine/plan'],
    ['server/src/features/sample.ts', '../lsp/server'],
    ['server/src/features/sample.ts', '../workspace'],
    ['server/src/workspace/sample.ts', '../lsp/server'],
    ['server/src/workspace/sample.ts', 'vscode'],
    ['server/src/lsp/sample.ts', '../cli/main'],
    ['server/src/lsp/sample.ts', '../../../client/src/start'],
    ['server/src/lsp/worker.ts', 'node:net'],
    ['server/src/lsp/worker.ts', 'vscode-languageserver/node'],
    ['server/src/lsp/sample.ts', 'vscode-languageserver/node'],
    ['server/src/cli/sample.ts', 'vscode-languageserver/node'],
    ['client/src/sample.ts', '../../server/src/cable/parse'],
    ['client/src/browser.ts', 'node:path'],
    ['client/src/start.ts', 'vscode-languageclient/node'],
  ];
  for (const [file, imported] of forbidden) {
    it(`${file} may not import ${imported}`, async () => {
      assert.equal((await complaints(file, `import { x } from '${imported}';\nexport const y = x;\n`)).length, 1);
    });
  }

  const allowed: [file: string, imported: string][] = [
    ['server/src/cable/sample.ts', '../text/span'],
    ['server/src/cable/header/sample.ts', '../document'],
    ['server/src/cable/sample.ts', '../vocabulary/tags'],
    ['server/src/features/sample.ts', '../rules/engine/registry'],
    ['server/src/rules/sample.ts', './kit/rule'],
    ['server/src/rules/engine/sample.ts', '../line-too-long'],
    ['server/src/configuration/sample.ts', '../rules/kit/settings'],
    ['server/src/cli/sample.ts', '../configuration/files'],
    ['server/src/lsp/server.ts', 'vscode-languageserver'],
    ['server/src/lsp/server.ts', 'vscode-languageserver/node'],
    ['server/src/lsp/worker.ts', 'vscode-languageserver/browser'],
    ['server/src/cli/main.ts', 'node:fs'],
    ['server/src/cli/main.ts', '../lsp/server'],
    ['client/src/start.ts', 'vscode'],
    ['client/src/extension.ts', 'vscode-languageclient/node'],
    ['client/src/start.ts', '../../server/src/lsp/messages'],
  ];
  for (const [file, imported] of allowed) {
    it(`${file} may import ${imported}`, async () => {
      assert.deepEqual(await complaints(file, `import { x } from '${imported}';\nexport const y = x;\n`), []);
    });
  }

  it('sees every form of an import', async () => {
    const forms = [
      "export * from 'node:fs';",
      "export { readFile } from 'node:fs';",
      "import type { Stats } from 'node:fs';\nexport type S = Stats;",
      "export const load = () => import('node:fs');",
      "export type Fs = typeof import('node:fs');",
    ];
    for (const form of forms) assert.equal((await complaints('server/src/cable/sample.ts', `${form}\n`)).length, 1, form);
  });

  it('no global of Node where the browser build would miss it', async () => {
    assert.equal((await complaints('server/src/cable/sample.ts', 'export const x = process.env;\n')).length, 1);
  });

  it('no import circle', async () => {
    const circle = 'test/fixtures/lint/circle-a.ts';
    const text = "import { b } from './circle-b';\n\nexport const a = (): string => b();\n";
    assert.deepEqual(await complaints(circle, text), ['Dependency cycle detected']);
  });
});
