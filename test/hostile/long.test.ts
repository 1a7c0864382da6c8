import assert from 'node:assert/strict';
import { cableOfSize } from '../../scripts/bench-cables';
import { growth, MOST, TIMES } from './growth';
import { STAGES, type Stage } from './stages';
import { HOSTILE, hostile } from './texts';

/** So long that even a search at the speed of memory shows, where it is made anew for each line or for each cable. */
const LARGE = 400_000;
const LARGEST = 1_000_000;
/** Of one cable among several. */
const ONE = 10_000;

interface Kind {
  readonly name: string;
  readonly size: number;
  readonly of: (size: number) => string;
  /** What is done to it, by name; if not told, what is done to all files. */
  readonly stages?: readonly string[];
}

const ALL = ['reading', 'reading again after an edit', 'all rules'];

const KINDS: readonly Kind[] = [
  { name: 'one cable', size: LARGE, of: size => cableOfSize(3, size) },
  { name: 'many cables', size: LARGE, of: size => Array.from({ length: size / ONE }, (_, at) => cableOfSize(at + 1, ONE)).join('\n') },
  { name: 'many short cables', size: LARGEST, of: size => Array.from({ length: size / shortCable(1).length }, (_, at) => shortCable(at % 900_000)).join('') },
  { name: 'entities on one line', size: LARGE, of: size => HOSTILE.filter(({ name }) => name === 'entities').map(kind => hostile(kind, size)).join(''), stages: ['restore'] },
];

/** The same length for each number below a million. */
function shortCable(number: number): string {
  return `UNCLAS ROME ${String(number).padStart(6, '0')}\n\nE.O. 12958: N/A\nTAGS: SCUL, IT\nSUBJECT: FAIR\n\n1. (U) The fair opens on May 2.\n\nROE\n\nNNNN\n`;
}

describe('a long file', function () {
  this.timeout(120_000);

  for (const { name, size, of, stages = ALL } of KINDS) {
    const [small, large] = [of(size / TIMES), of(size)];

    for (const stage of STAGES.filter(each => stages.includes(each.name))) {
      it(`of ${name} costs no more than its length: ${stage.name}`, () => {
        const times = growth(stage, small, large);
        assert.ok(times < MOST, `${String(TIMES)} times the length costs ${times.toFixed(1)} times as much`);
      });
    }
  }

  it('is found to cost more where the whole text is searched at each line', () => {
    const searching: Stage = {
      name: 'searching',
      read: text => { for (let line = 0, at = 0; at >= 0; line++, at = text.indexOf('\n', at + 1)) if (text.includes('\0', line)) return; },
    };
    // Asked once: it takes seconds, and a machine that is busy makes it no less.
    assert.ok(growth(searching, cableOfSize(3, LARGE / TIMES), cableOfSize(3, LARGE), 1) >= MOST);
  });
});
