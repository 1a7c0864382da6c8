import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPart, writeParts } from '../../server/src/workspace/cache';
import type { FileRecord } from '../../server/src/workspace/scan';
import { seed } from '../lsp/seed';
import { readEntries } from './entries';
import { citingCables } from './folder';

const record = (uri: string, text: string): [string, FileRecord] => [uri, { mtime: 1.5, size: text.length, entries: readEntries(uri, text) }];

describe('workspace/cache', () => {
  const records = [record('file:///seed.cable', seed), ...[...citingCables(300, { seed: 4 })].map(({ path, text }) => record(`file:///${path}`, text)), record('file:///empty.cable', '')];

  it('returns what was stored, part by part', () => {
    const parts = [...writeParts('1', records)];
    assert.equal(parts.length, 2);
    assert.deepEqual(parts.flatMap(part => [...readPart('1', part) ?? []]), records);
  });

  it('stores nothing of the texts', () => {
    for (const part of writeParts('1', records)) assert.doesNotMatch(part, /January 31 meeting|band played/);
  });

  it('refuses a part of another version, or with any damage', () => {
    const [part = ''] = writeParts('1', records.slice(0, 1));
    assert.equal(readPart('2', part), null);
    fc.assert(fc.property(fc.nat(part.length - 1), fc.constantFrom('', 'x', '\0', '[]'), (at, other) => {
      const damaged = part.slice(0, at) + other + part.slice(at + 1);
      assert.equal(damaged === part ? null : readPart('1', damaged), null);
    }), { seed: 74, numRuns: 500 });
    for (const damaged of ['', 'null', part.slice(0, 200)]) assert.equal(readPart('1', damaged), null);
  });
});
