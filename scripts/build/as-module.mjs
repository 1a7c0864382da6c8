// The libraries of the protocol are published as CommonJS, in the form that TypeScript gives it. As ES modules again they are
// bundled by the name: what nothing asks for stays out, and what is asked for needs no object to be looked up in.

/** What TypeScript puts at the top of a file: how names are handed on in CommonJS, and which there will be. */
const AT_TOP = [
  /^"use strict";\n/,
  /^var __\w+ = \(this && this\.__\w+\) \|\| [^]*?^\}(?:\)\)|\)\(\))?;\n/gm,
  /^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/m,
  /^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/gm,
];
const REQUIRED = /^(?:const|var) (?:(\w+_\d) = require\("([^"]+)"\)|(\w+) = __import(?:Star|Default)\(require\("([^"]+)"\)\));\n/gm;
const HANDED_ON = /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);\n/gm;
/** A namespace or an enumeration: an object that a function fills. */
const FILLED = /^(export )?var (\w+);\n(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?\(function \(\2\) \{\n((?:(?!^\}\)\()[^])*)^\}\)\(\2 \|\| \((exports\.)?\2 = (?:\2 = )?\{\}\)\);\n/gm;

/**
 * @param {string} text a file of CommonJS that TypeScript has made, or one whose namespaces it has
 * @param {string} file for the message where it is of another form
 * @returns {string} the same as an ES module; a namespace that nothing asks for may be left out
 */
export function asModule(text, file) {
  const places = new Map();
  const module = AT_TOP.reduce((rest, pattern) => rest.replace(pattern, ''), text)
    .replace(REQUIRED, (_line, plain, from, helped, fromThere) => {
      const name = plain ?? helped;
      const place = from ?? fromThere;
      places.set(name, place);
      return `import * as ${name} from "${place}";\n`;
    })
    .replace(HANDED_ON, (_line, name, from, its) => `export { ${its} as ${name} } from "${places.get(from)}";\n`)
    .replace(/^__exportStar\(require\("([^"]+)"\), exports\);\n/gm, 'export * from "$1";\n')
    .replace(/^exports\.default = (\w+);\n/m, 'export default $1;\n')
    .replace(/^exports\.(\w+) = \1;\n/gm, 'export { $1 };\n')
    // What is filled twice stays as it is: neither half can be left out by itself.
    .replace(FILLED, (all, exported, name, body, handed) => (text.split(`\n(function (${name}) {\n`).length > 2 ? all : `${exported || handed ? 'export ' : ''}const ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});\n`))
    .replace(/^var (\w+);\n(?=[^]*\|\| \(exports\.\1 = \1 = \{\}\)\);\n)/gm, 'export var $1;\n')
    .replace(/\|\| \(exports\.(\w+) = \1 = \{\}\)\);\n/g, '|| ($1 = {}));\n')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/\bexports\.(\w+)/g, '$1');
  const left = /.*\b(?:exports|require|__(?:import|export|create)\w+)\b.*/.exec(module.replace(/\/\*[^]*?\*\/|\/\/.*/g, ''));
  if (left) throw new Error(`${file} is not as TypeScript compiles a module: ${left[0].trim()}`);
  return module;
}
