// The libraries of the protocol are published as CommonJS, in the form that TypeScript gives it. As ES modules again they are
// bundled by the name: what nothing asks for stays out, and what is asked for needs no object to be looked up in.

/** How TypeScript hands on names in CommonJS. It ends with the first line that is `}` and so on up to a semicolon. */
const HELPER = /^var __\w{1,40} = \(this && this\.__\w{1,40}\) \|\| /;
/** What says only that this is CommonJS, and which names there will be. */
const PREAMBLE = /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);|exports\.\w{1,80} = (?:exports\.\w{1,80} = )*void 0;)$/;
const REQUIRED = /^(?:const|var) (?:(\w{1,80}_\d) = require\("([^"]{1,200})"\)|(\w{1,80}) = __import(?:Star|Default)\(require\("([^"]{1,200})"\)\));$/;
const HANDED_ON = /^Object\.defineProperty\(exports, "(\w{1,80})", \{ enumerable: true, get: function \(\) \{ return (\w{1,80})\.(\w{1,80}); \} \}\);$/;
const ALL_HANDED_ON = /^__exportStar\(require\("([^"]{1,200})"\), exports\);$/;
/** A namespace or an enumeration, an object that a function fills: how it is declared, and how that function begins and ends. */
const DECLARED = /^(?:export )?var (\w{1,80});$/;
const FILLED = /^\(function \((\w{1,80})\) \{$/;
const FILLED_TO = /^\}\)\((\w{1,80}) \|\| \(/;
const GIVEN = /^exports\.(\w{1,80}) = (.*)$/;
/** One value under two names, which no export can say. */
const GIVEN_TWICE = /^exports\.\w{1,80} = exports\./;

/**
 * @param {string} text a file of CommonJS that TypeScript has made, or one whose namespaces it has
 * @param {string} file for the message where it is of another form
 * @returns {string} the same as an ES module; a namespace that nothing asks for may be left out
 */
export function asModule(text, file) {
  const lines = withoutHelpers(text.split('\n')).filter(line => !PREAMBLE.test(line));
  const filled = namespacesOf(lines);
  const places = new Map();
  const module = lines.map(line => {
    const [, plain, from, helped, fromThere] = REQUIRED.exec(line) ?? [];
    if (from ?? fromThere) {
      places.set(plain ?? helped, from ?? fromThere);
      return `import * as ${plain ?? helped} from "${from ?? fromThere}";`;
    }
    const [, name, holder, its] = HANDED_ON.exec(line) ?? [];
    if (name) return `export { ${its} as ${name} } from "${places.get(holder)}";`;
    const [, all] = ALL_HANDED_ON.exec(line) ?? [];
    if (all) return `export * from "${all}";`;
    return given(ofNamespace(line, filled)).replace(/\bexports\./g, '');
  });
  const left = lines.find(line => GIVEN_TWICE.test(line)) ?? module.find(line => !/^\s*(?:\*|\/[*/])/.test(line) && /\bexports\b|\brequire\(|\b__(?:import|export|create)/.test(line));
  if (left !== undefined) throw new Error(`${file} is not as TypeScript compiles a module: ${left.trim()}`);
  return module.join('\n');
}

function withoutHelpers(lines) {
  let within = false;
  return lines.filter(line => {
    const starts = HELPER.test(line);
    const ends = (within || starts) && line.startsWith('}') && line.endsWith(';');
    const isOne = within || starts;
    within = isOne && !ends;
    return !isOne;
  });
}

/** The namespaces of a file that are declared by themselves, by name: how often they are filled, and whether they are exported. */
function namespacesOf(lines) {
  const found = new Map(lines.flatMap(line => (DECLARED.test(line) ? [[DECLARED.exec(line)[1], { times: 0, exported: line.startsWith('export ') }]] : [])));
  for (const line of lines) {
    const namespace = found.get(FILLED_TO.exec(line)?.[1]);
    if (!namespace) continue;
    namespace.times++;
    namespace.exported ||= line.includes('(exports.');
  }
  return found;
}

/** A line of a namespace. What is filled once is pure; what is filled twice stays as it is: neither half can be left out by itself. */
function ofNamespace(line, filled) {
  const [, name] = DECLARED.exec(line) ?? FILLED.exec(line) ?? FILLED_TO.exec(line) ?? [];
  const namespace = filled.get(name);
  if (!namespace || namespace.times === 0) return line;
  const exported = namespace.exported ? 'export ' : '';
  if (DECLARED.test(line)) return namespace.times === 1 ? '' : `${exported}var ${name};`;
  if (namespace.times > 1) return FILLED.test(line) ? line : `})(${name} || (${name} = {}));`;
  return FILLED.test(line) ? `${exported}const ${name} = /* @__PURE__ */ (function (${name}) {` : `return ${name};\n})({});`;
}

/** `exports.name = …` */
function given(line) {
  const [, name, value] = GIVEN.exec(line) ?? [];
  if (!name) return line;
  if (value === `${name};`) return `export { ${name} };`;
  return name === 'default' ? `export default ${value}` : `export const ${name} = ${value}`;
}
