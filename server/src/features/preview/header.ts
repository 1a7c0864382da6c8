import { longDate, weekday } from '../../cable/calendar';
import { cableYear, informationAddressees, levelOf, messageReference, referenceYear } from '../../cable/facts';
import { groupText } from '../../cable/header/date-time-group';
import { oneLine } from '../../cable/joined';
import type { Addressee, Cable, Header, LineRole, Reference } from '../../cable/model';
import { findOrder } from '../../vocabulary/executive-orders';
import { countryOfPost } from '../../vocabulary/post-countries';
import { postOfAddress } from '../../vocabulary/posts';
import { precedenceByLetter } from '../../vocabulary/precedence';
import { findTag } from '../../vocabulary/tags';
import { escapeHtml } from '../pages/escape';
import type { BlockFinding, PreviewContext } from './context';
import { findingNotes } from './findings';
import { captionHtml, markHtml } from './marks';

/** More addressees than these are folded away. */
const SHOWN_ADDRESSEES = 6;

/** The header of a cable as a reader gets it: level and captions, the subject, and a table of what the rest says. */
export function headerHtml(context: PreviewContext, findings: readonly BlockFinding[]): string {
  const { cable, document: { lines, text } } = context;
  const { header } = cable;
  const rows = rowsOf(context).filter(([, html]) => html !== '').map(([name, html]) => `<tr><th scope="row">${name}</th><td>${html}</td></tr>`);
  const unknown = otherLines(text, cable);
  const parts = [
    bannerHtml(header),
    header.subject ? `<h1>${header.subject.mark ? `${markHtml(header.subject.mark)} ` : ''}${escapeHtml(header.subject.text)}</h1>` : '',
    rows.length > 0 ? `<table class="head"><caption>Header of the cable</caption><tbody>${rows.join('')}</tbody></table>` : '',
    unknown.length > 0 ? `<details class="other"><summary>Other lines of the header</summary><pre>${unknown.map(escapeHtml).join('\n')}</pre></details>` : '',
    findingNotes(findings, lines, cable.start),
  ].join('');
  return parts === '' ? '' : `<header>${parts}</header>`;
}

/** Lines of a header of which nothing is known, or of which more stands there than is shown elsewhere. */
export function otherLines(text: string, cable: Cable): readonly string[] {
  const more = hasSeries(text, cable.start, cable.header);
  return linesOf(text, cable, role => role === 'unknown' || (more && role === 'classification'));
}

/** The words of some lines of a header, as they stand there. */
export function linesOf(text: string, { header, start: at }: Cable, isWanted: (role: LineRole) => boolean): readonly string[] {
  return header.lines.filter(({ role }) => isWanted(role)).map(({ start, end }) => text.slice(at + start, at + end));
}

/** Whether words stand behind the level that are none of its markings nor a number: `UNCLAS //N01020// ALNAV 011/99`. */
function hasSeries(text: string, at: number, { classification }: Header): boolean {
  if (!classification || classification.number) return false;
  const { words, efto, controls, section, post, end } = classification;
  return /\w/.test(text.slice(at + Math.max(...[words, efto, ...controls, section, post].map(part => part?.end ?? 0)), at + end));
}

/** Who passes the cable on to whom, in its own words: `STATE PASS TO USTR`; one line that passes on to two is two. */
export function passingLines(text: string, { header, start: at }: Cable): readonly string[] {
  return header.passing.map(({ start, end }) => oneLine(text.slice(at + start, at + end)).replace(/ AND$/i, ''));
}

/** The level and what stands beside it and below. */
export function markingsOf({ classification, captions }: Header): readonly string[] {
  return [...new Set([...(classification?.efto ? ['EFTO'] : []), ...[...classification?.controls ?? [], ...captions].map(({ text }) => text)])];
}

/** The words beside a date that is all that is said: `DECL:`, `DECLASSIFY ON`. */
const BESIDE_DATE = /^(?:DECL[A-Z]{0,12}|ON)$/i;

/** When a cable is declassified, in each way that it says so: a date, or the words, where a date is not all of them (`GDS 2/14/86 (ROE, JANE)`). */
export function declassifications({ executiveOrder, declassifyOn }: Header): readonly { readonly date: string | null; readonly words: string }[] {
  const said = [[executiveOrder?.declassification, executiveOrder?.instruction], [declassifyOn?.declassification]] as const;
  const all = said.flatMap(([found, whole = found]) => {
    if (!found) return [];
    const { kind, date, dateWord, text } = found;
    if (kind === 'none') return { date, words: 'Nothing to declassify' };
    if (date === null) return { date, words: text };
    const beside = (whole ?? found).text.replace(dateWord?.text ?? '', '').match(/[\p{L}\p{N}]+/gu) ?? [];
    return beside.every(word => BESIDE_DATE.test(word)) ? { date, words: longDate(date) } : { date: null, words: (whole ?? found).text };
  });
  // What is said there and not understood.
  if (executiveOrder?.instruction && !executiveOrder.declassification) all.unshift({ date: null, words: executiveOrder.instruction.text });
  return all.filter(({ words }, at) => all.findIndex(other => other.words === words) === at);
}

/** What the line of the classifier says of itself: a cable that is classified as another one is has none who classified it. */
export function classifierRow({ classifiedBy }: Header): string {
  return /^derived/i.test(classifiedBy?.keyword.text ?? '') ? 'Derived from' : 'Classified by';
}

/** The name of a cable for a title: its number, else its subject. */
export function nameOf(cable: Cable): string {
  const own = messageReference(cable);
  return own ? `${own.post} ${own.number}` : cable.header.subject?.text ?? 'Cable';
}

function bannerHtml(header: Header): string {
  const { classification } = header;
  const known = levelOf(header);
  const level = classification || known ? `<strong class="level level-${(known ?? 'none').toLowerCase().replace(/ /g, '-')}">${escapeHtml(known ?? classification?.words.text ?? '')}</strong>` : '';
  const all = [level, ...markingsOf(header).map(captionHtml)].filter(Boolean);
  return all.length > 0 ? `<p class="banner">${all.join(' ')}</p>` : '';
}

function rowsOf(context: PreviewContext): readonly (readonly [name: string, html: string])[] {
  const { header } = context.cable;
  const year = cableYear(context.cable);
  return [
    ['Message', messageHtml(context)],
    ['Date', dateHtml(context)],
    ['From', header.from?.name ? placeHtml(header.from.name.text, year) : ''],
    ['To', addresseesHtml(header.to?.addressees ?? [], year)],
    ['Info', addresseesHtml(informationAddressees(context.cable), year)],
    ['Without', header.strayExemptions.map(({ text }) => escapeHtml(text)).join(', ')],
    ['Passing', passingLines(context.document.text, context.cable).map(escapeHtml).join('<br>')],
    ['TAGS', tagsHtml(header)],
    ['References', referencesHtml(context)],
    [classifierRow(header), header.classifiedBy ? escapeHtml(header.classifiedBy.text) : ''],
    ['Declassify', declassifyHtml(header)],
  ];
}

function messageHtml({ cable }: PreviewContext): string {
  const own = messageReference(cable);
  if (!own) return '';
  const { section: marker, suffix } = cable.header.classification ?? {};
  const { section = null, sections = null } = marker ?? {};
  return [
    `<b>${escapeHtml(`${own.post} ${own.number}`)}</b>`,
    own.id === null ? '' : `<span class="more">${escapeHtml(own.id)}</span>`,
    section !== null && sections !== null ? `<span class="more">section ${section} of ${sections}</span>` : '',
    suffix ? `<span class="more">${escapeHtml(suffix.text)}</span>` : '',
  ].filter(Boolean).join(' ');
}

function dateHtml({ cable, document: { text } }: PreviewContext): string {
  const group = cable.header.dateTimeGroup;
  if (!group) return '';
  const written = escapeHtml(groupText(text.slice(cable.start, cable.start + cable.header.length), group).text);
  const precedence = group.precedence && precedenceByLetter(group.precedence.text)?.word;
  const shown = group.iso === null ? written
    : `<time datetime="${escapeHtml(group.iso)}">${weekday(group.iso)}, ${longDate(group.iso)}, ${group.iso.slice(11, 16)} UTC</time>`;
  return [shown, precedence ? `<span class="label precedence">${precedence}</span>` : '', group.iso === null ? '' : `<span class="more">${written}</span>`].filter(Boolean).join(' ');
}

/** An address with its country in that year, where that is known and the address does not say it. */
function placeHtml(address: string, year: number | null): string {
  const name = findTag(countryOfPost(postOfAddress(address) ?? '', year) ?? '')?.name;
  return escapeHtml(address) + (!name ? '' : ` <span class="more">${escapeHtml(name)}</span>`);
}

function addresseesHtml(list: readonly Addressee[], year: number | null): string {
  const all = list.map(each => `<li>${addresseeHtml(each, year)}</li>`);
  if (all.length <= SHOWN_ADDRESSEES) return all.length === 0 ? '' : `<ul class="plain" role="list">${all.join('')}</ul>`;
  return `<details><summary>${all.length} addressees</summary><ul class="plain" role="list">${all.join('')}</ul></details>`;
}

function addresseeHtml({ name, precedence, number, excluded }: Addressee, year: number | null): string {
  return [
    placeHtml(name.text, year),
    precedence ? `<span class="label precedence">${escapeHtml(precedence.value ?? precedence.text)}</span>` : '',
    number ? `<span class="more">${escapeHtml(number.text)}</span>` : '',
    excluded.length > 0 ? `<span class="more">without ${excluded.map(({ text }) => escapeHtml(text)).join(', ')}</span>` : '',
  ].filter(Boolean).join(' ');
}

function tagsHtml({ tags }: Header): string {
  const codes = (tags?.tags ?? []).map(({ code, known, person }) => {
    const name = known ? findTag(code)?.name ?? null : null;
    const meaning = person ? person.text : name;
    return `<li><b class="code">${escapeHtml(code)}</b>${meaning === null ? '' : ` <span class="more">${escapeHtml(meaning)}</span>`}</li>`;
  });
  const all = [...codes, ...(tags?.strays ?? []).map(({ text }) => `<li>${escapeHtml(text)}</li>`)];
  return all.length > 0 ? `<ul class="tags" role="list">${all.join('')}</ul>` : '';
}

function referencesHtml(context: PreviewContext): string {
  const items = context.cable.header.references?.items ?? [];
  if (items.length === 0) return '';
  const seen = new Set<string>();
  const entries = items.map(item => {
    const letter = item.letter?.value ?? null;
    // Cables behind one letter: the first has the letter's place.
    const id = letter === null || seen.has(letter) ? '' : ` id="${escapeHtml(`${context.prefix}ref-${letter}`)}"`;
    if (letter !== null) seen.add(letter);
    const notal = item.notal ? ' <abbr class="label caption" title="Not sent to all addressees.">NOTAL</abbr>' : '';
    return `<li${id}>${letter === null ? '' : `<b class="code">${escapeHtml(letter)}</b> `}${referenceHtml(item, context)}${notal}</li>`;
  });
  return `<ul class="plain" role="list" id="${context.prefix}refs">${entries.join('')}</ul>`;
}

function referenceHtml(item: Reference, { cable, find }: PreviewContext): string {
  const post = item.post?.text ?? item.repeatedPost;
  const listed = post !== null && item.number ? { post, number: Number(item.number.text), year: referenceYear(item, null), citingYear: cableYear(cable), citingDate: cable.header.dateTimeGroup?.iso ?? null } : null;
  const target = listed && find(listed);
  return target === null ? escapeHtml(item.text) : `<a href="#" title="Open" data-cable="${escapeHtml(target)}">${escapeHtml(item.text)}</a>`;
}

function declassifyHtml(header: Header): string {
  const when = declassifications(header).map(({ date, words }) => (date === null ? escapeHtml(words) : `<time datetime="${escapeHtml(date)}">${words}</time>`)).join(', ');
  const order = orderOf(header);
  return [when, order === '' ? '' : `<span class="more">${escapeHtml(order)}</span>`].filter(Boolean).join(' ');
}

/** `E.O. 13526` */
export function orderOf({ executiveOrder }: Header): string {
  const number = executiveOrder?.number?.text ?? null;
  return number === null ? '' : `E.O. ${number}${findOrder(number) ? '' : ' (not a known order)'}`;
}
