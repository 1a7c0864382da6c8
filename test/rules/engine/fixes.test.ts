import assert from 'node:assert/strict';
import { fixRound } from '../../../server/src/rules/engine/fixes';
import type { Finding } from '../../../server/src/rules/kit/rule';
import { applyEdits, type TextEdit } from '../../../server/src/text/span';

/** A finding with one fix of these edits. */
function finding(safe: boolean, ...edits: readonly TextEdit[]): Finding {
  return { ruleId: 'test-rule', severity: 'warning', message: '', span: edits[0]!, related: [], tags: [], fixes: [{ title: '', safe, edits: () => edits }] };
}

const edit = (start: number, end: number, newText: string): TextEdit => ({ start, end, newText });
const all = (): boolean => true;

describe('a round of fixes', () => {
  it('takes every wanted fix', () => {
    assert.deepEqual(fixRound([finding(true, edit(0, 1, 'x')), finding(false, edit(3, 4, 'y'))], (_finding, fix) => fix.safe), [edit(0, 1, 'x')]);
  });

  it('takes the first wanted fix of a finding', () => {
    const two: Finding = { ...finding(false, edit(0, 1, 'x')), fixes: [...finding(false, edit(0, 1, 'x')).fixes, ...finding(true, edit(0, 1, 'y')).fixes] };
    assert.deepEqual(fixRound([two], (_finding, fix) => fix.safe), [edit(0, 1, 'y')]);
  });

  it('leaves a fix that overlaps or touches one before it for the next round, whole', () => {
    const findings = [finding(true, edit(2, 4, 'x')), finding(true, edit(4, 4, 'y'), edit(9, 9, 'y')), finding(true, edit(3, 5, 'z')), finding(true, edit(6, 7, 'w'))];
    assert.deepEqual(fixRound(findings, all), [edit(2, 4, 'x'), edit(6, 7, 'w')]);
  });

  it('takes single characters side by side, but none beside what is more than one', () => {
    const findings = [finding(true, edit(0, 5, 'a')), finding(true, edit(5, 10, 'b')), finding(true, edit(15, 20, 'two')), finding(true, edit(10, 15, 'c'))];
    assert.deepEqual(fixRound(findings, all), [edit(0, 5, 'a'), edit(5, 10, 'b'), edit(15, 20, 'two')]);
  });

  it('takes a blank beside a character, but no line end and nothing that is taken out', () => {
    const findings = [finding(true, edit(0, 1, ' ')), finding(true, edit(1, 6, 'b')), finding(true, edit(6, 7, '\n')), finding(true, edit(6, 8, ''))];
    assert.deepEqual(fixRound(findings, all), [edit(0, 1, ' '), edit(1, 6, 'b')]);
  });

  it('gives the edits in order of place, also when a fix reaches far behind the next one', () => {
    const findings = [finding(true, edit(0, 1, 'a'), edit(8, 9, 'b')), finding(true, edit(4, 5, 'c'))];
    const edits = fixRound(findings, all);
    assert.deepEqual(edits.map(({ start }) => start), [0, 4, 8]);
    assert.equal(applyEdits('0123456789', edits), 'a123c567b9');
  });
});
