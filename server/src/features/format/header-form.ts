import type { Header, Line, LineRole } from '../../cable/model';
import { hasColumns, refilled, STATEMENT } from '../../rules/kit/rewrap';
import { endOf } from '../../rules/kit/tags';
import { startsLine } from '../../text/line-end';
import { textBefore } from '../../text/search';
import { shift, type Span, type TextEdit } from '../../text/span';
import { oneStep } from '../../text/steps';
import type { Change, Draft, Step } from './step';

/** Writes header lines in their form: at the margin, one blank behind the keyword, each reference on a line under the first, none too long. */
export const headerForm: Step = {
  keeps: 'characters',
  changes: draft => oneStep(() => {
    const { start, header } = draft.cable;
    const own = draft.text.slice(start, start + header.length);
    const edits = [...marginEdits(own, header), ...keywordEdits(own, header), ...tagEdits(own, header), ...referenceEdits(own, header, draft)].sort((a, b) => a.start - b.start || a.end - b.end);
    const apart = edits.filter((edit, at) => at === 0 || edit.start > (edits[at - 1]?.end ?? -1));
    return apart.map((edit): Change => [{ ...edit, ...shift(edit, start) }]);
  }),
};

/** Wraps the lines of the header that are running text, where one is too long. */
export const headerWidth: Step = { keeps: 'words', changes: draft => oneStep(() => headerWraps(draft).map(edit => [edit])) };

/** What wraps TAGS, SUBJECT and who classified the cable. */
export function headerWraps({ text, cable: { start, header }, width, lineEnd }: Pick<Draft, 'text' | 'cable' | 'width' | 'lineEnd'>): TextEdit[] {
  const own = text.slice(start, start + header.length);
  return entries(own, header.lines).flatMap((lines): TextEdit[] => {
    const tooLong = lines.some(line => line.end - line.start > width);
    if (!tooLong || lines.some(line => hasColumns(own.slice(line.start, line.end).trim()))) return [];
    const edit = refilled(own, lines, { width, lineEnd, lead: '', hanging: 0 });
    return own.slice(edit.start, edit.end) === edit.newText ? [] : [{ ...edit, ...shift(edit, start) }];
  });
}

const RUNNING: ReadonlySet<LineRole> = new Set(['tags', 'subject', 'classified-by']);

/** The lines of TAGS, SUBJECT and classified-by, each with those that go on with it. Of several that classify a cable each has an entry. */
function entries(own: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    if (!RUNNING.has(line.role)) continue;
    const last = found.at(-1);
    const goesOn = line.continues && !STATEMENT.test(own.slice(line.start, line.end).trimStart());
    if (goesOn && last && lines[at - 1] === last.at(-1)) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** Header lines begin at the margin; what goes on with the line above may hang. */
function marginEdits(own: string, { lines }: Header): TextEdit[] {
  return lines.flatMap((line, at): TextEdit[] => {
    const indent = /^[ \t]*/.exec(own.slice(line.start, line.end))?.[0].length ?? 0;
    const before = lines[at - 1];
    // A piece of a line that stands behind another piece keeps its distance.
    if (indent === 0 || !startsLine(own, line.start) || line.continues || line.role === 'blank' || line.role === 'unknown' || line.role === 'print' || before?.role === 'print') return [];
    return [{ start: line.start, end: line.start + indent, newText: '' }];
  });
}

/** One blank between a keyword with its colon and what it introduces. */
function keywordEdits(own: string, { executiveOrder, tags, subject, references }: Header): TextEdit[] {
  const gaps: (Span | null)[] = [
    executiveOrder?.number && executiveOrder.keyword.text.endsWith('.') ? { start: executiveOrder.keyword.end, end: executiveOrder.number.start } : null,
    executiveOrder?.colon && executiveOrder.instruction ? { start: executiveOrder.colon.end, end: executiveOrder.instruction.start } : null,
    declGap(own, executiveOrder?.declassification?.dateWord ?? executiveOrder?.declassification?.code),
    tags?.colon && tags.tags[0] ? { start: tags.colon.end, end: tags.tags[0].start } : null,
    subject?.pieces[0] ? colonGap(own, subject.keyword, subject.mark ?? subject.pieces[0]) : null,
    references?.items[0] ? colonGap(own, references.keyword, references.items[0]) : null,
  ];
  return gaps.flatMap((gap): TextEdit[] => (gap && gap.start <= gap.end && /^[ \t]*$/.test(own.slice(gap.start, gap.end)) && own.slice(gap.start, gap.end) !== ' ' ? [{ ...gap, newText: ' ' }] : []));
}

/** One blank between two codes, behind the comma where there is one. */
function tagEdits(own: string, { tags }: Header): TextEdit[] {
  const text = ({ start, end }: Span): string => own.slice(start, end);
  return (tags?.tags ?? []).flatMap((tag, at): TextEdit[] => {
    const next = tags?.tags[at + 1];
    const gap = next && { start: endOf(tag, text), end: next.start };
    const form = gap && /^[ \t]*(?:([,;])[ \t]*)?$/.exec(text(gap));
    const comma = form?.[1] ?? '';
    if (!gap || !form || text(gap) === '' || text(gap) === `${comma} `) return [];
    return [{ ...gap, newText: `${comma} ` }];
  });
}

function colonGap(own: string, keyword: Span, first: Span): Span | null {
  const between = own.slice(keyword.end, first.start);
  return /^:[ \t]*$/.test(between) ? { start: keyword.end + 1, end: first.start } : null;
}

/** Between `DECL:` and its date or code. */
function declGap(own: string, word: Span | null | undefined): Span | null {
  const before = word ? /:([ \t]*)$/.exec(textBefore(own, word.start, 12)) : null;
  return word && before ? { start: word.start - (before[1]?.length ?? 0), end: word.start } : null;
}

/** Each lettered reference on a line of its own, its letter under the first. */
function referenceEdits(own: string, { references }: Header, { lineEnd, width }: Draft): TextEdit[] {
  const items = references?.items ?? [];
  const first = items[0];
  if (!references || !first?.letter || items.length < 2 || items.some(item => !item.letter)) return [];
  const lineStart = Math.max(own.lastIndexOf('\n', first.letter.start), own.lastIndexOf('\r', first.letter.start)) + 1;
  const lead = own.slice(lineStart, first.letter.start);
  // Behind a keyword that stands otherwise the first is moved before the others.
  if (!/^[A-Za-z()]{3,8}: $/.test(lead)) return [];
  return items.slice(1).flatMap((item, at): TextEdit[] => {
    const before = items[at];
    if (!before || !item.letter) return [];
    // A comma stays at the end of its line.
    const comma = /[,;]/.test(own.charAt(before.end)) ? 1 : 0;
    const between = { start: before.end + comma, end: item.letter.start };
    const written = own.slice(between.start, between.end);
    const wanted = (/\r\n|\n|\r/.exec(written)?.[0] ?? lineEnd) + ' '.repeat(lead.length);
    const moved = !/^[ \t\r\n]+$/.test(written) || written.endsWith(wanted) ? [] : [{ ...between, newText: wanted }];
    // A letter at the end of a line takes the words of its item beside it, and an item that one line holds is on one, unless a word is broken there.
    const { end } = item.secondLetter ?? item.letter;
    const gap = moved.length > 0 ? /(?<![-/\s])[ \t]{0,20}(?:\r\n|\n|\r)[ \t]{0,40}(?=\S)/.exec(own.slice(end, item.end)) : null;
    if (!gap || (gap.index > 0 && lead.length + item.end - item.letter.start > width)) return moved;
    return [...moved, { start: end + gap.index, end: end + gap.index + gap[0].length, newText: ' ' }];
  });
}
