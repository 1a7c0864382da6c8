import { longDate } from '../cable/calendar';
import { bold, escapeUpTo, paragraphs, title } from '../features/markdown';
import { nameOf, type CableEntry } from './entry';

const MAX_SUBJECT_LENGTH = 200;

/** A summary of a cable as Markdown: number, subject, date, level, TAGS. Text of the cable is escaped. */
export function describeCable(entry: CableEntry): string {
  const { subject, tags } = entry;
  const name = nameOf(entry);
  return paragraphs(
    title(name, subject === name ? '' : escapeUpTo(MAX_SUBJECT_LENGTH, subject)),
    [dateAndLevel(entry), tags.length > 0 ? `TAGS ${tags.map(bold).join(', ')}` : ''].filter(Boolean).join(' · '),
  );
}

/** `14 February 2007, UNCLASSIFIED`; unknown parts are omitted. */
export function dateAndLevel({ date, year, level }: CableEntry): string {
  return [date === null ? year === null ? '' : String(year) : longDate(date), level].filter(Boolean).join(', ');
}
