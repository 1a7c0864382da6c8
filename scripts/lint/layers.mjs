// The architecture as a lint rule: who may import whom, and which rooms stay free of Node,
// of VS Code and of the wire. The tables below are the whole of it; ARCHITECTURE.md draws them.
import { builtinModules } from 'node:module';
import path from 'node:path';

/** Each room of `server/src` with the rooms that it may import. Itself is always allowed. */
const MAY_IMPORT = {
  text: [],
  vocabulary: ['text'],
  cable: ['text', 'vocabulary'],
  rules: ['text', 'vocabulary', 'cable'],
  configuration: ['text', 'vocabulary', 'cable', 'rules'],
  // Code actions and hovers ask the rule registry.
  features: ['text', 'vocabulary', 'cable', 'rules'],
  workspace: ['text', 'vocabulary', 'cable', 'rules', 'features'],
  // The public interface of the library, in LSP types.
  service: ['text', 'vocabulary', 'cable', 'rules', 'configuration', 'features'],
  lsp: ['text', 'vocabulary', 'cable', 'rules', 'configuration', 'features', 'workspace', 'service'],
  // `cable server` is the language server.
  cli: ['text', 'vocabulary', 'cable', 'rules', 'configuration', 'features', 'workspace', 'service', 'lsp'],
};

/** In the room of the rules: a rule knows what rules are written with, and of no other rule and nothing that runs it. */
const RULES_MAY_IMPORT = { kit: ['kit'], rule: ['kit'], engine: ['kit', 'rule', 'engine'] };

/** Rooms that run anywhere: no Node, no VS Code, no LSP. */
const PURE = new Set(['text', 'vocabulary', 'cable', 'rules', 'configuration', 'features', 'workspace']);

/** What is bundled for the browser's worker beside the pure rooms; only these files of these rooms may use Node. */
const NODE_FILES = /^(?:server\/src\/lsp\/(?:server|node(?:[.-][\w.-]+)?)|client\/src\/extension)\.ts$/;

/** The one file of the server from which the client may take types. */
const SHARED_WITH_CLIENT = 'server/src/lsp/messages';

const NODE_BUILTINS = new Set(builtinModules);

const isNode = specifier => specifier.startsWith('node:') || NODE_BUILTINS.has(specifier.split('/', 1)[0]);
/** What a library may use of the protocol: types and documents, no connection. */
const isProtocolType = specifier => /^vscode-languageserver-(?:types|textdocument)$/.test(specifier);
const isVsCode = specifier => specifier === 'vscode' || specifier.startsWith('vscode-languageclient');
const isWire = specifier => /^vscode-(?:languageserver|languageclient|jsonrpc)/.test(specifier);
const isNodeFlavoured = specifier => /^vscode-[a-z-]+\/node$/.test(specifier);

/** `server/src/cable/x.ts` → `cable`, `client/src/x.ts` → `client`; anything else → undefined. */
function roomOf(file) {
  const match = /^(?:server\/src\/(\w+)|(client)\/src)\//.exec(file);
  return match?.[1] ?? match?.[2];
}

/** Where in the room of the rules a file is; undefined for other files. */
function partOfRules(file) {
  const match = /^server\/src\/rules\/(?:(kit|engine)\/)?/.exec(file);
  return match ? match[1] ?? 'rule' : undefined;
}

/**
 * What is wrong with `specifier` imported from `file`, or undefined.
 * @param {string} file the importing file, relative to the repository, with forward slashes
 * @param {string} specifier the module as it is written in the import
 */
function forbiddenImport(file, specifier) {
  const room = roomOf(file);
  if (!room) return undefined;

  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
    const targetRoom = roomOf(`${target}/`) ?? roomOf(target);
    if (!targetRoom) return undefined;
    if (targetRoom === room) {
      const part = partOfRules(file);
      return !part || RULES_MAY_IMPORT[part].includes(partOfRules(target)) ? undefined : 'in rules, arrows run kit → a rule → engine';
    }
    if (room === 'client') {
      return target === SHARED_WITH_CLIENT ? undefined : `client imports nothing of the server but types of ${SHARED_WITH_CLIENT}`;
    }
    if (targetRoom === 'client') return 'the server never imports the client';
    return MAY_IMPORT[room]?.includes(targetRoom) ? undefined : `${room} may not import ${targetRoom}: arrows run text → cable → rules, features → workspace → service → lsp, cli`;
  }

  if (PURE.has(room)) {
    if (isNode(specifier)) return `${room} runs in the browser too: no Node built-ins`;
    if (isVsCode(specifier)) return `${room} knows no editor`;
    if (isWire(specifier)) return `${room} knows nothing of the wire; only lsp does`;
    return undefined;
  }
  if (room !== 'client' && isVsCode(specifier)) return `${room} knows no editor; only client does`;
  if (room === 'service' && isWire(specifier) && !isProtocolType(specifier)) return 'service uses the types of the protocol, not a connection';
  if (room === 'cli' && isWire(specifier)) return 'cli knows nothing of the wire; only lsp does';
  if ((room === 'service' || room === 'lsp' || room === 'client' || room === 'workspace') && !NODE_FILES.test(file) && (isNode(specifier) || isNodeFlavoured(specifier))) {
    return `${file} is bundled for the browser too: use Node in server.ts or a node-*.ts file`;
  }
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = source => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const why = forbiddenImport(file, source.value);
      if (why) context.report({ node: source, messageId: 'forbidden', data: { why } });
    };
    return {
      ImportDeclaration: node => check(node.source),
      ExportNamedDeclaration: node => check(node.source),
      ExportAllDeclaration: node => check(node.source),
      ImportExpression: node => check(node.source),
      TSImportType: node => check(node.source ?? node.argument?.literal),
      CallExpression: node => { if (node.callee.name === 'require') check(node.arguments[0]); },
    };
  },
};
