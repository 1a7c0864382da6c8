// Spoils sound invented cables in every way that the tests know, and counts what the rules find:
//   npm run mutations [TIMES]     how often each kind is done; 20 times if not given
import { CLASSIFIED, DIALECTS, soundCable } from '../test/rules/mutations/cable';
import { Random } from '../test/rules/mutations/random';
import { findingsIn, KINDS, mutation, outcomeOf } from '../test/rules/mutations/run';
import { noiseIn, wornCopy } from '../test/rules/mutations/worn';

const times = Number(process.argv[2] ?? 20);
const RULE = Math.max(...KINDS.map(({ rule }) => rule.length));
const DOES = Math.max(...KINDS.map(({ does }) => does.length));
const row = (rule: string, does: string, ...numbers: (string | number)[]): string => [rule.padEnd(RULE), does.padEnd(DOES), ...numbers.map(number => String(number).padStart(8))].join('  ');

let sound = 0;
let noise = 0;
for (const dialect of [...DIALECTS, ...CLASSIFIED]) {
  for (let seed = 1; seed <= times * 10; seed++) {
    const { draft, finish } = soundCable(new Random(seed), dialect);
    sound++;
    noise += findingsIn(finish(draft)).length;
  }
}

const total = { injected: 0, found: 0, others: 0 };
console.log(row('kind', 'what is done', 'injected', 'found', 'false'));
for (const kind of KINDS) {
  let found = 0;
  let others = 0;
  for (let seed = 1; seed <= times; seed++) {
    const outcome = outcomeOf(mutation(kind, seed));
    if (outcome.found) found++;
    others += outcome.others.length;
  }
  total.injected += times;
  total.found += found;
  total.others += others;
  console.log(row(kind.rule, kind.does, times, found, others));
}
console.log(row(`${KINDS.length} kinds`, '', total.injected, total.found, total.others));
console.log(`${sound} sound cables: ${noise} findings`);
const copies = times * 75;
let told = 0;
let wrong = 0;
for (let seed = 1; seed <= copies; seed++) {
  const said = noiseIn(wornCopy(seed));
  told += said.told;
  wrong += said.noise.length;
}
console.log(`${copies} worn archive copies of sound cables: ${told} findings of how they are worn, ${wrong} others`);
process.exitCode = total.found < total.injected || total.others + noise + wrong > 0 ? 1 : 0;
