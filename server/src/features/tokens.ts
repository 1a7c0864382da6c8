import type {
  Addressee, AddresseeList, ArchiveBanner, ArchiveId, Block, BracketWord, Cable, CableDocument, Caption, ClassificationLine,
  ClassifiedBy, Close, DateTimeGroup, Declassification, DeclassifyOn, ExecutiveOrderLine, FalseMarker, From, Header, Heading,
  Line, Paragraph, ParagraphMarker, PassingLine, PlacedBlock, PortionMark, PrecedenceWord, Reason, Reference, ReferenceList,
  SectionMarker, SecurityLine, Station, SubjectLine, SubParagraph, Tag, TagsLine, Transmission,
} from '../cable/model';
import { dateTimeSpan } from '../cable/facts';
import { shift, touches } from '../text/span';
import type { Span, Word } from '../text/span';
import { blockAt } from './blocks';

/** What a routing indicator stands for in its place. */
export interface RoutingPlace {
  readonly indicator: Word;
  /** The address written after it; null in FL2, FL3 and wherever none is written. */
  readonly address: Word | null;
  /** FL3, when it stands there. */
  readonly station: Station | null;
}

/** A plain language address in its place. */
export interface AddressPlace {
  readonly name: Word;
  readonly routingIndicator: Word | null;
  readonly role: 'from' | 'to' | 'info' | 'exempt';
}

/** One of the letters before the date-time group. */
export interface PrecedenceLetterPlace {
  readonly letter: Word;
  readonly role: 'action' | 'info';
}

/** The kinds of places in a cable that a person can point at, each with the part of the tree that tells about it. */
export interface TokenNodes {
  // what an archive put before the telegram
  'archive-banner': ArchiveBanner;
  'archive-id': ArchiveId;
  // transmission header
  'transmission-id': Word;
  'prosign': Word;
  'routing-indicator': RoutingPlace;
  'station': Station;
  'station-serial': Station;
  'station-section': Station;
  'julian-day': Station;
  'station-time': Station;
  'security-line': SecurityLine;
  'security-signal': SecurityLine;
  'security-letters': SecurityLine;
  'security-handling': Word;
  'operating-signal': Word;
  'date-time-group-line': DateTimeGroup;
  'date-time-group': DateTimeGroup;
  'precedence-letter': PrecedenceLetterPlace;
  'from-line': From;
  'from-keyword': From;
  'addressee-list': AddresseeList;
  'to-keyword': AddresseeList;
  'info-keyword': AddresseeList;
  'addressee': Addressee;
  'address': AddressPlace;
  'precedence-word': PrecedenceWord;
  'continuity-number': Word;
  'break': Word;
  // message header
  'classification-line': ClassificationLine;
  'level': ClassificationLine;
  'efto': Word;
  'control': Word;
  'section-marker': SectionMarker;
  'message-reference': ClassificationLine;
  'service-suffix': Word;
  'caption': Caption;
  'passing-line': PassingLine;
  'office': Word;
  'executive-order-line': ExecutiveOrderLine;
  'executive-order': ExecutiveOrderLine;
  'declassification': Declassification;
  'tags-line': TagsLine;
  'tags-keyword': TagsLine;
  'tag': Tag;
  'tag-person': Tag;
  'tags-stray': Word;
  'subject-line': SubjectLine;
  'subject-keyword': SubjectLine;
  'reference-list': ReferenceList;
  'reference-keyword': ReferenceList;
  'reference': Reference;
  'notal': Word;
  'classified-by': ClassifiedBy;
  'classified-by-keyword': ClassifiedBy;
  'reason': Reason;
  'declassify-on': DeclassifyOn;
  'declassify-on-keyword': DeclassifyOn;
  // text
  'portion-mark': PortionMark;
  'heading': Heading;
  'underline': Word;
  'pilcrow': Span;
  'paragraph-marker': ParagraphMarker;
  'paragraph-number': ParagraphMarker;
  'false-marker': FalseMarker;
  'sub-paragraph': SubParagraph;
  'bracket-word': BracketWord;
  'page-line': Line;
  // close
  'signature': Word;
  'end-serial': Word;
  'end-of-message': Word;
  'stamp': Word;
}

export type TokenKind = keyof TokenNodes;

/** A place in a document that a person can point at; the span is absolute. */
export interface TokenOf<K extends TokenKind> extends Span {
  readonly kind: K;
  /** Its own spans count from the start of `placed`. */
  readonly node: TokenNodes[K];
  readonly cable: Cable;
  readonly placed: PlacedBlock;
}

export type Token = { [K in TokenKind]: TokenOf<K> }[TokenKind];

/** Takes what a block holds, one by one; a null span is nothing. Spans count from the block's start. */
export type Take = <K extends TokenKind>(kind: K, span: Span | null, node: TokenNodes[K]) => void;

/**
 * The deepest token at an offset. Where two tokens meet, it is the one that begins there;
 * right after a word, it is that word, as a cursor at its end means it.
 *
 * @param offset absolute
 * @param around what `tokensAt` gives, where it is known
 * @returns null where nothing is that has a meaning of its own. Costs one walk over one block.
 */
export function tokenAt(document: CableDocument, offset: number, around = tokensAt(document, offset)): Token | null {
  return around.find(token => token.start === offset) ?? around[0] ?? null;
}

/** All tokens whose span an offset lies in or touches, the shortest first. */
export function tokensAt(document: CableDocument, offset: number): readonly Token[] {
  const place = blockAt(document, offset);
  if (!place) return [];
  const { cable, placed } = place;
  const found: Token[] = [];
  visitTokens(placed.block, (kind, span, node) => {
    // An addressee may have an empty name, which is no place to point at.
    if (!span || span.end <= span.start || !touches(span, offset - placed.at)) return;
    // The compiler cannot see that kind and node belong together; the signature of Take has made sure of it.
    found.push({ kind, node, ...shift(span, placed.at), cable, placed } as Token);
  });
  // Of two that are as long the inner one comes first: it was visited later.
  return found.reverse().sort((a, b) => (a.end - a.start) - (b.end - b.start));
}

/** Hands every token of a block to `take`: what contains others before what it contains. */
export function visitTokens(block: Block, take: Take): void {
  switch (block.kind) {
    case 'header': visitHeader(block, take); break;
    case 'heading': visitHeading(block, take); break;
    case 'paragraph': visitParagraph(block, take); break;
    case 'close': visitClose(block, take); break;
  }
  for (const line of block.lines) if (line.role === 'page') take('page-line', line, line);
  for (const repair of block.repairs) {
    if (repair.kind === 'pilcrow' || repair.kind === 'false-pilcrow') take('pilcrow', repair, repair);
  }
}

// ---------------------------------------------------------------- header

function visitHeader(header: Header, take: Take): void {
  if (header.archive) {
    take('archive-banner', header.archive, header.archive);
    if (header.archive.id) take('archive-id', header.archive.id, header.archive.id);
  }
  if (header.transmission) visitTransmission(header.transmission, take);
  if (header.dateTimeGroup) visitDateTimeGroup(header.dateTimeGroup, take);
  if (header.from) visitFrom(header.from, take);
  if (header.to) visitAddressees(header.to, 'to', take);
  if (header.info) visitAddressees(header.info, 'info', take);
  for (const name of header.strayExemptions) take('address', name, { name, routingIndicator: null, role: 'exempt' });
  words('break', header.breaks, take);
  visitMessageHeader(header, take);
}

function visitTransmission({ id, prosign, routingIndicators, station, security }: Transmission, take: Take): void {
  word('transmission-id', id, take);
  word('prosign', prosign, take);
  for (const indicator of routingIndicators) take('routing-indicator', indicator, { indicator, address: null, station: null });
  if (station) {
    take('station', station, station);
    const indicator = station.routingIndicator;
    if (indicator) take('routing-indicator', indicator, { indicator, address: null, station });
    take('station-serial', station.serial, station);
    take('station-section', station.section, station);
    take('julian-day', station.julianDay, station);
    take('station-time', station.time, station);
  }
  if (security) {
    take('security-line', security, security);
    take('security-signal', security.signal, security);
    take('security-letters', security.letters, security);
    if (security.handling) take('security-handling', security.handling, security.handling);
    words('operating-signal', security.operatingSignals, take);
  }
}

function visitDateTimeGroup(group: DateTimeGroup, take: Take): void {
  take('date-time-group-line', group, group);
  take('date-time-group', dateTimeSpan(group), group);
  if (group.precedence) take('precedence-letter', group.precedence, { letter: group.precedence, role: 'action' });
  if (group.infoPrecedence) take('precedence-letter', group.infoPrecedence, { letter: group.infoPrecedence, role: 'info' });
  words('operating-signal', group.operatingSignals, take);
}

function visitFrom(from: From, take: Take): void {
  take('from-line', from, from);
  take('from-keyword', from.keyword, from);
  const { name, routingIndicator } = from;
  if (routingIndicator) take('routing-indicator', routingIndicator, { indicator: routingIndicator, address: name, station: null });
  if (name) take('address', name, { name, routingIndicator, role: 'from' });
}

function visitAddressees(list: AddresseeList, role: 'to' | 'info', take: Take): void {
  take('addressee-list', list, list);
  take(`${role}-keyword`, list.keyword, list);
  for (const addressee of list.addressees) {
    const { routingIndicator, name } = addressee;
    take('addressee', addressee, addressee);
    if (routingIndicator) take('routing-indicator', routingIndicator, { indicator: routingIndicator, address: name, station: null });
    take('address', name, { name, routingIndicator, role });
    if (addressee.precedence) take('precedence-word', addressee.precedence, addressee.precedence);
    word('continuity-number', addressee.number, take);
    for (const post of addressee.excluded) take('address', post, { name: post, routingIndicator: null, role: 'exempt' });
  }
}

function visitMessageHeader(header: Header, take: Take): void {
  if (header.classification) visitClassification(header.classification, take);
  for (const caption of header.captions) take('caption', caption, caption);
  for (const line of header.passing) {
    take('passing-line', line, line);
    words('office', line.offices, take);
  }
  if (header.executiveOrder) visitExecutiveOrder(header.executiveOrder, take);
  if (header.tags) visitTags(header.tags, take);
  if (header.subject) {
    take('subject-line', header.subject, header.subject);
    take('subject-keyword', header.subject.keyword, header.subject);
    mark(header.subject.mark, take);
  }
  if (header.references) visitReferences(header.references, take);
  if (header.classifiedBy) visitClassifiedBy(header.classifiedBy, take);
  if (header.declassifyOn) {
    take('declassify-on', header.declassifyOn, header.declassifyOn);
    take('declassify-on-keyword', header.declassifyOn.keyword, header.declassifyOn);
    const { declassification } = header.declassifyOn;
    if (declassification) take('declassification', declassification, declassification);
  }
}

function visitClassification(line: ClassificationLine, take: Take): void {
  take('classification-line', line, line);
  take('level', line.words, line);
  word('efto', line.efto, take);
  words('control', line.controls, take);
  if (line.section) take('section-marker', line.section, line.section);
  take('message-reference', messageReferenceSpan(line), line);
  word('service-suffix', line.suffix, take);
}

/** Post and number of a classification line; null when neither is there. */
export function messageReferenceSpan({ post, number }: ClassificationLine): Span | null {
  const first = post ?? number;
  const last = number ?? post;
  return first && last ? { start: first.start, end: last.end } : null;
}

function visitExecutiveOrder(line: ExecutiveOrderLine, take: Take): void {
  take('executive-order-line', line, line);
  take('executive-order', { start: line.keyword.start, end: (line.number ?? line.keyword).end }, line);
  if (line.declassification) take('declassification', line.declassification, line.declassification);
}

function visitTags(line: TagsLine, take: Take): void {
  take('tags-line', line, line);
  take('tags-keyword', line.keyword, line);
  for (const tag of line.tags) {
    take('tag', tag, tag);
    take('tag-person', tag.person, tag);
  }
  words('tags-stray', line.strays, take);
}

function visitReferences(list: ReferenceList, take: Take): void {
  take('reference-list', list, list);
  take('reference-keyword', list.keyword, list);
  for (const item of list.items) {
    take('reference', item, item);
    word('notal', item.notal, take);
  }
}

// ---------------------------------------------------------------- text and close

function visitHeading(heading: Heading, take: Take): void {
  for (const line of heading.title) take('heading', line, heading);
  mark(heading.mark, take);
  word('underline', heading.overline, take);
  word('underline', heading.underline, take);
}

function visitParagraph(paragraph: Paragraph, take: Take): void {
  const { marker } = paragraph;
  if (marker) {
    take('paragraph-marker', marker, marker);
    take('pilcrow', marker.pilcrow, marker);
    take('paragraph-number', { start: marker.number.start, end: (marker.stop ?? marker.number).end }, marker);
  }
  mark(paragraph.mark, take);
  for (const part of paragraph.parts) {
    take('sub-paragraph', part, part);
    mark(part.mark, take);
  }
  for (const bracket of paragraph.brackets) take('bracket-word', bracket, bracket);
  for (const marker of paragraph.falseMarkers) {
    take('false-marker', { start: marker.number.start, end: marker.end }, marker);
    take('pilcrow', marker.pilcrow, marker);
  }
  if (paragraph.classifiedBy) visitClassifiedBy(paragraph.classifiedBy, take);
}

function visitClose(close: Close, take: Take): void {
  words('signature', close.signature, take);
  words('break', close.breaks, take);
  word('end-serial', close.serial, take);
  word('end-of-message', close.endOfMessage, take);
  words('stamp', close.stamps, take);
}

function visitClassifiedBy(line: ClassifiedBy, take: Take): void {
  take('classified-by', line, line);
  take('classified-by-keyword', line.keyword, line);
  for (const reason of line.reasons) take('reason', reason, reason);
}

// ---------------------------------------------------------------- what all have

/** The kinds that need no more of the tree than the word itself. */
type WordKind = { [K in TokenKind]: Word extends TokenNodes[K] ? K : never }[TokenKind];

function word(kind: WordKind, node: Word | null, take: Take): void {
  if (node) take(kind, node, node);
}

function words(kind: WordKind, nodes: readonly Word[], take: Take): void {
  for (const node of nodes) word(kind, node, take);
}

function mark(node: PortionMark | null, take: Take): void {
  if (node) take('portion-mark', node, node);
}
