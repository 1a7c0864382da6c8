// What the server carries in another form, or not at all.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Leaves out of the rules what only the catalogue says (`cable rules`, docs/rules and reports of the command line):
 * an editor shows a finding, and the page of its rule. A tenth of the rules.
 */
export const withoutCatalogue = {
  name: 'without-catalogue',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][a-z0-9]+-[a-z0-9-]+\.ts$/ }, ({ path: file }) => ({ contents: uncatalogued(fs.readFileSync(file, 'utf8')), loader: 'ts' }));
  },
};

/** @returns {string} a rule's file without title, part and source of the rule, and without what its fix does in words */
export function uncatalogued(text) {
  return text.split('\n')
    .filter(line => !/^ {2}(?:title|part|source): (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),$/.test(line))
    .map(line => line.replace(/^( {2}fix: \{ )does: (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"), /, '$1'))
    .join('\n');
}

/** The columns of a list that stand apart, so that like stands beside like; the others stay in rows. Smaller when it is compressed: found by trying. */
export const APART = { posts: [0, 2], tags: [0, 1, 2] };

/** Carries the lists of posts and of TAGS in columns. */
export const listsInColumns = {
  name: 'lists-in-columns',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]reference[\\/]data[\\/](?:posts|tags)-table\.ts$/ }, ({ path: file }) => {
      const table = /^export const (\w+) = `\n([^`\\$]*)\n`;$/m.exec(fs.readFileSync(file, 'utf8'));
      if (!table) return { errors: [{ text: `${path.basename(file)} is not one text of rows` }] };
      const apart = APART[path.basename(file, '-table.ts')];
      return { contents: `${rowsOf.toString()}\nexport const ${table[1]} = rowsOf(${JSON.stringify(columnsOf(table[2], apart)).replaceAll('\\n', '\n').replace(/^"|"$/g, '`')}, ${JSON.stringify(apart)});` };
    });
  },
};

/**
 * @returns {string} the rows of `A|B|C`: each column that stands apart in lines, then what is left of the rows, a bar between.
 * The first column is mostly sorted: in the place of what a cell shares with the last one that was filled stands how much
 * that is, a digit. A fifth cell that is the second without its first word (the post of AMEMBASSY ROME) is an equals sign,
 * and so is the beginning of a fourth one that begins with it (`=IT`, its location).
 */
export function columnsOf(table, apart) {
  const rows = table.split('\n').map(row => row.split('|'));
  let last = '';
  for (const row of rows) {
    const place = row[1]?.slice(row[1].indexOf(' ') + 1);
    if (row[3]?.startsWith(`${place} `)) row[3] = `=${row[3].slice(place.length + 1)}`;
    if (row[4] && row[4] === place) row[4] = '=';
    const cell = row[0];
    if (cell === '') continue;
    let shared = 0;
    while (shared < 9 && shared < cell.length && cell[shared] === last[shared]) shared++;
    row[0] = shared + cell.slice(shared);
    last = cell;
  }
  const columns = apart.map(column => rows.map(row => row[column] ?? '').join('\n'));
  return [...columns, rows.map(row => row.filter((_, column) => !apart.includes(column)).join('|')).join('\n')].join('|');
}

/** @returns {string} the rows again, cut after the last cell that is filled */
export function rowsOf(packed, apart) {
  const parts = packed.split('|');
  const columns = parts.splice(0, apart.length).map(column => column.split('\n'));
  let last = '';
  return parts.join('|').split('\n').map((left, row) => {
    const filled = left.split('|');
    apart.forEach((column, at) => filled.splice(column, 0, columns[at][row]));
    const [first] = filled;
    if (first !== '') last = last.slice(0, Number(first[0])) + first.slice(1);
    filled[0] = first && last;
    const place = filled[1]?.slice(filled[1].indexOf(' ') + 1);
    if (filled[3]?.startsWith('=')) filled[3] = `${place} ${filled[3].slice(1)}`;
    if (filled[4] === '=') filled[4] = place;
    while (filled.length > 0 && filled[filled.length - 1] === '') filled.pop();
    return filled.join('|');
  }).join('\n');
}
