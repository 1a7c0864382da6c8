import assert from 'node:assert/strict';
import type { CableDocument } from '../../../server/src/cable/model';
import { parse } from '../../../server/src/cable/parse';
import { withEdits } from '../../../server/src/cable/reread';
import { check } from '../../../server/src/rules/engine/check';
import type { Checks, Rule } from '../../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../server/src/rules/kit/settings';
import { LineIndex } from '../../../server/src/text/lines';

const CABLE = [
  'O 140905Z FEB 07',
  'FM AMCONSUL GUANGZHOU',
  'UNCLAS GUANGZHOU 000208',
  'SUBJECT: HARBOR FESTIVAL',
  '',
  '1. (U) The harbor festival opens on Monday.',
  '',
  '2. (U) There will be fireworks.',
].join('\n');

/** A rule for a test; says what it is told to say. */
function ruleOf(id: string, check: Checks, rest: Partial<Rule> = {}): Rule {
  return { id, title: id, part: 'text', severity: 'warning', profile: 'any', era: null, source: 'test', fix: null, ...rest, check };
}

/** Reports the number of each paragraph. */
function numbers(id = 'paragraph-numbers', rest: Partial<Rule> = {}): Rule {
  return ruleOf(id, {
    paragraph({ marker }, { report }) {
      if (marker) report({ span: marker.number, message: marker.number.text });
    },
  }, rest);
}

function messages(rule: Rule, settings: Partial<RuleSettings> = {}, text = CABLE): string[] {
  return check(parse(text), { ...DEFAULT_SETTINGS, ...settings }, { rules: [rule] }).map(finding => finding.message);
}

/** A document with a text put before it, all of whose blocks are the very same objects. */
function pushedDown(document: CableDocument, before: string): CableDocument {
  const text = before + document.text;
  return {
    text,
    lines: new LineIndex(text),
    cables: document.cables.map(cable => ({
      ...cable,
      start: cable.start + before.length,
      end: cable.end + before.length,
      blocks: cable.blocks.map(({ at, block }) => ({ at: at + before.length, block })),
    })),
  };
}

describe('the rule engine', () => {
  it('puts what a block reports in its place in the file', () => {
    const [first, second] = check(parse(CABLE), DEFAULT_SETTINGS, { rules: [numbers()] });
    assert.equal(first!.span.start, CABLE.indexOf('1. (U)'));
    assert.equal(second!.span.start, CABLE.indexOf('2. (U)'));
  });

  it('moves the edits and related places of a block with it, those of the header to the header', () => {
    const rule = ruleOf('paragraph-words', {
      paragraph({ marker }, { report }) {
        if (marker?.value !== 2) return;
        report({
          span: marker.number,
          message: 'two',
          related: [
            { span: marker, message: 'here' },
            { inHeader: header => header.subject?.keyword, message: 'there' },
            { inHeader: header => header.tags, message: 'nowhere' },
          ],
          fixes: [{ title: 'three', edits: () => [{ ...marker.number, newText: '3' }] }],
        });
      },
    });
    const [finding] = check(parse(CABLE), DEFAULT_SETTINGS, { rules: [rule] });
    const at = CABLE.indexOf('2. (U)');
    assert.deepEqual(finding!.related.map(({ span, message }) => [span.start, message]), [[at, 'here'], [CABLE.indexOf('SUBJECT'), 'there']]);
    assert.deepEqual(finding!.fixes[0]!.edits(), [{ start: at, end: at + 1, newText: '3' }]);
  });

  it('gives a check the text at its own spans', () => {
    const rule = ruleOf('heard-text', {
      paragraph({ mark }, { text, report }) {
        if (mark) report({ span: mark, message: text(mark) });
      },
      cable(_cable, { paragraphs, place, text, report }) {
        for (const placed of paragraphs) if (placed.block.marker) report({ span: placed.block.marker, message: text(place(placed, placed.block.marker.number)) });
      },
    });
    assert.deepEqual(messages(rule).sort(), ['(U)', '(U)', '1', '2']);
  });

  it('sorts by place, whatever order rules report in', () => {
    const rules = [
      ruleOf('last-first', { cable: (_cable, { paragraphs, report }) => [...paragraphs].reverse().forEach(({ at }) => report({ span: { start: at, end: at }, message: '' })) }),
      numbers(),
    ];
    const starts = check(parse(CABLE), DEFAULT_SETTINGS, { rules }).map(finding => finding.span.start);
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
  });

  it('runs on when a rule throws and nobody asked to be told', () => {
    const broken = ruleOf('broken', { header() { throw new Error('on purpose'); } });
    assert.deepEqual(check(parse(CABLE), DEFAULT_SETTINGS, { rules: [broken, numbers()] }).map(finding => finding.message), ['1', '2']);
  });

  it('hears nothing from a rule after its check', () => {
    let late: (() => void) | null = null;
    const slow = ruleOf('slow', { header(header, { report }) { late = () => report({ span: header.lines[0]!, message: 'late' }); } });
    const findings = check(parse(CABLE), DEFAULT_SETTINGS, { rules: [slow] });
    late!();
    assert.deepEqual(findings, []);
  });

  it('runs on when a rule throws, drops what that rule had half said, and tells of it', () => {
    const bad = ruleOf('bad-rule', {
      paragraph(_paragraph, { report }) {
        report({ span: { start: 0, end: 1 }, message: 'half' });
        throw new Error('out of order');
      },
      cable() {
        throw new Error('out of order too');
      },
    });
    const faults: string[] = [];
    const findings = check(parse(CABLE), DEFAULT_SETTINGS, { rules: [bad, numbers()], onFault: (ruleId, error) => faults.push(`${ruleId}: ${(error as Error).message}`) });
    assert.deepEqual(findings.map(finding => finding.message), ['1', '2']);
    assert.deepEqual([...new Set(faults)], ['bad-rule: out of order', 'bad-rule: out of order too']);
  });

  it('tries a rule that has thrown again at the next check, in the blocks that are what they were too', () => {
    let sound = false;
    const rule = ruleOf('bad-rule', { paragraph({ marker }, { report }) {
      if (!sound) throw new Error('out of order');
      if (marker) report({ span: marker.number, message: 'in order' });
    } });
    const document = parse(CABLE);
    const settings = { ...DEFAULT_SETTINGS };
    const rules = [rule];
    assert.deepEqual(check(document, settings, { rules }), []);
    sound = true;
    const after = withEdits(document, [{ start: CABLE.length, end: CABLE.length, newText: 'ROE\n' }]);
    assert.deepEqual(check(after, settings, { rules }).map(({ message }) => message), ['in order', 'in order']);
  });

  describe('chooses', () => {
    it('the severity of the rule, of the finding before it, of the settings before both', () => {
      const rule = ruleOf('mild-rule', { close: () => undefined, header: (_header, { report }) => {
        report({ span: { start: 0, end: 1 }, message: '' });
        report({ span: { start: 1, end: 2 }, message: '', severity: 'info' });
      } });
      const severities = (settings: Partial<RuleSettings>): string[] => check(parse(CABLE), { ...DEFAULT_SETTINGS, ...settings }, { rules: [rule] }).map(finding => finding.severity);
      assert.deepEqual(severities({}), ['warning', 'info']);
      assert.deepEqual(severities({ severities: { 'mild-rule': 'error' } }), ['error', 'error']);
    });

    it('no rule that is off', () => {
      assert.deepEqual(messages(numbers(), { severities: { 'paragraph-numbers': 'off' } }), []);
    });

    it('rules for drafts in archive copies only when the settings name them', () => {
      const rule = numbers('paragraph-numbers', { profile: 'draft' });
      assert.deepEqual(messages(rule), ['1', '2']);
      assert.deepEqual(messages(rule, { profile: 'archive' }), []);
      assert.deepEqual(messages(rule, { profile: 'archive', severities: { 'paragraph-numbers': 'hint' } }), ['1', '2']);
    });

    it('takes the profile of the cable itself under "auto"', () => {
      const rule = numbers('paragraph-numbers', { profile: 'draft' });
      assert.deepEqual(messages(rule, {}, CABLE.replace('1. (U)', '¶1. (U)')), []);
      assert.deepEqual(messages(rule, { profile: 'draft' }, CABLE.replace('1. (U)', '¶1. (U)')), ['1', '2']);
    });

    it('rules of an era by the year of the date-time group, both years inclusive', () => {
      assert.deepEqual(messages(numbers('n-n', { era: { from: 2007 } })), ['1', '2']);
      assert.deepEqual(messages(numbers('n-n', { era: { to: 2007 } })), ['1', '2']);
      assert.deepEqual(messages(numbers('n-n', { era: { from: 2008 } })), []);
      assert.deepEqual(messages(numbers('n-n', { era: { to: 2006 } })), []);
    });

    it('no rule of an era where neither a date nor an order tells the years', () => {
      assert.deepEqual(messages(numbers('n-n', { era: { from: 1900 } }), {}, CABLE.replace('O 140905Z FEB 07\n', '')), []);
      assert.deepEqual(messages(numbers('n-n', { era: { to: 2100 } }), {}, CABLE.replace('O 140905Z FEB 07\n', '')), []);
    });

    it('without a date the rules that hold for all years of the order that the cable cites', () => {
      const under = (order: string, era: Rule['era']): number =>
        messages(numbers('n-n', { era }), {}, CABLE.replace('O 140905Z FEB 07\n', '').replace('SUBJECT', `E.O. ${order}: N/A\nSUBJECT`)).length;
      assert.deepEqual([under('13526', { from: 2009 }), under('13526', { from: 2017 }), under('13526', { to: 2100 })], [2, 0, 0]);
      assert.deepEqual([under('12958', { from: 1995 }), under('12958', { from: 1998 }), under('12958', { to: 2009 }), under('12958', { to: 2010 })], [2, 0, 0, 2]);
      assert.deepEqual([under('99999', { from: 1900 }), under('...', { from: 1900 })], [0, 0]);
    });

    it('the date rather than the order where both stand there', () => {
      const text = CABLE.replace('SUBJECT', 'E.O. 13526: N/A\nSUBJECT');
      assert.deepEqual(messages(numbers('n-n', { era: { from: 2009 } }), {}, text), []);
      assert.deepEqual(messages(numbers('n-n', { era: { to: 2007 } }), {}, text), ['1', '2']);
    });
  });

  describe('keeps what it found with the block', () => {
    /** Counts how often it looks at a paragraph. */
    function counting(): { rule: Rule; looks: () => number } {
      let looks = 0;
      return { looks: () => looks, rule: ruleOf('counting-rule', { paragraph(_paragraph, { report }) {
        looks++;
        report({ span: { start: 0, end: 1 }, message: '' });
      } }) };
    }

    it('so that an edit elsewhere moves the findings without checking again', () => {
      const { rule, looks } = counting();
      const rules = [rule];
      const document = parse(CABLE);
      const before = check(document, DEFAULT_SETTINGS, { rules });
      const after = check(pushedDown(document, 'XYZ'), DEFAULT_SETTINGS, { rules });
      assert.equal(looks(), before.length);
      assert.deepEqual(after.map(finding => finding.span.start - 3), before.map(finding => finding.span.start));
    });

    it('but not when a fact about the cable or a setting changed', () => {
      const { rule, looks } = counting();
      const rules = [rule];
      const document = parse(CABLE);
      check(document, DEFAULT_SETTINGS, { rules });
      const once = looks();
      check(document, { ...DEFAULT_SETTINGS, profile: 'archive' }, { rules });
      assert.equal(looks(), 2 * once);
      const [cable] = document.cables;
      check({ ...document, cables: [{ ...cable!, header: { ...cable!.header, dateTimeGroup: null } }] }, DEFAULT_SETTINGS, { rules });
      assert.equal(looks(), 3 * once);
    });
  });
});
