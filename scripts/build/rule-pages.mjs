// The pages of docs/rules in one file of the package, without what stands on every page: client/src/rulePages.ts puts it back.
import fs from 'node:fs';
import path from 'node:path';

/** Stands before each page; no page has it. */
export const BEFORE_PAGE = '\f';

/**
 * @param {string} id the rule
 * @param {string} page its page in docs/rules
 * @returns {string} what is its own: from below its title to above its settings
 */
export function ownOfPage(id, page) {
  const start = page.indexOf(`# ${id}\n\n`);
  const end = page.lastIndexOf('\n## Settings\n');
  if (start < 0 || end < 0 || page.includes(BEFORE_PAGE)) throw new Error(`docs/rules/${id}.md is not as scripts/rules/markdown.ts writes it`);
  return page.slice(start + `# ${id}\n\n`.length, end);
}

/**
 * @param {string} root the folder of the project
 * @returns {string} the file: for each rule a form feed, its id on a line, and what is its own
 */
export function rulePages(root) {
  const directory = path.join(root, 'docs/rules');
  const names = fs.readdirSync(directory).filter(name => /^[a-z0-9-]+\.md$/.test(name)).sort();
  return names.map(name => {
    const id = name.slice(0, -'.md'.length);
    return `${BEFORE_PAGE}${id}\n${ownOfPage(id, fs.readFileSync(path.join(directory, name), 'utf8'))}`;
  }).join('');
}
