// The pages of docs/rules in one file of the package, without what stands on every page: client/src/rulePageText.ts puts it back.
import fs from 'node:fs';
import path from 'node:path';

/** The title of the rule, which `package.json` has too, and its severity. */
const TITLE = /^.*\n\n\| \| \|\n\|---\|---\|\n\| Severity \| \w+ \|\n/;
const SOUND = /\n## Sound\n[^]*$/;

/** Stands before each part; no page has it. */
const BEFORE_PART = '\f';
/** Where a page is cut into what is said of the rule, why it is there, and what is flagged: below the headings, for a heading that began a part would be a line of many pages with its form feed. */
const CUT = /(?<=\n## (?:Why|Flagged))\n/;

/**
 * @param {string} id the rule
 * @param {string} page its page in docs/rules
 * @returns {string} what is its own: from below its severity to above its settings, without the example that is sound, for the package has a limit
 */
function ownOfPage(id, page) {
  const start = page.indexOf(`# ${id}\n\n`);
  const end = page.lastIndexOf('\n## Settings\n');
  if (start < 0 || end < 0 || page.includes(BEFORE_PART)) throw new Error(`docs/rules/${id}.md is not as scripts/rules/markdown.ts writes it`);
  const own = page.slice(start + `# ${id}\n\n`.length, end);
  if (!TITLE.test(own)) throw new Error(`docs/rules/${id}.md does not begin with its title and severity`);
  return own.replace(TITLE, '').replace(SOUND, '');
}

/** A line that stands on many pages stands once at the beginning, and on the pages as one sign from here on: the 1st, the 2nd, … */
const FIRST_SIGN = '0'.charCodeAt(0);
const MANY = 8;

/**
 * @param {string} root the folder of the project
 * @returns {string} the file: the lines of many pages; then the first part of each page, below its id, the second part of each, and the third,
 * with a form feed before it: like stands beside like, and is smaller when it is compressed
 */
export function rulePages(root) {
  const directory = path.join(root, 'docs/rules');
  const index = fs.readFileSync(path.join(directory, 'README.md'), 'utf8');
  const ids = [...index.matchAll(/^\| \[`([a-z0-9-]+)`\]/gm)].map(([, id]) => id);
  const pages = ids.map(id => `${id}\n${ownOfPage(id, fs.readFileSync(path.join(directory, `${id}.md`), 'utf8'))}`.split(CUT));
  const whole = pages.find(parts => parts.length > 3);
  if (whole) throw new Error(`the page of ${whole[0].split('\n', 1)[0]} has a heading twice`);
  const lines = [0, 1, 2].flatMap(part => pages.map(page => `${BEFORE_PART}${page[part] ?? ''}`)).join('\n').split('\n');
  const counts = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const shared = [...counts].filter(([line, count]) => count >= MANY && line.length >= 2).map(([line]) => line);
  const taken = lines.find(line => line.length === 1 && line.charCodeAt(0) >= FIRST_SIGN && line.charCodeAt(0) < FIRST_SIGN + shared.length);
  if (taken !== undefined) throw new Error(`the line ${taken} of a page would stand for another`);
  const letters = new Map(shared.map((line, at) => [line, String.fromCharCode(FIRST_SIGN + at)]));
  return `${shared.join('\n')}\n${lines.map(line => letters.get(line) ?? line).join('\n')}`;
}
