import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine';
import { fixAll } from '../../server/src/rules/fixes';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import { applyEdits } from '../../server/src/text/span';
import { wordsOf } from './words';

const SEED = readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8');

/** Findings of the default settings as `line rule severity`, lines from 1. */
function told(text: string): string[] {
  const document = parse(text);
  return check(document, DEFAULT_SETTINGS).map(finding => `${document.lines.positionAt(finding.span.start).line + 1} ${finding.ruleId} ${finding.severity}`);
}

describe('the real sample', () => {
  it('has exactly two findings, each with a fix', () => {
    assert.deepEqual(told(SEED), ['18 fused-header-line warning', '165 pilcrow-false-paragraph warning']);
    assert.ok(check(parse(SEED), DEFAULT_SETTINGS).every(finding => finding.fixes.length > 0));
  });

  it('has none after fix-all, and says what it said', () => {
    const fixed = applyEdits(SEED, fixAll(parse(SEED), DEFAULT_SETTINGS));
    assert.deepEqual(told(fixed), []);
    assert.equal(wordsOf(fixed), wordsOf(SEED));
  });

  it('has the same findings with CRLF line ends, and keeps them', () => {
    const crlf = SEED.replace(/\n/g, '\r\n');
    assert.deepEqual(told(crlf), told(SEED));
    const fixed = applyEdits(crlf, fixAll(parse(crlf), DEFAULT_SETTINGS));
    assert.deepEqual(told(fixed), []);
    assert.doesNotMatch(fixed, /[^\r]\n/);
  });
});
