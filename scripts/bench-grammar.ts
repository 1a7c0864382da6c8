// How fast the grammar of cables colours, beside VS Code's grammar of Markdown on the same text, and what its dearest line costs:
//   node --import tsx scripts/bench-grammar.ts
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { INITIAL, Registry, type IGrammar } from 'vscode-textmate';
import { SHAPES } from '../test/syntaxes/hostile';
import { cableGrammar, oniguruma } from '../test/syntaxes/paint';
import { cableOfSize } from './bench-cables';
import { EDITORS, root } from './editor/editors';

export interface GrammarFigures {
  /** Characters of the text. */
  readonly size: number;
  /** Megabytes (10^6 characters) in a second of the processor. */
  readonly cable: number;
  /** Null where no VS Code has been fetched (npm test -- --only host). */
  readonly markdown: number | null;
  /** Milliseconds of the processor for each KB (1000 characters) of hostile lines, the dearest first. */
  readonly hostile: readonly { readonly line: string; readonly msPerKb: number }[];
}

const ROUNDS = 9;
const CABLES = 60;
const HOSTILE = 20_000;

export async function measureGrammar(): Promise<GrammarFigures> {
  const texts = Array.from({ length: CABLES }, (_, seed) => cableOfSize(seed + 1, 10_000));
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const cables = texts.map(text => text.split('\n'));
  const grammars = [await cableGrammar(), await markdownGrammar()];
  const best = [Infinity, Infinity];
  // In turn, so that both meet the same machine.
  for (let round = 0; round < ROUNDS; round++) {
    grammars.forEach((grammar, at) => {
      if (grammar) best[at] = Math.min(best[at] ?? Infinity, cost(grammar, cables));
    });
  }
  const speed = (at: number): number => size / 1000 / (best[at] ?? Infinity);
  const [cable, markdown] = grammars;
  if (!cable) throw new Error('the grammar of cables is not there');
  const hostile = SHAPES.map(([above, start, unit]) => {
    const given = [...above, start + unit.repeat(Math.ceil(HOSTILE / unit.length)), 'x'];
    return { line: [...above, `${start}${unit.repeat(3)}…`].join('⏎'), msPerKb: Math.min(...[0, 1, 2].map(() => cost(cable, [given]))) / (HOSTILE / 1000) };
  }).sort((a, b) => b.msPerKb - a.msPerKb);
  return { size, cable: speed(0), markdown: markdown ? speed(1) : null, hostile };
}

/** Milliseconds of the processor. */
function cost(grammar: IGrammar, texts: readonly (readonly string[])[]): number {
  const before = process.cpuUsage();
  for (const lines of texts) {
    let state = INITIAL;
    for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** That of the newest VS Code that was fetched, with the languages that it colours inside left out. */
async function markdownGrammar(): Promise<IGrammar | null> {
  const files = EDITORS.map(({ version }) => path.join(root, `.vscode-test/vscode-server-${version}/node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json`));
  const file = files.findLast(each => fs.existsSync(each));
  if (file === undefined) return null;
  const source: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  const registry = new Registry({ onigLib: oniguruma(), loadGrammar: name => Promise.resolve(name === 'text.html.markdown' ? source as never : null) });
  return await registry.loadGrammar('text.html.markdown');
}

async function print(): Promise<void> {
  const { size, cable, markdown, hostile } = await measureGrammar();
  console.log(`${(size / 1e6).toFixed(2)} MB of cables: ${cable.toFixed(2)} MB/s`);
  if (markdown === null) console.log('The grammar of Markdown is not there: npm test -- --only host fetches it.');
  else console.log(`the same as Markdown: ${markdown.toFixed(2)} MB/s; the grammar of cables is ${(cable / markdown).toFixed(2)} times as fast`);
  for (const { line, msPerKb } of hostile.slice(0, 8)) console.log(`${msPerKb.toFixed(3).padStart(8)} ms/KB  ${line}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void print();
