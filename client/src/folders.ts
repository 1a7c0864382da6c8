import * as vscode from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType, type BaseLanguageClient, type FileEvent } from 'vscode-languageclient';
import type { FileStat, FolderEntry, ListFolder, Stat } from '../../server/src/lsp/messages';
import { CABLE_NAME } from './options';

/** Looks into folders for the server where it cannot: remote and virtual ones, in the browser all. */
export function listFoldersFor(client: BaseLanguageClient): vscode.Disposable {
  const from = client.protocol2CodeConverter;
  return vscode.Disposable.from(
    client.onRequest('cable/listFolder' satisfies ListFolder['method'], ({ uri }: ListFolder['params']): Promise<ListFolder['result']> => list(rooted(from.asUri(uri)))),
    client.onRequest('cable/stat' satisfies Stat['method'], ({ uri }: Stat['params']): Promise<Stat['result']> => stat(rooted(from.asUri(uri)))),
    // Not every file system that an extension provides tells what happens in it.
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      if (!client.isRunning()) return;
      const event = (uri: vscode.Uri, type: FileChangeType): FileEvent => ({ uri: client.code2ProtocolConverter.asUri(uri), type });
      const changes = files.flatMap(({ oldUri, newUri }) => [event(oldUri, FileChangeType.Deleted), event(newUri, FileChangeType.Created)]);
      await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    }),
  );
}

/** The root of a file system or of a drive, which the server writes without its slash. */
function rooted(uri: vscode.Uri): vscode.Uri {
  return /^(?:\/[a-z]:)?$/i.test(uri.path) ? uri.with({ path: `${uri.path}/` }) : uri;
}

async function list(folder: vscode.Uri): Promise<FolderEntry[] | null> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return await Promise.all(entries.map(async ([name, type]): Promise<FolderEntry> => {
      const kind = kindOf(type);
      return { name, kind, stat: kind === 'file' && CABLE_NAME.test(name) ? await stat(vscode.Uri.joinPath(folder, name)) : null };
    }));
  } catch {
    // That there is none is an answer like any other.
    return null;
  }
}

async function stat(uri: vscode.Uri): Promise<FileStat | null> {
  try {
    const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
    return { kind: kindOf(type), mtime, size };
  } catch {
    return null;
  }
}

/** A link is neither: it may lead in a circle. */
function kindOf(type: vscode.FileType): FileStat['kind'] {
  return type === vscode.FileType.File ? 'file' : type === vscode.FileType.Directory ? 'folder' : 'other';
}
