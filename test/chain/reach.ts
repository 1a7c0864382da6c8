// What a bundle can reach outside of itself, read from its syntax tree.
import ts from 'typescript';

/** Names of the platform that open a connection or run text as code. */
const REACHING = new Set([
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'sendBeacon', 'importScripts', 'eval', 'Function', 'WebAssembly',
]);

/** Takes text for code when its first argument is no function. */
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/**
 * @param source a script of CommonJS
 * @returns `require x` for each module that is required, `dynamic require` and `dynamic import` where
 *   which one is only known when it runs, and the names of `REACHING` that are read as variables or
 *   as properties of anything; each once, sorted
 */
export function reachOf(source: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) call(node, found);
    if (ts.isIdentifier(node) && REACHING.has(node.text) && isRead(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [...found].sort();
}

function call({ expression, arguments: [first] }: ts.CallExpression, found: Set<string>): void {
  const named = (name: string): boolean => ts.isIdentifier(expression) && expression.text === name;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) found.add(first && ts.isStringLiteralLike(first) ? `require ${first.text}` : 'dynamic import');
  else if (named('require')) found.add(first && ts.isStringLiteralLike(first) ? `require ${first.text.replace(/^node:/, '')}` : 'dynamic require');
  else if (ts.isIdentifier(expression) && TIMERS.has(expression.text) && first && ts.isStringLiteralLike(first)) found.add('eval');
}

/** Whether a name is used, not given: a property that is called so, a parameter, a text in a type. */
function isRead(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== name || !isPlain(parent);
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.name !== name;
  if (ts.isFunctionLike(parent) || ts.isClassLike(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.name !== name;
  return true;
}

/** `Is.Function`, `this.eval`: a property of something of our own, not of the global object. */
function isPlain({ expression }: ts.PropertyAccessExpression): boolean {
  return !(ts.isIdentifier(expression) && ['globalThis', 'self', 'window', 'global', 'navigator'].includes(expression.text));
}
