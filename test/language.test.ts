import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  contributes: { languages: { id: string; extensions: string[]; firstLine: string }[] };
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;
const language = manifest.contributes.languages[0]!;

describe('the language is recognised', () => {
  it('by the extensions .cable and .cable.txt, and not by .txt', () => {
    assert.equal(language.id, 'cable');
    assert.deepEqual(language.extensions, ['.cable', '.cable.txt']);
  });

  const firstLine = new RegExp(language.firstLine);

  const cables: [what: string, line: string][] = [
    ['a transmission line', 'VZCZCXRO7105'],
    ['a transmission line with a short channel number', 'VZCZCABC012'],
    ['a transmission line with what follows it', 'VZCZCXRO7105 OO RUEHCN RUEHGH RUEHVC'],
    ['an archive id', '07GUANGZHOU208'],
    ['an archive id with a trailing blank', '07GUANGZHOU208 '],
    ['an archive id of a post of two words', '09PORTAUPRINCE1'],
    ['an archive id made of a corrupt line', '09SECTION01OF03SANJOSE525'],
    ['an archive id with four digits for the year', '1975STATE195297'],
    ['an archive id with a version letter', '1975STATE195297_b'],
    ['a plain classification line', 'UNCLAS SECTION 01 OF 04 GUANGZHOU 000208'],
    ['a plain classification line with trailing blanks', 'UNCLAS SECTION 01 OF 04 GUANGZHOU 000208 '],
    ['a classification line that has only its level so far', 'UNCLAS'],
    ['UNCLAS E F T O', 'UNCLAS E F T O BAKU 001165'],
    ['UNCLAS with its handling', 'UNCLAS//FOR OFFICIAL USE ONLY'],
    ['a spaced classification line', 'C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLETOWN 000123'],
    ['a spaced classification line with its level alone', 'C O N F I D E N T I A L'],
    ['a spaced level with control markings', 'S E C R E T NOFORN EXAMPLETOWN 000742'],
    ['the highest spaced level', 'T O P  S E C R E T EXAMPLETOWN 000742'],
    ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE EXAMPLETOWN 08077'],
    ['a level that is written out, with post and number', 'UNCLASSIFIED THE HAGUE 000742'],
    ['CONFIDENTIAL with post and number', 'CONFIDENTIAL STATE 017976'],
    ['SECRET with section, post and number', 'SECRET SECTION 1 OF 2 STATE 017976'],
    ['a precedence and a date-time group', 'R 161322Z SEP 97'],
    ['two precedences and a date-time group', 'O R 161322Z SEP 97 '],
    ['the addressees of the network', 'OO RUEHC RUEHGZ'],
    ['who sends it', 'FM AMEMBASSY TALLINN'],
    ['who sends it, by its routing indicator', 'FM RUEHGZ/AMCONSUL GUANGZHOU'],
    ['the first page of a print', 'PAGE 01        STATE  018452'],
    ['an archive\'s sheet', 'MRN: 12 PORT LOUIS 234'],
    ['the stamp of a released print', 'UNCLASSIFIED U.S. Department of State Case No. F-2016-00743 Doc No. C17980027 Date: 07/31/2017'],
  ];
  for (const [what, line] of cables) it(`by ${what}: ${line}`, () => assert.match(line, firstLine));

  const others: [what: string, line: string][] = [
    ['nothing', ''],
    ['prose', 'The meeting in Guangzhou was about trade.'],
    ['prose that begins with a level', 'UNCLASSIFIED material may be kept on this shelf.'],
    ['prose that begins with UNCLAS', 'UNCLAS is short for unclassified'],
    ['a heading', 'CONFIDENTIAL'],
    ['a title', 'SECRET GARDEN'],
    ['a level and a year', 'SECRET 2024'],
    ['a report of a year', 'CONFIDENTIAL REPORT 2024'],
    ['a day', '2024MAR15'],
    ['a day with a short year', '15MAR2024'],
    ['a contract', 'CONFIDENTIAL AGREEMENT BETWEEN THE PARTIES'],
    ['a word that contains a level', 'UNCLASSIFIABLE THINGS 123'],
    ['a date', '2024-11-24'],
    ['a part number in prose', '07GUANGZHOU208 is the number of the cable'],
    ['a number with letters', '12AB34'],
    ['a shell script', '#!/bin/sh'],
    ['a lower-case transmission line', 'vzczcxro7105'],
    ['the caption alone', 'SIPDIS'],
    ['markup', '<html>'],
    ['a page of a book', 'PAGE 01 OF 20'],
    ['a line of a shanty', 'O THE TIDE IS HIGH'],
    ['a radio station', 'FM RADIO'],
    ['two letters and a word', 'OR REPAIR'],
    ['two letters and words', 'RR RUNNER UP IN 3'],
    ['a page and a year', 'PAGE 1  ANNUAL REPORT FOR 2024'],
    ['a band', 'FM ROCKS/POP'],
    ['a patient', 'MRN: 34 B patient record'],
  ];
  for (const [what, line] of others) it(`not by ${what}: ${line}`, () => assert.doesNotMatch(line, firstLine));
});
