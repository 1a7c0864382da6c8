import { nearest } from './nearest';
import type { Sourced } from './source';

/** An executive order on classification, as the E.O. line of a cable cites it. */
export interface ExecutiveOrder extends Sourced {
  readonly number: string;
  /** ISO date. */
  readonly signed: string;
  /** First day in force. */
  readonly from: string;
  /** The day after the last in force; null while it is. */
  readonly until: string | null;
  /** For an order that only amends another: the number that the line cites. Null for all others. */
  readonly citedAs: string | null;
  readonly notes: string;
}

/** Earliest first; no gap and no overlap among those that a line may cite. */
const ORDERS: readonly ExecutiveOrder[] = [
  {
    number: '10501',
    signed: '1953-11-05',
    from: '1953-12-15',
    until: '1972-06-01',
    citedAs: null,
    notes: 'No E.O. line: from 1961 a group mark GP-1 to GP-4 stands after the text.',
    authority: 'memory',
    source: 'E.O. 10501 and 10964; group marks seen in published cables',
  },
  {
    number: '11652',
    signed: '1972-03-08',
    from: '1972-06-01',
    until: '1978-12-01',
    citedAs: null,
    notes: 'General declassification schedule (GDS), exemptions from it (XGDS-1 to XGDS-4), advanced schedule (ADS).',
    authority: 'memory',
    source: 'E.O. 11652; first day in force from memory',
  },
  {
    number: '12065',
    signed: '1978-06-28',
    from: '1978-12-01',
    until: '1982-08-01',
    citedAs: null,
    notes: 'GDS or XDS with a date, review (RDS); a name in brackets may follow.',
    authority: 'observed',
    source: '1978STATE296107 gives the first day in force',
  },
  {
    number: '12356',
    signed: '1982-04-02',
    from: '1982-08-01',
    until: '1995-10-14',
    citedAs: null,
    notes: 'Mostly OADR, the originating agency\'s determination required.',
    authority: 'memory',
    source: 'E.O. 12356; first day in force from memory',
  },
  {
    number: '12958',
    signed: '1995-04-17',
    from: '1995-10-14',
    until: '2010-06-27',
    citedAs: null,
    notes: 'A date, an event, or an exemption X1 to X8 (barred from 2003-09-22). Amended in 2003 by E.O. 13292, which the line does not cite.',
    authority: 'memory',
    source: 'E.O. 12958; first day in force from memory; rule of 1995-10-13',
  },
  {
    number: '13292',
    signed: '2003-03-25',
    from: '2003-03-25',
    until: '2010-06-27',
    citedAs: '12958',
    notes: 'Amends E.O. 12958: reasons move from section 1.5 to 1.4, X1 to X8 are barred, both from 2003-09-22. The line goes on citing 12958.',
    authority: 'must',
    source: 'ISOO note of 2003-10-10',
  },
  {
    number: '13526',
    signed: '2009-12-29',
    from: '2010-06-27',
    until: null,
    citedAs: null,
    notes: 'A date, an event, or an exemption 25X1 to 25X9 or 50X1-HUM.',
    authority: 'memory',
    source: 'E.O. 13526; first day in force from memory; directive of 2010-06-25',
  },
];

/** A code that may stand in place of a date on the E.O. line. */
export interface DeclassificationCode extends Sourced {
  readonly code: string;
  /** The orders under which it may stand. */
  readonly orders: readonly string[];
  /** Null where nobody here knows it. */
  readonly meaning: string | null;
  /** The first day on which it may stand no more although its order is in force, or null. */
  readonly barredFrom: string | null;
}

const GUIDE: Sourced = { authority: 'observed', source: 'published cables' };

/** What is exempt from the schedule of 1972, in the order of its numbers. */
const AFTER_1972 = ['what a foreign government or an international body gave in confidence', 'what a statute protects, cryptology, intelligence sources or methods', 'a system, plan, installation or project, or a matter of foreign relations', 'what would put a person in jeopardy'];
/** What is exempt after ten years, X1 first. */
const AFTER_TEN_YEARS = ['intelligence or cryptology', 'weapons of mass destruction', 'technology of a weapons system', 'military or emergency plans', 'information of a foreign government', 'foreign relations, a confidential source', 'protection of the President and others', 'a statute or treaty'];
/** What is exempt after 25 years, 25X1 first. */
const AFTER_25_YEARS = ['a confidential source, intelligence methods', 'weapons of mass destruction', 'cryptology', 'technology of a weapons system', 'military war plans', 'foreign relations', 'protection of the President and others', 'emergency plans, weak points of installations', 'a statute or treaty'];

const CODES: readonly DeclassificationCode[] = [
  { code: 'N/A', orders: ['11652', '12065', '12356', '12958', '13526'], meaning: 'not applicable: the cable is unclassified', barredFrom: null, authority: 'must', source: 'Commerce/ITA rules for outgoing cables; 5 FAH-3 H-712' },
  ...family('GP-', Array<string>(4).fill('downgrading group'), { orders: ['10501'], authority: 'memory', source: 'group marks seen in published cables' }),
  { code: 'GDS', orders: ['11652', '12065'], meaning: 'general declassification schedule', barredFrom: null, ...GUIDE },
  ...family('XGDS-', AFTER_1972.map(about => `${about}: exempt from the general declassification schedule`), { orders: ['11652'], authority: 'should', source: 'E.O. 11652 s.5 (B)' }),
  { code: 'ADS', orders: ['11652'], meaning: 'advanced declassification schedule', barredFrom: null, ...GUIDE },
  ...family('RDS-', Array<string>(4).fill('review for declassification'), { orders: ['12065'], authority: 'memory', source: 'published cables; meaning from memory' }),
  ...family('XDS-', Array<null>(4).fill(null), { orders: ['12065'], authority: 'observed', source: 'published cables' }),
  { code: 'OADR', orders: ['12356'], meaning: 'originating agency\'s determination required', barredFrom: null, ...GUIDE },
  { code: 'DNG', orders: ['12356'], meaning: 'downgrading', barredFrom: null, ...GUIDE },
  ...family('X', AFTER_TEN_YEARS.map(about => `${about}: exempt from declassification after ten years`), { orders: ['12958'], barredFrom: '2003-09-22', authority: 'must', source: 'E.O. 12958 s.1.6 (d); ISOO note of 2003-10-10' }),
  ...family('25X', AFTER_25_YEARS.map(about => `${about}: exempt from automatic declassification after 25 years`), { orders: ['12958', '13526'], authority: 'must', source: 'E.O. 13526 s.3.3 (b)' }),
  { code: '50X1-HUM', orders: ['13526'], meaning: 'exempt after 50 years: a confidential human source', barredFrom: null, authority: 'must', source: 'E.O. 13526 s.3.3 (h)' },
];

/** Every order, earliest first, E.O. 13292 among them. */
export function allOrders(): readonly ExecutiveOrder[] {
  return ORDERS;
}

/** The order of a number of five digits. */
export function findOrder(number: string): ExecutiveOrder | undefined {
  return ORDERS.find(order => order.number === number);
}

/**
 * The order that a cable of a day cites; undefined before 1953-12-15.
 * @param isoDate `2007-02-14`, or an ISO time that begins with a date
 */
export function orderInForce(isoDate: string): ExecutiveOrder | undefined {
  return ORDERS.find(order => order.citedAs === null && isInForce(order, isoDate));
}

/** Whether an order was in force on a day: from the first day on, and before the day after the last. */
export function isInForce(order: ExecutiveOrder, isoDate: string): boolean {
  const day = isoDate.slice(0, 10);
  return order.from <= day && (order.until === null || day < order.until);
}

/**
 * The orders that a wrong number may mean, nearest first: `12598` and `1295` are 12958, `12536` is 12356.
 * Only those that a line may cite; `[]` when none is within two digits.
 */
export function nearestOrders(number: string, max = 1): ExecutiveOrder[] {
  // Among equals the order of most published cables.
  const weightOf = (order: ExecutiveOrder): number => (order.number === '12958' ? 1 : 0);
  const citable = ORDERS.filter(order => order.citedAs === null && order.number !== '10501');
  return nearest(number, citable, { wordOf: order => order.number, limit: 2, max, weightOf });
}

/** Every code that may stand in place of a date. */
export function allDeclassificationCodes(): readonly DeclassificationCode[] {
  return CODES;
}

/** A code as written on the line, in any letter case: `OADR`, `1.6X6` and `X6`, `25X1-human`, `XGDS-2` and `XGDS2`. */
export function findDeclassificationCode(text: string): DeclassificationCode | undefined {
  const plain = text.trim().toUpperCase().replace(/^1\.6(?=X)/, '');
  const key = keyOf(plain);
  return (
    CODES.find(entry => keyOf(entry.code) === key) ??
    // The category of 25 years may be followed by a word.
    CODES.find(entry => entry.code.startsWith('25X') && plain.startsWith(`${entry.code}-`))
  );
}

function keyOf(code: string): string {
  return code.replace(/[\s/-]/g, '');
}

type FamilyFacts = Omit<DeclassificationCode, 'code' | 'meaning' | 'barredFrom'> & { readonly barredFrom?: string };

/** The codes of a prefix, numbered from 1, one for each meaning. */
function family(prefix: string, meanings: readonly DeclassificationCode['meaning'][], facts: FamilyFacts): DeclassificationCode[] {
  return meanings.map((meaning, index) => ({ barredFrom: null, ...facts, meaning, code: `${prefix}${index + 1}` }));
}
