import type { Cable } from '../../cable/model';
import { shift, type Span, type TextEdit } from '../../text/span';
import type { Step } from './plan';
import type { Finding, Fix, Found, FoundRelated, Rule, Severity } from '../kit/rule';

/** Told of a rule that threw; the other rules run on. */
export type OnFault = (ruleId: string, error: unknown) => void;

/** What a check reported, with its spans as the check counts them. */
export interface Reported {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly found: Found;
}

/** Takes what checks report, and sees to it that one that throws does not stop the others. */
export class Reports {
  readonly reported: Reported[] = [];
  faulty = false;
  private readonly onFault: OnFault;
  private step: Pick<Step<unknown>, 'rule' | 'severity'> | null = null;

  constructor(onFault: OnFault) {
    this.onFault = onFault;
  }

  take(found: Found): void {
    if (this.step === null) return;
    const { rule, severity } = this.step;
    this.reported.push({ rule, severity: severity ?? found.severity ?? rule.severity, found });
  }

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

/** @param at the absolute offset that the spans of what was reported count from */
export function inPlace({ rule, severity, found }: Reported, at: number, cable: Cable): Finding {
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
