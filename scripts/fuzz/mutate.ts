import type { Random } from '../../test/rules/mutations/random';

/** What texts are made of. */
export interface Material {
  /** Whole texts to take pieces from. */
  readonly texts: readonly string[];
  /** Lines and words that mean something in a cable. */
  readonly pieces: readonly string[];
}

/** Characters that readers stumble over: ends of lines, blanks nobody sees, directions, halves of pairs, the signs of the format. */
const CHARACTERS = [
  '\n', '\r\n', '\r', '\u2028', '\t', '\0', ' ', '\u00a0', '\u200b', '\u200d', '\ufeff', '\u202e', '\u2066', '\u00ad', '\ud83d', '\ude00', '😀', 'é', 'e\u0301', '\u00b6', '¶', '-', '--', '.', ':', '/', '//', '(', ')', '[', ']', '#', '&', '&#8217;', '&amp;', '\\', '"', '\'', '1', '0', '9', 'A', 'x', 'ß', 'İ', 'K', '\uffff',
] as const;

/** The longest text that is made. */
export const MOST_CHARACTERS = 40_000;

type Change = (text: string, random: Random, material: Material) => string;

/** What can be done to a text; that which leaves most of it whole comes oftenest. */
const CHANGES: readonly Change[] = [
  // characters
  (text, random) => replaced(text, random.from(0, text.length), 0, random.pick(CHARACTERS)),
  (text, random) => replaced(text, random.from(0, text.length), 1, ''),
  (text, random) => replaced(text, random.from(0, text.length), 1, random.pick(CHARACTERS)),
  (text, random) => replaced(text, random.from(0, text.length), 0, random.pick(CHARACTERS).repeat(random.pick([2, 5, 45, 80, 300]))),
  (text, random) => replaced(text, random.from(0, text.length), random.from(1, 80), ''),
  // words and lines of cables
  (text, random, { pieces }) => replaced(text, random.from(0, text.length), 0, random.pick(pieces)),
  (text, random, { pieces }) => inLines(text, random, (lines, at) => lines.splice(at, 0, random.pick(pieces))),
  (text, random, { pieces }) => inLines(text, random, (lines, at) => lines.splice(at, 1, random.pick(pieces))),
  (text, random, { pieces }) => inLines(text, random, (lines, at) => lines.splice(at, 1, (lines[at] ?? '') + random.pick(pieces))),
  // lines
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 1)),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, random.from(1, 20))),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(random.from(0, lines.length), 0, ...lines.slice(at, at + random.from(1, 8)))),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(random.pick(['', ' '])))),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 0, ...Array.from({ length: random.from(1, 3) }, () => ''))),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 1, cut(lines[at] ?? '', random))),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 1, `${lines[at] ?? ''}${' '.repeat(random.from(1, 3))}`)),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 1, flipped(lines[at] ?? '', random))),
  (text, random) => inLines(text, random, (lines, at) => lines.splice(at, 1, `¶${lines[at] ?? ''}`)),
  // numbers
  (text, random) => {
    const numbers = [...text.matchAll(/\d{1,8}/g)];
    if (numbers.length === 0) return text;
    const number = random.pick(numbers);
    return replaced(text, number.index, number[0].length, random.pick(['0', '1', '00', '99', '2005', '000000', String(Number(number[0]) + 1), '4294967296', '']));
  },
  // of two texts one
  (text, random, { texts }) => {
    const other = random.pick(texts);
    return text.slice(0, random.from(0, text.length)) + other.slice(random.from(0, other.length));
  },
  (text, random, { texts }) => {
    const other = random.pick(texts).split('\n');
    const at = random.from(0, other.length - 1);
    return inLines(text, random, (lines, place) => lines.splice(place, 0, ...other.slice(at, at + random.from(1, 25))));
  },
  (text, random, { texts }) => `${text}${random.pick(['', '\n', '\n\n\n'])}${random.pick(texts)}`,
  // the whole
  (text, random) => text.slice(random.from(0, text.length)),
  (text, random) => text.slice(0, random.from(0, text.length)),
  (text, random) => text.replace(/\r\n?|\n/g, random.pick(['\n', '\r\n', '\r'])),
  (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
];

/** A text somewhat other than this; the same for the same random numbers. */
export function mutate(text: string, random: Random, material: Material): string {
  let mutated = text;
  for (let times = random.pick([1, 1, 1, 2, 2, 3, 5, 8]); times > 0; times--) mutated = random.pick(CHANGES)(mutated, random, material);
  return mutated.length > MOST_CHARACTERS ? mutated.slice(0, MOST_CHARACTERS) : mutated;
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

function inLines(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n');
  change(lines, random.from(0, lines.length - 1));
  return lines.join('\n');
}

function cut(line: string, random: Random): string {
  const at = random.from(0, line.length);
  return random.pick([line.slice(0, at), line.slice(at), `${line.slice(0, at)}\n${line.slice(at)}`]);
}

function flipped(line: string, random: Random): string {
  return random.pick([line.toUpperCase(), line.toLowerCase(), ` ${line}`, `    ${line}`, line.replaceAll(' ', ''), line.replace(/(?<=[A-Z])(?=[A-Z])/g, ' ')]);
}
