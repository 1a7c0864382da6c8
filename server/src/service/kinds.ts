import { CompletionItemKind, DiagnosticSeverity, DiagnosticTag, FoldingRangeKind, SymbolKind } from 'vscode-languageserver-types';
import type { ItemKind } from '../features/completion';
import type { FoldingKind } from '../features/folding';
import type { OutlineKind } from '../features/outline';
import type { FindingTag, Severity } from '../rules/kit/rule';

/** The protocol has kinds of program code only: each of ours gets the one whose icon says most. */
export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  'cable': SymbolKind.File,
  'archive-banner': SymbolKind.Package,
  'print-head': SymbolKind.Package,
  'transmission-header': SymbolKind.Module,
  'message-header': SymbolKind.Module,
  'station': SymbolKind.Interface,
  'date-time-group': SymbolKind.Event,
  'from': SymbolKind.Field,
  'action-addressee': SymbolKind.Field,
  'info-addressee': SymbolKind.Field,
  'classification': SymbolKind.Enum,
  'caption': SymbolKind.EnumMember,
  'passing': SymbolKind.Property,
  'executive-order': SymbolKind.Property,
  'tags': SymbolKind.Key,
  'subject': SymbolKind.String,
  'references': SymbolKind.Array,
  'reference': SymbolKind.Object,
  'classified-by': SymbolKind.Property,
  'declassify-on': SymbolKind.Property,
  'section': SymbolKind.Namespace,
  'paragraph': SymbolKind.String,
  'signature': SymbolKind.Constant,
};

/** The protocol knows three kinds; editors have commands for each ("fold all regions", "fold all comments"). */
export const FOLDING_KINDS: Readonly<Record<FoldingKind, FoldingRangeKind | undefined>> = {
  header: FoldingRangeKind.Region,
  section: FoldingRangeKind.Region,
  paragraph: undefined,
  list: undefined,
  block: undefined,
  // What the archive put between the lines is read past as a comment is.
  page: FoldingRangeKind.Comment,
};

/** The pictures that an editor puts beside the items. */
export const COMPLETION_KINDS: Readonly<Record<ItemKind, CompletionItemKind>> = {
  'keyword': CompletionItemKind.Keyword,
  'date-time-group': CompletionItemKind.Value,
  'classification': CompletionItemKind.Keyword,
  'precedence': CompletionItemKind.EnumMember,
  'address': CompletionItemKind.Reference,
  'routing-indicator': CompletionItemKind.Reference,
  'post': CompletionItemKind.Reference,
  'caption': CompletionItemKind.Constant,
  'order': CompletionItemKind.Value,
  'declassification': CompletionItemKind.Value,
  'tag': CompletionItemKind.EnumMember,
  'portion-mark': CompletionItemKind.EnumMember,
  'reference': CompletionItemKind.Variable,
  'reason': CompletionItemKind.EnumMember,
  'bracket': CompletionItemKind.Text,
  'cable': CompletionItemKind.File,
};

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const TAGS: Readonly<Record<FindingTag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};
