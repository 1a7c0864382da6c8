import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readRulePages, type RuleSetting } from '../../client/src/rule-page-text';
import { rulePages } from '../../scripts/build/rule-pages.mjs';
import { APART, columnsOf, rowsOf, uncatalogued } from '../../scripts/build/server-parts.mjs';
import { root } from '../../scripts/editor/editors';
import { POSTS_TABLE } from '../../server/src/vocabulary/data/posts-table';
import { TAGS_TABLE } from '../../server/src/vocabulary/data/tags-table';

const PAGES = path.join(root, 'docs/rules');
const RULES = path.join(root, 'server/src/rules');

describe('what is packed in another form', () => {
  it('gives the pages of the rules as they stand in docs/rules, but for the example that is sound', () => {
    const { contributes: { configuration } } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { contributes: { configuration: { properties: { 'cable.rules': { properties: Record<string, RuleSetting> } } } } };
    const pages = readRulePages(rulePages(root), configuration.properties['cable.rules'].properties);
    const names = fs.readdirSync(PAGES).filter(name => /^[a-z0-9-]+\.md$/.test(name));
    assert.deepEqual([...pages.keys()].sort(), names.map(name => name.slice(0, -'.md'.length)).sort());
    for (const [id, page] of pages) {
      // The first line says how the file was made.
      assert.equal(page, fs.readFileSync(path.join(PAGES, `${id}.md`), 'utf8').replace(/^<!--.*-->\n/, '').replace(/## Sound\n[^]*?(?=## Settings\n)/, ''));
    }
  });

  it('gives the lists of posts and of TAGS row by row', () => {
    for (const [table, apart] of [[POSTS_TABLE.trim(), APART.posts], [TAGS_TABLE.trim(), APART.tags]] as const) assert.equal(rowsOf(columnsOf(table, apart), apart), table);
  });

  it('leaves out of a rule no more than its words for the catalogue', () => {
    for (const name of fs.readdirSync(RULES).filter(each => /^[a-z0-9]+-[a-z0-9-]+\.ts$/.test(each))) {
      const before = fs.readFileSync(path.join(RULES, name), 'utf8');
      const lines = new Set(uncatalogued(before).split('\n'));
      const gone = before.split('\n').filter(line => !lines.has(line) && !/^ {2}fix: \{ does: /.test(line));
      assert.ok(gone.length <= 3 && gone.every(line => /^ {2}(?:title|part|source): .*,$/.test(line)), `${name}: ${gone.join('\n')}`);
    }
  });
});
