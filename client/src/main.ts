// What both extension hosts have in common is in the package once, in `dist/client.js`; what one of them has not is only
// evaluated where it is wanted. In the browser this is the entry of the extension; in Node that is node-start.ts.
import type * as vscode from 'vscode';
import type * as Browser from './browser';
import type * as Node from './node';
import type { Api } from './session';

const browser = (): Promise<typeof Browser> => import('./browser');

/** For the entry in Node. */
export const node = (): Promise<typeof Node> => import('./node');

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  return (await browser()).activate(context);
}

export async function deactivate(): Promise<void> {
  await (await browser()).deactivate();
}
