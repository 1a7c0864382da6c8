import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/harness';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a page calls by its name is looked for under that name. */
describe('names in the docs are those of the code', () => {
  it('the requests that other editors send begin as docs/reading.md says', () => {
    const methods = [...read('server/src/protocol/messages.ts').matchAll(/readonly method: '([a-z]+\/)\w+';/g)].map(([, prefix]) => prefix);
    assert.ok(methods.length > 0);
    assert.deepEqual([...new Set(methods)], [/`([a-z]+\/)…`/.exec(read('docs/reading.md'))?.[1]]);
  });

  it('CONTRIBUTING.md names all facts that a rule may look at', () => {
    const facts = /export interface Facts \{\n([^]*?)\n\}/.exec(read('server/src/rules/facts.ts'))?.[1] ?? '';
    const named = /`facts` \(([^)]*)\)/.exec(read('CONTRIBUTING.md'))?.[1]?.split(/,\s+/);
    assert.deepEqual(named, [...facts.matchAll(/readonly (\w+):/g)].map(([, name]) => name));
  });
});
