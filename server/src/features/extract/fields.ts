import type { ParsedAddressee, ParsedCable } from '../../cable/contract';

/** What a field of a cable can be. A list is never null: without entries it is empty. */
export type FieldValue = string | number | null | readonly string[];

interface Field {
  /** What it holds, for people. */
  readonly says: string;
  readonly of: (cable: ParsedCable) => FieldValue;
}

const name = ({ name: address, precedence, number, excluded }: ParsedAddressee): string =>
  [address, precedence, number, excluded.length > 0 ? `without ${excluded.join(', ')}` : null].filter(part => part !== null).join(' ');

const wordsIn = (text: string): number => text.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** All that can be taken out of a cable, by the names that `--fields` takes. */
const FIELDS = {
  id: { says: 'message reference number as archives write it, 07GUANGZHOU208; without a year, post and number', of: ({ reference: own }) => own && (own.id ?? `${own.post} ${own.number}`) },
  post: { says: 'post of the message reference number', of: ({ reference }) => reference?.post ?? null },
  number: { says: 'number of the message reference number', of: ({ reference }) => reference?.number ?? null },
  year: { says: 'year of the message reference number', of: ({ reference }) => reference?.year ?? null },
  date: { says: 'date and time in UTC, 2007-02-14T09:05:00Z', of: ({ dateTimeGroup }) => dateTimeGroup?.iso ?? null },
  dtg: { says: 'date-time group as written', of: ({ dateTimeGroup }) => dateTimeGroup?.text ?? null },
  precedence: { says: 'precedence of the date-time group', of: ({ dateTimeGroup }) => dateTimeGroup?.precedence ?? null },
  from: { says: 'originator', of: ({ from }) => from?.name ?? null },
  to: { says: 'action addressees', of: ({ to }) => to.map(name) },
  info: { says: 'information addressees', of: ({ info }) => info.map(name) },
  level: { says: 'classification', of: ({ classification }) => classification?.level ?? null },
  captions: { says: 'captions', of: ({ captions }) => captions },
  passing: { says: 'passing lines', of: ({ passing }) => passing.map(({ addressee, offices }) => `${addressee === null ? '' : `${addressee}: `}${offices.join(', ')}`) },
  tags: { says: 'TAGS codes', of: ({ tags }) => tags.map(({ code, person }) => (person === null ? code : `${code} (${person})`)) },
  tagNames: { says: 'TAGS by their names, where they are known', of: ({ tags }) => tags.map(({ code, name: meaning }) => meaning ?? code) },
  subject: { says: 'subject on one line', of: ({ subject }) => subject?.text ?? null },
  subjectMark: { says: 'portion mark of the subject', of: ({ subject }) => subject?.portionMark ?? null },
  references: { says: 'references as written', of: ({ references }) => references.map(({ letter, text, notal }) => [letter === null ? '' : `${letter}.`, text, notal && !/NOTAL/i.test(text) ? '(NOTAL)' : ''].filter(Boolean).join(' ')) },
  referenceIds: { says: 'references that are cables, by their numbers', of: ({ references }) => references.flatMap(({ id }) => id ?? []) },
  classifiedBy: { says: 'classifying officer', of: ({ classifiedBy: by }) => by && ([by.name, by.title].filter(part => part !== null).join(', ') || null) },
  reasons: { says: 'reasons for the classification, 1.4(b)', of: ({ classifiedBy }) => classifiedBy?.reasons ?? [] },
  executiveOrder: { says: 'executive order', of: ({ executiveOrder }) => executiveOrder?.number ?? null },
  declassifyOn: { says: 'declassification, as a date where there is one', of: ({ declassifyOn: on }) => on && (on.date ?? on.text) },
  summary: { says: 'summary', of: ({ summary }) => summary },
  sections: { says: 'headings', of: ({ sections }) => sections.flatMap(({ heading }) => heading ?? []) },
  paragraphs: { says: 'number of numbered paragraphs', of: ({ sections }) => sections.reduce((count, { paragraphs }) => count + paragraphs.filter(({ number }) => number !== null).length, 0) },
  words: { says: 'number of words of headings and paragraphs', of: ({ sections }) => sections.reduce((count, { heading, paragraphs }) => count + paragraphs.reduce((words, { text }) => words + wordsIn(text), wordsIn(heading ?? '')), 0) },
  highestPortion: { says: 'highest portion mark', of: ({ highestPortion }) => highestPortion },
  signature: { says: 'signature', of: ({ signature }) => signature },
  profile: { says: 'archive or draft', of: ({ profile }) => profile },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

/** In the order in which they are told. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** What is taken where nobody says what. */
export const USUAL_FIELDS: readonly FieldName[] = ['id', 'date', 'from', 'level', 'captions', 'tags', 'subject', 'referenceIds', 'summary'];

/** Whether there is a field of this name. */
export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(FIELDS, text);
}

/** What a field holds, for people. */
export function saysOf(field: FieldName): string {
  return FIELDS[field].says;
}

/** What a field holds in a cable. */
export function valueOf(field: FieldName, cable: ParsedCable): FieldValue {
  return FIELDS[field].of(cable);
}
