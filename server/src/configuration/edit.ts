import { findNodeAtLocation, modify } from 'jsonc-parser';
import type { Severity } from '../rules/kit/rule';
import type { TextEdit } from '../text/span';
import { parseJson } from './json';

/**
 * The edits that set the severity of a rule in the text of a configuration file and leave everything else as it is.
 *
 * @param text may be empty: then a whole file is written
 * @returns null if the text is not a valid JSON object
 */
export function severityEdits(text: string, ruleId: string, severity: Severity | 'off'): readonly TextEdit[] | null {
  if (text.trim() === '') return [{ start: 0, end: text.length, newText: `${JSON.stringify({ rules: { [ruleId]: severity } }, null, 2)}\n` }];
  const { root, problems } = parseJson(text);
  if (root?.type !== 'object' || problems.length > 0) return null;
  const hasRules = findNodeAtLocation(root, ['rules'])?.type === 'object';
  const edits = hasRules
    ? modify(text, ['rules', ruleId], severity, { formattingOptions: layoutOf(text) })
    : modify(text, ['rules'], { [ruleId]: severity }, { formattingOptions: layoutOf(text) });
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, newText: content }));
}

/** How the file breaks and indents its lines. */
function layoutOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /\n([ \t]{1,16})"/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
