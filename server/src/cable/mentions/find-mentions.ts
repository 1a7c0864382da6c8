import { textBefore } from '../../text/search';
import type { Span } from '../../text/span';
import { Joined } from '../joined';
import { lettersBehind } from './letters';
import type { Mention, ParagraphMention, TelegramMention } from './mention';
import { numbersBehind } from './numbers';
import { goesOnWithOther, isBeforeCable, isBehindCable, isBehindOther, TELLS } from './others';
import { isPlural } from './series';
import type { Heading, Paragraph, Repair } from '../model';
import { plainText } from '../plain-text';

export type { Mention, ParagraphMention, ReferenceMention, TelegramMention } from './mention';

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
const SUB_PARAGRAPH = /\bSUB$/i;
const KEYWORD_OF_PART = /PARA(?:GRAPH)?S?(?= \d{1,3} ?\(?[A-Za-z]\b)/iy;

/** Between a reference and the paragraph of it: `ref A, para 3`, `reftel's para 3`, `ref A (NOTAL), para 3`, `ref B, which in para 3`, `Ref A reported (para 3)`, `Ref A reported, in para 3, that`, `In ref A, Post said in para 3`. */
const OF_BEFORE = new RegExp(`^(?: ?\\(?NOTAL\\)?)?(?:'s)?(?:[ ,:([/-]{0,4}(?:(?:at|in|see|from|especially|(?:in )?particular(?:ly)?) )?(?:the )?|,? which(?:,? (?:at|in) ?|,? \\( ?| ${TELLS})|,?(?: post| (?:the )?(?:embassy|consulate|department))? ${TELLS})$`, 'i');
/** Between the paragraph of one reference and the next letter with its own: `refs A (para 2) and B (para 3)`. */
const NEXT_OF = /^\)?(?:[,;]| or|,? (?:and|AND)) \(?([A-Z])\)?[ ,:([]{1,2}$/;
/** Between two phrases of paragraphs of one cable: `reftel para 2 and para 3`. */
const AND = /^ and $/i;
/** The last letter of several, behind the paragraph of another one: `refs A (para 2) and B`; one with its own paragraph is read with that. */
const LAST_OF = /\),? (?:and|AND) (?=[B-HJ-Z](?![A-Za-z0-9]|['./&-]\w|[ ,:([]{1,2}para))/y;
/** Between a paragraph and the reference that it is of: `para 3 of ref A`, `para 3 (ref A)`. */
const OF_AFTER = /^(?:,? {1,2}(?:(?:of|in|from) )?(?:the |our )?|,? ?\((?:see )?)$/i;
/** Between the two keywords of a range: `ref A through ref C`, `para 2 thru para 4`. */
const THROUGH = /^ (?:thru|through) $/i;
const LONGEST_OF = 12;
/** From a reference to a paragraph of it. */
const LONGEST_BEFORE = 40;
/** As far as words are looked at that tell of another cable or document. */
const LONGEST_OTHERS = 40;
/** Between two phrases of this cable's paragraphs. */
const OTHER_PHRASE = /^(?:, {1,2}| )$/;
const THIS_AFTER = /^ ?[(]?(?:above|below|supra|infra)\b|^ of this (?:cable|telegram|tel|message|msg|report|airgram)\b/i;

/** Something whose paragraphs may be named right after it. */
interface Source {
  /** Where its phrase ends, in the joined text. */
  readonly end: number;
  readonly of: 'reference' | 'reftel' | 'other';
  readonly letter: string | null;
  /** More letters may follow the paragraphs of one: `refs`. */
  readonly plural: boolean;
}

/** The end of the last phrase of paragraph numbers, which may still turn out to be of the reference that follows. */
interface Pending {
  readonly end: number;
  /** Index of its first mention. */
  readonly from: number;
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
    const letters = lettersBehind(this.text, word, end);
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
    this.source = { end: letters.end, of: 'reference', letter: letters.items.length === 1 ? first.value : null, plural: isPlural(word) };
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
    this.source = { end, of, letter: null, plural };
  }

  // ------------------------------------------------------------ paragraphs

  private readParagraphs(word: string, start: number, end: number): void {
    const numbers = numbersBehind(this.text, end, isPlural(word));
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
    LAST_OF.lastIndex = numbers.end;
    if (of === 'reference' && this.source?.plural && LAST_OF.test(this.text)) this.addLetter(LAST_OF.lastIndex);
  }

  /** A letter that stands alone. */
  private addLetter(at: number): string {
    const letter = this.text.charAt(at);
    const span = this.joined.span(at, at + 1);
    this.mentions.push({ kind: 'reference', letter, span, through: null, phrase: span });
    return letter;
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
    const before = this.mentions.at(-1);
    if (before?.kind === 'paragraph' && before.of !== 'this' && start - this.numbersEnd <= LONGEST_OF && AND.test(this.text.slice(this.numbersEnd, start))) return { of: before.of, letter: before.letter };
    if (source && start - source.end <= LONGEST_BEFORE && OF_BEFORE.test(this.text.slice(source.end, start))) return { of: source.of, letter: source.letter };
    const [between = '', next] = this.ofReference !== -1 && start - this.ofReference <= LONGEST_OF ? NEXT_OF.exec(this.text.slice(this.ofReference, start)) ?? [] : [];
    if (next !== undefined) return { of: 'reference', letter: this.addLetter(this.ofReference + between.lastIndexOf(next)) };
    if (isBehindCable(textBefore(this.text, start, LONGEST_BEFORE)) || isBeforeCable(after)) return { of: 'other', letter: null };
    // `para 2, paras 4-5`: the number before it is a paragraph's, not a resolution's.
    if (this.pending && OTHER_PHRASE.test(this.text.slice(this.pending.end, start)) && !goesOnWithOther(after)) return { of: 'this', letter: null };
    return { of: goesOnWithOther(after) || isBehindOther(textBefore(this.text, start, LONGEST_OTHERS)) ? 'other' : 'this', letter: null };
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
}
