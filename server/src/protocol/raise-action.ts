import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { highestPortion } from '../cable/facts';
import { classificationOf } from '../reference/classification';
import type { Finding } from '../rules/rule';
import { diagnosticOf, workspaceEditOf } from './convert';
import type { OpenDocument } from './documents';
import type { Session } from './session';

/** The rules that a mark above the classification of the cable breaks. */
const ABOVE_OVERALL: ReadonlySet<string> = new Set(['portion-above-overall', 'subject-above-overall']);

/**
 * For a mark above the classification of its cable: to raise the cable to the highest of its marks (5 FAH-3 H-713), as
 * the command does. Which of the two is wrong only the drafter knows: it is never the preferred action.
 */
export function raiseActions(finding: Finding, document: OpenDocument, session: Session): readonly CodeAction[] {
  if (!ABOVE_OVERALL.has(finding.ruleId)) return [];
  const { structure } = session.engine;
  const { start } = finding.span;
  const cable = document.cable.cables.find(({ end }) => start < end);
  const highest = cable && highestPortion(cable);
  const level = structure.levels.find(each => classificationOf(each).portion === highest);
  const answer = level && structure.raiseClassification(document.cable, start, level, new Date().toISOString().slice(0, 10));
  if (!answer || 'problem' in answer) return [];
  return [{
    title: `Raise the cable to ${level}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, document, session.client, session.ruleBase)],
    edit: workspaceEditOf(answer.edits, document, session.client),
  }];
}
