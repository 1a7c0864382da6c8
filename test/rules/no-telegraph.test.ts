import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';

const cable = (year: number): string => `MRN: ${year % 100} STATE 97682\nDate/DTG: Sep 25, ${year} / 250150Z SEP ${year % 100}\nFrom: SECSTATE WASHDC\nAction: OSLO, AMEMBASSY ROUTINE\nE.O.: 13526\nTAGS: SCUL, NO\nSubject: (U) Lanterns\n\n1. (U) The mayor’s “lantern fair” opens on Monday, and everybody who has a lantern of his own is to bring it.\n`;

function told(text: string, profile: 'draft' | 'archive'): readonly string[] {
  return check(parse(text), { ...DEFAULT_SETTINGS, profile }).map(({ ruleId }) => ruleId).filter(id => id === 'character-not-in-set' || id === 'line-too-long');
}

describe('what no telegraph has carried: long lines and curly quotation marks', () => {
  const ALL = ['character-not-in-set', 'character-not-in-set', 'character-not-in-set', 'line-too-long'];

  it('is not told of the copy of a cable of the system of 2009, which prints each paragraph on a line', () => {
    assert.deepEqual(told(cable(2017), 'archive'), []);
  });

  it('is told of a draft, and of the copy of a telegram', () => {
    assert.deepEqual([...told(cable(2017), 'draft')].sort(), ALL);
    assert.deepEqual([...told(cable(2008), 'archive')].sort(), ALL);
  });
});
