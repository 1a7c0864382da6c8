// Makes scripts shorter than esbuild does, for what is shipped alone: it takes seconds.
import fs from 'node:fs';
import { minify } from 'terser';
import ts from 'typescript';

/**
 * Writes each file anew, with the same meaning in fewer characters.
 * @param {readonly string[]} files scripts of CommonJS
 * @param {readonly string[]} privateNames of properties that no other object has
 */
export async function shorten(files, privateNames) {
  for (const file of files) {
    // Of the rules no function is put into another: what one finds lives long, and would keep all that the other had at hand, old versions of a text too.
    // Nothing that is made with `new` is written as a function without a name: those may be arrows.
    // Constants stay on the side of a comparison where they are written, and calls stay calls: that is longer, and smaller when it is compressed.
    // In two files functions that stand together are smaller when they are compressed; in the others they are larger.
    const hoist_funs = /server-(?:index|rules)\.js$/.test(file);
    const compress = { passes: 4, hoist_funs, builtins_pure: true, sequences: false, lhs_constants: false, inline: 1, unsafe_arrows: true, reduce_funcs: !file.endsWith('server-rules.js') };
    // In the client all names that begin with a low line are the client library's own; none of them is written in quotation marks, or comes from elsewhere.
    const regex = new RegExp(`^(?:${privateNames.join('|')}${file.endsWith('client.js') ? '|_[a-z].*' : ''})$`);
    const mangle = { properties: { regex } };
    const { code } = await minify(fs.readFileSync(file, 'utf8'), { ecma: 2020, toplevel: true, compress, mangle });
    if (code === undefined) throw new Error(`${file} could not be made shorter`);
    fs.writeFileSync(file, file.endsWith('server-data.js') ? overLines(code) : code);
  }
}

/** Lists in lines again, as they were before: strings have two characters for each end of a line. */
function overLines(code) {
  const lists = [];
  const look = node => {
    if (ts.isStringLiteral(node) && node.text.includes('\n') && !/[`\\\r]|\$\{/.test(node.text)) lists.push(node);
    ts.forEachChild(node, look);
  };
  const script = ts.createSourceFile('', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  look(script);
  return lists.reduceRight((text, node) => `${text.slice(0, node.getStart(script))}\`${node.text}\`${text.slice(node.end)}`, code);
}
