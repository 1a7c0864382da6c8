import type { Feature } from './feature';
import type { Ping } from './messages';
import { ownRequest } from './own-request';

const PING = ownRequest<Ping>('cable/ping');

/** Whether the server is there: a client asks, and puts another in the place of one that hangs. */
export const ping: Feature = {
  register: guard => guard.onRequest(PING, null, () => null),
};
