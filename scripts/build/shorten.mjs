// Makes scripts shorter than esbuild does, for what is shipped alone: it takes seconds.
import fs from 'node:fs';
import { minify } from 'terser';

/**
 * Writes each file anew, with the same meaning in fewer characters.
 * @param {readonly string[]} files scripts of CommonJS
 * @param {readonly string[]} privateNames of properties that no other object has
 */
export async function shorten(files, privateNames) {
  for (const file of files) {
    // Lists, and hardly anything that runs: they would be longer, with two characters for each end of a line.
    if (file.endsWith('server-data.js')) continue;
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
    fs.writeFileSync(file, code);
  }
}
