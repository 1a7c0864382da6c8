import { beginsNoCaption, findCaption } from '../../vocabulary/captions';
import { findPost } from '../../vocabulary/posts';
import { oneOf } from '../../text/characters';
import { allMatches, textBefore } from '../../text/search';
import type { Word } from '../../text/span';
import type { Caption, LineRole, PassingLine } from '../model';
import { trimmedStart } from '../raw-lines';
import { goesOn, LONGEST_BROKEN } from '../body/broken-line';
import { maskEntities } from '../body/furniture';
import { append } from './append';
import { passes, readCaptions, readOffices, readPassing } from './captions';
import type { HeaderState } from './header-state';
import { KEYWORD_ROLES } from './line-breaks';
import { beginsOther } from './other-telegram';
import { upTo, upToBreak, whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import { leadingLetter } from './reference-letters';
import { behindIndent, isProse, wordAt } from './words';

/** Who is asked to pass a telegram on, so often that the line is one wherever it stands. */
const AGENCIES = 'STATE|DEPT|DEPARTMENT|NSC|TREASURY|SECDEF|USAID|DEFENSE|COMMERCE|JUSTICE|LABOR|ENERGY';
const SURE_ADDRESSEE = new RegExp(`^(?:${AGENCIES})$`);
/** Their first letters: of most lines that is all that must be looked at. */
const mayBeSure = oneOf('SDNTUCJLE');
/** Captions that are no word of a text. */
const SURE_CAPTION = /^(?:SIPDIS|NODIS|EXDIS|STADIS|LIMDIS|NOFORN|ORCON|PROPIN|NOCONTRACT|AIDAC|TERREP|CONDIS)$/;

/** One of them with its verb behind the list of another. */
const NEXT_PHRASE = new RegExp(String.raw`[ ;,]{1,4}(?=(?:${AGENCIES}|USDOC|USDA)(?: (?:ALSO|PLEASE|PLS))? (?:FOR|PASS(?: ALSO)?(?: TO)?) [A-Z\d])`);

/** Anybody with a verb behind a semicolon, an office or a place with one behind a comma. */
const NEXT_CLAUSE = /; {0,3}(?!AND )(?=[A-Z][A-Z ]{1,30}? (?:FOR(?: [A-Z]|$)|(?:PLEASE |PLS )?PASS(?: TO)? [A-Z]))|, {1,3}(?=[A-Z][A-Z/]{1,14}(?: [A-Z]{3,12})? FOR [A-Z])/;

/** A post with one behind a semicolon, where the line asks to pass the telegram on: anybody else there is asked to get it. */
const NEXT_POST = /; {0,3}(?=([A-Z][A-Z ]{1,30}?) (?:FOR|(?:PLEASE |PLS )?PASS(?: TO)?) [A-Z])/g;

/** What says how a telegram is handled and passes it to nobody. */
const HANDLES = /^(?:HOLD FOR |[A-Z]{2,12} HANDLE )/;
/** For whom at a post a telegram is, or from whom. */
const ATTENTION = /^(?:FOR (?:THE )?(?:AMBASSADOR|DCM|CHARGE|CONSUL|(?:DEPUTY |ASSISTANT |UNDER ?)?SECRETARY|CHIEF OF MISSION|COUNSELOR)[A-Z .,/]{0,30} FROM (?:THE )?[A-Z]|FOR ?: ?[A-Z]{1,5}(?:\/[A-Z]{1,6}){1,3}(?![^ ,;.])|(?!SECRETARY )([A-Z][A-Z .,]{2,24}?)(?: -)? (?:PLEASE |PLS |ALSO )?(?:FOR|POUCH|PASS(?: TO)?) [A-Z])/;
/** Between several that are told the same. */
const TOGETHER = /, ?| AND /;
/** What somebody is at a place for, or when: that goes on with a subject. */
const NO_ATTENTION = /(?<![A-Z])(?:(?:TALK|ROUND|VISIT|MEETING|CONFERENCE|CONSULTATION|NEGOTIATION|SESSION|DISCUSSION|WEEK|DAY|MONTH|YEAR)S?|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|\d{1,2})(?![A-Z])/;
const LONGEST_ATTENTION = 80;
/** A letter of a list with what stands before it, or the last word of a line, is within so many signs. */
const LONGEST_LETTER = 24;
/** Behind these a place is where somebody goes. */
const TO_A_PLACE = /(?<![A-Z])(?:VIA|LEAVES?|LEFT|DEPARTS?|ARRIVES?|VISITS?|REACHES)$/;

/** Words that nothing parts as a list of offices is parted. */
const NO_LIST = /^[^,;/]{30}/;

/** Lines with a keyword go on over lines that speak of somebody for whom something is. */
const KEYWORD_LINES: ReadonlySet<LineRole> = new Set(KEYWORD_ROLES);

/** Reads what stands between classification line and E.O. line: captions and passing lines (5 FAH-2 H-252, H-442). */
export class HandlingReader implements LineReader {
  readonly captions: Caption[] = [];
  /** The offices of the last one may become more. */
  readonly passing: (PassingLine & { readonly offices: Word[] })[] = [];

  private readonly state: HeaderState;

  /** Whether the telegram goes to a post. */
  private readonly isAddressed: (post: string) => boolean;

  constructor(state: HeaderState, isAddressed: (post: string) => boolean) {
    this.state = state;
    this.isAddressed = isAddressed;
  }

  begin(piece: Piece): Taken | null {
    // Captions stand below a text as well.
    if (this.state.recognised === 0 && !this.state.first) return null;
    const inPlace = this.inPlace();
    return this.beginCaptions(piece, inPlace) ?? this.beginPassing(piece, inPlace);
  }

  /**
   * What stands behind `Pass Line:` on an archive's sheet, with or without a verb of its own.
   *
   * @param value where it begins
   */
  beginField(piece: Piece, value: number): Taken {
    const { text } = this.state;
    const read = readPassing(text, value, piece.end) ?? {
      start: piece.start, end: piece.end, addressee: wordAt(text, value, value), verb: wordAt(text, piece.start, piece.start + 'Pass'.length),
      offices: readOffices(text, value, piece.end, true),
    };
    this.passing.push({ ...read, offices: [...read.offices] });
    return whole(piece, 'passing');
  }

  /** The offices of a passing line go on over lines. */
  goOn(piece: Piece): Taken | null {
    const { state } = this;
    const last = this.passing.at(-1);
    if (state.current !== 'passing' || (state.subject && !this.endsOpen()) || !last || !state.close || state.belowUnknown || isProse(state.text, piece.start, piece.end)) return null;
    const line = state.text.slice(piece.start, piece.end);
    if (beginsOther(line) || HANDLES.test(line) || this.isDone(line)) return null;
    const parts = passes(last.verb.text);
    const next = this.nextPhrase(piece.start, piece.end, parts);
    const end = next === -1 ? piece.end : next;
    const offices = readOffices(state.text, behindIndent(state.text, piece.start, end), end, parts);
    const wrapped = last.offices.at(-1);
    const [rest] = offices;
    // EX- / IM BANK, 4212/MAC/EUR/ / OECA: a name that was broken behind its hyphen or its slash.
    if (wrapped && rest && /[-/]$/.test(wrapped.text)) {
      last.offices[last.offices.length - 1] = { start: wrapped.start, end: rest.end, text: wrapped.text + rest.text };
      offices.shift();
    }
    append(last.offices, offices);
    this.passing[this.passing.length - 1] = { ...last, end };
    return next === -1 ? whole(piece, 'passing', true) : { ...upTo(state.text, piece, next, 'passing'), continues: true };
  }

  /** A long line does not go on with one that had room for its first word and asks for no more: below it the text of a further section begins. */
  private isDone(line: string): boolean {
    const { text, lastEnd } = this.state;
    const above = textBefore(text, lastEnd, LONGEST_BROKEN + 1);
    return line.length > LONGEST_BROKEN && NO_LIST.test(line) && /[\r\n]/.test(above) && !goesOn(above);
  }

  private beginCaptions(piece: Piece, inPlace: boolean): Taken | null {
    const { state } = this;
    if (!inPlace && beginsNoCaption(state.text, piece.start)) return null;
    const taken = upToBreak(state, piece, 'caption');
    const read = readCaptions(state.text, piece.start, taken.end);
    if (!read) return null;
    const alone = read.rest >= taken.end;
    const sure = alone && read.captions.every(caption => caption.known && caption.text === caption.text.toUpperCase() && findCaption(caption.text)?.takesMore === false);
    // Before the message part, and behind the subject, only what can be nothing else.
    if (!inPlace) return sure ? this.takeCaptions(read, piece, taken) : null;
    const unknown = read.captions.some(caption => !caption.known);
    if (unknown && this.listGoesOn()) return null;
    // What follows a caption on its line is a passing line.
    if (!alone && !readPassing(state.text, read.rest, taken.end) && !read.captions.some(({ text }) => SURE_CAPTION.test(text))) return null;
    return this.takeCaptions(read, piece, taken);
  }

  private takeCaptions(read: NonNullable<ReturnType<typeof readCaptions>>, piece: Piece, taken: Taken): Taken {
    append(this.captions, read.captions);
    const rest = trimmedStart(this.state.text, read.rest, taken.end);
    return rest < taken.end ? upTo(this.state.text, piece, read.captions.at(-1)?.end ?? rest, 'caption') : taken;
  }

  private beginPassing(piece: Piece, inPlace: boolean): Taken | null {
    const { text } = this.state;
    const mustBeSure = !inPlace && !this.isAttention(piece);
    if (mustBeSure && !mayBeSure(text.charCodeAt(piece.start))) return null;
    const taken = upToBreak(this.state, piece, 'passing');
    const line = readPassing(text, piece.start, taken.end);
    if (!line || this.isOfList(line)) return null;
    const next = this.nextPhrase(line.offices[0]?.start ?? line.verb.end, taken.end, passes(line.verb.text));
    const read = next === -1 ? line : readPassing(text, piece.start, next) ?? line;
    if (mustBeSure && !(SURE_ADDRESSEE.test(read.addressee.text) && !/[a-z]/.test(text.slice(piece.start, taken.end)))) return null;
    this.passing.push({ ...read, offices: [...read.offices] });
    return next === -1 ? taken : upTo(text, piece, next, 'passing');
  }

  /** Another item of the list above, which is not done: LONDON FOR ROE, / PARIS FOR POE. A post that the telegram goes to is told on its own line. */
  private isOfList({ addressee }: PassingLine): boolean {
    return (this.listGoesOn() || this.state.belowUnknown) && this.endsOpen() && !this.isAddressed(addressee.text);
  }

  /** A line below the subject or the references, in copies that lost the blank lines: PARIS FOR ROE in a telegram to Paris, FOR AMBASSADOR FROM THE SECRETARY. */
  private isAttention({ start, end, next, fused }: Piece): boolean {
    const { text, subject, current } = this.state;
    if (!subject) return false;
    // What a passing line was parted from is one too.
    if (fused) return current === 'passing';
    if ((current !== 'subject' && current !== 'reference' && current !== 'passing') || end - start > LONGEST_ATTENTION) return false;
    const line = text.slice(start, end);
    // VISIT OF MAYOR OF / PARIS FOR TALKS
    const above = textBefore(text, this.state.lastEnd, LONGEST_LETTER);
    if ((current !== 'passing' && goesOn(above)) || TO_A_PLACE.test(above)) return false;
    // The list goes on below it.
    if (current === 'reference' && leadingLetter(text, next, next + LONGEST_LETTER) !== null) return false;
    const post = NO_ATTENTION.test(line) ? null : ATTENTION.exec(line);
    return post !== null && (post[1] === undefined || post[1].split(TOGETHER).every(this.isAddressed)) && !/[a-z]/.test(line);
  }

  /**
   * Where another agency is asked on the same line (`STATE FOR AF/W STATE PASS TO USTR`), or -1.
   *
   * @param start of the offices
   * @param parts right behind the verb it is said where the telegram is to be passed to: PASS TO USAID FOR AFR/WA
   */
  private nextPhrase(start: number, end: number, parts: boolean): number {
    const rest = maskEntities(this.state.text.slice(start, end));
    const post = parts ? allMatches(NEXT_POST, rest).find(match => findPost(match[1] ?? '') !== undefined) : undefined;
    const found = [NEXT_PHRASE.exec(rest), parts ? post ?? null : NEXT_CLAUSE.exec(rest)].filter(match => match !== null);
    return found.length > 0 ? Math.min(...found.map(match => start + match.index + match[0].length)) : -1;
  }

  /** Between the classification line and the subject, where captions and passing lines are looked for. */
  private inPlace(): boolean {
    const { subject, messageStarted, current } = this.state;
    if (subject || (current !== null && KEYWORD_LINES.has(current))) return false;
    return messageStarted || current === 'passing' || current === 'caption';
  }

  /** The line before is a passing line, and nothing stands between. */
  private listGoesOn(): boolean {
    return this.state.current === 'passing' && !this.state.blankBefore;
  }

  /** The line before ends in a comma, a slash or PASS TO: its list is not done. */
  private endsOpen(): boolean {
    const last = this.state.text.charAt(this.state.lastEnd - 1);
    return last === ',' || last === '/' || this.passing.at(-1)?.offices.length === 0;
  }
}
