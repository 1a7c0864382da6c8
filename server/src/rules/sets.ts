import type { Header } from '../cable/model';

/** Whether a message is one of the armed forces, whose header has sets such as `SUBJ/LANTERNS//`: no number stands behind its level, and nobody signs it. */
export function hasSets({ subject }: Pick<Header, 'subject'>): boolean {
  return subject?.keyword.text.endsWith('/') === true;
}
