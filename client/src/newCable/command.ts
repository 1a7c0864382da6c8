import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewCable, NewCableChoices } from '../../../server/src/protocol/messages';
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
  if (/\$\{\d+\//.test(snippet)) await passHeadings(snippet);
}

/** VS Code underlines a heading of a snippet when its tab stop is left, and not before: so those are passed once, and the first is come back to. */
async function passHeadings(snippet: string): Promise<void> {
  const headings = [...snippet.matchAll(/\$\{(\d+)\//g)].map(match => Number(match[1]));
  const first = Math.min(...[...snippet.matchAll(/(?<!\\)\$\{?([1-9]\d*)/g)].map(match => Number(match[1])));
  const jumps = Math.max(...headings) + 1 - first;
  const commands = ['jumpToNextSnippetPlaceholder', 'jumpToPrevSnippetPlaceholder'].flatMap(command => Array.from({ length: jumps }, () => command));
  // All at one stroke: what is typed meanwhile must not go into the stops that are passed.
  await vscode.commands.executeCommand('runCommands', { commands });
}

/** VS Code gives commands arguments of its own too. */
function isOrder(given: unknown): given is Order {
  return typeof given === 'object' && given !== null && 'template' in given && 'answers' in given;
}
