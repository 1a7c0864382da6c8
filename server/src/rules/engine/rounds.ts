import type { CableDocument } from '../../cable/model';
import { applyEdits, type TextEdit } from '../../text/span';
import { inOneGo, oneStep, type Steps } from '../../text/steps';
import { fixRound, MOST_ROUNDS } from './fixes';
import type { Finding, Fix } from '../kit/rule';

/**
 * Applies fixes until none is left to apply, in a few rounds, as a fix can make room for another.
 *
 * @param document what to fix
 * @param parse reads the text between two rounds
 * @param check finds what is wrong
 * @param wanted which fixes to take
 * @returns edits of the document's text that do not overlap, by place; none when there is nothing to fix
 */
export function fixAll(document: CableDocument, parse: (text: string) => CableDocument, check: (document: CableDocument) => readonly Finding[], wanted: (finding: Finding, fix: Fix) => boolean): readonly TextEdit[] {
  return inOneGo(fixAllInSteps(document, text => oneStep(() => parse(text)), cable => oneStep(() => check(cable)), wanted));
}

/** The same step by step. */
export function* fixAllInSteps(document: CableDocument, parse: (text: string) => Steps<CableDocument>, check: (document: CableDocument) => Steps<readonly Finding[]>, wanted: (finding: Finding, fix: Fix) => boolean): Steps<readonly TextEdit[]> {
  let pieces: readonly Piece[] = [{ start: 0, end: document.text.length }];
  let current = document;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = yield* check(current);
    yield;
    const edits = fixRound(findings, wanted);
    if (edits.length === 0) break;
    yield;
    pieces = edited(pieces, edits);
    if (round + 1 < MOST_ROUNDS) current = yield* parse(applyEdits(current.text, edits));
  }
  return editsOf(pieces, document.text.length);
}

/** A text as it came out of another: stretches kept of the original, and what was put between them. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function sliceOf(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}

/** The pieces after sorted edits of the text that they make up. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let pieceStart = 0;
  /** Moves to `offset`, keeping what is passed or dropping it. */
  let at = 0;
  const move = (offset: number, keep: boolean): void => {
    for (let piece = pieces[index]; piece && at < offset; piece = pieces[index]) {
      const pieceEnd = pieceStart + lengthOf(piece);
      const to = Math.min(offset, pieceEnd);
      if (keep && to > at) result.push(sliceOf(piece, at - pieceStart, to - pieceStart));
      at = to;
      if (to < pieceEnd) return;
      index++;
      pieceStart = pieceEnd;
    }
  };
  for (const { start, end, newText } of edits) {
    move(start, true);
    if (newText) result.push({ text: newText });
    move(end, false);
  }
  move(Infinity, true);
  return result;
}

/** What stands between the kept stretches, as edits of the original. */
function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let inserted: string[] = [];
  const keepFrom = (start: number): void => {
    if (start > from || inserted.length > 0) edits.push({ start: from, end: start, newText: inserted.join('') });
    inserted = [];
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      inserted.push(piece.text);
    } else {
      keepFrom(piece.start);
      from = piece.end;
    }
  }
  keepFrom(length);
  return edits;
}
