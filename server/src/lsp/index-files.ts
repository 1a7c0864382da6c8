import type { Connection } from 'vscode-languageserver';
import { isRecord } from '../configuration/values';
import type { FileStat, FileSystem, FolderEntry } from '../workspace/file-system';
import type { Files } from './files';
import type { Guard } from './guard';
import type { Host } from './host';
import type { ListFolder, Stat } from './messages';
import { ownRequest } from './own-request';

const LIST_FOLDER = ownRequest<ListFolder, unknown>('cable/listFolder');
const STAT = ownRequest<Stat, unknown>('cable/stat');

/** The folders that are indexed: those of the disk where there is one, else through the client where it offers that. */
export function indexFiles(connection: Connection, guard: Guard, files: Files, { disk }: Host, asksClient: boolean): FileSystem {
  const ask = async (type: typeof LIST_FOLDER | typeof STAT, uri: string): Promise<unknown> => (
    asksClient ? await guard.run(type.method, () => connection.sendRequest(type, { uri })) : null
  );
  const onDisk = (uri: string): typeof disk => (uri.startsWith('file:') ? disk : undefined);
  return {
    list: async uri => {
      const here = onDisk(uri);
      if (here) return await here.list(uri);
      const answer = await ask(LIST_FOLDER, uri);
      return Array.isArray(answer) ? answer.filter(isEntry) : null;
    },
    stat: async uri => {
      const here = onDisk(uri);
      if (here) return await here.stat(uri);
      const answer = await ask(STAT, uri);
      return isStat(answer) ? answer : null;
    },
    read: uri => files.read(uri),
  };
}

function isEntry(value: unknown): value is FolderEntry {
  return isRecord(value) && typeof value['name'] === 'string' && isKind(value['kind']) && (value['stat'] === null || isStat(value['stat']));
}

function isStat(value: unknown): value is FileStat {
  return isRecord(value) && isKind(value['kind']) && typeof value['mtime'] === 'number' && typeof value['size'] === 'number';
}

function isKind(value: unknown): value is FileStat['kind'] {
  return value === 'file' || value === 'folder' || value === 'other';
}
