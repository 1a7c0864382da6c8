import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { instrumented, share, type Counters } from './instrument';
import type { Target } from './targets/target';

/** More places than the code has. */
const MOST_PLACES = 65_536;

/** The targets, made so that the code of the server under them counts what it runs. */
export async function watchedTargets(root: string): Promise<{ readonly targets: readonly Target[]; readonly counters: Counters }> {
  const counters: Counters = { counts: new Uint16Array(MOST_PLACES), used: 0 };
  share(counters);
  const outfile = path.join(root, 'dist/fuzz/targets.cjs');
  await build({
    absWorkingDir: root, entryPoints: ['scripts/fuzz/targets/all.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', packages: 'external', logLevel: 'error',
    plugins: [{
      name: 'watched',
      setup: watched => {
        watched.onLoad({ filter: /[\\/]server[\\/]src[\\/](?:[^\\/]{1,99}[\\/]){0,8}[^\\/]{1,99}\.ts$/ }, ({ path: file }) => ({ contents: instrumented(file, readFileSync(file, 'utf8'), counters), loader: 'js' }));
      },
    }],
  });
  const { TARGETS } = createRequire(import.meta.url)(outfile) as { TARGETS: readonly Target[] };
  return { targets: TARGETS, counters };
}
