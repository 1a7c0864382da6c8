import type { CableDocument } from '../../cable/model';
import { toContract } from '../../cable/to-contract';
import type { Draft, Keeps } from './step';

/** The letters of portion marks, which alone may be turned into capitals. */
const MARK = /^(?:U|SBU|C|S|TS|LOU|NF|N|NOFORN|REL|TO|XD|ND)$/i;

/** Whether a step has left everything as it was that it had to: the words, and what the cable is read as. */
export function isKept(keeps: Keeps, before: Draft, after: Draft): boolean {
  return keepsText(keeps, before.text, after.text) && meaning(before.document) === meaning(after.document);
}

function keepsText(keeps: Keeps, before: string, after: string): boolean {
  switch (keeps) {
    case 'words': return same(before.split(BLANKS), after.split(BLANKS));
    case 'characters': return before.replace(BLANKS, '') === after.replace(BLANKS, '');
    case 'letters': return sameLetters(before, after);
    case 'lines': return same(linesOf(before), linesOf(after));
  }
}

/** What no layout may touch, whatever step it was: letters and digits in order, where no line was moved. */
export function sameLetters(before: string, after: string): boolean {
  const a = before.match(LETTERS) ?? [];
  const b = after.match(LETTERS) ?? [];
  return a.length === b.length && a.every((word, at) => word === b[at] || (MARK.test(word) && word.toUpperCase() === b[at]));
}

const BLANKS = /[ \t\r\n]+/g;
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

function linesOf(text: string): string[] {
  return text.split(/\r?\n|\r/).map(line => line.trim()).filter(line => line !== '').sort();
}

function same(a: readonly string[], b: readonly string[]): boolean {
  const withoutEnds = (words: readonly string[]): readonly string[] => words.filter(word => word !== '');
  const [one, other] = [withoutEnds(a), withoutEnds(b)];
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

/** Everything that a cable is read as: what `cable parse` prints, and of each block what it is and what it is made of. */
export function meaning(document: CableDocument): string {
  const known = meanings.get(document) ?? read(document);
  meanings.set(document, known);
  return known;
}

/** What one step has left is what the next begins with. */
const meanings = new WeakMap<CableDocument, string>();

function read(document: CableDocument): string {
  const contract = toContract(document);
  const blocks = document.cables.map(({ blocks: all }) => all.map(({ block }) => {
    switch (block.kind) {
      case 'header': return [block.captions.map(({ name }) => name), block.breaks.length, block.strayExemptions.length, block.tags?.strays.map(({ text }) => text)];
      case 'heading': return [block.kind, block.text];
      case 'paragraph': return [block.marker?.value, block.parts.map(part => part.bullet.text), block.brackets.map(({ edge, topic }) => edge + topic)];
      case 'close': return [block.kind, block.breaks.length, block.serial?.text, block.endOfMessage?.text, block.stamps.length];
    }
  }));
  return JSON.stringify([contract, blocks], plain);
}

/** What a step may change of the form of a value: that of a mark, and the blank behind DECL. */
function plain(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'portionMark') return value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return key === 'instruction' ? value.replace(BLANKS, '') : value;
}
