import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { Sample } from './samples';

/** How a server is started, and what its own editor does for it. */
export interface ServerCommand {
  readonly name: string;
  /** Of which documents it is asked. */
  readonly languageId: Sample['languageId'];
  /** For Node. */
  readonly arguments: readonly string[];
  readonly options?: unknown;
  /** By section: what `workspace/configuration` is answered with. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Requests of its own that the server makes. */
  readonly prepare?: (connection: ProtocolConnection, text: () => string) => void;
}
