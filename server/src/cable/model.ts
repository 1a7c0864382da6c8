/**
 * The typed tree of a file of cables.
 *
 * A file holds one cable or several. A cable is a row of blocks that tile it: first its header, then
 * the headings, paragraphs and the close of its text. **A block knows nothing of its place**: every
 * span inside it counts from the block's own start, so that an edit elsewhere leaves it as it is.
 * `PlacedBlock.at` is where it stands in the file; the absolute offset of a span is `at + span.start`.
 *
 * What a cable does not have is `null` or an empty list, never a guess. What an archive broke and the
 * parser mended is told in `repairs`. The tree describes one version of one text and is never changed.
 */
import type { Level, PortionLevel } from '../vocabulary/levels';
import type { Precedence } from '../vocabulary/precedence-words';
import type { LineIndex } from '../text/lines';
import type { Span, Word } from '../text/span';
import type { Resume } from './body/resume';

/** `archive`: a published copy with what an archive adds (banner, pilcrow, page line); `draft`: anything else. */
export type Profile = 'archive' | 'draft';

/** A file: its text, its lines, its cables. */
export interface CableDocument {
  readonly text: string;
  readonly lines: LineIndex;
  /** At least one, in order; they tile the text. */
  readonly cables: readonly Cable[];
}

/** One cable in a file. */
export interface Cable extends Span {
  readonly profile: Profile;
  /** The header: always the first block, at the cable's own start; empty where the file begins with text. */
  readonly header: Header;
  /** All blocks, the header first; they tile the cable. */
  readonly blocks: readonly PlacedBlock[];
  /** For each block what was known where it begins, to read on from there after an edit. */
  readonly resumes: readonly Resume[];
  /** Stands for all that the cable says: the same object for as long as an edit does no more than move the cable. */
  readonly content: object;
}

/** A block and where it stands: `at` is the absolute offset of its start in the file. */
export interface PlacedBlock<B extends Block = Block> {
  readonly at: number;
  readonly block: B;
}

export type Block = Header | Heading | Paragraph | Close;

interface BlockBase {
  /** Code units from the block's start to the next block's start. */
  readonly length: number;
  /** The lines of the block, which tile it. */
  readonly lines: readonly Line[];
  /** What was found broken and read all the same, in order of place. */
  readonly repairs: readonly Repair[];
}

/** A line (or, where lines were fused, a piece of one) and what it is. `end` excludes the line end and trailing blanks. */
export interface Line extends Span {
  readonly role: LineRole;
  /** Start of the next line or piece: line ends and blanks before it belong to this line. */
  readonly next: number;
  /** The line goes on with what the line before began (a second line of TAGS, an addressee without TO). */
  readonly continues: boolean;
}

export type LineRole =
  | 'blank'
  // what an archive put before the telegram
  | 'archive-id' | 'archive-subject' | 'archive-date' | 'archive-classification' | 'archive-origin' | 'archive-data'
  // transmission header, ACP 127 format lines 1 to 11
  | 'transmission-id' | 'routing' | 'station' | 'security' | 'date-time-group' | 'from' | 'to' | 'info' | 'exempt' | 'break'
  // the head of a print of 1973 to 1979 (ORIGIN, DRAFTED BY, the dashed system line) and of distribution lists
  | 'print'
  // message header
  | 'classification' | 'caption' | 'passing' | 'executive-order' | 'tags' | 'subject' | 'reference' | 'classified-by' | 'declassify-on'
  // text
  | 'heading' | 'underline' | 'text' | 'page' | 'signature' | 'stamp' | 'serial' | 'end-of-message'
  // a line of the header that nothing is known of
  | 'unknown';

/** Something that was broken and was read all the same. */
export interface Repair extends Span {
  readonly kind: RepairKind;
  /** What it should read, where that is certain. */
  readonly becomes?: string;
}

export type RepairKind =
  /** Something starts in the middle of a line that should start one of its own; the span is empty, at the break. */
  | 'fused-line'
  /** A keyword with letters lost or changed; `becomes` is the keyword. */
  | 'keyword'
  /** The archive's pilcrow before a real marker. */
  | 'pilcrow'
  /** The archive's pilcrow before a line that is no paragraph (a wrapped line, a reference). */
  | 'false-pilcrow'
  /** A page line with the blank lines around it. */
  | 'page-line'
  /** The header of a further section as it was sent, with the blank lines around it. */
  | 'section-line'
  /** A word cut in two by a hard wrap; the span runs from the end of the first part to the start of the second. */
  | 'split-word'
  /** An HTML entity or an escape; `becomes` is the character. */
  | 'entity'
  /** A blank that the archive put after 45 hyphens of an underline. */
  | 'folded-underline'
  /** A release stamp of the archive. */
  | 'stamp'
  /** A run of redaction marks. */
  | 'redaction';

// ---------------------------------------------------------------- header

/** Everything before the text. Its spans count from the cable's start. */
export interface Header extends BlockBase {
  readonly kind: 'header';
  readonly archive: ArchiveBanner | null;
  readonly transmission: Transmission | null;
  readonly dateTimeGroup: DateTimeGroup | null;
  readonly from: From | null;
  readonly to: AddresseeList | null;
  readonly info: AddresseeList | null;
  /** XMT lines with no addressee before them. Those after a collective are its `excluded`. */
  readonly strayExemptions: readonly Word[];
  readonly classification: ClassificationLine | null;
  readonly captions: readonly Caption[];
  readonly passing: readonly PassingLine[];
  readonly executiveOrder: ExecutiveOrderLine | null;
  readonly tags: TagsLine | null;
  readonly subject: SubjectLine | null;
  readonly references: ReferenceList | null;
  /** In a line of its own, or read out of paragraph 1 (then in the paragraph's `classifiedBy`, not here). */
  readonly classifiedBy: ClassifiedBy | null;
  readonly declassifyOn: DeclassifyOn | null;
  readonly breaks: readonly Word[];
  /** The 1973 to 1979 print or a distribution list stands over the telegram. */
  readonly print: boolean;
}

/** The five lines that a published archive puts before a telegram, or the sheet that a system prints over it. */
export interface ArchiveBanner extends Span {
  /** It is the sheet of the system of 2009, which has the number, and a level that may be that of the release. */
  readonly isSheet: boolean;
  readonly id: ArchiveId | null;
  readonly subject: Word | null;
  readonly date: Word | null;
  readonly classification: Word | null;
  readonly origin: Word | null;
}

/** `07GUANGZHOU208`: year, post, number. The post is without blanks but on a sheet: `12 PORT LOUIS 234`. */
export interface ArchiveId extends Word {
  readonly year: number;
  readonly post: string;
  readonly number: number;
}

/** Format lines 1 to 4 (5 FAH-2 H-321). */
export interface Transmission {
  /** FL1, `VZCZCXRO7105`. */
  readonly id: Word | null;
  /** FL2, `OO`. */
  readonly prosign: Word | null;
  readonly routingIndicators: readonly Word[];
  readonly station: Station | null;
  readonly security: SecurityLine | null;
}

/** FL3, `DE RUEHGZ #0208/01 0450905`. A part that is not in its form is null. */
export interface Station extends Span {
  readonly routingIndicator: Word | null;
  /** The digits after `#`. */
  readonly serial: Word | null;
  /** The digits after `/`. */
  readonly section: Word | null;
  /** Three digits. */
  readonly julianDay: Word | null;
  /** Four digits, UTC. */
  readonly time: Word | null;
  /** Every part stands in its place and form. */
  readonly wellFormed: boolean;
}

/** FL4, `ZNR UUUUU ZZH`. */
export interface SecurityLine extends Span {
  readonly signal: Word;
  /** The run of classification letters. */
  readonly letters: Word | null;
  /** What stands behind them and a slash, without it: a special category or a release code, `SSSSS/AAAAA`. */
  readonly handling: Word | null;
  readonly operatingSignals: readonly Word[];
}

/** FL5, `O 140905Z FEB 07`, also found where no precedence stands before it. */
export interface DateTimeGroup extends Span {
  /** The letter of the action precedence. */
  readonly precedence: Word | null;
  readonly infoPrecedence: Word | null;
  /** Six digits and the zone, as written. */
  readonly time: Word;
  readonly month: Word;
  readonly year: Word;
  /** `2007-02-14T09:05:00Z`; null when it is no real date. */
  readonly iso: string | null;
  /** Six digits, `Z`, three letters, two or four digits. */
  readonly wellFormed: boolean;
  readonly operatingSignals: readonly Word[];
}

/** FL6. */
export interface From extends Span {
  readonly keyword: Word;
  /** The plain language address; null when nothing follows the keyword. */
  readonly name: Word | null;
  /** Only where one is written before the address. */
  readonly routingIndicator: Word | null;
}

/** FL7 or FL8 with its continuation lines. */
export interface AddresseeList extends Span {
  readonly keyword: Word;
  readonly addressees: readonly Addressee[];
}

export interface Addressee extends Span {
  readonly routingIndicator: Word | null;
  /** The plain language address, without precedence word and number. */
  readonly name: Word;
  readonly precedence: PrecedenceWord | null;
  /** The message continuity number. */
  readonly number: Word | null;
  /** Posts that an XMT line after this collective takes out. */
  readonly excluded: readonly Word[];
}

export interface PrecedenceWord extends Word {
  /** Null when the word is misspelt beyond doubt of what stands there, yet is clearly meant as one. */
  readonly value: Precedence | null;
}

/** The first line of FL12: `UNCLAS SECTION 01 OF 04 GUANGZHOU 000208`. */
export interface ClassificationLine extends Span {
  /** The level as written, with E F T O not included. */
  readonly words: Word;
  /** The level that is meant; `misspelt` tells that its word is not written as any level is. */
  readonly level: Level | null;
  readonly misspelt: boolean;
  /** `E F T O`. */
  readonly efto: Word | null;
  /** NOFORN and the like on the line. */
  readonly controls: readonly Word[];
  readonly section: SectionMarker | null;
  /** The post name of the message reference number. */
  readonly post: Word | null;
  readonly number: Word | null;
  /** Service matter after the number: `ZFR 2585`, `ZDK 164`, `SUSPECTED DUPLICATE`. */
  readonly suffix: Word | null;
  /** The line was found in the middle of another. */
  readonly fused: boolean;
}

/** `SECTION 01 OF 04`. */
export interface SectionMarker extends Word {
  readonly section: number | null;
  readonly sections: number | null;
  /** `SECTION nn OF nn` with two digits each, the first not above the second. */
  readonly wellFormed: boolean;
}

export interface Caption extends Word {
  /** The name that the caption table knows it by, or the text in capitals. */
  readonly name: string;
  /** The caption table knows it. */
  readonly known: boolean;
}

/** `STATE FOR EAP/CM AND DRL` (5 FAH-2 H-252.1). */
export interface PassingLine extends Span {
  readonly addressee: Word;
  readonly verb: Word;
  readonly offices: readonly Word[];
}

export interface ExecutiveOrderLine extends Span {
  /** `E.O.` as written. */
  readonly keyword: Word;
  readonly number: Word | null;
  /** The colon after the number, or where it should stand (then empty). */
  readonly colon: Span | null;
  readonly instruction: Word | null;
  readonly declassification: Declassification | null;
}

/** What an E.O. line or a `Declassify on:` line says. */
export interface Declassification extends Word {
  readonly kind:
    /** N/A, or nothing to declassify */ | 'none'
    /** a date */ | 'date'
    /** a date that cannot be */ | 'invalid-date'
    /** a date from which a lower level holds: DNG: 5/13/86 */ | 'downgrading'
    /** an event: AFTER KOREAN UNIFICATION */ | 'event'
    /** X1 to X8, 1.6X6, 25X1, 50X1-HUM, MR */ | 'exemption'
    /** originating agency's determination required */ | 'oadr'
    /** GDS, XGDS-2, ADS, RDS-1, XDS-1, GP-3 */ | 'group';
  /** `2017-02-14`, for a date in any written order; of declassification, or of downgrading by its kind. */
  readonly date: string | null;
  /** The date as written. */
  readonly dateWord: Word | null;
  /** OADR, X1, 25X1-human, GDS … as written, for an exemption or a group. */
  readonly code: Word | null;
}

export interface DeclassifyOn extends Span {
  readonly keyword: Word;
  readonly declassification: Declassification | null;
}

export interface TagsLine extends Span {
  readonly keyword: Word;
  /** Where the keyword's colon is, or null when there is none. */
  readonly colon: Span | null;
  readonly tags: readonly Tag[];
  /** What stands on the line and is no code: captions, free words. */
  readonly strays: readonly Word[];
}

export interface Tag extends Word {
  /** In capitals. */
  readonly code: string;
  readonly known: boolean;
  /** The person named after it, `ROE, JANE`; the span excludes brackets. */
  readonly person: Word | null;
  /** The run of letters that this code was cut out of, when codes were fused. */
  readonly run: Word | null;
}

export interface SubjectLine extends Span {
  readonly keyword: Word;
  readonly mark: PortionMark | null;
  /** The stretches of text that make the subject, page lines left out. */
  readonly pieces: readonly Span[];
  /** Joined to one line. */
  readonly text: string;
}

export interface ReferenceList extends Span {
  readonly keyword: Word;
  readonly items: readonly Reference[];
}

export interface Reference extends Span {
  /** The letter as written, `A.`, `(B)`. */
  readonly letter: ReferenceLetter | null;
  /** A second form of the letter right after the first, `A. A)`. */
  readonly secondLetter: ReferenceLetter | null;
  readonly kind: /** another cable */ 'cable' | /** a message by date-time group */ 'dtg' | 'email' | 'other';
  /** As written, `06` or `2006`. */
  readonly year: Word | null;
  readonly post: Word | null;
  /** The post of the reference before, where a number stands alone and is another of that post: `STATE 1234 AND 1240`. */
  readonly repeatedPost: string | null;
  /** The year that stands with that post, or that of a date behind the number: `STATE 1234, DEC 7, 1973`. */
  readonly repeatedYear: string | null;
  readonly number: Word | null;
  readonly notal: Word | null;
  /** All of it without letter and NOTAL, on one line. */
  readonly text: string;
}

/** A letter with what stands around it: `(A)`, `REF A:`. */
export interface ReferenceLetter extends Word {
  /** `A` */
  readonly value: string;
  /** The letter alone. */
  readonly sign: Span;
}

export interface ClassifiedBy extends Span {
  readonly keyword: Word;
  readonly name: string | null;
  readonly title: string | null;
  readonly reasons: readonly Reason[];
  /** `Derived from: …` stands in the place of a reason. */
  readonly derived: boolean;
  readonly text: string;
}

/** `1.4 (b)` */
export interface Reason extends Word {
  /** `1.4` or `1.5` */
  readonly section: string;
  /** `b`; empty when only a section is given. */
  readonly letter: string;
}

// ---------------------------------------------------------------- text

/** A heading with the hyphens below (and sometimes above) it. */
export interface Heading extends BlockBase {
  readonly kind: 'heading';
  /** The lines of the heading itself. */
  readonly title: readonly Word[];
  /** On one line, without its mark. */
  readonly text: string;
  readonly mark: PortionMark | null;
  readonly overline: Word | null;
  /** Empty where there is none. */
  readonly underline: Word;
}

/** A paragraph; without a marker: the opening text, or text that stands alone under a heading. */
export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly marker: ParagraphMarker | null;
  readonly mark: PortionMark | null;
  /** The stretches of running text in order: no marker, no mark, no page lines, no trailing blanks. */
  readonly pieces: readonly Span[];
  readonly parts: readonly SubParagraph[];
  /** The words that open and close a summary, a comment, a note … */
  readonly brackets: readonly BracketWord[];
  /** A word in it may speak of a reference or a paragraph, unless one does that was cut in two: then it is seen when its parts are joined. */
  readonly mayMention: boolean;
  /** Lines that begin like a paragraph and are none. */
  readonly falseMarkers: readonly FalseMarker[];
  /** `1. (U) CLASSIFIED BY …`, the form of 1995 and 1996. */
  readonly classifiedBy: ClassifiedBy | null;
}

/** `¶12. ` */
export interface ParagraphMarker extends Span {
  readonly pilcrow: Span | null;
  readonly number: Word;
  readonly value: number;
  /** The stop after the number, or null. */
  readonly stop: Span | null;
  /** The blanks before the marker on its line. */
  readonly indent: number;
}

/** A line that begins with a number and a stop, yet goes on with the sentence before. */
export interface FalseMarker extends Span {
  readonly pilcrow: Span | null;
  readonly number: Word;
}

/** `A.`, `(1)`, `--`, `-`, `*` at the start of a line inside a paragraph. */
export interface SubParagraph extends Span {
  readonly bullet: Word;
  readonly mark: PortionMark | null;
}

export interface PortionMark extends Span {
  /** What stands inside the brackets. */
  readonly text: string;
  /** Null when it cannot be told. */
  readonly level: PortionLevel | null;
  /** NF, REL TO GBR, XD … as written. */
  readonly controls: readonly string[];
  /** `CONFIDENTIAL - ENTIRE TEXT` */
  readonly entireText: boolean;
  /** `bracket`: one is missing or square; `word`: letters changed round, `(SUB)`. */
  readonly form: 'sound' | 'bracket' | 'word';
  /** How it should read, brackets included, when the form is not sound. */
  readonly becomes: string | null;
}

/** `Summary:` or `End note.` */
export interface BracketWord extends Word {
  readonly edge: 'begin' | 'end';
  /** In small letters: `summary`, `comment`, `note`, `text`, `quote`, `action request` … */
  readonly topic: string;
  /** A round bracket stands right before the opening, or right after the closing word. */
  readonly bracketed: boolean;
  /** QUOTE or UNQUOTE alone, which may stand without the other: only where both do is anything known of it. */
  readonly isTelegraphic: boolean;
}

/** What follows the text: signature, end of message, stamps of an archive. */
export interface Close extends BlockBase {
  readonly kind: 'close';
  /** The names of the signature, one a line. */
  readonly signature: readonly Word[];
  /** Whom a sheet names for information, in the trailer below its text. */
  readonly info: readonly Addressee[];
  readonly breaks: readonly Word[];
  /** FL15, the digits after `#`. */
  readonly serial: Word | null;
  /** FL16, `NNNN`. */
  readonly endOfMessage: Word | null;
  readonly stamps: readonly Word[];
}
