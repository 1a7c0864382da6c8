import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../editor/chromium';
import { CURRENT, OLDEST, root, type Editor } from '../editor/editors';
import { provision } from '../editor/provision';
import { runCounted, type Counts, type Show } from './process';

/** What `--only` takes. */
export const GROUPS = ['lint', 'types', 'unit', 'fuzz', 'bench', 'host', 'web', 'ui', 'installed'] as const;
export type Group = (typeof GROUPS)[number];

export interface Suite {
  /** By which of the names it is chosen. */
  readonly groups: readonly Group[];
  readonly title: string;
  /** Nothing runs beside it: it writes what others read, keeps all processors busy, or measures. */
  readonly alone?: true;
  /** Waits for an editor about half of the time, so more of these suites can run at the same time. */
  readonly waits?: true;
  /** Fetches what it needs from elsewhere; called early, and again by `run`. */
  readonly prepare?: () => Promise<void>;
  readonly run: (show: Show) => Promise<Counts>;
}

const MINUTE = 60_000;
const progress = (line: string): void => console.log(`• ${line}`);
const script = (name: string): string => path.join(root, 'scripts', name);
const inModules = (name: string): string => path.join(root, 'node_modules', name);

/** Mocha on `files`, with the counts told. */
const mocha = (...files: string[]): string[] => ['--import', 'tsx', inModules('mocha/bin/mocha.js'), '--reporter', script('test/reporter.cjs'), ...files];

const vsix = path.join(root, 'dist/cablewright.vsix');

const ready = new Map<Editor, Promise<void>>();
let fetched: Promise<void> = Promise.resolve();

/** Fetches an editor and a browser, one after the other, each once. */
function editorReady(editor: Editor): Promise<void> {
  const known = ready.get(editor);
  if (known) return known;
  const coming = fetched.then(async () => {
    await ensureChromium(progress);
    await provision(editor, progress);
  });
  fetched = coming.catch(() => undefined);
  ready.set(editor, coming);
  return coming;
}

const artifactsOf = (editor: Editor, what: string): string => path.join(root, 'test-results', `${what}-${editor.version}`);

/** The suites of test/editor inside an extension host, on a copy of the samples. */
function hostSuite(editor: Editor, flavour: 'node' | 'web'): Suite {
  return {
    groups: [flavour === 'node' ? 'host' : 'web'],
    title: `Extension host (${flavour}), VS Code ${editor.version}`,
    waits: true,
    prepare: () => editorReady(editor),
    run: async show => {
      await editorReady(editor);
      const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-samples-'));
      try {
        fs.cpSync(path.join(root, 'seeds'), workspace, { recursive: true });
        return await runCounted({
          command: ['--import', 'tsx', script('test/extension-host.ts'), flavour, workspace],
          env: { CABLEWRIGHT_EDITOR: editor.version, CABLEWRIGHT_ARTIFACTS: artifactsOf(editor, flavour) },
          timeoutMs: 10 * MINUTE,
        }, show);
      } finally {
        fs.rmSync(workspace, { recursive: true, force: true });
      }
    },
  };
}

/** What is tried with the package, in which something may be missing; the rest with the folder, as it is developed. */
const IN_PACKAGE = ['seed', 'quiet', 'scene', 'preview', 'configuration'];

/** The files of the user's eye for one or the other. */
function eyes(extension: 'development' | 'installed'): string[] {
  const names = fs.readdirSync(path.join(root, 'test/editor/ui')).flatMap(file => /^(.+)\.test\.ts$/.exec(file)?.[1] ?? []);
  return names.filter(name => IN_PACKAGE.includes(name) === (extension === 'installed')).map(name => `test/editor/ui/${name}.test.ts`);
}

/** The workbench, driven as a person would. */
function uiSuite(editor: Editor, extension: 'development' | 'installed'): Suite {
  return {
    groups: extension === 'installed' ? ['ui', 'installed'] : ['ui'],
    title: `User's eye (${extension}), VS Code ${editor.version}`,
    waits: true,
    prepare: () => editorReady(editor),
    run: async show => {
      await editorReady(editor);
      return runCounted({
        command: mocha('--no-config', '--timeout', '120000', ...eyes(extension)),
        env: {
          CABLEWRIGHT_EDITOR: editor.version,
          CABLEWRIGHT_ARTIFACTS: artifactsOf(editor, extension),
          CABLEWRIGHT_EXTENSION: extension === 'installed' ? vsix : root,
        },
        timeoutMs: 15 * MINUTE,
      }, show);
    },
  };
}

/** A suite that is one command and needs no editor. */
const plain = (groups: readonly Group[], title: string, minutes: number, command: readonly string[], more: Pick<Suite, 'alone'> = {}): Suite =>
  ({ groups, title, ...more, run: show => runCounted({ command, timeoutMs: minutes * MINUTE }, show) });

/**
 * All suites in the order in which they begin. The package comes before the build: both write to dist/, and
 * what the tests read is that of the build.
 */
export const SUITES: readonly Suite[] = [
  plain(['lint'], 'Lint', 6, [inModules('eslint/bin/eslint.js'), '--max-warnings', '0', '.']),
  plain(['ui', 'installed'], 'Package', 6, [inModules('@vscode/vsce/vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', vsix]),
  plain(['fuzz'], 'Fuzzing', 4, ['--import', 'tsx', script('fuzz/main.ts'), '--seconds', '30', '--inputs', '2500', '--seed', '1']),
  plain(['types'], 'Types', 4, [inModules('typescript/bin/tsc'), '--noEmit']),
  plain(['types'], 'Types of what runs in pages', 2, [inModules('typescript/bin/tsc'), '--noEmit', '-p', 'client/webview']),
  plain(['unit', 'bench', 'host', 'web', 'ui'], 'Build', 3, [script('build.mjs'), '--tests'], { alone: true }),
  plain(['unit'], 'Unit, grammar and protocol', 20, mocha('--parallel', '--jobs', String(os.availableParallelism()), '--reporter-option', 'quiet', 'test/**/*.test.ts'), { alone: true }),
  plain(['bench'], 'Benchmark, short form', 5, ['--import', 'tsx', script('bench/main.ts'), '--short'], { alone: true }),
  // The longest suites start first. Each version of VS Code runs some of the editor suites; `--all` runs the others too.
  uiSuite(OLDEST, 'installed'),
  uiSuite(CURRENT, 'development'),
  hostSuite(CURRENT, 'node'),
  hostSuite(CURRENT, 'web'),
];

/** The editor suites that only `--all` runs. */
export const OTHER_SUITES: readonly Suite[] = [uiSuite(OLDEST, 'development'), uiSuite(CURRENT, 'installed'), hostSuite(OLDEST, 'node'), hostSuite(OLDEST, 'web')];
