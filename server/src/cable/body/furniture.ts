import { textBefore } from '../../text/search';
import type { Repair } from '../model';

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ',
  rsquo: '\'', lsquo: '\'', rdquo: '"', ldquo: '"', ndash: '-', mdash: '--', hellip: '...', euro: '€', pound: '£', bull: '•',
}));
/** What the name of a letter says of it, behind the letter itself (`eacute`), and in their order what that adds to the letter. */
const ACCENTS = ['grave', 'acute', 'circ', 'tilde', 'uml', 'ring', 'cedil'];
const ADDED = '\u0300\u0301\u0302\u0303\u0308\u030A\u0327';
/** Entities, breaks and escapes that archives and pages of the web left in texts (format guide 7). `&#82A;` is none: its number has no letters. */
const ENTITY = new RegExp(String.raw`<[Bb][Rr] ?\/?>|&(?:#(?:\d{2,6}|x[0-9A-Fa-f]{2,6})|${[...NAMED.keys()].join('|')}|[A-Za-z](?:${ACCENTS.join('|')}));|(?<!\\)\\+(?=['"]|[ \t]{0,80}(?:[\r\n]|$))`, 'g');
/** Characters that the telegraph set has another sign for. */
const PLAIN: ReadonlyMap<string, string> = new Map(Object.entries({
  '\u2018': '\'', '\u2019': '\'', '\u201C': '"', '\u201D': '"', '\u2013': '-', '\u2014': '--', '\u2026': '...', '\u00A0': ' ',
}));
/** A backslash at the end of a line with these before it is the text's own: of a path, `S:\CABLES\`, or of a drawing. */
const OWN_BACKSLASH = /[/|_][ \t]{0,20}$|\\[^\s\\'"]{1,60}$/;
const LONGEST_OWN = 61;
const REDACTION = /(?<![A-Za-z])X{4,200}(?![A-Za-z])|\[\.\.\.\]|\[(?:REDACTED|EXCISED|(?:NAME|DETAIL|TEXT)S?\sREMOVED|Omitted\shere[^[\]]{1,300}|(?:[^[\]]{1,60}\s)?not\sdeclassified|[^[\]]{1,60}(?<!\bbe|\bnot)\s(?:delet|omitt)ed)\.?\]/gi;
/** In small letters they are the rest of a number or of a path: 647-xxxx. */
const OF_NUMBER = /(?:\d-?|\\)$/;

/** Entities, escapes and redactions in a stretch of text. */
export function readFurniture(text: string): Repair[] {
  const repairs: Repair[] = [];
  if (mayHoldEntity(text)) {
    for (const match of text.matchAll(ENTITY)) {
      const becomes = decodeEntity(match[0], match.index, text);
      // A number that no character has says nothing.
      if (becomes !== match[0]) repairs.push({ kind: 'entity', start: match.index, end: match.index + match[0].length, becomes });
    }
  }
  if (text.includes('XXXX') || text.includes('xxxx') || text.includes('[')) {
    for (const { 0: written, index } of text.matchAll(REDACTION)) {
      if (!written.startsWith('x') || !OF_NUMBER.test(textBefore(text, index, 2))) repairs.push({ kind: 'redaction', start: index, end: index + written.length });
    }
  }
  return repairs;
}

function mayHoldEntity(text: string): boolean {
  return text.includes('&') || text.includes('\\') || text.includes('<');
}

/** A text with its entities and escapes read. */
export function decodeEntities(text: string): string {
  return mayHoldEntity(text) ? text.replace(ENTITY, (entity, at: number) => decodeEntity(entity, at, text)) : text;
}

/**
 * A text whose entities part nothing but what they stand for, `&` or a blank; of the others the signs at both ends are made
 * others. Every place stays.
 */
export function maskEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (entity, at: number) => (entity.startsWith('&') ? masked(entity, decodeEntity(entity, at, text)) : entity)) : text;
}

function masked(entity: string, becomes: string): string {
  return becomes === '&' || becomes === ' ' ? becomes.padEnd(entity.length) : `_${entity.slice(1, -1)}_`;
}

/** Whether backslashes before a quotation mark or at the end of a line are left over from an escape. */
export function isEscape(text: string, start: number, end: number): boolean {
  return /['"]/.test(text.charAt(end)) || !OWN_BACKSLASH.test(textBefore(text, start, LONGEST_OWN));
}

/** The character that an entity stands for, in the signs of the telegraph; nothing for the backslashes of an escape. */
function decodeEntity(entity: string, at: number, text: string): string {
  if (entity.startsWith('<')) return '\n';
  if (entity.startsWith('\\')) return isEscape(text, at, at + entity.length) ? '' : entity;
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return NAMED.get(name) ?? `${name.charAt(0)}${ADDED.charAt(ACCENTS.indexOf(name.slice(1)))}`.normalize();
  // `x41` is 0x41, and `65` is 065: the same.
  const code = Number(`0${name.slice(1)}`);
  // A control character or half of a character stands for nothing that a reader sees: what it was meant to be is not known.
  if (!(code > 0 && code <= 0x10FFFF) || (code >= 0xD800 && code <= 0xDFFF) || (code < 0x20 && ![9, 10, 13].includes(code)) || code === 0x7F) return entity;
  const character = String.fromCodePoint(code);
  return PLAIN.get(character) ?? character;
}
