import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import type { Report } from '../../server/src/cli/report';
import { textReport } from '../../server/src/cli/report-text';
import type { Finding } from '../../server/src/rules/kit/rule';

/** What a report says of a finding at the text between ‹ and ›. */
function report(format: Report, marked: string, finding: Partial<Finding> = {}, name = 'in/a.cable'): string {
  const text = marked.replace(/[‹›]/g, '');
  const start = marked.indexOf('‹');
  const span = { start, end: marked.indexOf('›') - 1 };
  return format.file({ name, ordinal: null, document: parse(text), accepted: new Map(), findings: [{ ruleId: 'sample-rule', severity: 'warning', message: 'It is wrong.', span, related: [], tags: [], fixes: [], ...finding }] });
}

describe('cli/report-text', () => {
  const lines = (marked: string, finding: Partial<Finding> = {}): string[] => report(textReport(false), marked, finding).split('\n').slice(0, -1);

  it('tells place, severity, message and rule, and shows the line with a caret under the place', () => {
    assert.deepEqual(lines('UNCLAS\r\nTAGS: ‹XXXX› PGOV\r\n'), [
      'in/a.cable:2:7: warning: It is wrong. (sample-rule)',
      '    TAGS: XXXX PGOV',
      '          ^~~~',
    ]);
  });

  it('shows what would fix it, and what is only suggested', () => {
    const fix = (title: string, safe: boolean): Finding['fixes'][number] => ({ title, safe, edits: () => [] });
    assert.equal(lines('‹a›', { fixes: [fix('Do one', false), fix('Do two', false)] })[3], '    suggestion: Do one');
    assert.equal(lines('‹a›', { fixes: [fix('Do one', false), fix('Do two', true)] })[3], '    fix: Do two');
  });

  it('puts one caret under an empty place, and none beyond the line', () => {
    assert.deepEqual(lines('abc‹›\ndef').slice(1), ['    abc', '       ^']);
    assert.deepEqual(lines('ab‹c\nde›f').slice(1), ['    abc', '      ^']);
    assert.deepEqual(lines('‹›').slice(1), ['    ', '    ^']);
  });

  it('puts the caret under the place behind and under wide letters and marks', () => {
    assert.deepEqual(lines('\u5e83\u5dde TAGS: ‹XXXX›').slice(1), ['    \u5e83\u5dde TAGS: XXXX', '               ^~~~']);
    assert.deepEqual(lines('a‹\u5e83\u5dde›b')[2], '     ^~~~');
    assert.deepEqual(lines('Cafe\u0301 ‹bad›')[2], '         ^~~');
    assert.deepEqual(lines('Cafe‹\u0301› b')[2], '       ^');
    assert.deepEqual(lines('‹\u0301›a')[2], '    ^');
    // Conjoining letters of Hangul make one wide syllable; a smiling face has two units and two columns.
    assert.deepEqual(lines('\u1112\u1161\u11ab ‹x›')[2], '       ^');
    assert.deepEqual(lines('\u{1f600}‹x›')[2], '      ^');
  });

  it('shows of a long line what is near', () => {
    const [, text, caret] = lines(`${'a'.repeat(500)}‹bad›${'c'.repeat(500)}`);
    assert.ok(text!.length <= 110);
    assert.match(text!, /^ {4}…a+badc+…$/);
    assert.equal(caret!.indexOf('^'), text!.indexOf('bad'));
    assert.equal(caret!.trim(), '^~~');
  });

  it('lets no control character of the document or of a file name reach the terminal', () => {
    const written = report(textReport(false), 'a\x1b[31m‹\u202eb›\x07', { message: 'It is \x1b[2J.' }, 'a\x1b[2J.cable');
    for (const character of ['\x1b', '\x07', '\u202e']) assert.ok(!written.includes(character));
  });

  it('is coloured when that is wanted', () => {
    const written = report(textReport(true), '‹a›', { severity: 'error' });
    assert.ok(written.includes('\x1b[31merror:\x1b[0m'));
    assert.ok(!report(textReport(false), '‹a›').includes('\x1b'));
  });
});
