// The pages of docs/rules in one file of the package, without what stands on every page: client/src/rule-page-text.ts puts it back.
import fs from 'node:fs';
import path from 'node:path';

/** The title of the rule, which `package.json` has too, and its severity. */
const TITLE = /^.*\n\n\| \| \|\n\|---\|---\|\n\| Severity \| \w+ \|\n/;
const SOUND = /\n## Sound\n[^]*$/;

/** Stands before each part; no page has it. */
const BEFORE_PART = '\f';
/** Where a page is cut: before its fix and its source, below the headings over why the rule is there and what is flagged. */
const CUT = /\n(?=\| (?:Fix|Source))|(?<=\n## (?:Why|Flagged))\n/;
const PARTS = 5;

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
/** How the fixes of rules end, which stands at the beginning too, and on the pages as a sign that they do not have. */
const ENDINGS = [[' (suggested: look at it before you take it) |', '~'], [' (safe: cannot change what the cable says) |', '{']];

/**
 * @param {string} root the folder of the project
 * @returns {string} the file: the lines of many pages; then the first part of each page, by the id of its rule, the second part of each, and so on,
 * each with a form feed before it: like stands beside like, and is smaller when it is compressed
 */
export function rulePages(root) {
  const directory = path.join(root, 'docs/rules');
  const index = fs.readFileSync(path.join(directory, 'README.md'), 'utf8');
  const ids = [...index.matchAll(/^\| \[`([a-z0-9-]+)`\]/gm)].map(([, id]) => id).sort();
  const pages = ids.map(id => {
    const parts = ownOfPage(id, fs.readFileSync(path.join(directory, `${id}.md`), 'utf8')).split(CUT);
    if (parts.length > PARTS) throw new Error(`the page of ${id} has a heading twice`);
    return parts;
  });
  const parts = Array.from({ length: PARTS }, (_, part) => part).flatMap(part => pages.map(page => (page[part] ?? '').split('\n')));
  const lines = parts.flat();
  const counts = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const shared = [...ENDINGS.map(([ending]) => ending), ...[...counts].filter(([line, count]) => count >= MANY && line.length >= 2).map(([line]) => line)];
  const taken = lines.find(line => line.length === 1 && line.charCodeAt(0) >= FIRST_SIGN && line.charCodeAt(0) < FIRST_SIGN + shared.length);
  if (taken !== undefined) throw new Error(`the line ${taken} of a page would stand for another`);
  const letters = new Map(shared.map((line, at) => [line, String.fromCharCode(FIRST_SIGN + at)]));
  if (lines.some(line => ENDINGS.some(([, sign]) => line.includes(sign)))) throw new Error('a page has a sign that would stand for the end of a fix');
  return [shared, ...parts.map(own => own.map(line => ENDINGS.reduce((text, [ending, sign]) => text.replace(ending, sign), letters.get(line) ?? line)))].map(own => own.join('\n')).join(`\n${BEFORE_PART}`);
}
