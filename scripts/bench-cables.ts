import { DIALECTS, soundCable } from '../test/rules/mutations/cable';
import { Random } from '../test/rules/mutations/random';

/**
 * An invented, sound cable of about a size: one cable, whose text goes on with the paragraphs of others.
 * The same for the same seed; all dialects take turns.
 * @param size in characters
 */
export function cableOfSize(seed: number, size: number): string {
  const dialect = DIALECTS[seed % DIALECTS.length];
  const { draft, finish } = soundCable(new Random(seed), dialect);
  const lines = draft.split('\n');
  const last = lines.findLastIndex(line => NUMBERED.test(line));
  const more: string[] = [];
  let number = Number(NUMBERED.exec(lines[last] ?? '')?.[1] ?? 1);
  let length = draft.length;
  for (let other = 1; length < size && other < 1000; other++) {
    for (const paragraph of paragraphsOf(soundCable(new Random(seed * 1000 + other), dialect).draft)) {
      if (length >= size) break;
      const renumbered = paragraph.replace(NUMBERED, `${number++}.`);
      more.push(...renumbered.split('\n'), '');
      length += renumbered.length + 2;
    }
  }
  lines.splice(last, 1, ...more, (lines[last] ?? '').replace(NUMBERED, `${number}.`));
  return finish(lines.join('\n'));
}

const NUMBERED = /^(\d{1,3})\./;

/** The paragraphs of a draft that may stand in any cable: neither its summary nor its last one, none that cites a reference. */
function paragraphsOf(draft: string): string[] {
  const all = draft.split(/\n\n+/).filter(part => NUMBERED.test(part));
  return all.slice(1, -1).filter(part => !/\bref(?:tel| [A-Z])/i.test(part));
}
