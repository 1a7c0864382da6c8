import type { CableDocument } from '../cable/model';
import type { Finding, Severity } from '../rules/rule';
import type { Span } from '../text/span';
import type { Report } from './report';
import { shown } from './shown';

/** The most of a line that is shown around a finding. */
const EXCERPT = 100;
/** How much of that stands before the place. */
const BEFORE = 60;

const STYLE = { error: '31', warning: '33', info: '36', hint: '2', bold: '1', dim: '2' } as const satisfies Record<Severity | 'bold' | 'dim', string>;

/** For people: place, severity, message and rule; the line with a caret under the place; what would fix it. */
export function textReport(colour: boolean): Report {
  const paint = (style: keyof typeof STYLE, text: string): string => (colour ? `\x1b[${STYLE[style]}m${text}\x1b[0m` : text);
  return {
    begin: () => '',
    file: ({ name, document, findings }) => findings.map(finding => {
      const { ruleId, severity, message, span } = finding;
      const { line, character } = document.lines.positionAt(span.start);
      const { text, underline } = excerpt(document, span);
      return [
        `${paint('bold', `${shown(name)}:${line + 1}:${character + 1}:`)} ${paint(severity, `${severity}:`)} ${shown(message)} ${paint('dim', `(${ruleId})`)}\n`,
        `    ${text}\n`,
        `    ${paint(severity, underline)}\n`,
        ...fixNotes(finding).map(note => `    ${paint('dim', note)}\n`),
      ].join('');
    }).join(''),
    end: () => '',
  };
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
  const underlined = Math.max(1, Math.min(end, to) - start);
  return {
    text: before + shown(text.slice(from, to)).trimEnd() + (to < lineEnd ? '…' : ''),
    underline: ' '.repeat(before.length + Math.max(0, start - from)) + '^' + '~'.repeat(underlined - 1),
  };
}
