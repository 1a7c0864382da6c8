import {
  CodeActionKind, MarkupKind, type CodeAction, type CodeActionContext, type CompletionList, type Diagnostic, type FoldingRange as LspFoldingRange,
  type Hover as LspHover, type Range,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { explainItem, type Completion } from '../features/completion';
import type { CableFolds } from '../features/folding';
import type { Hover } from '../features/hover';
import type { Finding } from '../rules/kit/rule';
import type { LineIndex } from '../text/lines';
import { COMPLETION_KINDS, FOLDING_KINDS, SEVERITIES, TAGS } from './kinds';
import { rangeOf, spanOf, textEditsOf } from './positions';

/** A finding as a diagnostic. */
export function diagnosticOf({ ruleId, severity, message, span, tags, related }: Finding, uri: string, lines: LineIndex): Diagnostic {
  return {
    range: rangeOf(lines, span),
    severity: SEVERITIES[severity],
    code: ruleId,
    source: 'cable',
    message,
    ...(tags.length > 0 && { tags: tags.map(tag => TAGS[tag]) }),
    ...(related.length > 0 && { relatedInformation: related.map(each => ({ location: { uri, range: rangeOf(lines, each.span) }, message: each.message })) }),
  };
}

/** The fixes of the findings that the range touches. */
export function quickFixesOf(findings: readonly Finding[], range: Range, { diagnostics, only }: CodeActionContext, { uri }: TextDocument, lines: LineIndex): CodeAction[] {
  if (only && !only.some(kind => kind === '' || kind === CodeActionKind.QuickFix)) return [];
  const asked = spanOf(lines, range);
  return findings.filter(({ span }) => asked.start <= span.end && span.start <= asked.end).flatMap(finding => {
    const diagnostic = diagnosticOf(finding, uri, lines);
    if (diagnostics.length > 0 && !diagnostics.some(each => isSame(each, diagnostic))) return [];
    const isOnlySafeFix = finding.fixes.filter(({ safe }) => safe).length === 1;
    return finding.fixes.map((fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(fix.safe && isOnlySafeFix && { isPreferred: true }),
      edit: { changes: { [uri]: textEditsOf(lines, fix.edits()) } },
    }));
  });
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const isSamePosition = (end: 'start' | 'end'): boolean => a.range[end].line === b.range[end].line && a.range[end].character === b.range[end].character;
  return a.code === b.code && isSamePosition('start') && isSamePosition('end');
}

/** A hover in Markdown. */
export function hoverOf({ markdown, span }: Hover, lines: LineIndex): LspHover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, range: rangeOf(lines, span) };
}

/** The items of a completion, in their order. */
export function completionListOf({ items, incomplete }: Completion, lines: LineIndex): CompletionList {
  return {
    isIncomplete: incomplete,
    items: items.map(({ kind, label, detail, newText, filterText, replace, documentation }, index) => {
      const explanation = documentation ?? explainItem(kind, label);
      return {
        label, detail, filterText,
        kind: COMPLETION_KINDS[kind],
        sortText: String(index).padStart(4, '0'),
        textEdit: { newText, range: rangeOf(lines, replace) },
        ...(explanation !== null && { documentation: { kind: MarkupKind.Markdown, value: explanation } }),
      };
    }),
  };
}

/** The folding ranges of all cables, with lines counted from the start of the document. */
export function foldingRangesOf(folds: readonly CableFolds[]): LspFoldingRange[] {
  return folds.flatMap(({ line, ranges }) => ranges.map(({ startLine, endLine, kind }) => {
    const known = FOLDING_KINDS[kind];
    return { startLine: startLine + line, endLine: endLine + line, ...(known !== undefined && { kind: known }) };
  }));
}
