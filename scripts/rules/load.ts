import { readdir } from 'node:fs/promises';
import type { Rule } from '../../server/src/rules/kit/rule';
import type { RulePage } from '../../server/src/rules/kit/page';

/** What a rule file exports. */
export interface RuleFile {
  readonly id: string;
  readonly rule: Rule;
  readonly page: RulePage;
}

const FOLDER = new URL('../../server/src/rules/', import.meta.url);

/** The ids of the rule files, in alphabetical order. What they are written with, and what runs them, stands in folders beside them. */
export async function ruleIds(): Promise<string[]> {
  const names = await readdir(FOLDER);
  return names.filter(name => name.endsWith('.ts')).map(name => name.slice(0, -'.ts'.length)).sort();
}

/** Every rule file as it is now, whatever the registry says. */
export async function loadRules(): Promise<RuleFile[]> {
  return Promise.all((await ruleIds()).map(async id => {
    const file = await import(new URL(`${id}.ts`, FOLDER).href) as Omit<RuleFile, 'id'>;
    return { id, rule: file.rule, page: file.page };
  }));
}
