import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ANSWERS_ALONE } from '../../scripts/bench/answers-alone';
import type { Typed } from '../../scripts/bench/keystrokes';
import { page, summary, type Results } from '../../scripts/bench/page';
import { root } from '../cli/harness';

const typed = (name: string, median: number, work: number | null = null): Typed => ({ name, median, p95: 2 * median, count: 200, work, answers: { symbols: 1, folds: 1, diagnostics: 1 } });
const few = { median: 2, p95: 3, count: 9 };

/** Invented figures: a machine with two cores, on which JSON and Markdown were left out of the larger document. */
const RESULTS: Results = {
  keystrokes: [
    { bytes: 100_000, typed: [typed('floor', 1, 2), typed('Cablewright', 3, 5), typed(ANSWERS_ALONE, 2), typed('JSON', 20), typed('Markdown', 50)] },
    { bytes: 10_000_000, typed: [typed('floor', 20, 20), typed('Cablewright', 50, 70), typed(ANSWERS_ALONE, 40)] },
  ],
  shapes: [{ shape: 'one cable', bytes: 100_000, typed: [typed('floor', 2), typed('Cablewright', 7), typed(ANSWERS_ALONE, 4)] }],
  opening: [{ bytes: 10_000, name: 'Cablewright', times: few }],
  ready: { cable: { ...few, median: 120 }, empty: { ...few, median: 100 } },
  questions: [{ bytes: 10_000, hover: few, completion: few }],
  folders: [
    { name: 'small cables', files: 9, bytes: 90_000_000, figures: [{ way: 'one core', milliseconds: 9000, megabytesPerSecond: 10, peakMegabytes: 100 }, { way: 'two threads', milliseconds: 4500, megabytesPerSecond: 20, peakMegabytes: 200 }] },
    { name: 'large cables', files: 9, bytes: 90_000_000, figures: [{ way: 'one core', milliseconds: 6000, megabytesPerSecond: 15, peakMegabytes: 100 }, { way: 'two threads', milliseconds: 3000, megabytesPerSecond: 30, peakMegabytes: 200 }] },
  ],
  colouring: { size: 1000, cable: 6, markdown: 4, hostile: [{ line: 'x', msPerKb: 0.8 }] },
  weight: [{ file: 'server.js', bytes: 204_800, compressed: 102_400 }],
  largest: { now: 8, most: 11, openMs: 3500, keystroke: { ...few, median: 500 } },
};

/** The rows of the tables of a page, cell by cell. */
const rowsOf = (text: string): string[][] => text.split('\n').filter(line => line.startsWith('|')).map(line => line.slice(1, -1).split('|').map(cell => cell.trim()));
const rowOf = (name: string): string[] => rowsOf(page(RESULTS)).find(([first]) => first === name) ?? [];

describe('the page of the benchmarks', () => {
  it('tells each server as a multiple of the floor of its row, and by a dash what was not measured', () => {
    assert.deepEqual(rowOf('100 KB').slice(1), ['1.0 ms (2.0 ms)', '**3.0 ×** 3.0 ms (6.0 ms)', '**2.0 ×** 2.0 ms (4.0 ms)', '**20 ×** 20 ms (40 ms)', '**50 ×** 50 ms (100 ms)']);
    assert.deepEqual(rowOf('10 MB').slice(1), ['20 ms (40 ms)', '**2.5 ×** 50 ms (100 ms)', '**2.0 ×** 40 ms (80 ms)', '–', '–']);
    assert.deepEqual(rowOf('one cable, 100 KB').slice(1), ['2.0 ms (4.0 ms)', '**3.5 ×** 7.0 ms (14 ms)', '**2.0 ×** 4.0 ms (8.0 ms)']);
  });

  it('tells the work of the processor where the system tells it, and nothing of it where not', () => {
    assert.match(page(RESULTS), /\| 100 KB \| 2\.0 ms \| \*\*2\.5 ×\*\* 5\.0 ms \|/);
    const silent = RESULTS.keystrokes.map(({ bytes, typed: all }) => ({ bytes, typed: all.map(each => ({ ...each, work: null })) }));
    assert.doesNotMatch(page({ ...RESULTS, keystrokes: silent }), /time that a processor worked/);
  });

  it('sets two threads against one core', () => {
    assert.deepEqual(rowOf('small cables, 90 MB').slice(1, 4), ['**10.0 MB/s**', '**20.0 MB/s**', '2.0 ×']);
  });

  it('leaves out the largest document where its memory could not be told', () => {
    assert.match(page(RESULTS), /## 50 MB\n\nFirst diagnostics after 3\.5 s, a keystroke 500 ms\. Memory of the process: 8\.0 × the text, 11 × at the most\.\n\n## A folder/);
    assert.doesNotMatch(page({ ...RESULTS, largest: null }), /50 MB/);
  });

  it('in the README tells a keystroke of each size, without what is no server, and the range of the folders', () => {
    const lines = summary(RESULTS);
    assert.match(lines, /^\* 100 KB: 3\.0 ms, 3\.0 × the floor, JSON 20 ms, Markdown 50 ms$/m);
    assert.match(lines, /^\* 10 MB: 50 ms, 2\.5 × the floor$/m);
    assert.match(lines, /10 to 15 MB of cables a second on one core and 20 to 30 in two threads/);
  });

  // What the script writes now is what stands there: a new column is in both. How many threads a machine has is its own.
  it('is kept as the script writes it', () => {
    const kept = readFileSync(path.join(root, 'docs/benchmarks.md'), 'utf8');
    const headings = (text: string): string[] => text.split('\n').filter(line => line.startsWith('#'));
    const columns = (text: string): string[][] => rowsOf(text).filter(([first, ...others]) => first === '' && !others.includes('memory'));
    assert.deepEqual(headings(kept), headings(page(RESULTS)));
    assert.deepEqual(columns(kept), columns(page(RESULTS)));
  });
});
