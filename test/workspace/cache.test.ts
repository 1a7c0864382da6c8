import assert from 'node:assert/strict';
import { readPart, writeParts } from '../../server/src/workspace/cache';
import type { FileRecord } from '../../server/src/workspace/scan';
import { seed } from '../lsp/seed';
import { readEntries } from './entries';
import { citingCables } from './folder';

const record = (uri: string, text: string): [string, FileRecord] => [uri, { mtime: 1.5, size: text.length, entries: readEntries(uri, text) }];

describe('workspace/cache', () => {
  const records = [record('file:///seed.cable', seed), ...[...citingCables(300, { seed: 4 })].map(({ path, text }) => record(`file:///${path}`, text)), record('file:///empty.cable', '')];

  it('gives back what was put into it, part by part', () => {
    const parts = [...writeParts('1', records)];
    assert.equal(parts.length, 2);
    assert.deepEqual(parts.flatMap(part => [...readPart('1', part)]), records);
  });

  it('holds nothing of the texts', () => {
    for (const part of writeParts('1', records)) assert.doesNotMatch(part, /January 31 meeting|band played/);
  });

  it('gives nothing of another version, and nothing that is damaged', () => {
    const [part = ''] = writeParts('1', records.slice(0, 1));
    assert.equal(readPart('2', part).size, 0);
    for (const damaged of ['', 'null', '{}', '[]', '[1]', '[1,"1",{}]', '[1,"1",[[1,2,3,4],["u",1,1,[[]]],null]]', part.slice(0, 200)]) assert.equal(readPart('1', damaged).size, 0, damaged);
  });

  it('takes no value of a wrong kind, wherever it stands', () => {
    const [part = ''] = writeParts('1', records.slice(0, 1));
    const parsed = JSON.parse(part) as [unknown, unknown, [unknown, unknown, unknown, [unknown[]]][]];
    const entry = parsed[2][0]![3][0];
    entry.forEach((value, at) => {
      entry[at] = { wrong: true };
      assert.equal(readPart('1', JSON.stringify(parsed)).size, at === 11 ? 1 : 0, `field ${at}`);
      entry[at] = value;
    });
    assert.equal(readPart('1', JSON.stringify(parsed)).size, 1);
  });
});
