import type { Block, Cable, CableDocument, Close, Heading, Paragraph, PlacedBlock } from '../cable/model';
import { detached } from '../text/detached';
import { shift, type Span, type TextEdit } from '../text/span';
import { factsOf, sameFacts, type Facts } from './facts';
import { planOf, type Plan, type Step } from './plan';
import { rules as registered } from './registry';
import type { CableContext, Context, Finding, Fix, Found, FoundRelated, Rule, Severity } from './rule';
import type { RuleSettings } from './settings';

/** Told of a rule that threw; the other rules run on. */
export type OnFault = (ruleId: string, error: unknown) => void;

export interface CheckOptions {
  readonly onFault?: OnFault;
  /** Default: all of the registry. */
  readonly rules?: readonly Rule[];
}

/**
 * Checks every cable of a document.
 *
 * What a block's checks found is kept with the block: a block that is in the next version of the tree
 * too is not checked again as long as the facts about its cable, the settings object and the list of
 * rules are the same ones. So keep one settings object until a setting changes.
 *
 * @returns the findings in order of place; all spans are absolute. Costs at most one pass over the text and the tree.
 */
export function check(document: CableDocument, settings: RuleSettings, options: CheckOptions = {}): readonly Finding[] {
  const run: Run = { document, settings, rules: options.rules ?? registered, onFault: options.onFault ?? (() => undefined) };
  const findings = document.cables.flatMap(cable => checkCable(cable, run));
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
}

/** What stays the same while one document is checked. */
interface Run {
  readonly document: CableDocument;
  readonly settings: RuleSettings;
  readonly rules: readonly Rule[];
  readonly onFault: OnFault;
}

/** What a check reported, with its spans as the check counts them. */
interface Reported {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly found: Found;
}

function checkCable(cable: Cable, run: Run): Finding[] {
  const facts = factsOf(run.document, cable, run.settings);
  const plan = planOf(run.rules, facts, run.settings);
  const findings: Finding[] = [];
  for (const placed of cable.blocks) {
    for (const reported of checkBlock(placed, facts, plan, run)) findings.push(inPlace(reported, placed.at, cable));
  }
  for (const reported of checkWhole(cable, facts, plan, run)) findings.push(inPlace(reported, 0, cable));
  return findings;
}

// ---------------------------------------------------------------- one block

interface Kept {
  readonly facts: Facts;
  readonly settings: RuleSettings;
  readonly rules: readonly Rule[];
  readonly reported: readonly Reported[];
}

/** What was found in each block, for as long as the block is in use. */
const kept = new WeakMap<Block, Kept>();

function checkBlock({ at, block }: PlacedBlock, facts: Facts, plan: Plan, run: Run): readonly Reported[] {
  const before = kept.get(block);
  if (before?.settings === run.settings && before.rules === run.rules && sameFacts(before.facts, facts)) return before.reported;

  const reports = new Reports(run.onFault);
  // The context lives on in the fixes of what was found; they must not keep this version of the whole text.
  let source: { readonly text: string; readonly at: number } = { text: run.document.text, at };
  const context: Context = {
    facts,
    settings: run.settings,
    text: span => source.text.slice(source.at + span.start, source.at + span.end),
    report: reports.take,
  };
  switch (block.kind) {
    case 'header': reports.during(plan.header, block, context); break;
    case 'heading': reports.during(plan.heading, block, context); break;
    case 'paragraph': reports.during(plan.paragraph, block, context); break;
    case 'close': reports.during(plan.close, block, context); break;
  }
  source = { text: reports.reported.length > 0 ? detached(source.text.slice(at, at + block.length)) : '', at: 0 };
  // After a fault the block is tried, and the fault told, again.
  if (!reports.faulty) kept.set(block, { facts, settings: run.settings, rules: run.rules, reported: reports.reported });
  return reports.reported;
}

// ---------------------------------------------------------------- the whole cable

function checkWhole(cable: Cable, facts: Facts, plan: Plan, run: Run): readonly Reported[] {
  const reports = new Reports(run.onFault);
  const context: CableContext = {
    facts,
    settings: run.settings,
    text: span => run.document.text.slice(span.start, span.end),
    report: reports.take,
    place: (placed, span) => shift(span, placed.at),
    ...byKind(cable),
  };
  reports.during(plan.cable, cable, context);
  return reports.reported;
}

/** The blocks by kind, so that no rule has to go over all of them to find its own. */
function byKind(cable: Cable): Pick<CableContext, 'paragraphs' | 'headings' | 'close'> {
  const paragraphs: PlacedBlock<Paragraph>[] = [];
  const headings: PlacedBlock<Heading>[] = [];
  let close: PlacedBlock<Close> | null = null;
  for (const { at, block } of cable.blocks) {
    if (block.kind === 'paragraph') paragraphs.push({ at, block });
    else if (block.kind === 'heading') headings.push({ at, block });
    else if (block.kind === 'close') close = { at, block };
  }
  return { paragraphs, headings, close };
}

// ---------------------------------------------------------------- reports

/** Takes what checks report, and sees to it that one that throws does not stop the others. */
class Reports {
  readonly reported: Reported[] = [];
  faulty = false;
  private readonly onFault: OnFault;
  private step: Pick<Step<unknown>, 'rule' | 'severity'> | null = null;

  constructor(onFault: OnFault) {
    this.onFault = onFault;
  }

  readonly take = (found: Found): void => {
    if (this.step === null) return;
    const { rule, severity } = this.step;
    this.reported.push({ rule, severity: severity ?? found.severity ?? rule.severity, found });
  };

  /** Runs the steps on a subject. What a step had reported before it threw is dropped. */
  during<Subject, Given>(steps: readonly Step<(subject: Subject, context: Given) => void>[], subject: Subject, context: Given): void {
    for (const step of steps) {
      const before = this.reported.length;
      this.step = step;
      try {
        step.run(subject, context);
      } catch (error) {
        this.reported.length = before;
        this.faulty = true;
        this.onFault(step.rule.id, error);
      }
    }
    this.step = null;
  }
}

function inPlace({ rule, severity, found }: Reported, at: number, cable: Cable): Finding {
  return {
    ruleId: rule.id,
    severity,
    message: found.message,
    span: shift(found.span, at),
    related: (found.related ?? []).flatMap(related => {
      const span = placeOf(related, at, cable);
      return span ? [{ span, message: related.message }] : [];
    }),
    tags: found.tags ?? [],
    fixes: (found.fixes ?? []).map((fix): Fix => ({
      title: fix.title,
      safe: fix.safe ?? rule.fix?.safe ?? false,
      edits: () => fix.edits().map((edit): TextEdit => ({ ...shift(edit, at), newText: edit.newText })),
    })),
  };
}

function placeOf(related: FoundRelated, at: number, cable: Cable): Span | null {
  if ('span' in related) return shift(related.span, at);
  const span = related.inHeader(cable.header);
  return span ? shift(span, cable.start) : null;
}
