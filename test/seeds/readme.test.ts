import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { names, readme, sample } from './samples';

/** The rows of the tables: file → rules that it breaks on purpose. */
const listed = new Map(readme.split('\n').flatMap((line): [string, string[]][] => {
  const cells = line.split('|').map(cell => cell.trim());
  const file = /^\[([^\]]+)\]/.exec(cells[1] ?? '')?.[1];
  return file === undefined ? [] : [[file, [...(cells[4] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1]!)]];
}));

describe('the list of samples', () => {
  it('names every sample once', () => {
    assert.deepEqual([...listed.keys()].sort(), names);
    assert.equal(readme.split('.cable](').length - 1, names.length);
  });

  for (const [name, expected] of listed) {
    it(`tells what is wrong with ${name}`, () => {
      const found = check(parse(sample(name)), DEFAULT_SETTINGS).map(finding => finding.ruleId);
      assert.deepEqual([...new Set(found)].sort(), [...expected].sort());
    });
  }
});
