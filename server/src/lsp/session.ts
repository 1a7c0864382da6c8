import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Engine } from './language-service';
import type { Files } from './files';
import type { Settings } from './settings';
import type { Slices } from '../workspace/scan';
import type { WorkspaceIndex } from './workspace-index';

/** What the server asks of the editor itself. */
export interface Editor {
  /** @returns null when the edit was applied, else why not */
  readonly applyEdit: (label: string, edit: WorkspaceEdit) => Promise<string | null>;
  /** Selects a range of a document, where the client does not do so by itself and can be asked to. Nothing waits for it: a client may never answer. */
  readonly placeCursor: (uri: string, selection: Range) => void;
}

/** What one client has brought into being: made at `initialize`, the same until the end. */
export interface Session {
  readonly client: Client;
  readonly documents: Documents;
  readonly engine: Engine;
  readonly files: Files;
  /** The cables of the workspace. */
  readonly index: WorkspaceIndex;
  /** Which duplicates the client has been told of, by the URI of the document: as `duplicatesKey` says it. */
  readonly duplicatesTold: Map<string, string>;
  readonly settings: Settings;
  readonly editor: Editor;
  /** The client asks why a document was not laid out. */
  readonly showsRefusals: boolean;
  /** The client has the command that shows places. */
  readonly showsPlaces: boolean;
  /** The client has the command that sets the severity of a rule. */
  readonly setsSeverities: boolean;
  /** By which long work lets others have their turn. */
  readonly slices: Slices;
  /** Where the rule pages are, without a slash at the end; null when the client has none. */
  readonly ruleBase: string | null;
}
