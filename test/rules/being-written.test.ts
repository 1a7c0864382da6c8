// A cable is written from its first letter: what is not there yet is not missing.
import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';

const ADDRESSES = 'R 281500Z NOV 26\nFM AMEMBASSY TALLINN\nTO RUEHC/SECSTATE WASHDC\nINFO RUEHRA/AMEMBASSY RIGA\nRUEHVL/AMEMBASSY VILNIUS\n';
const HEADER = 'C O N F I D E N T I A L TALLINN 000412\n\nSIPDIS\nNOFORN\n\nSTATE FOR EUR/NB AND INR\n\nE.O. 13526: DECL: 11/28/2036\nTAGS: PGOV, EN\nSUBJECT: (U) Lanterns\n\nClassified By: Jan Sampleton, DCM.\nReason: 1.4 (d).\n\n';
const MISSING = ['missing-classification-line', 'classified-without-classifier', 'subject-missing', 'tags-line-missing', 'reason-missing'];

/** What is said to be missing in a text. */
const missing = (text: string, profile: 'auto' | 'archive' = 'auto'): string[] => check(parse(text), { ...DEFAULT_SETTINGS, profile }).map(({ ruleId }) => ruleId).filter(id => MISSING.includes(id));

describe('a header that is being written', () => {
  it('lacks nothing at any of its letters', () => {
    const text = `${ADDRESSES}\n${HEADER}1`;
    for (let end = 1; end <= text.length; end++) assert.deepEqual(missing(text.slice(0, end)), [], JSON.stringify(text.slice(0, end).slice(-40)));
  });

  it('lacks its classification line as soon as a line that is none stands complete below the addresses', () => {
    assert.deepEqual(missing(`${ADDRESSES}\nSIPDIS\n`), ['missing-classification-line']);
    assert.deepEqual(missing(`${ADDRESSES}\nE.O. 13526: N/A`), ['missing-classification-line']);
  });

  it('lacks its other lines when the text has begun', () => {
    const without = HEADER.replace(/Classified By.*\n.*\n\n/, '');
    assert.deepEqual(missing(`${ADDRESSES}${without}It rains\n`), ['classified-without-classifier']);
    assert.deepEqual(missing(`${ADDRESSES}${without}1. (C) It`), ['classified-without-classifier']);
  });

  it('is not being written in an archive copy', () => {
    assert.deepEqual(missing(`${ADDRESSES}\nSIPDIS`, 'archive'), ['missing-classification-line']);
  });
});
