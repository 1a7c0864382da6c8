import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import type { CableDocument } from '../../server/src/cable/model';
import { coloursInSteps } from '../../server/src/features/colors';
import { semanticTokens, TOKEN_TYPES, type ColouredToken } from '../../server/src/features/semantic-tokens';
import { DEFAULT_SETTINGS, type CustomVocabulary } from '../../server/src/rules/kit/settings';
import type { Span } from '../../server/src/text/span';
import { inOneGo } from '../../server/src/text/steps';
import { BAD_INPUT, cableLike, PROPERTY, seed, slice } from './samples';

const { vocabulary } = DEFAULT_SETTINGS;

const colours = (document: CableDocument, own: CustomVocabulary, within: Span | null = null): readonly ColouredToken[] => inOneGo(coloursInSteps(document, own, within));

const shown = (text: string): string[] => {
  const document = parse(text);
  return colours(document, vocabulary).map(token => [slice(document, token), token.type, ...(token.modifier === null ? [] : [token.modifier])].join(' '));
};

describe('colours for an editor without the grammar', () => {
  it('tell the parts of the transmission header apart', () => {
    assert.deepEqual(shown('VZCZCXRO7105\nOO RUEHCN\nDE RUEHGZ #0208/01 0450905\nZNR UUUUU ZZH\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 5794\nINFO CHINA POSTS COLLECTIVE\nBT\n'), [
      'VZCZCXRO7105 keyword', 'OO enumMember', 'RUEHCN class',
      'DE keyword', 'RUEHGZ class', '# keyword', '0208 number', '/ keyword', '01 number', '0450905 number',
      'ZNR keyword', 'UUUUU enumMember', 'ZZH keyword',
      'O enumMember', '140905Z FEB 07 number', 'FM keyword', 'AMCONSUL GUANGZHOU function',
      'TO keyword', 'RUEHC class', 'SECSTATE WASHDC function', 'IMMEDIATE enumMember', '5794 number', 'INFO keyword', 'CHINA POSTS COLLECTIVE function', 'BT keyword',
    ]);
  });

  it('tell those of the message apart, and leave words as they are', () => {
    assert.deepEqual(shown('UNCLAS SECTION 01 OF 02 GUANGZHOU 000208\n\nSIPDIS\n\nSTATE FOR EAP/CM\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: (U) HARBOR FESTIVAL\nREF: A. BEIJING 12 (NOTAL)\n     B. STATE 34\n\nHarbor\n------\n\n1. (SBU) It was good.\nLARK\nBT\n#0208\nNNNN\n'), [
      'UNCLAS macro', 'SECTION 01 OF 02 keyword', 'GUANGZHOU 000208 function', 'SIPDIS modifier', 'EAP/CM class', 'E.O. 12958 keyword', 'N/A enumMember',
      'TAGS keyword', 'PHUM property subjectTag', 'CH class geographicTag', 'SUBJECT keyword', '(U) decorator unclassified', 'REF keyword', 'A. BEIJING 12 string', '(NOTAL) enumMember', 'B. STATE 34 string',
      'Harbor namespace heading', '------ comment', '1. keyword', '(SBU) decorator sensitive', 'LARK type', 'BT keyword', '0208 number', 'NNNN keyword',
    ]);
  });

  it('keep what the tokens beside a grammar tell', () => {
    const refined = semanticTokens(seed, vocabulary);
    assert.deepEqual(colours(seed, vocabulary).flatMap(({ start, end, modifier }) => (modifier === null ? [] : [{ start, end, modifier }])), refined.map(({ start, end, modifier }) => ({ start, end, modifier })));
  });

  it('of a part of a document are those of the whole that lie there', () => {
    const within = { start: 0, end: 900 };
    const lies = ({ start, end }: { start: number; end: number }): boolean => start <= within.end && end >= within.start;
    assert.deepEqual(colours(seed, vocabulary, within).filter(lies), colours(seed, vocabulary).filter(lies));
  });

  it('stand in order, apart from each other, each on one line, for any text', () => {
    const check = (text: string): void => {
      let last = 0;
      for (const { start, end, type } of colours(parse(text), vocabulary)) {
        assert.ok(last <= start && start < end && end <= text.length);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
        assert.ok(TOKEN_TYPES.includes(type));
        last = end;
      }
    };
    for (const [, text] of BAD_INPUT) check(text);
    fc.assert(fc.property(cableLike, check), PROPERTY);
  });
});
