import assert from 'node:assert/strict';
import { MATERIAL, TEXTS } from '../../scripts/fuzz/material';
import { mutate } from '../../scripts/fuzz/mutate';
import type { CableDocument } from '../../server/src/cable/model';
import { parse } from '../../server/src/cable/parse';
import type { TextEdit } from '../../server/src/text/span';
import { Random } from '../rules/mutations/random';
import { names, sample } from '../seeds/samples';
import { problemsOf } from './check';
import { maskedOnly } from './masking';
import type { Words } from './operation';
import { OPERATIONS } from './operations';
import { asTold } from './told';
import { countAnew, raiseLevels } from './words';

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
    assert.match(apart(replace('&#10;', ''), 'UNCLAS PARIS 000208&#10;3. (U) One.\n')[0]!, /000208‹&#10;\|›3/);
  });

  it('finds a number or a letter that is lost where nothing is counted', () => {
    const CABLE = 'S E C R E T PARIS 000208\n\nE.O. 12958: DECL: 02/14/2017\nSUBJECT: (U) ONE\nREF: A. STATE 1\n     B. STATE 22\n\n1. (C) See paras 1 and 2 and ref A: 5 men, plan B.\n\n2. (U) Two.\n';
    const counted = (...changes: readonly (readonly [what: string, by: string])[]): string[] =>
      problems(countAnew, document => changes.flatMap(([what, by]) => replace(what, by)(document)), CABLE);
    assert.deepEqual(counted(['2. (U)', '3. (C)']), []);
    assert.deepEqual(counted(['1 and 2', '3']), []);
    assert.deepEqual(counted(['A. STATE', 'C. STATE'], ['A: 5', 'C: 5']), []);
    assert.match(counted(['5 men', 'men'])[0]!, /a word is lost that is no number, letter or mark of the cable's own: 5/);
    assert.match(counted(['plan B', 'plan C'])[0]!, /own: B/);
    assert.match(counted(['STATE 22', 'STATE 21'])[0]!, /own: 22/);
    assert.match(counted(['1. (C) See', '1. (C) ']).join(), /a word is lost: SEE/);
    assert.deepEqual(counted(['\n2. (U) Two.\n', ''], ['\n1. (C)', '\n1. (U) Two.\n\n2. (C)']), []);
    assert.match(counted(['2. (U) Two.', '2. (C/E9) E9 two.'])[0]!, /a word is added: E9/);
    const marked = (what: string, by: string): string[] => problems(countAnew, replace(what, by), CABLE.replace('2. (U) Two.', '2. (C/E9) Two (E9), E9 (C/E9).'), false);
    assert.deepEqual(marked('\n2. (C/E9)', '\n2. (U)'), []);
    assert.deepEqual(marked('\n2. (C/E9)', '\n2. (C/E9) One.\n\n3. (C/E9)').map(problem => problem.replace(/.*: /, '')), ['ONE']);
    assert.deepEqual(marked('\n2. (C/E9)', '\n2. (C/E9)\n\n3. (C/E9)'), []);
    for (const lost of [' (E9)', ', E9', ' (C/E9).']) assert.match(marked(lost, '')[0] ?? '', /a word is lost that is no .*: (?:C|E9)$/, lost);
    assert.match(problems(raiseLevels, replace('5 men', '6 men'), CABLE)[0]!, /own: 5/);
    assert.deepEqual(problems(raiseLevels, replace('S E C R E T', 'T O P S E C R E T'), CABLE, false), []);
  });

  it('finds what is masked and not marked, and what is marked and not masked', () => {
    const TEXT = '1. (U) Jane Roe met John Doe.\n';
    const span = (words: string): { start: number; end: number } => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
    const masked = (marks: readonly string[], ...gone: readonly string[]): string | null => maskedOnly(parse(TEXT), TEXT, marks.map(span), gone.map(words => ({ ...span(words), newText: '[NAME 1]' })));
    assert.equal(masked(['Jane Roe', 'John'], 'Jane Roe', 'John'), null);
    assert.match(masked(['Jane Roe'], 'Jane Roe', 'met') ?? '', /what is not marked is gone: m at/);
    assert.match(masked(['Jane Roe', 'Doe'], 'Jane Roe') ?? '', /what is marked is there still: D at/);
    assert.match(masked(['Doe.\n'], 'Doe.\n') ?? '', /a line end is gone/);
    assert.match(maskedOnly(parse(TEXT), TEXT, [span('Doe')], [{ ...span('Doe'), newText: 'Roe' }]) ?? '', /no placeholder/);
    // An entity of a line end ends the line, one of a letter says something.
    const ended = (entity: string): string | null => maskedOnly(parse(`works.${entity}\nUNCLAS 731`), `works.${entity}\nUNCLAS 731`, [{ start: 6, end: 6 + entity.length }], []);
    assert.equal(ended('&#xA;'), null);
    assert.match(ended('&#65;') ?? '', /what is marked is there still/);
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
