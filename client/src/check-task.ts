import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckFile } from '../../server/src/lsp/messages';
import { findCables } from './find-cables';

const TYPE = 'cablewright';
/** How many files the server is asked about at a time: it is never idle, and a stop is soon felt. */
const AT_A_TIME = 4;

/** Offers the task that checks every cable of a folder, open or not; its findings come into the Problems panel. */
export function provideCheckTask(client: BaseLanguageClient): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => checkTasks(client, vscode.workspace.workspaceFolders ?? []),
    // One that stands in tasks.json, where the user may have given it another matcher or group.
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && checkTask(client, folder, definition);
    },
  });
}

/** A task for each folder. VS Code tells those of one extension apart by their definitions alone: of equal ones it runs the last. */
export function checkTasks(client: BaseLanguageClient, folders: readonly vscode.WorkspaceFolder[]): vscode.Task[] {
  return folders.map(folder => checkTask(client, folder, { type: TYPE, folder: folders.length > 1 ? folder.uri.path : undefined }));
}

/** What a cable is called in the report: below the folder of the task, in which VS Code looks for it, also where another folder of the workspace is nearer. */
export function nameIn({ uri: folder }: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(folder.path.length).replace(/^\//, '');
}

function checkTask(client: BaseLanguageClient, folder: vscode.WorkspaceFolder, definition: vscode.TaskDefinition): vscode.Task {
  const execution = new vscode.CustomExecution(() => Promise.resolve(new CheckTerminal(client, folder)));
  const task = new vscode.Task(definition, folder, 'check all cables', 'cablewright', execution, '$cable');
  task.detail = 'Lists what it finds in the Problems panel.';
  return task;
}

/** A terminal in which nothing runs but questions to the server. */
class CheckTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly ended = new vscode.EventEmitter<number>();
  private readonly stopped = new vscode.CancellationTokenSource();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.ended.event;
  private readonly client: BaseLanguageClient;
  private readonly folder: vscode.WorkspaceFolder;

  constructor(client: BaseLanguageClient, folder: vscode.WorkspaceFolder) {
    this.client = client;
    this.folder = folder;
  }

  open(): void {
    this.check().then(
      isChecked => this.ended.fire(isChecked ? 0 : 1),
      (error: unknown) => {
        if (!this.stopped.token.isCancellationRequested) this.print(`The cables could not be checked: ${error instanceof Error ? error.message : String(error)}\n`);
        this.ended.fire(1);
      },
    );
  }

  close(): void {
    this.stopped.cancel();
  }

  /** Ctrl+C stops it. */
  handleInput(data: string): void {
    if (data === '\u0003') this.stopped.cancel();
  }

  /** @returns whether all cables were checked; false when it was stopped */
  private async check(): Promise<boolean> {
    const { token } = this.stopped;
    const uris = await findCables(token, { folder: this.folder });
    let findings = 0;
    for (let from = 0; from < uris.length && !token.isCancellationRequested; from += AT_A_TIME) {
      const reports = await Promise.all(uris.slice(from, from + AT_A_TIME).map(uri => this.report(uri)));
      for (const report of reports) {
        findings += report.split('\n').length - 1;
        this.print(report);
      }
    }
    if (token.isCancellationRequested) return false;
    this.print(`${count(uris.length, 'cable')} checked, ${count(findings, 'finding')}.\n`);
    return true;
  }

  private async report(uri: vscode.Uri): Promise<string> {
    const params: CheckFile['params'] = { uri: this.client.code2ProtocolConverter.asUri(uri), name: nameIn(this.folder, uri) };
    const { report } = await this.client.sendRequest<CheckFile['result']>('cable/checkFile' satisfies CheckFile['method'], params, this.stopped.token);
    return report;
  }

  private print(text: string): void {
    this.written.fire(text.replaceAll('\n', '\r\n'));
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
