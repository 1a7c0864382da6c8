import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/editor/editors';

const made = new Map<string, Promise<string>>();
let folder: string | undefined;

/**
 * A TypeScript file of the project with all that it imports, as a script that Node runs by itself: a test that starts many
 * processes does not have each of them translate hundreds of files. It is made once, and goes with this process.
 */
export function bundled(entry: string): Promise<string> {
  const known = made.get(entry);
  if (known) return known;
  const coming = write(entry);
  made.set(entry, coming);
  return coming;
}

async function write(entry: string): Promise<string> {
  if (folder === undefined) {
    const own = folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-bundled-'));
    process.once('exit', () => fs.rmSync(own, { recursive: true, force: true }));
  }
  const outfile = path.join(folder, `${entry.replace(/\W/g, '-')}.js`);
  await build({ absWorkingDir: root, entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], outfile });
  return outfile;
}
