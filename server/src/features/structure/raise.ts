import { usDate, yearsLater } from '../../cable/calendar';
import { highestPortion } from '../../cable/facts';
import { saysNothing } from '../../cable/header/declassification';
import { readClassificationLine } from '../../cable/header/classification-line';
import type { Cable, CableDocument, ClassificationLine, Header, Line } from '../../cable/model';
import { parse } from '../../cable/parse';
import { withEditsInSteps } from '../../cable/parse-in-steps';
import { classificationOf, compareLevels } from '../../vocabulary/classification';
import type { Level } from '../../vocabulary/levels';
import { orderInForce } from '../../vocabulary/executive-orders';
import { reasonSectionOn } from '../../vocabulary/reasons';
import { findSecurityLetter, lettersInPlaceOf } from '../../vocabulary/security-lines';
import { contentSpan, blockAt } from '../blocks';
import { textBefore } from '../../text/search';
import { shift } from '../../text/span';
import { eachInSteps, type Steps } from '../../text/steps';
import { refuse, type Answer, type StructureEdit } from './answer';
import { ARCHIVE, UNSOUND } from './finish';

/** The levels that a cable can be raised to. */
export const CLASSIFIED_LEVELS = ['CONFIDENTIAL', 'SECRET', 'TOP SECRET'] as const satisfies readonly Level[];

/** The level to which a cable is raised so that none of its marks is above it; undefined where none of them is of a classified level. */
export function levelOfMarks(cable: Cable): (typeof CLASSIFIED_LEVELS)[number] | undefined {
  const highest = highestPortion(cable);
  return CLASSIFIED_LEVELS.find(level => classificationOf(level).portion === highest);
}

/**
 * Raises the classification of the cable at an offset: classification line, security line, E.O. line with a date ten years
 * off, and a Classified By line to be filled in; the headers of its further sections too. Portion marks and captions stay
 * as they are: they are the drafter's.
 *
 * @param offset absolute
 * @param today the ISO date that counts where the cable has no date-time group
 */
export function* raiseClassification(document: CableDocument, offset: number, level: Level, today: string): Steps<Answer> {
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

  const edits: StructureEdit[] = [];
  const sections = sectionsOf(document, cable);
  for (const one of sections) {
    const found = levelEdits(document, one, { level, order, date: usDate(yearsLater(date, 10)), first: one === cable });
    if (typeof found === 'string') return refuse(found);
    edits.push(...found);
  }
  const said = header.classifiedBy !== null || cable.blocks.some(({ block }) => block.kind === 'paragraph' && block.classifiedBy !== null);
  const content = contentSpan({ at: start, block: header });
  if (!said && content) edits.push(classifierEdit(document, content.end, section));
  edits.sort((a, b) => a.start - b.start);

  const raised = yield* withEditsInSteps(document, edits);
  const after = blockAt(raised, start)?.cable;
  if (after?.header.classification?.level !== level || after.header.classification.number?.text !== line.number?.text) return refuse(UNSOUND);
  if (sectionsOf(raised, after).length !== sections.length || pageLines(after).length !== pageLines(cable).length) return refuse(UNSOUND);
  const left = yield* leftBelow(raised, after, level);
  if (left !== undefined) return refuse(`The line ${left} is not read as one over a further section, and would keep its level. Correct it first.`);
  const sensitive = header.captions.some(({ name }) => name === 'SENSITIVE');
  return { edits, selection: null, note: sensitive ? 'SENSITIVE is for unclassified cables; a quick fix takes it out.' : null };
}

/** The header of the cable or of a further section, and where it stands. */
type Section = Pick<Cable, 'start' | 'header'>;

/** The cable's own header, those repeated over further sections in its text, and those of sections that were sent as telegrams of their own. */
function sectionsOf({ text, cables }: CableDocument, cable: Cable): Section[] {
  const own = cable.header.classification;
  const others = cables.filter(({ header: { classification: other } }) => own?.section && other?.section && own.section.section !== other.section.section && own.number && isSame(own, other));
  return [cable, ...others].flatMap(one => [one, ...repeatedHeaders(text, one)]);
}

function isSame(a: ClassificationLine, b: ClassificationLine): boolean {
  return Number(a.number?.text) === Number(b.number?.text) && a.post?.text === b.post?.text;
}

/** What stands between the lines of the text, read as the headers that it is. */
function repeatedHeaders(text: string, cable: Cable): Section[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, next } of pageLines(cable)) {
    const run = runs.at(-1);
    if (run && text.slice(run.end, start).trim() === '') run.end = next;
    else runs.push({ start, end: next });
  }
  return runs.flatMap(({ start, end }) => parse(text.slice(start, end)).cables.flatMap(one => (one.header.classification?.section ? [{ start: start + one.start, header: one.header }] : [])));
}

/** The lines between the lines of the text, absolute. */
function pageLines({ blocks }: Cable): Line[] {
  return blocks.slice(1).flatMap(({ at, block }) => block.lines.filter(({ role }) => role === 'page').map(line => ({ ...line, ...shift(line, at), next: at + line.next })));
}

/** A line in the text that is written like one of a further section's header and bears another level. */
function* leftBelow({ text }: CableDocument, cable: Cable, level: Level): Steps<string | undefined> {
  const own = cable.header.classification;
  const letter = classificationOf(level).securityLetter;
  const isLeft = (words: string): boolean => {
    if (own?.section && (SECURITY.exec(words)?.[1] ?? letter) !== letter) return true;
    const read = words.length > LONGEST ? undefined : readClassificationLine(words, 0, words.length)?.line;
    return !!own?.number && !!read?.section && isSame(own, read) && (read.level !== level || read.misspelt);
  };
  const left = yield* eachInSteps(cable.blocks.slice(1), ({ at, block }) => block.lines.map(({ start, end }) => text.slice(at + start, at + end)).find(isLeft));
  return left.find(words => words !== undefined);
}

/** A security line with letters of one level, wherever it stands. */
const SECURITY = /^ZN[RY] ([UECST])\1\1(?:\1{0,7}|([A-Z])\2)(?![A-Z])/;
/** No classification line of a section is longer. */
const LONGEST = 80;

interface Raising {
  readonly level: Level;
  /** What the E.O. line is to say. */
  readonly order: string;
  readonly date: string;
  /** The header is the cable's own. */
  readonly first: boolean;
}

/** The edits that raise the header of one section, absolute, or why there are none. */
function levelEdits({ text, lines }: CableDocument, { start, header }: Section, { level, order, date, first }: Raising): StructureEdit[] | string {
  const { classification: line, transmission, executiveOrder } = header;
  const of = first ? '' : ' of another section';
  if (!line?.level || line.misspelt) return `The classification line${of} cannot be read. Correct it first.`;
  if (compareLevels(level, line.level) < 0) return `Another section of the cable is ${line.level} already. This command only raises.`;
  const entry = classificationOf(level);
  const edits: StructureEdit[] = [{ ...line.words, newText: entry.onLine }];
  // With the blanks before it, and nothing else: a section may stand between the level and E F T O.
  if (line.efto) {
    const blanks = /[ \t]{0,20}$/.exec(textBefore(text, start + line.efto.start, 20, start))?.[0].length ?? 0;
    edits.push({ start: line.efto.start - blanks, end: line.efto.end, newText: '' });
  }
  const security = transmission?.security;
  // What stands there and is no letter of a level may be anything.
  if (security && !(security.letters && findSecurityLetter(security.letters.text))) return `The security line${of} cannot be read. Correct it first.`;
  if (security?.letters && entry.securityLetter !== null) {
    edits.push({ start: security.signal.start, end: security.signal.end, newText: 'ZNY' });
    edits.push({ start: security.letters.start, end: security.letters.end, newText: lettersInPlaceOf(security.letters.text, entry.securityLetter) });
  }
  const declassification = first || executiveOrder ? declassificationEdits(header, order, date, lines.lineEnd) : [];
  if (!declassification.every(({ end, newText }) => newText.endsWith('\n') || !IN_WORD.test(text.charAt(start + end)))) return UNSOUND;
  // What goes is no sentence that was run together with N/A.
  if (executiveOrder?.instruction && (executiveOrder.declassification?.kind ?? 'none') === 'none' && !saysNothing(executiveOrder.instruction.text)) return 'The E.O. line says more than N/A. Correct it first.';
  return [...edits, ...declassification].map(({ newText, ...span }) => ({ newText, ...shift(span, start) }));
}

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
function classifierEdit({ text, lines }: CableDocument, within: number, section: string): StructureEdit {
  // What could not be read may stand behind the header's last word.
  const toBreak = text.slice(within).search(/\r?\n/);
  const end = toBreak === -1 ? text.length : within + toBreak;
  const lineEnd = /\r?\n/y;
  lineEnd.lastIndex = end;
  const next = lineEnd.exec(text)?.[0];
  const written = next ?? lines.lineEnd;
  // At the start of a line: editors indent a snippet like the line that it is put into.
  const at = end + (next?.length ?? 0);
  const lead = next === undefined ? written.repeat(2) : written;
  const tail = next === undefined ? '' : written;
  return {
    start: at, end: at,
    newText: `${lead}Classified By: ...  Reason: ${section} (...).${tail}`,
    snippet: `${lead}Classified By: \${1:Name}, \${2:Title}.${written}Reason: ${section} (\${3|b,d,a,c,e,f,g,h|}).${tail}`,
  };
}
