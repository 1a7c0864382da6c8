import type { Block, Cable, ClassifiedBy, Close, Header, Heading, Paragraph, PlacedBlock, PortionMark, Repair } from '../../cable/model';
import type { Span, TextEdit } from '../../text/span';
import type { Facts } from './facts';
import type { Captions } from './markings';
import type { RuleSettings } from './settings';
import type { Severity } from './severity';

export type { Severity } from './severity';

/** The field a rule belongs to; rule pages and settings are grouped by it. */
export type Part =
  | 'transmission'
  | 'classification and captions'
  | 'executive order'
  | 'TAGS'
  | 'subject and references'
  | 'text';

/**
 * One thing that can be wrong with a cable. A rule is one file, `<id>.ts`, which exports `rule` and,
 * for the rule's page and tests, `page` (see page.ts). CONTRIBUTING.md tells how to write one.
 */
export interface Rule {
  /** Small letters and hyphens, at least one hyphen; the name of the file. */
  readonly id: string;
  /** What is wrong, in one short sentence. */
  readonly title: string;
  readonly part: Part;
  readonly severity: Severity;
  /** `draft`: silent in archive copies, where every copy has it, unless the settings name the rule. */
  readonly profile: 'any' | 'draft';
  /** The years that the rule holds for, by the date-time group, else by the order that the cable cites; null for all, and where neither tells. */
  readonly era: Era | null;
  /** The text that the rule rests on, e.g. `5 FAH-2 H-321.2-1`, or how far it is backed where there is none. */
  readonly source: string;
  readonly fix: FixNote | null;
  readonly check: Checks;
}

/** Years, both inclusive. */
export interface Era {
  readonly from?: number;
  readonly to?: number;
}

/** What the rule's fixes do, for its page and the catalogue. */
export interface FixNote {
  readonly does: string;
  /** Cannot change what the cable says; takes part in fix-all. A fix of its own may say otherwise. */
  readonly safe: boolean;
}

/**
 * What a rule looks at, by the name under which its check stands; a rule has one of these or several.
 *
 * All but `cable` look at one block, or at one part of it, and the facts alone, so that the answer is kept for as long as
 * neither changes: they must be pure, and their spans count from the block's start (for the header
 * that is the cable's start). `cable` runs again when the tree says something else than before, or when
 * text has changed that it has looked at through its context; its spans are absolute. One that reads
 * the whole text with `text` runs at every keystroke: let it ask each block with `ofBlock` instead. How long
 * a stretch of text is says nothing here: an edit inside it changes no more than offsets. Let it read the text.
 */
export interface Checks {
  readonly header?: (header: Header, context: BlockContext) => void;
  /** The captions of the header, where there are any. */
  readonly captions?: (captions: Captions, context: BlockContext) => void;
  readonly heading?: (heading: Heading, context: BlockContext) => void;
  readonly paragraph?: (paragraph: Paragraph, context: BlockContext) => void;
  readonly close?: (close: Close, context: BlockContext) => void;
  /** Every portion mark: that of the subject, those of headings, paragraphs and their sub-paragraphs. */
  readonly mark?: (mark: PortionMark, context: BlockContext) => void;
  /** Everything in a block that was found broken. */
  readonly repair?: (repair: Repair, context: BlockContext) => void;
  /** The Classified By line, wherever it stands: in the header, or as the first paragraph (1995 and 1996). */
  readonly classifiedBy?: (classifiedBy: ClassifiedBy, context: BlockContext) => void;
  /** Every block with another character than letters, digits and signs of ASCII, blanks and line ends; few have one. A pilcrow at the very start of a paragraph does not count. */
  readonly foreign?: (block: Block, context: BlockContext) => void;
  /** All that stands in two places, or is about order. */
  readonly cable?: (cable: Cable, context: CableContext) => void;
}

/** What a check has at hand beside its subject. Everything can be taken out of it by destructuring. */
export interface Context {
  readonly facts: Facts;
  readonly settings: RuleSettings;
  /** What stands at a span, which counts as those of the subject do. */
  readonly text: (span: Span) => string;
  readonly report: (found: Found) => void;
}

/** What the check of a block, or of a part of one, has besides. */
export interface BlockContext extends Context {
  /** The one that is looked at, or that the part stands in. */
  readonly block: Block;
}

export interface CableContext extends Context {
  /**
   * What a reader reads out of a block and its own text. It is read once for each block, and where it reads the same
   * as before, no check that asked for it has to run again: the way to look at running text.
   */
  readonly ofBlock: <V, B extends Block>(reader: BlockReader<V, B>, placed: PlacedBlock<B>) => V;
  /** What a reader reads out of the whole cable: once, however many checks ask for it. */
  readonly ofCable: <V>(reader: CableReader<V>) => V;
  /** The absolute span of a span of a block. */
  readonly place: (placed: PlacedBlock, span: Span) => Span;
  /** All paragraphs of the cable in order, numbered or not. */
  readonly paragraphs: readonly PlacedBlock<Paragraph>[];
  readonly headings: readonly PlacedBlock<Heading>[];
  readonly close: PlacedBlock<Close> | null;
}

/**
 * Reads a value out of a block and its text: pure, of plain data, where only offsets from the block's start are named
 * `start`, `end`, `next` or `length`. To be a constant, not made anew at each check.
 */
export type BlockReader<V, B extends Block = Block> = (block: B, own: string) => V;

/** Reads a value out of a cable, as a check would: pure. To be a constant, not made anew at each check. */
export type CableReader<V> = (cable: Cable, context: CableReading) => V;

/** What a reader of a cable has at hand. */
export type CableReading = Omit<CableContext, 'report'>;

/** What a check reports; the engine makes a `Finding` of it. */
export interface Found {
  /** No wider than what is wrong. */
  readonly span: Span;
  /** Plain English with the values in it: what is wrong and, where it can be told, what should stand there. */
  readonly message: string;
  /** Where this finding weighs more or less than the rule's severity. A severity in the settings goes before both. */
  readonly severity?: Severity;
  /** The other place of a contradiction. Spans count as `span` does, or they are found in the header when the finding is placed. */
  readonly related?: readonly FoundRelated[];
  readonly tags?: readonly FindingTag[];
  /** The best one first. Their edits count as `span` does and stay inside the subject. */
  readonly fixes?: readonly FoundFix[];
}

export type FoundRelated =
  | { readonly span: Span; readonly message: string }
  /** For a block's check, which must not know places of the header: what of the header is meant; null leaves the remark out. */
  | { readonly inHeader: (header: Header) => Span | null | undefined; readonly message: string };

export interface FoundFix {
  /** In the imperative, with the values: `Break the line before UNCLAS`. */
  readonly title: string;
  /** Default: as the rule's `fix` says. */
  readonly safe?: boolean;
  /** Asked for only when the fix is shown or taken. The edits neither overlap nor touch. */
  readonly edits: () => readonly TextEdit[];
}

/** `unnecessary`: can be removed; `deprecated`: no longer in use. Editors fade or strike it. */
export type FindingTag = 'unnecessary' | 'deprecated';

/** A finding in its place; all spans are absolute. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly tags: readonly FindingTag[];
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  /** Absolute; they neither overlap nor touch. */
  readonly edits: () => readonly TextEdit[];
}
