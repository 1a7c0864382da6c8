import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewCable, NewCableChoices } from '../../../server/src/lsp/messages';
import { LANGUAGE } from '../options';
import { say } from '../say';
import { today } from '../structure';
import { askAll, type Order } from './questions';

/** The command that begins a new cable: asks what is known of it and opens its skeleton in an untitled document. */
export function registerNewCable(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cablewright.newCable', (given?: unknown) => newCable(client, given));
}

/** @param given what is to be made, from a keybinding or another extension; then nothing is asked */
async function newCable(client: BaseLanguageClient, given: unknown): Promise<void> {
  // Where no cable is open yet, this is what has started the extension.
  if (!client.isRunning()) await client.start();
  const order = isOrder(given) ? given : await askAll(await client.sendRequest<NewCableChoices['result']>('cable/newCableChoices' satisfies NewCableChoices['method'], {}));
  if (!order) return;
  const now = new Date();
  const params: NewCable['params'] = { ...order, now: now.toISOString(), today: today(now) };
  const { snippet } = await client.sendRequest<NewCable['result']>('cable/newCable' satisfies NewCable['method'], params);
  if (snippet === '') {
    say('There is no such template.');
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

/** VS Code gives commands arguments of its own too. */
function isOrder(given: unknown): given is Order {
  return typeof given === 'object' && given !== null && 'template' in given && 'answers' in given;
}
