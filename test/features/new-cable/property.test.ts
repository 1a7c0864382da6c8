import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LEVELS, type NewCableAnswers, type NewCableLevel } from '../../../server/src/features/new-cable/answers';
import { fillTemplate } from '../../../server/src/features/new-cable/fill';
import { addressOf, type Surroundings } from '../../../server/src/features/new-cable/header';
import { TEMPLATES } from '../../../server/src/features/new-cable/templates';
import { isPersonalityTag } from '../../../server/src/vocabulary/tags';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { expand } from './expand';

const HERE: Surroundings = { now: '2026-11-24T17:50:12Z', today: '2026-11-24', lineWidth: 69, vocabulary: DEFAULT_SETTINGS.vocabulary };
const NOTHING: NewCableAnswers = { level: null, post: null, to: [], info: [], tags: [], subject: null };

/** What a snippet, a template or a header could stumble over. */
const SIGNS = fc.constantFrom('$1', '$0', '${2:x}', '${header}', '${mark}', '${post}', '$', '$$', '$&', '{', '}', '\\', '\\\\', '\\$', '|', ',', '(LAST, FIRST)', '\n', '\r\n', '\u2028', '\t', '  ', 'TO', 'INFO', 'BT', '000001', 'é', '😀', '\u200b', 'SUBJECT:');
const words = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('HARBOR', 'Festival', 'of', '5', 'AMEMBASSY', 'PARIS', 'x') }, { weight: 2, arbitrary: SIGNS }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), { maxLength: 14 })
  .chain(parts => fc.constantFrom(parts.join(' '), parts.join('')));
const post = fc.oneof(fc.constantFrom('TALLINN', 'STATE', 'GUANGZHOU'), words);
const answers: fc.Arbitrary<NewCableAnswers> = fc.record({
  level: fc.constantFrom(null, ...Object.keys(LEVELS) as NewCableLevel[]),
  post: fc.option(post),
  to: fc.array(words, { maxLength: 3 }),
  info: fc.array(words, { maxLength: 3 }),
  tags: fc.array(fc.oneof(fc.constantFrom('PREL', 'OVIP', 'EN'), words), { maxLength: 4 }),
  subject: fc.option(words),
});

/** How it is laid out is left out of account. */
const plain = (text: string): string => text.split(/\s+/).filter(word => word !== '').join(' ');
const bodyOf = (text: string): string => text.slice(text.search(/\n1\. \([A-Z]+\) /));

describe('new cable, whatever is answered', () => {
  it('has every answer in full and in its place, and all of the template', () => {
    fc.assert(fc.property(answers, fc.constantFrom(...TEMPLATES), (said, { text: template }) => {
      const { level, to, info, tags, subject } = said;
      const text = plain(expand(fillTemplate(template, said, HERE)));
      const has = (words: string): void => { assert.ok(text.includes(words), `${JSON.stringify(words)} in ${JSON.stringify(text)}`); };
      const some = (list: readonly string[]): string[] => list.map(plain).filter(each => each !== '');
      const [from] = some([said.post ?? '']);
      has(from === undefined ? 'FM SECSTATE WASHDC TO ' : `FM ${addressOf(from, HERE.vocabulary) ?? from} TO `);
      has(`TO ${some(to).join(' ') || 'RUEHC/SECSTATE WASHDC'} ${some(info).length > 0 ? `INFO ${some(info).join(' ')} ` : ''}`);
      has(` ${from ?? 'STATE'} 000001 `);
      if (some(tags).length > 0) has(`TAGS: ${some(tags).map(code => `${code}${isPersonalityTag(code) ? ' (LAST, FIRST)' : ''}`).join(', ')} SUBJECT:`);
      has(`SUBJECT: ${level !== null && LEVELS[level].classified ? '(U) ' : ''}${plain(subject ?? '') || 'What the cable is about'} `);
      assert.equal(plain(bodyOf(expand(fillTemplate(template, { ...NOTHING, level }, HERE)))), text.slice(text.length - plain(bodyOf(expand(fillTemplate(template, { ...NOTHING, level }, HERE)))).length), 'what stands below the header');
    }), { seed: 7, numRuns: 300 });
  });

  it('has no tab stop, variable or line but its own', () => {
    const stopsOf = (snippet: string): string[] => snippet.replaceAll(/\\[\s\S]/g, '').match(/\$(?:\d+|\{[^}]*\})/g) ?? [];
    fc.assert(fc.property(answers, fc.constantFrom(...TEMPLATES), (said, { text: template }) => {
      const snippet = fillTemplate(template, said, HERE);
      const numbers = stopsOf(snippet).map(stop => Number(/\d+/.exec(stop)?.[0]));
      assert.deepEqual(numbers, numbers.map((_, at) => at + 1), snippet);
      assert.ok(!/[$\\]/.test(snippet.replaceAll(/\\[\\$}]/g, '').replaceAll(/\$\{\d+:[^}]*\}/g, '')), snippet);
      // Of the lines only those that are wrapped may be more.
      const lines = (text: string): number => expand(text).split('\n').length;
      const plainly: NewCableAnswers = { ...said, post: said.post === null ? null : plain(said.post), to: said.to.map(plain), info: said.info.map(plain), tags: said.tags.map(plain), subject: said.subject === null ? null : plain(said.subject) };
      assert.equal(lines(snippet), lines(fillTemplate(template, plainly, HERE)));
    }), { seed: 8, numRuns: 300 });
  });

  it('takes what is empty for skipped', () => {
    for (const { text } of TEMPLATES) assert.equal(fillTemplate(text, { level: null, post: ' ', to: ['', '\n'], info: [' '], tags: ['\t'], subject: '  ' }, HERE), fillTemplate(text, NOTHING, HERE));
  });
});
