// Writes what is generated from the rules: the registry, the rule pages, the JSON schema of the
// configuration file, and the settings in package.json.
//   node --import tsx scripts/rules/generate.ts    writes the files that differ
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { generatedFiles } from './generated';

const ROOT = pathToFileURL(`${process.cwd()}/`);

async function main(): Promise<void> {
  const files = await generatedFiles();
  for (const [path, text] of files) {
    const before = await readFile(new URL(path, ROOT), 'utf8').catch(() => undefined);
    if (before === text) continue;
    await writeFile(new URL(path, ROOT), text);
    console.log(`wrote ${path}`);
  }
  for (const name of await readdir(new URL('docs/rules/', ROOT))) {
    const path = `docs/rules/${name}`;
    if (files.has(path)) continue;
    await rm(new URL(path, ROOT));
    console.log(`removed ${path}`);
  }
}

void main();
