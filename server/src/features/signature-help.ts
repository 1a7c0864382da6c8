import type { CableDocument } from '../cable/model';
import { DEFAULT_SETTINGS } from '../rules/kit/settings';
import { caretPlace } from './completions/place';

/** The form of a line that is being filled in. */
export interface SignatureHelp {
  /** As the whole line reads. */
  readonly label: string;
  readonly documentation: string;
  readonly parts: readonly SignaturePart[];
  /** Which part is being written; -1 when all are there. */
  readonly active: number;
}

export interface SignaturePart {
  /** As it stands in the label. */
  readonly label: string;
  readonly documentation: string;
}

interface Form {
  /** Matches the line up to the caret. */
  readonly line: RegExp;
  readonly label: string;
  readonly documentation: string;
  readonly parts: readonly (readonly [label: string, documentation: string])[];
  /** @param rest what follows the match */
  readonly active: (rest: string, line: string) => number;
}

/** A blank between two parts, or more. */
const words = (rest: string): string[] => rest.trimStart().split(/ +/);

const FORMS: readonly Form[] = [
  {
    line: /^[ZOPR] (?=[ZOPR\d]|$)/,
    label: 'O R 241530Z NOV 26',
    documentation: 'Precedence and date-time group (format line 5), in universal time.',
    parts: [
      ['O', 'action precedence: Z flash, O immediate, P priority, R routine'], ['R', 'precedence of the information addressees, if it is another; not above that for action'],
      ['241530Z', 'day, hour, minute, and Z for universal time'], ['NOV', 'month, three letters'], ['26', 'year, two digits'],
    ],
    active: rest => {
      const written = words(rest);
      const info = /^[ZOPR]$/.test(written[0] ?? '') ? 1 : 0;
      if (written.length === 1 && (written[0] === '' || info === 1)) return written[0] === '' ? 2 : 1;
      return written.length + 1 - info;
    },
  },
  {
    line: /^DE /,
    label: 'DE RUEHGZ #0208/01 0450905',
    documentation: 'Originating station (format line 3).',
    parts: [
      ['RUEHGZ', 'routing indicator of the sender'], ['#0208', 'station serial number, four digits: the last of the message number'],
      ['/01', 'section, where the cable has several'], ['045', 'day of the year, three digits'], ['0905', 'filing time, universal time'],
    ],
    active: rest => {
      const [, serial, time] = words(rest);
      if (serial === undefined) return 0;
      if (time === undefined) return serial.includes('/') ? 2 : 1;
      return time.length < 3 ? 3 : 4;
    },
  },
  {
    line: /^REF(?:S|TEL|TELS)?: {0,9}|^ {1,9}(?=[A-Z]\. )/,
    label: 'REF: A. 06 BEIJING 19876 (NOTAL)',
    documentation: 'A cable that is referred to. A sole reference needs no letter.',
    parts: [
      ['A.', 'letter, where there are several'], ['06', 'year, if it is not that of this cable'], ['BEIJING', 'post, as in message reference numbers'],
      ['19876', 'number'], ['(NOTAL)', 'not sent to all addressees'],
    ],
    active: rest => {
      const before = Math.max(rest.lastIndexOf(', '), rest.lastIndexOf('; '));
      const item = /^(?:\(?([A-Z])[.)] ?)?(.*)$/.exec(before === -1 ? rest : rest.slice(before + 2));
      const written = item?.[2] ?? '';
      if (written === '') return item?.[1] ? 2 : 0;
      if (/^\d{1,4}$/.test(written)) return 1;
      if (/\d{1,7} +\(?\w*\)?$/.test(written) && !/^\d{2,4} +[A-Z]*$/i.test(written)) return 4;
      return /[A-Z] \d*$/i.test(written) ? 3 : 2;
    },
  },
  {
    line: /^Classified By: ?|^(?=Reasons?: )/i,
    label: 'Classified By: Ada Exampleton, Ambassador. Reason: 1.4 (b), (d)',
    documentation: 'Who classified the cable, and why. The handbook asks for it in every classified cable (5 FAH-1 H-240).',
    parts: [['Ada Exampleton', 'name of the classifying officer'], ['Ambassador', 'position'], ['1.4', 'section of the executive order: 1.4 since 22 September 2003, 1.5 before'], ['(b), (d)', 'letters of the reasons: b, foreign government information; d, foreign relations']],
    active: rest => {
      const reason = /Reasons?\b/i.exec(rest);
      if (reason) return /1\.[45] ?\(?/.test(rest.slice(reason.index)) ? 3 : 2;
      return rest.includes(',') ? 1 : 0;
    },
  },
];

/**
 * The form of the line that the caret stands in: date-time group, DE line, reference, classified-by line.
 *
 * @param offset absolute
 * @returns null elsewhere, at once in running text
 */
export function signatureHelp(document: CableDocument, offset: number): SignatureHelp | null {
  const place = caretPlace(document, offset, { vocabulary: DEFAULT_SETTINGS.vocabulary, today: null, byCharacter: false });
  if (!place?.inHeader) return null;
  const { before, role, roleAbove } = place;
  for (const { line, label, documentation, parts, active } of FORMS) {
    const found = line.exec(before);
    if (!found) continue;
    // A line that begins with a blank and a letter may be a subject's second.
    if (before.startsWith(' ') && role !== 'reference' && roleAbove !== 'reference') continue;
    return { label, documentation, parts: parts.map(([text, about]) => ({ label: text, documentation: about })), active: active(before.slice(found[0].length), before) };
  }
  return null;
}
