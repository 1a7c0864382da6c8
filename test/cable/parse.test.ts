import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { toContract } from './validated';
import type { Block, CableDocument } from '../../server/src/cable/model';
import type { Span } from '../../server/src/text/span';
import { growth, MOST, TIMES } from '../hostile/growth';
import { anyText, CABLE_LINES } from './cable-like';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');
const PARSING = { name: 'parse', read: parse };
const RUNS = { seed: 20070214, numRuns: 600 };

/** Every object below a node that has a start and an end. */
function spansIn(node: unknown, found: (Span & { text?: unknown })[] = []): (Span & { text?: unknown })[] {
  if (Array.isArray(node)) for (const item of node) spansIn(item, found);
  else if (typeof node === 'object' && node !== null) {
    if ('start' in node && 'end' in node) found.push(node as Span);
    for (const value of Object.values(node)) spansIn(value, found);
  }
  return found;
}

/** The text put together from the leaves of the tree: the lines of the blocks of the cables. */
function fromLeaves(document: CableDocument): string {
  return document.cables.flatMap(({ blocks }) => blocks.flatMap(({ at, block }) => block.lines.map(line => document.text.slice(at + line.start, at + line.next)))).join('');
}

function checkBlock(text: string, at: number, block: Block): void {
  const own = text.slice(at, at + block.length);
  let next = 0;
  for (const line of block.lines) {
    assert.equal(line.start, next, 'lines tile their block');
    assert.ok(line.end >= line.start && line.end <= line.next);
    next = line.next;
  }
  assert.equal(next, block.length, 'the last line ends with the block');
  for (const span of spansIn(block)) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= block.length, `${JSON.stringify(span)} leaves its ${block.kind} of ${String(block.length)}`);
  }
  if (block.kind === 'paragraph') {
    let from = 0;
    for (const piece of block.pieces) {
      assert.ok(piece.start >= from, 'pieces are in order and apart');
      assert.ok(own.slice(piece.start, piece.end).trim() !== '');
      from = piece.end;
    }
  }
}

function checkTree(document: CableDocument): void {
  let next = 0;
  for (const cable of document.cables) {
    assert.equal(cable.start, next, 'cables tile the text');
    let at = cable.start;
    for (const placed of cable.blocks) {
      assert.equal(placed.at, at, 'blocks tile their cable');
      checkBlock(document.text, at, placed.block);
      at += placed.block.length;
    }
    assert.equal(at, cable.end);
    next = cable.end;
  }
  assert.equal(next, document.text.length);
  assert.equal(fromLeaves(document), document.text);
}

describe('the tree of any text', () => {
  it('tiles the text, and no range leaves its block', () => {
    fc.assert(fc.property(anyText, text => { checkTree(parse(text)); }), RUNS);
  });

  it('is the same whatever the line ends are', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...CABLE_LINES.filter(line => !/[\r\n]/.test(line))), { maxLength: 50 }), lines => {
      for (const lineEnd of ['\r\n', '\r']) assert.deepEqual(toContract(parse(lines.join(lineEnd))), toContract(parse(lines.join('\n'))));
    }), RUNS);
  });

  for (const [what, lines] of [
    ['a word that opens a summary at the end of its line', ['SUMMARY', 'The harvest was good.']],
    ['two short lines that are together as long as a wrap', ['1. (U) THE TILE MUSEUM OF LISBON WILL LEND A', 'WALL OF 1,304 BLUE TILES TO A WALL', 'L METERS LONG.']],
  ] as const) {
    it(`is the same whatever the line ends are: ${what}`, () => {
      const [feeds, pairs, returns] = ['\n', '\r\n', '\r'].map(lineEnd => toContract(parse(`UNCLAS LISBON 000123\n\nSUBJECT: TILES\n\n${lines.join('\n')}\n`.replaceAll('\n', lineEnd))));
      assert.deepEqual(pairs, feeds);
      assert.deepEqual(returns, feeds);
    });
  }

  it('is that of the words on the line: trailing blanks change nothing', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...CABLE_LINES), { maxLength: 50 }), lines => {
      assert.deepEqual(toContract(parse(lines.map(line => `${line}  `).join('\n'))), toContract(parse(lines.join('\n'))));
    }), RUNS);
  });

  for (const [name, text] of [['the real sample', seed], ['an empty file', ''], ['one blank', ' '], ['blank lines', '\n\n\n'], ['a byte order mark', `\uFEFF${seed}`]] as const) {
    it(`holds for ${name}`, () => { checkTree(parse(text)); });
  }
});

describe('the cost of a parse', () => {
  const hostile: Record<string, (n: number) => string> = {
    'one long line of words': n => 'word '.repeat(n / 5),
    'one long line without a blank': n => 'A'.repeat(n),
    'line breaks only': n => '\n'.repeat(n),
    'carriage returns only': n => '\r'.repeat(n),
    'dashes only': n => '-'.repeat(n),
    'lines of dashes': n => '---\n'.repeat(n / 4),
    'dashes and blanks': n => '- '.repeat(n / 2),
    'paragraph markers on lines': n => '¶1. (U) \n'.repeat(n / 9),
    'paragraph markers on one line': n => '¶1. (U) '.repeat(n / 8),
    'TAGS: on lines': n => 'TAGS: \n'.repeat(n / 7),
    'TAGS: on one line': n => 'TAGS: '.repeat(n / 6),
    'unknown TAGS codes': n => `TAGS: ${'QXZV, '.repeat(n / 6)}`,
    'reference letters': n => `SUBJECT: X\nREF: ${'A. STATE 1 '.repeat(n / 11)}`,
    'opening brackets': n => '('.repeat(n),
    'brackets': n => '()'.repeat(n / 2),
    'NULs': n => '\0'.repeat(n),
    'lone surrogates': n => '\uD83D'.repeat(n),
    'pilcrows': n => '¶'.repeat(n),
    'blanks': n => ' '.repeat(n),
    'tabs on lines': n => '\t\n'.repeat(n / 2),
    'capitals on lines': n => 'ABC DEF GHI\n'.repeat(n / 12),
    'archive ids': n => '07ROME12\n'.repeat(n / 9),
    'transmission ids': n => 'VZCZCXRO7105\n'.repeat(n / 13),
    'ends of message': n => 'NNNN\nFM X\n'.repeat(n / 10),
    'classification words': n => 'UNCLAS SECTION '.repeat(n / 15),
    'classification lines': n => 'UNCLAS SECTION 01 OF 02 ROME 000001\n'.repeat(n / 36),
    'page lines': n => 'ROME 00000208  002 OF 004\n'.repeat(n / 26),
    'addresses on one line': n => `INFO ${'RUEHC/SECSTATE '.repeat(n / 15)}`,
    'ends of notes': n => 'End note. '.repeat(n / 10),
    'openings of notes': n => '(Note: '.repeat(n / 7),
    'entities': n => '&#8217;'.repeat(n / 7),
    'the real sample again and again': n => seed.repeat(Math.max(1, Math.round(n / seed.length))),
  };
  for (const [name, make] of Object.entries(hostile)) {
    it(`grows with the length of the text: ${name}`, () => {
      const n = 50_000;
      assert.ok(growth(PARSING, make(n), make(TIMES * n)) < MOST, `${String(TIMES)} times ${String(n)} characters take more than ${String(MOST)} times as long`);
    });
  }
});
