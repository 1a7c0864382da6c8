import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { restore } from '../../../server/src/features/restore';
import { check } from '../../../server/src/rules/engine/engine';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { applyEdits } from '../../../server/src/text/span';
import { toContract } from '../validated';

const ARTICLE = 'The Lost Lanterns\n\nThis paper has been given a telegram about the lanterns of the harbor.\nIt is printed here as it was sent.\n\nThe consul had been told that the festival would open in the spring, and he went there.\nHe came back with a lantern.\n\n';
const TRANSMISSION = 'VZCZCXRO7105\nOO RUEHC\nDE RUEHRO #0208 0450905\nZNR UUUUU ZZH\n';
const ADDRESSES = 'O 140905Z FEB 07\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1234\n';
const MESSAGE = 'UNCLAS ROME 000208\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. (U) The lanterns were lost.\n\n2. (U) They were found.\n\nROE\n';

describe('words that somebody wrote over a telegram', () => {
  for (const [what, telegram] of Object.entries({
    'its transmission header': TRANSMISSION + ADDRESSES + MESSAGE,
    'its date-time group': ADDRESSES + MESSAGE,
    'its classification line': MESSAGE,
  })) {
    it(`are no part of it: over ${what}`, () => {
      const [read, ...others] = toContract(parse(ARTICLE + telegram));
      assert.deepEqual(others, []);
      assert.deepEqual(read, toContract(parse(telegram))[0]);
      assert.deepEqual(check(parse(ARTICLE + telegram), DEFAULT_SETTINGS).map(({ ruleId }) => ruleId), []);
    });

    it(`stay where the telegram is restored: over ${what}`, () => {
      const copy = ARTICLE + telegram.replaceAll('\n', ' \n').replace('(U) The lanterns ', '(U) The lanterns \n \nROME 00000208  002 OF 002 \n \n \n');
      assert.equal(applyEdits(copy, restore(parse(copy))), ARTICLE + telegram.replace('The lanterns were', 'The lanterns\nwere'));
    });
  }

  it('are the text of a cable without a header where its paragraphs begin', () => {
    const [read] = toContract(parse(`${ARTICLE}1. (U) Both were told of it.\n\n${MESSAGE}`));
    assert.equal(read?.subject, null);
  });

  it('are the text where no telegram stands below them, or only words of one in a sentence', () => {
    for (const text of ['', 'It came as UNCLAS ROME 000208, of O 140905Z FEB 07.\n']) {
      const { cables: [cable] } = parse(ARTICLE + text);
      assert.equal(cable?.header.length, 0, text);
    }
  });
});
