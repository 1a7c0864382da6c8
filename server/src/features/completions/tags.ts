import { countryOfPost } from '../../vocabulary/post-countries';
import { lazy } from '../../vocabulary/lazy';
import { postOfAddress } from '../../vocabulary/posts';
import { allTags, findTag, findTags, geoByIso } from '../../vocabulary/tags';
import type { Tag, TagKind } from '../../vocabulary/tags';
import type { Header } from '../../cable/model';
import { touches } from '../../text/span';
import { NOTHING, behind, targetFrom, wordColumn } from './item';
import type { Candidate, Completion } from './item';
import { longList, pick } from './long-list';
import type { CaretPlace } from './place';

const KEYWORD = /^[ \t]{0,20}TAGS?[ \t]{0,3}:?[ \t]/i;
const isCodeCharacter = (character: string): boolean => /[A-Za-z0-9-]/.test(character);

/** How far back a name of several words (`human rights`) may begin. */
const MOST_WORDS = 3;

const KIND_NAMES: Readonly<Record<TagKind, string>> = { subject: 'subject', program: 'program', geo: 'geographic', organization: 'organization', other: 'free words' };

/** Subjects and programs as published cables use them, then countries, then organizations; free words are no codes, and those of the 1970s no drafter wants. */
const list = lazy(() => {
  const RANK: Readonly<Record<TagKind, number>> = { subject: 0, program: 0, geo: 1, organization: 2, other: 3 };
  const codes = allTags().filter(({ kind, isOf1970s }) => kind !== 'other' && !isOf1970s);
  const sorted = [...codes].sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.seen - a.seen || Number(a.name === null) - Number(b.name === null));
  return longList(sorted.map(candidateOf));
});

/** Names by which countries were known, and still are to many. */
const OLDER_NAMES: Readonly<Record<string, string>> = { BM: 'Burma', EZ: 'Czech Republic', IV: 'Ivory Coast', TT: 'East Timor', TU: 'Turkey', WZ: 'Swaziland' };

function candidateOf({ code, kind, name }: Tag): Candidate {
  return { kind: 'tag', label: code, detail: `${name ?? 'name not known'} (${KIND_NAMES[kind]})`, ...(name !== null && { names: `${name} ${OLDER_NAMES[code] ?? ''}`.trimEnd() }) };
}

/** Codes of the TAGS line, found by code and by name; those that stand there are left out, the country of the origin goes first. */
export function completeTags(place: CaretPlace): Completion | null {
  const { before, role, roleAbove, blankAbove } = place;
  const keyword = KEYWORD.exec(before);
  if (keyword) return tagsAt(place, keyword[0].length);
  const isBelow = role === 'tags' || (role === null && roleAbove === 'tags' && !blankAbove);
  const goesOn = isBelow && /^[ \t]/.test(before);
  // A first word may be a keyword that is being written: `SU` is Sudan.
  const isSecondWord = isBelow && /^[A-Z]{2,8}[ ,]/.test(before);
  return goesOn || isSecondWord ? tagsAt(place, 0) : null;
}

/** Codes for what is typed behind a column of the caret's line. */
export function tagsAt(place: CaretPlace, from: number): Completion {
  const { before, cable, settings } = place;
  // The name of a person stands in brackets.
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return NOTHING;

  const column = nameColumn(before, from);
  const word = targetFrom(place, column, isCodeCharacter);
  // Before a code nothing of which is typed another is put in.
  const isBeforeCode = word.typed === '' && isCodeCharacter(place.after.charAt(0));
  const target = isBeforeCode ? { ...word, replace: word.insert } : word;
  const present = new Set(cable.header.tags?.tags.filter(tag => !touches(tag, place.offset - cable.start)).map(tag => tag.code));
  const blank = before.charAt(column - 1) === ',' ? ' ' : '';
  // In a list with commas one goes before the code that follows, too.
  const comma = /^[ \t]{0,9}[A-Z]/.test(behind(place, target)) && (before + place.after).includes(',') ? ',' : '';
  const gap = comma + (isBeforeCode ? ' ' : '');
  const country = findTag(originCountry(cable.header) ?? '');
  const typed = target.typed.toUpperCase();
  // All that is needed may stand there: the first of a long list is then not what Enter is pressed for.
  if (settings.byCharacter && typed === '' && present.size > 0 && (!country || present.has(country.code))) return NOTHING;
  const vocabulary = Object.entries(settings.vocabulary.tags).map(([code, name]): Candidate => ({ kind: 'tag', label: code, detail: `${name} (custom TAGS)`, names: name }));
  return pick(target, list(), {
    first: [...(country ? [candidateOf(country)] : []), ...vocabulary],
    isLeftOut: ({ label }) => present.has(label.toUpperCase()) || (label !== typed && label.startsWith(typed) && isIsoSlip(label, country, present)),
    // Who begins with the name of a country wants that: `chi` is China before Chief of Mission.
    nameFit: ({ label }) => (findTag(label)?.kind === 'geo' ? 'name' : 'word'),
    // Letters of which nobody knows the name are rarely what is meant: `ken` is Kenya before KENV.
    labelFit: ({ names }) => (names === undefined ? 'word' : 'label'),
    // A code that stands there whole stays as it is written: Enter, which would only put the blank in, ends the line.
    adapt: candidate => ({ ...candidate, newText: (candidate.label === target.typed ? '' : blank) + candidate.label + gap }),
  });
}

/**
 * Whether a code would be taken for a slip: ISO's for the country of the origin, whose own code is not there, or one that was seen as
 * such only. Who looks for the other country by its name gets it, and who has typed the code is told whose it is.
 */
function isIsoSlip(label: string, origin: Tag | undefined, present: ReadonlySet<string>): boolean {
  const meant = label.length === 2 ? geoByIso(label) : undefined;
  if (!meant || meant.code === label) return false;
  return findTags(label).every(({ name }) => name === null) || (meant === origin && !present.has(meant.code));
}

/** Where what is typed begins: the word at the caret and the words before it that are no codes, as a name is typed. */
function nameColumn(before: string, from: number): number {
  let column = Math.max(from, wordColumn(before, isCodeCharacter));
  for (let words = 1; words < MOST_WORDS && column > from && before.charAt(column - 1) === ' '; words++) {
    const previous = Math.max(from, wordColumn(before.slice(0, column - 1), isCodeCharacter));
    const word = before.slice(previous, column - 1);
    // A word in capitals is a code that the lists do not have.
    if (word === '' || findTags(word).length > 0 || word === word.toUpperCase()) break;
    column = previous;
  }
  return column;
}

/** The TAGS code of the country that the cable is sent from. */
function originCountry({ from, classification }: Header): string | undefined {
  const post = (from?.name && postOfAddress(from.name.text)) ?? classification?.post?.text;
  return post ? countryOfPost(post) : undefined;
}
