import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ParsedCable } from '../../server/src/cable/contract';
import type { CableDocument } from '../../server/src/cable/model';
import { toContract as toContractUnchecked } from '../../server/src/cable/to-contract';
import { SCHEMA_FILE } from '../../scripts/schema/cable-schema';

const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object);

/** The cables of a file as `cable parse` prints them; what is not valid against the shipped schema fails the test that asked. */
export function toContract(document: CableDocument): ParsedCable[] {
  const cables = toContractUnchecked(document);
  for (const cable of cables) assert.ok(isValid({ ...cable, source: { file: null, ordinal: 1, sha256: '' } }), JSON.stringify(isValid.errors));
  return cables;
}
