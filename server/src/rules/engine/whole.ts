// The checks that look at a whole cable, and when what they found still holds.
import type { Cable, Close, Heading, Paragraph, PlacedBlock } from '../../cable/model';
import { shared } from '../../text/shared';
import { shift, shiftBack, type Span, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { Change, Version } from './change';
import type { Facts } from '../kit/facts';
import type { Plan, Step } from './plan';
import { Reports, type OnFault, type Reported } from './reports';
import type { Readings } from './readings';
import { type Reader } from './readings';
import type { CableContext, CableReader, Checks, Found } from '../kit/rule';
import type { RuleSettings } from '../kit/settings';

/** A version of a cable, and what its checks are told of it. */
export interface Subject extends Version {
  readonly facts: Facts;
  readonly plan: Plan;
  readonly settings: RuleSettings;
  readonly onFault: OnFault;
}

/** What a check reported, and what of the text it had looked at for that. */
interface Outcome {
  /** Spans count from the start of the cable. */
  readonly reported: readonly Reported[];
  /** The stretches that it read, from the start of the cable: a start, an end, a start, an end … */
  readonly looks: readonly number[];
  readonly readers: ReadonlySet<Reader>;
  readonly faulty: boolean;
}

type CableStep = Step<NonNullable<Checks['cable']>>;

/** What the checks of a version of a cable reported, one outcome for each step of the plan; where nothing is kept, one for all of them. */
export type Outcomes = readonly Outcome[];

/** What was found in a version of a cable, and what was read out of its blocks on the way. */
export interface Whole {
  readonly outcomes: Outcomes;
  /** What all checks reported; spans count from the start of the cable. */
  readonly reported: readonly Reported[];
  /** A check failed. */
  readonly faulty: boolean;
  readonly readings: Readings;
  /** Makes the fixes of what was reported. It is to be told when the cable moves. */
  readonly fixer: Fixer;
}

/** Of a cable of more blocks each check is a step. */
const MANY_BLOCKS = 100;

/** Runs all checks. */
export function* checkWhole(subject: Subject, readings: Readings): Steps<Whole> {
  const run = new Run(subject, readings);
  const fixer = new Fixer(subject, readings);
  const { plan: { cable }, cable: { blocks } } = subject;
  if (!readings.keep) return whole([run.run(cable)], readings, fixer);
  const outcomes: Outcome[] = [];
  for (const step of cable) {
    if (blocks.length > MANY_BLOCKS) yield;
    outcomes.push(fixer.fixing(run.outcome(step), step));
  }
  return whole(outcomes, readings, fixer);
}

/**
 * Runs those checks again whose subject has changed.
 *
 * Of the tree a check may look at anything; so where the tree says another thing than before, all of them run. Of the
 * text it is known what each has looked at, since it comes by it through its context only.
 *
 * @param subject under the same plan, settings and facts as `before`
 * @param change its blocks say the same in both versions
 */
export function recheckWhole({ outcomes, readings }: Whole, subject: Subject, change: Change): Whole {
  const run = new Run(subject, readings);
  const fixer = new Fixer(subject, readings);
  const now = subject.plan.cable.map((step, at) => {
    const outcome = outcomes[at];
    return fixer.fixing((outcome && kept(outcome, change, run)) ?? run.outcome(step), step);
  });
  return whole(now, readings, fixer);
}

function whole(outcomes: Outcomes, readings: Readings, fixer: Fixer): Whole {
  return { outcomes, reported: shared(outcomes.flatMap(({ reported }) => reported)), faulty: outcomes.some(({ faulty }) => faulty), readings, fixer };
}

/** An outcome with its spans where they are now, and no way to make its fixes; null when the check has to run again. */
function kept(outcome: Outcome, change: Change, run: Run): Outcome | null {
  const { readers, reported } = outcome;
  if (outcome.faulty) return null;
  const looks = change.moved(outcome.looks);
  if (!looks) return null;
  if (!change.isNone) for (const reader of readers) if (!run.readsAlike(reader, change)) return null;
  if (reported.length === 0) return looks === outcome.looks ? outcome : { ...outcome, looks };
  const moved: Reported[] = [];
  for (const each of reported) {
    const found = moveFound(each.found, change);
    if (!found) return null;
    moved.push({ ...each, found });
  }
  return { ...outcome, reported: moved, looks };
}

function moveFound(found: Found, change: Change): Found | null {
  const span = moveSpan(found.span, change);
  if (!span) return null;
  const related = [];
  for (const each of found.related ?? []) {
    if ('span' in each) {
      const place = moveSpan(each.span, change);
      if (!place) return null;
      related.push({ ...each, span: place });
    } else {
      related.push(each);
    }
  }
  return { ...found, span, ...(found.related && { related }) };
}

function moveSpan({ start, end }: Span, change: Change): Span | null {
  const from = change.place(start);
  const to = change.place(end);
  return from === null || to === null ? null : { start: from, end: to };
}

/** Most checks have none; never added to. */
const NO_READERS = new Set<Reader>();

/** What a check, or a reader of the whole cable, has looked at for what it says. */
class Looks {
  /** The stretches of text, from the start of the cable: a start, an end, a start, an end … */
  readonly stretches: number[] = [];
  readers = NO_READERS;

  reader(reader: Reader): void {
    if (this.readers === NO_READERS) this.readers = new Set();
    this.readers.add(reader);
  }

  /** Whoever asks for what was read has looked at all that was looked at for it. */
  also({ stretches, readers }: Looks): void {
    for (const offset of stretches) this.stretches.push(offset);
    for (const reader of readers) this.reader(reader);
  }
}

/** Of a check whose looks are not taken down; never added to. */
const NO_LOOKS = new Looks();

/** What most checks come to; one for all, since each cable has a hundred of them. */
const NOTHING: Outcome = { reported: shared([]), looks: shared([]), readers: NO_READERS, faulty: false };

/** One version of a cable being checked. */
class Run {
  private readonly subject: Subject;
  private readonly readings: Readings;
  private readonly outcomes = new Map<CableStep, Outcome>();
  private readonly ofCable = new Map<CableReader<unknown>, { readonly value: unknown; readonly looks: Looks | null }>();
  private readonly alike = new Map<Reader, boolean>();
  /** That of all checks: making one for each would cost more than most of them do. */
  private readonly context: CableContext;
  /** Take what the check reports that runs now; where nothing came of it, as of most, the next one has them too. */
  private reports: Reports;
  /** Take down what it looks at; null where nothing is kept, and when the check is done. */
  private looks: Looks | null = null;

  constructor(subject: Subject, readings: Readings) {
    this.subject = subject;
    this.readings = readings;
    this.reports = new Reports(subject.onFault);
    const { text, facts, settings, cable } = subject;
    const { paragraphs, headings, close } = byKind(cable);
    this.context = {
      facts, settings, paragraphs, headings, close,
      place: (placed, span) => shift(span, placed.at),
      report: found => { this.reports.take(found); },
      text: ({ start, end }) => {
        this.looks?.stretches.push(start - cable.start, end - cable.start);
        return text.slice(start, end);
      },
      ofBlock: (reader, placed) => {
        this.looks?.reader(reader);
        return readings.of(reader, text, placed);
      },
      ofCable: reader => this.read(reader),
    };
  }

  /** Of a check that runs on this version, once. */
  outcome(step: CableStep): Outcome {
    let outcome = this.outcomes.get(step);
    if (!outcome) this.outcomes.set(step, outcome = this.run([step]));
    return outcome;
  }

  /** What checks report together. */
  run(steps: readonly CableStep[]): Outcome {
    const { reports, subject: { cable, onFault } } = this;
    const looks = this.looks = this.newLooks();
    reports.during(steps, cable, this.context);
    this.looks = null;
    const { reported, faulty } = reports;
    const { stretches, readers } = looks ?? NO_LOOKS;
    if (reported.length + stretches.length + readers.size === 0 && !faulty) return NOTHING;
    this.reports = new Reports(onFault);
    return { reported: shared(reported.map(each => fromStart(each, cable.start))), looks: shared(stretches), readers, faulty };
  }

  private newLooks(): Looks | null {
    return this.readings.keep ? new Looks() : null;
  }

  private read<V>(reader: CableReader<V>): V {
    let known = this.ofCable.get(reader);
    if (!known) {
      const outer = this.looks;
      const looks = this.looks = this.newLooks();
      known = { value: reader(this.subject.cable, this.context), looks };
      this.looks = outer;
      this.ofCable.set(reader, known);
    }
    if (known.looks) this.looks?.also(known.looks);
    // It is what this reader gave.
    return known.value as V;
  }

  /** Whether a reader reads the same out of the blocks that are others now. */
  readsAlike(reader: Reader, change: Change): boolean {
    let alike = this.alike.get(reader);
    if (alike === undefined) {
      const { text, cable } = this.subject;
      alike = change.replaced?.every(({ before, now }) => {
        // One that says the same as before is of the kind that the reader was asked about.
        const was = this.readings.known(reader, before.block);
        return was !== undefined && change.same(was, this.readings.of(reader, text, { at: now.at + cable.start, block: now.block as never }), before.at, now.at);
      }) === true;
      this.alike.set(reader, alike);
    }
    return alike;
  }
}

/**
 * Makes the fixes of what was kept, by running the check that reported it once more: only that can tell them anew, and
 * what it has made before holds on to the text that it was made from.
 */
class Fixer {
  private subject: Subject;
  private readonly readings: Readings;
  private run: Run | null = null;

  constructor(subject: Subject, readings: Readings) {
    this.subject = subject;
    this.readings = readings;
  }

  /** The cable is the same, in another version of the text. */
  move(subject: Subject): void {
    this.subject = subject;
    this.run = null;
  }

  /** An outcome whose fixes are made here. */
  fixing(outcome: Outcome, step: CableStep): Outcome {
    if (outcome.reported.length === 0) return outcome;
    const reported = outcome.reported.map((each, index): Reported => {
      const { found } = each;
      if (!found.fixes) return each;
      return { ...each, found: { ...found, fixes: found.fixes.map((fix, at) => ({ ...fix, edits: () => this.edits(step, index, at) })) } };
    });
    return { ...outcome, reported };
  }

  private edits(step: CableStep, index: number, fix: number): readonly TextEdit[] {
    this.run ??= new Run(this.subject, this.readings);
    return this.run.outcome(step).reported[index]?.found.fixes?.[fix]?.edits() ?? [];
  }
}

/** Spans from the start of the cable, so that a cable that only moves leaves them as they are. */
function fromStart({ found, ...reported }: Reported, start: number): Reported {
  return {
    ...reported,
    found: {
      ...found,
      span: shiftBack(found.span, start),
      ...(found.related && { related: found.related.map(each => ('span' in each ? { ...each, span: shiftBack(each.span, start) } : each)) }),
      ...(found.fixes && { fixes: found.fixes.map(fix => ({ ...fix, edits: () => fix.edits().map(edit => ({ ...edit, ...shiftBack(edit, start) })) })) }),
    },
  };
}

/** The blocks by kind, so that no rule has to go over all of them to find its own. */
function byKind({ blocks }: Cable): Pick<CableContext, 'paragraphs' | 'headings' | 'close'> {
  const paragraphs: PlacedBlock<Paragraph>[] = [];
  const headings: PlacedBlock<Heading>[] = [];
  let close: PlacedBlock<Close> | null = null;
  for (const { at, block } of blocks) {
    if (block.kind === 'paragraph') paragraphs.push({ at, block });
    else if (block.kind === 'heading') headings.push({ at, block });
    else if (block.kind === 'close') close = { at, block };
  }
  return { paragraphs, headings, close };
}
