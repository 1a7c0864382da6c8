import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { check } from '../../../server/src/rules/engine/check';
import { mentionsIn, mentionsInSubject, type Mentioned } from '../../../server/src/rules/kit/mentioned';
import type { Rule } from '../../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';

/** Each mention of a cable with its words, in quotation marks where it is quoted. */
function told(...lines: readonly string[]): { text: string[]; subject: string[] } {
  const text = ['UNCLAS TALLINN 000375', '', ...lines, ''].join('\n');
  const found: { text: string[]; subject: string[] } = { text: [], subject: [] };
  const show = ({ phrase, quoted }: Mentioned): string => (quoted ? `"${text.slice(phrase.start, phrase.end)}"` : text.slice(phrase.start, phrase.end));
  const rule: Rule = {
    id: 'told-mentions', title: 'Told', part: 'text', severity: 'hint', profile: 'any', era: null, source: 'this test', fix: null,
    check: {
      cable(cable, context) {
        found.text = context.ofCable(mentionsIn).map(show);
        found.subject = mentionsInSubject(cable, context.text).map(show);
      },
    },
  };
  check(parse(text), DEFAULT_SETTINGS, { rules: [rule], onFault: (_id, error) => { throw error as Error; } });
  return found;
}

describe('what a cable mentions', () => {
  it('is told of paragraphs and headings, in order of place', () => {
    assert.deepEqual(told('SUBJECT: HARBOR', '', '1. (U) Ships (ref A).', '', 'What ref B tells', '----------------', '', '2. (U) See para 1.').text, ['ref A', 'ref B', 'para 1']);
  });

  it('is told of the subject apart', () => {
    assert.deepEqual(told('SUBJECT: HARBOR: REPLY TO REF C', '', '1. (U) Ships.'), { text: [], subject: ['REF C'] });
    assert.deepEqual(told('', '1. (U) Ships.').subject, []);
  });

  it('is quoted between Begin and End, over as many paragraphs as that takes', () => {
    const { text } = told('SUBJECT: HARBOR', '', '1. (U) By ref A the text is:', '', 'Begin text:', '', 'The port, ref B.', '', 'End text. It is that of ref C.', '', '2. (U) Comment: see reftel. End comment.');
    assert.deepEqual(text, ['ref A', '"ref B"', 'ref C', 'reftel']);
  });

  it('is quoted between QUOTE and UNQUOTE on lines of their own, inside each other too', () => {
    const { text } = told('1. (U) By ref A the text is:', '', 'QUOTE', 'The port, ref B.', '', 'QUOTE', 'Ref C.', 'UNQUOTE', '', 'Ref D.', 'UNQUOTE', '', '2. (U) It is that of ref E.');
    assert.deepEqual(text, ['ref A', '"ref B"', '"Ref C"', '"Ref D"', 'ref E']);
    const inText = told('1. (U) Begin text:', '', 'QUOTE', 'Ref B.', 'UNQUOTE', '', 'Ref C.', '', 'End text. Ref D.');
    assert.deepEqual(inText.text, ['"Ref B"', '"Ref C"', 'Ref D']);
    assert.deepEqual(told('1. (U) Ref A:', '', 'QUOTE', 'Ref B.', 'END QUOTE', '', '2. (U) Ref C.').text, ['Ref A', '"Ref B"', 'Ref C']);
  });

  it('is not quoted below a QUOTE that nothing ends', () => {
    assert.deepEqual(told('1. (U) By ref A the text is:', '', 'QUOTE', 'The port, ref B.', '', '2. (U) It is that of ref C.').text, ['ref A', 'ref B', 'ref C']);
  });
});
