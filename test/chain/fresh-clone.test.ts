import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../scripts');

/** What a module and those that it imports take from packages before its first line runs. */
function packagesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^import (?:[^'\n]{0,200} from )?'([^'\n]+)';$/gm)].flatMap(([, name = '']) => {
    if (name.startsWith('node:')) return [];
    return name.startsWith('.') ? packagesOf(path.join(path.dirname(file), name)) : [name];
  });
}

describe('on a fresh clone, where nothing is installed', () => {
  for (const name of ['demo', 'test']) {
    it(`npm run ${name} installs what is missing before it needs it`, () => {
      const file = path.join(scripts, `${name}.mjs`);
      assert.deepEqual(packagesOf(file), []);
      assert.match(readFileSync(file, 'utf8'), /^ensureInstalled\(\);$/m);
    });
  }
});
