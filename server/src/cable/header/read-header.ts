import type { Span, Word } from '../../text/span';
import type { Addressee, AddresseeList, Caption, ClassificationLine, DateTimeGroup, DeclassifyOn, From, Header, Line, LineRole, PassingLine, Repair, SecurityLine, Station } from '../model';
import { isBareLevel, isPageLine } from '../page-lines';
import { opensText, readMarker } from '../paragraph-start';
import { readPortionMark } from '../portion-mark';
import { trimmedStart } from '../raw-lines';
import type { RawLine } from '../raw-lines';
import { splitWords } from '../split-words';
import { isUnderline } from '../underline';
import { readAddressee, readAddresseeTail, isCollective } from './addressees';
import { readArchiveBanner } from './archive-banner';
import { readCaptions, readOffices, readPassing } from './captions';
import { readClassificationLine, readWrappedMrn } from './classification-line';
import { classifierKeyword, declassifyOnEnd, readClassifiedBy, startsReason } from './classified-by';
import type { ClassifierKeyword } from './classified-by';
import { readDateTimeGroup } from './date-time-group';
import { readDeclassification } from './declassification';
import { readExecutiveOrder, startsExecutiveOrder } from './executive-order';
import { findFused } from './fused';
import { continuesPrint, startsPrint } from './print';
import { leadingLetter, readReferences, referencesKeyword, startsWithCable } from './references';
import { readSubject, subjectKeyword } from './subject';
import type { SubjectKeyword } from './subject';
import { continuesTags, isBareTags, readTags, tagsKeyword, tagsKeywordRepair } from './tags';
import { readMoreRouting, readRouting, readSecurity, readStation, readTransmissionId } from './transmission';
import { wordAt } from './words';

/** A header read from the start of a cable. */
export interface ReadHeader {
  readonly header: Header;
  /** Offset where the text begins; it may be in the middle of a line. */
  readonly end: number;
}

/** More lines than this, of which nothing is known, are no header: the file is text. */
const MOST_UNKNOWN_FIRST = 80;
const MOST_UNKNOWN = 14;

/**
 * Reads everything before the text of a cable.
 *
 * @param text one cable, from its start
 * @param raw its lines
 */
export function readHeader(text: string, raw: readonly RawLine[]): ReadHeader {
  return new HeaderReader(text, raw).read();
}

type TagsKeyword = ReturnType<typeof tagsKeyword>;

/** A field that goes on over lines: what it is, and its stretches so far. */
interface Open<K> {
  readonly keyword: K;
  readonly start: number;
  readonly pieces: Span[];
}

/**
 * Goes through a header line by line. Each line begins something, or goes on with what the line before
 * began; the first that does neither after the subject is the first of the text.
 */
class HeaderReader {
  private readonly text: string;
  private readonly raw: readonly RawLine[];
  private readonly lines: Line[] = [];
  private readonly repairs: Repair[] = [];

  /** Role of the field that a line may go on with. */
  private current: LineRole | null = null;
  private blankBefore = true;
  private afterPage = false;
  private messageStarted = false;
  private recognised = 0;
  private unknownInRow = 0;
  /** How many of `lines` are kept when the header ends without a subject. */
  private keep = 0;

  private transmissionId: Word | null = null;
  private prosign: Word | null = null;
  private readonly routing: Word[] = [];
  private station: Station | null = null;
  private security: SecurityLine | null = null;
  private group: DateTimeGroup | null = null;
  private from: From | null = null;
  private readonly lists: { to: AddresseeList | null; info: AddresseeList | null } = { to: null, info: null };
  private list: 'to' | 'info' | null = null;
  private readonly strayExemptions: Word[] = [];
  private classification: ClassificationLine | null = null;
  private readonly captions: Caption[] = [];
  private readonly passing: PassingLine[] = [];
  private order: Open<null> | null = null;
  private tags: Open<TagsKeyword> | null = null;
  private subject: Open<SubjectKeyword> | null = null;
  private references: Open<NonNullable<ReturnType<typeof referencesKeyword>>> | null = null;
  private classifier: Open<ClassifierKeyword> | null = null;
  private declassify: Open<Word> | null = null;
  private readonly breaks: Word[] = [];
  private print = false;

  constructor(text: string, raw: readonly RawLine[]) {
    this.text = text;
    this.raw = raw;
  }

  read(): ReadHeader {
    const banner = readArchiveBanner(this.text, this.raw.slice(0, 16));
    let index = 0;
    for (; banner && index < banner.next; index++) {
      const line = this.raw[index];
      if (line) this.push({ start: line.start, end: line.end, next: line.next, role: banner.roles.get(index) ?? 'blank', continues: false });
    }
    if (banner) this.recognise();
    let end = -1;
    for (; index < this.raw.length && end === -1; index++) end = this.readLine(index);
    if (!this.subject) end = this.giveBack(end);
    const length = end === -1 ? this.text.length : end;
    return { header: this.finish(length, banner?.banner ?? null), end: length };
  }

  /** Lines at the end of a header without a subject that are nothing known belong to the text. */
  private giveBack(end: number): number {
    const lost = this.lines[this.keep];
    if (this.recognised === 0) {
      this.lines.length = 0;
      return 0;
    }
    // Blank lines stay with the header, but only when text follows them.
    const firstUnknown = this.lines.findIndex((line, at) => at >= this.keep && line.role === 'unknown');
    if (!lost || firstUnknown === -1) return end;
    const start = this.lines[firstUnknown]?.start ?? end;
    this.lines.length = firstUnknown;
    return start;
  }

  /** @returns the offset where the text begins when it does on this line, else -1 */
  private readLine(index: number): number {
    const line = this.raw[index];
    if (!line) return -1;
    if (trimmedStart(this.text, line.start, line.end) >= line.end) {
      this.push({ ...line, role: 'blank', continues: false });
      this.blankBefore = true;
      return -1;
    }
    for (let at = line.start; at < line.next;) {
      const begin = trimmedStart(this.text, at, line.end);
      if (begin >= line.end) break;
      const pilcrow = this.text.charAt(begin) === '¶' ? begin : -1;
      const start = pilcrow === -1 ? begin : trimmedStart(this.text, pilcrow + 1, line.end);
      if (at === line.start && this.isPageFurniture(index, start, line.end)) {
        this.push({ ...line, role: 'page', continues: false });
        this.repairs.push({ kind: 'page-line', start: line.start, end: line.next });
        this.afterPage = true;
        return -1;
      }
      if (this.startsText(index, at, start, line.end)) return at;
      const taken = this.take(at, start, line);
      if (taken === -1) return at;
      if (pilcrow !== -1) this.repairs.push({ kind: 'false-pilcrow', start: pilcrow, end: pilcrow + 1 });
      at = taken;
    }
    return this.unknownInRow > (this.recognised === 0 ? MOST_UNKNOWN_FIRST : MOST_UNKNOWN) && !this.subject ? line.next : -1;
  }

  private isPageFurniture(index: number, start: number, end: number): boolean {
    const words = this.text.slice(start, Math.min(end, start + 120));
    if (isPageLine(words)) {
      // The first page line of an old print is its head, and names the cable before FM and TO do.
      if (words.startsWith('PAGE 01') && this.recognised === 0) this.print = true;
      this.recognise();
      return true;
    }
    if (!isBareLevel(words)) return false;
    const near = (step: 1 | -1): boolean => {
      for (let at = index + step; at >= 0 && at < this.raw.length && Math.abs(at - index) < 5; at += step) {
        const line = this.raw[at];
        const other = line ? this.text.slice(trimmedStart(this.text, line.start, line.end), line.end) : '';
        if (other === '') continue;
        return isPageLine(other) || (step === 1 && isBareLevel(other));
      }
      return false;
    };
    return near(1) || (near(-1) && this.messageStarted);
  }

  private startsText(index: number, lineStart: number, start: number, end: number): boolean {
    const marker = readMarker(this.text, lineStart, end);
    if (marker && (this.messageStarted || this.recognised === 0)) {
      const inList = this.current === 'reference' && !marker.mark && startsWithCable(this.text, marker.end, end);
      if (!inList && (marker.mark ?? (marker.value <= 3 && /["'(A-Z]/i.test(this.text.charAt(marker.textStart))))) return true;
    }
    if (!this.messageStarted) return false;
    const subjectDone = this.subject !== null && this.subject.pieces.length > 0;
    if (subjectDone || this.tags) {
      if (opensText(this.text, start, end) && (subjectDone || this.blankBefore)) return true;
      const mark = readPortionMark(this.text, start, end);
      if (mark && (this.blankBefore || subjectDone) && !classifierKeyword(this.text, start, end) && this.text.charCodeAt(mark.end) === 32 && !subjectKeyword(this.text, mark.end + 1, end)) return true;
    }
    const next = this.raw[index + 1];
    return subjectDone && this.blankBefore && next !== undefined && isUnderline(this.text.slice(trimmedStart(this.text, next.start, next.end), next.end));
  }

  /**
   * Reads what begins at `start`, up to where something fused to it begins.
   *
   * @returns the offset of the next piece of the line, the next line's start, or -1 where the text begins
   */
  private take(at: number, start: number, line: RawLine): number {
    const role = this.begin(start, line.end, at) ?? this.goOn(start, line.end);
    if (role === null) {
      if (this.subject && (this.subject.pieces.length > 0 || this.blankBefore)) return -1;
      this.push({ start: at, end: line.end, next: line.next, role: 'unknown', continues: false });
      this.unknownInRow++;
      this.blankBefore = false;
      return line.next;
    }
    const { end, next, continues } = role;
    if (next < line.next && role.fused) this.repairs.push({ kind: 'fused-line', start: next, end: next });
    this.push({ start: at, end, next, role: role.role, continues });
    this.current = role.role === 'break' ? this.current : role.role;
    this.blankBefore = false;
    this.afterPage = false;
    this.recognise();
    return next;
  }

  private push(line: Line): void {
    this.lines.push({ start: line.start, end: line.end, next: line.next, role: line.role, continues: line.continues });
  }

  private recognise(): void {
    if (this.recognised === 0) this.markArchiveData();
    this.recognised++;
    this.unknownInRow = 0;
    this.keep = this.lines.length;
  }

  /** Lines before the first known one are what an archive's catalogue says of the cable. */
  private markArchiveData(): void {
    this.lines.forEach((line, at) => {
      if (line.role === 'unknown') this.lines[at] = { ...line, role: 'archive-data' };
    });
  }

  // -------------------------------------------------------------- what begins here

  /** Cuts a piece of a line where something is fused to it. */
  private cut(role: LineRole, start: number, end: number): { end: number; next: number; fused: boolean } {
    const break_ = findFused(this.text, role, start, end);
    if (break_ === -1) return { end, next: this.nextLine(end), fused: false };
    let cutEnd = break_;
    while (cutEnd > start && this.text.charCodeAt(cutEnd - 1) === 32) cutEnd--;
    return { end: cutEnd, next: break_, fused: true };
  }

  /** Start of the line after the one that ends (without its trailing blanks) at `end`. */
  private nextLine(end: number): number {
    let at = end;
    while (at < this.text.length && (this.text.charCodeAt(at) === 32 || this.text.charCodeAt(at) === 9)) at++;
    if (this.text.charCodeAt(at) === 13) at++;
    if (this.text.charCodeAt(at) === 10) at++;
    return at;
  }

  private begin(start: number, end: number, at: number): Taken | null {
    if (!this.messageStarted) {
      const transport = this.beginTransport(start, end);
      if (transport) return transport;
    }
    return this.beginClassification(start, end, at) ?? this.beginMessage(start, end);
  }

  private beginTransport(start: number, end: number): Taken | null {
    const { text } = this;
    const line = text.slice(start, end);
    if (line === 'BT') {
      this.breaks.push(wordAt(text, start, end));
      return { role: 'break', end, next: this.nextLine(end), fused: false, continues: false };
    }
    const id = readTransmissionId(text, start, end);
    if (id && !this.transmissionId) {
      this.transmissionId = id;
      // What stands behind the identifier on its line is a piece of its own.
      const rest = trimmedStart(text, id.end, end);
      return rest < end ? { role: 'transmission-id', end: id.end, next: rest, fused: true, continues: false } : { role: 'transmission-id', end, next: this.nextLine(end), fused: false, continues: false };
    }
    const cut = (role: LineRole): Taken => ({ role, ...this.cut(role, start, end), continues: false });
    const routing = cut('routing');
    const read = readRouting(text, start, routing.end);
    if (read && !this.prosign) {
      this.prosign = read.prosign;
      this.routing.push(...read.routingIndicators);
      return routing;
    }
    const more = this.current === 'routing' && !this.blankBefore ? readMoreRouting(text, start, end) : null;
    if (more) {
      this.routing.push(...more);
      return { role: 'routing', end, next: this.nextLine(end), fused: false, continues: true };
    }
    const stationCut = cut('station');
    const station = this.station ? null : readStation(text, start, stationCut.end);
    if (station) {
      this.station = station;
      return stationCut;
    }
    const securityCut = cut('security');
    const security = this.security ? null : readSecurity(text, start, securityCut.end);
    if (security) {
      this.security = security;
      return securityCut;
    }
    const groupCut = cut('date-time-group');
    const group = this.group ? null : readDateTimeGroup(text, start, groupCut.end);
    if (group) {
      this.group = group;
      return groupCut;
    }
    return this.beginAddress(start, end) ?? this.beginPrint(line, end);
  }

  private beginPrint(line: string, end: number): Taken | null {
    if (!startsPrint(line) && !(this.current === 'print' && (continuesPrint(line) || !this.from))) return null;
    const continues = this.current === 'print';
    this.print = true;
    return { role: 'print', end, next: this.nextLine(end), fused: false, continues };
  }

  private beginAddress(start: number, end: number): Taken | null {
    const { text } = this;
    const line = text.slice(start, end);
    const match = ADDRESS.exec(line);
    if (!match) return null;
    const written = match[1] ?? '';
    const keyword = wordAt(text, start, start + written.length);
    const from = start + match[0].length;
    const role = ADDRESS_ROLE[written];
    if (!role) return null;
    if (role === 'info' && /^(?:[A-Z/]{1,9}-\d{2}(?: |$))/.test(text.slice(from, end))) return null;
    if (written === 'M' || written === 'O' || written === 'NFO') {
      if (!LOST_LETTER[written].test(text.slice(from, end))) return null;
      this.repairs.push({ kind: 'keyword', start, end: keyword.end, becomes: written === 'M' ? 'FM' : written === 'O' ? 'TO' : 'INFO' });
    }
    if (role === 'from') {
      if (this.from) return null;
      const cut = this.cut('from', start, end);
      const address = readAddressee(text, Math.min(from, cut.end), cut.end);
      this.from = { start, end: cut.end, keyword, name: address && address.name.end > address.name.start ? wordAt(text, address.name.start, address.end) : null, routingIndicator: address?.routingIndicator ?? null };
      return { role, ...cut, continues: false };
    }
    if (role === 'exempt') {
      this.exempt(from, end);
      return { role, end, next: this.nextLine(end), fused: false, continues: false };
    }
    if (role === 'to' && this.lists.to) return null;
    this.list = role;
    this.lists[role] ??= { start, end, keyword, addressees: [] };
    const cut = this.cut(role, start, end);
    this.addAddressee(Math.min(from, cut.end), cut.end);
    return { role, ...cut, fused: cut.fused, continues: false };
  }

  private addAddressee(start: number, end: number): void {
    const list = this.list && this.lists[this.list];
    if (!list || !this.list) return;
    const addressees = [...list.addressees];
    const last = addressees[addressees.length - 1];
    const tail = last && !last.number ? readAddresseeTail(this.text, start, end) : null;
    if (last && tail) {
      addressees[addressees.length - 1] = { ...last, end, precedence: last.precedence ?? tail.precedence, number: tail.number };
    } else {
      const inline = INLINE_XMT.exec(this.text.slice(start, end));
      const address = readAddressee(this.text, start, inline ? start + inline.index : end);
      if (address) addressees.push(address);
      this.lists[this.list] = { ...list, end, addressees };
      if (inline) this.exempt(start + inline.index + inline[0].length, end);
      return;
    }
    this.lists[this.list] = { ...list, end, addressees };
  }

  /** Posts that an XMT line takes out of the collective before it (5 FAH-2 H-321.9). */
  private exempt(start: number, end: number): void {
    const names = readOffices(this.text, start, end);
    const list = this.list && this.lists[this.list];
    const at = list ? list.addressees.findLastIndex(addressee => isCollective(addressee.name.text)) : -1;
    const collective = list?.addressees[at];
    if (!list || !collective || !this.list) {
      this.strayExemptions.push(...names);
      return;
    }
    const changed: Addressee = { ...collective, excluded: [...collective.excluded, ...names] };
    this.lists[this.list] = { ...list, end, addressees: list.addressees.map((addressee, index) => index === at ? changed : addressee) };
  }

  private beginClassification(start: number, end: number, at: number): Taken | null {
    if (this.subject) return null;
    const fused = this.text.slice(Math.max(0, at - 1), at) !== '\n' && at > 0 && this.text.charCodeAt(at - 1) !== 13;
    const read = readClassificationLine(this.text, start, end, fused);
    if (!read) return null;
    const full = read.line.number !== null || read.line.section !== null;
    // A level alone over the telegram is a page's furniture; only after FM and TO is it the classification line.
    if (!full && (this.classification ?? ((this.transmissionId ?? this.print) && !this.from ? true : null))) {
      return { role: 'page', end, next: this.nextLine(end), fused: false, continues: false };
    }
    if (this.classification?.number) return { role: 'page', end, next: this.nextLine(end), fused: false, continues: false };
    this.classification = read.line;
    this.messageStarted ||= full || this.from !== null || this.recognised === 0;
    const rest = trimmedStart(this.text, read.end, end);
    return rest < end && full
      ? { role: 'classification', end: read.end, next: rest, fused: false, continues: false }
      : { role: 'classification', end, next: this.nextLine(end), fused: false, continues: false };
  }

  private beginMessage(start: number, end: number): Taken | null {
    const { text } = this;
    if (startsExecutiveOrder(text, start)) {
      const cut = this.cut('executive-order', start, end);
      this.messageStarted = true;
      this.order ??= { keyword: null, start, pieces: [{ start, end: cut.end }] };
      return { role: 'executive-order', ...cut, continues: false };
    }
    const tagged = tagsKeyword(text, start, end);
    if (tagged) return this.beginTags(tagged, start, end);
    const subject = this.subject ? null : subjectKeyword(text, start, end);
    if (subject && (this.messageStarted || !subject.damaged)) {
      const cut = this.cut('subject', start, end);
      this.messageStarted = true;
      if (subject.damaged) this.repairs.push({ kind: 'keyword', start, end: subject.end, becomes: 'SUBJECT:' });
      this.subject = { keyword: subject, start, pieces: this.pieces(subject.end, cut.end) };
      return { role: 'subject', ...cut, continues: false };
    }
    const reference = this.references || !this.messageStarted ? null : referencesKeyword(text, start, end);
    if (reference) {
      const cut = this.cut('reference', start, end);
      if (reference.damaged) this.repairs.push({ kind: 'keyword', start, end: reference.end, becomes: 'REF:' });
      this.references = { keyword: reference, start, pieces: this.pieces(reference.end, cut.end) };
      return { role: 'reference', ...cut, continues: false };
    }
    const classifier = this.messageStarted ? classifierKeyword(text, start, end) : null;
    if (classifier && (!this.classifier || classifier.derived)) {
      const cut = this.cut('classified-by', start, end);
      if (classifier.damaged) this.repairs.push({ kind: 'keyword', start: classifier.word.start, end: classifier.word.end, becomes: 'Classified By' });
      this.classifier ??= { keyword: classifier, start, pieces: [{ start, end: cut.end }] };
      return { role: 'classified-by', ...cut, continues: false };
    }
    const declassifyEnd = this.messageStarted ? declassifyOnEnd(text, start) : -1;
    if (declassifyEnd !== -1 && declassifyEnd <= end) {
      const cut = this.cut('declassify-on', start, end);
      this.declassify ??= { keyword: wordAt(text, start, declassifyEnd), start, pieces: this.pieces(declassifyEnd, cut.end) };
      return { role: 'declassify-on', ...cut, continues: false };
    }
    return this.subject || !this.messageStarted ? null : this.beginHandling(start, end);
  }

  private beginTags(tagged: NonNullable<TagsKeyword>, start: number, end: number): Taken {
    const cut = this.cut('tags', start, end);
    this.messageStarted = true;
    if (!this.tags) {
      const repair = tagsKeywordRepair(tagged);
      if (repair) this.repairs.push(repair);
      this.tags = { keyword: tagged, start, pieces: this.pieces(tagged.end, cut.end) };
    }
    return { role: 'tags', ...cut, continues: false };
  }

  /** Captions and passing lines; they stand before the subject. */
  private beginHandling(start: number, end: number): Taken | null {
    const cut = this.cut('caption', start, end);
    const goesOn = this.current === 'passing' && !this.blankBefore;
    const read = readCaptions(this.text, start, cut.end);
    if (read && !(goesOn && read.captions.some(caption => !caption.known))) {
      this.captions.push(...read.captions);
      const rest = trimmedStart(this.text, read.rest, cut.end);
      return rest < cut.end ? { role: 'caption', end: read.captions[read.captions.length - 1]?.end ?? rest, next: rest, fused: false, continues: false } : { role: 'caption', ...cut, continues: false };
    }
    const passing = goesOn && /[,/]$/.test(this.text.slice(0, this.lines[this.lines.length - 1]?.end)) ? null : readPassing(this.text, start, cut.end);
    if (passing) {
      this.passing.push(passing);
      return { role: 'passing', ...cut, continues: false };
    }
    if (this.order && !this.tags && isBareTags(this.text, start, end)) {
      this.tags = { keyword: null, start, pieces: [{ start, end }] };
      this.repairs.push({ kind: 'keyword', start, end: start, becomes: 'TAGS:' });
      return { role: 'tags', end, next: this.nextLine(end), fused: false, continues: false };
    }
    return null;
  }

  // -------------------------------------------------------------- what goes on here

  /** Whether the line goes on with the field before it, and if so takes it. */
  private goOn(start: number, end: number): Taken | null {
    const { text } = this;
    const role = this.current;
    const close = !this.blankBefore || this.afterPage;
    const take = (field: Open<unknown>): Taken => {
      const cut = this.cut(role ?? 'unknown', start - 1, end);
      field.pieces.push({ start, end: cut.end });
      return { role: role ?? 'unknown', ...cut, continues: true };
    };
    switch (role) {
      case 'to': case 'info': case 'exempt': {
        if (this.messageStarted || (!close && !/^R[A-Z]{3,8}\//.test(text.slice(start, end)))) return null;
        if (!/^[A-Z0-9]/.test(text.slice(start, end))) return null;
        if (role === 'exempt' && !/^R[A-Z]{3,8}\//.test(text.slice(start, end))) {
          this.exempt(start, end);
          return { role, end, next: this.nextLine(end), fused: false, continues: true };
        }
        const list = this.list ?? 'info';
        const cut = this.cut(list, start, end);
        this.addAddressee(start, cut.end);
        return { role: list, ...cut, continues: true };
      }
      case 'classification': {
        const line = this.classification;
        const mrn = line && !line.number && close ? readWrappedMrn(text, start, end) : null;
        if (!line || !mrn) return null;
        this.classification = { ...line, ...mrn, end };
        this.messageStarted = true;
        return { role, end, next: this.nextLine(end), fused: false, continues: true };
      }
      case 'passing': {
        const last = this.passing[this.passing.length - 1];
        if (!last || !close) return null;
        this.passing[this.passing.length - 1] = { ...last, end, offices: [...last.offices, ...readOffices(text, start, end)] };
        return { role, end, next: this.nextLine(end), fused: false, continues: true };
      }
      case 'executive-order':
        return this.order && close && !this.tags && this.order.pieces.length < 4 && !/N ?\/ ?A$/.test(text.slice(this.order.start, this.order.pieces.at(-1)?.end)) ? take(this.order) : null;
      case 'tags': {
        const last = this.tags?.pieces.at(-1);
        const afterComma = last !== undefined && text.charAt(last.end - 1) === ',';
        return this.tags && close && continuesTags(text, start, end, afterComma) ? take(this.tags) : null;
      }
      case 'subject':
        return this.subject && (this.subject.pieces.length === 0 || (close && this.subject.pieces.length < 8)) ? take(this.subject) : null;
      case 'reference':
        return this.references && this.continuesReferences(this.references, start, end, close) ? take(this.references) : null;
      case 'classified-by':
        if (!this.classifier) return null;
        return (close && this.classifier.pieces.length < 8) || startsReason(text, start) ? take(this.classifier) : null;
      case 'declassify-on':
        return this.classifier && startsReason(text, start) ? this.reasonAfterDate(this.classifier, start, end) : null;
      default:
        return null;
    }
  }

  private reasonAfterDate(field: Open<ClassifierKeyword>, start: number, end: number): Taken {
    field.pieces.push({ start, end });
    return { role: 'classified-by', end, next: this.nextLine(end), fused: false, continues: true };
  }

  private continuesReferences(field: Open<unknown>, start: number, end: number, close: boolean): boolean {
    if (field.pieces.length === 0) return true;
    if (close) return true;
    return leadingLetter(this.text, start, end) !== null || startsWithCable(this.text, start, end);
  }

  private pieces(start: number, end: number): Span[] {
    const from = trimmedStart(this.text, start, end);
    return from < end ? [{ start: from, end }] : [];
  }

  // -------------------------------------------------------------- the result

  private finish(length: number, archive: Header['archive']): Header {
    const { text, repairs } = this;
    for (const field of [this.subject, this.classifier, this.order]) if (field) repairs.push(...splitWords(text, field.pieces));
    const executiveOrder = this.order ? readExecutiveOrder(text, this.order.pieces, repairs) : null;
    const transmission = this.transmissionId ?? this.prosign ?? this.station ?? this.security
      ? { id: this.transmissionId, prosign: this.prosign, routingIndicators: this.routing, station: this.station, security: this.security } : null;
    return {
      kind: 'header', length, lines: this.lines,
      archive, transmission,
      dateTimeGroup: this.group, from: this.from, to: this.lists.to, info: this.lists.info, strayExemptions: this.strayExemptions,
      classification: this.classification, captions: this.captions, passing: this.passing, executiveOrder,
      tags: this.tags ? readTags(text, this.tags.keyword, this.tags.pieces, this.tags.start) : null,
      subject: this.subject ? readSubject(text, this.subject.keyword, this.subject.pieces, repairs) : null,
      references: this.references ? readReferences(text, this.references.keyword, this.references.pieces) : null,
      classifiedBy: this.classifier ? readClassifiedBy(text, this.classifier.keyword, this.classifier.pieces, repairs) : null,
      declassifyOn: this.declassify ? this.readDeclassifyOn(this.declassify) : null,
      breaks: this.breaks, print: this.print,
      repairs: repairs.filter(repair => repair.end <= length).sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }

  private readDeclassifyOn(field: Open<Word>): DeclassifyOn {
    return { start: field.start, end: field.pieces.at(-1)?.end ?? field.keyword.end, keyword: field.keyword, declassification: readDeclassification(this.text, field.pieces) };
  }
}

/** A piece of a line that was taken: what it is and where the next begins. */
interface Taken {
  readonly role: LineRole;
  readonly end: number;
  readonly next: number;
  readonly fused: boolean;
  readonly continues: boolean;
}

const ADDRESS = /^(FM|TO|INFO|XMT|M|O|NFO)(?:[ \t]{1,8}|\/(?=[A-Z])|$)/;
const ADDRESS_ROLE: Readonly<Record<string, 'from' | 'to' | 'info' | 'exempt'>> = { FM: 'from', M: 'from', TO: 'to', O: 'to', INFO: 'info', NFO: 'info', XMT: 'exempt' };
/** What must follow a keyword that lost its first letter. */
const LOST_LETTER = { M: /^(?:AM|US|SEC)[A-Z]{3,}/, O: /^(?:R[A-Z]{3,8}\/|SECSTATE|AMEMBASSY|AMCONSUL)/, NFO: /^(?:R[A-Z]{3,8}\/|AMEMBASSY|AMCONSUL|SECSTATE)/ } as const;
const INLINE_XMT = /,? XMT[ /]{1,2}/;
