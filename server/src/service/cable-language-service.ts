import type {
  CodeAction, CodeActionContext, CompletionList, Diagnostic, DocumentSymbol, FoldingRange, FormattingOptions, Hover, Position, Range, TextEdit,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ParsedCable } from '../cable/contract';

/** A parsed document, from `parseCable`. It belongs to the version of the document that it was made from. */
export interface Cable {
  readonly kind: 'cable';
}

/** The settings of `.cablewright.json`. All are optional; an invalid value is ignored. */
export interface CableSettings {
  /** `auto` (default): each cable is recognized as an archive copy or a draft. */
  readonly profile?: 'auto' | 'archive' | 'draft';
  /** Maximum length of a line, in characters. Default: 69. */
  readonly lineWidth?: number;
  /** Severity by rule id. */
  readonly rules?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>>;
  /** TAGS codes, posts and captions beyond the built-in lists, as in `.cablewright.json`. */
  readonly vocabulary?: object;
}

/** Options of `format`. A telegram has no tabs: the tab options of an editor have no effect. */
export interface CableFormatOptions extends Partial<FormattingOptions> {
  /** Maximum length of a line, in characters. Default: 69. */
  lineWidth?: number;
}

/** Language features for cables. Positions and answers are in LSP types. No function changes the document. */
export interface CableLanguageService {
  /** Parses a document. Never throws: text that is not a cable has no recognized parts. */
  parseCable(document: TextDocument): Cable;
  /** Checks the document against all rules. `getCodeActions` uses the settings of the last call for the same cable. */
  doValidation(document: TextDocument, cable: Cable, settings?: CableSettings): Diagnostic[];
  /** Returns the quick fixes for the diagnostics in the range. If `context.diagnostics` is not empty, only for those. */
  getCodeActions(document: TextDocument, range: Range, context: CodeActionContext, cable: Cable): CodeAction[];
  /** Explains the code, caption, address or date at the position. `null` if there is nothing to explain. */
  doHover(document: TextDocument, position: Position, cable: Cable): Hover | null;
  /** Returns what can be inserted at the position, the most likely first. */
  doComplete(document: TextDocument, position: Position, cable: Cable): CompletionList;
  /** Returns the outline. */
  findDocumentSymbols(document: TextDocument, cable: Cable): DocumentSymbol[];
  /** Returns the ranges that an editor can fold. */
  getFoldingRanges(document: TextDocument, cable: Cable): FoldingRange[];
  /** Formats the document, or the paragraphs that the range touches. A cable that cannot be formatted safely is not changed. */
  format(document: TextDocument, range: Range | undefined, options: CableFormatOptions, cable: Cable): TextEdit[];
  /** Returns the edits that turn an archive copy back into the telegram. */
  restore(document: TextDocument, cable: Cable): TextEdit[];
  /** Returns the cable as JSON, as `cable parse` prints it without `source`: an array if the document has several cables, `null` if it has none. */
  toCableDocument(document: TextDocument, cable: Cable): ParsedCable | ParsedCable[] | null;
}
