import type { PlacedBlock } from '../cable/model';
import { detached } from '../text/detached';
import { Reports, type Reported } from './reports';
import type { BlockContext } from './rule';
import type { Subject } from './whole';

const NOTHING: readonly Reported[] = [];

/** Runs the checks of single blocks on blocks of one cable, one after the other. */
export class BlockChecks {
  /** A check failed. */
  faulty = false;
  private readonly subject: Subject;
  private reports: Reports;
  private context: SingleContext;

  constructor(subject: Subject) {
    this.subject = subject;
    this.reports = new Reports(subject.onFault);
    this.context = new SingleContext(subject, this.reports);
  }

  /** @returns what was reported; spans count from the block's start */
  run({ at, block }: PlacedBlock): readonly Reported[] {
    const { reports, context, subject: { plan, text } } = this;
    context.take(text, at, block.length);
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
    context.take(detached(text.slice(at, at + block.length)), 0, block.length);
    this.reports = new Reports(this.subject.onFault);
    this.context = new SingleContext(this.subject, this.reports);
    return reported;
  }
}

class SingleContext implements BlockContext {
  private source = '';
  /** Where in it the block begins. */
  private at = 0;
  private length = 0;
  private plain: boolean | null = null;
  readonly facts: BlockContext['facts'];
  readonly settings: BlockContext['settings'];
  readonly report: BlockContext['report'];
  readonly text: BlockContext['text'] = ({ start, end }) => this.source.slice(this.at + start, this.at + end);
  readonly isPlain: BlockContext['isPlain'] = () => this.plain ??= !/[^ -~\r\n]/.test(this.text({ start: 0, end: this.length }));

  constructor({ facts, settings }: Subject, reports: Reports) {
    this.facts = facts;
    this.settings = settings;
    this.report = reports.take;
  }

  /** @param at where the block begins in the source */
  take(source: string, at: number, length: number): void {
    this.source = source;
    this.at = at;
    this.length = length;
    this.plain = null;
  }
}
