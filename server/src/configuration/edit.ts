import type { Severity } from '../rules/kit/rule';
import { textBefore } from '../text/search';
import type { TextEdit } from '../text/span';
import { parseJson, type JsonMember, type JsonNode } from './json';

/**
 * The edits of a configuration file's text that set a rule's severity and leave all else as it is.
 *
 * @param text may be empty: then a whole file is written
 * @returns null when the text is no JSON object, so that nothing can be put into it
 */
export function severityEdits(text: string, ruleId: string, severity: Severity | 'off'): readonly TextEdit[] | null {
  if (text.trim() === '') {
    return [{ start: 0, end: text.length, newText: `${JSON.stringify({ rules: { [ruleId]: severity } }, null, 2)}\n` }];
  }
  const { root, problems } = parseJson(text);
  if (root?.kind !== 'object' || problems.length > 0) return null;
  const layout = layoutOf(text, root.members[0]);
  const rules = root.members.find(({ key }) => key === 'rules')?.value;
  if (!rules) return [insertion(text, root, 'rules', written({ [ruleId]: severity }, layout), 1, layout)];
  if (rules.kind !== 'object') return [{ start: rules.start, end: rules.end, newText: written({ [ruleId]: severity }, layout) }];
  const before = rules.members.find(({ key }) => key === ruleId)?.value;
  if (before) return [{ start: before.start, end: before.end, newText: JSON.stringify(severity) }];
  return [insertion(text, rules, ruleId, JSON.stringify(severity), 2, layout)];
}

/** How the file breaks and indents its lines. */
interface Layout {
  readonly lineEnd: string;
  readonly indent: string;
}

function layoutOf(text: string, first: JsonMember | undefined): Layout {
  const indent = first && /(?:^|\n)([ \t]{1,16})$/.exec(textBefore(text, first.keySpan.start, 17))?.[1];
  return { lineEnd: text.includes('\r\n') ? '\r\n' : '\n', indent: indent ?? '  ' };
}

/** An object as the value of a key of the whole. */
function written(value: object, { lineEnd, indent }: Layout): string {
  return JSON.stringify(value, null, indent).split('\n').join(lineEnd + indent);
}

/** Behind the last member of an object, on a line of its own where the object has lines. */
function insertion(text: string, object: JsonNode & { readonly kind: 'object' }, key: string, value: string, depth: number, { lineEnd, indent }: Layout): TextEdit {
  const member = `${JSON.stringify(key)}: ${value}`;
  const last = object.members.at(-1);
  if (!last) {
    const closing = lineEnd + indent.repeat(depth - 1);
    return { start: object.start, end: object.end, newText: `{${lineEnd}${indent.repeat(depth)}${member}${closing}}` };
  }
  const onOneLine = !text.slice(object.start, object.end).includes('\n');
  return { start: last.value.end, end: last.value.end, newText: onOneLine ? `, ${member}` : `,${lineEnd}${indent.repeat(depth)}${member}` };
}
