import type { Header, Tag, TagsLine } from '../../cable/model';
import { formerCountry } from '../../vocabulary/former-countries';
import { nearestTags } from '../../vocabulary/nearest-tags';
import { countryOfPost } from '../../vocabulary/post-countries';
import { findAddress, findPost, postOfAddress } from '../../vocabulary/posts';
import { allTags, findTags, geoByIso, type Tag as TagEntry } from '../../vocabulary/tags';
import { countBefore, matchIn } from '../../text/search';
import type { Span } from '../../text/span';
import { insert, isWordAt, lineAt } from './edits';
import { customPost, isCustomTag } from './custom-vocabulary';
import type { Context, FoundFix } from './rule';
import type { CustomVocabulary } from './settings';
import { numbersFor } from './stations';

type Text = Context['text'];

// ---------------------------------------------------------------- the line

/** The end of a code together with the person named after it, the closing bracket included. */
export function endOf({ end, person }: Tag, text: Text): number {
  if (!person) return end;
  return person.end + (/^ ?[)\]]/.exec(text({ start: person.end, end: person.end + 2 }))?.[0].length ?? 0);
}

/** What adds a code behind the last one of a line; nothing where that is run together with what follows it, which would put two words together. */
export function additionOf(code: string, last: Tag, tags: TagsLine, text: Text): readonly FoundFix[] {
  const end = endOf(last, text);
  if (isWordAt(end, text)) return [];
  return [{ title: `Add ${code}`, edits: () => [insert(end, separatorOf(tags, text) + code)] }];
}

/** Whether the person after a code stands in brackets. */
export function isBracketed({ person }: Tag, text: Text): boolean {
  return person !== null && /[([] ?$/.test(text({ start: Math.max(0, person.start - 2), end: person.start }));
}

/** Where something is told of the whole line: its keyword, or the first code where that was lost. */
export function headOf({ keyword, tags: [first] }: TagsLine): Span {
  return keyword.text === '' && first ? first : keyword;
}

/** Dots stand where codes are still to be filled in, or the exemption of a release where one was taken out. */
export function isLeftOpen(tags: TagsLine, text: Text): boolean {
  return /\.{3}|\bB\d\b/.test(text(tags));
}

/** What was taken out of the line, or is still to be written: no code, and not the same each time. It is told by redaction-run. */
export function isTakenOut({ code }: Tag): boolean {
  return code.startsWith('XXXX');
}

/** Whether the signs of an entity of HTML are in a span: what it stands for comes first, and no letter of it is one of a code. */
export function hasEntity({ repairs }: Header, span: Span): boolean {
  // No two entities share a sign: the last that begins before the end tells.
  for (let at = countBefore(repairs, ({ start }) => start < span.end) - 1; at >= 0; at--) {
    const { kind, end } = repairs[at] ?? {};
    if (kind === 'entity') return span.start < (end ?? 0);
  }
  return false;
}

/** What separates the codes of a line: that which stands between most of them. */
export function separatorOf({ tags }: TagsLine, text: Text): ', ' | ' ' {
  let commas = 0;
  let blanks = 0;
  tags.forEach((tag, at) => {
    const next = tags[at + 1];
    if (!next) return;
    const gap = text({ start: endOf(tag, text), end: next.start });
    if (/[,;]/.test(gap)) commas++;
    else if (gap !== '') blanks++;
  });
  return commas >= blanks ? ', ' : ' ';
}

/**
 * The span to remove with an item of the TAGS, so that neither a separator nor, of a further TAGS line, a keyword without
 * codes is left over.
 */
export function withSeparator({ start, end }: Span, lines: Header['lines'], tags: TagsLine, text: Text): Span {
  const from = lineAt(lines, start).start;
  const to = lineAt(lines, end - 1);
  const after = matchIn(/^[ \t,;]*/, text({ start: end, end: to.end })).length;
  // The last one before it is on its line, or none is.
  const isFirst = [tags.tags, tags.strays].every(items => (items[countBefore(items, item => item.start < start) - 1]?.start ?? -1) < from);
  if (!isFirst) {
    let before = start;
    while (before > from && /[ \t,;]/.test(text({ start: before - 1, end: before }))) before--;
    // Of a line that was run together with the next one, a blank keeps the two apart; the next one may be of another block.
    const isFused = end === to.next || isWordAt(end, text);
    return { start: isFused ? start : before, end };
  }
  // The first of its line: with the line when nothing else is on it, else with what follows it.
  if (end + after !== to.end || from <= tags.start) return { start, end: end + after };
  // A line that was run together with the one above leaves it the line end.
  return { start: from, end: /[\r\n]/.test(text({ start: from - 1, end: from })) ? to.next : to.end };
}

// ---------------------------------------------------------------- what a code is

/** Whether a code is, or may be, one for a country or a region; of a former country only in its time. */
export function isGeo({ code }: Pick<Tag, 'code'>, year: number): boolean {
  return findTags(code).some(entry => entry.kind === 'geo') || formerCountry(code, year) !== undefined || isRegion({ code });
}

/** Whether a code that is not known may be meant for a country: two letters may be one of their time, `FRANCE` is one by its name. */
export function mayBeGeo({ known, code }: Tag): boolean {
  return !known && (code.length === 2 || nearestTags(code, 1)[0]?.kind === 'geo');
}

/** Whether a code stands for a whole region: those begin with X or Z, and no list of them is complete (format guide 5.2). */
export function isRegion({ code }: Pick<Tag, 'code'>): boolean {
  return /^[XZ][A-Z]$/.test(code) && findTags(code).every(entry => entry.authority !== 'FIPS 10-4');
}

/** A code of ISO 3166 in the place of that of FIPS 10-4. */
export interface IsoSlip {
  readonly tag: Tag;
  /** The country that is meant. */
  readonly meant: NamedEntry;
  /** The country that the code stands for on a TAGS line; null when it stands for none. */
  readonly instead: NamedEntry | null;
}

/** A code of which it is known what it stands for. */
type NamedEntry = TagEntry & { readonly name: string };

function isNamed(entry: TagEntry): entry is NamedEntry {
  return entry.name !== null;
}

/**
 * The codes that are ISO's for a country and not State's. One that is State's for another country counts only where it is
 * ISO's for the country that the cable comes from, and that country's own code is not on the line.
 */
export function isoSlips({ tags: line, from, classification }: Pick<Header, 'tags' | 'from' | 'classification'>, year: number, vocabulary: CustomVocabulary): readonly IsoSlip[] {
  const slips: IsoSlip[] = [];
  const tags = line?.tags ?? [];
  const codes = new Set(tags.map(({ code }) => code));
  for (const tag of tags) {
    const isShort = tag.code.length === 2;
    // Three letters that were seen are those of an organization (NGA), whether its name is known or not.
    const meant = isShort || (tag.code.length === 3 && findTags(tag.code).length === 0) ? geoByIso(tag.code) : undefined;
    if (!meant || !isNamed(meant) || meant.code === tag.code || isCustomTag(vocabulary, tag.code) || formerCountry(tag.code, year) !== undefined) continue;
    const isOrigin = originOf({ from, classification }, year)?.country === meant.code;
    // Two letters of a country that no published cable names mean something else, and three may be a usual code that lost its last letter (MAR for MARR).
    const mayBeCut = (): boolean => !codes.has(meant.code) && allTags().some(({ code, seen }) => seen > 0 && code.length === 4 && code.startsWith(tag.code) && !codes.has(code));
    if (!isOrigin && (isShort ? meant.seen === 0 : mayBeCut())) continue;
    // A code without a name is one that was seen: as a slip, for all that is known (RU).
    const meanings = findTags(tag.code).filter(isNamed);
    const instead = meanings.find(entry => entry.kind === 'geo') ?? null;
    if (meanings.length > 0 && (!instead || codes.has(meant.code))) continue;
    if (!instead || isOrigin) slips.push({ tag, meant, instead });
  }
  return slips;
}

// ---------------------------------------------------------------- where the cable comes from

/** The post that a cable comes from. */
export interface Origin {
  readonly post: string;
  /** Its TAGS code at the time; null for the Department, for missions to organizations, and where it is not certain. */
  readonly country: string | null;
}

/** The post of the FM line, else that of the message reference number; null when it is no post known here. @param year the first that the cable may be of */
export function originOf({ from, classification }: Pick<Header, 'from' | 'classification'>, year: number): Origin | null {
  const sender = from?.name ? postOfAddress(from.name.text) : undefined;
  const number = classification?.post ? findPost(classification.post.text)?.name : undefined;
  // Which of the two is wrong is told by mrn-post-fm-mismatch or de-station-fm-mismatch.
  if (sender !== undefined && number !== undefined && !numbersFor(sender, number)) return null;
  const post = findPost((from?.name ? sender : number) ?? '');
  if (!post) return null;
  // In its first year a cable may still have the code of before.
  return { post: post.name, country: countryOfPost(post.name, year - 1) ?? null };
}

/** Addresses of other departments that number their messages as posts do. */
const OTHER_DEPARTMENTS: ReadonlySet<string> = new Set(['SECDEF', 'USDOC', 'USDA FAS', 'CDC ATLANTA GA']);

/** Whether the cable is one of the Department of State or a post of it, for all that can be told. Others write no TAGS: of the addresses called departments only those with a name in message reference numbers are State's. */
export function isOfState({ from, classification }: Pick<Header, 'from' | 'classification'>, vocabulary: CustomVocabulary): boolean {
  const address = from?.name?.text;
  if (customPost(vocabulary, address ?? classification?.post?.text ?? '')) return true;
  const listed = address === undefined ? [] : findAddress(address);
  if (listed.length > 0) return listed.some(entry => entry.kind === 'state-post' || entry.postName);
  const origin = originOf({ from, classification }, 0);
  return origin !== null && !OTHER_DEPARTMENTS.has(origin.post);
}
