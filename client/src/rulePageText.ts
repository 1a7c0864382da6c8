/**
 * Reads the file of the rule pages in the package: for each rule a form feed, its id on a line, and what of its page is its own
 * (scripts/build/rule-pages.mjs writes it so).
 * @returns the Markdown of each page, by the id of its rule
 */
export function readRulePages(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\f').slice(1).map(part => {
    const end = part.indexOf('\n');
    const id = part.slice(0, end);
    return [id, rulePage(id, part.slice(end + 1))];
  }));
}

/**
 * @param id the rule
 * @param own from below its title to above its settings
 * @returns the page in Markdown, whole
 */
export function rulePage(id: string, own: string): string {
  return `# ${id}\n\n${own}\n${ruleSettings(id).join('\n')}`;
}

/** How a rule is set, the same for each: the end of its page, in lines. */
export function ruleSettings(id: string): string[] {
  return [
    '## Settings',
    '',
    'In the settings of VS Code:',
    '',
    '```json',
    `"cable.rules": { "${id}": "off" }`,
    '```',
    '',
    'In a `.cablewright.json` beside the cables, for the editor and the command line:',
    '',
    '```json',
    `{ "rules": { "${id}": "off" } }`,
    '```',
    '',
    'On the command line:',
    '',
    '```sh',
    `cable lint --rule ${id}=off`,
    '```',
    '',
    'Instead of `off` it can be `error`, `warning`, `info` or `hint`.',
    '',
  ];
}
