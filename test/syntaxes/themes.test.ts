import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cableInTheme, type Run } from './paint';
import { themes } from './themes';

const seed = readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8');

/** Structural elements, each with the line of the sample (from 1) and the words that are looked at. */
const elements: [element: string, line: number, piece: string][] = [
  ['archive id', 1, '07GUANGZHOU208'],
  ['archive subject', 2, 'Tough to Talk About'],
  ['archive date', 3, 'Wed Feb 14'],
  ['archive classification', 4, 'UNCLASSIFIED'],
  ['archive origin', 5, 'Consulate'],
  ['transmission identifier', 6, 'VZCZC'],
  ['channel number', 6, 'XRO7105'],
  ['prosign', 7, 'OO'],
  ['routing indicator', 7, 'RUEHCN'],
  ['DE', 8, 'DE'],
  ['station', 8, 'RUEHGZ'],
  ['station serial', 8, '#0208'],
  ['section of the transmission', 8, '01'],
  ['Julian day', 8, '045'],
  ['filing time', 8, '0905'],
  ['security signal', 9, 'ZNR'],
  ['security letters', 9, 'UUUUU'],
  ['operating signal', 9, 'ZZH'],
  ['precedence', 10, 'O'],
  ['date-time group', 10, '140905Z FEB 07'],
  ['FM', 11, 'FM'],
  ['originator', 11, 'AMCONSUL GUANGZHOU'],
  ['TO', 12, 'TO'],
  ['routing indicator of an addressee', 12, 'RUEHC'],
  ['addressee', 12, 'SECSTATE WASHDC'],
  ['precedence word', 12, 'IMMEDIATE'],
  ['message continuity number', 12, '5794'],
  ['INFO', 13, 'INFO'],
  ['addressee of a continuation line', 16, 'CIA WASHDC'],
  ['addressee of the fused line', 18, 'HQ USPACOM HONOLULU HI'],
  ['classification level', 18, 'UNCLAS'],
  ['SECTION', 18, 'SECTION'],
  ['section number', 18, '01'],
  ['post', 18, 'GUANGZHOU'],
  ['message number', 18, '000208'],
  ['caption', 20, 'SIPDIS'],
  ['passing line: who', 22, 'STATE'],
  ['passing line: FOR', 22, 'FOR'],
  ['passing line: office', 22, 'EAP/CM'],
  ['E.O.', 29, 'E.O.'],
  ['order number', 29, '12958'],
  ['declassification', 29, 'N/A'],
  ['TAGS', 30, 'TAGS'],
  ['subject TAGS', 30, 'PHUM'],
  ['geographic TAGS', 30, 'CH'],
  ['SUBJECT', 31, 'SUBJECT'],
  ['subject text', 31, 'Tough to Talk About'],
  ['pilcrow', 36, '¶'],
  ['paragraph number', 36, '1.'],
  ['portion mark SBU', 36, '(SBU)'],
  ['portion mark U', 181, '(U)'],
  ['word that opens a part', 36, 'Summary'],
  ['word that closes a part', 55, 'End summary'],
  ['heading', 57, 'Vietnam: Cooperation'],
  ['underline', 58, '-----'],
  ['page line', 116, 'GUANGZHOU 00000208'],
  ['signature', 307, 'Goldberg'],
];

/** The run of `line` (from 1) that holds `piece`; all of it must look the same. */
function runWith(painted: Run[][], line: number, piece: string): Run {
  const run = painted[line - 1]!.find(({ text }) => text.includes(piece));
  assert.ok(run, `${piece} has one look in line ${line}`);
  return run;
}

const marked = (level: string): string => `1. (${level}) Rain`;
const classified = (level: string): string => `${{ U: 'UNCLAS', SBU: 'LIMITED OFFICIAL USE', C: 'C O N F I D E N T I A L', S: 'S E C R E T', TS: 'T O P  S E C R E T' }[level]!} 0012`;

for (const theme of themes) {
  describe(`in the theme ${theme.name}`, () => {
    let colour: (text: string) => Run[][];
    before(async () => {
      colour = await cableInTheme(theme);
    });
    const isPlain = ({ colour: shade, style }: Run): boolean => shade === theme.settings[0]!.settings.foreground && style === 0;

    it('every structural element of the sample is told from plain text', () => {
      const painted = colour(seed);
      assert.deepEqual(elements.filter(([, line, piece]) => isPlain(runWith(painted, line, piece))), []);
    });

    it('so are references and the classifier', () => {
      const painted = colour('SUBJECT: X\nREF: A. 06 PARIS 1234 (NOTAL)\nClassified By: Jane Roe, reasons 1.4 (b)');
      const pieces: [line: number, piece: string][] = [[2, 'REF'], [2, 'A.'], [2, '06'], [2, 'PARIS'], [2, '1234'], [2, 'NOTAL'], [3, 'Classified By'], [3, 'reasons'], [3, '1.4'], [3, '(b)']];
      assert.deepEqual(pieces.filter(([line, piece]) => isPlain(runWith(painted, line, piece))), []);
    });

    it('prose is plain text', () => {
      const painted = colour(seed);
      assert.ok(isPlain(runWith(painted, 37, 'Many recent requests')));
      assert.ok(isPlain(runWith(painted, 33, 'This document')));
      assert.ok(isPlain(runWith(painted, 165, '2005.')));
    });

    for (const [what, write, column] of [['portion marks', marked, 4], ['classification lines', classified, 0]] as const) {
      it(`${what} of different levels have different colours, and TS that of S`, () => {
        const colourOf = (level: string): string => {
          let end = 0;
          return colour(write(level))[0]!.find(({ text }) => (end += text.length) > column)!.colour;
        };
        assert.equal(new Set(['U', 'SBU', 'C', 'S'].map(colourOf)).size, 4);
        assert.equal(colourOf('TS'), colourOf('S'));
      });
    }
  });
}
