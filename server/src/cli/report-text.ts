import type { CableDocument } from '../cable/model';
import { findingLine, type Paint } from '../rules/engine/display';
import type { Finding } from '../rules/kit/rule';
import { shown } from '../text/shown';
import type { Span } from '../text/span';
import { columnsOf, withoutBaseOf } from './columns';
import { plainReport, type Report } from './report';

/** The longest excerpt of a line that is shown for a finding, in characters. */
const MAX_EXCERPT = 100;
/** How much of that may precede the finding. */
const MAX_BEFORE = 60;

const STYLE: Readonly<Record<Parameters<Paint>[0], string>> = { error: '31', warning: '33', info: '36', hint: '2', place: '1', rule: '2' };

/** For people: position, severity, message and rule; the line with the finding underlined; the fix. */
export function textReport(color: boolean): Report {
  const paint: Paint = (part, text) => (color ? `\x1b[${STYLE[part]}m${text}\x1b[0m` : text);
  const report = plainReport(({ name, ordinal, document, findings }) => findings.map(finding => {
    const { text, underline } = excerpt(document, finding.span);
    return [
      `${findingLine(ordinal === null ? name : `${name}#${ordinal}`, document, finding, paint)}\n`,
      `    ${text}\n`,
      `    ${paint(finding.severity, underline)}\n`,
      ...fixNotes(finding).map(note => `    ${paint('rule', note)}\n`),
    ].join('');
  }).join(''));
  return { ...report, isStyled: true };
}

/** The fix that `cable fix` would apply, or else the first suggestion. */
function fixNotes({ fixes: [first, ...others] }: Finding): readonly string[] {
  if (!first) return [];
  const safe = [first, ...others].find(fix => fix.safe);
  return [safe ? `fix: ${shown(safe.title)}` : `suggestion: ${shown(first.title)}`];
}

/** The part of the line around the start of a span, and a caret with tildes to print under it. */
function excerpt({ text, lines }: CableDocument, { start, end }: Span): { text: string; underline: string } {
  const line = lines.lineAt(start);
  const lineStart = lines.start(line);
  const lineEnd = lines.end(line);
  const from = lineEnd - lineStart <= MAX_EXCERPT ? lineStart : Math.max(lineStart, Math.min(start, lineEnd) - MAX_BEFORE);
  const to = Math.min(lineEnd, from + MAX_EXCERPT);
  const before = from > lineStart ? '…' : '';
  // The finding may start at a combining mark.
  const lead = withoutBaseOf(text.slice(start, to), text.slice(from, start));
  const found = columnsOf(shown(text.slice(from + lead.length, Math.min(end, to))));
  return {
    text: before + shown(text.slice(from, to)).trimEnd() + (to < lineEnd ? '…' : ''),
    underline: ' '.repeat(before.length + columnsOf(shown(lead))) + '^' + '~'.repeat(Math.max(0, found - 1)),
  };
}
