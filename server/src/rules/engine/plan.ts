import type { Block, ClassifiedBy, Close, Header, Heading, Paragraph, PortionMark, Repair } from '../../cable/model';
import type { Facts } from '../kit/facts';
import type { Captions } from '../kit/markings';
import type { BlockContext, Checks, Rule, Severity } from '../kit/rule';
import type { RuleSettings } from '../kit/settings';

/** A check that is to run, and the severity of its findings. */
export interface Step<Check> {
  readonly rule: Rule;
  /** From the settings, or null: then the finding or the rule says it. */
  readonly severity: Severity | null;
  readonly run: Check;
}

/** A check of a block, or of a part of one. */
type BlockStep<Part> = Step<(part: Part, context: BlockContext) => void>;

/** The checks that run on one cable, by what they look at. */
export interface Plan {
  readonly header: readonly BlockStep<Header>[];
  readonly captions: readonly BlockStep<Captions>[];
  readonly heading: readonly BlockStep<Heading>[];
  readonly paragraph: readonly BlockStep<Paragraph>[];
  readonly close: readonly BlockStep<Close>[];
  readonly mark: readonly BlockStep<PortionMark>[];
  readonly repair: readonly BlockStep<Repair>[];
  readonly classifiedBy: readonly BlockStep<ClassifiedBy>[];
  readonly foreign: readonly BlockStep<Block>[];
  readonly cable: readonly Step<NonNullable<Checks['cable']>>[];
}

/** The plans that were made under the settings that are in use: for which rules, and by profile and years. */
const made = new WeakMap<RuleSettings, { readonly rules: readonly Rule[]; readonly plans: Map<string, Plan> }>();

/** Chooses the rules for a cable by its profile and its years, and by what the settings say. The same plan for the same question. */
export function planOf(rules: readonly Rule[], facts: Facts, settings: RuleSettings): Plan {
  let kept = made.get(settings);
  if (kept?.rules !== rules) made.set(settings, kept = { rules, plans: new Map() });
  const key = `${facts.profile} ${facts.firstYear} ${facts.lastYear}`;
  let plan = kept.plans.get(key);
  if (!plan) kept.plans.set(key, plan = newPlan(rules, facts, settings));
  return plan;
}

function newPlan(rules: readonly Rule[], facts: Facts, settings: RuleSettings): Plan {
  const chosen = rules.filter(rule => isOn(rule, facts, settings));
  const steps = <Name extends keyof Checks>(name: Name): Step<NonNullable<Checks[Name]>>[] => chosen.flatMap(rule => {
    const run = rule.check[name];
    const set = settings.severities[rule.id];
    return run ? [{ rule, severity: set === undefined || set === 'off' ? null : set, run }] : [];
  });
  return {
    header: steps('header'), captions: steps('captions'), heading: steps('heading'), paragraph: steps('paragraph'), close: steps('close'),
    mark: steps('mark'), repair: steps('repair'), classifiedBy: steps('classifiedBy'), foreign: steps('foreign'), cable: steps('cable'),
  };
}

/** Whether a rule runs on a cable of which these are the facts. */
function isOn(rule: Rule, facts: Facts, settings: RuleSettings): boolean {
  const set = settings.severities[rule.id];
  if (set === 'off') return false;
  if (set === undefined && rule.profile === 'draft' && facts.profile === 'archive') return false;
  if (rule.era === null) return true;
  return (rule.era.from ?? -Infinity) <= facts.firstYear && facts.lastYear <= (rule.era.to ?? Infinity);
}
