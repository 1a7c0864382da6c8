// Writes test/seeds/golden/ anew from what `cable parse` says of the samples:
//   node --import tsx test/seeds/regenerate.ts [NAME.cable…]
//
// The files are worth what their review is worth. Every value in them was compared with the text of its sample by eye;
// after running this, read `git diff test/seeds/golden` beside the samples in the same way, and mend the parser where it
// reads otherwise than a careful reader would.
import { writeFile } from 'node:fs/promises';
import { cable } from '../cli/harness';
import { goldenFile, names } from './samples';

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  for (const name of chosen.length > 0 ? chosen : names) {
    await writeFile(goldenFile(name), (await cable(['parse', `seeds/${name}`])).stdout);
  }
}

void main();
