// What the bundles weigh, as they are in dist/ (npm run build):
//   node --import tsx scripts/weight.ts
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './editor/editors';

export interface Weight {
  readonly file: string;
  readonly bytes: number;
  /** As it is sent or packed. */
  readonly compressed: number;
}

/** Of every script in dist/, the largest first. */
export function measureWeight(): readonly Weight[] {
  const dist = path.join(root, 'dist');
  return fs.readdirSync(dist).filter(name => name.endsWith('.js')).map((file): Weight => {
    const text = fs.readFileSync(path.join(dist, file));
    return { file, bytes: text.length, compressed: gzipSync(text).length };
  }).sort((a, b) => b.bytes - a.bytes);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
  for (const { file, bytes, compressed } of measureWeight()) console.log(`${kb(bytes)} ${kb(compressed)} compressed  ${file}`);
}
