import type { Header } from '../../cable/model';
import type { SoundExample } from './page';

/** Who sends messages of another form: the White House, attaches and missions of the armed forces, their commands and staffs. */
const SENDER = /SITUATION ROOM|WHITE ?HOUSE|^(?:USDAO|DAO|DIA|DIRNSA|CHUSMTM|CHMAAG|CHJUSMAG|CINC[A-Z]{2,8}|US(?:CINC)?[A-Z]{2,4}COM|USCINC[A-Z]{2,8}|COM(?!MERCE)[A-Z]{2,12}|CDR[A-Z]{0,12}|JCS|JOINT STAFF|CNO|CSAF?|CMC)(?: |$)/;
/** Their staffs, some of whose messages have the form of a telegram. */
const STAFF = /^(?:SECDEF|OSD|DS[AC]A|HQ(?:DA)?|DA|SAF|SECNAV|USMTM|OMC|ODC|JUSM(?:AG|MAT)|USMILGP|USNMR|USAFE|PACAF|NSC)(?: |$)/;

/**
 * Whether a message is one of the armed forces, by its sender or by sets in its header such as `SUBJ/LANTERNS//`, or of the
 * White House: no number stands behind its level, no order below it, and nobody signs it.
 */
export function isOfOtherForm({ subject, from, classification, executiveOrder }: Header): boolean {
  const sender = from?.name?.text ?? '';
  return hasSets({ subject }) || SENDER.test(sender) || (!executiveOrder && !classification?.post && STAFF.test(sender));
}

/** Whether the subject is a set, `SUBJ/LANTERNS//`. */
export function hasSets({ subject }: Pick<Header, 'subject'>): boolean {
  return subject?.keyword.text.endsWith('/') === true;
}

/** Whether a telegram is one of the Agency for International Development, which in the 1970s needed no E.O. line and no TAGS (TAGS handbook of 1974, section 2). */
export function isOfAid({ captions }: Pick<Header, 'captions'>, year: number): boolean {
  return year < 1980 && captions.some(({ name }) => name === 'AIDAC');
}

/** The example that both rules leave alone. */
export const OF_AID: SoundExample = {
  note: 'A telegram of the Agency for International Development, in its time.',
  text: `
    R 140905Z FEB 75
    FM AMEMBASSY BONN
    TO SECSTATE WASHDC
    UNCLAS BONN 0208

    AIDAC

    SUBJECT: HARBOR FESTIVAL

    1. IT OPENED.
  `,
};

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
  note: 'A message of a mission of the armed forces.',
  text: `
    P 030905Z MAY 79
    FM CHUSMTM DHAHRAN SA
    TO RUEKJCS/SECDEF WASHDC//ISA//
    RUEHC/SECSTATE WASHDC
    BT
    UNCLAS
    SUBJ: LANTERNS FOR THE HARBOR
    1. THE REFTEL ASKS FOR LANTERNS.
    2. A LIST IS BEING WRITTEN.
    BT
    #0123
    NNNN
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
