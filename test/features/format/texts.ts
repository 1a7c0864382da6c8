import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readMarked } from '../../../server/src/rules/marked';
import { pages } from '../../../server/src/rules/pages';
import { KINDS, mutation } from '../../rules/mutations/run';

const SEEDS = new URL('../../../seeds/', import.meta.url);

/** The samples, by name. */
export const samples: readonly (readonly [name: string, text: string])[] = readdirSync(SEEDS).filter(name => name.endsWith('.cable')).sort()
  .map(name => [name, readFileSync(new URL(name, SEEDS), 'utf8')]);

/** Invented cables, each with one defect. */
export function* mutated(times: number): Generator<string> {
  for (const kind of KINDS) for (let seed = 1; seed <= times; seed++) yield mutation(kind, seed).text;
}

const EXAMPLES = Object.values(pages).flatMap(page => [...page.flagged, ...page.sound]).map(example => readMarked(example.text).text);

/** One way in which a drafter, an editor or a machine spoils a layout. */
const damage = fc.record({
  kind: fc.constantFrom('drop', 'repeat', 'swap', 'join', 'part', 'blank', 'blanks', 'indent', 'letter', 'lost', 'crlf', 'return'),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  column: fc.nat(70),
  letter: fc.constantFrom('X', '7', ' ', '   ', '(', ')', '.', '/', ':', '-', '--', '=', '#', '\t', '\u00B6', '\u00E9', '\u{1F600}', '\u00A0', '\u0001', '(u)', '1.', 'A.', 'Begin text:', 'End text.', 'TAGS:', 'REF:', 'BT'),
});

type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(text: string, { kind, where, column, letter }: Damage): string {
  if (kind === 'crlf') return text.replace(/\r?\n/g, '\r\n');
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(where * lines.length));
  const line = lines[at]!;
  switch (kind) {
    case 'drop': lines.splice(at, 1); break;
    case 'repeat': lines.splice(at, 0, line); break;
    case 'swap': lines.splice(at, 2, ...lines.slice(at, at + 2).reverse()); break;
    case 'join': lines.splice(at, 2, lines.slice(at, at + 2).join(' ')); break;
    case 'part': lines[at] = `${line.slice(0, column)}\n${line.slice(column)}`; break;
    case 'blank': lines.splice(at, 0, ''); break;
    case 'blanks': lines.splice(at, 0, '', '  ', ''); break;
    case 'indent': lines[at] = `   ${line}`; break;
    case 'letter': lines[at] = `${line.slice(0, column)} ${letter} ${line.slice(column)}`; break;
    case 'lost': lines[at] = line.slice(0, column) + line.slice(column + 1); break;
    case 'return': lines[at] = `${line}\r`; break;
  }
  return lines.join('\n');
}

/** Samples and examples of rules, damaged up to eight times. */
export const damagedTexts: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...samples.map(([, text]) => text), ...EXAMPLES), fc.array(damage, { maxLength: 8 }))
  .map(([base, damages]) => damages.reduce(damaged, base));
