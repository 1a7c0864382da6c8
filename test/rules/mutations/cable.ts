import { allPosts, findAddress } from '../../../server/src/vocabulary/posts';
import { block, CLASSIFIERS, HEADINGS, sentences, SIGNATURES, topic, wrapped } from './words';
import type { Random } from './random';

/** A way of writing that belongs to a time and a place. */
export interface Dialect {
  readonly name: string;
  readonly years: readonly [from: number, to: number];
  /** What is handed down is a published copy. */
  readonly archive: boolean;
  readonly order: string;
  readonly capitals: boolean;
  readonly marks: boolean;
  readonly sipdis: boolean;
  /** FL1 to FL4 and what follows the signature; the addresses have routing indicators. */
  readonly transmission: boolean;
  /** FL5 to FL8. */
  readonly addresses: boolean;
  /** The print of 1973 to 1979. */
  readonly print: boolean;
  readonly digits: number;
  /** The level that the invented text is given; null for none. */
  readonly level: Level | null;
}

/** How a level is written, and what marks a portion of it or below. */
interface Level {
  readonly line: string;
  readonly banner: string;
  readonly security: string;
  readonly marks: readonly [own: string, ...below: string[]];
}

const DRAFT = { archive: false, capitals: false, marks: true, sipdis: false, transmission: true, addresses: true, print: false, digits: 6, level: null } as const;

export const DIALECTS: readonly Dialect[] = [
  { ...DRAFT, name: 'print of 1975', years: [1974, 1977], archive: true, order: '11652', capitals: true, marks: false, transmission: false, print: true, digits: 5 },
  { ...DRAFT, name: 'capitals of 1986', years: [1984, 1992], order: '12356', capitals: true, marks: false, transmission: false, digits: 5 },
  { ...DRAFT, name: 'archive copy of 1988', years: [1984, 1992], archive: true, order: '12356', capitals: true, marks: false, transmission: false, digits: 5 },
  { ...DRAFT, name: 'capitals of 1998', years: [1997, 2001], order: '12958', capitals: true, transmission: false },
  { ...DRAFT, name: 'CableXpress of 2006', years: [2004, 2008], order: '12958', sipdis: true },
  { ...DRAFT, name: 'archive copy of 2006', years: [2004, 2008], archive: true, order: '12958', sipdis: true },
  { ...DRAFT, name: 'Washington copy of 2007', years: [2004, 2008], archive: true, order: '12958', sipdis: true, transmission: false },
  { ...DRAFT, name: 'SMART of 2013', years: [2011, 2016], order: '13526', transmission: false },
  { ...DRAFT, name: 'SMART of 2024', years: [2018, 2024], order: '13526', transmission: false, addresses: false },
];

const CONFIDENTIAL: Level = { line: 'C O N F I D E N T I A L', banner: 'CONFIDENTIAL', security: 'ZNY CCCCC', marks: ['C', 'U'] };
const SECRET: Level = { line: 'S E C R E T', banner: 'SECRET', security: 'ZNY SSSSS', marks: ['S', 'C', 'U'] };

/** The same with a level over it, for the rules that look at one; what is said stays invented. */
export const CLASSIFIED: readonly Dialect[] = [
  { ...DRAFT, name: 'capitals of 1998, CONFIDENTIAL', years: [1997, 2001], order: '12958', capitals: true, transmission: false, level: CONFIDENTIAL },
  { ...DRAFT, name: 'CableXpress of 2006, SECRET', years: [2004, 2008], order: '12958', sipdis: true, level: SECRET },
  { ...DRAFT, name: 'archive copy of 2006, CONFIDENTIAL', years: [2004, 2008], archive: true, order: '12958', sipdis: true, level: CONFIDENTIAL },
  { ...DRAFT, name: 'SMART of 2013, SECRET', years: [2011, 2016], order: '13526', transmission: false, level: SECRET },
];

export interface CableNumber {
  readonly post: string;
  readonly number: number;
  readonly year: number;
}

/** What a cable is to be, where chance is not to say it. */
export interface Wanted {
  readonly number?: number;
  /** The cables that it refers to, three at most; they must not be younger. */
  readonly cites?: readonly CableNumber[];
}

/** A sound, invented cable. */
export interface SoundCable {
  readonly dialect: Dialect;
  /** Its message reference number. */
  readonly mrn: CableNumber;
  /** As it was drafted: without what an archive puts around and into it. Markers `‹ ›` may be put into it. */
  readonly draft: string;
  /** What becomes of the draft in this dialect; markers stay around what they stood around. */
  readonly finish: (draft: string) => string;
}

const WIDTH = 60;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SUBJECT_TAGS = ['PREL', 'PGOV', 'ECON', 'ETRD', 'EAGR', 'SCUL', 'SENV'];
const OFFICES = ['EUR/NB', 'EAP/CM', 'OES', 'ECA/P', 'WHA/BSC'];

interface Place {
  readonly name: string;
  readonly address: string;
  readonly indicator: string;
  readonly country: string;
}

/** Posts of one word whose address and indicator belong to nobody else. */
const PLACES: readonly Place[] = allPosts().flatMap(({ name, country, attested }) => {
  const address = `AMEMBASSY ${name}`;
  const [entry, ...others] = findAddress(address);
  return attested && country !== null && /^[A-Z]{4,12}$/.test(name) && entry && others.length === 0 && /^RUEH[A-Z]{1,3}$/.test(entry.routingIndicator)
    ? [{ name, address, indicator: entry.routingIndicator, country }]
    : [];
});

export function soundCable(random: Random, dialect: Dialect = random.pick(DIALECTS), wanted: Wanted = {}): SoundCable {
  const year = random.from(...dialect.years);
  const month = random.from(0, 11);
  const day = random.from(1, 28);
  const hour = String(random.from(0, 20)).padStart(2, '0');
  const minute = String(random.from(10, 59));
  const [from, ...others] = random.some(PLACES, 6) as [Place, ...Place[]];
  const number = wanted.number ?? random.from(101, 2999);
  const mrn = `${from.name} ${String(number).padStart(dialect.digits, '0')}`;
  const { level } = dialect;
  const sensitive = level === null && dialect.marks && random.chance(0.5);
  const text = textOf(random, dialect, year, sensitive, others, wanted.cites);
  const sections = dialect.transmission && text.lines.length > 70 ? 2 : 1;
  const subject = topic(random);
  const yy = String(year % 100).padStart(2, '0');
  const cased = (line: string): string => (dialect.capitals ? line.toUpperCase() : line);

  const head: string[] = [];
  const [action, actionWord] = random.pick([['O', 'IMMEDIATE'], ['P', 'PRIORITY'], ['R', '']] as const);
  const information = others.slice(2, 2 + random.from(1, 3));
  if (dialect.transmission) {
    const date = Date.UTC(year, month, day);
    const julian = String(Math.round((date - Date.UTC(year, 0, 0)) / 86_400_000)).padStart(3, '0');
    head.push(
      `VZCZCXYZ${String(random.from(1000, 9999))}`,
      `${action}${action} ${['RUEHC', ...information.map(({ indicator }) => indicator)].join(' ')}`,
      `DE ${from.indicator} #${String(number).padStart(4, '0')}${sections > 1 ? '/01' : ''} ${julian}${hour}${String(Number(minute)).padStart(2, '0')}`,
      `${level?.security ?? 'ZNR UUUUU'} ZZH`,
    );
  }
  if (dialect.addresses) {
    const written = ({ indicator, address }: Place): string => `${dialect.transmission ? `${indicator}/` : ''}${address}${random.chance(0.6) ? ` ${String(random.from(1000, 9999))}` : ''}`;
    head.push(
      `${action}${action === 'R' ? '' : ' R'} ${String(day).padStart(2, '0')}${hour}${minute}Z ${MONTHS[month] ?? ''} ${yy}`,
      `FM ${from.address}`,
      `TO ${dialect.transmission ? 'RUEHC/' : ''}SECSTATE WASHDC${actionWord && ` ${actionWord}`} ${String(random.from(1000, 9999))}`,
      ...information.map((place, index) => (index === 0 ? 'INFO ' : '') + written(place)),
    );
    if (dialect.transmission && !dialect.archive) head.push('BT');
  }
  head.push(`${level?.line ?? 'UNCLAS'}${sections > 1 ? ` SECTION 01 OF 0${sections}` : ''} ${mrn}`, '');
  if (sensitive) head.push('SENSITIVE');
  if (dialect.sipdis) head.push('SIPDIS');
  if (sensitive || dialect.sipdis) head.push('');
  if (random.chance(0.5)) head.push(`STATE FOR ${random.some(OFFICES, 2).join(' AND ')}`, '');

  const codes = [...random.some(SUBJECT_TAGS, random.from(1, 4)), ...random.chance(0.15) ? ['OVIP (ROE, JANE)'] : [], from.country];
  head.push(
    `E.O. ${dialect.order}: ${level === null ? 'N/A' : `DECL: ${String(month + 1).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year + 10}`}`,
    `TAGS: ${codes.join(codes.length > 5 || random.chance(0.7) ? ', ' : ' ')}`,
    `SUBJECT: ${level !== null || (dialect.order === '13526' && random.chance(0.5)) ? '(U) ' : ''}${cased(subject)}`,
    ...text.references,
    ...level === null ? [] : ['', ...wrapped(`Classified By: ${random.pick(CLASSIFIERS)} for reasons ${year < 2003 ? '1.5' : '1.4'} (${random.pick(['b', 'd', 'e'])}) and (g).`, WIDTH)],
    '',
  );
  const signature = random.pick(SIGNATURES);
  const tail = [...random.chance(0.1) ? ['', cased('Minimize considered.')] : [], '', signature, ...(dialect.transmission && !dialect.archive ? ['BT', `#${String(number).padStart(4, '0')}`, 'NNNN'] : [])];
  const draft = [...head, ...text.lines, ...tail, ''].join('\n');
  const id: CableNumber = { post: from.name, number, year };
  if (!dialect.archive) return { dialect, mrn: id, draft, finish: each => each };

  const weekday = DAYS[new Date(Date.UTC(year, month, day)).getUTCDay()] ?? '';
  const banner = [
    `${yy}${from.name}${number}`,
    cased(subject),
    `${weekday} ${(MONTHS[month] ?? '').charAt(0)}${(MONTHS[month] ?? '').slice(1).toLowerCase()} ${String(day).padStart(2, '0')} 00:00:00 +0100 ${year}`,
    level?.banner ?? (sensitive ? 'UNCLASSIFIED//FOR OFFICIAL USE ONLY' : 'UNCLASSIFIED'),
    `Embassy ${from.name.charAt(0)}${from.name.slice(1).toLowerCase()}`,
  ];
  return { dialect, mrn: id, draft, finish: each => (dialect.print ? asPrint(each, mrn) : asCopy(each, banner, `${from.name} ${String(number).padStart(8, '0')}`, sections, head.length)) };
}

/** The paragraphs with their headings, and the references that they cite. */
function textOf(random: Random, { capitals, marks, level }: Dialect, year: number, sensitive: boolean, posts: readonly Place[], cites?: readonly CableNumber[]): { lines: string[]; references: string[] } {
  const count = random.chance(0.1) ? random.from(15, 20) : random.from(2, 14);
  const cited = cites?.map(each => `${each.year === year ? '' : `${String(each.year % 100).padStart(2, '0')} `}${each.post} ${each.number}`) ?? posts.slice(0, random.from(0, 3)).map(({ name }) => `${random.chance(0.2) ? `${String((year - random.from(1, 3)) % 100).padStart(2, '0')} ` : ''}${name} ${random.chance(0.5) ? random.from(2100, 8999) : random.from(100, 999)}${random.chance(0.1) ? ' (NOTAL)' : ''}`);
  const references = cited.map((written, index) => (cited.length === 1 ? `REF: ${written}` : `${index === 0 ? 'REF: ' : '     '}${'ABC'.charAt(index)}. ${written}`));
  const mentions = cited.map((_, index) => (cited.length === 1 ? ' (reftel)' : ` (ref ${'ABC'.charAt(index)})`));
  const atSensitive = sensitive ? random.from(1, count) : 0;
  const lines: string[] = [];
  let headings = random.some(HEADINGS, 3);
  for (let number = 1; number <= count; number++) {
    const mark = level !== null ? `(${number === 1 ? level.marks[0] : random.pick(level.marks)}) ` : marks ? `(${number === atSensitive ? 'SBU' : 'U'}) ` : '';
    const isLast = number === count;
    let body = sentences(random, 1, 4);
    if (mentions.length > 0) body = body.replace(/\."?$/, end => `${mentions.splice(0, isLast ? 3 : 1).join('')}${end}`);
    if (number === 1) body = `Summary:  ${body}  End summary.`;
    else if (isLast && random.chance(0.5)) body = `Comment:  ${body}  End comment.`;
    else if (random.chance(0.15)) body += `  (Note:  ${sentences(random, 1, 1)}  End note.)`;
    const title = number > 1 && random.chance(0.3) ? headings[0] : undefined;
    headings = title === undefined ? headings : headings.slice(1);
    const heading = title && (level === null ? title : `(U) ${title}`);
    if (heading !== undefined) lines.push(heading, '-'.repeat(heading.length), '');
    lines.push(...wrapped(`${number}. ${mark}${body}`, WIDTH));
    if (random.chance(0.2)) lines.push(...block(random));
    if (!isLast) lines.push('');
  }
  return { lines: capitals ? lines.map(line => line.toUpperCase()) : lines, references };
}

/** A page of the print of 1973 to 1979: its head, and its foot below. */
function asPrint(draft: string, mrn: string): string {
  const [post = '', digits = ''] = mrn.split(' ');
  const page = (number: number): string => `PAGE 0${number}        ${post.slice(0, 6)}  ${digits}  R`.trimEnd().replace(/ {2}R$/, '');
  const lines = draft.split('\n');
  return [page(1), '', 'ORIGIN EUR-12', '', 'INFO  OCT-01  ISO-00  /013 R', '', 'DRAFTED BY EUR/NE: M DOE', 'APPROVED BY EUR/NE: R P SAMPSON', ...lines.slice(0, -1), '', '                           UNCLASSIFIED', '', 'NNNN', ''].join('\n');
}

/** What a published copy looks like: banner, pilcrows, page lines, a blank at every line's end. */
function asCopy(draft: string, banner: readonly string[], page: string, sections: number, headLength: number): string {
  const lines = draft.split('\n').slice(0, -1).map((line, index, all) => (all[index - 1] === '' ? line.replace(/^(‹?)(\d{1,3}\.)/, '$1¶$2') : line.replace(/^(-{45})(-+)$/, '$1 $2')));
  if (sections > 1) {
    // Where a page ends is nobody's choice: in the middle of a sentence as well as between two paragraphs.
    const at = headLength + Math.floor((lines.length - headLength) / 2);
    lines.splice(at, 0, '', `${page}  002 OF 00${sections}`, '', '');
  }
  return [...banner, ...lines.map(line => `${line} `), ''].join('\n');
}
