import type { Block, Cable, CableDocument, PlacedBlock } from '../cable/model';
import { detached } from '../text/detached';
import { Change } from './change';
import { factsOf, lineEndOf, sameFacts, type Facts } from './facts';
import { planOf, type Plan } from './plan';
import { rules as registered } from './registry';
import { inPlace, Reports, type OnFault, type Reported } from './reports';
import type { Context, Finding, Rule } from './rule';
import type { RuleSettings } from './settings';
import { checkWhole, recheckWhole, reportedBy, type Outcomes, type Subject } from './whole';

export type { OnFault } from './reports';

export interface CheckOptions {
  readonly onFault?: OnFault;
  /** Default: all of the registry. */
  readonly rules?: readonly Rule[];
}

/**
 * Checks every cable of a document.
 *
 * What a block's checks found is kept with the block, and what those of a cable found with its first and its last
 * block: after an edit only those checks run whose subject changed, as long as the facts about the cable, the settings
 * object and the list of rules are the same ones. So keep one settings object until a setting changes.
 *
 * @returns the findings in order of place; all spans are absolute. Costs at most one pass over the text and the tree.
 */
export function check(document: CableDocument, settings: RuleSettings, options: CheckOptions = {}): readonly Finding[] {
  const run = runOf(document, settings, options);
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

function runOf(document: CableDocument, settings: RuleSettings, { rules = registered, onFault = () => undefined }: CheckOptions): Run {
  return { document, settings, rules, onFault };
}

/** What was found in a version of a cable. */
interface Checked {
  readonly subject: Subject;
  readonly rules: readonly Rule[];
  /** What the checks of single blocks reported, for those blocks where there is something. */
  readonly inBlocks: readonly InBlock[];
  /** A check of a block failed: it is to be tried, and its fault told, again. */
  readonly faulty: boolean;
  readonly outcomes: Outcomes;
}

interface InBlock {
  /** Which block of the cable. */
  readonly index: number;
  readonly reported: readonly Reported[];
}

/** By the first and the last block of a cable: an edit in the one leaves the other as it is. */
const checkedBefore = new WeakMap<Block, Checked>();

function checkCable(cable: Cable, run: Run): readonly Finding[] {
  const last = cable.blocks[cable.blocks.length - 1]?.block;
  const before = checkedBefore.get(cable.header) ?? (last && checkedBefore.get(last));
  const now = (before && recheck(before, cable, run)) ?? checkAll(cable, run);
  checkedBefore.set(cable.header, now);
  if (last) checkedBefore.set(last, now);
  return findingsOf(now);
}

function findingsOf({ subject: { cable }, inBlocks, outcomes }: Checked): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { index, reported } of inBlocks) {
    const placed = cable.blocks[index];
    if (placed) for (const each of reported) findings.push(inPlace(each, placed.at, cable));
  }
  for (const each of reportedBy(outcomes)) findings.push(inPlace(each, cable.start, cable));
  return findings;
}

function checkAll(cable: Cable, run: Run): Checked {
  const facts = factsOf(run.document, cable, run.settings);
  const subject = subjectOf(cable, facts, planOf(run.rules, facts, run.settings), run);
  return { subject, rules: run.rules, ...checkBlocks(subject, run, 0, cable.blocks.length), outcomes: checkWhole(subject) };
}

/** Blocks that are checked in one step: a few milliseconds. */
const BLOCKS_IN_STEP = 100;

/**
 * Does the work of `check` step by step, so that others may have their turn in between. What is found is kept with the
 * blocks, so that `check` has nothing left to do but to put it together.
 */
export function* checkInSteps(document: CableDocument, settings: RuleSettings, options: CheckOptions = {}): Generator<undefined, void> {
  const run = runOf(document, settings, options);
  for (const cable of document.cables) {
    const facts = factsOf(document, cable, settings);
    const subject = subjectOf(cable, facts, planOf(run.rules, facts, settings), run);
    for (let from = 0; from < cable.blocks.length; from += BLOCKS_IN_STEP) {
      checkBlocks(subject, run, from, from + BLOCKS_IN_STEP);
      yield;
    }
    checkCable(cable, run);
    yield;
  }
}

/** Checks what has changed; null where nothing of what was found before may be kept as it is. */
function recheck(before: Checked, cable: Cable, run: Run): Checked | null {
  if (before.rules !== run.rules || before.subject.settings !== run.settings || before.faulty) return null;
  const change = new Change(before.subject, { text: run.document.text, cable });
  const same = cable.profile === before.subject.cable.profile && change.saysTheSame();
  const old = before.subject.facts;
  const facts = same ? { ...old, lineEnd: lineEndOf(run.document) } : factsOf(run.document, cable, run.settings);
  if (!sameFacts(old, facts)) return null;
  // The same facts lead to the same plan.
  const subject = subjectOf(cable, old, before.subject.plan, run);
  const { length } = cable.blocks;
  const moved = length - before.subject.cable.blocks.length;
  const end = length - change.rest;
  const { inBlocks, faulty } = checkBlocks(subject, run, change.kept, end);
  return {
    subject,
    rules: run.rules,
    inBlocks: [
      ...before.inBlocks.filter(({ index }) => index < change.kept),
      ...inBlocks,
      ...before.inBlocks.flatMap(({ index, reported }) => (index + moved >= end ? [{ index: index + moved, reported }] : [])),
    ],
    faulty,
    outcomes: same ? recheckWhole(before.outcomes, subject, change) : checkWhole(subject),
  };
}

function subjectOf(cable: Cable, facts: Facts, plan: Plan, { document: { text }, settings, onFault }: Run): Subject {
  return { text, cable, facts, plan, settings, onFault };
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

/** Checks the blocks from one up to another, without that other. */
function checkBlocks({ cable, facts, plan }: Subject, run: Run, from: number, end: number): Pick<Checked, 'inBlocks' | 'faulty'> {
  const inBlocks: InBlock[] = [];
  let faulty = false;
  for (let index = from; index < end; index++) {
    const placed = cable.blocks[index];
    if (!placed) break;
    const checked = checkBlock(placed, facts, plan, run);
    faulty ||= checked.faulty;
    if (checked.reported.length > 0) inBlocks.push({ index, reported: checked.reported });
  }
  return { inBlocks, faulty };
}

function checkBlock({ at, block }: PlacedBlock, facts: Facts, plan: Plan, run: Run): { reported: readonly Reported[]; faulty: boolean } {
  const before = kept.get(block);
  if (before?.settings === run.settings && before.rules === run.rules && sameFacts(before.facts, facts)) return { reported: before.reported, faulty: false };

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
  if (!reports.faulty) kept.set(block, reports.reported.length === 0 ? nothingFound(facts, run) : { facts, settings: run.settings, rules: run.rules, reported: reports.reported });
  return { reported: reports.reported, faulty: reports.faulty };
}

/** What is kept of the many blocks in which nothing is found: one object for all of them. */
let nothing: Kept | null = null;

function nothingFound(facts: Facts, { settings, rules }: Run): Kept {
  if (nothing?.facts !== facts || nothing.settings !== settings || nothing.rules !== rules) nothing = { facts, settings, rules, reported: [] };
  return nothing;
}
