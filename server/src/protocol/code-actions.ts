import { CodeActionKind, CodeActionRequest, type CodeAction, type Range } from 'vscode-languageserver';
import type { Finding } from '../rules/rule';
import type { Span } from '../text/span';
import { diagnosticOf, workspaceEditOf } from './convert';
import type { OpenDocument } from './documents';
import { documentFeature } from './feature';
import { fixAll } from './fix-all';
import type { Session } from './session';
import type { DocumentSettings } from './settings';

/** What `editor.codeActionsOnSave` names. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.cable`;

export const codeActionFeature = documentFeature(
  CodeActionRequest.type,
  [],
  client => (client.codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } } : {}),
  async ({ params: { range, context: { only } }, document, session }) => {
    if (!session.client.codeActions) return [];
    const settings = await session.settings.of(document.uri);
    const actions: CodeAction[] = [];
    if (!only || covers(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(range, document, session, settings));
    // Only when it is asked for by name: it looks at the whole document, and this runs at every move of the cursor.
    if (only && covers(only, FIX_ALL)) actions.push(...fixAllActions(document, session, settings));
    return actions;
  },
);

/** A fix for each finding that the range touches. */
function quickFixes(range: Range, document: OpenDocument, session: Session, { rules }: DocumentSettings): readonly CodeAction[] {
  const { lines } = document.cable;
  const asked = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return document.findings(rules).filter(({ span }) => meets(asked, span)).flatMap(finding => actionsFor(finding, document, session));
}

function actionsFor(finding: Finding, document: OpenDocument, session: Session): readonly CodeAction[] {
  const isOnlySafeOne = finding.fixes.filter(({ safe }) => safe).length === 1;
  return finding.fixes.map(fix => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, document, session.client, session.ruleBase)],
    ...(fix.safe && isOnlySafeOne && { isPreferred: true }),
    edit: workspaceEditOf(fix.edits(), document, session.client),
  }));
}

function fixAllActions(document: OpenDocument, { client, engine }: Session, { rules }: DocumentSettings): readonly CodeAction[] {
  const edits = fixAll(document.cable, engine.parse, cable => (cable === document.cable ? document.findings(rules) : engine.check(cable, rules)));
  return edits.length === 0 ? [] : [{ title: 'Apply all safe fixes', kind: FIX_ALL, edit: workspaceEditOf(edits, document, client) }];
}

/** Kinds are a tree written with dots: to ask for `source` is to ask for `source.fixAll` too. */
function covers(asked: readonly CodeActionKind[], kind: CodeActionKind): boolean {
  return asked.some(each => each === '' || kind === each || kind.startsWith(`${each}.`));
}

/** Whether the spans overlap or touch. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
