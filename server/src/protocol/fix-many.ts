import { CodeActionKind, CodeActionResolveRequest, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import { isRecord } from '../config/values';
import { fixAll } from '../rules/rounds';
import type { Finding, Fix } from '../rules/rule';
import { workspaceEditOf } from './convert';
import type { OpenDocument } from './documents';
import type { Feature } from './feature';
import type { Session } from './session';

/** What `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.cable`;

/** An action that fixes many findings at once. */
export interface FixMany {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** The rule whose findings are fixed, each by its safe fix or else its first; null for the safe fixes of all rules. */
  readonly ruleId: string | null;
}

export const FIX_EVERYTHING: Omit<FixMany, 'kind'> = { title: 'Apply all safe fixes', ruleId: null };

/** What an action carries that is to be completed when it is chosen. */
interface Data {
  readonly uri: string;
  readonly ruleId: string | null;
}

/**
 * The action, or none when it would change nothing. Its edit looks at the whole document, and actions
 * are asked for at every move of the cursor: where the client asks for the edit later, it is made then.
 */
export async function fixMany({ title, kind, ruleId }: FixMany, document: OpenDocument, session: Session): Promise<readonly CodeAction[]> {
  // What happens on save is asked for once, and is to do nothing when there is nothing to do.
  if (session.client.resolvesEdits && kind === CodeActionKind.QuickFix) {
    const data: Data = { uri: document.uri, ruleId };
    return [{ title, kind, data }];
  }
  const edit = await editOf(ruleId, document, session);
  return edit ? [{ title, kind, edit }] : [];
}

/** Completes an action that `fixMany` has offered, for the document as it is now. */
export const resolveFeature: Feature = {
  capabilities: () => ({}),
  register: (guard, session) => guard.onRequest(CodeActionResolveRequest.type, { title: '' }, async action => {
    const data: unknown = action.data;
    if (!isRecord(data)) return action;
    const { uri, ruleId } = data;
    const document = typeof uri === 'string' ? session().documents.get(uri) : undefined;
    if (!document || !(typeof ruleId === 'string' || ruleId === null)) return action;
    const edit = await editOf(ruleId, document, session());
    return edit ? { ...action, edit } : action;
  }),
};

async function editOf(ruleId: string | null, document: OpenDocument, { client, engine, settings }: Session): Promise<WorkspaceEdit | null> {
  const { rules } = await settings.of(document.uri);
  const wanted = (finding: Finding, fix: Fix): boolean => (ruleId === null ? fix.safe : finding.ruleId === ruleId && fix === (finding.fixes.find(({ safe }) => safe) ?? finding.fixes[0]));
  const edits = fixAll(document.cable, text => engine.read(text).document, cable => (cable === document.cable ? document.findings(rules) : engine.check(cable, rules)), wanted);
  return edits.length === 0 ? null : workspaceEditOf(edits, document, client);
}
