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
