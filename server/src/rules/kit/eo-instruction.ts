import type { Declassification, ExecutiveOrderLine } from '../../cable/model';
import { allDeclassificationCodes, type ExecutiveOrder } from '../../vocabulary/executive-orders';
import { editDistance } from '../../vocabulary/nearest';
import type { TextEdit, Word } from '../../text/span';
import { insert, isWordAt, replace } from './edits';
import { citedOrder } from './orders';
import type { Context } from './rule';

const NOT_APPLICABLE = /^(?:(?:N(?: |A(?=\/))?\/{1,2}(?: |\r?\n)?A){1,2}|N-A|N\.A\.?|NA|NOT(?: |\r?\n)APPLICABLE|NONE)(?![A-Z])/i;

/** `NA` for N/A, and a keyword before a date that is not DECL. Of a classified line that has no instruction, or says that none applies, it is not the form that is wrong. */
export function instructionEdits(number: Word, line: ExecutiveOrderLine, { facts, text }: Context): TextEdit[] {
  const { colon, instruction, declassification } = line;
  if (!instruction || !declassification) {
    const at = (colon ?? number).end;
    // A line that was run together with the next one is first broken there.
    const isFused = isWordAt(at, text);
    return facts.level !== null && !facts.classified && !instruction && !isFused ? [insert(at, ' N/A')] : [];
  }
  if (declassification.kind === 'none') {
    // As it stands there, with the line end that may be in it.
    const written = NOT_APPLICABLE.exec(text(instruction))?.[0];
    return facts.classified || written === undefined || written.toUpperCase() === 'N/A' ? [] : [replace({ start: instruction.start, end: instruction.start + written.length }, 'N/A')];
  }
  const slip = facts.classified ? codeSlip(declassification, citedOrder(line, facts.date)) : null;
  if (slip) return [slip];
  const { dateWord, kind } = declassification;
  if (!dateWord || (kind !== 'date' && kind !== 'downgrading')) return [];
  const before = text({ start: instruction.start, end: dateWord.start });
  const written = before.trimEnd();
  if (/^(?:DECL|DNG|DG) ?:$/i.test(written)) return [];
  // Under the orders before 1982 a date stands alone, or after its group.
  if (written === '' && !hasDecl(citedOrder(line, facts.date))) return [];
  const becomes = keywordFor(written.replace(/ ?:$/, ''));
  if (becomes === null) return [];
  const behind = { start: dateWord.end, end: dateWord.end + 1 };
  return [replace({ start: instruction.start, end: instruction.start + written.length }, before === written ? `${becomes} ` : becomes),
    ...(written.startsWith('(') && /^\)\W?$/.test(text({ ...behind, end: behind.end + 1 })) ? [replace(behind, '')] : [])];
}

/** What a word before a date should be; null where nobody can tell: DOWNGRADE TO UNCLAS is another instruction. */
function keywordFor(word: string): 'DECL:' | 'DNG:' | null {
  if (/^DN?G$/i.test(word)) return 'DNG:';
  return word === '' || /^DECLAS/i.test(word) || editDistance(word.toUpperCase(), 'DECL', 2) !== undefined ? 'DECL:' : null;
}

/** A code with two letters changed round, one wrong or one too many, which can mean only one code of the order: `GSD`, `OARD`; not `AGDS`, which is as near to ADS, GDS and XGDS. */
function codeSlip({ kind, text, start }: Declassification, order: ExecutiveOrder | undefined): TextEdit | null {
  if ((kind !== 'event' && kind !== 'date') || !order) return null;
  const word = /^([A-Z]{3,4})(?: ?-? ?[1-4])?(?:\.?$| \d)/.exec(text)?.[1] ?? '';
  const meant = new Set(allDeclassificationCodes().filter(({ orders }) => orders.includes(order.number)).map(({ code }) => code.replace(/-\d$/, ''))
    .filter(code => editDistance(word, code, 1) !== undefined));
  const [code] = meant;
  return code !== undefined && code !== word && meant.size === 1 ? replace({ start, end: start + word.length }, code) : null;
}

/** Orders from that of 1982 on. */
function hasDecl(order: ExecutiveOrder | undefined): boolean {
  return order !== undefined && order.from >= '1982';
}
