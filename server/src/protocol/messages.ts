/**
 * What client and server say to each other beyond the protocol itself. Types only: the one file of
 * the server that the client may know.
 */
import type { TextEdit } from 'vscode-languageserver';
import type { Severity } from '../rules/rule';

export type { Severity };

/** What a client may send as `initializationOptions`; all of it optional. */
export interface InitializationOptions {
  /** Where the rule pages are: the page of rule `x` is `<ruleBaseUri>/x.md`. Without it diagnostics carry no link. */
  readonly ruleBaseUri?: string;
  /** The settings of section `cable`, for a client that does not answer `workspace/configuration`. */
  readonly cable?: unknown;
  /** The client answers `cable/readFile`. Without it the server reads `file:` URIs alone, and in the browser nothing. */
  readonly readsFiles?: boolean;
  /** The client has the command `cablewright.setRuleSeverity`. Without it the server edits configuration files alone. */
  readonly setsSeverities?: boolean;
}

/** A request to the client: the text of a file, null when there is none or it cannot be read. */
export interface ReadFile {
  readonly method: 'cable/readFile';
  readonly params: { readonly uri: string };
  readonly result: string | null;
}

/** The one argument of the command `cablewright.setRuleSeverity`, which code actions carry. */
export interface SetRuleSeverity {
  readonly ruleId: string;
  /** null: ask the user. */
  readonly severity: Severity | 'off' | null;
  /** The cable in which the rule was met. */
  readonly uri: string;
  /** The configuration file to write to; null for the editor's settings. */
  readonly file: string | null;
}

/** A request to the server: the edits that set a rule's severity in a configuration file; none when its text is no sound JSON. */
export interface ConfigurationEdits {
  readonly method: 'cable/configurationEdits';
  readonly params: { readonly text: string; readonly ruleId: string; readonly severity: Severity | 'off' };
  readonly result: TextEdit[];
}

/** A request to the server: checks a cable, open or not, as the command line would. */
export interface CheckFile {
  readonly method: 'cable/checkFile';
  readonly params: {
    readonly uri: string;
    /** What the report is to call the file. */
    readonly name: string;
  };
  readonly result: {
    /** A line for each finding, `name:line:column: severity: message (rule)`, each with `\n` at its end. */
    readonly report: string;
  };
}

/** A request to the server: an open document as the pieces of a page, for a preview; null for one that is not open. */
export interface Preview {
  readonly method: 'cablewright/preview';
  readonly params: { readonly textDocument: { readonly uri: string } };
  readonly result: {
    /** Plain text. */
    readonly title: string;
    /** In the order of the document. */
    readonly blocks: readonly PreviewBlock[];
  } | null;
}

export interface PreviewBlock {
  /** The line, from 0, where that which it shows begins. */
  readonly line: number;
  /**
   * Complete HTML elements without scripts; every text of the document in them is escaped. A `button.place` has
   * `data-line`, counted from the block's first line, and `data-character`.
   */
  readonly html: string;
}

/** A request to the server: the style sheet of all pages; the colours are VS Code's variables where there are any. */
export interface PageStyle {
  readonly method: 'cablewright/pageStyle';
  readonly params: Record<string, never>;
  readonly result: string;
}

/** A request to the server: an open document in another form; null for one that is not open. */
export interface ExportDocument {
  readonly method: 'cablewright/exportDocument';
  readonly params: {
    readonly textDocument: { readonly uri: string };
    /** `html` is a whole page that needs nothing else. */
    readonly format: 'markdown' | 'html';
  };
  readonly result: { readonly title: string; readonly text: string } | null;
}
