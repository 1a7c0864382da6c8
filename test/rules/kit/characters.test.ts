import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { asMeant, codeOf, FOREIGN, INVISIBLE, isDoubtful, keepsWords, telegraphic } from '../../../server/src/rules/kit/characters';

describe('characters of the telegraph', () => {
  it('are written for typographic signs', () => {
    assert.equal(telegraphic('‘a’ “b” «c» – — …'), '\'a\' "b" "c" - -- ...');
    assert.equal(telegraphic('\u00A0\u2009\u3000'), '   ');
  });

  it('are the letters without their accents', () => {
    assert.equal(telegraphic('Åse Øyen, Jürgen Weiß, Łódź, cafe\u0301, œuvre'), 'Ase Oyen, Jurgen Weiss, Lodz, cafe, oeuvre');
    assert.equal(telegraphic('ﬁve ½ CO₂ Ａ'), 'five 1/2 CO2 A');
  });

  it('are read out of what Windows wrote and Latin-1 misread', () => {
    assert.equal(telegraphic('the mayor\u0092s \u0093festival\u0094 \u0096 \u0085'), 'the mayor\'s "festival" - ...');
    assert.equal(telegraphic('\u0081'), null);
  });

  it('are read out of UTF-8 that was read as Windows-1252, or as Latin-1', () => {
    assert.equal(asMeant('the mayorâ€™s â€œfestivalâ€\u009D â€“ JosÃ©, 20Â°, â‚¬5, GARÃ‡ON, â\u0080\u0099'), 'the mayor’s “festival” – José, 20°, €5, GARÇON, ’');
    // Nothing that a person writes is.
    for (const text of ['«IRM\u00C3»', '«BL\u00C5»', 'IRM\u00C3\u00A0MARIA', 'CAFÉ»', 'Spaß“', 'ESPAÑA”', 'São Tomé', 'très\u00A0»', 'naïve…', '“É”', 'Ð¿Ñ€', 'KILIÇ’IN', '“Ø”', 'CAFFÈ…', '„SPÄ“', 'IRM\u00C3”', 'déjà\u00A0—']) assert.equal(asMeant(text), text);
  });

  it('of a letter that was read as two are a suggestion, and none where half of it is lost', () => {
    const told = (words: string): (string | undefined)[] => check(parse(`UNCLAS ROME 000123\n\nSUBJECT: X\n\n1. ${words}\n`), { ...DEFAULT_SETTINGS, profile: 'draft' })
      .filter(({ ruleId }) => ruleId.includes('character')).map(({ fixes: [fix] }) => fix && `${fix.title}${fix.safe ? ' safe' : ''}`);
    assert.deepEqual(told('JosÃ© saw the mayorâ€™s mill.'), ['Write e', 'Write "\'"']);
    assert.deepEqual(told('The â€œmillâ€ of MarÃ\u00ADa.'), ['Write \'"\'', undefined, undefined]);
    assert.equal(asMeant('ao\u00C3\u00BBt \u00C3\u00A0 Mar\u00C3\u00ADa'), 'ao\u00FBt \u00E0 Mar\u00EDa');
    // A letter and what may stand behind it in a text that is right.
    assert.deepEqual(told('\u00ABIRM\u00C3\u00BB is old.'), ['Write \'"\' safe', 'Write A"']);
    assert.deepEqual(told('The R\u00C3\u00ADo.'), [undefined]);
    assert.equal(asMeant('NATO\u00C2\u00A0said, EU\u00C2\u00A0too; N\u00C3\u00AB, M\u00C3\u00BBr'), 'NATO\u00A0said, EU\u00A0too; N\u00EB, M\u00FBr');
    // What closes is known by what was opened, also where both were misread.
    assert.deepEqual(told('The â€œmillâ€\u009D is old.'), ['Write \'"\'', 'Write \'"\'']);
  });

  it('are not certain in and behind words, where a letter or a stop may be meant', () => {
    for (const [before, sign, behind] of [['3', '·', '5'], ['3', '•', '5'], ['paral', '·', 'l'], ['1', '‚', '5'], ['', '÷', '5'], ['Sj', '”', 'b'], ['Sj', '\u0094', 'b'], ['Malm', '”', ''], ['caf', '‚', ''], ['caf', '\u0082', ' '], ['na', '‹', 'v'], ['end.', '\u0085', 'T']] as const) {
      assert.equal(isDoubtful(sign, before, behind), true, `${before}${sign}${behind}`);
    }
    for (const [before, sign, behind] of [['the mayor', '’', 's'], ['the mayor', '\u0092', 's'], ['the “festival', '”', ' '], ['the ”festival', '”', ' '], ['”festival', '”', ','], ['the \u0093festival', '\u0094', ' '], ['„festival', '“', ' '], ['', '“', 'f'], ['', '•', ' '], ['1', '–', '5'], ['wait', '…', ' '], ['wait ', '\u0085', ' '], ['“wait', '…”', ' ']] as const) {
      assert.equal(isDoubtful(sign, before, behind), false, `${before}${sign}${behind}`);
    }
  });

  it('are none for powers and the numbers of notes, and a word for the sign that would be read as a portion mark', () => {
    for (const character of ['²', '³', '¹', '⁹']) assert.equal(telegraphic(character), null, character);
    assert.equal(telegraphic('©'), 'Copyright');
  });

  it('are none for other alphabets and for pictures', () => {
    for (const character of ['ж', '北', '😀', '\uFFFD', '¶', '☎']) assert.equal(telegraphic(character), null, character);
  });

  it('have codes by which they can be told', () => {
    assert.equal(codeOf('é'), 'U+00E9');
    assert.equal(codeOf('😀'), 'U+1F600');
  });

  it('keep the words when no letter or digit is touched', () => {
    assert.equal(keepsWords('’', '\''), true);
    assert.equal(keepsWords('é', 'e'), false);
    assert.equal(keepsWords('\u0301', ''), false);
    assert.equal(keepsWords('€', 'EUR'), false);
  });

  it('are all of ASCII that can be seen; a line end is no character', () => {
    const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
    assert.deepEqual([...`${ascii}\r\n`.matchAll(FOREIGN)], []);
    assert.deepEqual([...`${ascii}\t\r\né`.matchAll(INVISIBLE)], []);
  });

  it('are either seen or not', () => {
    const seen = (text: string): string[] => [...text.matchAll(FOREIGN)].map(match => match[0]);
    const unseen = (text: string): string[] => [...text.matchAll(INVISIBLE)].map(match => match[0]);
    assert.deepEqual(seen('a“\u200B”b\u202E'), ['“', '”']);
    assert.deepEqual(unseen('a“\u200B”b\u202E\u0000'), ['\u200B', '\u202E\u0000']);
    assert.deepEqual(unseen('\u2028\u00AD\u{E0041}\uFE0F\uFEFF'), ['\u2028\u00AD\u{E0041}\uFE0F\uFEFF']);
  });
});

describe('a character that nobody sees', () => {
  it('is told alone, and taken away alone, where it is one of those beyond the basic plane', () => {
    const text = 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: HARBOR FESTIVAL\n\n1. The fleet\u{E0041} came home.\n';
    const found = check(parse(text), DEFAULT_SETTINGS).filter(({ ruleId }) => ruleId === 'invisible-character');
    assert.deepEqual(found.map(({ message, fixes }) => [message, fixes.map(({ title }) => title)]), [['U+E0041 cannot be seen.', ['Remove U+E0041']]]);
  });

  it('is no safe fix where the words would be an entity without it', () => {
    const fixesIn = (text: string): readonly boolean[] => check(parse(text), DEFAULT_SETTINGS).filter(({ ruleId }) => ruleId === 'invisible-character').flatMap(({ fixes }) => fixes.map(({ safe }) => safe));
    const draft = (words: string): string => `UNCLAS ROME 000123\n\nSUBJECT: FAIR\n\n1. (U) ${words}\n`;
    assert.deepEqual(fixesIn(draft('Ports &\u200Bamp; Sons.')), [false]);
    assert.deepEqual(fixesIn(draft('Ports & So\u200Bns.')), [true]);
  });
});
