import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import type { Finding } from '../rules/kit/rule';
import type { Span } from '../text/span';
import { diagnosticOf, workspaceEditOf } from './convert';
import { spanOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { duplicateDiagnostics } from './duplicates';
import type { Question } from './feature';
import { FIX_EVERYTHING, fixMany, type FixMany } from './fix-many';
import { raiseActions } from './raise-action';
import type { Session } from './session';
import type { DocumentSettings } from './settings';
import { severityActions } from './severity-actions';

/** A selection may touch thousands of findings, each with a fix that numbers all paragraphs: of those behind so many edits only what fixes many is offered. */
const MOST_EDITS = 10_000;

/** For the findings that the range touches: their fixes, those of their kind, and what else can be done about their rules. */
export async function quickFixes(range: Range, question: Question<unknown>, { rules }: DocumentSettings): Promise<readonly CodeAction[]> {
  const { document, session } = question;
  const { lines } = document.cable;
  const asked = spanOf(lines, range);
  const all = document.findings(rules);
  const met = all.filter(({ span }) => meets(asked, span));
  // Whoever asks from a list of findings, or from a hover, asks about one of them.
  const meant = met.filter(({ span }) => asked.start < asked.end && asked.start === span.start && asked.end === span.end);
  const here = [...meant, ...met.filter(finding => !meant.includes(finding))];

  const actions = [...actionsFor(here, meant, document, session), ...await raiseActions(here, question)];
  for (const many of manyFor(here, all)) {
    // Editors put those behind all others that name no finding: behind what turns the rule off.
    const found = here.find(finding => (many.ruleId === null ? hasSafe(finding) : finding.ruleId === many.ruleId));
    actions.push(...(await fixMany(many, question)).map(action => ({ ...action, diagnostics: found ? [diagnosticOf(found, document, session)] : [] })));
  }
  for (const finding of firstOfEachRule(here)) actions.push(...await severityActions(finding.ruleId, diagnosticOf(finding, document, session), document, session));
  const duplicate = duplicateDiagnostics(document, session, rules).find(each => meets(asked, spanOf(lines, each.range)));
  if (duplicate) actions.push(...await severityActions(String(duplicate.code), duplicate, document, session));
  return actions;
}

/** @param meant those of the findings that alone are asked about; none: all are */
function actionsFor(findings: readonly Finding[], meant: readonly Finding[], document: OpenDocument, session: Session): readonly CodeAction[] {
  let made = 0;
  return findings.flatMap(finding => {
    if (made > MOST_EDITS) return [];
    const isOnlySafeOne = (meant.length === 0 || meant.includes(finding)) && finding.fixes.filter(({ safe }) => safe).length === 1;
    return finding.fixes.map((fix): CodeAction => {
      const edits = fix.edits();
      made += edits.length;
      return {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, document, session)],
        ...(fix.safe && isOnlySafeOne && { isPreferred: true }),
        edit: workspaceEditOf(edits, document, session.client),
      };
    });
  });
}

/** Offers to fix more than what is here, where there is more. */
function manyFor(here: readonly Finding[], all: readonly Finding[]): readonly FixMany[] {
  const fixable = (finding: Finding): boolean => finding.fixes.length > 0;
  const ofRules = firstOfEachRule(here.filter(fixable)).flatMap(({ ruleId }): FixMany[] => {
    const ofRule = all.filter(finding => finding.ruleId === ruleId && fixable(finding));
    if (ofRule.length < 2) return [];
    const safe = ofRule.every(hasSafe);
    return [{ title: safe ? `Fix all ${ofRule.length} of ${ruleId} in this document` : `Take the first suggestion for all ${ofRule.length} of ${ruleId} in this document`, kind: CodeActionKind.QuickFix, ruleId }];
  });
  const touched = new Set(here);
  const others = all.some(finding => hasSafe(finding) && !touched.has(finding));
  return here.some(hasSafe) && others ? [...ofRules, { ...FIX_EVERYTHING, kind: CodeActionKind.QuickFix }] : ofRules;
}

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => findings.findIndex(({ ruleId }) => ruleId === finding.ruleId) === index);
}

/** Whether one of the findings can be fixed without changing what the cable says. */
export function hasSafeFix(findings: readonly Finding[]): boolean {
  return findings.some(hasSafe);
}

function hasSafe({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/** Whether the spans overlap or touch. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
