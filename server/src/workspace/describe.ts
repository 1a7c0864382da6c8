import { longDate } from '../cable/calendar';
import { bold, escapeUpTo, paragraphs, title } from '../features/markdown';
import { nameOf, type CableEntry } from './entry';

const SUBJECT_LIMIT = 200;

/** Markdown that tells of a cable: number, subject, date, level, TAGS. What comes from the cable is escaped. */
export function describeCable(entry: CableEntry): string {
  const { subject, tags } = entry;
  const name = nameOf(entry);
  return paragraphs(
    title(name, subject === name ? '' : escapeUpTo(SUBJECT_LIMIT, subject)),
    [dateAndLevel(entry), tags.length > 0 ? `TAGS ${tags.map(bold).join(', ')}` : ''].filter(Boolean).join(' · '),
  );
}

/** `14 February 2007, UNCLASSIFIED`; what is not known is left out. */
export function dateAndLevel({ date, year, level }: CableEntry): string {
  return [date === null ? year === null ? '' : String(year) : longDate(date), level].filter(Boolean).join(', ');
}
