// Accepted findings: what a reviewer has decided to leave as it is (docs/command-line.md).
import { parse as parseJson, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { messageReference } from '../cable/facts';
import type { Cable, CableDocument, PlacedBlock } from '../cable/model';
import type { Finding } from '../rules/kit/rule';
import { checksum } from '../text/checksum';

/** The name of a file of accepted findings, which applies to its folder and the folders below. */
export const ACCEPTED_FILE = '.cablewright-accepted.json';

/** The largest such file that is read, in bytes: about 200,000 entries. */
export const MAX_ACCEPTED_BYTES = 64_000_000;

/** An accepted finding, and all like it in the same paragraph. It is recognized by everything but reason and date, never by its position. */
export interface Acceptance {
  readonly rule: string;
  /** The reference id of the cable, `07GUANGZHOU208`; the path of its file, relative to this file, if it has none. */
  readonly cable: string;
  /** The first words of the paragraph or heading. */
  readonly paragraph?: string;
  /** The kind of line, if the finding is in the header or after the text: `subject`, `tags`, `signature`. */
  readonly field?: string;
  /** The text of the finding; empty if it is about a place rather than words. */
  readonly words: string;
  readonly reason: string | null;
  /** `2026-12-06` */
  readonly date: string;
}

/** What is left of a finding without its position. */
type Target = Pick<Acceptance, 'cable' | 'field' | 'paragraph' | 'rule' | 'words'>;

export interface ReadAcceptances {
  readonly entries: readonly Acceptance[];
  /** Why the file, or an entry, was not read; null if all was. */
  readonly problem: { readonly offset: number; readonly message: string } | null;
}

/** Longer words are cut and followed by a checksum. */
const MAX_WORDS = 120;
/** How much of a paragraph identifies it, in characters. */
const MAX_LABEL = 40;

/** Errors that a merge of two versions can leave at the seam. They do not matter, because each entry is a line of its own. */
const MERGE_ERRORS: ReadonlySet<string> = new Set(['CommaExpected', 'ValueExpected']);

/** Reads the text of a file of accepted findings. Missing, additional and trailing commas are tolerated. Never fails. */
export function readAcceptances(text: string): ReadAcceptances {
  const list = parseStrictly(text) ?? parseMerged(text);
  if (!Array.isArray(list)) {
    const conflict = /^[<>=]{7}/m.exec(text);
    return { entries: [], problem: { offset: conflict?.index ?? 0, message: conflict ? 'The file contains merge conflict markers.' : 'The file is not a valid JSON array of accepted findings.' } };
  }
  const entries = list.filter(isAcceptance);
  return { entries, problem: entries.length === list.length ? null : { offset: 0, message: `${list.length - entries.length} entries are not valid and were ignored.` } };
}

/** A hundred times faster than the parser that tolerates errors. */
function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns undefined if there are other errors than a merge can leave */
function parseMerged(text: string): unknown {
  const errors: ParseError[] = [];
  try {
    const value: unknown = parseJson(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
    return errors.every(({ error }) => MERGE_ERRORS.has(printParseErrorCode(error))) ? value ?? (text.trim() === '' ? [] : undefined) : undefined;
  } catch {
    // Hostile nesting exhausts the stack of the parser.
    return undefined;
  }
}

function isAcceptance(value: unknown): value is Acceptance {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, cable, paragraph, field, words, reason, date } = value as Partial<Record<keyof Acceptance, unknown>>;
  return [rule, cable, words, date, paragraph ?? field].every(each => typeof each === 'string') && (reason === null || typeof reason === 'string');
}

/**
 * The text of a file of accepted findings: each entry once, sorted, on a line of its own, so that two branches merge. The
 * comma is at the start of a line because new entries are mostly added at the end, where they then change no other line.
 */
export function writeAcceptances(entries: readonly Acceptance[]): string {
  const byKey = new Map(entries.map(entry => [keyOf(entry), entry]));
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { rule, cable, paragraph, field, words, reason, date }]) =>
    JSON.stringify({ rule, cable, paragraph, field, words, reason, date }));
  return `[${sorted.map((line, at) => `\n${at === 0 ? '' : ','}${line}`).join('')}\n]\n`;
}

/** What identifies an entry, sorted by cable. */
export function keyOf({ cable, rule, field = '', paragraph = '', words }: Target): string {
  return [cable, rule, field, paragraph, words].join('\n');
}

/** The accepted findings of a file, for fast matching. */
export class Acceptances {
  /** Sorted by cable. */
  private readonly entries: readonly Acceptance[];
  /** The index of the first entry of each cable. */
  private readonly first = new Map<string, number>();

  constructor(entries: readonly Acceptance[]) {
    this.entries = [...entries].sort((a, b) => (a.cable === b.cable ? 0 : a.cable < b.cable ? -1 : 1));
    for (const [at, { cable }] of this.entries.entries()) if (!this.first.has(cable)) this.first.set(cable, at);
  }

  /**
   * Finds the accepted findings of a document: those with the words of an entry in its paragraph or field. If the
   * paragraph of an entry is no longer in the cable, its beginning was edited: then the entry applies to the first other
   * paragraph in which its words are reported.
   *
   * @param findings in order of position
   * @param name the path of the document, relative to the file of accepted findings
   */
  match(document: CableDocument, findings: readonly Finding[], name: string): ReadonlyMap<Finding, Acceptance> {
    const matched = new Map<Finding, Acceptance>();
    for (const [cable, own] of byCable(document, findings)) {
      const entries = this.of(cableKey(cable, name));
      if (entries.length === 0) continue;
      const targets = new Targets(document, cable, name);
      const byKey = new Map(entries.map(entry => [keyOf(entry), entry]));
      const open = groupBy(own.map(finding => ({ finding, target: targets.of(finding) })), ({ target }) => keyOf(target));
      const accept = (key: string, entry: Acceptance): void => {
        for (const { finding } of open.get(key) ?? []) matched.set(finding, entry);
        open.delete(key);
        byKey.delete(keyOf(entry));
      };
      for (const key of [...open.keys()]) {
        const entry = byKey.get(key);
        if (entry) accept(key, entry);
      }
      if (open.size === 0 || byKey.size === 0) continue;
      const labels = targets.labels();
      const moved = groupBy([...byKey.values()].filter(({ paragraph, words }) => words !== '' && paragraph !== undefined && !labels.has(paragraph)), wordsKey);
      for (const [key, [first]] of [...open]) {
        const entry = first && moved.get(wordsKey(first.target))?.shift();
        if (entry) accept(key, entry);
      }
    }
    return matched;
  }

  private of(cable: string): readonly Acceptance[] {
    const first = this.first.get(cable);
    if (first === undefined) return [];
    let end = first;
    while (this.entries[end]?.cable === cable) end++;
    return this.entries.slice(first, end);
  }
}

/**
 * The entries that accept findings of a document.
 * @param name the path of the document, relative to the file of accepted findings
 */
export function acceptancesFor(document: CableDocument, findings: readonly Finding[], name: string, { reason, date }: Pick<Acceptance, 'reason' | 'date'>): readonly Acceptance[] {
  return byCable(document, findings).flatMap(([cable, own]) => {
    const targets = new Targets(document, cable, name);
    return own.map(finding => ({ ...targets.of(finding), reason, date }));
  });
}

/** What `Acceptance.cable` is for a cable. @param name the path of the document, relative to the file of accepted findings */
export function cableKey(cable: Cable, name: string): string {
  return messageReference(cable)?.id ?? name;
}

/** The findings of each cable that has any. */
function byCable({ cables }: CableDocument, findings: readonly Finding[]): readonly (readonly [Cable, readonly Finding[]])[] {
  const numbers = cableNumbers(cables, findings);
  const groups = groupBy(findings, (_, at) => numbers[at] ?? 0);
  return cables.flatMap((cable, at): [Cable, Finding[]][] => {
    const own = groups.get(at);
    return own ? [[cable, own]] : [];
  });
}

/** The index of the cable of each finding. Cables tile the text; the end of the text is in the last one. */
export function cableNumbers(cables: readonly Cable[], findings: readonly Finding[]): readonly number[] {
  let at = 0;
  return findings.map(({ span }) => {
    while (at > 0 && span.start < (cables[at]?.start ?? 0)) at--;
    while (at < cables.length - 1 && span.start >= (cables[at]?.end ?? Infinity)) at++;
    return at;
  });
}

function groupBy<K, V>(values: readonly V[], keyOfValue: (value: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [index, value] of values.entries()) {
    const key = keyOfValue(value, index);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The paragraph is not part of it, because it may have been edited. */
function wordsKey({ rule, field = '', words }: Target): string {
  return [rule, field, words].join('\n');
}

/** Describes the findings of one cable. */
class Targets {
  private readonly text: string;
  private readonly cable: Cable;
  private readonly key: string;
  private readonly labelByBlock = new Map<PlacedBlock, string>();

  constructor({ text }: CableDocument, cable: Cable, name: string) {
    this.text = text;
    this.cable = cable;
    this.key = cableKey(cable, name);
  }

  of({ ruleId, span: { start, end } }: Finding): Target {
    const common = { rule: ruleId, cable: this.key };
    const placed = this.cable.blocks.findLast(({ at }) => at <= start);
    if (!placed) return { ...common, field: 'text', words: this.words(start, end) };
    const { at, block } = placed;
    if (block.kind === 'header' || block.kind === 'close') {
      const field = block.lines.findLast(line => at + line.start <= start)?.role ?? 'text';
      return { ...common, field, words: this.words(start, end) };
    }
    // Renumbering paragraphs must not change the key.
    const numberEnd = block.kind === 'paragraph' && block.marker ? at + block.marker.end : at;
    return { ...common, paragraph: this.label(placed), words: this.words(start < numberEnd ? Math.min(numberEnd, end) : start, end) };
  }

  /** Those of all paragraphs and headings. */
  labels(): ReadonlySet<string> {
    return new Set(this.cable.blocks.map(placed => this.label(placed)));
  }

  private label(placed: PlacedBlock): string {
    let label = this.labelByBlock.get(placed);
    if (label === undefined) this.labelByBlock.set(placed, label = labelOf(this.text, placed));
    return label;
  }

  private words(start: number, end: number): string {
    const words = oneLine(this.text.slice(start, end));
    return words.length <= MAX_WORDS ? words : `${words.slice(0, MAX_WORDS)}… ${checksum(words)}`;
  }
}

/** The first words of a paragraph or heading, without its number and portion mark. */
function labelOf(text: string, { at, block }: PlacedBlock): string {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return '';
  const marker = block.kind === 'paragraph' ? block.marker?.end ?? 0 : 0;
  const start = at + Math.max(marker, block.mark && block.mark.start <= marker + 2 ? block.mark.end : 0);
  return oneLine(text.slice(start, Math.min(at + block.length, start + MAX_LABEL * 4))).slice(0, MAX_LABEL).trimEnd();
}

/** Formatting moves line ends, which must not change the key. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
