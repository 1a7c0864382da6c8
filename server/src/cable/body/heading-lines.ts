import { oneOf } from '../../text/characters';
import { excerpt } from '../../text/search';
import { CONFLICT } from '../conflict';
import { readMarker } from '../paragraph-start';
import { COLUMN_GAP, GAP } from '../underline';
import type { BodyLine } from './body-line';
import { goesOn } from './broken-line';
import { beginsParagraph } from './paragraph-number';
import { opensQuote, REACH_BELOW } from './quoted-text';
import { CLOSED } from './read-paragraph';
import type { Resume } from './resume';
import { isSurname } from './signature-name';

/** A heading has at most this many lines; a longer run of lines over hyphens is text over a rule. */
const LONGEST_HEADING = 3;
const LONGEST_TITLE = 110;
/** Lines at the foot of a page and the head of the next. */
const LONGEST_PAGE_END = 12;
/** Words of a heading without an underline: letters first, no stop at the end but a colon in capitals, none of what addresses and lists have. */
const BARE_HEADING = /^(?:\([A-Z/ ]{1,12}\) {1,2})?(?:\p{Lu}[^:;@/"]*[\p{L})?]|(?!(?:DRAFT|APPROV|CLEAR)ED|SUBJ|FROM|TO:)\p{Lu}[^:;@/"\p{Ll}]*:)$/u;
/** `//COMMENT//` or `---- COMMENT ----`, as some posts mark their headings. */
const FRAMED = /^(\/\/|-{3,40}) ?(?!SIGNED)[\p{Lu}"][^/]{1,60}\1$/u;
/** Words in quotation marks among those of a heading. */
const NAMED = /"(\p{L}[^".!?]{0,40})"/gu;
/** Words that stand alone between paragraphs and are no heading. */
const NO_HEADING = /^(?:END|BEGIN|QUOTE|UNQUOTE|BT|SIPDIS|SENSITIVE|NOFORN|EXDIS|NODIS|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|NNN|LIMITED OFFICIAL USE|REF|ENCLOSURE|ATTACHMENT|PAGE|PARA|PARAGRAPH|CLASSIFIED|DERIVED|DEAR|SINCERELY|YOURS|RESPECTFULLY|BEST|NOTE|NOTA|AMOUNTS?|FIGURES)(?![A-Z])|[.] /i;
/** The number of a title, which may stand as far from its words as a column. */
const TITLE_NUMBER = /^\(?(?:[IVX]{1,5}|[A-Z])[.)] {3,8}/;
/** One word alone is as often a signature. */
const ONE_WORD = /^(?:ANALYSIS|ASSESSMENT|BACKGROUND|COMMENTS?|CONCLUSIONS?|DEADLINE|DISCUSSION|GUIDANCE|INTRODUCTION|OBJECTIVES?|OUTLOOK|OVERVIEW|PARTICIPANTS|RECOMMENDATIONS?|SUMMARY)$/i;
const LONGEST_BARE = 60;
/** Blank lines between the lines of a copy with doubled or tripled lines. */
const MOST_DOUBLED = 2;
/** Blank lines between it and the paragraph above. */
const MOST_BLANK = 4;

/** `End Summary.`, which closes what is above. */
const PART_END = /^End [A-Za-z ]{1,30}\.$/;

const isBulletSign = oneOf('-*');

/** The lines in which a heading is looked for. */
export interface Place {
  /** The text that the lines count in. */
  readonly text: string;
  readonly lines: readonly BodyLine[];
  /** Index of the line to stop before. */
  readonly to: number;
  /** What is known of all that stands above the line that is asked about. */
  readonly known: Resume;
}

/** Index of the last line of a heading that begins at line `at`, its underline if it has one; -1 where none begins. */
export function headingEnd(place: Place, at: number): number {
  const { text, lines, to, known } = place;
  const first = lines[at];
  if (!first) return -1;
  const begin = first.kind === 'underline' ? at + 1 : at;
  // Whether there is an underline is quickly told, and nearly always the answer.
  let end = begin;
  while (end < to && end - begin <= LONGEST_HEADING && lines[end]?.kind === 'text') end++;
  const title = lines[end - 1];
  const height = end - begin;
  // The end of a page may part a title from its underline, and so may a line break that was written out.
  let page = false;
  let rule = end;
  for (let line = lines[rule]; rule < to && rule - end <= LONGEST_PAGE_END && isGap(line); line = lines[++rule]) page ||= line.kind === 'page' || text.slice(line.end, line.next).trim() !== '';
  // In a copy with doubled lines only its length shows what it underlines.
  const below = lines[rule];
  if (below?.kind === 'underline' && (page || (title && height === 1 && known.apart && rule - end <= MOST_DOUBLED && isAsLong(title, below)))) end = rule;
  const underline = lines[end];
  if (end === at + 1 && isBareHeading(place, at)) return at;
  if (height === 0 || !title || underline?.kind !== 'underline' || end >= to || height > LONGEST_HEADING) return -1;
  if (!lines.slice(begin, begin + height).every((line, row) => canBeTitle(text, line, row === 0))) return -1;
  // A rule that stands clear of the words, to their right, is none of theirs.
  if (underline.words - underline.start >= title.end - title.start) return -1;
  if (isOverTable(text, title, underline, lines[end + 1])) return -1;
  // Below what ends a part, the rule over the next heading.
  const next = lines[end + 1];
  if (begin === at && PART_END.test(text.slice(title.words, title.end)) && lines[end + 2]?.kind === 'underline' && next && canBeTitle(text, next, true)) return -1;
  const fits = isAbout(underline, title);
  // The last line alone is the title: the others are text, or the end of what a page line cuts.
  const over = lines[begin + height - 2];
  if (fits && begin === at && height > 1 && ((known.loose && (!known.ended || text.charAt((over?.end ?? 0) - 1) === '.')) || endsText(text, over))) return -1;
  // Rows of asterisks set off the address of a site, and a sentence on it.
  if (!fits && (page || (text.startsWith('site.', title.end - 5) && text.startsWith('*', underline.words)))) return -1;
  // Over the rule of the next heading a sentence ends that a page has cut.
  if (begin === at && known.loose && !known.ended && (/[a-z]/.test(text.charAt(first.words)) || /[a-z]\.$/.test(text.slice(first.words, title.end)))) return -1;
  if (known.apart) return end;
  // Not set off by a blank line: only when the sentence above has ended, or was taken out, and the hyphens are about as long as the words, or stand over them too.
  const isBoxed = begin > at && (height === 1 ? text.charAt(first.words) === text.charAt(underline.words) && isAbout(first, underline) : text.slice(first.words, first.end) === text.slice(underline.words, underline.end));
  return (isBoxed || (height === 1 && fits)) && (known.ended || text.startsWith('XXXX', (lines[at - 1]?.end ?? 0) - 4)) ? end : -1;
}

/** Whether two lines differ by a few characters at most. */
function isAbout(one: BodyLine, other: BodyLine): boolean {
  return Math.abs((one.end - one.words) - (other.end - other.words)) <= 4;
}

/** Three hyphens part what stands below a text from it. */
function isAsLong({ words, end }: BodyLine, underline: BodyLine): boolean {
  return end - words === underline.end - underline.words && end - words > 3;
}

/**
 * Whether a line is a heading without an underline, as cables since 2009 have them: short words set off by blank lines,
 * between a paragraph whose sentence has ended and the one with the next number.
 */
function isBareHeading(place: Place, at: number): boolean {
  const line = place.lines[at];
  if (!line || !isSetOff(place, at)) return false;
  const words = place.text.slice(line.words, line.end);
  const isFramed = FRAMED.test(words) && !NO_HEADING.test(words.replace(/^\W+/, ''));
  if (!isFramed && !hasHeadingWords(words)) return false;
  // Above the first paragraph, and where it may be a name, only the first of those with Roman numbers, and the words that can be nothing else.
  const mayBeAnything = isFramed || (place.known.last === 0 ? words.startsWith('I. ') : !isSurname(words));
  return (mayBeAnything || ONE_WORD.test(words)) && isOverNextParagraph(place, at);
}

/** Whether a line is blank or of the end of a page. */
function isGap(line: BodyLine | undefined): line is BodyLine {
  return line?.kind === 'blank' || line?.kind === 'page';
}

/** Whether a line stands between blank lines or the ends of pages, below a sentence that has ended and leads to nothing, or a list, or below the header. */
function isSetOff(place: Place, at: number): boolean {
  const { text, lines, known } = place;
  if (!known.apart || !isGap(lines[at + 1])) return false;
  const isBelowGap = known.above === null || isGap(lines[at - 1]);
  const above = textAbove(place, at);
  return isBelowGap && ((known.ended && !/[:;]/.test(text.charAt((above?.end ?? 0) - 1))) || isBelowList(text, above, lines[at]));
}

/** Whether words can be those of a heading: short, and neither a sentence nor the row of a table. */
function hasHeadingWords(words: string): boolean {
  return words.length <= LONGEST_BARE && BARE_HEADING.test(plainHeading(words)) && !NO_HEADING.test(words.replace(/^[IVX]{1,5}\. /, '')) && !goesOn(words) && !COLUMN_GAP.test(words);
}

/** The nearest line of text above another, over a few blank ones; another line where there is none. */
function textAbove({ lines }: Place, at: number): BodyLine | undefined {
  let above = at - 1;
  while (above > 0 && above > at - MOST_BLANK && lines[above]?.kind !== 'text') above--;
  return lines[above];
}

/** Whether a line stands, less far in, below an item behind a hyphen, below what goes on with one, or below the row of a table: these need no stop. */
function isBelowList(text: string, line: BodyLine | undefined, below: BodyLine | undefined): boolean {
  if (line?.kind !== 'text' || !below || text.startsWith(':', line.end - 1)) return false;
  if (goesOn(text.slice(line.words, line.end)) || (below.words > below.start && line.words - line.start <= below.words - below.start)) return false;
  return line.words - line.start >= 2 || COLUMN_GAP.test(text.slice(line.words, line.end)) || (isBulletSign(text.charCodeAt(line.words)) && text.charAt(line.words + 1) === ' ');
}

function isOverNextParagraph({ text, lines, to, known }: Place, at: number): boolean {
  let next = at + 2;
  while (next < to && next <= at + LONGEST_PAGE_END && isGap(lines[next])) next++;
  const below = next < to ? lines[next] : undefined;
  const candidate = below?.kind === 'text' ? readMarker(text, below.start, below.end) : null;
  if (!candidate?.stop || candidate.value !== known.last + 1) return false;
  // A draft may be marked paragraph by paragraph; a number that stands below with its mark is of a list here.
  const isOfList = (): boolean => lines.slice(next + 1, at + REACH_BELOW).some(({ start, end }) => {
    const other = readMarker(text, start, end);
    return other?.mark && other.value === candidate.value;
  });
  return candidate.mark !== null || (beginsParagraph(text, known, candidate) && !(known.marked && isOfList()));
}

/**
 * The heads of columns: figures alone, a rule with gaps, or gaps in the row below the rule and here or a rule that begins
 * left of the words; where a copy has one blank for several, a stretch of the rule for each word, and a word of the row.
 */
function isOverTable(text: string, title: BodyLine, underline: BodyLine, row: BodyLine | undefined): boolean {
  const words = text.slice(title.words, title.end);
  const rule = text.slice(underline.words, underline.end);
  if (GAP.test(rule) || !/\p{L}/u.test(words)) return true;
  if (row?.kind !== 'text') return false;
  const below = excerpt(text, row.words, row.end, LONGEST_TITLE);
  const columns = rule.split(' ').length;
  return ((title.words - title.start > underline.words - underline.start || COLUMN_GAP.test(words)) && COLUMN_GAP.test(below)) || (columns > 1 && [words, below].every(each => each.split(' ').length === columns));
}

/** Whether a line may be one of a title: neither an item of a list nor a row, nor too long. The first may have a number that stands apart. */
function canBeTitle(text: string, line: BodyLine, first: boolean): boolean {
  if (line.kind !== 'text' || line.end - line.words > LONGEST_TITLE) return false;
  const words = text.slice(line.words, line.end);
  if (/^(?:(?:-{1,2}|\*) |--\w.*[^-]$|https?:|www\.)/i.test(words)) return false;
  // Three blanks in a row are the columns of a table; what Git puts above two versions stands over a line of its own, too.
  return !CONFLICT.test(words) && !/[ \u00A0]{3}/.test(first ? words.replace(TITLE_NUMBER, '') : words) && !words.includes('\t') && readMarker(text, line.start, line.end) === null;
}

/** Whether a line above the last of a title is text: a sentence, or what opens or closes the text of another. */
function endsText(text: string, line: BodyLine | undefined): boolean {
  if (!line) return false;
  const words = text.slice(line.words, line.end).replace(/\.$/, '');
  return CLOSED.test(words) || (words.length < line.end - line.words ? /[a-z]{3}$|[A-Z]{4}$/.test(words) : words.endsWith(':') && opensQuote(text, line));
}

/** The words of a heading without the marks around what is named in them, and the three stops that one in capitals may end in. */
function plainHeading(words: string): string {
  if (/^"[^"]*"$/.test(words)) return words;
  const plain = words.replace(NAMED, '$1');
  return plain.endsWith('...') && plain === plain.toUpperCase() ? plain.slice(0, -3) : plain;
}
