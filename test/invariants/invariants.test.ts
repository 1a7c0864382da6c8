import assert from 'node:assert/strict';
import { MATERIAL, TEXTS } from '../../scripts/fuzz/material';
import { mutate } from '../../scripts/fuzz/mutate';
import type { CableDocument } from '../../server/src/cable/model';
import type { TextEdit } from '../../server/src/text/span';
import { Random } from '../rules/mutations/random';
import { names, sample } from '../seeds/samples';
import { problemsOf } from './check';
import type { Words } from './operation';
import { OPERATIONS } from './operations';
import { asTold } from './told';

/** So many spoiled texts each operation is done to. */
const MUTATIONS = 150;
/** Long texts are for the fuzzer, which has more time. */
const MOST_CHARACTERS = 6000;

/** Spoiled samples and examples; the same in every run. */
const spoiled = (() => {
  const random = new Random(20070214);
  const short = TEXTS.filter(text => text.length <= MOST_CHARACTERS);
  return Array.from({ length: MUTATIONS }, () => mutate(random.pick(short), random, MATERIAL).slice(0, MOST_CHARACTERS));
})();

describe('what changes a text keeps to what it promises', () => {
  for (const operation of OPERATIONS) {
    it(`${operation.name}: the samples`, () => {
      for (const name of names) assert.deepEqual(problemsOf(operation, sample(name), 1), [], name);
    });

    it(`${operation.name}: mutations`, () => {
      for (const [at, text] of spoiled.entries()) assert.deepEqual(problemsOf(operation, text, at), [], JSON.stringify(text));
    });
  }
});

describe('the check of what changes a text', () => {
  const TEXT = '1. (U) One two.\n2. (U) Three 😀 four.\n';
  const problems = (words: Words, edit: (document: CableDocument) => readonly TextEdit[], text = TEXT, rests = true): string[] =>
    problemsOf({ name: 'x', words, joins: true, rests, apply: document => [{ how: 'so', edits: edit(document) }] }, text, 1);
  const replace = (what: string, by: string) => ({ text }: CableDocument): readonly TextEdit[] => {
    const start = text.indexOf(what);
    return start === -1 ? [] : [{ start, end: start + what.length, newText: by }];
  };

  it('finds what is outside, what overlaps, what cuts a character', () => {
    assert.match(problems('same', ({ text }) => [{ start: 0, end: text.length + 1, newText: '' }])[0]!, /outside the text/);
    assert.match(problems('same', () => [{ start: 0, end: 4, newText: '' }, { start: 2, end: 6, newText: '' }])[0]!, /overlap/);
    assert.match(problems('same', ({ text }) => (text.includes('😀') ? [{ start: text.indexOf('😀'), end: text.indexOf('😀') + 1, newText: '' }] : []))[0]!, /in two/);
  });

  it('finds a word that is lost, changed or moved, and lets be what is promised', () => {
    assert.deepEqual(problems('same', replace('One', 'Ono')), ['x, so: a letter or a digit is another']);
    assert.deepEqual(problems('same', replace('One two', 'two One')), ['x, so: a letter or a digit is another']);
    assert.deepEqual(problems('moved', replace('One two', 'two One')), []);
    assert.deepEqual(problems('moved', replace('One two', 'two')), ['x, so: a word is another']);
    assert.deepEqual(problems('fewer', replace('One ', '')), []);
    assert.deepEqual(problems('fewer', replace('One two', 'One or two')), ['x, so: a letter or a digit is added or moved']);
    assert.deepEqual(problems('same', replace('  ', ' ')), []);
  });

  it('finds words that are put together, but for what nobody sees between them', () => {
    const apart = (edit: (document: CableDocument) => readonly TextEdit[], text = TEXT): string[] =>
      problemsOf({ name: 'x', words: 'same', rests: false, apply: document => [{ how: 'so', edits: edit(document) }] }, text, 1);
    assert.match(apart(replace('One two', 'Onetwo'))[0]!, /two words are put together/);
    assert.match(apart(replace('¶', ''), 'UNCLAS PARIS 000208¶3. (U) One.\n')[0]!, /000208‹¶\|›3/);
    assert.match(apart(replace('. (U) One', '. (U)One'))[0] ?? '', /^$/);
    assert.deepEqual(apart(replace('\u200b', ''), '1. (U) har\u200bbor.\n'), []);
    assert.deepEqual(apart(replace('&#99;', 'c'), 'so&#99;s\n'), []);
  });

  it('finds what a fix does to words that its title does not name', () => {
    const TEXT = 'TAGS: PREL, PGOV, CH\nSUBJECT: ONE TWO\n';
    const told = (title: string, what: string, by: string, shown = what, meant = ''): string | null => {
      const span = (words: string): { start: number; end: number } => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
      return asTold({ title, shown: [span(shown)], meant: meant === '' ? [] : [span(meant)] }, TEXT, [{ ...span(what), newText: by }]);
    };
    assert.equal(told('Remove PGOV', 'PGOV, ', ''), null);
    assert.equal(told('Remove PREL', 'PREL, PGOV, ', ''), 'it takes a word away that it does not name: PGOV');
    assert.equal(told('Remove them', 'PREL, PGOV, ', ''), null);
    assert.equal(told('Remove them', 'PREL, PGOV, ', '', 'PREL, '), 'it takes a word away that it does not name: PGOV');
    assert.equal(told('Remove PGOV', 'PGOV', 'PHUM'), 'it adds a word that it does not name: PHUM');
    assert.equal(told('Write PHUM', 'PGOV', 'PHUM'), null);
    assert.equal(told('Write PHUM', 'PGOV, CH', 'PHUM', 'PGOV'), 'it takes a word away that it does not name: CH');
    assert.equal(told('Write PHUM for PGOV, CH', 'PGOV, CH', 'PHUM', 'PREL'), null);
    assert.equal(told('Write PHUM', 'PGOV', 'PHUM, SCUL'), 'it adds a word that it does not name: SCUL');
    assert.equal(told('Add SCUL', 'CH', 'CH, SCUL'), null);
    assert.equal(told('Add SCUL', 'CH', 'SCUL'), 'it takes a word away that it does not name: CH');
    assert.equal(told('Add SCUL', 'CH\nSUBJECT', 'CH, SCUL\nTITLE'), 'it takes a word away that it does not name: SUBJECT');
    assert.equal(told('Put PGOV before PREL', 'PREL, PGOV', 'PGOV, PREL'), null);
    assert.equal(told('Put PGOV before PREL', 'PREL, PGOV', 'PGOV'), 'it takes a word away that does not come elsewhere: PREL');
    assert.equal(told('Insert the subject of the banner', 'ONE', 'TWO ONE', 'ONE', 'TWO'), null);
    assert.equal(told('Number the paragraphs', 'ONE', '1'), 'it takes a word away that it does not name: ONE');
    assert.equal(told('Write PGOV CH', 'PGOV, CH', 'PGOVCH')?.replace(/:.*/, ''), 'it adds a word that it does not name');
    assert.equal(told('Join ONETWO', 'ONE TWO', 'ONETWO')?.replace(/:.*/, ''), 'it takes a word away that does not come elsewhere');
    assert.match(told('Mend the line', 'ONE', 'TWO') ?? '', /is not known/);
  });

  it('finds a line end of another kind, and what does not rest', () => {
    assert.deepEqual(problems('same', replace('two.', 'two.\r\n'), TEXT, false), ['x, so: a line end of another kind']);
    assert.match(problems('same', () => [{ start: 0, end: 0, newText: ' ' }])[0]!, /does not rest/);
  });
});
