import type { Header } from '../cable/model';
import type { SoundExample } from './page';

/** Whether a message is one of the armed forces, whose header has sets such as `SUBJ/LANTERNS//`: no number stands behind its level, and nobody signs it. */
export function hasSets({ subject }: Pick<Header, 'subject'>): boolean {
  return subject?.keyword.text.endsWith('/') === true;
}

/** What the rules on numbers, orders, references and signatures leave alone. */
export const MILITARY_MESSAGE: SoundExample = {
  note: 'A message of the armed forces.',
  text: `
    R 231258Z MAY 19
    FM COMLANTERN WASHINGTON DC
    TO ALLANTERN
    UNCLAS //N01020// ALLANTERN 011/19
    MSGID/GENADMIN/COMLANTERN//
    SUBJ/LANTERNS//
    REF/A/DOC/COMLANTERN/01OCT98//
    RMKS/1. AS REF A HAS IT, LANTERNS ARE GREEN.
    2. ALL OF THEM ARE LIT AT DUSK.//
    BT
  `,
};
