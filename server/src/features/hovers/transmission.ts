import { dateOfYear, longDate, weekday } from '../../cable/calendar';
import { fullYear, twoDigits } from '../../cable/dates';
import type { DateTimeGroup, Station } from '../../cable/model';
import { findOperatingSignal } from '../../vocabulary/operating-signals';
import { findAddress, findRoutingIndicator, nearestRoutingIndicators, normaliseAddress, postOfAddress } from '../../vocabulary/posts';
import type { AddressKind, RoutingEntry } from '../../vocabulary/posts';
import { countryOfPost, firstYearOf } from '../../vocabulary/post-countries';
import { findPrecedence, precedenceByLetter, precedenceByProsign, precedenceOf } from '../../vocabulary/precedence';
import type { PrecedenceEntry } from '../../vocabulary/precedence';
import { findSecurityLetter, findSpecialHandling, isReleased } from '../../vocabulary/security-lines';
import { findTag } from '../../vocabulary/tags';
import { counted } from '../../text/in-words';
import type { Word } from '../../text/span';
import { bold, escape, list, paragraphs, title } from '../markdown';
import type { AddressPlace, RoutingPlace } from '../tokens';
import { explainPrefix, sentOn, sourceNote } from './explain';
import type { Context, Explainers } from './explain';

/** How many addresses of one routing indicator, or indicators of one address, are named. */
const MAX_ENTRIES = 5;

export const transmissionExplainers: Explainers = {
  'archive-banner': () => paragraphs('**Archive banner**', 'Added by the archive that published the cable: no part of the telegram.'),
  'archive-id': id => paragraphs(
    title(id.text, 'archive id'),
    `Message reference number of the cable: ${escape(id.post)} ${id.number} of ${fullYear(twoDigits(id.year))}. Added by the archive, no part of the telegram.`,
  ),
  'transmission-id': explainTransmissionId,
  'prosign': prosign => explainPrecedence(prosign.text, 'precedence prosign', precedenceByProsign(prosign.text), 'ZZ, OO, PP or RR',
    'A doubled precedence letter: the highest precedence of the message.'),
  'precedence-letter': ({ letter, role }) => explainPrecedence(letter.text, `precedence of the ${role === 'action' ? 'action' : 'information'} addressees`,
    precedenceByLetter(letter.text), 'Z, O, P or R'),
  'precedence-word': word => explainPrecedence(word.text, 'precedence', word.value ? precedenceOf(word.value) : findPrecedence(word.text),
    'FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE'),
  'routing-indicator': (place, context) => place.station ? explainStation(place.station, context) : explainRoutingIndicator(place),
  'station': explainStation,
  'station-serial': explainStation,
  'station-section': explainStation,
  'julian-day': explainStation,
  'station-time': explainStation,
  'security-signal': ({ signal }) => explainSignal(signal),
  'security-letters': ({ letters }) => {
    if (!letters) return null;
    const entry = findSecurityLetter(letters.text);
    return entry
      ? paragraphs(title(letters.text, `security warning: ${entry.meaning}`), `${isReleased(letters.text) ? "Three equal letters, and two that release the message to an ally's network" : 'Five equal letters'}; ${entry.signal} stands before them.`, sourceNote(entry))
      : title(letters.text, 'security warning: no known letters. It is five times U, E, C, S or T.');
  },
  'security-handling': word => {
    const entry = findSpecialHandling(word.text);
    return entry
      ? paragraphs(title(`/${word.text}`, `special handling: ${entry.meaning}`), sourceNote(entry))
      : title(`/${word.text}`, 'special handling: not a known group.');
  },
  // What else stands behind a date-time group (`CITE`, the number of a military message) is no signal.
  'operating-signal': word => (/^Z/i.test(word.text) ? explainSignal(word) : null),
  'date-time-group': explainDateTimeGroup,
  'from-keyword': ({ keyword }) => explainPrefix(keyword, 'FM'),
  'to-keyword': ({ keyword, addressees }) => explainPrefix(keyword, 'TO', `${counted(addressees.length, 'addressee')}.`),
  'info-keyword': ({ keyword, addressees }) => explainPrefix(keyword, 'INFO', `${counted(addressees.length, 'addressee')}.`),
  'address': explainAddress,
  'continuity-number': number => paragraphs(
    title(number.text, 'message continuity number'),
    'A running number of the messages to each Department activity that is addressed. Source: 5 FAH-2 H-321.7.',
  ),
  'break': word => explainPrefix(word, 'BT'),
};

function explainTransmissionId(id: Word): string {
  const parts = /^V(ZCZC)([A-Z]*)(\d*)$/.exec(id.text);
  const entries = parts ? [
    '**V**: start of transmission',
    '**ZCZC**: start of message',
    ...(parts[2] ? [`${bold(parts[2])}: channel`] : []),
    ...(parts[3] ? [`${bold(parts[3])}: running number of the channel`] : []),
  ] : [];
  return paragraphs(title(id.text, 'transmission identifier (format line 1)'), list(entries), 'Source: 5 FAH-2 H-321.1.');
}

function explainPrecedence(text: string, what: string, entry: PrecedenceEntry | undefined, usual: string, note?: string): string {
  if (!entry) return title(text, `${what}: not a known one. Usual are ${usual}.`);
  const named = entry.word && entry.word !== text ? `${what}: ${entry.word}` : what;
  return paragraphs(title(text, named), note, entry.meaning, sourceNote(entry));
}

function explainSignal(word: Word): string {
  const entry = findOperatingSignal(word.text);
  if (!entry) return title(word.text, 'operating signal: not a known one.');
  return paragraphs(title(word.text, `operating signal${entry.meaning ? `: ${entry.meaning}` : '; its meaning is not known here'}`), sourceNote(entry));
}

// ---------------------------------------------------------------- date-time group and station

function explainDateTimeGroup(group: DateTimeGroup): string {
  const { time, month, year, iso } = group;
  const head = title(`${time.text} ${month.text} ${year.text}`, 'date-time group (format line 5)');
  if (!iso) return paragraphs(head, 'Not a real date and time in the form `ddhhmmZ MMM YY`: day, hour, minute, Z for universal time, month, year.');
  return paragraphs(head, `${weekday(iso)}, ${longDate(iso)}, ${iso.slice(11, 16)} universal time: \`${iso}\``, list([
    `${bold(time.text.slice(0, 2))}: day of the month`,
    `${bold(time.text.slice(2, 6))}: hour and minute`,
    ...(time.text.length > 6 ? [`${bold(time.text.slice(6))}: time zone, universal time (UTC)`] : []),
    `${bold(month.text)} ${bold(year.text)}: month and year`,
  ]));
}

/** Every part of the line, the one pointed at in bold type. */
function explainStation(station: Station, context: Context): string {
  const { token } = context;
  const part = (word: Word | null, text: string, meaning: string): string[] => {
    if (!word) return [];
    const pointedAt = token.kind !== 'station' && word.start + token.placed.at === token.start;
    return [`${pointedAt ? bold(text) : escape(text)}: ${meaning}`];
  };
  const { routingIndicator, serial, section, julianDay, time } = station;
  return paragraphs(
    title(context.document.text.slice(token.placed.at + station.start, token.placed.at + station.end), 'originating station (format line 3)'),
    list([
      ...part(routingIndicator, routingIndicator?.text ?? '', reached(routingIndicator?.text ?? '', token.cable.header.from?.name?.text)),
      ...part(serial, `#${serial?.text ?? ''}`, 'serial number of the station'),
      ...part(section, `/${section?.text ?? ''}`, `section ${Number(section?.text)} of the message`),
      ...part(julianDay, julianDay?.text ?? '', julianMeaning(Number(julianDay?.text), sentOn(context))),
      ...part(time, time?.text ?? '', `filed at ${time?.text.slice(0, 2) ?? ''}:${time?.text.slice(2) ?? ''} universal time`),
    ]),
    station.wellFormed ? null : 'Not in its form `DE RUEHGZ #0208/01 0450905`: station, serial and section, day of the year and time.',
  );
}

function julianMeaning(day: number, sent: string | null): string {
  const date = sent ? dateOfYear(Number(sent.slice(0, 4)), day) : null;
  const known = date ? `, ${longDate(date)}` : sent ? ', which the year has not' : '';
  return `Julian day: day ${day} of the year${known}`;
}

/** @param sender who sends the cable, where that is known: of several addresses of an indicator, it is that one */
function reached(indicator: string, sender = ''): string {
  const [first, ...more] = addressesOf(indicator, sender);
  if (!first) return 'a routing indicator that is not in the list known here';
  return `${escape(first.address)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

// ---------------------------------------------------------------- routing indicators and addresses

/** Under `department` stand offices abroad too. */
const KIND_NOTES: Partial<Readonly<Record<AddressKind, string>>> = {
  'state-post': 'A post of the Department of State.',
  'collective': 'A collective: one address for several.',
};

/** Whom an indicator reaches: first as the cable writes it, then posts. One address in two writings is one. */
function addressesOf(indicator: string, written: string): readonly RoutingEntry[] {
  const known = new Map<string, RoutingEntry>();
  for (const entry of findRoutingIndicator(indicator)) {
    const address = normaliseAddress(entry.address);
    if (!known.has(address)) known.set(address, entry);
  }
  const here = normaliseAddress(written);
  const rankOf = ([address, { postName }]: [string, RoutingEntry]): number => (address === here ? 0 : postName === null ? 2 : 1);
  return [...known].sort((a, b) => rankOf(a) - rankOf(b)).map(([, entry]) => entry);
}

function explainRoutingIndicator({ indicator, address }: RoutingPlace): string {
  const entries = addressesOf(indicator.text, address?.text ?? '');
  const [first] = entries;
  if (!first) {
    const near = nearestRoutingIndicators(indicator.text).map(known => `${bold(known)}: ${reached(known)}`);
    return paragraphs(title(indicator.text, 'routing indicator, not in the list known here.'), near.length > 0 ? `Nearest in it:\n\n${list(near)}` : null);
  }
  if (entries.length === 1) {
    return paragraphs(title(indicator.text, `routing indicator of ${escape(first.address)}`), placeOf(first), sourceOf(first));
  }
  const rest = entries.length - MAX_ENTRIES;
  const named = entries.slice(0, MAX_ENTRIES).map(({ address }) => escape(address));
  return paragraphs(title(indicator.text, `routing indicator of ${entries.length} addresses`), list([...named, ...(rest > 0 ? [`and ${rest} more`] : [])]), sourceOf(first));
}

function explainAddress({ name, routingIndicator, role }: AddressPlace): string {
  const what = { from: 'originator', to: 'action addressee', info: 'information addressee', exempt: 'exempt: does not get the message of the collective' }[role];
  const entries = findAddress(name.text);
  const [first] = entries;
  const indicators = [...new Set(entries.map(entry => entry.routingIndicator))].filter(known => known !== routingIndicator?.text);
  if (!first) return paragraphs(title(name.text, what), placeOfPost(postOfAddress(name.text)), 'Not in the list of addresses known here.');
  return paragraphs(
    title(name.text, what),
    placeOf(first),
    indicators.length > 0 ? `${routingIndicator ? 'Also reached by' : 'Routing indicator:'} ${indicators.slice(0, MAX_ENTRIES).map(known => bold(known)).join(', ')}.` : null,
    sourceOf(first),
  );
}

function placeOf({ postName, kind }: RoutingEntry): string | null {
  return placeOfPost(postName ?? undefined) ?? KIND_NOTES[kind] ?? null;
}

function placeOfPost(post: string | undefined): string | null {
  if (post === undefined) return null;
  const country = findTag(countryOfPost(post) ?? '');
  const since = country && firstYearOf(country.code);
  const where = country?.name ? `, ${escape(country.name)} (TAGS ${escape(country.code)}${since === undefined ? '' : `, since ${since}`})` : '';
  return `Post ${bold(post)}${where}.`;
}

/** One of the lists that have the entry is enough. */
function sourceOf({ sources, note }: RoutingEntry): string {
  return [note && `${escape(note)}.`, `Source: ${escape(sources[0] ?? '')}.`].filter(Boolean).join(' ');
}
