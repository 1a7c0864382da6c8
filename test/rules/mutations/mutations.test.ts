import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/engine/registry';
import { applyEdits } from '../../../server/src/text/span';
import { wordsOf } from '../words';
import { CLASSIFIED, DIALECTS, soundCable } from './cable';
import { Random } from './random';
import { findingsIn, KINDS, mutation, outcomeOf } from './run';
import { noiseIn, wornCopy } from './worn';

/** How often each kind is done here; the script does it more often. */
const TIMES = 10;
const TIMES_FIXED = 4;

describe('sound invented cables', () => {
  for (const dialect of [...DIALECTS, ...CLASSIFIED]) {
    it(`have no finding: ${dialect.name}`, () => {
      for (let seed = 1; seed <= 40; seed++) {
        const { draft, finish } = soundCable(new Random(seed), dialect);
        const text = finish(draft);
        for (const { ruleId, span, message } of findingsIn(text)) assert.fail(`seed ${seed}, ${ruleId} at ${JSON.stringify(text.slice(span.start, span.end))}: ${message}`);
      }
    });
  }
});

describe('archive copies of sound cables', () => {
  it('have no finding but of how they are worn: fused lines, pilcrows in the list of references', () => {
    let told = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const said = noiseIn(wornCopy(seed));
      told += said.told;
      assert.deepEqual(said.noise.map(({ ruleId, message }) => `${ruleId}: ${message}`), [], `seed ${seed}`);
    }
    assert.ok(told > 20, `${told}`);
  });
});

describe('cables with one defect', () => {
  it('there are at least 60 kinds of, each of its own rule, 1,000 in all', () => {
    const named = new Set(KINDS.map(({ rule }) => rule));
    assert.ok(named.size >= 60 && named.size === KINDS.length, `${named.size} of ${KINDS.length}`);
    assert.ok(KINDS.length * TIMES >= 1000, `${KINDS.length * TIMES}`);
    for (const rule of named) assert.ok(rules.some(({ id }) => id === rule), rule);
  });

  for (const kind of KINDS) {
    it(`${kind.does}: ${kind.rule} finds it in its place, and nothing else is found`, () => {
      for (let seed = 1; seed <= TIMES; seed++) {
        const spoiled = mutation(kind, seed);
        const { found, others } = outcomeOf(spoiled);
        const where = `seed ${seed}, ${spoiled.dialect}`;
        assert.ok(found, `${where}: not found${others.length > 0 ? `, but ${others.map(({ ruleId }) => ruleId).join()}` : ''}`);
        assert.deepEqual(others.map(({ ruleId, message }) => `${ruleId}: ${message}`), [], where);
      }
    });

    it(`${kind.does}: each fix of ${kind.rule} leaves a sound cable, and a safe one the words`, () => {
      for (let seed = 1; seed <= TIMES_FIXED; seed++) {
        const { text } = mutation(kind, seed);
        for (const fix of findingsIn(text)[0]?.fixes ?? []) {
          const fixed = applyEdits(text, fix.edits());
          // What leaves dots for the drafter to fill in may be told to be empty.
          const left = findingsIn(fixed).filter(({ message }) => !(fix.title.includes('...') && message.startsWith('The line names nobody yet')));
          assert.deepEqual(left.map(({ ruleId, message }) => `${ruleId}: ${message}`), [], `seed ${seed}, ${fix.title}`);
          if (fix.safe) assert.equal(wordsOf(fixed), wordsOf(text), `seed ${seed}, ${fix.title}`);
        }
      }
    });
  }
});
