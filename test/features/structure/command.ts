import { parse } from '../../../server/src/cable/parse';
import type { Answer, StructureCommand } from '../../../server/src/features/structure/answer';
import { applyEdits } from '../../../server/src/text/span';
import { inOneGo } from '../../../server/src/text/steps';
import { cableWith } from '../named';

/** The text of a cable from its REF line on, after a command; `|` is the cursor, twice the ends of a selection. */
export function ran(command: StructureCommand, text: string, references?: string): string {
  const source = cableWith(text, references);
  const start = source.indexOf('|');
  const plain = source.replace('|', '');
  const second = plain.indexOf('|');
  const answer = inOneGo(command(parse(plain.replace('|', '')), { start, end: second === -1 ? start : second }));
  return shown(plain.replace('|', ''), answer);
}

/** The text below the header after an answer, or why there is none. */
export function shown(text: string, answer: Answer): string {
  if ('problem' in answer) return `refused: ${answer.problem}`;
  let after = applyEdits(text, answer.edits);
  const { selection } = answer;
  if (selection) {
    const { start, end } = selection;
    after = `${after.slice(0, start)}|${after.slice(start, end)}${end > start ? '|' : ''}${after.slice(end)}`;
  }
  return after.slice(after.indexOf('REF: ')).replace(/^REF: [\s\S]*?\n\n/, '').trimEnd() + (answer.note === null ? '' : `\nnote: ${answer.note}`);
}
