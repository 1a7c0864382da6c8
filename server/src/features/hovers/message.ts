import { daysLater, longDate, weekday } from '../../cable/calendar';
import { cableYear, citedYear, messageReference } from '../../cable/facts';
import type { ClassificationLine, Caption as CaptionInCable, Declassification, ExecutiveOrderLine, PassingLine, PortionMark, Reason, Reference, SectionMarker } from '../../cable/model';
import { findCaption, nearestCaptions } from '../../vocabulary/captions';
import type { Caption } from '../../vocabulary/captions';
import { classificationOf } from '../../vocabulary/classification';
import { findDeclassificationCode, findOrder, isInForce, nearestOrders, orderInForce } from '../../vocabulary/executive-orders';
import type { ExecutiveOrder } from '../../vocabulary/executive-orders';
import { findOperatingSignal } from '../../vocabulary/operating-signals';
import { findPortionControl, findPortionLevel } from '../../vocabulary/portion-marks';
import { countryOfPost } from '../../vocabulary/post-countries';
import { findPost } from '../../vocabulary/posts';
import { findReason } from '../../vocabulary/reasons';
import { findTag } from '../../vocabulary/tags';
import type { Word } from '../../text/span';
import { bold, escape, list, paragraphs, title } from '../markdown';
import { sentOn, sourceNote, textOf } from './explain';
import type { Context, Explainers } from './explain';

export const messageExplainers: Explainers = {
  'level': explainLevel,
  'efto': word => paragraphs(title(word.text, 'encrypt for transmission only'), 'Unclassified, yet encrypted on its way; format line 4 then reads ZNY EEEEE. Source: 5 FAH-2 H-222.'),
  'control': explainControl,
  'section-marker': explainSection,
  'message-reference': explainMessageReference,
  'service-suffix': explainSuffix,
  'caption': explainCaption,
  'passing-line': explainPassing,
  'executive-order': explainOrder,
  'declassification': explainDeclassification,
  'subject-keyword': line => paragraphs(title(line.keyword.text, 'subject line'), 'A portion of its own: marked with its level where it is classified. Source: 5 FAH-1 H-210.'),
  'reference-keyword': ({ keyword, items }) => paragraphs(
    title(keyword.text, 'references'),
    `The messages that this cable refers to, lettered where there are several: ${items.length}.`,
  ),
  'reference': explainReference,
  'notal': word => title(word.text, 'not sent to all addressees of this cable.'),
  'classified-by-keyword': ({ keyword }) => paragraphs(title(keyword.text, 'who classified the cable'), 'Name and position of the classifying officer and the reason. Source: 5 FAH-1 H-240; 5 FAH-3 H-712.'),
  'reason': explainReason,
  'declassify-on-keyword': ({ keyword }) => title(keyword.text, 'when the cable is declassified'),
  'portion-mark': explainPortionMark,
};

// ---------------------------------------------------------------- classification line

function explainLevel({ words, level, misspelt }: ClassificationLine): string {
  if (!level) return title(words.text, 'classification: not a known level.');
  const entry = classificationOf(level);
  return paragraphs(
    title(words.text, `classification: ${level}`),
    misspelt ? `Misspelt; a cable writes it ${bold(entry.onLine)}.` : null,
    entry.meaning,
    sourceNote(entry),
  );
}

function explainControl(word: Word): string | null {
  const entry = findPortionControl(word.text) ?? findCaption(word.text);
  return entry ? paragraphs(title(word.text, 'control marking'), entry.meaning, sourceNote(entry)) : null;
}

function explainSection({ text, section, sections, wellFormed }: SectionMarker): string {
  const which = section !== null && sections !== null ? `section ${section} of ${sections}` : 'section marker';
  return paragraphs(
    title(text, which),
    'A long message is sent in sections, each with a header of its own; archives keep the first header.',
    wellFormed ? null : 'Not in its form `SECTION 01 OF 04`.',
  );
}

function explainMessageReference({ post, number }: ClassificationLine, context: Context): string {
  const year = cableYear(context.token.cable);
  const name = post ? escape(post.text) : 'the post';
  const id = messageReference(context.token.cable)?.id;
  return paragraphs(
    title(textOf(context), 'message reference number (MRN)'),
    number ? `Message ${Number(number.text)} of ${name} in ${year ?? 'the calendar year'}.` : null,
    post ? explainPost(post.text, year) : null,
    post && number && id ? `Archive id: ${escape(id)}.` : null,
  );
}

function explainPost(name: string, year: number | null): string {
  const post = findPost(name);
  if (!post) return 'A post that is not in the list known here.';
  const [entry] = post.entries;
  const country = findTag(countryOfPost(post.name, year) ?? '');
  const where = country?.name ? ` (${escape(country.name)}, TAGS ${escape(country.code)})` : '';
  return `Post: ${escape(entry?.address ?? post.name)}${where}.`;
}

function explainSuffix(word: Word): string {
  const entry = findOperatingSignal(word.text.split(' ', 1)[0] ?? '');
  const meaning = entry?.meaning ? `service matter: ${entry.meaning}` : 'service matter, no part of the number';
  return paragraphs(title(word.text, meaning), entry ? sourceNote(entry) : null);
}

// ---------------------------------------------------------------- captions and passing lines

function explainCaption(caption: CaptionInCable): string {
  const entry = findCaption(caption.text) ?? findCaption(caption.name);
  if (!entry) {
    const [near] = nearestCaptions(caption.text);
    return title(caption.text, `not a known caption.${near ? ` Nearest: ${bold(near.name)}.` : ''}`);
  }
  return paragraphs(title(caption.text, entry.channel ? 'channel caption' : 'caption'), entry.meaning, limitsOf(entry), sourceNote(entry));
}

function limitsOf(entry: Caption): string | null {
  const limits: string[] = [];
  if (entry.excludes === 'all') limits.push('Stands alone.');
  else if (entry.channel) limits.push('One channel caption at most.');
  else if (entry.excludes.length > 0 && entry.excludes.length < 4) limits.push(`Not beside ${entry.excludes.map(escape).join(', ')}.`);
  if (entry.requires.length > 0) limits.push(`Needs ${entry.requires.map(escape).join(', ')}${entry.requiresSince ? ` (since ${entry.requiresSince})` : ''}.`);
  if (entry.onlyOn) limits.push(`On ${entry.onlyOn} cables only.`);
  return limits.join(' ') || null;
}

/** Names of offices are not guessed from their symbols. */
function explainPassing({ addressee, verb, offices }: PassingLine, context: Context): string {
  return paragraphs(
    title(textOf(context), 'passing line'),
    `Tells ${addressee.text && `${escape(addressee.text)} `}whom the cable is ${/PASS/i.test(verb.text) ? 'to be passed to' : 'for'}${offices.length > 0 ? ':' : '.'}`,
    list(offices.map(office => bold(office.text))),
    'Source: 5 FAH-2 H-252.1.',
  );
}

// ---------------------------------------------------------------- executive order and declassification

function explainOrder({ keyword, number }: ExecutiveOrderLine, context: Context): string {
  const sent = sentOn(context);
  const current = sent ? orderInForce(sent) : undefined;
  const then = sent && current ? `On the day of this cable, ${longDate(sent)}, E.O. ${current.number} was in force.` : null;
  if (!number) return paragraphs(title(keyword.text, 'executive order on classification; its number is missing'), then);
  const order = findOrder(number.text);
  if (!order) {
    const [near] = nearestOrders(number.text);
    return paragraphs(title(`E.O. ${number.text}`, 'not a known executive order on classification.'), near ? `Nearest: E.O. ${near.number}.` : null, then);
  }
  return paragraphs(
    title(`E.O. ${order.number}`, 'executive order on classification'),
    `Signed on ${longDate(order.signed)}; in force ${inForce(order)}.`,
    sent && isInForce(order, sent) ? `It was in force on the day of this cable, ${longDate(sent)}.` : sent ? paragraphs('It was not in force on the day of this cable.', then) : null,
    order.notes,
    sourceNote(order),
  );
}

function inForce({ from, until }: ExecutiveOrder): string {
  return until ? `from ${longDate(from)} to ${longDate(daysLater(until, -1))}` : `since ${longDate(from)}`;
}

function explainDeclassification({ text, kind, date, code }: Declassification, context: Context): string {
  switch (kind) {
    case 'none': return title(text, 'not applicable: there is nothing to declassify.');
    case 'date': return title(text, date ? `to be declassified on ${weekday(date)}, ${longDate(date)}${after(date, sentOn(context))}.` : 'to be declassified on a date');
    case 'invalid-date': return title(text, 'declassification date: there is no such day.');
    case 'downgrading': return title(text, `to be downgraded to a lower level on ${longDate(date ?? '')}.`);
    case 'event': return title(text, 'to be declassified after the event that it names.');
    case 'exemption':
    case 'oadr':
    case 'group': return explainCode(code ?? { text }, date);
  }
}

/** How long after the cable that is, where it comes out in whole years. */
function after(date: string, sent: string | null): string {
  if (sent?.slice(4, 10) !== date.slice(4)) return '';
  const years = Number(date.slice(0, 4)) - Number(sent.slice(0, 4));
  return years > 0 ? `, ${years === 1 ? 'one year' : `${years} years`} after the cable` : '';
}

function explainCode({ text }: { readonly text: string }, date: string | null): string {
  const entry = findDeclassificationCode(text);
  const when = date ? `Date: ${longDate(date)}.` : null;
  if (!entry) return paragraphs(title(text, 'declassification code; its meaning is not known here.'), when);
  return paragraphs(
    title(text, entry.meaning ?? 'declassification code; its meaning is not known here'),
    when,
    `Under E.O. ${entry.orders.join(', ')}${entry.barredFrom ? `; barred since ${longDate(entry.barredFrom)}` : ''}.`,
    sourceNote(entry),
  );
}

// ---------------------------------------------------------------- references, reasons, marks

/** A reference of the list, at its place or where the text means it. */
export function explainReference(reference: Reference, { token: { cable } }: { readonly token: Pick<Context['token'], 'cable'> }): string {
  const { letter, kind, number, text, notal } = reference;
  // `STATE 1234 AND 1240`: the second is of that post too.
  const post = reference.post?.text ?? reference.repeatedPost;
  const name = letter ? `reference ${escape(letter.value)}` : 'reference';
  const year = citedYear(reference, cable);
  const inYear = year === null ? '' : ` in ${year}${reference.year ?? reference.repeatedYear ? '' : year === cableYear(cable) ? ', the year of this cable' : ': this cable has a lower number'}`;
  const what = {
    cable: post && number ? `Cable ${Number(number.text)} of ${escape(post)}${inYear}.` : 'Another cable.',
    dtg: 'A message named by its date-time group.',
    email: 'An e-mail.',
    other: 'Not read as a cable: it has no number of one, or its post is not known here.',
  }[kind];
  return paragraphs(title(text, name), what, notal ? 'Not sent to all addressees of this cable (NOTAL).' : null);
}

function explainReason({ section, letter }: Reason): string {
  const entry = findReason(letter);
  const name = letter ? `${section} (${letter})` : section;
  if (!entry) return title(name, letter ? 'reason for classifying: not a known letter.' : 'section of the order that lists the reasons for classifying');
  return paragraphs(title(name, `reason for classifying: ${entry.meaning}.`), sourceNote(entry));
}

function explainPortionMark({ text, level, controls, entireText, form, becomes }: PortionMark, context: Context): string {
  const entry = level ? findPortionLevel(level) : undefined;
  // REL TO USA, CAN: the commas are of its list.
  const whole = controls.reduce<string[]>((all, control) => ((all.at(-1) ?? '').startsWith('REL ') && /^[A-Z]{3,4}$/.test(control) && !findPortionControl(control) ? [...all.slice(0, -1), `${all.at(-1) ?? ''}, ${control}`] : [...all, control]), []);
  const explained = whole.map(control => {
    const known = findPortionControl(control);
    return `${bold(control)}: ${known?.meaning ?? 'not a control that is known here.'}`;
  });
  return paragraphs(
    title(textOf(context) || text, entry ? `portion mark: ${entry.meaning}` : 'portion mark: not a known level.'),
    list(explained),
    entireText ? 'It holds for the entire text.' : null,
    form !== 'sound' && becomes ? `It should read ${bold(becomes)}.` : null,
    entry ? sourceNote(entry) : null,
  );
}
