import type { Header } from '../cable/model';
import type { SoundExample } from './page';

/**
 * Whether a message is one of the armed forces, whose header has sets such as `SUBJ/LANTERNS//`, or of the White House:
 * no number stands behind its level, no order below it, and nobody signs it.
 */
export function isOfOtherForm({ subject, from }: Pick<Header, 'subject' | 'from'>): boolean {
  return subject?.keyword.text.endsWith('/') === true || /SITUATION ROOM|WHITE ?HOUSE/.test(from?.name?.text ?? '');
}

/** What the rules on numbers, orders, references and signatures leave alone. */
export const OTHER_FORMS: readonly SoundExample[] = [{
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
}, {
  note: 'A message of the White House, with a memorandum in it.',
  text: `
    O 071304Z FEB 74
    FM THE SITUATION ROOM //TOHAK 003//
    TO JOHN ROE FOR SECRETARY DOE
    TOP SECRET-SENSITIVE
    MEMORANDUM FOR THE SECRETARY
    FROM: THE SITUATION ROOM
    SUBJECT: LANTERNS
    ALL LANTERNS ARE LIT AT DUSK, AS REFTEL HAS IT.
    NO MORE ARE TO BE HAD.
  `,
}];
