// Writes the JSON Schema of `cable parse`:
//   node --import tsx scripts/schema/generate.ts
import { writeFile } from 'node:fs/promises';
import { cableSchema, SCHEMA_FILE } from './cable-schema';

void writeFile(SCHEMA_FILE, cableSchema());
