import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFusedTags } from '../../server/src/vocabulary/split-tags';
import { allTags } from '../../server/src/vocabulary/tags';

describe('splitFusedTags', () => {
  const runs: Record<string, string> = {
    ECONEFIN: 'ECON EFIN',
    PHUMBA: 'PHUM BA',
    ITPHUM: 'IT PHUM',
    ETRDEINVECINPGOVCS: 'ETRD EINV ECIN PGOV CS',
    KFRDKIRFCVISCMGTKOCIASECPHUMSMIGEG: 'KFRD KIRF CVIS CMGT KOCI ASEC PHUM SMIG EG',
    PRELNATO: 'PREL NATO',
    econefin: 'ECON EFIN',
  };
  for (const [run, codes] of Object.entries(runs)) {
    it(`cuts ${run} into ${codes}`, () => assert.deepEqual(splitFusedTags(run)?.join(' '), codes));
  }

  it('leaves a code whole', () => {
    for (const code of ['UNFICYP', 'PREL', 'UNESCO', 'RENAMO', 'COMECON']) assert.equal(splitFusedTags(code), undefined, code);
  });

  it('leaves words alone that fall into codes by chance', () => {
    for (const word of ['SOCIAL', 'THEMES', 'PROPERTIES', 'PREFERENCE', 'IRAN', 'CHINA', 'USAID', 'UNITED', 'MAINTAINS']) assert.equal(splitFusedTags(word), undefined, word);
  });

  it('leaves misspelt codes to the look-up of near ones', () => {
    for (const code of ['MOPPS', 'POGOV', 'KWWMN', 'UNDESCO']) assert.equal(splitFusedTags(code), undefined, code);
  });

  it('wants letters only, and not too many', () => {
    for (const run of ['', 'PREL ECON', 'PREL,ECON', 'ECON1EFIN', 'ECON'.repeat(200)]) assert.equal(splitFusedTags(run), undefined);
  });

  it('finds back any row of subject codes and a country', () => {
    const subjects = allTags().filter(tag => tag.kind === 'subject' && tag.code.length === 4);
    const rows = fc.array(fc.constantFrom(...subjects.map(tag => tag.code)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(rows, row => {
        const split = splitFusedTags(row.join(''));
        assert.equal(split?.join(''), row.join(''));
        assert.ok(split.length <= row.length);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
