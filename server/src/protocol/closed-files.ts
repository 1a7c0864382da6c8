import type { CableDocument } from '../cable/model';
import { folderOfUri } from '../config/uri';
import type { Finding } from '../rules/rule';
import type { NamedFile } from './messages';
import type { Session } from './session';

/** A cable file as it is open, or as it stands on the disk. */
export interface AnyFile extends NamedFile {
  readonly document: CableDocument;
  /** Under the settings of its folder; worked out when asked for. */
  readonly findings: () => Promise<readonly Finding[]>;
}

/** Reads a file, open or not. @returns null when it cannot be read */
export async function readAny({ uri, name }: NamedFile, { documents, engine, files, settings }: Session): Promise<AnyFile | null> {
  const open = documents.get(uri);
  if (open) return { uri, name, document: open.cable, findings: async () => open.findings((await settings.of(uri)).rules) };
  const text = await files.read(uri);
  if (text === null) return null;
  const { document } = engine.read(text);
  // What holds for the folder holds for every file in it, and is asked for once.
  return { uri, name, document, findings: async () => engine.check(document, (await settings.of(`${folderOfUri(uri) ?? uri}/`)).rules) };
}
