import { CodeActionKind, CodeActionResolveRequest, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import { isRecord } from '../configuration/values';
import { parseInSteps } from '../cable/parse-in-steps';
import type { CableDocument } from '../cable/model';
import { fixAllInSteps } from '../rules/engine/rounds';
import type { Finding, Fix } from '../rules/kit/rule';
import { findingsInSteps } from './closed-files';
import { workspaceEditOf } from './convert';
import type { Steps } from '../text/steps';
import { readNewest, workOn, type Feature, type Question } from './feature';

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

/** What is asked, and how it is worked out. */
type Asked = Pick<Question<unknown>, 'document' | 'session' | 'work'>;

/** What an action carries that is to be completed when it is chosen. */
interface Data {
  readonly uri: string;
  readonly ruleId: string | null;
}

/**
 * The action, or none when it would change nothing. Its edit looks at the whole document, and actions
 * are asked for at every move of the cursor: where the client asks for the edit later, it is made then.
 */
export async function fixMany({ title, kind, ruleId }: FixMany, question: Asked): Promise<readonly CodeAction[]> {
  // What happens on save is asked for once, and is to do nothing when there is nothing to do.
  if (question.session.client.resolvesEdits && kind === CodeActionKind.QuickFix) {
    const data: Data = { uri: question.document.uri, ruleId };
    return [{ title, kind, data }];
  }
  const edit = await editOf(ruleId, question);
  return edit ? [{ title, kind, edit }] : [];
}

/** Completes an action that `fixMany` has offered, for the document as it is now. */
export const resolveFeature: Feature = {
  register: (guard, session) => guard.onRequest(CodeActionResolveRequest.type, { title: '' }, async (action, token) => {
    const data: unknown = action.data;
    if (!isRecord(data)) return action;
    const { uri, ruleId } = data;
    const document = typeof uri === 'string' ? session().documents.get(uri) : undefined;
    if (!document || !(typeof ruleId === 'string' || ruleId === null)) return action;
    await readNewest(document, session(), token);
    const edit = await editOf(ruleId, { document, session: session(), work: workOn(document, session(), token) });
    return edit ? { ...action, edit } : action;
  }),
};

async function editOf(ruleId: string | null, { document, session: { client, engine, settings }, work }: Asked): Promise<WorkspaceEdit | null> {
  const { rules } = await settings.of(document.uri);
  const wanted = (finding: Finding, fix: Fix): boolean => (ruleId === null ? fix.safe : finding.ruleId === ruleId && fix === (finding.fixes.find(({ safe }) => safe) ?? finding.fixes[0]));
  const check = (cable: CableDocument): Steps<readonly Finding[]> => (cable === document.cable ? document.findInSteps(rules) : findingsInSteps(cable, rules, engine));
  const edits = await work(fixAllInSteps(document.cable, parseInSteps, check, wanted));
  return edits.length === 0 ? null : workspaceEditOf(edits, document, client);
}
