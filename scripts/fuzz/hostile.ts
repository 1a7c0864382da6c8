// Hostile files at their full size through every stage; the tests have them small:
//
//   npm run hostile [-- --only NAME] [--megabytes N]     a megabyte of each kind if not told otherwise
//
// and the largest that are promised: a line of 50 MB, half a million paragraphs, 100,000 TAGS codes, references and addressees.
import { parseArgs } from 'node:util';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { cost } from '../../test/hostile/cost';
import { STAGES } from '../../test/hostile/stages';
import { HOSTILE, hostile, type Hostile } from '../../test/hostile/texts';

const TIMES = 4;
const MOST = 10;
const MEASURABLE = 100;
/** So often the unit of a kind comes, whatever its length. */
const LARGEST: readonly (readonly [name: string, times: number])[] = [
  ['one line of words', 50_000_000 / 'harbor '.length], ['paragraphs', 500_000], ['TAGS codes on one line', 100_000], ['references', 100_000], ['addressees', 100_000],
];

function main(): void {
  const { values } = parseArgs({ options: { only: { type: 'string' }, megabytes: { type: 'string', default: '1' } } });
  const wanted = ({ name }: Hostile): boolean => values.only === undefined || name.includes(values.only);
  let failures = 0;
  for (const each of HOSTILE.filter(wanted)) {
    const size = Number(values.megabytes) * 1e6;
    const small = hostile(each, size / TIMES);
    const large = hostile(each, size);
    const begun = performance.now();
    for (const stage of STAGES) {
      let most = cost(stage, large);
      const growth = (tries: number): number => (most < MEASURABLE ? 0 : most / Math.max(1, cost(stage, small, tries)));
      if (growth(1) < MOST) continue;
      // A machine that is busy with other things is asked again.
      most = cost(stage, large, 3);
      if (growth(3) < MOST) continue;
      failures++;
      console.log(`✗ ${each.name}, ${stage.name}: ${String(TIMES)} times the length costs ${growth(3).toFixed(1)} times as much, ${most.toFixed(0)} ms`);
    }
    console.log(`${each.name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  for (const [name, times] of LARGEST) {
    const kind = HOSTILE.find(each => each.name === name);
    if (!kind || !wanted(kind)) continue;
    const text = kind.head + Array.from({ length: Math.ceil(times) }, (_, index) => kind.unit(index)).join('');
    const begun = performance.now();
    const document = parse(text);
    const read = performance.now();
    const found = check(document, DEFAULT_SETTINGS).length;
    console.log(`${name}, ${Math.ceil(times)} times, ${(text.length / 1e6).toFixed(1)} MB: read in ${((read - begun) / 1000).toFixed(1)} s, checked in ${((performance.now() - read) / 1000).toFixed(1)} s, ${found} findings`);
  }
  console.log(`${String(HOSTILE.filter(wanted).length)} kinds of hostile files, ${String(STAGES.length)} stages, ${String(failures)} failures`);
  process.exitCode = failures === 0 ? 0 : 1;
}

main();
