import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { citedByLetterAt } from '../../server/src/features/cited';
import { compare } from '../../server/src/features/compare/compare';
import { lenses } from '../../server/src/features/lenses';
import { mask } from '../../server/src/features/mask/mask';
import { suggestionsInSteps } from '../../server/src/features/mask/suggest';
import { inOneGo } from '../../server/src/text/steps';
import { setPortionMark } from '../../server/src/features/structure/portion-mark';
import { check } from '../../server/src/rules/engine/check';
import { fixRound } from '../../server/src/rules/engine/fixes';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { growth, MOST, TIMES } from './growth';
import type { Stage } from './stages';

const HEAD = 'UNCLAS PARIS 004321\n\nE.O. 12958: N/A\nTAGS: PREL, FR\nSUBJECT: HARBOR FAIR\n\n';
const PARAGRAPH = `${HEAD}1. (U) `;

/** A list of so many references on one line. */
const references = (units: number): string => `${HEAD.trimEnd()}\nREF: ${'A. LONDON 1 '.repeat(units)}\n\n1. (U) As ref A says.\n`;

/** What is done to all of a text at once: the stage, a text with much of it, and how many of its units the smaller text has. */
const CASES: readonly (readonly [stage: Stage, text: (units: number) => string, units: number])[] = [
  [
    { name: 'comparing where a paragraph was put in behind each', read: text => { compare(parse(text), parse(text.replaceAll('\n\n', '\n\n9. Xyz.\n\n'))); } },
    units => HEAD + Array.from({ length: units }, (_, at) => `${at + 1}. (U) The fair ${at % 7} was good.\n\n`).join(''), 800,
  ],
  [
    { name: 'masking each word', run: document => { mask(document, Array.from(document.text.slice(PARAGRAPH.length).matchAll(/\w+/g), ({ index, 0: word }) => ({ start: PARAGRAPH.length + index, end: PARAGRAPH.length + index + word.length }))); } },
    units => PARAGRAPH + 'The fair was good and the harbor was full of boats.\n'.repeat(units), 150,
  ],
  [
    { name: 'looking for numbers and addresses', run: document => { inOneGo(suggestionsInSteps(document)); } },
    units => PARAGRAPH + Array.from({ length: units }, (_, at) => `+1 202 555 ${1000 + at % 9000}, j.roe${at}@example.com, passport A${1_000_000 + at}, `).join(''), 1_500,
  ],
  [
    { name: 'saying over a list of references where each is cited', run: document => { lenses(document, { classification: true, references: true }); } },
    references, 400,
  ],
  [
    { name: 'the cables that a reference in the text means', run: document => { citedByLetterAt(document, document.text.lastIndexOf('A')); } },
    references, 1_000,
  ],
  [
    { name: 'marking all paragraphs', run: document => { inOneGo(setPortionMark(document, [{ start: HEAD.length, end: document.text.length }], 'SBU')); } },
    units => HEAD + Array.from({ length: units }, (_, at) => `${at + 1}. (U) The fair was good, see para ${at}.\n\n`).join(''), 1_200,
  ],
  [
    { name: 'numbering all paragraphs by the first suggestion', run: document => { fixRound(check(document, DEFAULT_SETTINGS).filter(({ ruleId }) => ruleId === 'paragraph-sequence'), () => true); } },
    units => HEAD + Array.from({ length: units }, (_, at) => `${2 * at + 1}. (U) The fair was good, see para ${at}.\n\n`).join(''), 150,
  ],
];

describe('what is done to all of a text', () => {
  for (const [stage, text, units] of CASES) {
    it(`costs no more than its length: ${stage.name}`, function () {
      this.timeout(60_000);
      const times = growth(stage, text(units), text(units * TIMES));
      assert.ok(times < MOST, `${String(TIMES)} times the length costs ${times.toFixed(1)} times as much`);
    });
  }

  it('is also done to a paragraph of more words than a call can be given', () => {
    const before = PARAGRAPH + 'The fair was good and the harbor was full of boats.\n'.repeat(25_000);
    const [changed] = compare(parse(before), parse(before.replaceAll('good', 'bad'))).entries.filter(({ text }) => text === 'changed');
    assert.equal(changed?.words.filter(({ kind }) => kind === 'added').length, 1);
  });
});
