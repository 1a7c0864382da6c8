import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** The real sample. */
export const seed = readFileSync(path.join(root, 'seeds/07GUANGZHOU208.cable'), 'utf8');
