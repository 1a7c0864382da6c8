import assert from 'node:assert/strict';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { SHAPES } from './hostile';
import { cableGrammar } from './paint';

const SMALL = 50_000;
const TIMES = 4;
/** Linear cost gives a growth of 4, quadratic of 16; between them is room for a machine that is busy. */
const MOST = 9;

describe('a hostile line costs no more than its length', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await cableGrammar();
  });

  /** Microseconds of the processor that the lines take, the least of three: what else the machine does counts little. */
  function cost(lines: string[]): number {
    const times = [0, 1, 2].map(() => {
      const start = process.cpuUsage();
      let state = INITIAL;
      for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
      const { user, system } = process.cpuUsage(start);
      return user + system;
    });
    return Math.min(...times);
  }

  for (const [above, start, unit] of SHAPES) {
    it(`${[...above, start].join('\\n')}${unit.repeat(3)}...`, () => {
      const lines = (size: number): string[] => [...above, start + unit.repeat(Math.ceil(size / unit.length)), 'x'];
      const growth = cost(lines(SMALL * TIMES)) / cost(lines(SMALL));
      assert.ok(growth < MOST, `${TIMES} times the length costs ${growth.toFixed(1)} times as much`);
    });
  }

  it('a line of 1 MB is read to its end', () => {
    const { tokens, stoppedEarly } = grammar.tokenizeLine(`${'x'.repeat(1_000_000)} Summary: rain`, INITIAL);
    assert.equal(stoppedEarly, false);
    assert.equal(tokens.at(-1)!.endIndex > 1_000_000, true);
  });
});
