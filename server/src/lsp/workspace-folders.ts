import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isRecord } from '../configuration/values';
import { sameUri } from '../workspace/uris';

/** The folders of the workspace, in the client's order. */
export class WorkspaceFolders {
  private uris: readonly string[] = [];

  /** Their URIs. */
  get all(): readonly string[] {
    return this.uris;
  }

  /** @param params of `initialize`, of whatever types; a client without workspace folders names its one folder by `rootUri` */
  begin({ workspaceFolders: folders, rootUri }: { readonly workspaceFolders?: unknown; readonly rootUri?: unknown }): void {
    const uris = Array.isArray(folders) ? folders.map((folder: unknown) => (isRecord(folder) ? folder['uri'] : null)) : [rootUri];
    this.uris = uris.filter(uri => typeof uri === 'string');
  }

  /** Takes what the client says was added and removed. */
  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    // The folder of `rootUri` may be written in another way.
    const gone = new Set(removed.map(({ uri }) => sameUri(uri)));
    this.uris = [...this.uris.filter(uri => !gone.has(sameUri(uri))), ...added.map(({ uri }) => uri)];
  }
}
