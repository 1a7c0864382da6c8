import { isDeepStrictEqual } from 'node:util';
import { parse } from '../../../server/src/cable/parse';
import { applyEdit, reread } from '../../../server/src/cable/reread';
import type { CableDocument } from '../../../server/src/cable/model';
import { check } from '../../../server/src/rules/engine/check';
import type { Finding } from '../../../server/src/rules/kit/rule';
import type { RuleSettings } from '../../../server/src/rules/kit/settings';
import { applyEdits, type Span } from '../../../server/src/text/span';
import { ALL_RULES } from '../../../test/invariants/operations';
import type { Target } from './target';

function findingsIn(document: CableDocument, settings: RuleSettings): readonly Finding[] {
  return check(document, settings, { onFault: (rule, error) => { throw new Error(`the rule ${rule} throws`, { cause: error }); } });
}

/** No rule throws, what is found lies in the text, every fix can be done, and after an edit the same is found as in the new text. */
export const rules: Target = {
  name: 'rules',
  weight: 25,
  run: (text, random) => {
    const before = parse(text);
    const inside = ({ start, end }: Span): boolean => start >= 0 && start <= end && end <= text.length;
    const wrong: string[] = [];
    for (const { ruleId, span, message, related, fixes } of findingsIn(before, ALL_RULES)) {
      if (!inside(span) || !related.every(other => inside(other.span))) wrong.push(`${ruleId} finds something outside the text`);
      if (message === '' || related.some(other => other.message === '')) wrong.push(`${ruleId} says nothing`);
      for (const fix of fixes) {
        if (fix.title === '') wrong.push(`a fix of ${ruleId} has no title`);
        if (applyEdits(text, fix.edits()) === text) wrong.push(`a fix of ${ruleId} changes nothing`);
      }
    }
    const start = random.from(0, text.length);
    const after = reread(before, applyEdit(text, before.lines, { start, end: Math.min(text.length, start + random.pick([0, 1, 60])), newText: random.pick(['', 'x', '\n', '\n\n', '(C) ']) }));
    const kept = findingsIn(after, ALL_RULES).map(told);
    const anew = findingsIn(parse(after.text), { ...ALL_RULES }).map(told);
    if (!isDeepStrictEqual(kept, anew)) wrong.push(`after an edit not the same is found: ${kept.length === anew.length ? 'places or fixes' : [...new Set([...kept, ...anew].map(({ ruleId }) => ruleId))].find(id => kept.filter(({ ruleId }) => ruleId === id).length !== anew.filter(({ ruleId }) => ruleId === id).length) ?? ''}`);
    return wrong;
  },
};

function told({ fixes, ...finding }: Finding): Omit<Finding, 'fixes'> & { readonly fixes: unknown } {
  return { ...finding, fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits() })) };
}
