import type { Span } from '../../text/span';

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
