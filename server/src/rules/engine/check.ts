import type { Block, Cable, CableDocument } from '../../cable/model';
import { BlockChecks } from './single';
import { Change } from './change';
import { factsOf, sameFacts, textFactsOf, type Facts } from '../kit/facts';
import { planOf, type Plan } from './plan';
import { Readings } from './readings';
import { rules as registered } from './registry';
import { inPlace, type OnFault, type Reported } from './reports';
import { inOneGo, type Steps } from '../../text/steps';
import type { Finding, Rule } from '../kit/rule';
import type { RuleSettings } from '../kit/settings';
import { checkWhole, recheckWhole, type Subject, type Whole } from './whole';

export type { OnFault } from './reports';

export interface CheckOptions {
  readonly onFault?: OnFault;
  /** Default: all of the registry. */
  readonly rules?: readonly Rule[];
  /** False where the document will not be checked again: keeping what was found costs a folder of cables more than the rules do. */
  readonly keep?: boolean;
}

/**
 * Checks every cable of a document.
 *
 * What was found in a cable is kept with its first and its last block: after an edit only those checks run whose
 * subject changed, as long as the facts about the cable, the settings object and the list of rules are the same ones.
 * So keep one settings object until a setting changes.
 *
 * @returns the findings in order of place; all spans are absolute. Costs at most one pass over the text and the tree.
 */
export function check(document: CableDocument, settings: RuleSettings, options: CheckOptions = {}): readonly Finding[] {
  const run = runOf(document, settings, options);
  return document.cables.flatMap(cable => findingsOf(inOneGo(checkCable(cable, run))));
}

/**
 * Does the work of `check` step by step, so that others may have their turn in between. What is found is kept with the
 * cables, so that `check` has nothing left to do but to put it together.
 */
export function* checkInSteps(document: CableDocument, settings: RuleSettings, options: CheckOptions = {}): Steps<void> {
  const run = runOf(document, settings, options);
  for (const cable of document.cables) {
    yield* checkCable(cable, run);
    yield;
  }
}

/** What stays the same while one document is checked. */
interface Run {
  readonly document: CableDocument;
  readonly settings: RuleSettings;
  readonly rules: readonly Rule[];
  readonly onFault: OnFault;
  readonly keep: boolean;
}

function runOf(document: CableDocument, settings: RuleSettings, { rules = registered, onFault = () => undefined, keep = true }: CheckOptions): Run {
  return { document, settings, rules, onFault, keep };
}

/** What was found in a version of a cable. */
interface Checked {
  readonly document: CableDocument;
  readonly subject: Subject;
  readonly rules: readonly Rule[];
  /** What the checks of single blocks reported, for those blocks where there is something. */
  readonly inBlocks: readonly InBlock[];
  /** A check of a block failed: it is to be tried, and its fault told, again. */
  readonly faulty: boolean;
  readonly whole: Whole;
  /** The findings where the cable was when somebody last asked; a cable above an edit stays there. */
  placed: { readonly start: number; readonly findings: readonly Finding[] } | null;
}

interface InBlock {
  /** Which block of the cable. */
  readonly index: number;
  readonly reported: readonly Reported[];
}

/** By the first and the last block of a cable: an edit in the one leaves the other as it is. */
const checkedBefore = new WeakMap<Block, Checked>();

function* checkCable(cable: Cable, run: Run): Steps<Checked> {
  if (!run.keep) return yield* checkAll(cable, run);
  const last = cable.blocks.at(-1)?.block;
  const before = checkedBefore.get(cable.header) ?? (last && checkedBefore.get(last));
  const now = (before && (yield* recheck(before, cable, run))) ?? (yield* checkAll(cable, run));
  // A block that was the last one goes on to live: what it says of an older version is not to live with it.
  const old = before?.subject.cable;
  if (old && old.content !== cable.content) for (const { block } of [...old.blocks.slice(0, 1), ...old.blocks.slice(-1)]) checkedBefore.delete(block);
  if (now !== before) for (const block of [cable.header, last ?? cable.header]) checkedBefore.set(block, now);
  return now;
}

/** In order of place. */
function findingsOf(checked: Checked): readonly Finding[] {
  const { subject: { cable } } = checked;
  if (checked.placed?.start !== cable.start) checked.placed = { start: cable.start, findings: placedFindings(checked) };
  return checked.placed.findings;
}

function placedFindings({ subject: { cable }, inBlocks, whole }: Checked): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { index, reported } of inBlocks) {
    const placed = cable.blocks[index];
    if (placed) for (const each of reported) findings.push(inPlace(each, placed.at, cable));
  }
  for (const each of whole.reported) findings.push(inPlace(each, cable.start, cable));
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
}

/** Blocks that are checked in one step: a few milliseconds. */
const BLOCKS_IN_STEP = 100;

function* checkAll(cable: Cable, run: Run): Steps<Checked> {
  const facts = factsOf(run.document, cable, run.settings);
  const subject = subjectOf(cable, facts, planOf(run.rules, facts, run.settings), run);
  const inBlocks: InBlock[] = [];
  let faulty = false;
  for (let from = 0; from < cable.blocks.length; from += BLOCKS_IN_STEP) {
    const step = checkBlocks(subject, from, from + BLOCKS_IN_STEP);
    for (const each of step.inBlocks) inBlocks.push(each);
    faulty ||= step.faulty;
    yield;
  }
  return { document: run.document, subject, rules: run.rules, inBlocks, faulty, whole: yield* checkWhole(subject, new Readings(run.keep)), placed: null };
}

/** Checks what has changed; null where nothing of what was found before may be kept as it is. */
function* recheck(before: Checked, cable: Cable, run: Run): Steps<Checked | null> {
  if (before.rules !== run.rules || before.subject.settings !== run.settings) return null;
  // `check` asks once more what was found in steps; what failed was told then.
  if (before.document === run.document && before.subject.cable === cable) return before;
  if (before.faulty) return null;
  // In a file of many cables most have at most moved.
  if (before.subject.cable.content === cable.content && before.subject.facts.lineEnd === run.document.lines.lineEnd && !before.whole.faulty) {
    const subject = subjectOf(cable, before.subject.facts, before.subject.plan, run);
    before.whole.fixer.move(subject);
    return { ...before, document: run.document, subject };
  }
  const change = new Change(before.subject, { text: run.document.text, cable });
  const same = cable.profile === before.subject.cable.profile && change.saysTheSame();
  const old = before.subject.facts;
  const facts = same ? { ...old, ...textFactsOf(run.document, cable) } : factsOf(run.document, cable, run.settings);
  if (!sameFacts(old, facts)) return null;
  // The same facts lead to the same plan.
  const subject = subjectOf(cable, old, before.subject.plan, run);
  const { length } = cable.blocks;
  const moved = length - before.subject.cable.blocks.length;
  const end = length - change.rest;
  const { inBlocks, faulty } = checkBlocks(subject, change.kept, end);
  before.whole.readings.begin();
  const whole = same ? recheckWhole(before.whole, subject, change) : yield* checkWhole(subject, before.whole.readings);
  whole.readings.done(before.subject.cable.blocks.slice(change.kept, before.subject.cable.blocks.length - change.rest), cable.blocks);
  return {
    document: run.document,
    subject,
    rules: run.rules,
    inBlocks: [
      ...before.inBlocks.filter(({ index }) => index < change.kept),
      ...inBlocks,
      ...before.inBlocks.flatMap(({ index, reported }) => (index + moved >= end ? [{ index: index + moved, reported }] : [])),
    ],
    faulty,
    whole,
    placed: null,
  };
}

function subjectOf(cable: Cable, facts: Facts, plan: Plan, { document: { text }, settings, onFault }: Run): Subject {
  return { text, cable, facts, plan, settings, onFault };
}

/** Checks the blocks from one up to another, without that other. */
function checkBlocks(subject: Subject, from: number, end: number): Pick<Checked, 'inBlocks' | 'faulty'> {
  const { blocks } = subject.cable;
  const checks = new BlockChecks(subject);
  const inBlocks: InBlock[] = [];
  let index = from;
  for (const placed of blocks.slice(from, end)) {
    const reported = checks.run(placed);
    if (reported.length > 0) inBlocks.push({ index, reported });
    index++;
  }
  return { inBlocks, faulty: checks.faulty };
}
