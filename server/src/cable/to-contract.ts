import { findCaption } from '../vocabulary/captions';
import { findPost } from '../vocabulary/posts';
import { findTag } from '../vocabulary/tags';
import { precedenceByLetter } from '../vocabulary/precedence';
import { textBefore } from '../text/search';
import type { Word } from '../text/span';
import { eachInSteps, inOneGo, type Steps } from '../text/steps';
import { decodeEntities } from './body/furniture';
import { runningText } from './body/running-text';
import { isSignature, SITE } from './body/signature-name';
import { citedYear, highestPortion, informationAddressees, levelOfSheet, messageReference, referenceId } from './facts';
import { groupText } from './header/date-time-group';
import { wordAt } from './header/words';
import { oneLine } from './joined';
import type { Addressee, Cable, CableDocument, Declassification, Header, Paragraph, PlacedBlock, PortionMark, Reference } from './model';
import { plainText } from './plain-text';
import { sections } from './sections';
import { summaryOf } from './summary';
import type { ParsedAddressee, ParsedCable, ParsedReference, ParsedSection, ParsedTag } from './contract';

/** The cables of a file as `cable parse` prints them, in order. */
export function toContract(document: CableDocument): ParsedCable[] {
  return document.cables.map(cable => inOneGo(contractInSteps(document.text, cable)));
}

/** The same of one cable, step by step. @param text that of the file */
export function* contractInSteps(text: string, cable: Cable): Steps<ParsedCable> {
  const { header } = cable;
  const own = text.slice(cable.start, cable.end);
  const { dateTimeGroup: group, classification, executiveOrder, subject } = header;
  const signed = signedInLine(text, cable);
  return {
    schemaVersion: 2,
    profile: cable.profile,
    archive: header.archive && {
      id: header.archive.id?.text ?? null, subject: header.archive.subject?.text ?? null, date: header.archive.date?.text ?? null,
      classification: header.archive.classification?.text ?? null, origin: header.archive.origin?.text ?? null,
    },
    transmission: transmission(header),
    dateTimeGroup: group && {
      text: plainText(groupText(own, group).text), iso: group.iso,
      precedence: (group.precedence && precedenceByLetter(group.precedence.text)?.word) ?? null,
      infoPrecedence: (group.infoPrecedence && precedenceByLetter(group.infoPrecedence.text)?.word) ?? null,
    },
    from: header.from?.name ? { name: decodeEntities(header.from.name.text) } : null,
    to: addressees(header.to?.addressees ?? []),
    info: addressees(informationAddressees(cable)),
    classification: classification ? {
      level: classification.level, text: plainText(own.slice(classification.words.start, classification.efto?.end ?? classification.words.end)),
      section: classification.section?.section ?? null, sections: classification.section?.sections ?? null,
    } : ofSheet(header),
    reference: ownReference(cable),
    captions: [...new Set([...captionsOnLine(header), ...header.captions].map(({ text }) => text))],
    passing: header.passing.map(line => ({ addressee: line.addressee.text || null, verb: line.verb.text, offices: line.offices.map(office => decodeEntities(office.text)) })),
    executiveOrder: executiveOrder && { number: executiveOrder.number?.text ?? null, instruction: executiveOrder.instruction?.text ?? null },
    declassifyOn: declassifyOn(executiveOrder?.declassification ?? null) ?? declassifyOn(header.declassifyOn?.declassification ?? null),
    tags: tags(header),
    subject: subject && subject.text !== '' ? { text: subject.text, portionMark: markText(subject.mark) } : null,
    references: (header.references?.items ?? []).map(item => reference(item, cable)),
    classifiedBy: classifiedBy(cable),
    summary: summaryOf(text, cable),
    sections: yield* parsedSections(text, cable, signed?.start ?? cable.end),
    signature: signed ? [signed.text] : namesBelow(cable.blocks),
    highestPortion: highestPortion(cable),
  };
}

/** Behind words that end a text a name may stand on their line: it is the signature where there is none below, and no word of the paragraph. */
const SIGNED_IN_LINE = /(?:END (?:OF )?TEXT\.|M(?:INIMIZE CONSIDERED|inimize considered)\.?) {1,4}([A-Z][A-Z'-]{2,24})$/;
/** The same behind any sentence, as prints of the 1970s have it over the end of the message; over the foot of a page alone it may be a word of a copy that is cut off, and behind a short word with a stop, `MR. ROE`, one of the sentence. */
const SIGNED_IN_PRINT = /(?:(?:[A-Z]{5}|[\d)"])[.!?]["')]?|UNQUOTE[.:]?) {1,4}([A-Z][A-Z'-]{2,24})$/;
/** The same in a copy whose lines were run together, behind a sentence in small letters: a capital word is no part of one there. */
const SIGNED_IN_COPY = /[a-z]{3}[.!?]["'”)]? {1,4}((?!ENDS$|CLASSIFIED$)[A-Z][A-Z'-]{2,24})$/;
/** And behind the address of the post's own site. */
const SIGNED_BEHIND_SITE = new RegExp(`${SITE} ((?!E(?:NDS|nds)$|(?:UN)?CLASSIFIED$)[A-Z][A-Za-z'-]{2,24})$`);

function signedInLine(text: string, { blocks, profile }: Cable): Word | null {
  const last = blocks.findLast(({ block }) => block.kind !== 'close');
  if (!last || namesBelow(blocks).length > 0) return null;
  const end = last.at + text.slice(last.at, last.at + last.block.length).trimEnd().length;
  const close = blocks.at(-1)?.block;
  const isClosed = profile === 'archive' && close?.kind === 'close' && close.lines.some(({ role }) => ['end-of-message', 'archive-data', 'break'].includes(role));
  const words = textBefore(text, end, 80, last.at);
  const name = ((isClosed ? SIGNED_IN_PRINT : SIGNED_IN_LINE).exec(words) ?? (profile === 'archive' ? SIGNED_IN_COPY.exec(words) ?? SIGNED_BEHIND_SITE.exec(words) : null))?.[1];
  return name === undefined || name.startsWith('UNQ') || !isSignature(name) ? null : wordAt(text, end - name.length, end);
}

function namesBelow(blocks: readonly PlacedBlock[]): string[] {
  return blocks.flatMap(({ block }) => block.kind === 'close' ? block.signature.map(name => name.text) : []);
}

/** The captions on the classification line, behind the level: C O N F I D E N T I A L NOFORN PARIS 000012. */
function captionsOnLine({ classification }: Header): readonly Word[] {
  return (classification?.controls ?? []).filter(({ text }) => findCaption(text) !== undefined);
}

/** `( U )` without the blanks. */
function markText(mark: PortionMark | null | undefined): string | null {
  return mark ? oneLine(mark.text) : null;
}

function ofSheet(header: Header): ParsedCable['classification'] {
  const found = levelOfSheet(header);
  return found && { ...found, section: null, sections: null };
}

function ownReference(cable: Cable): ParsedCable['reference'] {
  const own = messageReference(cable);
  return own && { id: own.id, post: own.post, number: own.number, year: own.year };
}

function transmission({ transmission: lines }: Header): ParsedCable['transmission'] {
  if (!lines) return null;
  const { station, security } = lines;
  const number = (digits: string | undefined): number | null => digits === undefined ? null : Number(digits);
  return {
    id: lines.id?.text ?? null, prosign: lines.prosign?.text ?? null, routingIndicators: lines.routingIndicators.map(word => word.text),
    station: station && {
      routingIndicator: station.routingIndicator?.text ?? null, serial: station.serial?.text ?? null,
      section: number(station.section?.text), julianDay: number(station.julianDay?.text), time: station.time?.text ?? null,
    },
    security: security && { signal: security.signal.text, letters: security.letters?.text ?? null, operatingSignals: security.operatingSignals.map(word => word.text) },
  };
}

function addressees(list: readonly Addressee[]): ParsedAddressee[] {
  return list.map(addressee => ({
    routingIndicator: addressee.routingIndicator?.text ?? null, name: oneLine(decodeEntities(addressee.name.text)),
    precedence: addressee.precedence?.value ?? null, number: addressee.number?.text ?? null,
    excluded: addressee.excluded.map(word => word.text),
  }));
}

function declassifyOn(declassification: Declassification | null): ParsedCable['declassifyOn'] {
  if (!declassification || declassification.kind === 'none') return null;
  return { date: declassification.kind === 'downgrading' ? null : declassification.date, text: declassification.text };
}

/** Each code once: archives repeat whole lists. */
function tags({ tags: line }: Header): ParsedTag[] {
  const seen = new Set<string>();
  const parsed: ParsedTag[] = [];
  for (const tag of line?.tags ?? []) {
    const key = `${tag.code} ${tag.person?.text ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const entry = tag.known ? findTag(tag.code) : undefined;
    parsed.push({ code: tag.code, kind: entry?.kind ?? null, name: entry?.name ?? null, known: tag.known, person: tag.person && decodeEntities(tag.person.text) });
  }
  return parsed;
}

function reference(item: Reference, cable: Cable): ParsedReference {
  const { number } = item;
  const post = item.post?.text ?? item.repeatedPost;
  const year = item.kind === 'cable' ? citedYear(item, cable) : null;
  return {
    letter: item.letter?.value ?? null,
    id: post !== null && number && Number(number.text) > 0 && year !== null ? referenceId(year, /^DEP(?:ARTMEN)?T$/i.test(post) ? 'STATE' : findPost(post)?.name ?? post, Number(number.text)) : null,
    post, number: number ? Number(number.text) : null, year,
    text: item.text, notal: item.notal !== null,
  };
}

function classifiedBy(cable: Cable): ParsedCable['classifiedBy'] {
  const inText = cable.blocks.flatMap(({ block }) => block.kind === 'paragraph' && block.classifiedBy ? [block.classifiedBy] : [])[0];
  const found = cable.header.classifiedBy ?? inText;
  if (!found) return null;
  return { name: found.name, title: found.title, reasons: found.reasons.map(reason => reason.letter === '' ? reason.section : `${reason.section}(${reason.letter})`) };
}

/** @param end where in the file its text ends: before the name of who signs on its last line */
function* parsedSections(text: string, cable: Cable, end: number): Steps<ParsedSection[]> {
  const parsed: ParsedSection[] = [];
  for (const { heading, blocks } of sections(cable)) {
    const paragraphs = yield* eachInSteps(blocks, ({ at, block }: PlacedBlock<Paragraph>) => ({
      number: block.marker?.value ?? null,
      portionMark: markText(block.mark),
      text: runningText(text.slice(at, at + block.length), block, { start: 0, end: Math.min(block.length, end - at) }),
    }));
    // A line break alone that an entity stands for is none, nor is a rule.
    const said = paragraphs.filter(({ number, portionMark, text: words }) => number !== null || portionMark !== null || words !== '');
    if (heading || said.length > 0) parsed.push({ heading: heading?.block.text ?? null, portionMark: markText(heading?.block.mark), paragraphs: said });
  }
  return parsed;
}
