import os from 'node:os';
import type { FolderFigures } from '../bench-folder';
import type { GrammarFigures } from '../bench-grammar';
import type { Times, Typed } from './keystrokes';

/** All that is measured. What could not be measured is missing. */
export interface Results {
  readonly keystrokes: readonly { readonly bytes: number; readonly typed: readonly Typed[] }[];
  /** The same of files of other shapes. */
  readonly shapes: readonly { readonly shape: string; readonly bytes: number; readonly typed: readonly Typed[] }[];
  readonly opening: readonly { readonly bytes: number; readonly name: string; readonly times: Times }[];
  readonly ready: { readonly cable: Times; readonly empty: Times };
  readonly questions: readonly { readonly bytes: number; readonly hover: Times; readonly completion: Times }[];
  /** By what is in them. */
  readonly folders: readonly (FolderFigures & { readonly name: string })[];
  readonly colouring: GrammarFigures;
  readonly largest: { readonly now: number; readonly most: number; readonly openMs: number; readonly keystroke: Times } | null;
}

/** What the figures were measured on, in general words. */
export function machine(): string {
  const [cpu] = os.cpus();
  return `${cpu?.model.trim() ?? 'an unknown processor'}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()}, Node ${process.versions.node}`;
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value < 1000 ? String(Math.round(value)) : `${(value / 1000).toFixed(1)} s`).replace(/^([\d.]+)$/, '$1 ms');
const times = (value: number): string => `${value < 10 ? value.toFixed(1) : String(Math.round(value))} ×`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The page of the benchmarks. */
export function page({ keystrokes, shapes, opening, ready, questions, folders, colouring, largest }: Results): string {
  return `# Benchmarks

Made by \`npm run bench\`, which measures again and writes this page. On: ${machine()}.

All servers are processes of their own that are spoken to over standard input and output, as an editor does, and
measured in turn in the same run. The **floor** is a language server that keeps the text, splits it into lines after
each change and answers every question at once with nothing. JSON and Markdown are the servers of VS Code, on documents of the same size; the parsing of
Markdown, which that server leaves to its client, is part of its time.

## A keystroke

One character is typed in the middle of the document; then symbols, folding ranges and diagnostics for that version are
asked for together. The time is that until all three answers have been read by the client. Median and, in brackets, the
95th percentile; all but the floor as multiples of it.

${keystrokeTable(keystrokes)}

${workTable(keystrokes)}

More than 1 MB are a file of cables of 1 MB each, with a heading over every sixth paragraph. JSON and Markdown have fewer keystrokes counted than the
${keystrokes[0]?.typed[0]?.count ?? 0} of the others.

Files of another shape:

${shapeTable(shapes)}

## Opening

From opening a document to its first diagnostics, in three servers that have opened others before.

${table(['', 'median', 'p95'], opening.map(({ bytes, name, times: { median, p95 } }) => [`${name}, ${sizeName(bytes)}`, ms(median), ms(p95)]))}

From the start of the process to the answer to \`initialize\`: ${ms(ready.cable.median)}, that of an empty \`vscode-languageserver\` ${ms(ready.empty.median)} (${times(ready.cable.median / ready.empty.median)}).

## Hover and completion

${table(['', 'hover', 'completion'], questions.map(({ bytes, hover, completion }) => [sizeName(bytes), `${ms(hover.median)} (${ms(hover.p95)})`, `${ms(completion.median)} (${ms(completion.p95)})`]))}

${largest ? `## 50 MB

First diagnostics after ${ms(largest.openMs)}, a keystroke ${ms(largest.keystroke.median)}. Memory of the process: ${times(largest.now)} the text, ${times(largest.most)} at the most.

` : ''}## A folder

\`cable lint\` with all rules, the start of the process included, in 10^6 bytes a second. On one core the thread that checks
shares it with those in which Node compiles and collects. Two threads compile everything twice, so that they gain the
more the larger the folder is; two processes with half of the folder each, which have nothing in common, show what two
cores of the machine give.

${folderTable(folders)}

## Colouring

The grammar colours ${colouring.cable.toFixed(2)} MB of cables in a second of the processor${colouring.markdown === null ? '' : `, **${times(colouring.cable / colouring.markdown)}** VS Code's grammar of Markdown on the same text (${colouring.markdown.toFixed(2)} MB)`}. The
dearest of ${colouring.hostile.length} hostile lines takes ${ms(colouring.hostile[0]?.msPerKb ?? NaN)} for each KB.
`;
}

function folderTable(folders: Results['folders']): string {
  const ways = folders[0]?.figures.map(({ way }) => way) ?? [];
  return table(['', ...ways, 'two threads to one core', 'two processes to it', 'memory'], folders.map(({ name, bytes, figures }) => {
    const one = figures[0]?.milliseconds ?? NaN;
    const toOne = (way: FolderFigures['figures'][number]['way']): string => times(one / (figures.find(figure => figure.way === way)?.milliseconds ?? NaN));
    return [
      `${name}, ${Math.round(bytes / 1e6)} MB`,
      ...figures.map(({ megabytesPerSecond }) => `**${megabytesPerSecond.toFixed(1)} MB/s**`),
      toOne('two threads'), toOne('two processes'),
      figures.map(({ peakMegabytes }) => String(Math.round(peakMegabytes))).join(' / ') + ' MB',
    ];
  }));
}

function shapeTable(shapes: Results['shapes']): string {
  const names = shapes[0]?.typed.map(({ name }) => name) ?? [];
  return table(['', ...names], shapes.map(({ shape, bytes, typed }) => [`${shape}, ${sizeName(bytes)}`, ...timesOfEach(names, typed)]));
}

/** A cell for each name, as a multiple of the first, the floor. */
function timesOfEach(names: readonly string[], typed: readonly Typed[]): readonly string[] {
  const floor = typed[0]?.median ?? NaN;
  return names.map((name, at) => {
    const of = typed.find(each => each.name === name);
    if (!of) return '–';
    return `${at === 0 ? '' : `**${times(of.median / floor)}** `}${ms(of.median)} (${ms(of.p95)})`;
  });
}

/** What does not depend on what else the machine had to do. */
function workTable(keystrokes: Results['keystrokes']): string {
  const rows = keystrokes.flatMap(({ bytes, typed }) => {
    const [floor, own] = typed;
    return floor?.work && own?.work ? [[sizeName(bytes), ms(floor.work), `**${times(own.work / floor.work)}** ${ms(own.work)}`]] : [];
  });
  return rows.length === 0 ? '' : `The same as the time that a processor worked for a keystroke, server and client together, which other work of the
machine does not lengthen (mean):

${table(['', 'floor', 'Cablewright'], rows)}`;
}

function keystrokeTable(keystrokes: Results['keystrokes']): string {
  const names = keystrokes[0]?.typed.map(({ name }) => name) ?? [];
  return table(['', ...names], keystrokes.map(({ bytes, typed }) => [sizeName(bytes), ...timesOfEach(names, typed)]));
}

/** The lines for the README: what a keystroke costs. */
export function summary({ keystrokes, folders, largest }: Results): string {
  const ratios = keystrokes.flatMap(({ bytes, typed: [floor, own, ...others] }) => (floor && own ? [
    `${sizeName(bytes)}: ${ms(own.median)}, ${times(own.median / floor.median)} the floor${others.map(({ name, median }) => `, ${name} ${ms(median)}`).join('')}`,
  ] : []));
  return `What a keystroke takes, with symbols, folding ranges and diagnostics for it, also as a multiple of the floor: a server that
only keeps the text and splits it into lines.

${ratios.map(ratio => `* ${ratio}`).join('\n')}

${folderLine(folders)}
${largest ? `A file of 50 MB takes ${times(largest.now)} its size in memory. ` : ''}Measured on ${machine()}; [all figures](docs/benchmarks.md) by \`npm run bench\`.`;
}

function folderLine(folders: Results['folders']): string {
  const range = (index: number): string => {
    const speeds = folders.map(({ figures }) => Math.round(figures[index]?.megabytesPerSecond ?? NaN));
    return `${Math.min(...speeds)} to ${Math.max(...speeds)}`;
  };
  const ways = folders[0]?.figures.map(({ way }) => way) ?? [];
  const way = ways[0] ?? '';
  return `\`cable lint\` reads and checks ${range(0)} MB of cables a second ${way === 'one core' ? 'on' : 'in'} ${way} and ${range(ways.indexOf('two threads'))} in two threads, by what is in the folder.`;
}

/** `10 KB`, `1 MB` */
export function sizeName(bytes: number): string {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`;
}
