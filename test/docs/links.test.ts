import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/harness';

const PAGES = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md')).map(name => path.join('docs', name)),
  'seeds/README.md',
];

describe('links in the docs', () => {
  it('lead to files that are there', () => {
    const broken = PAGES.flatMap(page => {
      const links = [...readFileSync(path.join(root, page), 'utf8').matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].map(([, link]) => link!);
      return links.filter(link => !/^[a-z]+:/.test(link) && !existsSync(path.join(root, path.dirname(page), link))).map(link => `${page}: ${link}`);
    });
    assert.deepEqual(broken, []);
  });
});
