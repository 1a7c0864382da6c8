// Documents of any size for the servers that are compared.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../editor/editors';

/** A document of a size, and where in it the keystrokes fall. */
export interface Sample {
  readonly languageId: 'cable' | 'json' | 'markdown';
  readonly extension: string;
  readonly text: string;
  /** Offset in the middle of the text, inside a word. */
  readonly middle: number;
}

const WORDS = `the harbour authority told the consul that new cranes would arrive before winter and that farmers in the hills had
asked for a better road to the port while the ministry was still weighing what the larger ships may mean for the town its market
and the two schools near the quay an official added that no contract had been signed yet and that the council wants to hear from
exporters of fruit and of timber first`.split(/\s+/);

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
}

function sentence(random: (below: number) => number): string {
  const words = Array.from({ length: 8 + random(14) }, () => WORDS[random(WORDS.length)] ?? '');
  const [first = '', ...rest] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
}

/** Lines of at most `width` characters. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

function paragraphText(random: (below: number) => number): string {
  return Array.from({ length: 6 + random(8) }, () => sentence(random)).join('  ');
}

/** Puts pieces together until there are so many characters. */
function upTo(bytes: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, index = 0; length < bytes; index++) {
    const next = piece(index);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

function header(number: number): string {
  const digits = String(number).padStart(4, '0');
  return `VZCZCXYZ${digits}
OO RUEHC
DE RUEHSP #${digits}/01 1631432
ZNR UUUUU ZZH
O 121432Z JUN 09
FM AMCONSUL SPRINGFIELD
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2210
INFO RUEHSD/AMEMBASSY SHELBYVILLE PRIORITY 0119
BT
UNCLAS SPRINGFIELD 00${digits}

SENSITIVE
SIPDIS

E.O. 12958: N/A
TAGS: ECON, ETRD, PGOV
SUBJECT: NEW CRANES FOR THE HARBOUR

REF: A. SHELBYVILLE 112
     B. 08 STATE 99871

`;
}

/** The largest cable of the usual shape. */
const LARGEST_CABLE = 1_000_000;

/** Cables with one mistake in twelve paragraphs, a heading over every sixth if there are any, and a summary; one up to 1 MB, more in a larger file. */
function cables(bytes: number): string {
  const random = randomNumbers(20090612);
  const count = Math.ceil(bytes / LARGEST_CABLE);
  return Array.from({ length: count }, (_, at) => oneCable(bytes / count, 417 + at, random, 6)).join('\n\n');
}

/** One cable, however long, whose paragraphs all stand under one another. */
function withoutHeadings(bytes: number): string {
  return oneCable(bytes, 417, randomNumbers(20090612), Infinity);
}

/** @param underHeading so many paragraphs stand under a heading */
function oneCable(bytes: number, number: number, random: (below: number) => number, underHeading: number): string {
  const start = header(number);
  const text = upTo(bytes - start.length, index => {
    const title = `Harbour and Hills, Part ${index / underHeading + 1}`;
    const heading = index % underHeading === 0 && index > 0 ? `${title}\n${'-'.repeat(title.length)}\n\n` : '';
    const mark = index % 12 === 7 ? '(SUB)' : '(SBU)';
    const words = paragraphText(random);
    return `${heading}${wrapped(`${index + 1}. ${mark} ${index === 0 ? `SUMMARY: ${words}  END SUMMARY.` : words}`, 64)}\n\n`;
  });
  return `${start}${text}ROE\nBT\n#${String(number).padStart(4, '0')}\n\n\nNNNN\n`;
}

export const REAL_SAMPLE = path.join(root, 'seeds/07GUANGZHOU208.cable');

/** A file in which the real sample stands again and again. */
function realSample(bytes: number): string {
  const text = fs.readFileSync(REAL_SAMPLE, 'utf8');
  return upTo(bytes, () => `${text}\n\n`);
}

/** Records in a list, a line for each property. */
function json(bytes: number): string {
  const random = randomNumbers(20090612);
  const records = upTo(bytes, index => `  {\n    "number": ${index + 1},\n    "mark": "SBU",\n    "text": [\n${paragraphText(random).split('  ').map(words => `      ${JSON.stringify(words)}`).join(',\n')}\n    ]\n  },\n`);
  return `[\n${records}  {}\n]\n`;
}

/** Sections with paragraphs, the text that the cable has. */
function markdown(bytes: number): string {
  const random = randomNumbers(20090612);
  return upTo(bytes, index => `${index % 6 === 0 ? `## Harbour and Hills, Part ${index / 6 + 1}\n\n` : ''}${wrapped(paragraphText(random), 64)}\n\n`);
}

/** Files of cables of other shapes than the usual one. */
export const SHAPES = { 'one cable without headings': withoutHeadings, 'the real sample over and over': realSample } as const;
export type Shape = keyof typeof SHAPES;

const MAKE = { cable: { make: cables, extension: 'cable' }, json: { make: json, extension: 'json' }, markdown: { make: markdown, extension: 'md' } } as const;

/** A document of about so many bytes; the same one for the same question. @param shape of cables, another than the usual one */
export function sample(languageId: Sample['languageId'], bytes: number, shape?: Shape): Sample {
  const { make, extension } = MAKE[languageId];
  const text = (shape === undefined ? make : SHAPES[shape])(bytes);
  const found = text.slice(text.length >> 1).search(/[a-z]{4} [a-z]{4}/);
  return { languageId, extension, text, middle: (text.length >> 1) + found + 2 };
}
