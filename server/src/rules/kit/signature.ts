import type { Header, Paragraph, PlacedBlock } from '../../cable/model';
import type { Span } from '../../text/span';
import type { CableContext } from './rule';

/** More than this below a name is a part of the cable that the name heads. */
const MOST_LINES = 12;
/** The same below a name that is not in capitals, which looks more like a heading. */
const MOST_LINES_BELOW_SMALL = 3;
const NAME = /^[A-Z][A-Za-z'’-]{2,24}$/;
/** Words alone on a line that are a heading without its underline. */
const HEADING = /(?:TION|MENT|ITY|ING|ICS|ANCE|ENCE|ARY|ISM|NESS|LOGY|SHIP|GRAPHY|ENTS|URE)S?$|^(?:ANNEX|ATTACHMENTS?|ENCLOSURES?|APPENDIX|PARTICIPANTS|AGENDA|SCHEDULE|CONTACTS?|REFERENCES?|COMMENTS?|TEXT|TABLE|NOTES?|SUMMARY|BACKGROUND|POLITICAL|ECONOMIC|CONSULAR|DRAFTED|APPROVED|CLEARED|QUESTIONS|ANSWERS|BUDGET|BIODATA|BIO|OTHER|OVERVIEW|ISSUES|MEDIA|PRESS|NEWSPAPERS|TELEVISION|RADIO|ENERGY|TRADE|HEALTH|LABOR|HUMAN|(?:UN)?Q(?:UO)?TE|END|BEGIN)$/;

/** The surname of the officer who classified a cable, in capitals; null where it is not told. */
export function classifierSurname({ classifiedBy }: Header): string | null {
  const name = classifiedBy?.name?.split(/\s/).at(-1)?.toUpperCase().replace(/[^A-Z'-]/g, '') ?? '';
  return name.length < 2 ? null : name;
}

/**
 * A signature that does not end the text: a line with one name between blank lines, which is that of the classifying
 * officer, or stands below the last numbered paragraph and heads no part of the cable.
 *
 * @returns the absolute spans of the name and of the first line below it; null where there is none, or another signature
 */
export function textBelowSignature(header: Header, context: CableContext): { readonly signature: Span; readonly text: Span } | null {
  const { paragraphs, headings, close } = context;
  // Typed telegrams have the initials of the typist, and who drafted and cleared them, below it.
  if (!header.classification || (close && close.block.signature.length > 0)) return null;
  const known = classifierSurname(header);
  const lastNumbered = paragraphs.findLastIndex(({ block }) => block.marker);
  for (let at = known === null ? Math.max(0, lastNumbered) : 0; at < paragraphs.length; at++) {
    const placed = paragraphs[at];
    const name = placed && nameIn(placed, context);
    if (!placed || !name) continue;
    const written = context.text(name);
    const sure = written.toUpperCase() === known;
    if (!sure && (at !== lastNumbered || HEADING.test(written.toUpperCase()) || headings.some(heading => heading.at > placed.at))) continue;
    const below = textLines(paragraphs.slice(at), context).filter(({ start }) => start > name.start);
    const most = written === written.toUpperCase() ? MOST_LINES : MOST_LINES_BELOW_SMALL;
    if (below[0] && (sure || below.length <= most)) return { signature: name, text: below[0] };
  }
  return null;
}

/** A name in capitals between blank lines over the last numbered paragraph: the signature as likely as a heading without its underline. */
export function maySignAbove(context: CableContext): boolean {
  const above = context.paragraphs[context.paragraphs.findLastIndex(({ block }) => block.marker) - 1];
  const name = above && nameIn(above, context);
  return name ? !/[a-z]/.test(context.text(name)) : false;
}

/** The last line of a paragraph that is one word between blank lines, after a sentence has ended; absolute. */
function nameIn(placed: PlacedBlock<Paragraph>, { place, text }: CableContext): Span | null {
  const { lines } = placed.block;
  const line = lines.findLast(({ role, start, end }, index) =>
    role === 'text' && lines[index - 1]?.role === 'blank' && lines[index + 1]?.role === 'blank' && NAME.test(text(place(placed, { start, end }))));
  const before = line && lines.findLast(({ role, start }) => role === 'text' && start < line.start);
  // A sentence has ended above it, or the columns of a table.
  return line && before && /[.!?)"']$|[^\s.!?:)"'] {2,40}\S{1,80}$/.test(text(place(placed, before)).trimEnd()) ? place(placed, line) : null;
}

function textLines(paragraphs: CableContext['paragraphs'], { place }: CableContext): readonly Span[] {
  return paragraphs.flatMap(placed => placed.block.lines.filter(({ role }) => role === 'text').map(line => place(placed, line)));
}
