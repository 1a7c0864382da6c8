import { CodeActionKind, CodeActionRequest, type CodeAction } from 'vscode-languageserver';
import { documentFeature } from './feature';
import { FIX_ALL, FIX_EVERYTHING, fixMany } from './fix-many';
import { hasSafeFix, quickFixes } from './quick-fixes';
import { RESTORE, restoreActions } from './restore';

export const codeActionFeature = documentFeature(
  CodeActionRequest.type,
  [],
  client => (client.codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, RESTORE], ...(client.resolvesEdits && { resolveProvider: true }) } } : {}),
  async question => {
    const { params: { range, context }, document, session } = question;
    if (!session.client.codeActions) return [];
    // None named, or null: what changes the whole document is only for who asks for it by name. An editor shows such actions in a menu of their own.
    const only = context.only ?? [CodeActionKind.QuickFix];
    const wantsQuickFixes = covers(only, CodeActionKind.QuickFix);
    const wantsFixAll = covers(only, FIX_ALL);
    const actions: CodeAction[] = [];
    if (wantsQuickFixes || wantsFixAll) {
      const settings = await session.settings.of(document.uri);
      const findings = await question.work(document.findInSteps(settings.rules));
      if (wantsQuickFixes) actions.push(...await quickFixes(range, question, settings));
      if (wantsFixAll && hasSafeFix(findings)) actions.push(...await fixMany({ ...FIX_EVERYTHING, kind: FIX_ALL }, question));
    }
    if (covers(only, RESTORE)) actions.push(...await restoreActions(question));
    return actions;
  },
);

/** Kinds are a tree written with dots: to ask for `source` is to ask for `source.fixAll` too. */
function covers(asked: readonly CodeActionKind[], kind: CodeActionKind): boolean {
  return asked.some(each => each === '' || kind === each || kind.startsWith(`${each}.`));
}
