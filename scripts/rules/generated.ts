import { readFile } from 'node:fs/promises';
import { loadRules } from './load';
import { indexPage, rulePage } from './markdown';
import { packageWithSettings } from './package-settings';
import { pagesSource, registrySource } from './registry-source';
import { fileSchema } from './settings-schema';

/** Every file that is generated from the rules, with its text: path from the root of the repository → text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = await loadRules();
  const ids = files.map(file => file.id);
  const rules = files.map(file => file.rule);
  return new Map([
    ['server/src/rules/engine/registry.ts', registrySource(rules)],
    ['server/src/rules/engine/pages.ts', pagesSource(ids)],
    ['schemas/cablewright.schema.json', `${JSON.stringify(fileSchema(rules), null, 2)}\n`],
    ['package.json', packageWithSettings(await readFile(new URL('../../package.json', import.meta.url), 'utf8'), rules)],
    ['docs/rules/README.md', indexPage(files)],
    ...files.map((file): [string, string] => [`docs/rules/${file.id}.md`, rulePage(file)]),
  ]);
}
