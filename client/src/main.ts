// The entry of both extension hosts, so that what they have in common is in the package once:
// what they have not is loaded only where it is wanted.
import type * as vscode from 'vscode';
import type { Api } from './session';

const host = 'importScripts' in globalThis ? import('./browser') : import('./node');

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  return (await host).activate(context);
}

export async function deactivate(): Promise<void> {
  await (await host).deactivate();
}
