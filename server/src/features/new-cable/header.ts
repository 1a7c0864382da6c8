import { usDate, yearsLater } from '../../cable/calendar';
import { monthName, twoDigits } from '../../cable/dates';
import { classificationOf } from '../../vocabulary/classification';
import { orderInForce } from '../../vocabulary/executive-orders';
import { findPost } from '../../vocabulary/posts';
import { isPersonalityTag } from '../../vocabulary/tags';
import { reasonSectionOn } from '../../vocabulary/reasons';
import type { CustomVocabulary } from '../../rules/kit/settings';
import { LEVELS, type NewCableAnswers } from './answers';
import { escaped, type Stops } from './stops';

/** What a new cable is made with besides the answers. */
export interface Surroundings {
  /** The time of the date-time group, ISO, UTC. */
  readonly now: string;
  /** The date where the drafter is, `2026-11-24`. */
  readonly today: string;
  readonly lineWidth: number;
  readonly vocabulary: CustomVocabulary;
}

/** The parts of a header, each a piece of a snippet without a line end behind it. */
export interface HeaderParts {
  readonly dtg: string;
  readonly from: string;
  readonly addressees: string;
  readonly classification: string;
  readonly captions: string;
  readonly order: string;
  readonly tags: string;
  readonly subject: string;
  /** Empty where none is asked for. */
  readonly reference: string;
  /** Empty where the cable is unclassified. */
  readonly classifiedBy: string;
}

/** A post that stands in where none was chosen, until another is typed: it writes of no country. */
export const ANY_POST = { name: 'STATE', address: 'SECSTATE WASHDC' };
/** The subject stands in a column of its own when it is wrapped, and so do the codes. */
const SUBJECT_INDENT = ' '.repeat(9);
const TAGS_INDENT = ' '.repeat(6);

/** `241750Z NOV 26` for a time in UTC. */
export function dateTimeGroup(now: string): string {
  const date = new Date(now);
  return `${twoDigits(date.getUTCDate())}${twoDigits(date.getUTCHours())}${twoDigits(date.getUTCMinutes())}Z ${monthName(date.getUTCMonth() + 1)} ${twoDigits(date.getUTCFullYear() % 100)}`;
}

/** The address of a post in an FM line; undefined where nobody here knows one. */
export function addressOf(post: string, vocabulary: CustomVocabulary): string | undefined {
  const own = vocabulary.posts.find(({ name }) => name.toUpperCase() === post.toUpperCase());
  if (own?.address) return own.address;
  return post === ANY_POST.name ? ANY_POST.address : findPost(post)?.entries.find(({ kind }) => kind === 'state-post')?.address;
}

/**
 * Writes the header of a new cable; tab stops are numbered in the order of its lines.
 *
 * @param refers whether it refers to another cable
 */
export function headerParts(answers: NewCableAnswers, { now, today, lineWidth, vocabulary }: Surroundings, stops: Stops, refers: boolean): HeaderParts {
  const entry = LEVELS[answers.level ?? 'UNCLASSIFIED'];
  const { post } = answers;
  const address = post === null ? null : addressOf(post, vocabulary) ?? null;
  const section = reasonSectionOn(today) ?? '1.4';
  return {
    dtg: `R ${dateTimeGroup(now)}`,
    from: `FM ${address === null ? stops.stop(post ?? ANY_POST.address) : escaped(address)}`,
    addressees: [...list('TO', answers.to, stops), ...answers.info.length > 0 ? list('INFO', answers.info, stops) : []].join('\n'),
    classification: `${classificationOf(entry.level).onLine} ${post === null ? stops.stop(ANY_POST.name) : escaped(post)} ${stops.stop('000001')}`,
    captions: entry.captions.join('\n'),
    order: `E.O. ${orderInForce(today)?.number ?? '13526'}: ${entry.classified ? `DECL: ${usDate(yearsLater(today, 10))}` : 'N/A'}`,
    tags: tagsLine(answers, stops, lineWidth),
    subject: subjectLine(answers.subject, entry.classified, stops, lineWidth),
    reference: refers ? `REF: ${stops.stop('STATE')} ${stops.stop('000002')}` : '',
    classifiedBy: entry.classified ? `Classified By: ${stops.stop('Ada Exampleton')}, ${stops.stop('Ambassador')}.\nReason: ${section} (${stops.stop('d')}).` : '',
  };
}

/** The parts put together, with blank lines where a telegram has them, up to the line before the text. */
export function header({ dtg, from, addressees, classification, captions, order, tags, subject, reference, classifiedBy }: HeaderParts): string {
  const groups = [[dtg, from, addressees, classification], [captions], [order, tags, subject, reference], [classifiedBy]];
  return groups.map(lines => lines.filter(line => line !== '').join('\n')).filter(group => group !== '').join('\n\n');
}

function list(keyword: string, addressees: readonly string[], stops: Stops): string[] {
  if (addressees.length === 0) return [`${keyword} ${stops.stop('RUEHC/SECSTATE WASHDC')}`];
  return addressees.map((addressee, at) => `${at === 0 ? `${keyword} ` : ''}${escaped(addressee)}`);
}

function tagsLine({ tags }: NewCableAnswers, stops: Stops, lineWidth: number): string {
  // A code that was not chosen could be sent by mistake; `tags-empty` reports the line until it is filled.
  if (tags.length === 0) return `TAGS: ${stops.stop('')}`;
  // Some codes are followed by the name of the person.
  const lines = wrapped(tags.map((code, at) => `${code}${isPersonalityTag(code) ? ' (LAST, FIRST)' : ''}${at < tags.length - 1 ? ',' : ''}`), lineWidth - TAGS_INDENT.length);
  return `TAGS: ${lines.join(`\n${TAGS_INDENT}`).split(/(LAST, FIRST)/).map(part => (part === 'LAST, FIRST' ? stops.stop(part) : escaped(part))).join('')}`;
}

function subjectLine(subject: string | null, classified: boolean, stops: Stops, lineWidth: number): string {
  const mark = classified ? '(U) ' : '';
  if (subject === null) return `SUBJECT: ${mark}${stops.stop('What the cable is about')}`;
  return `SUBJECT: ${wrapped(`${mark}${subject}`.split(/\s+/), lineWidth - SUBJECT_INDENT.length).map(escaped).join(`\n${SUBJECT_INDENT}`)}`;
}

/** Words put on lines of at most `width` characters. */
function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
