import { findPost, postOfAddress } from '../../vocabulary/posts';
import { letterOf } from '../../text/characters';
import { allMatches, excerpt } from '../../text/search';
import type { Word } from '../../text/span';
import type { Addressee, AddresseeList, From, LineRole } from '../model';
import { isPageLine } from '../page-lines';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import { ADDRESS_KEYWORDS, MISREAD } from './address-keywords';
import { append } from './append';
import { readAddressee, readAddresseeTail, startsWithIndicator } from './addressees';
import { addressLikeness, isCollective, postNamesIn } from './address-words';
import type { AddressLikeness } from './address-words';
import { readCaptions, readOffices } from './captions';
import type { HeaderState } from './header-state';
import { upToBreak, whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import { isOverOffices } from './print-reader';
import { wordAt, wordsIn } from './words';

/**
 * A keyword of FL6 to FL9. Behind it stands a blank, a colon, a slash, or at once what can be nothing but an address.
 */
const KEYWORD = new RegExp(String.raw`^(${ADDRESS_KEYWORDS})(?: ?: ?(?=\S)| {1,8}|\/(?=[A-Z])|(?<=TO)-(?=ALL |AM|US|SEC)|:?$|(?=R[UH][A-Z]{2,6}\/|AMEMBASSY |AMCONSUL |SECSTATE |USMISSION ))`, 'i');
const ROLE: Readonly<Record<string, 'from' | 'to' | 'info' | 'exempt'>> = { FM: 'from', FROM: 'from', TO: 'to', ACTION: 'to', INFO: 'info', XMT: 'exempt' };
/** The keywords as they stand in format lines. */
const FORMAT_KEYWORD = /^(?:FM|TO|INFO|XMT)$/;
const LONGEST_ADDRESS = 160;
/** Between two addresses; not in one that has its place first, `WASHDC, SECSTATE ROUTINE`, as an archive's sheet has them. */
const SEPARATOR = /;|,(?! (?:SECSTATE|AMEMBASSY|AMCONSUL|USMISSION|USINT|USOFFICE)(?: [A-Za-z]{5,9})? {0,3}(?:;|$))/g;
/** Where XMT stands behind a collective on its own line (5 FAH-2 H-321.9). */
const INLINE_XMT = /,? XMT[ /:]{1,3}/;
/** A list of action addressees begins below. */
const TO_BELOW = /^TO[ :]/m;
/** As in FM THE WHITE HOUSE: the article is none of a sentence where only an address can stand. */
const ARTICLE = /^THE [^a-z.?!:"]{1,60}$/;
const LONGEST_LIST = 600;
/** `INFO OCT-01 EUR-12`: the office counts of a print. */
const OFFICE_COUNT = /^[A-Z/]{1,9}(?:-\d{2}(?:[ *]|$)| \d{2},)/;
/** A line from here on may have been wrapped, so that what follows goes on with its address. */
const WRAPPED_FROM = 50;
/** Words that are only the end of an address. */
const TAIL_WORDS = /^(?:COLLECTIVE|POSTS|WASHDC|WASHINGTON|DC)(?: |$)/;
const STOPS = /[.?!]$|[.?!] |["¶]/;

type ListName = 'to' | 'info';
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type AddresseeDraft = Draft<Addressee>;

interface ListDraft {
  readonly keyword: Word;
  readonly start: number;
  end: number;
  readonly addressees: AddresseeDraft[];
}

/** Reads FL6 to FL9: who sends, and who is addressed for action and for information (5 FAH-2 H-232, H-233, H-321.9). */
export class AddressReader implements LineReader {
  from: From | null = null;
  readonly strayExemptions: Word[] = [];

  private readonly state: HeaderState;
  private readonly lists: { to: ListDraft | null; info: ListDraft | null } = { to: null, info: null };
  private list: ListName = 'info';
  /** The collective that an XMT line takes posts out of. */
  private collective: AddresseeDraft | null = null;
  /** The address that was read last. */
  private last: { readonly start: number; readonly end: number; readonly address: Addressee | null } | null = null;
  /** The names taken out of it so far. */
  private readonly exempted = new Set<string>();

  constructor(state: HeaderState) {
    this.state = state;
  }

  /** Reads an address, which is mostly asked for twice: to tell whether the line has one, and when the line is taken. */
  private read(start: number, end: number): Addressee | null {
    if (this.last?.start !== start || this.last.end !== end) this.last = { start, end, address: readAddressee(this.state.text, start, end) };
    return this.last.address;
  }

  /** The action addressees; null where no line named any. */
  get to(): AddresseeList | null {
    return this.lists.to;
  }

  /** The information addressees; null where no line named any. */
  get info(): AddresseeList | null {
    return this.lists.info;
  }

  /** Whether one of the addressees has a name (all of it, or USIA in USIA WASHDC, SHAPE in USNMR SHAPE), or is at a post, by its name. */
  isAddressed(post: string): boolean {
    const name = findPost(post)?.name;
    const isOf = (text: string): boolean => `${text} `.startsWith(`${post} `) || text.endsWith(` ${post}`) || (name !== undefined && postOfAddress(text) === name);
    return [this.lists.to, this.lists.info].some(list => list?.addressees.some(addressee => isOf(addressee.name.text)) === true);
  }

  /** What was read so far is of a station that has sent the telegram on; its own sender and addressees stand below. */
  restart(): void {
    this.state.leaveToRelay(OF_RELAY);
    this.from = this.lists.to = this.lists.info = this.collective = null;
  }

  begin(piece: Piece): Taken | null {
    if (this.state.messageStarted) return null;
    const { text } = this.state;
    if (!mayBeKeyword(text.charCodeAt(piece.start))) return null;
    const match = KEYWORD.exec(excerpt(text, piece.start, piece.end, 24));
    if (!match) return null;
    const written = match[1] ?? '';
    const becomes = MISREAD[written];
    const role = ROLE[becomes ?? written.toUpperCase()];
    const from = Math.min(piece.start + match[0].length, piece.end);
    if (!role || !this.isKeyword(piece, match[0], written, from)) return null;
    const keyword = wordAt(text, piece.start, piece.start + written.length);
    if (becomes !== undefined) this.state.repairKeyword(piece.start, keyword.end, becomes);
    switch (role) {
      case 'from': return this.beginFrom(piece, keyword, from);
      case 'exempt': return this.beginExempt(piece, from);
      default: return this.beginList(role, piece, keyword, from);
    }
  }

  /** A further addressee, or what belongs to the one before. */
  goOn(piece: Piece): Taken | null {
    const { state } = this;
    const { current, text } = state;
    // Below FM, an indicator is that of the first addressee, or the Department is: TO was lost.
    if (!state.messageStarted && current === 'from' && this.from?.name && !this.lists.to && (startsWithIndicator(text, piece.start, piece.end) || text.startsWith('SECSTATE WASHDC', piece.start)) && !TO_BELOW.test(text.slice(piece.next, piece.next + LONGEST_LIST))) return this.beginUnnamed('to', piece);
    if (state.messageStarted || (current !== 'to' && current !== 'info' && current !== 'exempt')) return null;
    const indicator = startsWithIndicator(text, piece.start, piece.end);
    if (!indicator && !this.canGoOn(piece)) return null;
    if (current === 'exempt' && !indicator && !this.isSentTo(piece)) {
      const taken = upToBreak(this.state, piece, 'exempt', true);
      this.exempt(piece.start, taken.end);
      return taken;
    }
    const taken = state.sheet ? whole(piece, this.list, true) : upToBreak(state, piece, this.list, true);
    this.add(piece.start, taken.end, true);
    return taken;
  }

  /** A post that is exempt has neither a precedence nor a number: with one, the addressees go on. */
  private isSentTo({ start, end }: Piece): boolean {
    const address = this.read(start, end);
    return Boolean(address?.precedence ?? address?.number);
  }

  /** A list of addressees without its keyword, as a pseudo header is followed by (5 FAH-2 H-221). */
  beginUnnamed(role: 'from' | 'to', piece: Piece): Taken | null {
    const keyword = wordAt(this.state.text, piece.start, piece.start);
    return role === 'from' ? this.beginFrom(piece, keyword, piece.start) : this.beginList(role, piece, keyword, piece.start);
  }

  /**
   * What stands behind a name of its own, `From:`, `Action:` or `Info:`, to the end of the line.
   *
   * @param keywordEnd where the name ends, without its colon
   * @param value where the address begins
   */
  beginField(role: 'from' | ListName, piece: Piece, keywordEnd: number, value: number): Taken | null {
    const keyword = wordAt(this.state.text, piece.start, keywordEnd);
    const taken = whole(piece, role);
    return role === 'from' ? this.beginFrom(piece, keyword, value, taken) : this.beginList(role, piece, keyword, value, taken);
  }

  /** Whether an address stands behind a word that in a text is a word like any other. */
  private isKeyword(piece: Piece, match: string, written: string, from: number): boolean {
    const { text, recognised, first } = this.state;
    const upper = written.toUpperCase();
    // As format lines have it: the word in capitals, with nothing but a blank behind it.
    const plain = FORMAT_KEYWORD.test(written) && !match.includes(':');
    if (from >= piece.end) return plain && recognised > 0 && !(this.from === null && isOverOffices(text, piece.next));
    if (startsWithIndicator(text, from, piece.end)) return true;
    // Below a text TO and INFO are words of it.
    if (recognised === 0 && !first && upper !== 'FM') return false;
    if (upper === 'XMT') return true;
    const end = Math.min(upToBreak(this.state, piece, 'info').end, from + LONGEST_ADDRESS);
    const address = OFFICE_COUNT.test(text.slice(from, end)) ? null : this.read(from, end);
    const likeness = address ? this.likenessOf(address.name.text) : 'none';
    if (likeness === 'sure') return written.length > 1 || upper === written;
    const name = address?.name.text ?? '';
    if (plain && (upper === 'FM' || this.state.current === 'from' || (this.state.current === 'to' && this.state.close)) && ARTICLE.test(name)) return true;
    // As a letter has it, over a list of the same kind.
    if (upper === 'FROM' && match.includes(':') && likeness === 'possible' && recognised > 0 && TO_BELOW.test(text.slice(piece.next, piece.next + LONGEST_LIST))) return true;
    // FM is no word of a text; TO and INFO are, unless other format lines or a precedence show where we are.
    return likeness === 'possible' && plain && (upper === 'FM' || recognised > 0 || address?.precedence !== null);
  }

  private likenessOf(name: string): AddressLikeness {
    const list = name.includes('XMT') ? name.split(INLINE_XMT)[0] ?? '' : name;
    const likeness = addressLikeness((list.split(/[,;]/, 1)[0] ?? '').trim());
    return likeness === 'possible' && postNamesIn(list.split(/[ ,;]{1,3}/)) ? 'sure' : likeness;
  }

  private beginFrom(piece: Piece, keyword: Word, from: number, taken = upToBreak(this.state, piece, 'from')): Taken | null {
    const { text } = this.state;
    if (this.from) return null;
    const address = this.read(Math.min(from, taken.end), taken.end);
    this.from = {
      start: piece.start, end: taken.end, keyword,
      name: address && address.name.end > address.name.start ? wordAt(text, address.name.start, address.end) : null,
      routingIndicator: address?.routingIndicator ?? null,
    };
    return taken;
  }

  private beginExempt(piece: Piece, from: number): Taken {
    const taken = upToBreak(this.state, piece, 'exempt');
    this.exempt(from, taken.end);
    return taken;
  }

  private beginList(role: ListName, piece: Piece, keyword: Word, from: number, taken = upToBreak(this.state, piece, role, this.lists[role] !== null && this.state.current === role)): Taken {
    this.list = role;
    // What is exempt may be told below INFO, for a collective of the action addressees.
    if (role === 'to') this.collective = null;
    this.lists[role] ??= { start: piece.start, end: piece.end, keyword, addressees: [] };
    this.add(Math.min(from, taken.end), taken.end, false);
    return taken;
  }

  /** Whether a line without an indicator can be another addressee, or the rest of the one before. */
  private canGoOn(piece: Piece): boolean {
    const { state } = this;
    const { text } = state;
    // A scan without line ends has the rest of the header, with its colons, right behind the address.
    const { end } = upToBreak(state, piece, 'info');
    const line = excerpt(text, piece.start, end, 200);
    if (!/^[A-Z0-9]/i.test(line) || STOPS.test(line)) return false;
    if (readAddresseeTail(text, piece.start, piece.end)) return state.close;
    const captions = readCaptions(text, piece.start, piece.end);
    if (captions && captions.rest >= piece.end && captions.captions.every(({ known }) => known)) return false;
    const address = this.read(piece.start, Math.min(end, piece.start + 200));
    const likeness = address ? this.likenessOf(address.name.text) : 'none';
    return likeness === 'sure' || (likeness === 'possible' && state.close);
  }

  /**
   * Adds what a line holds to the list: an addressee, several, or the rest of the one before.
   *
   * @param continues the line has no keyword: it goes on with the list
   */
  private add(start: number, end: number, continues: boolean): void {
    const { text } = this.state;
    const list = this.lists[this.list];
    if (!list || start >= end) return;
    list.end = end;
    const last = list.addressees.at(-1);
    if (last && continues) {
      const tail = last.number ? null : readAddresseeTail(text, start, end);
      if (tail) {
        Object.assign(last, { end, precedence: last.precedence ?? tail.precedence, number: tail.number });
        return;
      }
      if (this.isRest(last, start, end)) {
        this.lengthen(last, start, end);
        return;
      }
    }
    const line = text.slice(start, end);
    // The page line of a print, which broke off the list right behind TO.
    if (isPageLine(line)) return;
    const inline = line.includes('XMT') ? INLINE_XMT.exec(line) : null;
    for (const [from, to] of this.addresses(start, inline ? start + inline.index : end)) {
      const addressee = this.read(from, to);
      if (addressee) this.push(list, addressee);
    }
    if (inline) this.exempt(start + inline.index + inline[0].length, end);
  }

  private push(list: ListDraft, addressee: Addressee): void {
    const { start, end, routingIndicator, name, precedence, number } = addressee;
    const draft: AddresseeDraft = { start, end, routingIndicator, name, precedence, number, excluded: [] };
    list.addressees.push(draft);
    if (isCollective(addressee.name.text)) this.takeAsCollective(draft);
  }

  /** A line without an indicator, in a list that has them, goes on with the address before when that was wrapped. */
  private isRest(last: Addressee, start: number, end: number): boolean {
    const { text, lines } = this.state;
    if (last.number ?? last.precedence ?? startsWithIndicator(text, start, end)) return false;
    const words = excerpt(text, start, end, 80);
    if (TAIL_WORDS.test(words) || (last.routingIndicator && last.name.text.endsWith('/') && !last.name.text.endsWith('//'))) return true;
    const rest = this.read(start, end)?.name.text ?? '';
    // AMEMBASSY and on the next line PRETORIA, AMEMBASSY SAN and SALVADOR: the address of a post that neither is alone.
    if (postOfAddress(last.name.text) === undefined && postOfAddress(`${last.name.text} ${rest}`) !== undefined) return true;
    if (!last.routingIndicator || addressLikeness(rest) === 'sure') return false;
    const lineBefore = lines.at(-1);
    return lineBefore !== undefined && lineBefore.end - lineBefore.start >= WRAPPED_FROM;
  }

  private lengthen(last: AddresseeDraft, start: number, end: number): void {
    const rest = this.read(start, end);
    if (!rest) return;
    const name = { start: last.name.start, end: rest.name.end, text: `${last.name.text} ${rest.name.text}` };
    Object.assign(last, { end, name, precedence: rest.precedence, number: rest.number });
    if (isCollective(name.text)) this.takeAsCollective(last);
  }

  private takeAsCollective(addressee: AddresseeDraft): void {
    this.collective = addressee;
    this.exempted.clear();
  }

  /** The addresses of one line: mostly one; several with commas or semicolons between them, or a run of post names. */
  private addresses(start: number, end: number): [number, number][] {
    const { text } = this.state;
    const line = text.slice(start, end);
    if (line.length > 2000 || startsWithIndicator(text, start, end)) return [[start, end]];
    const parts = this.cutAtCommas(start, line);
    if (parts) return parts;
    const words = wordsIn(text, start, end);
    if (words.length < 2 || words.length > 40 || addressLikeness(line) === 'sure') return [[start, end]];
    const ends = postNamesIn(words.map(word => word.text));
    if (!ends || ends.length < 2) return [[start, end]];
    return ends.map((to, at) => [words[ends[at - 1] ?? 0]?.start ?? start, words[to - 1]?.end ?? end]);
  }

  private cutAtCommas(start: number, line: string): [number, number][] | null {
    const { text } = this.state;
    const parts: [number, number][] = [];
    let from = 0;
    if (!/[,;]/.test(line)) return null;
    // On a sheet the commas stand within the addresses: WASHDC, SECSTATE ROUTINE; OSLO, AMEMBASSY ROUTINE.
    const isSheetList = this.state.sheet && line.includes(';');
    for (const { index } of allMatches(isSheetList ? /;/g : SEPARATOR, line)) {
      parts.push([start + from, start + index]);
      from = index + 1;
    }
    if (from < line.length) parts.push([start + from, start + line.length]);
    const trimmed = parts.map(([a, b]): [number, number] => [trimmedStart(text, a, b), trimmedEnd(text, a, b)]).filter(([a, b]) => a < b);
    const sure = isSheetList || trimmed.every(([a, b]) => addressLikeness(this.read(a, b)?.name.text ?? '') === 'sure');
    return sure && trimmed.length > 0 ? trimmed : null;
  }

  /** Posts that an XMT line takes out of the collective before it (5 FAH-2 H-321.9). */
  private exempt(start: number, end: number): void {
    const { text } = this.state;
    const list = this.lists[this.list];
    const names = readOffices(text, start, end).flatMap(name => missionsIn(text, name)).map(name => this.read(name.start, name.end)?.name ?? name);
    if (!list || !this.collective) {
      append(this.strayExemptions, names);
      return;
    }
    list.end = end;
    for (const name of names) {
      // Archives have the first exempted post a second time, on a line of its own.
      if (!this.exempted.has(name.text)) this.collective.excluded.push(name);
      this.exempted.add(name.text);
    }
  }
}

/** The lines over a telegram's own header that say who has sent it on, and to whom. */
const OF_RELAY: ReadonlySet<LineRole> = new Set(['date-time-group', 'from', 'to', 'info', 'exempt']);

/** The first letter of a keyword. */
const mayBeKeyword = letterOf('1AFILMNOPTX');

/** Addresses in a row with nothing but a blank between them, cut where each begins. */
function missionsIn(text: string, names: Word): Word[] {
  const starts = [...names.text.matchAll(/ (?=(?:AMEMBASSY|AMCONSUL|USMISSION) )/g)].map(({ index }) => index);
  return [-1, ...starts].map((from, at) => wordAt(text, names.start + from + 1, names.start + (starts[at] ?? names.text.length)));
}
