import { readBracketPairs } from '../cable/bracket-pairs';
import { SITE } from '../cable/body/signature-name';
import type { Line, Paragraph, PlacedBlock } from '../cable/model';
import { isBegun, isEnded, isLastSection, ownText } from './kit/blocks';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';
import { classifierSurname, maySignAbove, textBelowSignature } from './kit/signature';
import { isOfOtherForm, OTHER_FORMS } from './kit/other-forms';

/** What stands in the place of a name that is not known. */
const PLACEHOLDER = 'SURNAME';
const LONGEST_SIGNATURE = 48;

export const rule: Rule = {
  id: 'signature-missing',
  title: 'Signature is missing',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'inserts a line for the signature', safe: false },
  check: {
    cable(cable, context) {
      const { paragraphs, close, place, facts, report } = context;
      const last = paragraphs.at(-1);
      const piece = last?.block.pieces.at(-1);
      // What ends with a heading is not finished.
      if (!cable.header.classification || isOfOtherForm(cable.header) || !last || !piece || (context.headings.at(-1)?.at ?? 0) > last.at) return;
      // A signature in the middle of the text is told by text-after-signature; what may be one or a heading is left alone.
      if ((close && close.block.signature.length > 0) || textBelowSignature(cable.header, context) || maySignAbove(context)) return;
      if (!isLastSection(cable, context) || !isFinished(last, context) || maySign(last, context) || signsInLine(last, context)) return;
      const end = place(last, piece).end;
      // The Department's cables bear the name of the Secretary.
      const signature = (cable.header.classification.post?.text.toUpperCase() === 'STATE' ? null : classifierSurname(cable.header)) ?? PLACEHOLDER;
      report({
        span: { start: end, end },
        message: 'No signature stands below the text: add the surname of the chief of mission or of the officer in charge.',
        fixes: [{ title: `Insert ${signature}`, edits: () => [insert(end, facts.lineEnd.repeat(2) + signature)] }],
      });
    },
  },
};

/** The text will not go on: something stands below it; or it has several paragraphs and is an archive's, or ends with a sentence and its line, and with no text of others that was begun. */
function isFinished(last: PlacedBlock<Paragraph>, context: CableContext): boolean {
  const { facts, paragraphs, ofCable } = context;
  if (isEnded(context)) return true;
  if (paragraphs.filter(({ block }) => block.marker).length < 2) return false;
  if (facts.profile === 'archive') return true;
  const own = ownText(last, context);
  return /[.!?)"'][ \t]{0,8}[\r\n](?:[ \t\r\n]{0,12}[\r\n])?$/.test(own.slice(-12)) && !ofCable(readBracketPairs).unclosed.some(({ word }) => isBegun(word));
}

/** A surname right below a line that ends no sentence: as likely as not the end of the sentence, so that nothing is known. Behind it may stand an office, before it the end of a telegram that is repeated, with its signature. */
const SURNAME = /^(?:(?:[A-Z'-]{2,24} )?UNQ(?:UO)?TE[.:]? {1,4})?[A-Z][A-Z'-]{2,24}(?:, (?:CHARGE|ACTING|CDA))?$/;
/** The same in two words, right below the end of a sentence. */
const TWO_WORDS = /[.!?)"]\s{1,80}[A-Z][A-Z'-]{1,24} [A-Z][A-Z'-]{1,24}$/;

/** The last line is short, stands alone and ends no sentence: it may be a signature in a form that is not known. */
function maySign({ at, block }: PlacedBlock<Paragraph>, { text, place }: CableContext): boolean {
  const index = block.lines.findLastIndex(({ role }) => role === 'text');
  const line: Line | undefined = block.lines[index];
  const isMarked = block.marker !== null && index === 0;
  if (!line || isMarked) return false;
  const words = text(place({ at, block }, line));
  const above = block.lines[index - 1];
  if (words.endsWith(' A.I.')) return true;
  if (above?.role === 'text') return SURNAME.test(words) || TWO_WORDS.test(text(place({ at, block }, { start: Math.max(above.start, above.end - 8), end: line.end })));
  return words.length <= LONGEST_SIGNATURE && !/[.!?:;"]$/.test(words);
}

/** As prints of the 1970s have it: the name, of one word or two, stands behind the last sentence, on its line; in copies behind the address of a site, too. */
const NAME_IN_LINE = new RegExp(`(?:[.!?)"”]| /| UNQ(?:UO)?TE|${SITE}) {1,4}[A-Z][A-Za-z'-]{1,24}(?: [A-Z][A-Z'-]{1,24})?$`);

function signsInLine(last: PlacedBlock<Paragraph>, { text, place }: CableContext): boolean {
  const line = last.block.lines.findLast(({ role }) => role === 'text');
  return line !== undefined && NAME_IN_LINE.test(text(place(last, line)).slice(-99).trimEnd());
}

export const page: RulePage = {
  why: 'A cable is signed with the surname of the chief of mission or the officer in charge. Where the name is missing the copy may be cut off. A draft is left alone until its last sentence and line are ended.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.‹›

        BT
      `,
      message: 'No signature stands below the text: add the surname of the chief of mission or of the officer in charge.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        SURNAME

        BT
      `,
    },
    {
      note: 'The officer who classified the cable is likely to sign it.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Consul General.  Reasons: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.

        2. (C) There will be fireworks.‹›

      `,
      message: 'No signature stands below the text: add the surname of the chief of mission or of the officer in charge.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Consul General.  Reasons: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.

        2. (C) There will be fireworks.

        ROE

      `,
    },
    {
      note: 'The Secretary signs what the Department sends.',
      text: `
        S E C R E T STATE 015113

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Director.  Reasons: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.

        2. (S) There will be fireworks.‹›

      `,
      message: 'No signature stands below the text: add the surname of the chief of mission or of the officer in charge.',
      fixed: `
        S E C R E T STATE 015113

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Director.  Reasons: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.

        2. (S) There will be fireworks.

        SURNAME

      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG
        BT
      `,
    },
    {
      note: 'The first section of several, and a name with a title.',
      text: `
        UNCLAS SECTION 02 OF 03 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        BT
      `,
    },
    {
      note: 'The print of the first section alone.',
      text: `
        PAGE 01        GUANGZ  00208  01 OF 02  140907Z
        ACTION EAP-12

        R 140905Z FEB 84
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC 5794

        UNCLAS SECTION 01 OF 02 GUANGZHOU 00208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS.
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'A name with an office that ends in a stop.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS.

        O'BRIEN-SMITH, CHARGE D'AFFAIRES A.I.
      `,
    },
    {
      note: 'The name after the last sentence, as prints of the 1970s have it.',
      text: `
        UNCLAS GUANGZHOU 0208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS. GOLDBERG
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'The same in small letters, behind a quotation.',
      text: `
        07GUANGZHOU208
        2007-02-14
        UNCLASSIFIED
        Consulate Guangzhou

        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be “fireworks.” Goldberg
      `,
    },
    {
      note: 'The end of a telegram that is repeated, and the name below it.',
      text: `
        UNCLAS GUANGZHOU 0208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS.
        ROE UNQUOTE GOLDBERG
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'The same behind the last sentence, on its line.',
      text: `
        UNCLAS GUANGZHOU 0208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS. ROE UNQUOTE GOLDBERG
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'The name with an office.',
      text: `
        UNCLAS GUANGZHOU 0208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS.
        GOLDBERG, CHARGE
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'A name of two words.',
      text: `
        UNCLAS GUANGZHOU 0208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS.
        MC HENRY
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'The same behind the last sentence.',
      text: `
        UNCLAS GUANGZHOU 0208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS (REF A). MC HENRY
        UNCLASSIFIED

        NNNN
      `,
    },
    {
      note: 'A name, or a heading without its underline, over the last paragraph.',
      text: `
        07GUANGZHOU208
        2007-02-14
        UNCLASSIFIED
        Consulate Guangzhou

        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GOLDBERG

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'A name, or the end of a sentence that has no stop.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks and
        GOLDBERG
        BT
      `,
    },
    {
      note: 'A name in a form of its own.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        AMB. ROBERT GOLDBERG, CHIEF OF MISSION

        BT
      `,
    },
    {
      note: 'The name after a slash.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        Visit our site at
        http://www.example.org/guangzhou / GOLDBERG

        BT
      `,
    },
    ...OTHER_FORMS,
  ],
};
