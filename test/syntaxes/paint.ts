/**
 * The grammar as an editor runs it: line by line through vscode-textmate and Oniguruma.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, type IGrammar, type IOnigLib, type IRawGrammar, type IRawTheme } from 'vscode-textmate';
import grammarSource from '../../syntaxes/cable.tmLanguage.json';

const scopeName = grammarSource.scopeName;

/** The grammar as it is written in the file. */
export const cableGrammarSource = grammarSource as unknown as IRawGrammar;

let onigLib: Promise<IOnigLib> | undefined;

/** The regular expression engine of VS Code's grammars; loaded once. */
export function oniguruma(): Promise<IOnigLib> {
  onigLib ??= loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({ createOnigScanner, createOnigString }));
  return onigLib;
}

async function load(source: IRawGrammar, theme?: IRawTheme): Promise<{ grammar: IGrammar; colours: string[] }> {
  const registry = new Registry({
    onigLib: oniguruma(),
    loadGrammar: (name) => Promise.resolve(name === scopeName ? source : null),
    ...(theme === undefined ? {} : { theme }),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`no grammar ${scopeName}`);
  return { grammar, colours: registry.getColorMap() };
}

/** The grammar of cables, without a theme; or `source`, a changed copy of it. */
export async function cableGrammar(source = cableGrammarSource): Promise<IGrammar> {
  return (await load(source)).grammar;
}

/**
 * What a reader sees coloured, line by line: `piece → scope` for each run of text whose innermost scope is not
 * `text.cable`, a `meta.` or a `punctuation.` scope, without blanks around it and without the `.cable` that ends
 * every scope.
 */
export function paint(grammar: IGrammar, text: string): string[][] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const pieces: { text: string; scope: string }[] = [];
    for (const token of result.tokens) {
      const scope = token.scopes.findLast((name) => !name.startsWith('meta.') && !name.startsWith('punctuation.')) ?? scopeName;
      const piece = line.slice(token.startIndex, token.endIndex);
      const last = pieces.at(-1);
      if (last?.scope === scope) last.text += piece;
      else pieces.push({ text: piece, scope });
    }
    return pieces
      .filter((piece) => piece.scope !== scopeName && piece.text.trim() !== '')
      .map((piece) => `${piece.text.trim()} → ${piece.scope.replace(/\.cable$/, '')}`);
  });
}

/** A stretch of one line that looks the same: its colour (`#RRGGBB`) and font style in bits (1 italic, 2 bold, 4 underline). */
export interface Run {
  text: string;
  colour: string;
  style: number;
}

/** Loads the grammar with `theme`; the function it gives answers what that theme makes of a text, line by line. */
export async function cableInTheme(theme: IRawTheme): Promise<(text: string) => Run[][]> {
  const { grammar, colours } = await load(cableGrammarSource, theme);
  return (text) => {
    let state = INITIAL;
    return text.split('\n').map((line) => {
      // Pairs of a start offset and attributes in bits; the engine has joined tokens that look the same.
      const { tokens, ruleStack } = grammar.tokenizeLine2(line, state);
      state = ruleStack;
      const runs: Run[] = [];
      for (let i = 0; i < tokens.length; i += 2) {
        const attributes = tokens[i + 1]!;
        runs.push({ text: line.slice(tokens[i], tokens[i + 2] ?? line.length), colour: colours[(attributes >>> 15) & 0x1ff]!, style: (attributes >>> 11) & 0xf });
      }
      return runs;
    });
  };
}
