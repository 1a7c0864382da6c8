import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { asModule } from '../../scripts/build/as-module.mjs';

const SOURCE = `
import * as path from 'node:path';
import { sep } from 'node:path';
export { join as together } from 'node:path';
export * from 'node:os';
export class First { kind = Second.Two; }
export class Third extends First {}
export enum Second { One = 1, Two }
export namespace Twice { export const before = 1; }
/** Said of it. */
export namespace Twice { export const behind = before + 1; }
namespace Own { export const value = 'own' + sep; }
export function called() { return Own.value + path.sep + total; }
export const total = Second.Two + Twice.behind;
export default First;
`;

/** As TypeScript publishes it. */
const compiled = ts.transpileModule(SOURCE, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true } }).outputText;

function exportsOf(code: string): Record<string, unknown> {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const run = vm.runInThisContext(`(function (module, exports, require) {${code}\n})`) as (...given: unknown[]) => void;
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

describe('a module of CommonJS, as an ES module', () => {
  it('gives the same', () => {
    const was = exportsOf(compiled);
    const is = exportsOf(transformSync(asModule(compiled, 'sample.js'), { format: 'cjs' }).code);
    assert.deepEqual(Object.keys(is).sort(), Object.keys(was).sort());
    assert.equal((is['called'] as () => string)(), (was['called'] as () => string)());
    for (const name of ['Second', 'Twice', 'total', 'together', 'EOL']) assert.deepEqual(is[name], was[name], name);
    assert.equal(is['default'], is['First']);
  });

  it('may be left out in part: what is filled once is pure', () => {
    const module = asModule(compiled, 'sample.js');
    assert.match(module, /^export const Second = \/\* @__PURE__ \*\/ /m);
    assert.match(module, /^const Own = \/\* @__PURE__ \*\/ /m);
    assert.match(module, /^export var Twice;/m);
  });

  it('is not made of what is of another form', () => {
    for (const other of ["const parse = require('semver/parse');", 'exports[name] = 1;', 'module.exports = {};', 'if (a) require("./b");', 'exports.one = exports.other = 1;']) assert.throws(() => asModule(other, 'other.js'), /other\.js is not as TypeScript compiles a module/, other);
  });
});
