import * as vscode from 'vscode';

/** What the diagnostics of this extension are marked with: the live check and the task alike. */
const SOURCE = 'cable';

/** A finding in its file. */
export interface FoundFinding {
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

/**
 * All findings that VS Code has, of open cables and of those that a task has checked, by file and place; each once.
 * VS Code 1.100 tells of the latter only people (microsoft/vscode#251268), 1.139 extensions too.
 */
export function allFindings(): readonly FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    const seen = new Set<string>();
    for (const diagnostic of diagnostics) {
      if (diagnostic.source !== SOURCE) continue;
      // The live check and a task may both have told of it.
      const key = `${ruleOf(diagnostic)} ${diagnostic.range.start.line} ${diagnostic.range.start.character}`;
      if (!seen.has(key)) found.push({ uri, diagnostic });
      seen.add(key);
    }
  }
  return found.sort((a, b) => comparePlaces(a, b));
}

/** Whether the same is found in the same places, in the same order. */
export function sameFindings(a: readonly FoundFinding[], b: readonly FoundFinding[]): boolean {
  return a.length === b.length && a.every(({ uri, diagnostic }, index) => {
    const other = b[index];
    return other?.uri.toString() === uri.toString() && diagnostic.range.isEqual(other.diagnostic.range)
      && diagnostic.message === other.diagnostic.message && diagnostic.severity === other.diagnostic.severity && ruleOf(diagnostic) === ruleOf(other.diagnostic);
  });
}

/** The rule of a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? 'other');
}

/** By file, then by place in it. */
export function comparePlaces(a: { readonly uri: vscode.Uri; readonly diagnostic: Pick<vscode.Diagnostic, 'range'> }, b: typeof a): number {
  const [left, right] = [a.uri.toString(), b.uri.toString()];
  return left === right ? a.diagnostic.range.start.compareTo(b.diagnostic.range.start) : left < right ? -1 : 1;
}
