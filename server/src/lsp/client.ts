import { CompletionItemKind, MarkupKind, SymbolKind, type ClientCapabilities, type DiagnosticTag } from 'vscode-languageserver';
import { isRecord } from '../configuration/values';

/** What the server needs to know of the client's abilities. Every one of them is optional in the protocol. */
export interface Client {
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Can be asked to report changes of the settings. */
  readonly registersConfiguration: boolean;
  /** Can be asked to report changes of files. */
  readonly watchesFiles: boolean;
  /** Asks for diagnostics itself (`textDocument/diagnostic`). */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask for them again. */
  readonly refreshesDiagnostics: boolean;
  /** What of the other things that depend on the settings it can be told to ask for again. */
  readonly refreshes: readonly string[];
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: ReadonlySet<DiagnosticTag>;
  /** Takes symbols as a tree. */
  readonly symbolTree: boolean;
  readonly symbolKinds: ReadonlySet<SymbolKind>;
  /** Prefers Markdown to plain text. */
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly completionKinds: ReadonlySet<CompletionItemKind>;
  /** Takes word that no parameter of a signature is being written. */
  readonly noActiveParameter: boolean;
  /** Lets the user choose whether a completion replaces the rest of the word. */
  readonly insertsOrReplaces: boolean;
  /** Shows beside each completion what it is, not beside the chosen one only. */
  readonly completionDescriptions: boolean;
  /** Takes code actions with edits, not commands only. */
  readonly codeActions: boolean;
  /** Asks for the layout of several ranges at once. */
  readonly formatsRanges: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Takes edits that name the version of the document. */
  readonly versionedEdits: boolean;
  /** Applies an edit that the server sends (`workspace/applyEdit`). */
  readonly appliesEdits: boolean;
  /** Takes edits with tab stops. */
  readonly snippetEdits: boolean;
  /** Shows a document, with a selection, when the server asks for it. */
  readonly showsDocuments: boolean;
  /** Makes files that an edit says are to be made. */
  readonly createsFiles: boolean;
  /** Asks what can be renamed before a name is typed. */
  readonly preparesRename: boolean;
  /** Takes definitions with the words that lead to them. */
  readonly definitionLinks: boolean;
  /** Shows how far the server's own work is, and lets the user end it. */
  readonly showsProgress: boolean;
  /** Colours cables by a grammar of its own. */
  readonly hasGrammar: boolean;
}

/** The kinds that every client knows, those of the first version of the protocol: up to this one. */
function firstKinds<Kind extends number>(last: Kind): readonly Kind[] {
  return Array.from({ length: last }, (_, at) => (at + 1) as Kind);
}

/**
 * The abilities read out of what the client said at `initialize`; what it did not say it cannot do.
 *
 * @param hasGrammar as the options say, which tell more than the protocol does
 */
export function readClient({ workspace, textDocument, window }: ClientCapabilities, hasGrammar = false): Client {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullsDiagnostics: isRecord(textDocument?.diagnostic),
    // Helix writes it without its last letter.
    refreshesDiagnostics: [workspace?.diagnostics, (workspace as Record<string, { refreshSupport?: boolean } | undefined> | undefined)?.['diagnostic']].some(known => known?.refreshSupport === true),
    refreshes: (['codeLens', 'inlayHint', 'semanticTokens'] as const).filter(name => workspace?.[name]?.refreshSupport === true),
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    diagnosticTags: new Set(diagnostics.tagSupport?.valueSet),
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolKinds: new Set(textDocument?.documentSymbol?.symbolKind?.valueSet ?? firstKinds<SymbolKind>(SymbolKind.Array)),
    markdownHover: textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.[0] === MarkupKind.Markdown,
    completionKinds: new Set(textDocument?.completion?.completionItemKind?.valueSet ?? firstKinds<CompletionItemKind>(CompletionItemKind.Reference)),
    noActiveParameter: textDocument?.signatureHelp?.signatureInformation?.noActiveParameterSupport === true,
    insertsOrReplaces: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    completionDescriptions: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    codeActions: isRecord(textDocument?.codeAction?.codeActionLiteralSupport),
    resolvesEdits: textDocument?.codeAction?.dataSupport === true && new Set(textDocument.codeAction.resolveSupport?.properties).has('edit'),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    formatsRanges: textDocument?.rangeFormatting?.rangesSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    showsProgress: window?.workDoneProgress === true,
    hasGrammar,
  };
}

/** A client that can do nothing beyond the bare protocol. */
export const bareClient: Client = readClient({});
