/**
 * What client and server say to each other beyond the protocol itself. Types only: the one file of
 * the server that the client may know.
 */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import type { Severity } from '../rules/kit/rule';
import type { FileStat, FolderEntry } from '../workspace/file-system';

export type { FileStat, FolderEntry, Severity };

/** What a client may send as `initializationOptions`; all of it optional. */
export interface InitializationOptions {
  /** Where the rule pages are: the page of rule `x` is `<ruleBaseUri>/x.md`. Without it diagnostics carry no link. */
  readonly ruleBaseUri?: string;
  /** The settings of section `cable`, for a client that does not answer `workspace/configuration`. */
  readonly cable?: unknown;
  /** The client answers `cable/readFile`. Without it the server reads `file:` URIs alone, and in the browser nothing. */
  readonly readsFiles?: boolean;
  /** The client answers `cable/listFolder` and `cable/stat`. Without it folders of `file:` URIs alone are indexed, and in the browser none. */
  readonly listsFolders?: boolean;
  /** The client takes `cable/indexState` and shows it. */
  readonly showsIndex?: boolean;
  /** The client keeps the index from one start to the next: it answers `cable/readStored` and `cable/writeStored`. */
  readonly storesIndex?: boolean;
  /** The client takes `cable/faulted` and shows it. Without it the server says so by `window/showMessage`. */
  readonly showsFaults?: boolean;
  /** The client puts the cursor where the answer of a structure command says. Without it the server asks for that by `window/showDocument`. */
  readonly placesCursor?: boolean;
  /** The client asks `cable/formatRefusals`. Without it a request to format what is left as it is fails with the reason. */
  readonly showsRefusals?: boolean;
  /** The client has the command `cablewright.showPlaces`: lenses lead somewhere. */
  readonly showsPlaces?: boolean;
  /** The client colours cables by the grammar. Without it the semantic tokens are all that has a colour, of types that every editor knows. */
  readonly hasGrammar?: boolean;
  /** The client has the command `cablewright.setRuleSeverity`. Without it the server edits configuration files alone. */
  readonly setsSeverities?: boolean;
}

/** A request to the client: the text of a file, null when there is none or it cannot be read. */
export interface ReadFile {
  readonly method: 'cable/readFile';
  readonly params: { readonly uri: string };
  readonly result: string | null;
}

/** A request to the client: what is in a folder, null when there is none or it cannot be read. */
export interface ListFolder {
  readonly method: 'cable/listFolder';
  readonly params: { readonly uri: string };
  readonly result: readonly FolderEntry[] | null;
}

/** A request to the client: what stands at a URI, null when nothing does. */
export interface Stat {
  readonly method: 'cable/stat';
  readonly params: { readonly uri: string };
  readonly result: FileStat | null;
}

/** A request to the client: a part of the index as it was kept, null when there is none. Parts count from 0. */
export interface ReadStored {
  readonly method: 'cable/readStored';
  readonly params: { readonly part: number };
  readonly result: string | null;
}

/** A request to the client: to keep a part of the index; null: neither this part nor any after it. */
export interface WriteStored {
  readonly method: 'cable/writeStored';
  readonly params: { readonly part: number; readonly text: string | null };
  readonly result: null;
}

/** A notification of the server: how far the index of the workspace is. */
export interface IndexStateChanged {
  readonly method: 'cable/indexState';
  readonly params: IndexState;
}

export interface IndexState {
  /** `off`: by the settings, or as no folder is open; `stopped`: the user has stopped it. */
  readonly state: 'off' | 'reading' | 'ready' | 'stopped';
  readonly files: number;
  readonly cables: number;
  /** Which limit left files out, if one did. */
  readonly reached: 'files' | 'depth' | 'bytes' | null;
  /** Files that are too large to be read. */
  readonly large: number;
}

/** A request to the server, answered when it is done: to go through all folders again, also through what was kept of them. */
export interface Reindex {
  readonly method: 'cable/reindex';
  readonly params: Record<string, never>;
  readonly result: null;
}

/** A request to the server, answered at once: whether it is there. */
export interface Ping {
  readonly method: 'cable/ping';
  readonly params: null;
  readonly result: null;
}

/** A notification of the server, once in its life: a part of it failed and was left out; its log says which. */
export interface Faulted {
  readonly method: 'cable/faulted';
  readonly params: null;
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

/** A request to the server: why cables of a document were, or would be, left as they are by formatting; sentences. */
export interface FormatRefusals {
  readonly method: 'cable/formatRefusals';
  readonly params: {
    readonly textDocument: TextDocumentIdentifier;
    /** What is laid out of the document; all of it if not given. */
    readonly ranges?: readonly Range[];
  };
  readonly result: readonly string[];
}

/** A request to the server: what is worth knowing of the cable at a position; null where there is none. */
export interface CableOverview {
  readonly method: 'cable/overview';
  readonly params: { readonly textDocument: TextDocumentIdentifier; readonly position: Position };
  readonly result: {
    /** `UNCLASSIFIED`; null where no classification line tells it. */
    readonly level: string | null;
    /** The highest portion mark, `SBU`; null where there is none. */
    readonly highest: string | null;
    readonly words: number;
    /** Lines that are sent, and how many sections they make. */
    readonly lines: number;
    readonly sections: number;
  } | null;
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
  readonly method: 'cable/preview';
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
  readonly method: 'cable/pageStyle';
  readonly params: Record<string, never>;
  readonly result: string;
}

/** A request to the server: an open document in another form; null for one that is not open. */
export interface ExportDocument {
  readonly method: 'cable/exportDocument';
  readonly params: {
    readonly textDocument: { readonly uri: string };
    /** `html` is a whole page that needs nothing else. */
    readonly format: 'markdown' | 'html';
  };
  readonly result: { readonly title: string; readonly text: string } | null;
}

/** A request to the server: what a report says of some cables, open or not, as rows of an HTML table. */
export interface ReportFiles {
  readonly method: 'cable/reportFiles';
  readonly params: { readonly files: readonly NamedFile[] };
  readonly result: {
    /** A complete `tr` for each cable; a link's `data-cable` is the URI of its file and `data-line` its line, from 0. */
    readonly rows: readonly string[];
    /** The elements around the rows, and their style. */
    readonly begin: string;
    readonly end: string;
    readonly style: string;
  };
}

export interface NamedFile {
  readonly uri: string;
  /** What the file is to be called. */
  readonly name: string;
}

/** A request to the server: fields of some cables, open or not, a line for each cable. */
export interface ExtractFiles {
  readonly method: 'cable/extractFiles';
  readonly params: {
    readonly files: readonly NamedFile[];
    readonly format: 'csv' | 'ndjson';
    /** Names of fields; those that are not known are passed over. */
    readonly fields: readonly string[];
  };
  readonly result: {
    /** What stands before the lines of all files. */
    readonly head: string;
    readonly text: string;
  };
}

/** A request to the server: the fields that can be extracted. */
export interface ExtractFields {
  readonly method: 'cable/extractFields';
  readonly params: Record<string, never>;
  readonly result: readonly { readonly name: string; readonly says: string; readonly usual: boolean }[];
}

/** A request to the server: two versions of a cable, open or not, told apart as HTML; null when one cannot be read. */
export interface CompareFiles {
  readonly method: 'cable/compareFiles';
  readonly params: { readonly before: NamedFile; readonly after: NamedFile };
  readonly result: {
    /** Complete elements; a link's `data-cable` is the URI of a version and `data-line` a line of it, from 0. */
    readonly html: string;
    readonly style: string;
  } | null;
}

/** A request to the server: where else that stands which is selected, in whole words; null where nothing is. */
export interface MaskOccurrences {
  readonly method: 'cable/maskOccurrences';
  readonly params: { readonly textDocument: { readonly uri: string }; readonly range: Range };
  readonly result: { readonly name: string; readonly ranges: readonly Range[] } | null;
}

/** A request to the server: what looks like a person's number or address. */
export interface MaskSuggestions {
  readonly method: 'cable/maskSuggestions';
  readonly params: { readonly textDocument: { readonly uri: string } };
  readonly result: readonly { readonly kind: string; readonly text: string; readonly range: Range }[];
}

/** A request to the server: the text of an open document with placeholders in some places, the same for the same words. */
export interface MaskDocument {
  readonly method: 'cable/maskDocument';
  readonly params: { readonly textDocument: { readonly uri: string }; readonly ranges: readonly Range[] };
  readonly result: {
    readonly text: string;
    readonly places: number;
    /** How many different placeholders there are. */
    readonly persons: number;
  } | null;
}

/** The one argument of the commands that change the structure of a cable: `cable.moveParagraphUp` … */
export interface StructureArgument {
  readonly uri: string;
  /** The selection; empty where there is only a cursor. */
  readonly range: Range;
  /** Of `cable.setPortionMark`: what else is selected, where there are several cursors. */
  readonly others?: readonly Range[];
  /** Of `cable.setPortionMark`: the mark without brackets, `SBU`. */
  readonly mark?: string;
  /** Of `cable.raiseClassification`: `CONFIDENTIAL`, `SECRET` or `TOP SECRET`. */
  readonly level?: string;
  /** Of `cable.raiseClassification`: the date where the user is, `2026-11-24`; that of the server if not given. */
  readonly today?: string;
}

/** What such a command answers with once its edit is applied. A refusal is an error with a sentence for the user. */
export interface StructureResult {
  /** What the user should know besides; null mostly. */
  readonly note: string | null;
  /** What is selected now; null where the editor's own place is right. */
  readonly selection: Range | null;
}

/** A request to the server: what a drafter of a new cable may choose from, with what the settings add. */
export interface NewCableChoices {
  readonly method: 'cable/newCableChoices';
  readonly params: Readonly<Record<string, never>>;
  readonly result: {
    readonly templates: readonly { readonly id: string; readonly label: string; readonly detail: string; readonly levels: readonly string[] }[];
    readonly levels: readonly NewCableChoice[];
    readonly posts: readonly NewCableChoice[];
    readonly addressees: readonly NewCableChoice[];
    readonly tags: readonly NewCableChoice[];
  };
}

export interface NewCableChoice {
  /** What is written. */
  readonly label: string;
  /** By what else it is found. */
  readonly detail: string;
}

/** A request to the server: the skeleton of a new cable, as a snippet of the protocol. */
export interface NewCable {
  readonly method: 'cable/newCable';
  readonly params: {
    /** One of the server's templates, or a text of the user's own. */
    readonly template: { readonly id: string } | { readonly text: string };
    /** What was skipped is null or empty, and becomes a tab stop. */
    readonly answers: {
      readonly level: string | null;
      readonly post: string | null;
      readonly to: readonly string[];
      readonly info: readonly string[];
      readonly tags: readonly string[];
      readonly subject: string | null;
    };
    /** The time, ISO, UTC. */
    readonly now: string;
    /** The date where the user is, `2026-11-24`. */
    readonly today: string;
  };
  /** Empty where there is no such template. */
  readonly result: { readonly snippet: string };
}

/** A request to the server: the marks that may stand in the cable at a position, without brackets, the likeliest first. */
export interface PortionMarks {
  readonly method: 'cable/portionMarks';
  readonly params: { readonly textDocument: TextDocumentIdentifier; readonly position: Position };
  readonly result: string[];
}
