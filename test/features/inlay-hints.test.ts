import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { DEFAULT_SETTINGS, type CustomVocabulary } from '../../server/src/rules/kit/settings';
import { BAD_INPUT } from './samples';

/** The lines of a text with the hints in square brackets. */
const shown = (text: string, vocabulary: CustomVocabulary = DEFAULT_SETTINGS.vocabulary): string => {
  let result = text;
  for (const { at, text: hint } of [...inlayHints(parse(text), { start: 0, end: text.length }, vocabulary)].reverse()) result = `${result.slice(0, at)}[${hint}]${result.slice(at)}`;
  return result;
};

describe('inlay hints', () => {
  it('name what stands behind routing indicators, posts and TAGS', () => {
    assert.equal(
      shown('PP RUEHGZ\nDE RUEHBJ #0001/01 0010000\nFM AMEMBASSY BEIJING\nTO RUEHC/SECSTATE WASHDC\nRUEHGZ/AMCONSUL GUANGZHOU\nUNCLAS BEIJING 000001\n\nTAGS: PHUM, CH, XYZQ\nSUBJECT: X\nREF: PARIS 1\n'),
      'PP RUEHGZ[AMCONSUL GUANGZHOU]\nDE RUEHBJ[AMEMBASSY BEIJING] #0001/01 0010000\nFM AMEMBASSY BEIJING[China]\nTO RUEHC/SECSTATE WASHDC\nRUEHGZ/AMCONSUL GUANGZHOU[China]\nUNCLAS BEIJING[China] 000001\n\nTAGS: PHUM[Human Rights], CH[China], XYZQ\nSUBJECT: X\nREF: PARIS[France] 1\n',
    );
  });

  it('name the embassy of those that share an indicator', () => {
    assert.equal(shown('PP RUEHJA RUEHKO RUEHOS\n'), 'PP RUEHJA[AMEMBASSY JAKARTA] RUEHKO[AMEMBASSY TOKYO] RUEHOS[AMCONSUL LAGOS]\n');
  });

  it('name the Department of State, which sends and gets most, of those that share an indicator', () => {
    assert.equal(shown('RR RUEHC\nDE RUEHC #0001 0010000\n'), 'RR RUEHC[DEPT OF STATE WASHINGTON DC]\nDE RUEHC[DEPT OF STATE WASHINGTON DC] #0001 0010000\n');
  });

  it('name the countries that there were in the year of the cable', () => {
    assert.equal(
      shown('R 111425Z MAY 79\nFM AMEMBASSY MOSCOW\nTO AMEMBASSY BELGRADE\nINFO AMCONSUL ZAGREB\nAMEMBASSY BONN\nUNCLAS MOSCOW 1234\n\nTAGS: BEXP, GW, GE, UR\nSUBJECT: X\nREF: KIEV 1\n'),
      'R 111425Z MAY 79\nFM AMEMBASSY MOSCOW\nTO AMEMBASSY BELGRADE\nINFO AMCONSUL ZAGREB\nAMEMBASSY BONN\nUNCLAS MOSCOW 1234\n\nTAGS: BEXP[Trade Expansion and Promotion], GW[Federal Republic of Germany], GE[Germany], UR[Soviet Union]\nSUBJECT: X\nREF: KIEV 1\n',
    );
  });

  it('use the custom vocabulary', () => {
    const vocabulary = { tags: { LANT: 'Lanterns' }, captions: [], posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHXX' }] };
    assert.equal(shown('PP RUEHXX\nTAGS: LANT\nSUBJECT: X\n', vocabulary), 'PP RUEHXX[AMCONSUL HARBORTOWN]\nTAGS: LANT[Lanterns]\nSUBJECT: X\n');
  });

  it('are looked for only where they are asked for', () => {
    const text = 'TAGS: PHUM, CH\nSUBJECT: X\n';
    assert.deepEqual(inlayHints(parse(text), { start: 0, end: 10 }, DEFAULT_SETTINGS.vocabulary), [{ at: 10, text: 'Human Rights' }]);
  });

  it('lie in the text, whatever it is', () => {
    for (const [, text] of BAD_INPUT) for (const { at } of inlayHints(parse(text), { start: 0, end: text.length }, DEFAULT_SETTINGS.vocabulary)) assert.ok(at > 0 && at <= text.length);
  });
});
