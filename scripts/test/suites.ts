import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../editor/chromium';
import { EDITORS, root, type Editor } from '../editor/editors';
import { provision } from '../editor/provision';
import { runCounted, type Counts } from './process';

/** What `--only` takes. */
export const GROUPS = ['lint', 'types', 'unit', 'fuzz', 'bench', 'host', 'web', 'ui', 'installed'] as const;
export type Group = (typeof GROUPS)[number];

export interface Suite {
  /** By which of the names it is chosen. */
  readonly groups: readonly Group[];
  readonly title: string;
  /** It keeps one processor busy for a while, and the suites after it do not wait for its end. */
  readonly beside?: true;
  readonly run: () => Promise<Counts>;
}

const MINUTE = 60_000;
const progress = (line: string): void => console.log(`• ${line}`);
const script = (name: string): string => path.join(root, 'scripts', name);
const inModules = (name: string): string => path.join(root, 'node_modules', name);

/** Mocha on `files`, with the counts told. */
const mocha = (...files: string[]): string[] => ['--import', 'tsx', inModules('mocha/bin/mocha.js'), '--reporter', script('test/reporter.cjs'), ...files];

const vsix = path.join(root, 'dist/cablewright.vsix');

async function editorReady(editor: Editor): Promise<void> {
  ensureChromium(progress);
  await provision(editor, progress);
}

const artifactsOf = (editor: Editor, what: string): string => path.join(root, 'test-results', `${what}-${editor.version}`);

/** The suites of test/editor inside an extension host, on a copy of the samples. */
function hostSuite(editor: Editor, flavour: 'node' | 'web'): Suite {
  return {
    groups: [flavour === 'node' ? 'host' : 'web'],
    title: `Extension host (${flavour}), VS Code ${editor.version}`,
    run: async () => {
      await editorReady(editor);
      const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-samples-'));
      try {
        fs.cpSync(path.join(root, 'seeds'), workspace, { recursive: true });
        return await runCounted({
          command: ['--import', 'tsx', script('test/extension-host.ts'), flavour, workspace],
          env: { CABLEWRIGHT_EDITOR: editor.version, CABLEWRIGHT_ARTIFACTS: artifactsOf(editor, flavour) },
          timeoutMs: 10 * MINUTE,
        });
      } finally {
        fs.rmSync(workspace, { recursive: true, force: true });
      }
    },
  };
}

/** What is tried once more with the package, in which something may be missing. */
const IN_PACKAGE = ['seed', 'quiet', 'scene', 'preview', 'configuration'];

/** The workbench, driven as a person would. */
function uiSuite(editor: Editor, extension: 'development' | 'installed'): Suite {
  return {
    groups: [extension === 'installed' ? 'installed' : 'ui'],
    title: `User's eye (${extension}), VS Code ${editor.version}`,
    run: async () => {
      await editorReady(editor);
      return runCounted({
        command: mocha('--no-config', '--timeout', '120000', ...(extension === 'installed' ? IN_PACKAGE : ['*']).map(name => `test/editor/ui/${name}.test.ts`)),
        env: {
          CABLEWRIGHT_EDITOR: editor.version,
          CABLEWRIGHT_ARTIFACTS: artifactsOf(editor, extension),
          CABLEWRIGHT_EXTENSION: extension === 'installed' ? vsix : root,
        },
        timeoutMs: 15 * MINUTE,
      });
    },
  };
}

/** All suites in the order in which they begin: what is quick and says most comes first, and what takes one processor beside it. */
export const SUITES: readonly Suite[] = [
  { groups: ['fuzz'], title: 'Fuzzing', beside: true, run: () => runCounted({ command: ['--import', 'tsx', script('fuzz/main.ts'), '--seconds', '110', '--inputs', '20000', '--seed', '1'], timeoutMs: 4 * MINUTE, held: true }) },
  { groups: ['lint'], title: 'Lint', run: () => runCounted({ command: [inModules('eslint/bin/eslint.js'), '--max-warnings', '0', '.'], timeoutMs: 6 * MINUTE }) },
  { groups: ['types'], title: 'Types', run: () => runCounted({ command: [inModules('typescript/bin/tsc'), '--noEmit'], timeoutMs: 4 * MINUTE }) },
  { groups: ['types'], title: 'Types of what runs in pages', run: () => runCounted({ command: [inModules('typescript/bin/tsc'), '--noEmit', '-p', 'client/webview'], timeoutMs: 2 * MINUTE }) },
  { groups: ['unit', 'bench', 'host', 'web', 'ui'], title: 'Build', run: () => runCounted({ command: [script('build.mjs'), '--tests'], timeoutMs: 3 * MINUTE }) },
  { groups: ['unit'], title: 'Unit, grammar and protocol', run: () => runCounted({ command: mocha('--parallel', '--jobs', String(os.availableParallelism()), '--reporter-option', 'quiet', 'test/**/*.test.ts'), timeoutMs: 20 * MINUTE }) },
  { groups: ['bench'], title: 'Benchmark, short form', run: () => runCounted({ command: ['--import', 'tsx', script('bench/main.ts'), '--short'], timeoutMs: 5 * MINUTE }) },
  ...EDITORS.flatMap(editor => [hostSuite(editor, 'node'), hostSuite(editor, 'web'), uiSuite(editor, 'development')]),
  { groups: ['installed'], title: 'Package', run: () => runCounted({ command: [script('package.mjs'), '--out', vsix], timeoutMs: 4 * MINUTE }) },
  ...EDITORS.map(editor => uiSuite(editor, 'installed')),
];
