import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadStored, WriteStored } from '../../server/src/lsp/messages';

const FOLDER = 'index';

/**
 * Keeps the index of the workspace from one start to the next, in the storage that VS Code gives the extension for this
 * workspace: the only files that it ever writes of its own accord. They hold what the headers of cables say (numbers,
 * dates, subjects, TAGS, whom they cite), nothing of their texts.
 */
export class IndexStore {
  private readonly folder: vscode.Uri | null;

  /** @param storage undefined where no folder is open: then nothing is kept */
  constructor(storage: vscode.Uri | undefined) {
    this.folder = storage ? vscode.Uri.joinPath(storage, FOLDER) : null;
  }

  /** Answers the server's requests to read and to write. */
  serve(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
      client.onRequest('cable/readStored' satisfies ReadStored['method'], ({ part }: ReadStored['params']): Promise<ReadStored['result']> => this.read(part)),
      client.onRequest('cable/writeStored' satisfies WriteStored['method'], async ({ part, text }: WriteStored['params']): Promise<WriteStored['result']> => {
        if (text !== null) await this.write(part, text);
        else if (part === 0) await this.clear();
        else await this.endAt(part);
        return null;
      }),
    );
  }

  /** Deletes all that is kept. */
  async clear(): Promise<void> {
    if (this.folder) await remove(this.folder);
  }

  private async read(part: number): Promise<string | null> {
    if (!this.folder) return null;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(partIn(this.folder, part)));
    } catch {
      return null;
    }
  }

  private async write(part: number, text: string): Promise<void> {
    if (!this.folder) return;
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(partIn(this.folder, part), new TextEncoder().encode(text));
  }

  /** What an earlier, larger index left. */
  private async endAt(part: number): Promise<void> {
    if (!this.folder) return;
    const { folder } = this;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(found => found, () => []);
    const left = entries.filter(([name]) => Number.parseInt(name, 10) >= part);
    await Promise.all(left.map(([name]) => remove(vscode.Uri.joinPath(folder, name))));
  }
}

function partIn(folder: vscode.Uri, part: number): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${part}.json`);
}

/** That there is nothing to delete is as good. */
async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false }).then(undefined, () => undefined);
}
