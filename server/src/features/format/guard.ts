import type { CableDocument, PlacedBlock } from '../../cable/model';
import { contractInSteps } from '../../cable/to-contract';
import { eachInSteps, type Steps } from '../../text/steps';
import type { Draft, Keeps } from './step';

/** The letters of portion marks, which alone may be turned into capitals. */
const MARK = /^(?:U|SBU|C|S|TS|LOU|NF|N|NOFORN|REL|TO|XD|ND)$/i;

/** Whether a step has left everything as it was that it had to: the words, and what the cable is read as. */
export function* isKept(keeps: Keeps, before: Draft, after: Draft): Steps<boolean> {
  return (yield* keepsText(keeps, before.text, after.text)) && (yield* meansTheSame(before.document, after.document));
}

function* keepsText(keeps: Keeps, before: string, after: string): Steps<boolean> {
  switch (keeps) {
    case 'words': return same(yield* wordsOf(before), yield* wordsOf(after));
    case 'characters': return (yield* wordsOf(before)).join('') === (yield* wordsOf(after)).join('');
    case 'letters': return yield* sameLetters(before, after);
    case 'lines': return same(linesOf(before), linesOf(after));
  }
}

/** What no layout may touch, whatever step it was: letters and digits in order, where no line was moved. */
export function* sameLetters(before: string, after: string): Steps<boolean> {
  const a = yield* lettersOf(before);
  const b = yield* lettersOf(after);
  return a.length === b.length && a.every((word, at) => word === b[at] || (MARK.test(word) && word.toUpperCase() === b[at]));
}

const BLANKS = /[ \t\r\n]+/g;
const WORDS = /[^ \t\r\n]+/g;
/** Words without the signs around them. */
export const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): Steps<string[]> {
  return allOf(WORDS, text);
}

function lettersOf(text: string): Steps<string[]> {
  return allOf(LETTERS, text);
}

/** So many characters are looked at in one step. */
const STRETCH = 25_000;

/** All that a pattern finds, none of which has a line end in it. */
function* allOf(pattern: RegExp, text: string): Steps<string[]> {
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    const lineEnd = text.indexOf('\n', from + STRETCH);
    const to = lineEnd === -1 ? text.length : lineEnd;
    for (const word of text.slice(from, to).match(pattern) ?? []) found.push(word);
    from = to;
    yield;
  }
  return found;
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n|\r/).map(line => line.trim()).filter(line => line !== '').sort();
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** Whether two texts are read as the same cables: what `cable parse` prints, and of each block what it is and what it is made of. */
export function* meansTheSame(before: CableDocument, after: CableDocument): Steps<boolean> {
  return same(yield* meaningOf(before), yield* meaningOf(after));
}

/** What one step has left is what the next begins with. */
const meanings = new WeakMap<CableDocument, readonly string[]>();

function* meaningOf(document: CableDocument): Steps<readonly string[]> {
  const known = meanings.get(document);
  if (known) return known;
  const meaning: string[] = [];
  for (const cable of document.cables) {
    const { sections, ...contract } = yield* contractInSteps(document.text, cable);
    const parts = [contract, ...sections.flatMap(({ paragraphs, ...section }) => [section, ...paragraphs]), ...cable.blocks.map(made)];
    for (const part of yield* eachInSteps(parts, each => JSON.stringify(each, plain))) meaning.push(part);
    yield;
  }
  meanings.set(document, meaning);
  return meaning;
}

/** What a block is made of, beside what is printed of it. */
function made({ block }: PlacedBlock): unknown {
  switch (block.kind) {
    case 'header': return [block.captions.map(({ name }) => name), block.breaks.length, block.strayExemptions.length, block.tags?.strays.map(({ text }) => text)];
    case 'heading': return [block.kind, block.text];
    case 'paragraph': return [block.marker?.value, block.parts.map(part => part.bullet.text), block.brackets.map(({ edge, topic }) => edge + topic)];
    case 'close': return [block.kind, block.breaks.length, block.serial?.text, block.endOfMessage?.text, block.stamps.length];
  }
}

/** What a step may change of the form of a value: that of a mark, and the blank behind DECL. */
function plain(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'portionMark') return value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return key === 'instruction' ? value.replace(BLANKS, '') : value;
}
