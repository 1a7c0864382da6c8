import type { Block, Header, PlacedBlock } from '../../cable/model';
import { detached } from '../../text/detached';
import { markingsOf } from '../kit/markings';
import { marksOf } from '../kit/portions';
import { Reports, type Reported } from './reports';
import type { BlockContext } from '../kit/rule';
import type { Subject } from './whole';

/** With the line ends in the class it would take half as long again: engines tell one range of characters by one comparison. */
const FOREIGN = /[^ -~](?<!\n)(?<!\r)/;

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
    this.context = new SingleContext(subject, this.reports, subject.cable.header);
  }

  private checkHeader(header: Header): void {
    const { reports, context, subject: { plan } } = this;
    reports.during(plan.header, header, context);
    const markings = markingsOf(header);
    if (markings.length > 0) reports.during(plan.captions, { header, markings }, context);
  }

  /** @returns what was reported; spans count from the block's start */
  run({ at, block }: PlacedBlock): readonly Reported[] {
    const { reports, context, subject: { plan, text } } = this;
    context.take(text, at, block);
    switch (block.kind) {
      case 'header': this.checkHeader(block); break;
      case 'heading': reports.during(plan.heading, block, context); break;
      case 'paragraph': reports.during(plan.paragraph, block, context); break;
      case 'close': reports.during(plan.close, block, context); break;
    }
    for (const mark of marksOf(block)) reports.during(plan.mark, mark, context);
    for (const repair of block.repairs) reports.during(plan.repair, repair, context);
    const classifiedBy = block.kind === 'header' || block.kind === 'paragraph' ? block.classifiedBy : null;
    if (classifiedBy) reports.during(plan.classifiedBy, classifiedBy, context);
    if (hasForeign(text.slice(at, at + block.length), block)) reports.during(plan.foreign, block, context);
    this.faulty ||= reports.faulty;
    const { reported } = reports;
    if (reported.length === 0) return NOTHING;
    // The context lives on in the fixes of what was found; it must not keep this version of the whole text. The next block gets another.
    context.take(detached(text.slice(at, at + block.length)), 0, block);
    this.reports = new Reports(this.subject.onFault);
    this.context = new SingleContext(this.subject, this.reports, block);
    return reported;
  }
}

/** @param own the block's text; the pilcrow that archives put before the number of a paragraph does not count */
function hasForeign(own: string, { kind }: Block): boolean {
  return FOREIGN.test(kind === 'paragraph' && own.startsWith('¶') ? own.slice(1) : own);
}

class SingleContext implements BlockContext {
  private source = '';
  /** Where in it the block begins. */
  private at = 0;
  block: Block;
  readonly facts: BlockContext['facts'];
  readonly settings: BlockContext['settings'];
  readonly report: BlockContext['report'];
  readonly text: BlockContext['text'] = ({ start, end }) => this.source.slice(this.at + start, this.at + end);

  constructor({ facts, settings }: Subject, reports: Reports, block: Block) {
    this.block = block;
    this.facts = facts;
    this.settings = settings;
    this.report = found => { reports.take(found); };
  }

  /** @param at where the block begins in the source */
  take(source: string, at: number, block: Block): void {
    this.source = source;
    this.at = at;
    this.block = block;
  }
}
