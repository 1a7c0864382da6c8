// Cuts the server into what every session needs and what is loaded when it is first asked for, and the client into what its hosts have in common and what one of them has.
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** What is loaded later, and where it goes. All else is in the first file, `dist/server.js`. */
const PARTS = [
  // The tables of codes and posts, what unpacks them, asks them and finds the nearest word in them, the words of titles and addresses, and what reads the name and the title of an officer.
  { name: 'server-data', holds: file => /^server\/src\/(?:cable\/header\/(?:person|title-words|address-beginnings)|reference\/(?:posts|nearest|former-countries|routing-entries|split-tags|data\/(?:(?:posts|tags|captions)-table|post-(?:countries|names))|iso-alpha3))\.ts$/.test(file) },
  // The index of many cables; before the others, whose helpers it shares.
  { name: 'server-index', holds: file => file.startsWith('server/src/workspace/') },
  // The rules, and what reads and edits the files that configure them; settings and the few types beside them are needed before.
  { name: 'server-rules', holds: file => /^server\/src\/(?:rules\/(?!kit\/(?:settings|custom-vocabulary)\.ts$)|configuration\/(?:json|edit)\.ts$)/.test(file) },
  // What an editor asks for at a place or by a command: hovers, completion, renaming, formatting, previews. Not what it asks for at once.
  // And what reads a text again after an edit.
  { name: 'server-features', holds: file => /^server\/src\/(?:cable\/reread\.ts$|features\/(?!(?:outline|outline-[\w-]+|folding|per-\w+|parts|blocks|semantic-tokens|header-parts|one-line|words)\.ts$))/.test(file) },
];
/** What only a process needs, and no worker. */
const NODE = 'server-node';

const ENTRY = "if ('importScripts' in globalThis) void import('./browser'); else void import('./node');";

/**
 * Every part needs, as far as esbuild knows, all that both hosts of the server need: that is one chunk then, and not one for
 * each set of parts that need a file of it, which would have names for each other. It has been evaluated by then.
 */
const SHARED = "import './connection';\n";

/**
 * Builds `dist/server.js` and the parts beside it. A part is called for where the first file uses a name that it imports
 * from there; it is loaded then, at once: by `require`, or by `importScripts` in a worker.
 *
 * @param {string} root the folder of the project
 * @param {esbuild.BuildOptions} options as for one bundle
 * @returns {Promise<{ metafile: { outputs: Record<string, { inputs: Record<string, unknown> }> } }>} which inputs are in which file
 */
export async function buildServer(root, options) {
  const wanted = namesWanted(root);
  const called = calledLater(wanted);
  const entries = ['server', ...PARTS.map(({ name }) => name)].map(name => ({ in: `part:${name}`, out: name }));
  const { chunks, short } = await chunksOf(root, { ...options, plugins: [later(root, wanted, called), ...options.plugins] }, entries, called);
  const node = short.get([...short.keys()].find(name => /^node-\w+\.js$/.test(name)));
  const taken = new Set([node]);
  const files = ['server', ...PARTS.map(({ name }) => name)].map(name => ({ name: `${name}.js`, chunks: closure(`${name}.js`, chunks, taken) }));
  taken.delete(node);
  files.push({ name: `${NODE}.js`, chunks: closure(node, chunks, taken) });
  const places = Object.fromEntries(files.slice(1).flatMap(file => file.chunks.map(chunk => [chunk, file.name])));
  const written = {};
  for (const { name, chunks: own } of files) {
    const defined = definitionOf(own, chunks);
    const text = name === 'server.js' ? `${loader(places)}Object.assign(parts$.defined,${defined});part$("server.js");\n` : `Object.assign(globalThis.cablewrightParts.defined,${defined});\n`;
    fs.writeFileSync(path.join(root, 'dist', name), text);
    written[`dist/${name}`] = { inputs: inputsOf(own, chunks) };
  }
  return { metafile: { outputs: written } };
}

/**
 * Builds `dist/client.js`, one file: what each of the two hosts has alone is a chunk of it, which is evaluated where it is
 * wanted. In one bundle esbuild would put every module of it into a function of its own, for then all of them are.
 *
 * @param {string} root the folder of the project
 * @param {esbuild.BuildOptions} options as for one bundle
 * @returns {Promise<{ metafile: { outputs: Record<string, { inputs: Record<string, unknown> }> } }>} which inputs are in it
 */
export async function buildClient(root, options) {
  const { chunks } = await chunksOf(root, options, [{ in: path.join(root, 'client/src/main.ts'), out: 'client' }]);
  const own = [...chunks.keys()].sort();
  fs.writeFileSync(path.join(root, 'dist/client.js'), `"use strict";
const made$ = {}, defined$ = ${definitionOf(own, chunks)};
function part$(name) {
  const known = made$[name];
  if (known) return known.exports;
  const module = made$[name] = { exports: {} };
  defined$[name](part$, module);
  return module.exports;
}
module.exports = part$("client.js");
`);
  return { metafile: { outputs: { 'dist/client.js': { inputs: inputsOf(own, chunks) } } } };
}

const definitionOf = (own, chunks) => `{${own.map(chunk => `${JSON.stringify(chunk)}(part$,module){${chunks.get(chunk).code.trim()}\n}`).join(',\n')}}`;
const inputsOf = (own, chunks) => Object.assign({}, ...own.map(chunk => chunks.get(chunk).inputs));

/** What esbuild makes of several entries: chunks, as CommonJS that finds the others by `part$`, and their names by those that esbuild gives them. */
async function chunksOf(root, options, entryPoints, called = new Map()) {
  const { outputFiles, metafile } = await esbuild.build({
    ...options, entryPoints, format: 'esm', splitting: true, write: false, metafile: true, sourcemap: false, legalComments: 'none',
    outdir: path.join(root, 'dist'), chunkNames: '[name]-[hash]',
  });
  const outputs = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), { text, ...metafile.outputs[path.relative(root, file).split(path.sep).join('/')] }]));
  const short = shortNames(outputs, entryPoints.map(({ out }) => `${out}.js`));
  const chunks = new Map();
  for (const [name, { text, imports, inputs }] of outputs) {
    const asCommonJs = { format: 'cjs', platform: 'node', target: options.target, supported: { ...options.supported, 'dynamic-import': false }, legalComments: 'none' };
    const { code } = await esbuild.transform(whenUsed((await esbuild.transform(linked(text), asCommonJs)).code, called), { ...asCommonJs, minify: options.minify });
    const named = code.replace(/\b(?:require|part\$)\("(?:\.\/)?([\w.-]+)"\)/g, (all, used) => (short.has(used) ? `part$("${short.get(used)}")` : all));
    chunks.set(short.get(name), { code: named, uses: imports.flatMap(({ path: used, external }) => (external ? [] : [short.get(path.basename(used))])), inputs });
  }
  return { chunks, short };
}

/** The chunks that are no entry by a number: what esbuild calls them is as long as it is random, and another in another folder. */
function shortNames(outputs, entries) {
  const first = name => Object.keys(outputs.get(name).inputs).sort()[0] ?? '';
  const numbered = [...outputs.keys()].filter(name => !entries.includes(name)).sort((a, b) => (first(a) < first(b) ? -1 : 1));
  return new Map([...outputs.keys()].map(name => [name, numbered.includes(name) ? String(numbered.indexOf(name)) : name]));
}

/** What is imported of the parts by what is in the first file: names by file. */
function namesWanted(root) {
  const wanted = new Map();
  const sources = fs.readdirSync(path.join(root, 'server/src'), { recursive: true }).map(file => `server/src/${file.split(path.sep).join('/')}`);
  for (const source of sources) {
    if (!source.endsWith('.ts') || isElsewhere(source)) continue;
    for (const [, names, specifier] of fs.readFileSync(path.join(root, source), 'utf8').matchAll(/^import \{([^}]{0,2000})\} from '(\.[^']{0,200})';/gm)) {
      const file = path.posix.join(path.posix.dirname(source), `${specifier}.ts`);
      if (!partOf(file)) continue;
      const values = names.split(',').map(name => name.trim()).filter(name => name !== '' && !name.startsWith('type ')).map(name => name.split(' as ')[0]);
      if (values.length > 0) wanted.set(file, new Set([...wanted.get(file) ?? [], ...values]));
    }
  }
  return wanted;
}

/** What a name of the n-th file of `wanted`, `name_n`, is called between the parts: as short as it can be. */
const calledLater = wanted => new Map([...wanted.values()].flatMap((names, number) => [...names].map(name => `${name}_${number}`)).map((name, at) => [name, `p${at.toString(36)}`]));

const partOf = file => PARTS.find(({ holds }) => holds(file));
/** Not of the first file: of a part, or of the command line. */
const isElsewhere = file => partOf(file) !== undefined || file.startsWith('server/src/cli/');

/** How a module of a part is imported outside of it, in CommonJS: in which part it is, and where in the list of `wanted`. */
const LATER = /^var (\w+) = require\("later:([\w-]+)\/(\d+)"\);\n/gm;

/** Leaves what is imported of the parts outside, for `whenUsed`, and gives each part its names. */
function later(root, wanted, called) {
  const files = [...wanted.keys()];
  return {
    name: 'later',
    setup(build) {
      build.onResolve({ filter: /^part:/ }, ({ path: name }) => ({ path: name, namespace: 'part' }));
      build.onLoad({ filter: /./, namespace: 'part' }, ({ path: name }) => {
        const own = files.filter(file => `part:${partOf(file).name}` === name);
        const contents = name === 'part:server' ? ENTRY : SHARED + own.map(file => `export { ${[...wanted.get(file)].map(each => `${each} as ${called.get(`${each}_${files.indexOf(file)}`)}`).join(', ')} } from ${JSON.stringify(path.join(root, file))};`).join('\n');
        return { contents, resolveDir: path.join(root, 'server/src/lsp') };
      });
      build.onResolve({ filter: /^\./ }, ({ path: specifier, importer, namespace, resolveDir }) => {
        if (namespace !== 'file') return undefined;
        const file = path.relative(root, path.join(resolveDir, `${specifier}.ts`)).split(path.sep).join('/');
        const from = path.relative(root, importer).split(path.sep).join('/');
        if (!wanted.has(file) || isElsewhere(from)) return undefined;
        return { path: `later:${partOf(file).name}/${files.indexOf(file)}`, external: true, sideEffects: false };
      });
    },
  };
}

/** The names of parts are looked up where they are used, and not before: the part is loaded then. */
function whenUsed(code, called) {
  const places = new Map();
  const rest = code.replace(LATER, (_require, local, part, number) => {
    places.set(local, { part, number });
    return '';
  });
  if (rest.includes('require("later:')) throw new Error('what is of a part is imported by its name: import { name } from …');
  return rest.replace(/\b(import_\w+)\.(\w+)/g, (all, local, name) => {
    const place = places.get(local);
    // In brackets: behind `new` the call would be taken for what is made.
    return place ? `(part$("${place.part}.js").${called.get(`${name}_${place.number}`)})` : all;
  });
}

/**
 * A chunk that looks the names of other chunks up once, when it is made: as esbuild writes CommonJS, each use would look
 * them up. That takes names that are given no other value later, and chunks of which none needs itself.
 */
function linked(text) {
  const pairs = (names, turned) => names.split(',').map(each => {
    const pair = each.trim().split(' as ');
    return (turned ? pair.reverse() : pair).join(': ');
  }).join(', ');
  return text
    .replace(/\bimport ?\{([^{}]*)\} ?from ?"\.\/([^"]+)";/g, (_import, names, from) => `const {${pairs(names, false)}} = part$("${from}");`)
    .replace(/\bexport ?\{([^{}]*)\};/g, (_export, names) => `module.exports = {${pairs(names, true)}};`);
}

/** The chunks that a chunk needs and that no file before has, itself included. */
function closure(first, chunks, taken) {
  const own = [];
  const visit = name => {
    if (taken.has(name)) return;
    taken.add(name);
    own.push(name);
    for (const used of chunks.get(name).uses) visit(used);
  };
  visit(first);
  return own.sort();
}

/** What is at the beginning of the first file. A worker is told by its client where the others are: server/src/lsp/wire/browser.ts. */
function loader(places) {
  const files = [...new Set(Object.values(places))];
  return `"use strict";
const parts$ = globalThis.cablewrightParts = { defined: {}, made: {}, base: globalThis.location?.href.replace(/[^/]*$/, "") ?? "" };
const files$ = ${JSON.stringify(places)};
const load$ = { ${files.map(file => `${JSON.stringify(file)}: () => require("./${file}")`).join(', ')} };
function part$(name) {
  const known = parts$.made[name];
  if (known) return known.exports;
  if (!parts$.defined[name]) "importScripts" in globalThis ? importScripts(parts$.base + files$[name]) : load$[files$[name]]();
  const module = parts$.made[name] = { exports: {} };
  parts$.defined[name](part$, module);
  return module.exports;
}
`;
}
