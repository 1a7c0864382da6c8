import { usDate, yearsLater } from '../../cable/calendar';
import type { Header, LineRole } from '../../cable/model';
import { allClassifications, classificationOf } from '../../vocabulary/classification';
import { orderInForce } from '../../vocabulary/executive-orders';
import { allSecurityLetters } from '../../vocabulary/security-lines';
import { numbersFor, postsOfIndicator } from '../../rules/kit/stations';
import { textBefore } from '../../text/search';
import { contains, shift, type Span } from '../../text/span';
import { addresseeAt } from './addressees';
import { captionsAt } from './captions';
import { dateTimeGroup } from '../new-cable/header';
import { standsBare } from './dates';
import { behind, join, listOfStarts, NOTHING, targetFrom, upTo } from './item';
import type { Candidate, Completion } from './item';
import { dayOf, levelOf, writtenLines } from './place';
import type { CaretPlace } from './place';
import { originPost, postsAt } from './posts';
import { nextReference } from './reference-letters';
import { tagsAt } from './tags';

/** A line of the header: its place in the order of lines, and what begins it. */
interface Keyword extends Candidate {
  readonly order: number;
  /** What is written where its line goes on behind the caret; null where it is the whole line. */
  readonly alone: string | null;
}

/** In what order the lines of a header stand. */
const ORDER: Partial<Readonly<Record<LineRole, number>>> = {
  'transmission-id': 1, 'routing': 2, 'station': 3, 'security': 4, 'date-time-group': 5, 'from': 6, 'to': 7, 'info': 8, 'exempt': 9,
  'break': 11, 'classification': 12, 'caption': 13, 'passing': 14, 'executive-order': 15, 'tags': 16, 'subject': 17, 'reference': 18,
  'classified-by': 19, 'declassify-on': 20,
};
const CLASSIFICATION_ORDER = 12;
const CAPTION_ORDER = 13;
const PASSING_ORDER = 14;
const SUBJECT_ORDER = 17;
const LAST_ORDER = 21;

/** What a line of the header begins with: a word or two, or a level spaced letter by letter. */
const BEGUN = /^[A-Za-z][A-Za-z. ]{0,30}$/;

/** The start of a line in the header: keywords in their order, the captions where they stand, the next addressee of a list. */
export function completeLineStart(place: CaretPlace): Completion | null {
  const { before, document, inHeader, lineStart, settings, role, roleAbove } = place;
  if (before !== '' && !BEGUN.test(before)) return null;
  if (!inHeader) return null;
  const word = targetFrom(place, 0, character => /[A-Za-z.:]/.test(character));
  const level = levelAt(place);
  // A level that stands there is one word, which another takes the place of; so is a keyword with its colon.
  const whole = level ? upTo(word, level.end) : place.after.startsWith(':') ? word : null;
  const target = whole ? { ...whole, insert: whole.replace } : word;
  const { above, below, present } = neighbours(place);
  const rest = behind(place, target);
  // Under a subject nobody writes to whom the cable goes.
  const first = present.has(SUBJECT_ORDER) ? CLASSIFICATION_ORDER : 0;
  const known = level ? classifications(place) : [...lines(place), ...classifications(place)];
  // Nothing goes before the keyword of a line.
  if (before === '' && !level && known.some(({ alone }) => alone !== null && place.after.toUpperCase().startsWith(alone.toUpperCase()))) return NOTHING;
  const missing = known.filter(({ order }) => order >= first && !present.has(order)).flatMap(keyword => (rest.trim() === '' ? keyword : aloneOf(keyword, place.after)))
    .sort((a, b) => a.order - b.order);
  const here = listOfStarts(target, missing.filter(({ order }) => order > above && order < below));
  const passedOver = listOfStarts(target, missing.filter(({ order }) => !(order > above && order < below)));
  // A blank is typed between the letters of C O N F I D E N T I A L; behind any other word it calls nothing.
  if (settings.byCharacter) return before.trim() === '' ? null : join(here, passedOver);
  // In a keyword with its line behind it nothing else is begun, and a level is no caption's last word.
  const line = (before + place.after).toUpperCase();
  if (level || known.some(({ alone, kind }) => alone !== null && (line.startsWith(`${alone.toUpperCase()} `) || (kind === 'classification' && alone === before)))) return join(here, passedOver);
  const addressees = roleAbove === 'to' || roleAbove === 'info' ? addresseeAt(place, 0, false, roleAbove.toUpperCase()) : null;
  const captions = above >= CLASSIFICATION_ORDER && above <= PASSING_ORDER && below >= CAPTION_ORDER ? captionsAt(place, target) : null;
  // Letters may be the next code of TAGS that go on without a blank before them.
  const tags = before !== '' && (role === 'tags' || (roleAbove === 'tags' && /,[ \t]*\r?\n$/.test(textBefore(document.text, lineStart, 6)))) ? tagsAt(place, 0) : null;
  return join(nextReference(place), here, captions, addressees, passedOver, tags);
}

/** A keyword before what stands on its line already. @param after what stands behind the caret: most editors replace no more than what is before it */
function aloneOf(keyword: Keyword, after: string): readonly Keyword[] {
  const { alone, kind, label } = keyword;
  // The rest of the keyword itself, or another word that the caret stands right before.
  const word = /^[A-Za-z.:]*/.exec(after)?.[0] ?? '';
  const isApart = /^[\s/]/.test(after.slice(word.length)) && alone?.toUpperCase().endsWith(word.toUpperCase());
  return alone === null ? [] : [{ ...keyword, label: kind === 'classification' ? label : alone, newText: isApart ? alone : `${alone} ` }];
}

/** The level at the beginning of the caret's line, where the caret is in it: C O N F I D E N T I A L is one word. Absolute. */
function levelAt({ cable: { header: { classification }, start }, offset, lineStart }: CaretPlace): Span | null {
  const level = classification && shift(classification.words, start);
  return level?.start === lineStart && offset < level.end ? level : null;
}

/** The last line above and the first below, by their places in the order, and the places of all but the caret's own line. */
function neighbours({ cable, lineStart, before, after }: CaretPlace): { above: number; below: number; present: ReadonlySet<number> } {
  let above = 0;
  let below = LAST_ORDER;
  const present = new Set<number>();
  for (const { start, role } of writtenLines(cable.header)) {
    const order = ORDER[role];
    if (order === undefined) continue;
    const at = cable.start + start;
    if (at < lineStart) above = Math.max(above, order);
    else if (at > lineStart + before.length + after.length) below = Math.min(below, order);
    else continue;
    present.add(order);
  }
  return { above, below, present };
}

function lines(place: CaretPlace): readonly Keyword[] {
  const { header } = place.cable;
  const classified = levelOf(header);
  const keyword = (order: number, label: string, detail: string, newText = `${label} `): Keyword => ({ kind: 'keyword', order, label, detail, newText, alone: newText === label ? null : label });
  return [
    // A drafter begins with FM; the lines above it are those of the transmission.
    ...(header.transmission ? [keyword(3, 'DE', 'the station that sends'), ...securityLines(header)] : []),
    ...(place.settings.now === undefined ? [] : [dateLine(place.settings.now, place.before)]),
    keyword(6, 'FM', 'who sends the cable'),
    keyword(7, 'TO', 'action addressees'),
    keyword(8, 'INFO', 'information addressees'),
    ...(header.to ?? header.info ? [keyword(11, 'BT', 'break: the text begins', 'BT')] : []),
    executiveOrder(place),
    keyword(16, 'TAGS:', 'codes of subject and country'),
    keyword(17, 'SUBJECT:', 'what the cable is about'),
    keyword(18, 'REF:', 'the messages that it refers to'),
    ...(classified === 'unclassified' ? [] : [keyword(19, 'Classified By:', 'who classified the cable, and why')]),
    ...(header.classifiedBy?.reasons.length === 0 ? [keyword(20, 'Reason:', 'why the cable is classified')] : []),
  ];
}

/** Format line 4, that of the cable's level first. */
function securityLines({ classification }: Header): readonly Keyword[] {
  const own = classification?.level ? classificationOf(classification.level).securityLetter : null;
  return [...allSecurityLetters()].sort((a, b) => Number(b.letter === own) - Number(a.letter === own))
    .map(({ letter, signal, meaning }) => ({ kind: 'keyword', order: 4, label: `${signal} ${letter.repeat(5)} ZZH`, detail: `security line: ${meaning}`, newText: `${signal} ${letter.repeat(5)} ZZH`, alone: null }));
}

/** Format line 5 of now, with the precedence that is typed; most cables are routine. */
function dateLine(now: string, typed: string): Keyword {
  const precedence = /^[ZOPR]$/i.test(typed) ? typed.toUpperCase() : 'R';
  return { kind: 'date-time-group', order: 5, alone: null, label: `${precedence} ${dateTimeGroup(now)}`, detail: 'precedence, date and time of now', names: 'DTG DATE' };
}

/** The whole line as the level and the day of the cable ask for it. */
function executiveOrder(place: CaretPlace): Keyword {
  const day = dayOf(place);
  const order = day === null ? undefined : orderInForce(day);
  const item = { kind: 'keyword', order: 15, label: 'E.O.', alone: 'E.O.' } as const;
  if (!order || day === null) return { ...item, detail: 'executive order and declassification', newText: 'E.O. ' };
  const classified = standsBare(order.number) ? 'GDS' : order.number === '12356' ? 'DECL: OADR' : `DECL: ${usDate(yearsLater(day, 10))}`;
  const after = { classified, unclassified: 'N/A' };
  const level = levelOf(place.cable.header);
  const newText = `E.O. ${order.number}: ${level === null ? '' : after[level]}`;
  return { ...item, label: newText.trimEnd(), newText, names: 'EO E.O.', detail: 'executive order in force, and declassification' };
}

/** The system of messages in use since then does not carry it (5 FAH-3 H-713). */
const NO_TOP_SECRET_SINCE = 2009;

/** The levels, first the one that the security line of the transmission says. */
function classifications(place: CaretPlace): readonly Keyword[] {
  const { cable, cable: { header }, before } = place;
  const letter = header.transmission?.security?.letters?.text.charAt(0).toUpperCase();
  const post = originPost(cable);
  const typed = before.trim();
  // Who types its letter, or has it on the security line, means it.
  const isCarried = letter === 'T' || /^T/i.test(typed) || Number((dayOf(place) ?? '').slice(0, 4)) < NO_TOP_SECRET_SINCE;
  const offered = allClassifications().filter(({ level }) => level !== 'LIMITED OFFICIAL USE' && (level !== 'TOP SECRET' || isCarried));
  const items = offered.map(({ level, onLine, meaning, securityLetter, written }): Keyword & { readonly first: boolean } => ({
    kind: 'classification', order: CLASSIFICATION_ORDER, label: onLine, detail: meaning, first: securityLetter === letter,
    names: [...written, level].join(' '), newText: `${onLine} ${post ? `${post} ` : ''}`, alone: onLine,
  }));
  // A level that is written out may stay so: nothing is made of it unless another is chosen.
  const whole = offered.find(({ onLine, written }) => typed !== onLine && written.includes(typed));
  return [
    ...(whole ? [{ kind: 'classification', order: CLASSIFICATION_ORDER, label: typed, detail: whole.meaning, newText: typed, alone: typed } as const] : []),
    ...items.sort((a, b) => Number(b.first) - Number(a.first)),
  ];
}

const LEVEL = /^[ \t]{0,9}(?:UNCLAS(?:SIFIED)?|C O N F I D E N T I A L|S E C R E T|T O P {1,3}S E C R E T|CONFIDENTIAL|SECRET)(?: E F T O)?(?: NOFORN)?(?: SECTION \d\d OF \d\d)? {1,3}(?=[A-Za-z ]{0,30}$)/;

/** The post behind the level on the classification line. */
export function completeClassificationLine(place: CaretPlace): Completion | null {
  const level = place.inHeader ? LEVEL.exec(place.before) : null;
  if (!level) return null;
  const { from, transmission } = place.cable.header;
  const sender = originPost(place.cable);
  const stations = postsOfIndicator(transmission?.station?.routingIndicator?.text ?? '');
  // Whose cable it is, the lines above have said.
  const mayNumber = (post: string): boolean => sender === undefined || numbersFor(sender, post) || stations.includes(post) || from?.name?.text.toUpperCase().includes(post) === true;
  const target = targetFrom(place, level[0].length, character => /[A-Za-z]/.test(character));
  const { classification } = place.cable.header;
  const post = classification?.post && shift(classification.post, place.cable.start);
  if (!post || !contains({ start: place.lineStart, end: place.offset + place.after.length }, post)) return postsAt(place, target, mayNumber);
  // Before the section or a control nothing is put in.
  return post.start > place.offset ? NOTHING : postsAt(place, upTo(target, post.end), mayNumber);
}
