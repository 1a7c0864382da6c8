import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { cableSchema, SCHEMA_FILE } from '../../scripts/schema/cable-schema';
import { parse } from '../../server/src/cable/parse';
import { toContract } from '../../server/src/cable/to-contract';
import { anyText, CABLE_LINES } from '../cable/cable-like';
import { goldenFile, names, sample } from './samples';

describe('the JSON schema of cable parse', () => {
  const written = readFileSync(SCHEMA_FILE, 'utf8');
  const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(written) as object);
  const assertValid = (cable: unknown): void => assert.ok(isValid(cable), JSON.stringify(isValid.errors));
  /** As it is printed: what JSON leaves out is not there. */
  const printed = (text: string): unknown[] => JSON.parse(JSON.stringify(toContract(parse(text)).map(cable => ({ ...cable, source: { file: null, ordinal: 1, sha256: '' } })))) as unknown[];

  it('is the one that the types give; scripts/schema/generate.ts writes it', () => {
    assert.equal(written, cableSchema());
  });

  it('holds for every expected output of a sample', () => {
    for (const name of names) for (const cable of [JSON.parse(readFileSync(goldenFile(name), 'utf8'))].flat()) assertValid(cable);
  });

  it('holds for every sample cut off anywhere', () => {
    for (const name of names.filter(each => sample(each).length < 4000)) {
      const lines = sample(name).split('\n');
      for (let count = 0; count <= lines.length; count++) {
        for (const cable of printed(lines.slice(0, count).join('\n'))) assertValid(cable);
        for (const cable of printed(lines.slice(count).join('\n'))) assertValid(cable);
      }
    }
  });

  it('holds for every line that occurs in cables', () => {
    for (const line of CABLE_LINES) for (const cable of printed(line)) assertValid(cable);
  });

  it('holds for any text', () => {
    fc.assert(fc.property(anyText, text => {
      for (const cable of printed(text)) assertValid(cable);
    }), { seed: 1975, numRuns: 3000 });
  });

  it('refuses what is left out, added or of another kind', () => {
    const [cable] = printed('UNCLAS WELLINGTON 000081') as [Record<string, unknown>];
    const { tags, ...without } = cable;
    assert.deepEqual(tags, []);
    for (const wrong of [without, { ...cable, color: 'red' }, { ...cable, profile: 'print' }, { ...cable, schemaVersion: 1 }, { ...cable, subject: 'A visit' }]) {
      assert.equal(isValid(wrong), false);
    }
  });
});
