import {
  DocumentDiagnosticRequest, LSPErrorCodes, ResponseError,
  type CancellationToken, type ProtocolRequestType, type ServerCapabilities, type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Client } from './client';
import type { OpenDocument } from './documents';
import { throwIfCancelled, type Guard } from './guard';
import type { Steps } from '../text/steps';
import type { Session } from './session';

/** What the server can do for a client. */
type Abilities = (client: Client) => ServerCapabilities;

/** What the server answers a kind of request with. */
export interface Feature {
  /** What it adds to the server's abilities at `initialize`; nothing where that is told with another feature, or is none of the protocol. */
  readonly capabilities?: Abilities | null;
  /** @param session what `initialize` made; not to be asked for before a request comes */
  readonly register: (guard: Guard, session: () => Session) => void;
}

/** A request about an open document. */
export interface Question<P> {
  readonly params: P;
  readonly document: OpenDocument;
  readonly session: Session;
  readonly token: CancellationToken;
  readonly work: Work;
}

/** Does what takes long, while others have their turn. It ends there when nobody waits for the answer any more. */
export type Work = <T>(steps: Steps<T>) => Promise<T>;

/**
 * A feature that answers questions about one open document.
 *
 * @param empty the answer for a document that is not open, and the one that a fault is turned into
 * @param answer may take its time: when the document has changed meanwhile, its answer is not sent
 */
export function documentFeature<P extends { readonly textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  empty: NoInfer<R>,
  capabilities: Abilities | null,
  answer: (question: Question<P>) => NoInfer<R> | Promise<NoInfer<R>>,
): Feature {
  return {
    capabilities,
    register: (guard, session) => guard.onRequest(type, empty, async (params, token) => {
      const { documents, slices } = session();
      const document = documents.get(params.textDocument.uri);
      if (!document) return empty;
      const goOn = (): void => throwIfStale(document, session(), token, type.method);
      await readOpen(document, session());
      goOn();
      const result = await answer({ params, document, session: session(), token, work: steps => slices.run(steps, goOn) });
      goOn();
      return result;
    }),
  };
}

/** Reads a document while others have their turn. */
async function readOpen(document: OpenDocument, { documents, slices }: Session): Promise<void> {
  // What is being read is wanted for as long as it is open: versions to come are made of it.
  await document.ready(slices, () => documents.get(document.uri) !== undefined);
}

/** The same for an answer about this version alone. @throws ResponseError when there is another, or the question was cancelled */
export async function readNewest(document: OpenDocument, session: Session, token: CancellationToken): Promise<void> {
  await readOpen(document, session);
  throwIfStale(document, session, token);
}

/** For an answer about whatever documents. */
export function workFor({ slices }: Session, token: CancellationToken): Work {
  return steps => slices.run(steps, () => { throwIfCancelled(token); });
}

/** For an answer about one version of a document. */
export function workOn(document: OpenDocument, session: Session, token: CancellationToken): Work {
  return steps => session.slices.run(steps, () => { throwIfStale(document, session, token); });
}

/** Why nothing is done of what was asked for: a sentence that editors show to the user, where a new name is typed or the command was given. */
export function refusal(problem: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, problem);
}

function throwIfStale(document: OpenDocument, { client, documents }: Session, token: CancellationToken, method?: string): void {
  throwIfCancelled(token);
  if (documents.isNewest(document)) return;
  const message = 'The document has changed meanwhile.';
  // VS Code takes the common answer for no findings, and shows none until it has asked again.
  if (client.refreshesDiagnostics && method === DocumentDiagnosticRequest.method) throw new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: true });
  throw new ResponseError(LSPErrorCodes.ContentModified, message);
}
