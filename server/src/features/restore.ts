import { isEscape } from '../cable/body/furniture';
import { behindEntity, lineBreakFor } from '../cable/body/line-break';
import { readArchiveId } from '../cable/header/archive-banner';
import { archiveDataEnd, catalogueEnd } from '../cable/header/archive-data';
import type { Cable, CableDocument, Header, Line, PlacedBlock, Profile } from '../cable/model';
import { FILED } from '../cable/body/section-header';
import { ownCable, type OwnCable } from '../cable/own-cable';
import { isBareLevel, readPageLine } from '../cable/page-lines';
import { parseInSteps } from '../cable/parse-in-steps';
import { applyEdits, shift, type Span, type TextEdit } from '../text/span';
import { eachInSteps, inOneGo, type Steps } from '../text/steps';
import { withoutDoubledLines } from './doubled-lines';

/** Of a mail that quotes all of a text, no line begins like this; some programs put no blank behind the sign. */
const QUOTED = /^>/m;
const UNQUOTED = /^[ \t]{0,200}[^>\s]/m;
const NO_BLANK = /^>{1,9}[^>\s]/m;
/** What goes may bring to light what now looks like an archive's; more rounds than these no copy needs. */
const MOST_ROUNDS = 6;

/**
 * The edits that turn a published archive copy back into the telegram: banner, a newspaper's date, catalogue below the text, pilcrows, page
 * lines, lines that came twice, folded underlines, entities and trailing blanks go, sentences are joined across pages, the signs go by which a mail
 * quotes all of its lines, and the blank line that a page of the web puts below each. Nothing else changes; a telegram that has none of these stays as it is.
 *
 * @returns edits in order, apart from each other, in absolute offsets; `[]` when there is nothing to restore
 */
export function restore(document: CableDocument): TextEdit[] {
  return inOneGo(restoreInSteps(document));
}

/** The same step by step. */
export function* restoreInSteps(document: CableDocument): Steps<TextEdit[]> {
  const said = withoutQuoteSigns(document);
  const bare = (yield* withoutDoubledLines(said ?? document.text)) ?? said;
  const inner = bare === null ? null : yield* parseInSteps(bare);
  const isInner = inner?.cables.some(hasHeader) === true;
  const copy = isInner ? inner : document;
  const edits = yield* restoreOnce(copy);
  if (edits.length === 0) return isInner ? [difference(document.text, copy.text)] : edits;
  const once = applyEdits(copy.text, edits);
  let text = once;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const more = yield* restoreOnce(yield* parseInSteps(text));
    if (more.length === 0) break;
    text = applyEdits(text, more);
  }
  return text === once && !isInner ? edits : [difference(document.text, text)];
}

function hasHeader({ header: { classification, from } }: Cable): boolean {
  return (classification ?? from) !== null;
}

/** A text that a mail quotes, below what the mail says if anything, without the sign before each of its lines; null where a line has none, or the header is not quoted. */
function withoutQuoteSigns({ text, cables }: CableDocument): string | null {
  const start = text.search(QUOTED);
  const quoted = text.slice(start);
  if (start === -1 || UNQUOTED.test(quoted) || (start > 0 && cables.some(hasHeader))) return null;
  // Where no blank is behind the sign of a word, those behind others are an indent.
  return text.slice(0, start) + quoted.replace(NO_BLANK.test(quoted) ? /^>{1,9}/gm : /^(?:> ?){1,9}/gm, '');
}

/** One edit that makes the second text of the first, of whole lines. */
function difference(from: string, to: string): TextEdit {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && from.charCodeAt(from.length - 1 - same) === to.charCodeAt(to.length - 1 - same)) same++;
  start = start === 0 ? 0 : from.lastIndexOf('\n', start - 1) + 1;
  while (same > 0 && from.charAt(from.length - 1 - same) !== '\n') same--;
  return { start, end: from.length - same, newText: to.slice(start, to.length - same) };
}

function* restoreOnce(document: CableDocument): Steps<TextEdit[]> {
  const edits: TextEdit[] = [];
  // Found once: in a text of one long line it takes all of the text to tell.
  const source: Source = { text: document.text, lineEnd: document.lines.lineEnd };
  for (const { start, header, blocks, profile } of document.cables) {
    const own = ownCable(document.text, start, header);
    yield* eachInSteps(blocks, placed => {
      const found = [...pageRuns(source, placed, profile, header.print).filter(run => mayGo(run, source, placed, own, header.dateTimeGroup !== null)).map(run => runEdit(source, placed, run)), ...bannerEdits(source, placed), ...dateEdits(source, placed), ...catalogueEdits(source, placed), ...repairEdits(source, placed), ...repeatedLines(source, placed), ...trailingBlanks(source, placed)]
        .sort((a, b) => a.start - b.start || b.end - a.end);
      let end = 0;
      for (const edit of found) {
        // What stands in a stretch that goes goes with it; what reaches beyond it has its turn in the next round. A catalogue may turn out to be none.
        if (edit.start < end || edit.start === edit.end) continue;
        end = edit.end;
        edits.push({ ...edit, ...shift(edit, placed.at) });
      }
    });
    yield;
  }
  return edits;
}

/** CONFIDENTIAL, SECRET, TOP SECRET or LIMITED OFFICIAL USE, spaced or not, with what may stand behind it. */
const OTHER_LEVEL = /^[CSTL][A-Z ]{5,40}$/;

function lineWords({ text }: Source, { at }: PlacedBlock, { start, end }: Line): string {
  return text.slice(at + start, at + end).trim();
}

interface Source {
  readonly text: string;
  readonly lineEnd: string;
}

/** Whether what stands on lines of a page is the page's alone: no page of another cable that strayed in, or that the text tells of, and nothing that the header says nowhere else: where it has no date-time group, one over a further section is all that tells when, and by whom, it was sent. */
function mayGo({ first, last }: PageRun, source: Source, placed: PlacedBlock, own: OwnCable, isDated: boolean): boolean {
  const said = placed.block.lines.slice(first, last + 1).map(line => lineWords(source, placed, line)).filter(words => words !== '');
  if (said.some(words => own.isOfAnother(readPageLine(words)?.number) || (!isDated && FILED.test(words)))) return false;
  return placed.block.kind !== 'header' || !said.some(words => isSaidOnce(words, said.length === 1, source, placed, own));
}

/**
 * Below the captions another level may stand by itself and nowhere else, unless a release wrote it (LIMITED OFFICIAL USE
 * below UNCLAS), or a level may have a control that the header has nowhere else (SECRET//NOFORN).
 */
function isSaidOnce(words: string, isAlone: boolean, { text }: Source, { at, block }: PlacedBlock, own: OwnCable): boolean {
  if (isAlone && OTHER_LEVEL.test(words) && !own.hasLevel(words.charAt(0))) return true;
  const control = /^[A-Z ]{6,20}\/\/([A-Z]{3,9})/.exec(words)?.[1];
  if (control === undefined) return false;
  const header = text.slice(at, at + block.length);
  // No more than two are looked for: of many levels each would read the whole header.
  return !header.includes(control, header.indexOf(control) + 1);
}

/** With no telegram below it a sheet is all the header that there is: its number stands nowhere else. */
export function isBareSheet({ archive, lines }: Header): boolean {
  return archive?.isSheet === true && lines.every(({ role }) => role !== 'archive-data');
}

/** The lines that an archive put before the telegram, and the blank lines up to it. */
function bannerEdits({ text }: Source, { at: place, block }: PlacedBlock): TextEdit[] {
  if (block.kind !== 'header') return [];
  const sheet = block.archive?.isSheet === true;
  if (isBareSheet(block)) return [];
  const isBanner = (line: Line): boolean => (line.role.startsWith('archive-') && (sheet || line.role !== 'archive-data')) || (line.role === 'unknown' && readArchiveId(text, place + line.start, place + line.end) !== null);
  // What somebody noted over the banner stays.
  const noted = block.archive ? block.lines.findIndex(line => isBanner(line) && line.role !== 'archive-data') : 0;
  const lines = block.lines.slice(0, noted).some(({ role }) => role !== 'blank') ? block.lines.slice(noted) : block.lines;
  const other = lines.findIndex(line => line.role !== 'blank' && !isBanner(line));
  const last = (other === -1 ? lines : lines.slice(0, other)).findLastIndex(isBanner);
  if (last === -1) return [];
  const first = lines.find((line, at) => at > last && line.role !== 'blank');
  return [{ start: lines[0]?.start ?? 0, end: first?.start ?? block.length, newText: '' }];
}

/** The day and the hour that a newspaper put below the addressees, or that ran together with the last of them. */
const PAPERS_DATE = /(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, \d\d [A-Z][a-z]{2,8} \d{4}, \d\d:\d\d$/;

function dateEdits({ text }: Source, { at, block }: PlacedBlock): TextEdit[] {
  // Where none of its own is left, it tells the day of the telegram.
  if (block.kind !== 'header' || !block.dateTimeGroup) return [];
  const begin = block.classification?.start ?? 0;
  return block.lines.flatMap(({ role, start, end, next }): TextEdit[] => {
    const found = start < begin && (role === 'to' || role === 'info' || role === 'unknown') ? PAPERS_DATE.exec(text.slice(at + start, at + end)) : null;
    return found && (found.index === 0 || role !== 'unknown') ? [{ start: start + found.index, end: found.index === 0 ? next : end, newText: '' }] : [];
  });
}

/** The note that ends a telegram in an archive. */
const END_NOTE = '<< END OF DOCUMENT >>';
/** What may stand over a catalogue: that note, hyphens, the whole stamp of the review. */
const OVER_CATALOGUE = new RegExp(String.raw`^(?:${END_NOTE}|---|(?:(?:Margaret P\. Grafeld|Sheryl P\. Walter) )?Declassified/Released US Department of State EO Systematic Review \d{1,2} [A-Z][A-Za-z]{2} \d{4}|)$`);

/** The catalogue that an archive has below a telegram, its note that the telegram ends, and the blank lines up to them. */
function catalogueEdits({ text }: Source, { at: place, block }: PlacedBlock): TextEdit[] {
  if (block.kind !== 'close') return [];
  const { lines, length } = block;
  const own = text.slice(place, place + length);
  const catalogue = lines.findIndex(({ role }, at) => role === 'stamp' && archiveDataEnd(own, lines, at) > at);
  const first = catalogue === -1 ? lines.findIndex(({ start, end }) => own.slice(start, end).trim() === END_NOTE) : catalogue;
  const last = lines[catalogue === -1 ? first : catalogueEnd(own, lines, first) - 1];
  if (!last) return [];
  const above = lines.findLast(({ start, end }, at) => at < first && !OVER_CATALOGUE.test(own.slice(start, end).trim()));
  return [{ start: above?.next ?? 0, end: last.next, newText: '' }];
}

function repairEdits({ text, lineEnd }: Source, { at, block }: PlacedBlock): TextEdit[] {
  return block.repairs.flatMap(({ kind, start, end, becomes }): TextEdit[] => {
    switch (kind) {
      case 'pilcrow': case 'false-pilcrow': return [{ start, end, newText: isAllBetween(text, at + start, at + end) ? apart(lineEnd, kind) : '' }];
      case 'folded-underline': return [{ start, end, newText: '' }];
      case 'entity': return [{ start, end, newText: entityBecomes(text, behindEntity(at + end, text.length), becomes ?? '', lineEnd) }];
      default: return [];
    }
  });
}

function entityBecomes(text: string, behind: Span, becomes: string, lineEnd: string): string {
  return lineBreakFor(becomes, text.slice(behind.start, behind.end), lineEnd) ?? becomes;
}

/** Whether what goes is all that parts two words: lines were run together there. Of several pilcrows the last parts them. */
function isAllBetween(text: string, start: number, end: number): boolean {
  let before = start;
  while (text.charAt(before - 1) === '¶') before--;
  return IN_WORD.test(text.charAt(before - 1)) && IN_WORD.test(text.charAt(end));
}

const IN_WORD = /[A-Za-z0-9]/;

/** What stands in the place of a pilcrow between two words: a paragraph began behind it, or the sentence went on. */
function apart(lineEnd: string, kind: 'pilcrow' | 'false-pilcrow'): string {
  return kind === 'false-pilcrow' ? ' ' : lineEnd;
}

/** Lines that reception took in twice, the second time with a Q before it, as copies of 2009 and 2010 have some. */
function repeatedLines(source: Source, placed: PlacedBlock): TextEdit[] {
  return placed.block.lines.flatMap((line, at, lines): TextEdit[] => {
    const above = source.text.startsWith('Q', placed.at + line.start) ? lines[at - 1] : undefined;
    return above && above.end - above.start > SHORT && lineWords(source, placed, line) === `Q${lineWords(source, placed, above)}` ? [{ start: line.start, end: line.next, newText: '' }] : [];
  });
}

/** One as short may be the text's: its question, below its answer. */
const SHORT = 20;

function trailingBlanks({ text }: Source, { at, block }: PlacedBlock): TextEdit[] {
  return block.lines.flatMap((line): TextEdit[] => {
    let end = line.next;
    if (end > line.end && text.charAt(at + end - 1) === '\n') end--;
    if (end > line.end && text.charAt(at + end - 1) === '\r') end--;
    // A piece of a fused line has no line end of its own; the blanks behind it part it from the next piece.
    const wholeLine = end < line.next || at + line.next === text.length;
    const start = wholeLine ? blanksFrom(text, at + line.end, at + end) - at : end;
    return end > start ? [{ start, end, newText: '' }] : [];
  });
}

/** Where what is nothing begins at the end of a line: all of the backslashes of an escape, and none of a path. */
function blanksFrom(text: string, from: number, end: number): number {
  const first = text.slice(from, end).indexOf('\\');
  if (first === -1) return from;
  let start = from + first;
  while (text.charAt(start - 1) === '\\') start--;
  let behind = from + first;
  while (text.charAt(behind) === '\\') behind++;
  return isEscape(text, start, behind) ? Math.min(from, start) : behind;
}

/** Page lines that follow one another with nothing but blank lines between and around them. */
interface PageRun {
  readonly first: number;
  readonly last: number;
  /** Text goes on behind them: no blank line stays. */
  readonly joins: boolean;
}

/** @param print the levels below the signature are of its last page; elsewhere they may be the telegram's */
function pageRuns(source: Source, placed: PlacedBlock, profile: Profile, print: boolean): PageRun[] {
  const { block } = placed;
  const { lines } = block;
  const runs: PageRun[] = [];
  // In a telegram as it was sent, the header over a further section is no archive's.
  if (profile === 'draft') return runs;
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.role !== 'page') continue;
    let first = at;
    while (lines[first - 1]?.role === 'blank') first--;
    let last = at;
    while (last + 1 < lines.length && isFurniture(lines[last + 1])) last++;
    const after = lines[last + 1];
    const before = lines[first - 1];
    if (block.kind === 'close') {
      // Copies of about 2000 have the sign of the printer, alone, below the last level.
      const isOfPage = (line: Line): boolean => {
        const words = lineWords(source, placed, line);
        return words === '' || words === '>' || isBareLevel(words) || readPageLine(words) !== null;
      };
      if (print && lines.slice(0, first).some(({ role }) => role === 'signature') && lines.slice(first, last + 1).every(isOfPage)) runs.push({ first, last, joins: !after });
    } else runs.push({ first, last, joins: after?.role === 'underline' || (after?.role === 'text' && before?.role === 'text' ? after.continues && !isBreak(source, placed, first - 1, last + 1) : after?.continues ?? false) });
    at = last;
  }
  return runs;
}

/** Lines of telegrams are not broken before this width. */
const LEAST_WIDTH = 55;
/** How wide the others are, so many of them tell. */
const NEAR = 12;

/** What an item of a list begins with. */
const ITEM = /^¶?(?:[-=*•]{1,2}|\(?[A-Za-z\d]{1,2}[.)]) /;

/**
 * Whether a paragraph ended above a page line: with a sentence, over a heading or on a line that had room for the first word below. Most
 * sentences that end there end on a full line, and the paragraph goes on. An item stays apart where the one before it
 * does, the first where the second does.
 */
function isBreak(source: Source, placed: PlacedBlock, before: number, after: number): boolean {
  const { lines } = placed.block;
  const [above = '', below = ''] = [before, after].map(at => lines[at]).map(line => (line ? lineWords(source, placed, line) : ''));
  if (ITEM.test(below) && /(?:[.;:,?!)"']| and| or)$/i.test(above)) {
    // The first line has the number of the paragraph.
    const isItem = (line: Line, at: number): boolean => at > 0 && line.role === 'text' && ITEM.test(lineWords(source, placed, line));
    const item = lines.findLastIndex((line, at) => at <= before && isItem(line, at));
    const other = item >= 0 ? item : lines.findIndex((line, at) => at > after && isItem(line, at));
    return lines[other - 1]?.role === 'blank';
  }
  if (!/[.?!:]["')]{0,2}$/.test(above) || !/^["'(]{0,2}[A-Z]/.test(below)) return false;
  // With nothing of the paragraph below it, a line that ends no sentence is a heading, unless it ends a summary.
  if (lines.length > after + 1 && lines.slice(after + 1).every(({ role }) => role === 'blank') && /^(?!END ).*\w$/i.test(below)) return true;
  const width = lines.slice(Math.max(0, before - NEAR), after + NEAR).reduce((most, { role, start, end }) => (role === 'text' ? Math.max(most, end - start) : most), LEAST_WIDTH);
  return above.length + 2 + below.search(/ |$/) < width;
}

function isFurniture(line: Line | undefined): boolean {
  return line?.role === 'page' || line?.role === 'blank';
}

/** Takes the lines of a run away; where no text goes on behind it, one blank line stays. Among the words of a line nothing does, and at its end the line end. */
function runEdit({ text, lineEnd }: Source, { at, block }: PlacedBlock, run: PageRun): TextEdit {
  const first = block.lines[run.first];
  const last = block.lines[run.last];
  const start = first?.start ?? 0;
  const next = last?.next ?? start;
  // A form feed that begins the next page may stand before its first word.
  const end = next + Number(text.charAt(at + next) === '\f');
  const before = run.first > 0;
  const breaks = text.slice(at + start, at + end).match(/\r\n?|\n/g) ?? [];
  // Among the words of a line.
  if (breaks.length === 0 && before && run.last + 1 < block.lines.length) return { start, end, newText: '' };
  const own = breaks[0] ?? lineEnd;
  // Behind words the first line end is that of their line.
  if (/[ \t]/.test(text.charAt(at + start - 1))) return { start, end, newText: run.joins || breaks.length < 2 ? own : own + own };
  // What a level was run together with may be half a word, or a whole one.
  const parts = run.joins && isAllBetween(text, at + start, at + end);
  return { start, end, newText: (run.joins && !parts) || !before ? '' : own };
}
