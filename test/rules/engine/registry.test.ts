import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { generatedFiles } from '../../../scripts/rules/generated';
import { ruleIds } from '../../../scripts/rules/load';
import { pages } from '../../../server/src/rules/engine/pages';
import { rules } from '../../../server/src/rules/engine/registry';

const ROOT = new URL('../../../', import.meta.url);

/** Rules that look at other files: the index of the folder finds what they name, and no check. */
const FOUND_ELSEWHERE: ReadonlySet<string> = new Set(['duplicate-mrn']);

describe('the registry of rules', () => {
  it('has every rule file of the folder, under the name of its file', async () => {
    assert.deepEqual(rules.map(rule => rule.id), await ruleIds());
    assert.deepEqual(Object.keys(pages), rules.map(rule => rule.id));
  });

  for (const rule of rules) {
    it(`${rule.id} is told in full`, () => {
      const page = pages[rule.id]!;
      assert.match(rule.title, /^[A-Z\p{Lu}].*[^.]$/u, 'the title is a sentence without its stop');
      assert.notEqual(rule.source, '');
      assert.match(page.why, /\.$/);
      assert.ok(page.sound.length > 0, 'a sound example');
      if (FOUND_ELSEWHERE.has(rule.id)) return;
      assert.ok(page.flagged.length > 0, 'a flagged example');
      assert.ok(Object.keys(rule.check).length > 0, 'a check');
    });
  }

  it('is what the committed files say: run `node --import tsx scripts/rules/generate.ts` when this fails', async () => {
    for (const [path, text] of await generatedFiles()) {
      assert.equal(await readFile(new URL(path, ROOT), 'utf8'), text, path);
    }
  });
});
