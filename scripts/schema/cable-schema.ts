import { createGenerator } from 'ts-json-schema-generator';

/** Where the schema stands, from the root of the repository. */
export const SCHEMA_FILE = 'schemas/cable.schema.json';

/** The JSON Schema (draft 7) of what `cable parse` prints for one cable, made from the types of the contract. */
export function cableSchema(): string {
  const generator = createGenerator({
    path: 'server/src/cable/contract.ts',
    tsconfig: 'tsconfig.json',
    type: 'SourcedCable',
    topRef: false,
    sortProps: false,
    // tsc checks them already.
    skipTypeCheck: true,
  });
  const { $schema, ...schema } = generator.createSchema('SourcedCable');
  return `${JSON.stringify({ $schema, title: 'Cable', ...schema }, null, 2)}\n`;
}
