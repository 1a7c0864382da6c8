import { fullYear, twoDigits } from '../../cable/dates';
import { citedYear, messageReference } from '../../cable/facts';
import { escape, paragraphs, title } from '../markdown';
import { NOTHING, behind, itemAt, join, listAt, targetFrom, upTo, wordColumn } from './item';
import type { Candidate, Completion } from './item';
import { yearOf } from './place';
import type { CaretPlace } from './place';
import { postsAt } from './posts';
import { nextReference } from './reference-letters';

/** `ref B`, `refs A and C`, at the end of what is written. */
const MENTION = /(?:^|[^A-Za-z])refs?(?:tels?)?((?: [A-Z](?:,? and|,? or|,)){0,8}) \(?([A-Za-z]?)$/i;
/** What of a line can hold a mention. */
const TAIL = 60;

/** The letters of the references, in running text. */
export function completeReferences(place: CaretPlace): Completion | null {
  const { before, cable, inHeader } = place;
  const [, named = '', letter] = (inHeader ? null : MENTION.exec(before.slice(-TAIL))) ?? [];
  if (letter === undefined) return null;
  const cited = new Set(named.toUpperCase().match(/(?<= )[A-Z](?=,| )/g));
  const candidates = (cable.header.references?.items ?? []).flatMap((item): Candidate[] => {
    if (!item.letter || cited.has(item.letter.value)) return [];
    const its = citedYear(item, cable);
    const documentation = paragraphs(
      title(item.text, `reference ${escape(item.letter.value)}`),
      item.post && item.number ? `Cable ${Number(item.number.text)} of ${escape(item.post.text)}${its === null ? '' : ` in ${its}`}.` : null,
      item.notal ? 'Not sent to all addressees of this cable (NOTAL).' : null,
    );
    return [{ kind: 'reference', label: item.letter.value, detail: item.text, documentation }];
  });
  return candidates.length === 0 ? null : listAt(targetFrom(place, before.length - letter.length), candidates);
}

const LIST_LINE = /^[ \t]{0,9}REF(?:S|TEL|ERENCE|ERENCES)?(?:\([AS]\))?[ \t]{0,3}:[ \t]/i;
const isNameCharacter = (character: string): boolean => /[A-Za-z ]/.test(character);

/** The post of a reference in the REF list. */
export function completeReferenceList(place: CaretPlace): Completion | null {
  const { before, role, inHeader } = place;
  const keyword = LIST_LINE.exec(before);
  const isEmptyBelow = place.roleAbove === 'reference' && !place.blankAbove && /^[ \t]+[A-Z]?$/i.test(before);
  if (!keyword && !((role === 'reference' || isEmptyBelow) && /^(?:[ \t]|[A-Z]\. )/.test(before) && inHeader)) return null;
  // `REF: N/A`
  if (/\/[A-Z]*$/i.test(before)) return NOTHING;
  // The letter of an item stands there.
  if (/\s[A-Z]?$/i.test(before) && /^[ \t]{0,20}\(?[A-Z]?[.)]\s/i.test(place.after)) return NOTHING;
  const from = keyword?.[0].length ?? 0;
  let column = Math.max(from, wordColumn(before, isNameCharacter));
  const written = before.slice(column);
  const joint = /^ {0,4}(?:(?:AND|OR) )? {0,4}/i.exec(written)?.[0] ?? '';
  column += joint.length;
  const list = before.slice(from, column - joint.length).trimEnd();
  // What may follow a number (NOTAL, another) is for the drafter to say.
  if (joint.trim() === '' && !/\d$/.test(before) && isDone(list.slice(itemColumn(list)))) return list.endsWith('(') ? notal(place, column) : NOTHING;
  const cables = cablesAt(place, from);
  // Behind a post and digits only a cable can be meant.
  if (/[A-Za-z] {0,2}\d{1,8}$/.test(before)) return cables ?? NOTHING;
  // Nor is a post behind figures that are no year: a day, the number of a report.
  if (/\d$/.test(list) && !/^(?:\d\d){1,2}$/.test(list.slice(itemColumn(list))) && joint.trim() === '') return cables ?? NOTHING;
  const lead = /\d/.test(before.charAt(column - 1)) ? ' ' : '';
  const found = postsAt(place, targetFrom(place, column, isNameCharacter));
  const posts = { ...found, items: found.items.map(item => ({ ...item, newText: lead + item.newText })) };
  const letter = nextReference(place);
  // A sole reference has none, so the first letter comes last.
  return keyword ? join(cables, posts, letter) : join(letter, cables, posts);
}

/** The caret stands behind the name and number of a telegram; a year before the name is no such number. @param item what is written of the item */
function isDone(item: string): boolean {
  return /[A-Za-z][^A-Za-z]{0,3}\d{1,8}(?: ?\(| \(?NOTAL\)?)?$/i.test(item);
}

/** What stands in brackets behind a reference. */
function notal(place: CaretPlace, column: number): Completion {
  const target = targetFrom(place, column);
  const close = behind(place, target).startsWith(')') ? '' : ')';
  return listAt(target, [{ kind: 'keyword', label: 'NOTAL', newText: `NOTAL${close}`, detail: 'not sent to all addressees of this cable' }]);
}

/** What stands before the last item of a list: a sign, AND, or a letter. */
const ITEMS_BEFORE = /^.*(?:[,;&:]|\b(?:AND|OR)(?= )|(?:^|\s)\(?[A-Z][.)])\s*/i;

/** Where the last item of a list begins, behind its letter. */
function itemColumn(list: string): number {
  return ITEMS_BEFORE.exec(list)?.[0].length ?? /^\s*/.exec(list)?.[0].length ?? 0;
}

/** The cables of the workspace, by number and by words of their subjects; null where none fits. @param from column behind the keyword */
function cablesAt(place: CaretPlace, from: number): Completion | null {
  const { before, cable, settings } = place;
  const written = before.slice(from);
  const target = upTo(targetFrom(place, from + itemColumn(written)), numberEnd(place));
  const year = yearOf(place);
  const own = messageReference(cable);
  // The year is written before the post, as in `06 TBILISI 2601`; the cables are of that year.
  const [lead = '', typedYear] = /^(\d{2}|\d{4}) /.exec(target.typed) ?? [];
  const words = target.typed.slice(lead.length);
  const found = settings.cables?.(typedYear === undefined ? words : `${typedYear.slice(-2)} ${words}`).filter(each => (
    (each.post !== own?.post || each.number !== own.number) && (typedYear === undefined || each.year === null || each.year === fullYear(typedYear)))) ?? [];
  if (found.length === 0) return null;
  // Enter behind a number must not make another of it: what is written comes first. One without a post may be of the post before it.
  const typedNumber = /(?:^|[A-Za-z] {0,2})(\d{1,8})$/.exec(words)?.[1];
  const exact = typedNumber === undefined ? [] : found.filter(({ number }) => number === Number(typedNumber));
  const asTyped = itemAt({ ...target, replace: target.insert }, { kind: 'reference', label: target.typed, detail: 'as it is written' });
  // A cable cites what was there before it: those of later years come last.
  const isLater = (each: (typeof found)[number]): boolean => year !== null && each.year !== null && each.year > year;
  const others = found.filter(each => !exact.includes(each));
  const items = [...exact, ...others.filter(each => !isLater(each)), ...others.filter(isLater)].map(each => {
    const number = `${each.post} ${each.number}`;
    const label = typedYear !== undefined ? `${typedYear} ${number}` : each.year === null || each.year === year ? number : `${twoDigits(each.year % 100)} ${number}`;
    return itemAt(target, { kind: 'cable', label, detail: each.subject, names: `${number} ${each.subject}`, documentation: each.about });
  });
  return { incomplete: true, items: typedNumber !== undefined && (exact.length === 0 || words === typedNumber) ? [asTyped, ...items] : items };
}

/** The end of the reference at the caret, where its number is on the same line; -1 where the caret is in none. Absolute. */
function numberEnd({ cable: { header, start }, offset, after }: CaretPlace): number {
  const own = header.references?.items.find(({ start: from, number }) => number && start + from <= offset && offset <= start + number.end && start + number.end <= offset + after.length);
  return own?.number ? start + own.number.end : -1;
}
