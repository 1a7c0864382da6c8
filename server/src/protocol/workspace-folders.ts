import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isRecord } from '../config/values';

/** The folders of the workspace, in the client's order. */
export class WorkspaceFolders {
  private uris: readonly string[] = [];

  /** Null when no folder is open. */
  get first(): string | null {
    return this.uris[0] ?? null;
  }

  get all(): readonly string[] {
    return this.uris;
  }

  /** @param folders what came with `initialize`, of whatever type */
  begin(folders: unknown): void {
    const uris = Array.isArray(folders) ? folders.map((folder: unknown) => (isRecord(folder) ? folder['uri'] : null)) : [];
    this.uris = uris.filter(uri => typeof uri === 'string');
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.uris = [...this.uris.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  }
}
