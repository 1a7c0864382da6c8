import { textBefore } from '../text/search';
import type { Span } from '../text/span';
import { cableAt, cablesIn, type CableNumber } from './header/cable-numbers';
import { Joined } from './joined';
import type { Heading, Paragraph, Repair } from './model';
import { plainText } from './plain-text';

/** A letter of the REF list in running text: `ref B`, `refs A and C`, `reftel (A)`. Each letter is a mention of its own. */
export interface ReferenceMention {
  readonly kind: 'reference';
  /** In capitals. */
  readonly letter: string;
  /** The letter alone, without brackets. */
  readonly span: Span;
  /** The last letter of a range that begins here (`refs A-C`: C), which is a mention of its own too; else null. */
  readonly through: string | null;
  /** The whole phrase from its keyword to its last letter, `refs A and C`. */
  readonly phrase: Span;
}

/** A word for another telegram without its letter: `reftel`, `refs`, `septel`. */
export interface TelegramMention {
  readonly kind: 'telegram';
  /** `ref` is the bare word, which is an abbreviation of other things too. */
  readonly word: 'reftel' | 'ref' | 'septel';
  readonly plural: boolean;
  readonly span: Span;
}

/** The number of a paragraph: `para 3`, `ref A paras 3-5`, `paragraph 4 below`. Each number is a mention of its own. */
export interface ParagraphMention {
  readonly kind: 'paragraph';
  readonly number: number;
  /** The digits. */
  readonly span: Span;
  /** The last number of a range that begins here (`paras 3-5`: 5), which is a mention of its own too; else null. */
  readonly through: number | null;
  /** Whose paragraph: this cable's, a reference's, that of `reftel`, or that of a document which the list does not have. */
  readonly of: 'this' | 'reference' | 'reftel' | 'other';
  /** The letter of the reference, where `of` is that. */
  readonly letter: string | null;
  /** The whole phrase from its keyword to its last number, `paras 3-5`. */
  readonly phrase: Span;
}

export type Mention = ReferenceMention | TelegramMention | ParagraphMention;

const NONE: readonly Mention[] = [];
/** What every keyword begins with: it is looked for several times as fast as a keyword is. */
const BEGINNING = /REF|SEPTEL|PARA/gi;

/**
 * What the running text of a paragraph, or a heading, mentions of references and paragraphs, in order of place.
 *
 * @param text the block's own text, as its spans count
 */
export function mentionsOf(block: Paragraph | Heading, text: string): readonly Mention[] {
  // A word that was cut in two is seen only when its parts are joined.
  if (!mayMention(block, text) && !block.repairs.some(({ kind }) => kind === 'split-word')) return NONE;
  return findMentions(text, block.kind === 'heading' ? block.title : block.pieces, block.repairs);
}

function mayMention(block: Paragraph | Heading, text: string): boolean {
  if (block.kind === 'paragraph') return block.mayMention;
  BEGINNING.lastIndex = 0;
  return BEGINNING.test(text);
}

/**
 * The same for any stretches of running text, such as a subject. A phrase may be wrapped (`ref` at the end of a line,
 * `B` on the next) or have a page line in its middle; its span then runs over both. What may be an ordinary word is
 * no mention: `ref a meeting`, `reference I made`, `paras 3 and 20 officials`.
 *
 * @param text the text that the pieces count in
 * @param pieces in order; a list of references (`Ref: A. STATE 12345`) is no mention
 * @param repairs those of the kind `split-word` tell where a word was cut in two
 */
export function findMentions(text: string, pieces: readonly Span[], repairs: readonly Repair[] = []): readonly Mention[] {
  return new MentionReader(new Joined(plainText(text), pieces, repairs)).read();
}

const KEYWORD = /(?<![A-Za-z0-9])(?:(REF(?:TEL|ERENCE)?(?:\(S\)|S)?)|(SEPTELS?)|PARA(?:GRAPH)?(?:\(S\)|S)?)(?![A-Za-z0-9])/iy;

/** `subpara 3a`: of a part it is said which paragraph it is of only where the letter follows the number. */
const SUB_PARAGRAPH = /(?<![A-Za-z0-9])SUB$/i;
const KEYWORD_OF_PART = /PARA(?:GRAPH)?S?(?= \d{1,3} ?\(?[A-Za-z](?![A-Za-z0-9]))/iy;

/** A stop behind `ref` shortens it; behind the longer words a sentence ends. */
const FIRST_LETTER = /((?:(?<![le]s?)\.)? {1,2}|-|(?=\())(\()?(?=[A-Za-z])/iy;
/** `REFS A AND B PLUS A COPY` goes on with an article. */
const NEXT_LETTER = /([,;] {0,2}(?:and |or |& )?| and | or | & | ?\/ ?| - |[-\u2013]| thru | through | to | (?:as well as|plus) (?!A ))(\()?(?=[A-Za-z])/iy;
/** `refs A (NOTAL) and C` */
const NOTAL = / ?\(NOTAL\)(?=[,;]? )/iy;
/** What goes between two letters of several only: `refs A as well as C`, `refs A - C`. */
const OF_SEVERAL = /^ (?:as|plus|-)/i;
/** What makes a letter part of something else: a word, U.S., A/S, T-55, R&D, d'Affaires. */
const NO_LETTER = /^(?:[A-Za-z0-9]|\.[A-Za-z]|\/(?!para)[A-Za-z]{2}|\/S|[-\u2013](?:\d|[A-Za-z]{2})|&[A-Za-z]|'[A-RT-Za-rt-z])/;
/** What shows that a letter which is also an English word (A, I) is none here. */
const AFTER_LETTER = /^ ?(?:[),;:\]"?!/]|\.(?![A-Za-z])|--|$)|^ (?:and|or|through|thru|paras?|paragraphs?)(?![A-Za-z])|^ & |^[-\u2013][A-Za-z](?![A-Za-z])/i;
const COMMA = /^[,;] *$/;
/** Letters of one group stand near to each other in the alphabet, also in a list with commas. */
const FURTHEST_AFTER_SLASH = 4;
/** Further on, a number behind a comma is as likely one of the sentence. */
const FURTHEST_AFTER_COMMA = 9;

/** `para 5`, `para. 5`, `para (5)`, `para #5`, `para no. 5` */
const FIRST_NUMBER = /\.? {0,2}(?:# ?|nos?(?:\. ?| )|numbers? )?\(?(?=\d)/iy;
const NEXT_NUMBER = /([,;] {0,2}(?:and |or |& )?| and | or | & |\/| ?- ?|\u2013| thru | through | to )#?(\()?(?=\d)/iy;
/** A number of one to three digits that is no date, amount, decimal or ordinal. */
const NUMBER = /\d{1,3}(?![\d%]|[.,]\d{3}|\.\d|[A-Za-z]{2})/y;
/** The sub-paragraph after a number: `3(b)`, `3 (b)`, `3.b`, `3b`. */
const SUB = / ?\([A-Za-z]\)|\.?[A-Za-z](?![A-Za-z])/y;
const AFTER_NUMBER = /^ ?(?:[),;:.\]"?!]|--|$)|^ (?:above|below|of|ref|refs|reftel|and|or)(?![A-Za-z])/i;
const THROUGH = /^ (?:thru|through) $/i;
/** A word processor makes a dash of the hyphen; between blanks it parts a sentence. */
const RANGE = /^(?: ?- ?|\u2013| thru | through | to )$/i;

/** Between a reference and the paragraph of it: `ref A, para 3`, `reftel's para 3`, `ref A (NOTAL), para 3`, `ref B, which in para 3`, `Ref A reported (para 3)`, `In ref A, Post said in para 3`. */
const TELLS = '(?:reports?|reported|says?|said|notes?|noted|writes?|wrote|states?|stated|describes?|described|outlines?|outlined|explains?|explained|tells?|told|lists?|listed)';
const OF_BEFORE = new RegExp(`^(?: ?\\(?NOTAL\\)?)?(?:'s)?(?:[ ,:([/]{0,3}(?:(?:at|in|see|from) )?(?:the )?|,? which(?: ${TELLS})?(?: in|,? at|,? \\(| \\() ?|,?(?: post| (?:the )?(?:embassy|consulate|department))? ${TELLS}(?: in| at| \\() ?)$`, 'i');
/** Between the paragraph of one reference and the next letter with its own: `refs A (para 2) and B (para 3)`. */
const NEXT_OF = /^\)?(?:[,;]| or|,? (?:and|AND)) \(?([A-Z])\)?[ ,:([]{1,2}$/;
/** Between a paragraph and the reference that it is of: `para 3 of ref A`, `para 3 (ref A)`. */
const OF_AFTER = /^(?:,? {1,2}(?:(?:of|in|from) )?(?:the )?|,? ?\((?:see )?)$/i;
const LONGEST_OF = 12;
/** From a reference to a paragraph of it. */
const LONGEST_BEFORE = 40;
const LONGEST_OTHERS = 40;
/** What a text may have paragraphs of, but for cables. */
const DOCUMENT = '(?:acts?|agreements?|annex|articles?|chapter|charter|communiques?|constitution|conventions?|decrees?|directives?|drafts?|laws?|letters?|memorandum|mou|notes?|(?:non-?)?papers?|protocols?|regulations?|reports?|resolutions?|statements?|texts?|treaty|treaties|unscr)';
/** What stands before the number of a resolution's, agreement's or other document's paragraph: `Annex I, para 2`, `Resolution 1441 (para 3)`; but `he signed the decree (para 3)`. */
const OTHERS_BEFORE = new RegExp(`(?:operative|preambular|sub|op|pp)[ -]$|(?<![A-Za-z])(?:their|his|her|its|that|another|earlier|previous) (?:cable|telegram),? ?\\(?$|\\d,? $|'s $|(?<![A-Za-z])${DOCUMENT}(?:, | [IVXLC]+,? |(?: [IVXLC]+| \\d+) \\()$`, 'i');
const BEHIND_CABLE = /(?<=\d)(?: ?\(?NOTAL\)?)?,? {0,2}[([]?$/i;
/** Between two phrases of this cable's paragraphs. */
const OTHER_PHRASE = /^(?:, {1,2}| )$/;
const THIS_AFTER = /^ ?[(]?(?:above|below|supra|infra)(?![A-Za-z])|^ of this (?:cable|telegram|tel|message|msg|report|airgram)(?![A-Za-z])/i;
const OTHERS_AFTER = new RegExp(`^,? of (?!(?:the )?ref)|^(?: [a-z]+){0,2} (?:from|in) (?:the|its|his|her|their|that) ${DOCUMENT}(?![A-Za-z])`, 'i');

/** Something whose paragraphs may be named right after it. */
interface Source {
  /** Where its phrase ends, in the joined text. */
  readonly end: number;
  readonly of: 'reference' | 'reftel' | 'other';
  readonly letter: string | null;
}

/** The end of the last phrase of paragraph numbers, which may still turn out to be of the reference that follows. */
interface Pending {
  readonly end: number;
  /** Index of its first mention. */
  readonly from: number;
}

/** Something read at a place of the joined text. */
interface Item<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** A range runs from this one to the next. */
  readonly range: boolean;
}

class MentionReader {
  private readonly joined: Joined;
  private readonly text: string;
  private readonly mentions: Mention[] = [];
  private source: Source | null = null;
  private pending: Pending | null = null;
  /** End of the last phrase of paragraphs of a reference, where more letters may follow it. */
  private ofReference = -1;
  /** End of the last phrase of paragraphs. */
  private numbersEnd = 0;

  constructor(joined: Joined) {
    this.joined = joined;
    this.text = joined.text;
  }

  read(): readonly Mention[] {
    BEGINNING.lastIndex = 0;
    for (let beginning = BEGINNING.exec(this.text); beginning; beginning = BEGINNING.exec(this.text)) {
      const start = KEYWORD.lastIndex = KEYWORD_OF_PART.lastIndex = beginning.index;
      const match = (SUB_PARAGRAPH.test(textBefore(this.text, start, 4)) ? KEYWORD_OF_PART : KEYWORD).exec(this.text);
      if (!match) continue;
      const [word, reference, separate] = match;
      const end = BEGINNING.lastIndex = start + word.length;
      if (reference !== undefined) this.readReference(reference, start, end);
      else if (separate !== undefined) this.addTelegram('septel', isPlural(word), start, end);
      else this.readParagraphs(word, start, end);
    }
    return this.mentions;
  }

  // ------------------------------------------------------------ references

  private readReference(word: string, start: number, end: number): void {
    const letters = this.letters(word, end);
    const first = letters.items[0];
    if (!first) {
      this.readBare(word, start, end);
      return;
    }
    // `ref C of ROME 12` is in the list of that cable.
    if (this.text.slice(letters.end, letters.end + 4).toLowerCase() === ' of ' && isBeforeCable(this.text.slice(letters.end + 3, letters.end + LONGEST_OTHERS))) {
      this.claimPending(start, 'other', null);
      return;
    }
    this.claimPending(start, 'reference', first.value);
    this.runThrough(first.value, start);
    const phrase = this.joined.span(start, letters.end);
    letters.items.forEach((item, at) => this.mentions.push({
      kind: 'reference', letter: item.value, span: this.joined.span(item.start, item.end),
      through: item.range ? letters.items[at + 1]?.value ?? null : null, phrase,
    }));
    this.source = { end: letters.end, of: 'reference', letter: letters.items.length === 1 ? first.value : null };
  }

  /** The keyword may be repeated at the end of a range: `ref A through ref C`. With `to` it is none: `as ref A to ref C`. */
  private runThrough(letter: string, start: number): void {
    const { source } = this;
    const before = this.mentions.at(-1);
    if (source?.of !== 'reference' || before?.kind !== 'reference' || before.letter >= letter) return;
    if (start - source.end <= LONGEST_OF && THROUGH.test(this.text.slice(source.end, start))) this.mentions[this.mentions.length - 1] = { ...before, through: letter };
  }

  private readBare(word: string, start: number, end: number): void {
    const after = this.text.slice(end, end + 3);
    if (/^REFTEL/i.test(word)) {
      if (!after.startsWith(':')) this.addTelegram('reftel', isPlural(word), start, end);
    } else if (/^ \d/.test(after)) {
      // The references of some lists have numbers: `para 3 ref 1`.
      this.claimPending(start, 'other', null);
    } else if (!/^REFERENCE/i.test(word) && !/^ ?[:#/\d-]|^\. ?[a-z\d]/.test(after)) {
      this.addTelegram('ref', isPlural(word), start, end);
    }
  }

  private addTelegram(word: TelegramMention['word'], plural: boolean, start: number, end: number): void {
    const of = word === 'septel' ? 'other' : 'reftel';
    this.claimPending(start, of, null);
    this.mentions.push({ kind: 'telegram', word, plural, span: this.joined.span(start, end) });
    this.source = { end, of, letter: null };
  }

  /** The letters after a keyword that ends at `from`, and where their phrase ends. */
  private letters(word: string, from: number): { items: Item<string>[]; end: number } {
    const items: Item<string>[] = [];
    FIRST_LETTER.lastIndex = from;
    const first = FIRST_LETTER.exec(this.text);
    if (!first) return { items, end: from };
    let at = FIRST_LETTER.lastIndex;
    const letter = this.text.charAt(at);
    // REFTEL A COPY WAS SENT: in a text of capitals an article may follow the longer words.
    const article = letter === 'A' && word.length > 4 && word === word.toUpperCase() && !isPlural(word);
    // `Ref. A gives`, but `see ref. A meeting was held`.
    const stopped = first[1]?.startsWith('.') === true && /[AI]/i.test(letter) && !/^R[a-z]/.test(word);
    if (!this.isLetter(at, stopped || article)) return { items, end: from };
    const small = letter === letter.toLowerCase();
    let open = first[2] !== undefined;
    let commas = true;
    for (;;) {
      const value = this.text.charAt(at).toUpperCase();
      const close = open && this.text.charAt(at + 1) === ')';
      const end = at + (close ? 2 : 1);
      if (close) open = false;
      NOTAL.lastIndex = end;
      NEXT_LETTER.lastIndex = isPlural(word) && NOTAL.test(this.text) ? NOTAL.lastIndex : end;
      const next = NEXT_LETTER.exec(this.text);
      const nextAt = NEXT_LETTER.lastIndex;
      const separator = next?.[1] ?? '';
      const range = RANGE.test(separator);
      const goesOn = next !== null && this.followsLetter(nextAt, value, separator, small, isPlural(word), commas) && !items.some(item => item.value === this.text.charAt(nextAt).toUpperCase());
      items.push({ value, start: at, end: at + 1, range: goesOn && range });
      if (!goesOn) return { items, end };
      open ||= next[2] !== undefined;
      commas &&= COMMA.test(separator);
      at = nextAt;
    }
  }

  /** Whether the letter at `at` goes on with a group that has come to `before`, with nothing but commas so far or more. */
  private followsLetter(at: number, before: string, separator: string, small: boolean, plural: boolean, commas: boolean): boolean {
    const letter = this.text.charAt(at);
    if ((letter === letter.toLowerCase()) !== small || (!plural && OF_SEVERAL.test(separator))) return false;
    const step = letter.toUpperCase().charCodeAt(0) - before.charCodeAt(0);
    if (step === 0 || (step < 0 && RANGE.test(separator))) return false;
    if (separator.includes('/') && (step < 0 || step > FURTHEST_AFTER_SLASH)) return false;
    // Behind a comma the sentence may go on, with a bureau or a name: `Per ref A, P met the Minister`, `Refs A and B, V Corps`.
    const listed = plural && commas;
    const near = Math.abs(step) <= FURTHEST_AFTER_SLASH;
    const after = this.text.slice(at + 1, at + 4);
    const doubtful = COMMA.test(separator) && !(listed && (near || /^ ?\(/.test(after)));
    // `Refs A and B, J. Roe said`, `Ref D, p. 2`
    if (doubtful && !listed && !near && /^\. [A-Z\d]/.test(after)) return false;
    return this.isLetter(at, doubtful || (letter === 'A' && !plural));
  }

  /** Whether a letter stands alone at `at`; one that may be a word of the sentence must be seen to be none. */
  private isLetter(at: number, doubtful: boolean): boolean {
    const letter = this.text.charAt(at);
    const after = this.text.slice(at + 1, at + 14);
    if (NO_LETTER.test(after)) return false;
    return !(doubtful || letter === 'a' || letter === 'i' || letter === 'I' || letter === 's') || AFTER_LETTER.test(after);
  }

  // ------------------------------------------------------------ paragraphs

  private readParagraphs(word: string, start: number, end: number): void {
    const numbers = this.numbers(end, isPlural(word));
    const [first] = numbers.items;
    if (!first) return;
    const range = this.rangeBefore(first.value, start);
    const { of, letter } = range ?? this.owner(start, numbers.end);
    if (range) this.mentions[this.mentions.length - 1] = { ...range, through: first.value };
    this.numbersEnd = numbers.end;
    this.ofReference = of === 'reference' ? numbers.end : -1;
    if (of === 'this') this.pending = { end: numbers.end, from: (range && this.pending?.from) ?? this.mentions.length };
    const phrase = this.joined.span(start, numbers.end);
    numbers.items.forEach((item, at) => this.mentions.push({
      kind: 'paragraph', number: item.value, span: this.joined.span(item.start, item.end),
      through: item.range ? numbers.items[at + 1]?.value ?? null : null, of, letter, phrase,
    }));
  }

  /** The first number of a range whose keyword is repeated: `para 2 through para 4`. Both are of one cable. */
  private rangeBefore(number: number, start: number): ParagraphMention | null {
    const before = this.mentions.at(-1);
    return before?.kind === 'paragraph' && before.number < number && start - this.numbersEnd <= LONGEST_OF && THROUGH.test(this.text.slice(this.numbersEnd, start)) ? before : null;
  }

  /** Whose paragraphs a phrase names that stands from `start` to `end`; a letter that stands alone before it is a mention too. */
  private owner(start: number, end: number): { of: ParagraphMention['of']; letter: string | null } {
    const after = this.text.slice(end, end + LONGEST_OTHERS);
    if (THIS_AFTER.test(after)) return { of: 'this', letter: null };
    const { source } = this;
    if (source && start - source.end <= LONGEST_BEFORE && OF_BEFORE.test(this.text.slice(source.end, start))) return { of: source.of, letter: source.letter };
    const [between = '', next] = this.ofReference !== -1 && start - this.ofReference <= LONGEST_OF ? NEXT_OF.exec(this.text.slice(this.ofReference, start)) ?? [] : [];
    if (next !== undefined) {
      const at = this.ofReference + between.lastIndexOf(next);
      const span = this.joined.span(at, at + 1);
      this.mentions.push({ kind: 'reference', letter: next, span, through: null, phrase: span });
      return { of: 'reference', letter: next };
    }
    if (isBehindCable(textBefore(this.text, start, LONGEST_BEFORE)) || isBeforeCable(after)) return { of: 'other', letter: null };
    // `para 2, paras 4-5`: the number before it is a paragraph's, not a resolution's.
    if (this.pending && OTHER_PHRASE.test(this.text.slice(this.pending.end, start)) && !OTHERS_AFTER.test(after)) return { of: 'this', letter: null };
    return { of: OTHERS_AFTER.test(after) || OTHERS_BEFORE.test(textBefore(this.text, start, LONGEST_OTHERS)) ? 'other' : 'this', letter: null };
  }

  /** Gives the paragraphs just named to the reference that begins at `start`: `para 3 of ref A`. */
  private claimPending(start: number, of: ParagraphMention['of'], letter: string | null): void {
    const { pending } = this;
    this.pending = null;
    if (!pending || start - pending.end > LONGEST_OF || !OF_AFTER.test(this.text.slice(pending.end, start))) return;
    for (let at = pending.from; at < this.mentions.length; at++) {
      const mention = this.mentions[at];
      if (mention?.kind === 'paragraph') this.mentions[at] = { ...mention, of, letter };
    }
  }

  /** The numbers after a keyword that ends at `from`, and where their phrase ends. */
  private numbers(from: number, plural: boolean): { items: Item<number>[]; end: number } {
    const items: Item<number>[] = [];
    FIRST_NUMBER.lastIndex = from;
    if (!FIRST_NUMBER.test(this.text)) return { items, end: from };
    let at = FIRST_NUMBER.lastIndex;
    let end = this.numberEnd(at);
    let phraseEnd = from;
    let commas = plural;
    while (end !== -1) {
      const value = Number(this.text.slice(at, end));
      const isBracketed = this.text.charAt(at - 1) === '(' && this.text.charAt(end) === ')';
      SUB.lastIndex = phraseEnd = isBracketed ? end + 1 : end;
      if (SUB.test(this.text)) phraseEnd = SUB.lastIndex;
      NEXT_NUMBER.lastIndex = phraseEnd;
      const [, separator = '', bracket] = NEXT_NUMBER.exec(this.text) ?? [];
      const nextAt = NEXT_NUMBER.lastIndex;
      // `paras (2) and (3)`, but `para 2 and (3) the boats`.
      const nextEnd = separator === '' || (bracket !== undefined && !(isBracketed && plural)) ? -1 : this.numberEnd(nextAt);
      const range = RANGE.test(separator);
      const goesOn = nextEnd !== -1 && this.followsNumber(separator, value, nextAt, nextEnd, plural, commas);
      // `paras 3 and 4, 6 officials`: behind its last word a list is done.
      commas &&= !/[a&]|or/i.test(separator);
      items.push({ value, start: at, end, range: goesOn && range });
      if (!goesOn) break;
      at = nextAt;
      end = nextEnd;
    }
    return { items, end: phraseEnd };
  }

  private numberEnd(at: number): number {
    NUMBER.lastIndex = at;
    return NUMBER.test(this.text) ? NUMBER.lastIndex : -1;
  }

  /** `paras 3, 5, and 7`, but not `in para 3, 20 officials`; with nothing but commas so far or more. */
  private followsNumber(separator: string, before: number, at: number, end: number, plural: boolean, commas: boolean): boolean {
    const step = Number(this.text.slice(at, end)) - before;
    if (RANGE.test(separator)) return step > 0;
    if (plural && !/^[,;]/.test(separator)) return true;
    if (commas && !separator.startsWith(';') && Math.abs(step) <= FURTHEST_AFTER_COMMA) return true;
    return AFTER_NUMBER.test(this.text.slice(end, end + LONGEST_OF));
  }
}

/** Whether words end in the number of a cable: `KAMPALA 77 (`, `STATE 10012 (NOTAL), `. */
function isBehindCable(words: string): boolean {
  if (!BEHIND_CABLE.test(words)) return false;
  const cable = cablesIn(words).at(-1);
  return cable !== undefined && BEHIND_CABLE.exec(words)?.index === cable.end && isSurely(words, cable);
}

/** Whether the number of a cable stands at the start of words: ` USOECD 1703), `, ` (STATE 10012)`. */
function isBeforeCable(words: string): boolean {
  const cable = cableAt(words, /^ ?\(/.exec(words)?.[0].length ?? 0);
  return cable !== null && /^ ?\(?$/.test(words.slice(0, cable.start)) && isSurely(words, cable);
}

/** Whether it is of a post that is known, in capitals, and no year, as in `the agreement of Oslo 1993`. */
function isSurely(words: string, { known, post, year, number }: CableNumber): boolean {
  if (!post) return false;
  const name = words.slice(post.start, post.end);
  return (known || /^US[A-Z]{4,}$/.test(name)) && name === name.toUpperCase() && !words.slice(post.end, number.start).includes(',') && (year !== null || !/^(?:19|20)\d\d$/.test(words.slice(number.start, number.end)));
}

function isPlural(word: string): boolean {
  return /S\)?$/i.test(word);
}
