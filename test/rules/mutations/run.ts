import { parse } from '../../../server/src/cable/parse';
import { check } from '../../../server/src/rules/engine/check';
import { readMarked } from '../../../server/src/rules/kit/marked';
import type { Finding } from '../../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { soundCable } from './cable';
import type { Kind } from './kind';
import { classifiedKinds } from './kinds/classified';
import { messageKinds } from './kinds/message';
import { textKinds } from './kinds/text';
import { transmissionKinds } from './kinds/transmission';
import { Random } from './random';

export const KINDS: readonly Kind[] = [...transmissionKinds, ...messageKinds, ...textKinds, ...classifiedKinds];

/** A cable with one defect in it. */
export interface Mutation {
  readonly kind: Kind;
  readonly dialect: string;
  readonly text: string;
  /** Where the finding must be; null where there is no place to show. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** All findings under the default settings; a rule that throws ends the run. */
export function findingsIn(text: string): readonly Finding[] {
  return check(parse(text), DEFAULT_SETTINGS, { onFault: (ruleId, error) => { throw new Error(`${ruleId} threw`, { cause: error }); } });
}

/** So often a cable is sought that a kind can be done to. */
const TRIES = 2000;

/** A mutation of a kind; the same for the same seed. */
export function mutation(kind: Kind, seed: number): Mutation {
  const random = new Random(seed);
  for (let tries = 0; tries < TRIES; tries++) {
    const { dialect, draft, finish } = soundCable(random, random.pick(kind.dialects));
    const marked = kind.stage === 'draft' ? kind.inject(draft, random, dialect) : kind.inject(finish(draft), random, dialect);
    if (marked === null) continue;
    const { text, spans } = readMarked(`\n${kind.stage === 'draft' ? finish(marked) : marked}\n`);
    return { kind, dialect: dialect.name, text, place: spans[0] ?? null };
  }
  throw new Error(`${kind.rule}: no cable was found that can be spoiled so`);
}

/** What the rules said of a mutation. */
export interface Outcome {
  /** The finding of its own kind, at its place. */
  readonly found: boolean;
  /** Everything else. */
  readonly others: readonly Finding[];
}

export function outcomeOf({ kind, text, place }: Mutation): Outcome {
  const findings = findingsIn(text);
  const own = findings.find(({ ruleId, span }) => ruleId === kind.rule && (place === null || isAt(text, span, place)));
  return { found: own !== undefined, others: findings.filter(finding => finding !== own) };
}

/** Blanks, and a pilcrow that an archive puts there, do not belong to a place. */
function isAt(text: string, span: { start: number; end: number }, place: { start: number; end: number }): boolean {
  const a = trimmed(text, span);
  const b = trimmed(text, place);
  return a.start === b.start && a.end === b.end;
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /[\s¶]/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
