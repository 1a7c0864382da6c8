const FIRST_SIGN = '0'.charCodeAt(0);

/** What the settings in `package.json` say of a rule. */
export interface RuleSetting {
  readonly markdownDescription: string;
  readonly default: string;
}

/**
 * Reads the file of the rule pages in the package: the lines of many pages, which stand on them as one sign, and before them the two endings of fixes, which stand as `~` and `{`; then, each behind a form
 * feed, the first part of each page, by the id of its rule, the second part of each, and so on (scripts/build/rule-pages.mjs writes it so).
 * @param settings of the rules, by id
 * @returns the Markdown of each page, by the id of its rule
 */
export function readRulePages(text: string, settings: Readonly<Record<string, RuleSetting>>): ReadonlyMap<string, string> {
  const [shared = '', ...parts] = text.split('\n\f');
  const lines = shared.split('\n');
  const ids = Object.keys(settings).sort();
  return new Map(ids.map((id, rule) => {
    // A page that shows nothing flagged has no last part.
    const own = parts.filter((part, at) => part !== '' && at % ids.length === rule).join('\n').split('\n');
    return [id, rulePage(id, settings[id], own.map(line => (line.length === 1 ? lines[line.charCodeAt(0) - FIRST_SIGN] ?? line : line)).join('\n').replace('~', lines[0] ?? '').replace('{', lines[1] ?? ''))];
  }));
}

/**
 * @param id the rule
 * @param setting its title and severity
 * @param own from below its severity to above its settings
 * @returns the page in Markdown, whole
 */
function rulePage(id: string, setting: RuleSetting | undefined, own: string): string {
  const title = setting?.markdownDescription.split(' Silent in archive copies', 1)[0] ?? '';
  return `# ${id}\n\n${title}\n\n| | |\n|---|---|\n| Severity | ${setting?.default ?? ''} |\n${own}\n${ruleSettings(id).join('\n')}`;
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
