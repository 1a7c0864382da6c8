import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { fixAll } from '../../server/src/rules/engine/rounds';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';
import { applyEdits } from '../../server/src/text/span';
import { wordsOf } from './words';

const SEED = readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8');

/** Findings as `line rule severity`, lines from 1. */
function told(text: string, severities: RuleSettings['severities'] = {}): string[] {
  const document = parse(text);
  return check(document, { ...DEFAULT_SETTINGS, severities }).map(finding => `${document.lines.positionAt(finding.span.start).line + 1} ${finding.ruleId} ${finding.severity}`);
}

const fixedAll = (text: string): string => applyEdits(text, fixAll(parse(text), parse, read => check(read, DEFAULT_SETTINGS), (_finding, { safe }) => safe));

describe('the real sample', () => {
  it('has exactly two findings, each with a fix', () => {
    assert.deepEqual(told(SEED), ['18 fused-header-line warning', '165 pilcrow-false-paragraph warning']);
    assert.ok(check(parse(SEED), DEFAULT_SETTINGS).every(finding => finding.fixes.length > 0));
  });

  it('has none after fix-all, and says what it said', () => {
    const fixed = fixedAll(SEED);
    assert.deepEqual(told(fixed), []);
    assert.equal(wordsOf(fixed), wordsOf(SEED));
  });

  it('has the same findings with CRLF line ends, and keeps them', () => {
    const crlf = SEED.replace(/\n/g, '\r\n');
    assert.deepEqual(told(crlf), told(SEED));
    const fixed = fixedAll(crlf);
    assert.deepEqual(told(fixed), []);
    assert.doesNotMatch(fixed, /[^\r]\n/);
  });

  describe('with the rules on what an archive adds switched on', () => {
    const furniture = ['pilcrow-artifact', 'page-line-in-text', 'heading-underline-folded', 'trailing-blanks'];
    const switchedOn = told(SEED, Object.fromEntries(furniture.map(id => [id, 'hint' as const])));
    const linesOf = (id: string): number[] => switchedOn.filter(line => line.includes(` ${id} hint`)).map(line => Number(line.split(' ')[0]));

    it('has a finding for the pilcrow of each of its 16 paragraphs, and none for the false one', () => {
      const paragraphs = SEED.split('\n').flatMap((line, at) => (/^¶\d{1,2}\. /.test(line) ? [at + 1] : []));
      assert.equal(paragraphs.length, 16);
      assert.deepEqual(linesOf('pilcrow-artifact'), paragraphs);
    });

    it('has one for each page line in the middle of a sentence, and none for that between heading and paragraph', () => {
      assert.deepEqual(linesOf('page-line-in-text'), [116, 202]);
    });

    it('has one for each underline that was folded after 45 hyphens, and none for that which is the writer\'s', () => {
      assert.deepEqual(linesOf('heading-underline-folded'), [58, 198, 232, 286]);
    });

    it('has a single one for all the blanks at the ends of lines', () => {
      assert.deepEqual(linesOf('trailing-blanks'), [18]);
    });

    it('has no other than these and the two of the default settings', () => {
      assert.equal(switchedOn.length, 2 + 16 + 2 + 4 + 1);
    });
  });
});
