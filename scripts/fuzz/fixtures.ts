import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A text that once failed, kept so that it never does again. */
export interface Fixture {
  readonly target: string;
  readonly seed: number;
  /** What was wrong when it was found. */
  readonly was: string;
  readonly text: string;
}

const FOLDER = 'test/fixtures/fuzz';

/** All that are kept, by the names of their files. */
export function fixtures(root: string): ReadonlyMap<string, Fixture> {
  const folder = path.join(root, FOLDER);
  return new Map(readdirSync(folder).filter(name => name.endsWith('.json')).sort().map(name => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Fixture]));
}

/** Keeps one, with no word of where on this machine it was found; where it stands, from the root. */
export function keep(root: string, found: Fixture): string {
  const fixture = { ...found, was: found.was.replaceAll(root + path.sep, '') };
  const name = `${fixture.target.replace(/[^a-z]+/gi, '-').toLowerCase()}-${createHash('sha256').update(`${fixture.target}${fixture.was}${fixture.text}`).digest('hex').slice(0, 8)}.json`;
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  writeFileSync(path.join(root, FOLDER, name), `${JSON.stringify(fixture, null, 2)}\n`);
  return `${FOLDER}/${name}`;
}
