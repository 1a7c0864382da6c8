import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { BAD_INPUT, cableLike, FULL, PROPERTY, seed, slice } from './samples';

const { vocabulary } = DEFAULT_SETTINGS;

/** What is coloured, and as what. */
const shown = (text: string, own = vocabulary): string[] => {
  const document = parse(text);
  return semanticTokens(document, own).map(token => `${slice(document, token)} ${token.modifier}`);
};

describe('semantic tokens', () => {
  it('tell TAGS by what they stand for, and portion marks by their level', () => {
    assert.deepEqual(shown(FULL), [
      'PREL subjectTag', 'ECON subjectTag', 'CH geographicTag', '(U) unclassified', '(C) confidential', '(U) unclassified', ' The opening heading', '(U) unclassified', '(U) unclassified', 'The market heading', '(C) confidential',
    ]);
  });

  it('know what the grammar takes for another: an organization of two letters, a code that no list has, a custom one', () => {
    const text = 'TAGS: UN, XYZQ, KLAN\nSUBJECT: X\n';
    assert.deepEqual(shown(text), ['UN organizationTag', 'XYZQ unknownTag', 'KLAN unknownTag']);
    assert.deepEqual(shown(text, { ...vocabulary, tags: { KLAN: 'Lanterns' } }).at(-1), 'KLAN programTag');
  });

  it('give a mark with letters changed round the colour of its level', () => {
    assert.deepEqual(shown('SUBJECT: X\n\n1. (SUB) One.\n\n2. (S//NF) Two.\n'), ['(SUB) sensitive', '(S//NF) secret']);
  });

  it('show that a number at the start of a line begins no paragraph', () => {
    assert.deepEqual(semanticTokens(seed, vocabulary).filter(({ modifier }) => modifier === 'falseParagraph').map(token => slice(seed, token)), ['2005.']);
  });

  it('show what pages and a release left between the lines of a text', () => {
    assert.deepEqual(shown('UNCLAS ROME 000001\n\nSUBJECT: X\n\n1. (U) One goes\n\nReleased in Full\nJane Roe, Acting-Director\n2/25/2026\n\n          UNCLASSIFIED\nPage 1 of 2\n\non.\n\n2. (U) Two.\n'), [
      '(U) unclassified', 'Released in Full pageLine', 'Jane Roe, Acting-Director pageLine', '2/25/2026 pageLine', 'UNCLASSIFIED pageLine', 'Page 1 of 2 pageLine', '(U) unclassified',
    ]);
  });

  it('leave a pilcrow alone behind which no number stands', () => {
    assert.deepEqual(shown('¶1. (U) The harvest was good in\n¶\nOctober.\n'), ['(U) unclassified']);
  });

  it('tell a tag of several words line by line where it was broken', () => {
    for (const end of ['\n', '\r\n']) assert.deepEqual(shown(`TAGS: OREP, FR, COUNTRY${end}      CLEARANCE${end}SUBJECT: X${end}`), ['OREP subjectTag', 'FR geographicTag', 'COUNTRY unknownTag', 'CLEARANCE unknownTag']);
  });

  it('of a part of a document are those of the whole that lie there', () => {
    const all = semanticTokens(seed, vocabulary);
    const within = { start: 5000, end: 9000 };
    const part = semanticTokens(seed, vocabulary, within);
    assert.deepEqual(part.filter(({ start }) => start >= within.start && start <= within.end), all.filter(({ start }) => start >= within.start && start <= within.end));
    assert.ok(part.length < all.length);
  });

  it('stand in order, apart from each other, each on one line, for any text', () => {
    const check = (text: string): void => {
      let last = 0;
      for (const { start, end } of semanticTokens(parse(text), vocabulary)) {
        assert.ok(last <= start && start < end && end <= text.length);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
        last = end;
      }
    };
    for (const [, text] of BAD_INPUT) check(text);
    fc.assert(fc.property(cableLike, check), { ...PROPERTY, numRuns: 200 });
  });
});
