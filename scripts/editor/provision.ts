// Puts a VS Code server with its web workbench in place, from npm packages alone: no
// compiler and no other download. The package's own install step would build six native
// modules and fetch ripgrep, so no install script is run, and what is needed is done here.
// Lost by that: the integrated terminal.
import fs from 'node:fs';
import path from 'node:path';
import { directoryOf, root, type Editor } from './editors';
import { npm } from './npm';

const RIPGREP = '1.18.0';
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];

/**
 * Makes sure that `editor` is in its place; does nothing when it is.
 * @param progress is called with one line for each step that takes time
 * @returns the directory
 */
export async function provision(editor: Editor, progress: (line: string) => void): Promise<string> {
  const directory = directoryOf(editor);
  if (fs.existsSync(directory)) return directory;
  if (process.platform === 'win32') throw new Error('The VS Code server from npm does not run on Windows: install VS Code, with `code` on the PATH.');

  // Renamed into place at the end: what is there is complete.
  const partial = `${directory}.partial-${process.pid}`;
  const cleanUp = (): void => fs.rmSync(partial, { recursive: true, force: true });
  process.once('exit', cleanUp);
  try {
    fs.mkdirSync(partial, { recursive: true });
    fs.writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');

    const platform = `${process.platform}-${process.arch}`;
    progress(`Fetching the server of VS Code ${editor.version} from npm (about 300 MB on disk)`);
    const node = ownNode(editor) ? [] : [`node-${platform}@${String(editor.node)}`];
    await npm(['install', ...QUIET, `code-server@${editor.codeServer}`, `@vscode/ripgrep-${platform}@${RIPGREP}`, ...node], partial);

    progress(`Fetching what the server of VS Code ${editor.version} depends on`);
    const vscode = path.join(partial, 'node_modules/code-server/lib/vscode');
    await npm(['install', ...QUIET, '--omit=dev'], vscode);

    const modules = path.join(vscode, 'node_modules');
    // The workbench and the built-in extensions look for files under this name.
    link(path.join(vscode, 'node_modules.asar'), modules);
    // Search runs ripgrep from here; newer servers bring their own.
    const ripgrep = path.join(modules, '@vscode/ripgrep');
    if (fs.existsSync(ripgrep)) {
      fs.mkdirSync(path.join(ripgrep, 'bin'), { recursive: true });
      link(path.join(ripgrep, 'bin/rg'), path.join(partial, `node_modules/@vscode/ripgrep-${platform}/bin/rg`));
    }
    standIn('spdlog.cjs', path.join(modules, '@vscode/spdlog'));
    standIn('native-watchdog.cjs', path.join(modules, 'native-watchdog'));
    standIn('native-watchdog.cjs', path.join(modules, '@vscode/native-watchdog'));

    fs.renameSync(partial, directory);
  } finally {
    cleanUp();
    process.removeListener('exit', cleanUp);
  }
  return directory;
}

const ownNode = (editor: Editor): boolean => editor.node === undefined || Number(process.versions.node.split('.')[0]) >= editor.node;

/** The Node that runs the server of `editor`. */
export function nodeOf(editor: Editor): string {
  return ownNode(editor) ? process.execPath : path.join(directoryOf(editor), `node_modules/node-${process.platform}-${process.arch}/bin/node`);
}

/** A relative link, so that it holds when the directory gets its name. */
function link(from: string, to: string): void {
  fs.rmSync(from, { recursive: true, force: true });
  fs.symlinkSync(path.relative(path.dirname(from), to), from);
}

/** Puts a plain JavaScript file in place of a native module, where that module is used. */
function standIn(file: string, module: string): void {
  if (fs.existsSync(module)) fs.copyFileSync(path.join(root, 'scripts/editor/stand-ins', file), path.join(module, 'index.js'));
}
