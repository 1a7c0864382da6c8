import { saysNothing } from '../../cable/header/declassification';
import type { CableDocument, Header } from '../../cable/model';
import { parse } from '../../cable/parse';
import { classificationOf, compareLevels, type Level } from '../../reference/classification';
import { orderInForce } from '../../reference/executive-orders';
import { reasonSectionOn } from '../../reference/reasons';
import { applyEdits } from '../../text/span';
import { contentSpan, blockAt } from '../blocks';
import { refuse, type Answer, type StructureEdit } from './answer';
import { ARCHIVE, UNSOUND } from './finish';

/** The levels that a cable can be raised to. */
export const CLASSIFIED_LEVELS = ['CONFIDENTIAL', 'SECRET', 'TOP SECRET'] as const satisfies readonly Level[];

/**
 * Raises the classification of the cable at an offset: classification line, security line, E.O. line with a date ten years
 * off, and a Classified By line to be filled in. Portion marks and captions stay as they are: they are the drafter's.
 *
 * @param offset absolute
 * @param today the ISO date that counts where the cable has no date-time group
 */
export function raiseClassification(document: CableDocument, offset: number, level: Level, today: string): Answer {
  const cable = blockAt(document, offset)?.cable;
  const line = cable?.header.classification;
  if (!cable || !line) return refuse('The cable has no classification line.');
  if (cable.profile === 'archive') return refuse(ARCHIVE);
  if (line.level === null || line.misspelt) return refuse('The classification line cannot be read. Correct it first.');
  if (!classificationOf(level).classified) return refuse('A cable is raised to CONFIDENTIAL, SECRET or TOP SECRET.');
  if (compareLevels(level, line.level) <= 0) return refuse(`The cable is ${line.level} already. This command only raises.`);
  const { header, start } = cable;
  const date = (header.dateTimeGroup?.iso ?? today).slice(0, 10);
  const section = reasonSectionOn(date);
  const order = orderInForce(date)?.number;
  if (section === undefined || order === undefined) return refuse('The date-time group is of a time before dates for declassification and the line Classified By.');

  const entry = classificationOf(level);
  const edits: StructureEdit[] = [{ ...line.words, newText: entry.onLine }];
  // With the blanks before it, and nothing else: a section may stand between the level and E F T O.
  if (line.efto) {
    const blanks = /[ \t]{0,20}$/.exec(document.text.slice(Math.max(start, start + line.efto.start - 20), start + line.efto.start))?.[0].length ?? 0;
    edits.push({ start: line.efto.start - blanks, end: line.efto.end, newText: '' });
  }
  const security = header.transmission?.security;
  // What stands there and is no letter of a level may be anything.
  if (security?.letters && !LEVEL_LETTERS.test(security.letters.text)) return refuse('The security line cannot be read. Correct it first.');
  if (security?.letters && entry.securityLetter !== null) {
    edits.push({ start: security.signal.start, end: security.signal.end, newText: 'ZNY' });
    edits.push({ start: security.letters.start, end: security.letters.start + (/^[A-Z]+/i.exec(security.letters.text)?.[0].length ?? 0), newText: entry.securityLetter.repeat(5) });
  }
  const declassification = declassificationEdits(header, order, inTenYears(date), document.lines.lineEnd);
  if (!declassification.every(({ end, newText }) => newText.endsWith('\n') || !IN_WORD.test(document.text.charAt(start + end)))) return refuse(UNSOUND);
  const orderLine = header.executiveOrder;
  // What goes is no sentence that was run together with N/A.
  if (orderLine?.instruction && (orderLine.declassification?.kind ?? 'none') === 'none' && !saysNothing(orderLine.instruction.text)) return refuse('The E.O. line says more than N/A. Correct it first.');
  edits.push(...declassification);
  const said = header.classifiedBy !== null || cable.blocks.some(({ block }) => block.kind === 'paragraph' && block.classifiedBy !== null);
  const content = contentSpan({ at: 0, block: header });
  if (!said && content) edits.push(classifierEdit(document, start + content.end, start, section));

  const placed = edits.map(({ newText, snippet, ...span }) => ({ newText, ...(snippet !== undefined && { snippet }), start: start + span.start, end: start + span.end })).sort((a, b) => a.start - b.start);
  const after = blockAt(parse(applyEdits(document.text, placed)), start)?.cable.header;
  if (after?.classification?.level !== level || after.classification.number?.text !== line.number?.text) return refuse(UNSOUND);
  const sensitive = header.captions.some(({ name }) => name === 'SENSITIVE');
  return { edits: placed, selection: null, note: sensitive ? 'SENSITIVE is for unclassified cables; a quick fix in the Problems panel takes it out.' : null };
}

/** One letter of a level several times, as on the security line. */
const LEVEL_LETTERS = /^([UECST])\1{0,9}(?![A-Z])/i;
const IN_WORD = /[\p{L}\p{N}]/u;

/** The E.O. line of an unclassified cable gets a date; one that says something else already is left alone. */
function declassificationEdits({ executiveOrder, tags, subject }: Header, order: string, date: string, lineEnd: string): StructureEdit[] {
  const instruction = `DECL: ${date}`;
  if (!executiveOrder) {
    const next = tags ?? subject;
    return next ? [{ start: next.start, end: next.start, newText: `E.O. ${order}: ${instruction}${lineEnd}` }] : [];
  }
  const { number, colon, declassification } = executiveOrder;
  if (declassification && declassification.kind !== 'none') return [];
  const edits: StructureEdit[] = [];
  if (number && number.text !== order) edits.push({ start: number.start, end: number.end, newText: order });
  if (executiveOrder.instruction) edits.push({ start: executiveOrder.instruction.start, end: executiveOrder.instruction.end, newText: instruction });
  else if (colon) edits.push({ start: colon.end, end: colon.end, newText: `${colon.end > colon.start ? '' : ':'} ${instruction}` });
  return edits;
}

/** Below the header's last line, in which `within` is. What it says is for the drafter; until then a rule tells of it. */
function classifierEdit({ text, lines }: CableDocument, within: number, start: number, section: string): StructureEdit {
  // What could not be read may stand behind the header's last word.
  const toBreak = text.slice(within).search(/\r?\n/);
  const end = toBreak === -1 ? text.length : within + toBreak;
  const lineEnd = /\r?\n/y;
  lineEnd.lastIndex = end;
  const next = lineEnd.exec(text)?.[0];
  const written = next ?? lines.lineEnd;
  // At the start of a line: editors indent a snippet like the line that it is put into.
  const at = end + (next?.length ?? 0) - start;
  const lead = next === undefined ? written.repeat(2) : written;
  const tail = next === undefined ? '' : written;
  return {
    start: at, end: at,
    newText: `${lead}Classified By: ...  Reason: ${section} (...).${tail}`,
    snippet: `${lead}Classified By: \${1:Name}, \${2:Title}.${written}Reason: ${section} (\${3|b,d,a,c,e,f,g,h|}).${tail}`,
  };
}

/** `02/14/2017` for 2007-02-14; the last day of February where the day is not in the calendar. */
export function inTenYears(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const later = Number(year) + 10;
  const exists = !(month === '02' && day === '29') || new Date(Date.UTC(later, 1, 29)).getUTCMonth() === 1;
  return `${month}/${exists ? day : '28'}/${later}`;
}
