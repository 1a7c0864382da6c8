import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { overview } from '../../server/src/features/overview';
import { markdownInSteps } from '../../server/src/features/preview/markdown';
import { reportRows } from '../../server/src/features/report/row';
import { inOneGo } from '../../server/src/text/steps';
import { BAD_INPUT, cableLike, FULL, PROPERTY, seed } from './samples';

const draft = (paragraphs: number): string => `UNCLAS GUANGZHOU 000001\n\nE.O. 13526: N/A\nTAGS: PREL, CH\nSUBJECT: LANTERNS\n\n${Array.from({ length: paragraphs }, (_, at) => `${at + 1}. (SBU) The fair opened.\n\n`).join('')}`;

describe('overview', () => {
  it('tells level, highest portion, words, and lines from the classification line on', () => {
    assert.deepEqual(overview(parse(draft(2)), 0), { level: 'UNCLASSIFIED', highest: 'SBU', words: 6, lines: 9, sections: 1 });
    assert.deepEqual({ ...overview(parse(FULL), 0), lines: 0 }, { level: 'CONFIDENTIAL', highest: 'C', words: 37, lines: 0, sections: 2 });
  });

  it('counts a section for each hundred lines', () => {
    assert.equal(overview(parse(draft(47)), 0)?.sections, 1);
    assert.deepEqual(overview(parse(draft(48)), 0), { level: 'UNCLASSIFIED', highest: 'SBU', words: 144, lines: 101, sections: 2 });
  });

  it('takes the level of a sheet, where there is no classification line', () => {
    assert.equal(overview(parse('MRN: 12 PORT LOUIS 234\nDate/DTG: Aug 30, 2012 / 301234Z AUG 12\nFrom: AMEMBASSY PORT LOUIS\nAction: WASHDC, SECSTATE ROUTINE\nTAGS: SCUL, MP\nSubject: Lantern Fair Opens\n\n1. (U) It opened.\n'), 0)?.level, null);
    const sheet = '                            UNCLASSIFIED\n                               SBU\n\nMRN: 12 PORT LOUIS 234\nDate/DTG: Aug 30, 2012 / 301234Z AUG 12\nFrom: AMEMBASSY PORT LOUIS\nAction: WASHDC, SECSTATE ROUTINE\nTAGS: SCUL, MP\nSubject: Lantern Fair Opens\n\n1. (U) It opened.\n';
    assert.equal(overview(parse(sheet), 0)?.level, 'UNCLASSIFIED');
    assert.equal(reportRows('a.cable', parse(sheet), [])[0]?.level, 'UNCLASSIFIED');
    assert.match(inOneGo(markdownInSteps(parse(sheet))), /Classification \| UNCLASSIFIED/);
  });

  it('counts a line that is too long as the lines it will be; sections that are there already are not counted again', () => {
    const long = `${draft(0)}1. (U) ${'lantern '.repeat(30)}\n`;
    assert.equal(overview(parse(long), 0)?.lines, 10);
    assert.equal(overview(seed, 0)?.sections, 4);
  });

  it('is that of the cable at the offset', () => {
    const document = parse(`${FULL}\n\n${draft(1)}`);
    assert.equal(overview(document, 0)?.level, 'CONFIDENTIAL');
    assert.equal(overview(document, document.text.length)?.level, 'UNCLASSIFIED');
  });

  it('counts no word twice, and none that is not there, whatever the text', () => {
    const counted = (text: string): void => {
      const words = overview(parse(text), 0)?.words ?? 0;
      assert.ok(words <= text.split(/\s+/).length, `${words} words`);
    };
    for (const [, text] of BAD_INPUT) counted(text);
    fc.assert(fc.property(cableLike, counted), { ...PROPERTY, numRuns: 100 });
  });

  it('counts no page line', () => {
    const paged = draft(3).replace('2. (SBU)', 'GUANGZHOU 00000001  002 OF 003\n\n\n2. (SBU)');
    assert.equal(overview(parse(paged), 0)?.words, overview(parse(draft(3)), 0)?.words);
  });
});
