// A cable is written from its first letter: what is not there yet is not missing.
import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';

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

/** The rules that tell something of a text. */
const told = (text: string): readonly string[] => check(parse(text), DEFAULT_SETTINGS).map(({ ruleId }) => ruleId);

const SENT = 'O R 241530Z NOV 26\nFM AMEMBASSY LISBON\n';
const TO = `${SENT}TO RUEHC/SECSTATE WASHDC\n`;
const HEAD = `${TO}UNCLAS LISBON 000208\n\nE.O. 13526: N/A\n`;

/** What is typed, the rule that it breaks as it stands, and what makes it finished. */
const TYPED: readonly (readonly [rule: string, text: string, below: string])[] = [
  ['routing-indicator-form', 'DE RUE', '\nZNR UUUUU ZZH\n'],
  ['routing-indicator-unknown', 'DE RUEHW', '\nZNR UUUUU ZZH\n'],
  ['precedence-word-misspelt', `${SENT}TO RUEHC/SECSTATE WASHDC PRIORIT`, '\nUNCLAS LISBON 000208\n'],
  ['precedence-word-misspelt', `${SENT}TO RUEHC/SECSTATE WASHDC IMMEDIAT`, '\nINFO RUEHMD/AMEMBASSY MADRID\n'],
  ['continuation-mcn-form', `${SENT}TO RUEHC/SECSTATE WASHDC IMMEDIATE 57`, '\nINFO RUEHMD/AMEMBASSY MADRID\n'],
  ['routing-indicator-pla-mismatch', `${TO}INFO RUEHMD/AMEMBASSY MADRI`, '\nUNCLAS LISBON 000208\n'],
  ['serial-mrn-mismatch', `DE RUEHLI #0208 3281530\n${TO}UNCLAS LISBON 0002`, '\n\nE.O. 13526: N/A\n'],
  ['tags-iso-code', `${HEAD}TAGS: EST`, '\nSUBJECT: MARKET\n'],
  ['tags-unknown-code', `${HEAD}TAGS: PGOV, P`, ', PO\nSUBJECT: MARKET\n'],
  ['tags-unknown-code', `${HEAD}TAGS: PGOV, PRE`, ', PO\nSUBJECT: MARKET\n'],
  ['tags-unknown-code', `${HEAD}TAGS: PGOV, portug`, '\nSUBJECT: MARKET\n'],
  ['tags-lower-case', `${HEAD}TAGS: PGOV, portug`, '\nSUBJECT: MARKET\n'],
  ['tags-unknown-code', `${HEAD}TAGS: PGOV, ivory co`, '\nSUBJECT: MARKET\n'],
];

describe('a line of the header that is being typed', () => {
  for (const [rule, text, below] of TYPED) {
    it(`is not told of before more stands behind it: ${rule}, ${text.slice(text.lastIndexOf('\n') + 1)}`, () => {
      assert.ok(!told(text).includes(rule), 'while it is typed');
      assert.ok(!told(`${text}\n`).includes(rule), 'with an empty line below');
      assert.ok(told(text + below).includes(rule), 'when it is finished');
    });
  }

  it('is told of where it can become nothing that is right', () => {
    assert.ok(told(`${SENT}TO RUEHC/SECSTATE WASHDC INMEDIATE`).includes('precedence-word-misspelt'));
    assert.ok(told(`${HEAD}TAGS: PGOV, POGOV`).includes('tags-unknown-code'));
    assert.ok(told(`DE RUEHLI #0208 3281530\n${TO}UNCLAS LISBON 000209`).includes('serial-mrn-mismatch'));
  });
});

describe('a text of others that is being typed', () => {
  const begun = `${HEAD}TAGS: PGOV, PO\nSUBJECT: MARKET\n\n1. The minister wrote.\n\n2. Begin text:\n\nI have the honor to write.\n`;

  it('needs no signature below each of its sentences, but when it has its end', () => {
    assert.ok(!told(begun).includes('signature-missing'));
    assert.ok(told(`${begun}\nEnd text.\n`).includes('signature-missing'));
    assert.ok(told(`${begun}\nEnd text.\n \n`).includes('signature-missing'), 'blanks on the line below');
  });

  it('may still be closed where one word, which may become a name or a sentence, stands below it', () => {
    assert.ok(!told(`${begun}\nWe`).includes('block-not-closed'));
    for (const end of ['We\n', 'DOE', 'Jane Doe']) assert.ok(told(`${begun}\n${end}`).includes('block-not-closed'), end);
  });
});
