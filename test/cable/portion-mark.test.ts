import assert from 'node:assert/strict';
import type { PortionMark } from '../../server/src/cable/model';
import { readEntireText, readPortionMark } from '../../server/src/cable/portion-mark';

const at = (text: string): PortionMark | null => readPortionMark(text, 0, text.length);

describe('a portion mark', () => {
  const sound: readonly (readonly [string, string, string[]])[] = [
    ['(U)', 'U', []], ['(SBU)', 'SBU', []], ['(LOU)', 'LOU', []], ['(C)', 'C', []], ['(S)', 'S', []], ['(TS)', 'TS', []],
    ['(S/NF)', 'S', ['NF']], ['(C//NF)', 'C', ['NF']], ['(SBU/N)', 'SBU', ['N']], ['(SBU-NF)', 'SBU', ['NF']], ['(SBU/NOFORN)', 'SBU', ['NOFORN']],
    ['(C/REL GBR AUS)', 'C', ['REL GBR AUS']], ['(S//REL TO USA, ACGU)', 'S', ['REL TO USA', 'ACGU']], ['(C/REL MNF-I)', 'C', ['REL MNF-I']],
    ['(S//NF//XD)', 'S', ['NF', 'XD']], ['(S//NF//ND)', 'S', ['NF', 'ND']], ['(s/nf)', 'S', ['NF']],
    ['(//NOR C)', 'C', ['NOR']], ['(//FGI DEU GBR S//NF)', 'S', ['FGI DEU GBR', 'NF']], ['(//FGI TS)', 'TS', ['FGI']], ['(//CAN TOP SECRET)', 'TS', ['CAN']], ['(//CAN SENSITIVE BUT UNCLASSIFIED)', 'SBU', ['CAN']],
  ];
  for (const [text, level, controls] of sound) {
    it(`reads ${text}`, () => {
      const mark = at(`${text} The fair opened.`);
      assert.deepEqual([mark?.text, mark?.level, mark?.controls, mark?.form, mark?.becomes], [text.slice(1, -1), level, controls, 'sound', null]);
    });
  }

  const broken: readonly (readonly [string, string, string])[] = [
    ['C) The fair', 'bracket', '(C)'], ['(SBU The fair', 'bracket', '(SBU)'], ['[SBU] The fair', 'bracket', '(SBU)'], ['( C ) The fair', 'bracket', '(C)'],
    ['<C> The fair', 'bracket', '(C)'], ['<SBU) The fair', 'bracket', '(SBU)'], ['(S/NF> The fair', 'bracket', '(S/NF)'], ['{C) The fair', 'bracket', '(C)'],
    ['(C)) The fair', 'bracket', '(C)'], ['(SBU)) The fair', 'bracket', '(SBU)'], ['(SUB) The fair', 'word', '(SBU)'], ['(UU) The fair', 'word', '(U)'],
  ];
  for (const [text, form, becomes] of broken) it(`mends ${text.split(' The')[0]!}`, () => { assert.deepEqual([at(text)?.form, at(text)?.becomes], [form, becomes]); });

  for (const text of ['(CORRECTED) The fair', '(Comment: Good.)', '(Springfield) The fair', '(C-130) The fair', '(S-3A) The fair', 'Consul Roe', '(see above) The fair', '<U>The fair</U>', '', '(']) it(`is not ${text === '' ? 'nothing' : text}`, () => { assert.equal(at(text), null); });

  it('may have no-break blanks among its controls', () => {
    assert.deepEqual(at('(C//REL\u00A0TO USA,\u00A0GBR)')?.controls, at('(C//REL TO USA, GBR)')?.controls);
  });

  it('may cover the entire text', () => {
    assert.deepEqual([at('(C - ENTIRE TEXT)')?.entireText, at('(S-ENTIRE TEXT)')?.level], [true, 'S']);
    assert.deepEqual([at('(C - ENTIRE TEXT.)')?.end, at('(S/NF - ENTIRE TEXT.)')?.end], [18, 21]);
    assert.deepEqual([at('(S/NF - ENTIRE TEXT)')?.controls, at('(S/NF - ENTIRE TEXT)')?.entireText], [['NF'], true]);
    for (const text of ['(C) ENTIRE TEXT.', '(C)  Entire text.', '(C)  (ENTIRE TEXT)', '(C) - ENTIRE TEXT.', '(C) -- ENTIRE TEXT.', '(C)\u00A0 Entire text.', '(C) \u2013 Entire text.\u00A0 Summary: Lanterns', '(C \u2013 Entire text)', '(C)(ENTIRE TEXT)', '(C/NF) Entire text', '(C) ENTIRE TEXT.  SUMMARY: LANTERNS']) assert.deepEqual([at(text)?.level, at(text)?.entireText], ['C', true], text);
    assert.equal(at('(C) Entire text of the law:')?.entireText, false);
    const bare = readEntireText('CONFIDENTIAL - ENTIRE TEXT.', 0, 27);
    assert.deepEqual([bare?.text, bare?.level, bare?.entireText], ['CONFIDENTIAL - ENTIRE TEXT', 'C', true]);
  });

  const entire: readonly (readonly [string, string, string[]])[] = [
    ['C O N F I D E N T I A L - ENTIRE TEXT', 'C', []], ['(C O N F I D E N T I A L - ENTIRE TEXT)', 'C', []], ['T O P  S E C R E T - ENTIRE TEXT', 'TS', []],
    ['ENTIRE TEXT CONFIDENTIAL', 'C', []], ['(ENTIRE TEXT - C)', 'C', []], ['(ENTIRE TEXT CONFIDENTIAL)', 'C', []], ['(C: ENTIRE TEXT)', 'C', []], ['C \u2014 Entire text', 'C', []], ['Entire text \u2013 SBU', 'SBU', []], ['Entire text is SBU', 'SBU', []], ['SECRET/NOFORN - ENTIRE TEXT', 'S', ['NOFORN']],
    ['THIS CABLE IS CONFIDENTIAL IN ITS ENTIRETY', 'C', []], ['This message is classified secret in its entirety', 'S', []], ['LOU ENTIRE TEXT', 'LOU', []],
  ];
  for (const [text, level, controls] of entire) {
    it(`covers the entire text by ${text}, without the stop behind it`, () => {
      const mark = at(`${text}.`) ?? readEntireText(`${text}.`, 0, text.length + 1);
      assert.deepEqual([mark?.text, mark?.level, mark?.controls, mark?.entireText], [text, level, controls, true]);
    });
  }

  for (const text of ['THIS CABLE IS CONFIDENTIAL IN ITS ENTIRETY BECAUSE OF THE FAIR.', 'Entire text confidential sources gave.', 'The entire town came.', 'This cable is about ships.', 'Ships.']) {
    it(`is not ${text}`, () => { assert.equal(readEntireText(text, 0, text.length), null); });
  }

  it('is found at an offset, and not beyond the line', () => {
    assert.equal(readPortionMark('1. (C) x', 3, 8)?.start, 3);
    assert.equal(readPortionMark('1. (C) x', 3, 5), null);
  });
});
