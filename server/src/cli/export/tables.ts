// The tables of an export. `file` and `ordinal` join them all; they are the `source` of a document and of a finding.
import type { ParsedAddressee, SourcedCable } from '../../cable/contract';
import type { ExportedCable } from './target';

export type Value = string | number | boolean | null;
export type Row = readonly Value[];

export interface Column {
  readonly name: string;
  /** A column keeps its type even if it is null everywhere. `time` is an ISO 8601 date and time in UTC. */
  readonly type: 'text' | 'integer' | 'boolean' | 'time';
  readonly about: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: (cable: ExportedCable) => readonly Row[];
}

const text = (name: string, about: string): Column => ({ name, type: 'text', about });
const integer = (name: string, about: string): Column => ({ name, type: 'integer', about });
const boolean = (name: string, about: string): Column => ({ name, type: 'boolean', about });

const KEY: readonly Column[] = [text('file', 'The file of the cable, as it was named'), integer('ordinal', 'Which cable of the file, from 1')];
const POSITION = integer('position', 'Order within the cable, from 1');

const keyOf = ({ source }: SourcedCable): Row => [source.file, source.ordinal];

/** Rows of a list of the cable, each with the key of the cable and its position. */
function listed<T>(cable: SourcedCable, entries: readonly T[], values: (entry: T) => Row): Row[] {
  return entries.map((entry, index) => [...keyOf(cable), index + 1, ...values(entry)]);
}

const addressee = (kind: string, { routingIndicator, name, precedence, number }: ParsedAddressee): Row => [kind, routingIndicator, name, precedence, number];

export const TABLES: readonly Table[] = [
  {
    name: 'cables',
    columns: [
      ...KEY,
      text('sha256', 'Of the bytes of the cable'),
      text('id', 'The reference id, such as 07GUANGZHOU208'),
      text('profile', 'archive or draft'),
      text('post', 'The post in the reference number'),
      integer('number', 'The number in the reference number'),
      integer('year', 'The year of the reference number'),
      { name: 'date', type: 'time', about: 'Of the date-time group' },
      text('precedence', 'Of action addressees'),
      text('origin', 'The FM line'),
      text('level', 'The overall classification'),
      text('highest_portion', 'The highest portion mark'),
      text('captions', 'Joined by a semicolon'),
      text('executive_order', 'The number of the order'),
      text('declassify_on', 'The date, else the text'),
      text('subject', 'On one line'),
      text('summary', 'Without numbers and portion marks'),
      text('signature', 'Joined by a semicolon'),
      text('body', 'The text of all paragraphs, joined by blank lines'),
    ],
    rows: ({ cable }) => [[
      ...keyOf(cable),
      cable.source.sha256,
      cable.reference?.id ?? null,
      cable.profile,
      cable.reference?.post ?? null,
      cable.reference?.number ?? null,
      cable.reference?.year ?? null,
      cable.dateTimeGroup?.iso ?? null,
      cable.dateTimeGroup?.precedence ?? null,
      cable.from?.name ?? null,
      cable.classification?.level ?? null,
      cable.highestPortion,
      cable.captions.join('; '),
      cable.executiveOrder?.number ?? null,
      cable.declassifyOn?.date ?? cable.declassifyOn?.text ?? null,
      cable.subject?.text ?? null,
      cable.summary,
      cable.signature.join('; '),
      cable.sections.flatMap(({ paragraphs }) => paragraphs.map(paragraph => paragraph.text)).join('\n\n'),
    ]],
  },
  {
    name: 'addressees',
    columns: [...KEY, POSITION, text('kind', 'to or info'), text('routing_indicator', 'Such as RUEHC'), text('name', 'The plain language address'), text('precedence', 'Null if it is that of the cable'), text('number', 'The message continuity number')],
    rows: ({ cable }) => listed(cable, [...cable.to.map(each => addressee('to', each)), ...cable.info.map(each => addressee('info', each))], row => row),
  },
  {
    name: 'tags',
    columns: [...KEY, POSITION, text('code', 'As written'), text('kind', 'Null for a code that is in no list'), text('name', 'What the code means'), boolean('known', 'The code is in a list'), text('person', 'The name of a person')],
    rows: ({ cable }) => listed(cable, cable.tags, ({ code, kind, name, known, person }) => [code, kind, name, known, person]),
  },
  {
    name: 'references',
    columns: [...KEY, POSITION, text('letter', 'Of the reference list'), text('id', 'The reference id; null for what is not a cable'), text('post', 'The post in the number'), integer('number', 'The number'), integer('year', 'The year'), text('text', 'As written'), boolean('notal', 'Not sent to all addressees')],
    rows: ({ cable }) => listed(cable, cable.references, ({ letter, id, post, number, year, text: words, notal }) => [letter, id, post, number, year, words, notal]),
  },
  {
    name: 'paragraphs',
    columns: [...KEY, POSITION, text('heading', 'Of the section'), integer('number', 'Null for an unnumbered paragraph'), text('portion_mark', 'Such as SBU'), text('text', 'Joined across lines and pages')],
    rows: ({ cable }) => listed(cable, cable.sections.flatMap(({ heading, paragraphs }) => paragraphs.map(paragraph => ({ heading, ...paragraph }))), ({ heading, number, portionMark, text: words }) => [heading, number, portionMark, words]),
  },
  {
    name: 'findings',
    columns: [...KEY, POSITION, text('rule_id', 'The rule'), text('severity', 'error, warning, info or hint'), text('message', 'What is wrong'), integer('line', 'From 0'), integer('character', 'From 0, in UTF-16 units'), boolean('fixable', 'cable fix can fix it')],
    rows: ({ cable, findings }) => listed(cable, findings, ({ ruleId, severity, message, range, fixable }) => [ruleId, severity, message, range.start.line, range.start.character, fixable]),
  },
];
