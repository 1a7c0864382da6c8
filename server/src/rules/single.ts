import type { PlacedBlock } from '../cable/model';
import { detached } from '../text/detached';
import { Reports, type Reported } from './reports';
import type { Context } from './rule';
import type { Subject } from './whole';

const NOTHING: readonly Reported[] = [];

/** Runs the checks of single blocks on blocks of one cable, one after the other. */
export class BlockChecks {
  /** A check failed. */
  faulty = false;
  private readonly subject: Subject;
  private reports: Reports;
  private context: BlockContext;

  constructor(subject: Subject) {
    this.subject = subject;
    this.reports = new Reports(subject.onFault);
    this.context = new BlockContext(subject, this.reports);
  }

  /** @returns what was reported; spans count from the block's start */
  run({ at, block }: PlacedBlock): readonly Reported[] {
    const { reports, context, subject: { plan, text } } = this;
    context.source = text;
    context.at = at;
    switch (block.kind) {
      case 'header': reports.during(plan.header, block, context); break;
      case 'heading': reports.during(plan.heading, block, context); break;
      case 'paragraph': reports.during(plan.paragraph, block, context); break;
      case 'close': reports.during(plan.close, block, context); break;
    }
    this.faulty ||= reports.faulty;
    const { reported } = reports;
    if (reported.length === 0) return NOTHING;
    // The context lives on in the fixes of what was found; it must not keep this version of the whole text. The next block gets another.
    context.source = detached(text.slice(at, at + block.length));
    context.at = 0;
    this.reports = new Reports(this.subject.onFault);
    this.context = new BlockContext(this.subject, this.reports);
    return reported;
  }
}

class BlockContext implements Context {
  source = '';
  /** Where in it the block begins. */
  at = 0;
  readonly facts: Context['facts'];
  readonly settings: Context['settings'];
  readonly report: Context['report'];
  readonly text: Context['text'] = ({ start, end }) => this.source.slice(this.at + start, this.at + end);

  constructor({ facts, settings }: Subject, reports: Reports) {
    this.facts = facts;
    this.settings = settings;
    this.report = reports.take;
  }
}
