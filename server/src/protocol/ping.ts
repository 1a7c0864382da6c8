import { ProtocolRequestType } from 'vscode-languageserver';
import type { Feature } from './feature';
import type { Ping } from './messages';

const PING = new ProtocolRequestType<Ping['params'], Ping['result'], never, void, void>('cable/ping' satisfies Ping['method']);

/** Whether the server is there: a client asks, and puts another in the place of one that hangs. */
export const ping: Feature = {
  capabilities: () => ({}),
  register: guard => guard.onRequest(PING, null, () => null),
};
