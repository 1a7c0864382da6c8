import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { blockAt } from '../features/blocks';
import type { Finding } from '../rules/kit/rule';
import { diagnosticOf, workspaceEditOf } from './convert';
import type { Question } from './feature';

/** The rules that a mark above the classification of the cable breaks. */
const ABOVE_OVERALL: ReadonlySet<string> = new Set(['portion-above-overall', 'subject-above-overall']);

/**
 * For marks above the classification of their cable: to raise the cable of the first to the highest of its marks
 * (5 FAH-3 H-713), as the command does. Which of the two is wrong only the drafter knows: it is never the preferred action.
 */
export async function raiseActions(findings: readonly Finding[], { document, session, work }: Question<unknown>): Promise<readonly CodeAction[]> {
  const { client, engine: { structure } } = session;
  const above = findings.filter(({ ruleId }) => ABOVE_OVERALL.has(ruleId));
  const start = above[0]?.span.start;
  const cable = start === undefined ? undefined : blockAt(document.cable, start)?.cable;
  if (start === undefined || !cable) return [];
  const level = structure.levelOfMarks(cable);
  const answer = level && await work(structure.raiseClassification(document.cable, start, level, new Date().toISOString().slice(0, 10)));
  if (!answer || 'problem' in answer) return [];
  return [{
    title: `Raise the cable to ${level}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: above.map(finding => diagnosticOf(finding, document, session)),
    edit: workspaceEditOf(answer.edits, document, client),
  }];
}
