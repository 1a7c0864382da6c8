import type { CableDocument } from '../cable/model';
import { findingLine, type Paint } from '../rules/engine/display';
import type { Finding } from '../rules/kit/rule';
import { shown } from '../text/shown';
import type { Span } from '../text/span';
import { columnsOf, withoutLetterOf } from './columns';
import { plainReport, type Report } from './report';

/** The most of a line that is shown around a finding. */
const EXCERPT = 100;
/** How much of that stands before the place. */
const BEFORE = 60;

const STYLE: Readonly<Record<Parameters<Paint>[0], string>> = { error: '31', warning: '33', info: '36', hint: '2', place: '1', rule: '2' };

/** For people: place, severity, message and rule; the line with a caret under the place; what would fix it. */
export function textReport(colour: boolean): Report {
  const paint: Paint = (part, text) => (colour ? `\x1b[${STYLE[part]}m${text}\x1b[0m` : text);
  return plainReport(({ name, document, findings }) => findings.map(finding => {
    const { text, underline } = excerpt(document, finding.span);
    return [
      `${findingLine(name, document, finding, paint)}\n`,
      `    ${text}\n`,
      `    ${paint(finding.severity, underline)}\n`,
      ...fixNotes(finding).map(note => `    ${paint('rule', note)}\n`),
    ].join('');
  }).join(''));
}

/** The fix that `cable fix` would take, or else the first that a person may think about; or none. */
function fixNotes({ fixes: [first, ...others] }: Finding): readonly string[] {
  if (!first) return [];
  const safe = [first, ...others].find(fix => fix.safe);
  return [safe ? `fix: ${shown(safe.title)}` : `suggestion: ${shown(first.title)}`];
}

/** The line of a span's start, cut to what is near, and a caret with tildes for what stands under it. */
function excerpt({ text, lines }: CableDocument, { start, end }: Span): { text: string; underline: string } {
  const line = lines.lineAt(start);
  const lineStart = lines.start(line);
  const lineEnd = lines.end(line);
  const from = lineEnd - lineStart <= EXCERPT ? lineStart : Math.max(lineStart, Math.min(start, lineEnd) - BEFORE);
  const to = Math.min(lineEnd, from + EXCERPT);
  const before = from > lineStart ? '…' : '';
  // The finding may begin at a mark, which stands over the letter before it.
  const lead = withoutLetterOf(text.slice(start, to), text.slice(from, start));
  const found = columnsOf(shown(text.slice(from + lead.length, Math.min(end, to))));
  return {
    text: before + shown(text.slice(from, to)).trimEnd() + (to < lineEnd ? '…' : ''),
    underline: ' '.repeat(before.length + columnsOf(shown(lead))) + '^' + '~'.repeat(Math.max(0, found - 1)),
  };
}
