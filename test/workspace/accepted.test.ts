import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import type { CableDocument } from '../../server/src/cable/model';
import type { Finding } from '../../server/src/rules/kit/rule';
import { Acceptances, acceptancesFor, keyOf, readAcceptances, writeAcceptances, type Acceptance } from '../../server/src/workspace/accepted';

const WORDS = ['harvest', 'fair', 'minister', 'bridge', 'opened', 'Monday', 'ferry', 'grain', 'visit', 'delegation'];
const words = (min: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: 8 }).map(each => each.join(' '));

/** A cable of paragraphs; `number` is the number of the first. */
function cableOf(paragraphs: readonly string[], number = 1, subject = 'THE HARVEST FAIR'): string {
  return ['O 140905Z FEB 07', 'FM AMCONSUL GUANGZHOU', '', 'UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'TAGS: PHUM, CH', `SUBJECT: ${subject}`, '',
    ...paragraphs.flatMap((text, at) => [`${number + at}. (U) ${text}.`, '']), 'SAMPLE', ''].join('\n');
}

/** A finding at words of the text that occur once. */
function findingAt({ text }: CableDocument, marked: string, ruleId = 'sample-rule'): Finding {
  const start = text.indexOf(marked);
  assert.ok(start !== -1, marked);
  return { ruleId, severity: 'warning', message: '', span: { start, end: start + marked.length }, related: [], tags: [], fixes: [] };
}

const REVIEW = { reason: 'As sent', date: '2026-12-06' };

/** Whether the finding at the words, accepted in one text, is accepted in another at other words. */
function staysAccepted(before: string, marked: string, after: string, markedAfter = marked): boolean {
  const [old, fresh] = [parse(before), parse(after)];
  const acceptances = new Acceptances(acceptancesFor(old, [findingAt(old, marked)], 'a.cable', REVIEW));
  const finding = findingAt(fresh, markedAfter);
  return acceptances.match(fresh, [finding], 'a.cable').has(finding);
}

describe('workspace/accepted', () => {
  const paragraphs = fc.array(words(3), { minLength: 2, maxLength: 5 });

  it('keeps an acceptance when anything else is edited', () => {
    fc.assert(fc.property(paragraphs, words(1), words(1), words(1), (others, first, last, edited) => {
      const before = cableOf([...others, `${first} MARKED WORDS ${last}`]);
      assert.ok(staysAccepted(before, 'MARKED WORDS', cableOf([edited, ...others.slice(1), `${first} MARKED WORDS ${last}`], 1, edited.toUpperCase())));
      assert.ok(staysAccepted(before, 'MARKED WORDS', cableOf([...others, `${edited} MARKED WORDS ${edited}`])));
    }), { seed: 75, numRuns: 100 });
  });

  it('keeps an acceptance when its paragraph is moved, renumbered, wrapped or joined by others', () => {
    fc.assert(fc.property(paragraphs, words(1), fc.nat(5), fc.integer({ min: 2, max: 90 }), (others, first, to, number) => {
      const marked = `${first} MARKED WORDS`;
      const moved = [...others];
      moved.splice(to, 0, marked);
      const before = cableOf([...others, marked]);
      assert.ok(staysAccepted(before, 'MARKED WORDS', cableOf(moved, number)));
      assert.ok(staysAccepted(before, 'MARKED WORDS', cableOf([...others, `${first} MARKED\nWORDS`]), 'MARKED\nWORDS'));
    }), { seed: 75, numRuns: 100 });
  });

  it('keeps an acceptance of a paragraph number when it is renumbered', () => {
    const [before, after] = [cableOf(['The fair was opened', 'It was closed']), cableOf(['It rained', 'The fair was opened', 'It was closed'], 4)];
    assert.ok(staysAccepted(before, '2. ', after, '6. '));
    assert.ok(!staysAccepted(before, '2. ', after, '5. '));
  });

  it('reopens a finding when its words are edited', () => {
    fc.assert(fc.property(paragraphs, words(1), words(1), (others, first, edited) => {
      assert.ok(!staysAccepted(cableOf([...others, `${first} MARKED WORDS`]), 'MARKED WORDS', cableOf([...others, `${first} ${edited.toUpperCase()} MARK`]), `${edited.toUpperCase()} MARK`));
    }), { seed: 75, numRuns: 100 });
    const long = `MARKED ${'and so on '.repeat(30)}`;
    assert.ok(!staysAccepted(cableOf([`${long}here`]), `${long}here`, cableOf([`${long}there`]), `${long}there`));
  });

  it('accepts the words in the paragraph where they were accepted, and not in others', () => {
    const document = parse(cableOf(['The ferry was late', 'The bridge was late']));
    const [first, second] = [0, 1].map(at => {
      const start = document.text.split('late', at + 1).join('late').length;
      return { ...findingAt(document, 'late'), span: { start, end: start + 4 } };
    });
    const matched = new Acceptances(acceptancesFor(document, [second!], 'a.cable', REVIEW)).match(document, [first!, second!], 'a.cable');
    assert.deepEqual([...matched.keys()], [second]);
  });

  it('accepts everything that was accepted, however often it occurs', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('MARKED and MARKED', 'MARKED', 'a MARKED', 'nothing'), { minLength: 1, maxLength: 8 }), paragraphTexts => {
      const document = parse(cableOf(paragraphTexts));
      const findings = [...document.text.matchAll(/MARKED/g)].map(({ index }) => ({ ...findingAt(document, ''), span: { start: index, end: index + 6 } }));
      const entries = readAcceptances(writeAcceptances(acceptancesFor(document, findings, 'a.cable', REVIEW))).entries;
      assert.equal(new Acceptances(entries).match(document, findings, 'a.cable').size, findings.length);
    }), { seed: 75, numRuns: 100 });
  });

  it('does not accept the same words of another cable, rule or field', () => {
    const document = parse(cableOf(['The HARVEST was late']));
    const accepted = new Acceptances(acceptancesFor(document, [findingAt(document, 'HARVEST was')], 'a.cable', REVIEW));
    const isAccepted = (text: string, ruleId = 'sample-rule', marked = 'HARVEST was'): boolean => accepted.match(parse(text), [findingAt(parse(text), marked, ruleId)], 'a.cable').size > 0;
    assert.ok(isAccepted(document.text));
    assert.ok(!isAccepted(document.text, 'other-rule'));
    assert.ok(!isAccepted(document.text.replace('000208', '000209')));
    assert.ok(!isAccepted(cableOf(['It rained'], 1, 'HARVEST was')));
  });

  it('identifies a cable without a number by the path of its file', () => {
    const document = parse('SUBJECT: THE FAIR\n\n1. (U) The HARVEST was late.\n');
    const finding = findingAt(document, 'HARVEST');
    const entries = acceptancesFor(document, [finding], 'in/a.cable', REVIEW);
    assert.deepEqual(entries, [{ rule: 'sample-rule', cable: 'in/a.cable', paragraph: 'The HARVEST was late.', words: 'HARVEST', ...REVIEW }]);
    assert.deepEqual(['in/a.cable', 'in/b.cable'].map(name => new Acceptances(entries).match(document, [finding], name).size), [1, 0]);
  });

  describe('the file', () => {
    const entry: fc.Arbitrary<Acceptance> = fc.record({
      rule: fc.constantFrom('a-rule', 'b-rule'), cable: fc.integer({ min: 1, max: 60 }).map(number => `07GUANGZHOU${number}`), paragraph: words(1), words: words(1),
      reason: fc.option(words(1)), date: fc.constant('2026-12-06'),
    }, { noNullPrototype: true });
    const entries = fc.array(entry, { maxLength: 20 });
    const sorted = (list: readonly Acceptance[]): Acceptance[] => [...new Map(list.map(each => [keyOf(each), each])).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

    it('returns what was written, sorted, each entry once, as plain JSON', () => {
      fc.assert(fc.property(entries, list => {
        const text = writeAcceptances(list);
        assert.deepEqual(readAcceptances(text), { entries: sorted(list), problem: null });
        assert.deepEqual(JSON.parse(text), sorted(list));
        assert.equal(writeAcceptances(sorted(list).reverse()), text);
      }), { seed: 75, numRuns: 100 });
    });

    it('stays valid when git merges two branches, and has the entries of both', function () {
      const folder = mkdtempSync(path.join(tmpdir(), 'accepted-'));
      try {
        fc.assert(fc.property(entries, entries, entries, fc.nat(20), (base, ours, theirs, removed) => {
          const kept = base.filter((_, at) => at !== removed);
          const files = [[...kept, ...ours], base, [...base, ...theirs]].map((list, at) => {
            const file = path.join(folder, String(at));
            writeFileSync(file, writeAcceptances(list));
            return file;
          });
          const { stdout, error } = spawnSync('git', ['merge-file', '-p', '--union', ...files], { encoding: 'utf8' });
          if (error) return this.skip();
          const merged = readAcceptances(stdout);
          assert.equal(merged.problem, null, stdout);
          const keys = new Set(merged.entries.map(keyOf));
          for (const each of [...ours, ...theirs]) assert.ok(keys.has(keyOf(each)), stdout);
        }), { seed: 75, numRuns: 60 });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('says what is wrong with a text that is something else, and keeps the valid entries', () => {
      assert.deepEqual(readAcceptances(''), { entries: [], problem: null });
      for (const text of ['{}', 'null', '7', 'x', '['.repeat(100_000)]) assert.match(readAcceptances(text).problem!.message, /not a valid JSON array/);
      assert.match(readAcceptances('[\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n]').problem!.message, /merge conflict/);
      const [good] = fc.sample(entry, { numRuns: 1, seed: 1 });
      assert.deepEqual(readAcceptances(JSON.stringify([good, { rule: 1 }, null])), { entries: [good], problem: { offset: 0, message: '2 entries are not valid and were ignored.' } });
    });
  });
});
