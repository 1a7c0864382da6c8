import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Pattern } from './pattern';

/** Under which names regular expressions stand in what VS Code reads. */
const KEYS = new Set([
  // grammars
  'match', 'begin', 'end', 'while',
  // package.json, schemas
  'firstLine', 'regexp', 'pattern',
  // language-configuration.json
  'wordPattern', 'beforeText', 'afterText', 'previousLineText', 'increaseIndentPattern', 'decreaseIndentPattern', 'indentNextLinePattern', 'unIndentedLinePattern', 'start',
]);

/** All regular expressions of a JSON file, with comments or without. */
export function patternsOfData(root: string, file: string): Pattern[] {
  const read = ts.parseConfigFileTextToJson(file, readFileSync(path.join(root, file), 'utf8'));
  if (read.error) throw new Error(`${file} is no JSON`);
  const found: Pattern[] = [];
  const visit = (value: unknown, at: string): void => {
    if (Array.isArray(value)) value.forEach((each: unknown, index) => visit(each, `${at}/${String(index)}`));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const flags = 'flags' in value && typeof value.flags === 'string' ? value.flags : '';
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && KEYS.has(key)) found.push({ source: inner, flags, place: `${file}#${at}/${key}` });
      else visit(inner, `${at}/${key}`);
    }
  };
  visit(read.config, '');
  return found;
}

/**
 * A pattern of a grammar, written for Oniguruma, as JavaScript writes one that visits at least as much: what holds
 * on to what it has taken may give it back, and letters that are of one case somewhere are of any case everywhere.
 */
export function fromOniguruma({ source, flags, place }: Pattern): Pattern {
  const plain = source.replace(/\\G/g, '^').replace(/(?<!\\)(?<![*+?}(]\\?)([*+?}])\+/g, '$1').replaceAll('(?i:', '(?:');
  // The analysis would not know what these mean.
  if (/\(\?[>~x]|\\[hHRXKZzA]|\[\[:|&&/.test(plain)) throw new Error(`${place} has what JavaScript does not have: ${source}`);
  return { source: plain, flags: source.includes('(?i:') ? `${flags}i` : flags, place };
}
