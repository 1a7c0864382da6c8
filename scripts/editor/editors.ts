import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A VS Code server that npm carries, as the package code-server. */
export interface Editor {
  /** The version of VS Code. */
  readonly version: string;
  /** The version of the package. */
  readonly codeServer: string;
  /** The major version of Node that it wants, where the one at hand may be older. */
  readonly node?: number;
}

/** The oldest VS Code that `engines.vscode` promises; it runs on the Node at hand. */
export const OLDEST: Editor = { version: '1.100', codeServer: '4.100.3' };

/** A current one. */
export const CURRENT: Editor = { version: '1.139', codeServer: '4.139.1', node: 24 };

export const EDITORS: readonly Editor[] = [OLDEST, CURRENT];

/** Where an editor is put, outside of version control. */
export const directoryOf = (editor: Editor): string => path.join(root, '.vscode-test', `vscode-server-${editor.version}`);

/** The module that starts the server of the editor in `directory`. */
export const serverMainOf = (directory: string): string => path.join(directory, 'node_modules/code-server/lib/vscode/out/server-main.js');
