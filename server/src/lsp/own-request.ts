import { ProtocolRequestType } from 'vscode-languageserver';

/** What messages.ts says of a request. */
interface Told {
  readonly method: string;
  readonly params: unknown;
  readonly result: unknown;
}

/**
 * A request beyond the protocol.
 *
 * @typeParam R what it is answered with; unknown where that is to be looked at, as a client gives it
 */
export function ownRequest<M extends Told, R = M['result']>(method: M['method']): ProtocolRequestType<M['params'], R, never, void, void> {
  return new ProtocolRequestType(method);
}
