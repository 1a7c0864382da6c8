import { excerpt } from '../../text/search';
import type { Span, Word } from '../../text/span';
import type { ClassifiedBy, DeclassifyOn, ExecutiveOrderLine, LineRole, ReferenceList, SubjectLine, TagsLine } from '../model';
import { trimmedStart } from '../raw-lines';
import { splitWords } from '../split-words';
import { isUnderline } from '../underline';
import { classifierKeyword, continuesClassifier, declassifyOnKeyword, opensHeader, readClassifiedBy, startsReason } from './classified-by';
import type { ClassifierKeyword } from './classified-by';
import { readDeclassification } from './declassification';
import { isUnfinishedOrder, readExecutiveOrder, startsExecutiveOrder } from './executive-order';
import type { HeaderState } from './header-state';
import { upToBreak, whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import { bareReferences, referencesKeyword } from './reference-keyword';
import type { ReferencesKeyword } from './reference-keyword';
import { awaitsNumber, continuesReferences } from './reference-lines';
import { readReferences } from './read-references';
import { continuesSubject, readSubject, subjectKeyword } from './subject';
import type { SubjectKeyword } from './subject';
import { continuesTags, isBareTags, readTags, tagsKeyword } from './tags';
import type { TagsKeyword } from './tags';
import { wordAt } from './words';

const LONGEST_UNDERLINE = 200;

/** A field that goes on over lines: its keyword, where it begins, and its stretches so far. */
interface Field<K> {
  readonly keyword: K;
  readonly start: number;
  readonly pieces: Span[];
}

/** Reads the lines that begin with a keyword: E.O., TAGS, SUBJECT, REF, Classified By, Declassify on (format guide 5). */
export class MessageReader implements LineReader {
  private readonly state: HeaderState;
  private order: Field<null> | null = null;
  private tags: Field<TagsKeyword | null> | null = null;
  private subject: Field<SubjectKeyword> | null = null;
  private references: Field<ReferencesKeyword> | null = null;
  private classifier: Field<ClassifierKeyword> | null = null;
  private declassify: Field<Word> | null = null;

  constructor(state: HeaderState) {
    this.state = state;
  }

  /** The subject has words: what follows a blank line may be the text. */
  get subjectDone(): boolean {
    return this.subject !== null && this.subject.pieces.length > 0;
  }

  /** A line of the drafter's was read that stands right over the text. */
  get nearText(): boolean {
    return (this.tags ?? this.references ?? this.classifier ?? this.order) !== null;
  }

  /** A piece begins with the number that the last reference lacks. */
  awaitsNumber({ start, end }: Piece): boolean {
    return this.references !== null && awaitsNumber(this.state.text, this.references.pieces, start, end);
  }

  /** Whether a line gives the references or who classified, which no line has given. */
  lacks(start: number, end: number): boolean {
    const { text } = this.state;
    const references = this.references ? null : referencesKeyword(text, start, end);
    if (references?.listed === true && (references.marked || isInCapitals(references.word.text))) return true;
    const classifier = this.classifier ? null : classifierKeyword(text, start, end);
    return classifier !== null && opensHeader(text, classifier);
  }

  begin(piece: Piece): Taken | null {
    return this.beginOrder(piece) ?? this.beginTags(piece) ?? this.beginSubject(piece) ?? this.beginReferences(piece)
      ?? this.beginClassifier(piece) ?? this.beginDeclassify(piece) ?? this.beginBareTags(piece);
  }

  goOn(piece: Piece): Taken | null {
    const { state } = this;
    const { text, current } = state;
    const { start, end } = piece;
    switch (current) {
      case 'executive-order':
        return this.order && state.close && !this.tags && isUnfinishedOrder(text, this.order.pieces, start) ? this.add(this.order, current, piece) : null;
      case 'tags':
        return this.tags && continuesTags(text, this.tags.pieces, start, upToBreak(state, piece, current).end, state.close) ? this.add(this.tags, current, piece) : null;
      case 'subject':
        if (this.subjectDone && state.close && isUnderline(excerpt(text, start, end, LONGEST_UNDERLINE))) return whole(piece, current, true);
        return this.subject && continuesSubject(text, this.subject.pieces, start, upToBreak(state, piece, current).end, state.close, state.lostBlanks) ? this.add(this.subject, current, piece) : null;
      case 'reference':
        return this.references && continuesReferences(text, this.references.pieces, piece, state.close) ? this.add(this.references, current, piece) : null;
      case 'classified-by':
      case 'declassify-on':
        return this.goOnClassifier(piece, current);
      default:
        return null;
    }
  }

  private beginOrder(piece: Piece): Taken | null {
    const { text } = this.state;
    if (!startsExecutiveOrder(text, piece.start, piece.end)) return null;
    // `… Reasons:` and on the next line `E.O. 12958, 1.4 (b)`.
    if (this.order && this.classifier && this.state.current === 'classified-by' && this.state.close) return null;
    // An order that the subject goes on with on its next line.
    if (this.order && this.state.current === 'subject' && this.state.close) return null;
    const taken = upToBreak(this.state, piece, 'executive-order');
    this.state.messageStarted = true;
    this.state.order = true;
    this.order ??= { keyword: null, start: piece.start, pieces: [{ start: piece.start, end: taken.end }] };
    return taken;
  }

  private beginTags(piece: Piece): Taken | null {
    const { state } = this;
    const keyword = tagsKeyword(state.text, piece.start, piece.end);
    // A misspelt code at the start of a further line is no keyword.
    if (!keyword || (keyword.damaged && this.tags)) return null;
    const taken = upToBreak(state, piece, 'tags');
    state.messageStarted = true;
    if (keyword.damaged) state.repairKeyword(piece.start, keyword.colon?.end ?? keyword.word.end, 'TAGS:');
    this.tags ??= { keyword, start: piece.start, pieces: [] };
    // Archives repeat the list, and now and then it goes on under a second keyword.
    this.tags.pieces.push(...this.behind(keyword.end, taken.end));
    return taken;
  }

  private beginSubject(piece: Piece): Taken | null {
    const { state } = this;
    const keyword = this.subject ? null : subjectKeyword(state.text, piece.start, piece.end, this.subjectDue());
    // A damaged one may open a header only in capitals and at its very beginning.
    if (!keyword || (keyword.damaged && !state.messageStarted && !(state.opening && isInCapitals(keyword.word.text)))) return null;
    const taken = upToBreak(state, piece, 'subject');
    state.messageStarted = true;
    state.subject = true;
    if (keyword.damaged) state.repairKeyword(piece.start, keyword.end, 'SUBJECT:');
    this.subject = { keyword, start: piece.start, pieces: this.behind(keyword.end, taken.end) };
    return taken;
  }

  /**
   * The subject of a military message, `SUBJ/LANTERNS//`.
   *
   * @param words what stands behind the name of the set
   */
  beginSubjectSet(piece: Piece, words: Span): Taken {
    const { state } = this;
    state.subject = true;
    const keyword = { word: wordAt(state.text, piece.start, words.start), damaged: false, end: words.start };
    this.subject = { keyword, start: piece.start, pieces: this.behind(words.start, words.end) };
    return whole(piece, 'subject');
  }

  /** More of the subject, on the next line of the set. */
  goOnSubjectSet(piece: Piece, words: Span): Taken {
    this.subject?.pieces.push(...this.behind(words.start, words.end));
    return whole(piece, 'subject', true);
  }

  /** Right below the E.O. and TAGS lines, or below another line over the subject with no blank line between. */
  private subjectDue(): boolean {
    const { current, close } = this.state;
    return current === 'executive-order' || current === 'tags' || (close && (current === 'classification' || current === 'caption' || current === 'passing'));
  }

  private beginReferences(piece: Piece): Taken | null {
    const { state } = this;
    const keyword = referencesKeyword(state.text, piece.start, piece.end)
      ?? (state.current === 'subject' && this.subjectDone && !this.references ? bareReferences(state.text, piece.start, piece.end) : null);
    if (!keyword || (keyword.damaged && this.references)) return null;
    if (!this.canBegin(keyword.listed ? isInCapitals(keyword.word.text) || keyword.marked : keyword.marked && !keyword.damaged)) return null;
    // A second keyword of the list: REF A: … and below it REF B: …
    if (this.references && state.current !== 'reference') return null;
    const taken = upToBreak(state, piece, 'reference', this.references !== null);
    state.messageStarted = true;
    if (keyword.damaged) state.repairKeyword(piece.start, keyword.end, 'REF:');
    this.references ??= { keyword, start: piece.start, pieces: [] };
    this.references.pieces.push(...this.behind(keyword.end, taken.end));
    return taken;
  }

  private beginClassifier(piece: Piece): Taken | null {
    const { state } = this;
    const keyword = classifierKeyword(state.text, piece.start, piece.end);
    if (!keyword || (this.classifier && !keyword.derived)) return null;
    if (!this.canBegin(opensHeader(state.text, keyword))) return null;
    const taken = upToBreak(state, piece, 'classified-by');
    state.messageStarted = true;
    if (keyword.damaged) state.repairKeyword(keyword.word.start, keyword.word.end, 'Classified By');
    if (this.classifier) this.classifier.pieces.push({ start: piece.start, end: taken.end });
    else this.classifier = { keyword, start: piece.start, pieces: [{ start: piece.start, end: taken.end }] };
    return taken;
  }

  private beginDeclassify(piece: Piece): Taken | null {
    const { state } = this;
    const keyword = declassifyOnKeyword(state.text, piece.start, piece.end);
    if (!keyword || !this.canBegin(true) || (keyword.short && (state.order || this.subject !== null))) return null;
    const taken = upToBreak(state, piece, 'declassify-on');
    state.messageStarted = true;
    this.declassify ??= { keyword: wordAt(state.text, piece.start, keyword.end), start: piece.start, pieces: this.behind(keyword.end, taken.end) };
    return taken;
  }

  /** A TAGS line that lost its keyword. */
  private beginBareTags(piece: Piece): Taken | null {
    const { state } = this;
    if (this.tags || this.subject || !state.messageStarted || state.current === 'passing' || !isBareTags(state.text, piece.start, piece.end)) return null;
    this.tags = { keyword: null, start: piece.start, pieces: [{ start: piece.start, end: piece.end }] };
    state.repairKeyword(piece.start, piece.start, 'TAGS:');
    return whole(piece, 'tags');
  }

  /** A keyword that could be a word of a text opens a header only at its very beginning, and only where it is sure. */
  private canBegin(sure: boolean): boolean {
    return this.state.messageStarted || (sure && this.state.opening);
  }

  private goOnClassifier(piece: Piece, current: 'classified-by' | 'declassify-on'): Taken | null {
    const { state, classifier } = this;
    const reason = startsReason(state.text, piece.start, piece.end);
    if (classifier && reason) return this.add(classifier, 'classified-by', piece);
    if (current === 'classified-by') {
      return classifier && state.close && continuesClassifier(state.text, classifier.pieces, piece.start, piece.end) ? this.add(classifier, current, piece) : null;
    }
    return this.declassify?.pieces.length === 0 && state.close ? this.add(this.declassify, current, piece) : null;
  }

  private add(field: Field<unknown>, role: LineRole, piece: Piece): Taken {
    const taken = upToBreak(this.state, piece, role, true);
    field.pieces.push({ start: piece.start, end: taken.end });
    return taken;
  }

  private behind(start: number, end: number): Span[] {
    const from = trimmedStart(this.state.text, start, end);
    return from < end ? [{ start: from, end }] : [];
  }

  // -------------------------------------------------------------- the fields

  /** Tells the words that a hard wrap cut in the fields; to be called before they are read. */
  tellSplitWords(): void {
    for (const field of [this.subject, this.classifier, this.order]) if (field) this.state.repairs.push(...splitWords(this.state.text, field.pieces, field === this.classifier));
  }

  /** The E.O. line; null where there was none. */
  readOrder(): ExecutiveOrderLine | null {
    return this.order && readExecutiveOrder(this.state.text, this.order.pieces, this.state.repairs);
  }

  /** The TAGS line; null where there was none. */
  readTags(): TagsLine | null {
    return this.tags && readTags(this.state.text, this.tags.keyword, this.tags.pieces, this.tags.start);
  }

  /** The subject; null where there was none. */
  readSubject(): SubjectLine | null {
    return this.subject && readSubject(this.state.text, this.subject.keyword, this.subject.pieces, this.state.repairs);
  }

  /** The references; null where there were none. */
  readReferences(): ReferenceList | null {
    return this.references && readReferences(this.state.text, this.references.keyword, this.references.pieces);
  }

  /** The Classified By line; null where there was none. */
  readClassifiedBy(): ClassifiedBy | null {
    return this.classifier && readClassifiedBy(this.state.text, this.classifier.keyword, this.classifier.pieces, this.state.repairs);
  }

  /** The line that says when the cable is declassified; null where there was none. */
  readDeclassifyOn(): DeclassifyOn | null {
    const field = this.declassify;
    return field && {
      start: field.start, end: field.pieces.at(-1)?.end ?? field.keyword.end, keyword: field.keyword,
      declassification: readDeclassification(this.state.text, field.pieces),
    };
  }
}

function isInCapitals(word: string): boolean {
  return word === word.toUpperCase();
}
