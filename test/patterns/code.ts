import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Pattern } from './pattern';

/** What the code of a file says about regular expressions. */
export interface CodePatterns {
  /** Each literal. */
  readonly literals: readonly Pattern[];
  /** Places of `new RegExp` that run once, when the file is loaded; what they make is seen then. */
  readonly made: readonly string[];
  /** Places where one is made so that nobody can see it beforehand: inside a function, or out of a string. */
  readonly hidden: readonly string[];
}

/** The TypeScript files of folders of the project. */
export function codeFiles(root: string, ...folders: readonly string[]): string[] {
  return folders.flatMap(folder => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.[cm]?[jt]s$/.test(name)).map(name => path.posix.join(folder, name.split(path.sep).join('/')))).sort();
}

/** Reads one file; none of its regular expressions is missed, since the compiler's parser finds them. */
export function patternsOfFile(root: string, file: string): CodePatterns {
  return patternsOfCode(file, readFileSync(path.join(root, file), 'utf8'));
}

/** As `patternsOfFile`, of a text. */
export function patternsOfCode(file: string, text: string): CodePatterns {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: Pattern[] = [];
  const made: string[] = [];
  const hidden: string[] = [];
  const placeOf = (node: ts.Node): string => `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: placeOf(node) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
      // A copy of one that is there, with other flags, costs what that one costs.
      (isInFunction(node) ? hidden : made).push(placeOf(node));
    } else if (ts.isCallExpression(node) && makesOfString(node)) {
      hidden.push(placeOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, made, hidden };
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

/** `text.match('a+')` makes a regular expression of the string. */
function makesOfString({ expression, arguments: [argument] }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && ['match', 'matchAll', 'search'].includes(expression.name.text)
    && argument !== undefined && (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument));
}
