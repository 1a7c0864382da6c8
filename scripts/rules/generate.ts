// Writes what is generated from the rules: the registry, the rule pages.
//   node --import tsx scripts/rules/generate.ts             writes the files that differ
//   node --import tsx scripts/rules/generate.ts --schema    prints the JSON schema of the setting cable.rules
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { generatedFiles } from './generated';
import { loadRules } from './load';
import { settingsSchema } from './settings-schema';

const ROOT = pathToFileURL(`${process.cwd()}/`);

async function main(): Promise<void> {
  if (process.argv.includes('--schema')) {
    const rules = (await loadRules()).map(file => file.rule);
    console.log(JSON.stringify(settingsSchema(rules), null, 2));
    return;
  }
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
