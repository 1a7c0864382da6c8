import { cableOf } from '../cable/cable-of';
import { cableMentions, type CableMention } from '../cable/cited';
import { cableYear, levelOf, messageReference, referenceYear } from '../cable/facts';
import { readHeaderOf } from '../cable/header-of';
import type { Cable, CableDocument, Reference } from '../cable/model';
import { splitCables } from '../cable/split-cables';
import { mentionedIn, numberSpanOf, ownNumberSpan } from '../features/cited';
import { detached } from '../text/detached';
import { LineIndex } from '../text/lines';
import { shown } from '../text/shown';
import type { Span } from '../text/span';
import { wholeCharacters } from '../text/whole-characters';
import type { CableEntry, Citation, RangeTuple } from './entry';
import { postKey } from './post-key';

/** Citations stored per cable. */
const MAX_CITATIONS = 500;
const MAX_SUBJECT_LENGTH = 300;
const MAX_TAGS = 60;

/** The entries of the cables of a file, one by one because there may be thousands. Their texts are searched for cable numbers, not parsed. */
export function* entriesIn(uri: string, text: string): Generator<CableEntry> {
  const lines = new LineIndex(text);
  for (const { start, end } of splitCables(text, lines)) {
    const header = readHeaderOf(text, lines, start, end);
    yield entryOf(uri, lines, cableOf(start, end, header, [], []), cableMentions(text, start + header.length, end));
  }
}

/** The entries of a parsed document. */
export function documentEntries(uri: string, document: CableDocument): CableEntry[] {
  return document.cables.map(cable => entryOf(uri, document.lines, cable, mentionedIn(document, cable)));
}

/** @param mentions of other cables in the text, absolute */
function entryOf(uri: string, lines: LineIndex, cable: Cable, mentions: readonly CableMention[]): CableEntry {
  const { header, start, end } = cable;
  const own = messageReference(cable);
  const post = own && postKey(own.post, header.print);
  const line = header.classification;
  const entry = {
    uri, post, number: own?.number ?? null, year: cableYear(cable),
    date: header.dateTimeGroup?.iso ?? null,
    level: levelOf(header),
    subject: detached(shown(wholeCharacters(header.subject?.text ?? header.archive?.subject?.text ?? '', MAX_SUBJECT_LENGTH))),
    tags: [...new Set(header.tags?.tags.slice(0, MAX_TAGS).map(({ code }) => sharedCode(code)))],
    section: line?.section?.section ?? null,
    again: line?.suffix !== null && line?.suffix !== undefined,
    place: placeOf(lines, ownNumberSpan(cable)),
    whole: placeOf(lines, { start, end }),
  };
  const isOwn = (cited: Citation): boolean => cited.post === post && cited.number === entry.number && (cited.year === null || cited.year === entry.year);
  const listed = (header.references?.items ?? []).flatMap(item => citationOf(item, start, lines) ?? []);
  const named = mentions.map((mention): Citation => ({ post: postKey(mention.post), number: mention.number, year: mention.year, place: placeOf(lines, mention) }));
  return { ...entry, cites: [...listed, ...named].filter(cited => !isOwn(cited)).slice(0, MAX_CITATIONS) };
}

function citationOf(item: Reference, at: number, lines: LineIndex): Citation | null {
  const post = item.post?.text ?? item.repeatedPost;
  const span = numberSpanOf(item);
  if (item.kind !== 'cable' || post === null || !item.number || !span) return null;
  return {
    post: postKey(post), number: Number(item.number.text), year: referenceYear(item, null),
    place: placeOf(lines, { start: at + span.start, end: at + span.end }),
  };
}

function placeOf(lines: LineIndex, { start, end }: Span): RangeTuple {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return [from.line, from.character, to.line, to.character];
}

const sharedCodes = new Map<string, string>();
const MAX_CODES = 4000;

/** The same string for equal codes: ten thousand cables have a few hundred different ones. */
function sharedCode(code: string): string {
  const known = sharedCodes.get(code);
  if (known !== undefined) return known;
  const own = detached(code);
  if (sharedCodes.size < MAX_CODES) sharedCodes.set(own, own);
  return own;
}
