// Which names of properties are known to one class alone, so that the package may have shorter ones in their place.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const OWN = ['server/src', 'client/src'];
const DECLARED = /^ {2}private (?:static )?(?:readonly )?(?:async )?\*?(?:get |set )?([a-zA-Z]\w*)/gm;
const FEWEST_LETTERS = 4;

/**
 * @param {string} root the folder of the project
 * @param {readonly string[]} scripts all that run together, the libraries among them
 * @returns {readonly string[]} the names that our sources call private and give to nothing else, and that stand behind `this` only in the scripts
 */
export function privateNames(root, scripts) {
  const sources = OWN.flatMap(folder => filesIn(path.join(root, folder))).map(read).join('\n');
  const declared = new Set([...sources.matchAll(DECLARED)].map(([, name]) => name));
  const others = sources.replace(DECLARED, '');
  const known = new Set(scripts.flatMap(knownNames));
  return [...declared].filter(name => name.length >= FEWEST_LETTERS && !known.has(name) && !isMember(name, others));
}

/** What a script asks of other objects than `this`, puts into objects, or has as strings. */
function knownNames(file) {
  const known = [];
  const look = node => {
    const { parent } = node;
    if (ts.isStringLiteralLike(node)) known.push(node.text);
    else if (ts.isIdentifier(node) && !isOfThis(node) && !(parent.name === node && ts.isClassElement(parent))) known.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
  return known;
}

function isOfThis({ parent }) {
  return ts.isPropertyAccessExpression(parent) && parent.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** Whether another class has a member of that name that is not private: others than the scripts may ask for it. */
function isMember(name, sources) {
  return new RegExp(String.raw`^ {2,12}(?:(?:public|protected|override|readonly|static|async|get|set) )*\*?${name}[?!]?\s*[(:=<]`, 'm').test(sources);
}

function filesIn(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.ts')).map(name => path.join(folder, name));
}

function read(file) {
  return fs.readFileSync(file, 'utf8');
}
