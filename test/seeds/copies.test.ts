import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { toContract } from '../../server/src/cable/to-contract';
import { names, sample } from './samples';

/** What programs do to blanks and line ends on the way of a cable from one file to another. */
const COPIES: Readonly<Record<string, (text: string) => string>> = {
  'from Windows': text => text.replace(/\n/g, '\r\n'),
  'from an old Macintosh': text => text.replace(/\n/g, '\r'),
  'with a byte order mark': text => `\uFEFF${text}`,
  'with a blank at the end of each line': text => text.replace(/$/gm, ' '),
  'with lines filled up to 80 characters': text => text.replace(/^.*$/gm, line => line.padEnd(80)),
  'that is indented': text => text.replace(/^(?=.)/gm, '    '),
  'that is indented by tabs': text => text.replace(/^(?=.)/gm, '\t'),
  'with a no-break blank for the second of two, as browsers copy them': text => text.replace(/ {2}/g, ' \u00A0'),
};

/** The facts of a cable, the blanks in its words left out: whether a word was cut by the end of a line, the line's width tells. */
const facts = (text: string): unknown => JSON.parse(JSON.stringify(toContract(parse(text))).replaceAll(' ', ''));

describe('a copy of a sample', () => {
  for (const [which, copy] of Object.entries(COPIES)) {
    it(`${which} says the same`, () => {
      for (const name of names) {
        const text = sample(name).replace(/\r\n/g, '\n');
        assert.deepEqual(facts(copy(text)), facts(text), name);
      }
    });
  }
});
