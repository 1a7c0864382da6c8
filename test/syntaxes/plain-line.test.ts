import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';
import { cableGrammar, cableGrammarSource, paint } from './paint';

// `while` of `paragraph` takes plain lines whole, for speed alone: without it every colour must be the same.
describe('the short cut for plain lines changes no colour', () => {
  let quick: IGrammar;
  let slow: IGrammar;
  before(async () => {
    const copy = structuredClone(cableGrammarSource) as IRawGrammar & { repository: Record<string, { while?: string }> };
    copy.repository['paragraph']!.while = '(?!)';
    quick = await cableGrammar();
    slow = await cableGrammar(copy);
  });

  it('on the sample', () => {
    const seed = readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8');
    assert.deepEqual(paint(quick, seed), paint(slow, seed));
  });

  const bits = [
    'Summary', 'SUMMARY', 'Summary and Comment', 'Comment', 'COMMENT', 'Note', 'NOTE', 'Bio Note', 'Action request', 'ACTION REQUEST', 'Introduction', 'Background', 'BACKGROUND',
    'End', 'END', 'End of', 'Begin', 'BEGIN', 'text', 'quote', 'note', 'summary', 'comment', 'unofficial translation', 'UNQUOTE', 'Unquote', 'action request',
    'the', 'The', 'THE', 'A', 'a', 'Embassy', 'EMBASSY', 'Ref', 'REF', 'TAGS', 'E.O.', '12958', 'SUBJECT', 'Classified By', 'CLASSIFIED BY', 'SIPDIS', 'BT', 'NNNN', 'PAGE', 'STATE',
    'GUANGZHOU', '00000208', '002', 'OF', '004', '01', '#0208', 'Declassified/Released', 'US', 'Message Attributes', 'Current Class', 'SECRET', 'CONFIDENTIAL', 'UNCLAS', 'S E C R E T', 'VZCZCXYZ0001', 'OO', 'RUEHC',
    'LIMITED OFFICIAL USE', 'UNCLAS LISBON 000345', 'OO RUEHC', '1997', '1,998', '7.50', '12', '07LISBON345', '(A', '(Note', '(END', '(a)', 'b.', 'I', '¶', '\r',
    '¶1.', '2.', '(U)', '(SBU)', '--', '----', ':', '.', ',', '/', '(', ')', '"', ' ', '  ',
  ];
  const line = fc.array(fc.tuple(fc.constantFrom(...bits), fc.constantFrom('', ' ', ' ', ' ', ': ', '. ')), { maxLength: 8 }).map((words) => words.flat().join(''));
  const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => ['SUBJECT: A FAIR', '', ...lines].join('\n'));

  it('on lines made of the words of a cable', () => {
    fc.assert(fc.property(text, (cable) => assert.deepEqual(paint(quick, cable), paint(slow, cable))), { seed: 208, numRuns: 1500 });
  });
});
