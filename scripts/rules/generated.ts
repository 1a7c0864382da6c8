import { loadRules } from './load';
import { indexPage, rulePage } from './markdown';
import { pagesSource, registrySource } from './registry-source';

/** Every file that is generated from the rules, with its text: path from the root of the repository → text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = await loadRules();
  const ids = files.map(file => file.id);
  return new Map([
    ['server/src/rules/registry.ts', registrySource(ids)],
    ['server/src/rules/pages.ts', pagesSource(ids)],
    ['docs/rules/README.md', indexPage(files)],
    ...files.map((file): [string, string] => [`docs/rules/${file.id}.md`, rulePage(file)]),
  ]);
}
