import fc from 'fast-check';

/** One way in which a drafter, an editor or a machine spoils a text; the line is chosen by a number between 0 and 1. */
export const damage = fc.record({
  kind: fc.constantFrom('drop', 'repeat', 'swap', 'join', 'fuse', 'part', 'blank', 'blanks', 'indent', 'letter', 'word', 'lost', 'pilcrow', 'crlf', 'return'),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  column: fc.nat(70),
  letter: fc.constantFrom('X', '7', ' ', '   ', '(', ')', '.', '/', ':', '-', '--', '=', '#', '\t', '\u00B6', '\u00E9', '\u{1F600}', '\u00A0', '\u0001', '(u)', '1.', 'A.', 'Begin text:', 'End text.', 'TAGS:', 'REF:', 'BT'),
});

type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

/** The text, spoiled in one way. */
export function damaged(text: string, { kind, where, column, letter }: Damage): string {
  if (kind === 'crlf') return text.replace(/\r?\n/g, '\r\n');
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(where * lines.length));
  const line = lines[at]!;
  switch (kind) {
    case 'drop': lines.splice(at, 1); break;
    case 'repeat': lines.splice(at, 0, line); break;
    case 'swap': lines.splice(at, 2, ...lines.slice(at, at + 2).reverse()); break;
    case 'join': lines.splice(at, 2, lines.slice(at, at + 2).join(' ')); break;
    case 'fuse': lines.splice(at, 2, lines.slice(at, at + 2).join('')); break;
    case 'part': lines[at] = `${line.slice(0, column)}\n${line.slice(column)}`; break;
    case 'blank': lines.splice(at, 0, ''); break;
    case 'blanks': lines.splice(at, 0, '', '  ', ''); break;
    case 'indent': lines[at] = `   ${line}`; break;
    case 'letter': lines[at] = line.slice(0, column) + letter + line.slice(column); break;
    case 'word': lines[at] = `${line.slice(0, column)} ${letter} ${line.slice(column)}`; break;
    case 'lost': lines[at] = line.slice(0, column) + line.slice(column + 1); break;
    case 'pilcrow': lines[at] = `\u00B6${line}`; break;
    case 'return': lines[at] = `${line}\r`; break;
  }
  return lines.join('\n');
}
