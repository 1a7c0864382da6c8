import { editDistance } from '../../reference/nearest';
import type { Span, Word } from '../../text/span';
import { Joined, oneLine } from '../joined';
import type { Repair, SubjectLine } from '../model';
import { readPortionMark } from '../portion-mark';
import { wordAt } from './words';

const KEYWORD = /([A-Z]{2,9}) ?[:;]/iy;
const NO_COLON = /SUBJECT(?:[.-]| (?=[A-Z(]))/y;

/** The keyword of a SUBJECT line. */
export interface SubjectKeyword {
  readonly word: Word;
  readonly damaged: boolean;
  readonly end: number;
}

/** `SUBJECT:` or `SUBJ:` at an offset, also with letters lost or changed (`UBJECT:`); null when there is none. */
export function subjectKeyword(text: string, start: number, end: number): SubjectKeyword | null {
  KEYWORD.lastIndex = start;
  const match = KEYWORD.exec(text);
  if (match && KEYWORD.lastIndex <= end) {
    const letters = (match[1] ?? '').toUpperCase();
    const sound = letters === 'SUBJECT' || letters === 'SUBJ';
    const near = letters.length >= 5 ? editDistance(letters, 'SUBJECT', 2) !== undefined : letters === 'UBJ' || letters === 'SUB' || letters === 'SBJ' || letters === 'SUJ';
    if (sound || near) return { word: wordAt(text, start, start + letters.length), damaged: !sound, end: KEYWORD.lastIndex };
  }
  NO_COLON.lastIndex = start;
  return NO_COLON.test(text) && NO_COLON.lastIndex <= end ? { word: wordAt(text, start, start + 7), damaged: false, end: NO_COLON.lastIndex } : null;
}

/** Reads the subject from its stretches, the keyword excluded (5 FAH-1 H-210). */
export function readSubject(text: string, keyword: SubjectKeyword, pieces: readonly Span[], repairs: readonly Repair[]): SubjectLine {
  const first = pieces[0];
  const mark = first ? readPortionMark(text, first.start, first.end) : null;
  let body = pieces;
  if (mark && first) {
    let from = mark.end;
    while (from < first.end && text.charCodeAt(from) === 32) from++;
    body = [{ start: from, end: first.end }, ...pieces.slice(1)].filter(piece => piece.end > piece.start);
  }
  const last = pieces[pieces.length - 1];
  return {
    start: keyword.word.start, end: last?.end ?? keyword.end, keyword: keyword.word, mark,
    pieces: body, text: oneLine(new Joined(text, body, repairs).text),
  };
}
