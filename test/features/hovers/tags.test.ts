import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover';
import { withCaret } from '../samples';

function on(tags: string): string {
  const { document, offset } = withCaret(`UNCLAS GUANGZHOU 000001\n\nE.O. 12958: N/A\nTAGS: ${tags}\nSUBJECT: LANTERNS\n\n1. (U) It opened.\n`);
  return hover(document, offset)?.markdown ?? '';
}

describe('hovering a TAGS code', () => {
  it('tells name, kind, category and authority of a subject', () => {
    assert.equal(on('PH|UM, CH'), [
      '**PHUM** — Human Rights',
      'Subject TAGS · category P, Political',
      'The name stands in the handbook, 5 FAH-3 H-111.',
    ].join('\n\n'));
  });

  it('tells the ISO code of a country, and which country ISO means by the TAGS code', () => {
    const markdown = on('PHUM, C|H');
    assert.match(markdown, /\*\*CH\*\* — China/);
    assert.match(markdown, /ISO 3166 code: \*\*CN\*\*\. In ISO 3166 \*\*CH\*\* is Switzerland, TAGS \*\*SZ\*\*\./);
    assert.match(markdown, /FIPS 10-4/);
  });

  it('does not repeat an ISO code that is the same', () => {
    assert.doesNotMatch(on('PHUM, F|R'), /ISO/);
  });

  it('says so when a name is unofficial or not known', () => {
    assert.match(on('ET|RD, CH'), /unofficial/);
  });

  it('says where the name of a code of the 1970s stands', () => {
    assert.match(on('EC|RP, CH'), /Scheduled Reporting[^]*handbook of 1974/);
  });

  it('knows the countries that a cable of their time means, whatever ISO means by the letters', () => {
    const then = (tags: string, year: string): string => {
      const { document, offset } = withCaret(`R 071530Z MAR ${year}\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nUNCLAS PARIS 01187\n\nE.O. 11652: N/A\nTAGS: ${tags}\nSUBJECT: LANTERNS\n\n1. IT OPENED.\n`);
      return hover(document, offset)?.markdown ?? '';
    };
    assert.match(then('PFOR, P|N', '75'), /^\*\*PN\*\* — Panama\n/);
    assert.match(then('PFOR, R|H', '75'), /Rhodesia/);
    assert.match(then('PFOR, P|N', '98'), /not a known TAGS code/);
  });

  it('names the nearest known codes for one that is unknown', () => {
    const markdown = on('PHU|X, CH');
    assert.match(markdown, /not a known TAGS code/);
    assert.match(markdown, /- \*\*PHUM\*\* Human Rights/);
  });

  it('knows an ISO code that TAGS write otherwise', () => {
    assert.match(on('PHUM, D|E'), /ISO 3166 code of Germany; TAGS write \*\*GM\*\*/);
  });

  it('names the person, and says by which cable a name follows', () => {
    assert.match(on('OV|IP (ROE, JANE), CH'), /Person: \*\*ROE, JANE\*\*/);
    assert.match(on('OV|IP, CH'), /person's name may follow; 1974STATE150591 wants one/);
  });

  it('tells the run that a code was read out of', () => {
    assert.match(on('ECO|NEFIN, CH'), /\*\*ECON\*\*[^]*run \*\*ECONEFIN\*\*/);
  });
});
