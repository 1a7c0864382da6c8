import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { applyEdit, reread } from '../../../server/src/cable/reread';
import { check, checkInSteps, type CheckOptions } from '../../../server/src/rules/engine/check';
import type { CableDocument, Paragraph } from '../../../server/src/cable/model';
import type { CableReader, CableReading, Checks, Finding, Rule } from '../../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';

const CABLE = [
  'O 140905Z FEB 07',
  'FM AMCONSUL GUANGZHOU',
  'UNCLAS GUANGZHOU 000208',
  'SUBJECT: HARBOR FESTIVAL',
  '',
  '1. (U) The harbor festival opens on Monday.',
  '',
  '2. (U) There will be fireworks at night.',
  '',
].join('\n');

/** A rule that looks at cables as a whole, and how often it has. */
function watched(cable: NonNullable<Checks['cable']>): { rule: Rule; runs: () => number } {
  let runs = 0;
  return {
    runs: () => runs,
    rule: {
      id: 'watched-rule', title: 'Watched', part: 'text', severity: 'warning', profile: 'any', era: null, source: 'this test', fix: null,
      check: {
        cable(subject, context) {
          runs++;
          cable(subject, context);
        },
      },
    },
  };
}

/** A cable that is typed into and checked at each key. */
function typing(rule: Rule, options: CheckOptions = {}): (before: string, newText: string) => readonly Finding[] {
  const rules = [rule];
  let reading = parse(CABLE);
  check(reading, DEFAULT_SETTINGS, { ...options, rules });
  return (before, newText) => {
    const { text, lines } = reading;
    const at = text.indexOf(before) + before.length;
    reading = reread(reading, applyEdit(text, lines, { start: at, end: at, newText }));
    return check(reading, DEFAULT_SETTINGS, { ...options, rules });
  };
}

/** The word behind the mark of a numbered paragraph, as the check sees it. */
function firstWord({ paragraphs, place, text }: CableReading, index: number): { start: number; end: number; word: string } {
  const placed = paragraphs[index]!;
  const { end } = place(placed, placed.block.mark!);
  const span = { start: end + 1, end: end + 1 + 14 };
  return { ...span, word: text(span) };
}

describe('a check of a whole cable', () => {
  it('sees what is typed into what it has read, after that has moved and nothing was found in it', () => {
    const { rule, runs } = watched((_cable, context) => {
      const { word, ...span } = firstWord(context, 1);
      if (word.includes('x')) context.report({ span, message: word });
    });
    const type = typing(rule);
    assert.deepEqual(type('harbor festi', 'ooooooooooooooooooooooo'), []);
    assert.equal(runs(), 1, 'what it has read is as before');
    assert.deepEqual(type('There wi', 'x').map(({ message }) => message), ['There wixll be']);
  });

  it('sees it in a cable below another one, where places do not count from zero', () => {
    const { rule } = watched(({ start }, context) => {
      const { word, ...span } = firstWord(context, 1);
      if (start > 0 && word.includes('x')) context.report({ span, message: word });
    });
    const rules = [rule];
    const above = `${CABLE}\nNNNN\n\n`;
    const before = parse(above + CABLE);
    assert.equal(before.cables.length, 2);
    assert.deepEqual(check(before, DEFAULT_SETTINGS, { rules }), []);
    const at = above.length + CABLE.indexOf('There wi') + 'There wi'.length;
    const after = reread(before, applyEdit(before.text, before.lines, { start: at, end: at, newText: 'x' }));
    assert.deepEqual(check(after, DEFAULT_SETTINGS, { rules }).map(({ message }) => message), ['There wixll be']);
  });

  it('keeps its place, and that of what it is about, while text above it is typed', () => {
    const { rule, runs } = watched((_cable, context) => {
      const { word, ...span } = firstWord(context, 1);
      context.report({ span, message: word, related: [{ inHeader: ({ subject }) => subject?.keyword, message: 'of this' }] });
    });
    const type = typing(rule);
    const [finding] = type('harbor', 'xxx');
    assert.equal(runs(), 1);
    assert.equal(finding!.span.start, CABLE.indexOf('There') + 3);
    assert.deepEqual(finding!.related, [{ span: { start: CABLE.indexOf('SUBJECT'), end: CABLE.indexOf('SUBJECT') + 'SUBJECT'.length }, message: 'of this' }]);
    type('There', 'x');
    assert.equal(runs(), 2, 'what it has read is another');
  });

  it('tells its own place anew when that is typed into', () => {
    const { rule, runs } = watched((_cable, { paragraphs, place, report }) => {
      const placed = paragraphs[1]!;
      const { end } = place(placed, placed.block.mark!);
      report({ span: { start: end + 1, end: end + 1 + 'There'.length }, message: 'here' });
    });
    const type = typing(rule);
    const [told] = type('There', 'xxx');
    assert.equal(runs(), 2);
    assert.equal(told!.span.start, CABLE.indexOf('There'));
    assert.equal(told!.span.end, CABLE.indexOf('There') + 'There'.length);
  });

  it('tells a related place anew when that is typed into', () => {
    const { rule, runs } = watched(({ header, start }, { paragraphs, place, report }) => {
      const placed = paragraphs[1]!;
      const { end } = place(placed, placed.block.mark!);
      report({ span: { start, end: start + header.lines[0]!.end }, message: 'one', related: [{ span: { start: end + 1, end: end + 1 + 'There'.length }, message: 'the other' }] });
    });
    const type = typing(rule);
    const [moved] = type('harbor', 'xxx');
    assert.equal(runs(), 1);
    assert.equal(moved!.related[0]!.span.start, CABLE.indexOf('There') + 3);
    const [told] = type('There', 'xxx');
    assert.equal(runs(), 2);
    assert.deepEqual(told!.related[0]!.span, moved!.related[0]!.span);
  });

  it('is tried, and its fault told, at each key for as long as it throws', () => {
    const faults: string[] = [];
    let sound = false;
    const { rule } = watched((cable, { report }) => {
      if (!sound) throw new Error('out of order');
      report({ span: { start: cable.start, end: cable.start + 1 }, message: 'in order' });
    });
    const type = typing(rule, { onFault: (id, error) => faults.push(`${id}: ${(error as Error).message}`) });
    assert.deepEqual(type('harbor', 'x'), []);
    assert.deepEqual(faults, ['watched-rule: out of order', 'watched-rule: out of order']);
    sound = true;
    assert.deepEqual(type('harbor', 'x').map(({ message }) => message), ['in order']);
  });

  it('has fixes that write where the text is now, and nothing where it no longer finds what they mend', () => {
    let finds = true;
    const { rule, runs } = watched((_cable, { paragraphs, place, report }) => {
      const placed = paragraphs[1]!;
      const number = place(placed, placed.block.marker!.number);
      if (finds) report({ span: number, message: 'two', fixes: [{ title: 'three', edits: () => [{ ...number, newText: '3' }] }] });
    });
    const type = typing(rule);
    const [finding] = type('harbor', 'xxx');
    assert.equal(runs(), 1);
    const at = CABLE.indexOf('2. (U)') + 3;
    assert.deepEqual(finding!.fixes[0]!.edits(), [{ start: at, end: at + 1, newText: '3' }]);
    const [later] = type('harbor', 'xxx');
    finds = false;
    assert.deepEqual(later!.fixes[0]!.edits(), []);
  });
});

describe('checking in steps', () => {
  const long = CABLE + Array.from({ length: 250 }, (_, at) => `\n${at + 3}. (U) It rained.\n`).join('');

  it('leaves time in between, and nothing to do but to put together what was found', () => {
    let looks = 0;
    const rule: Rule = {
      ...watched(() => undefined).rule,
      check: {
        paragraph({ marker }, { report }) {
          looks++;
          if (marker) report({ span: marker.number, message: marker.number.text });
        },
      },
    };
    const rules = [rule];
    const document = parse(long);
    const settings = { ...DEFAULT_SETTINGS };
    const seen: number[] = [];
    for (const steps = checkInSteps(document, settings, { rules }); steps.next().done !== true;) seen.push(looks);
    assert.deepEqual(seen, [99, 199, 252, 252], 'paragraphs looked at by the end of each step, the header among the first hundred blocks');
    const findings = check(document, settings, { rules });
    assert.equal(looks, 252);
    assert.deepEqual(findings, check(parse(long), { ...settings }, { rules }).map((finding, at) => ({ ...finding, fixes: findings[at]!.fixes })));
  });

  it('that is given up keeps nothing of its version: when a later one is done, what was read is forgotten', () => {
    const read: string[] = [];
    const opening = (_block: Paragraph, own: string): string => {
      read.push(own.slice(0, 9));
      return own;
    };
    const one = watched((_cable, { ofBlock, paragraphs }) => { for (const placed of paragraphs) ofBlock(opening, placed); }).rule;
    const rules = [one, { ...watched(() => undefined).rule, id: 'other-rule' }];
    const settings = { ...DEFAULT_SETTINGS };
    const after = (before: CableDocument, what: string, newText: string): CableDocument => {
      const { text, lines } = before;
      const start = text.indexOf(what);
      return reread(before, applyEdit(text, lines, { start, end: start + what.length, newText }));
    };
    const first = parse(long);
    check(first, settings, { rules });
    const second = after(first, '200. (U)', '201. (U)');
    read.length = 0;
    for (const steps = checkInSteps(second, settings, { rules }); read.length === 0 && steps.next().done !== true;);
    assert.deepEqual(read, ['201. (U) ']);
    const third = after(second, '201. (U)', '202. (U)');
    for (const steps = checkInSteps(third, settings, { rules }); steps.next().done !== true;);
    assert.deepEqual(read, ['201. (U) ', '202. (U) ']);
    check(second, settings, { rules });
    assert.deepEqual(read, ['201. (U) ', '202. (U) ', '201. (U) ']);
  });

  it('finds with all rules what checking at once finds', () => {
    const settings = { ...DEFAULT_SETTINGS };
    const document = parse(long);
    for (const steps = checkInSteps(document, settings); steps.next().done !== true;);
    const bare = (findings: readonly Finding[]): unknown => findings.map(({ ruleId, span, message }) => ({ ruleId, span, message }));
    assert.deepEqual(bare(check(document, settings)), bare(check(parse(long), { ...settings })));
  });
});

describe('what several checks read of a cable', () => {
  /** The word behind each mark, and how often that was read. */
  function reader(): { read: CableReader<readonly string[]>; times: () => number } {
    let times = 0;
    return {
      times: () => times,
      read: (_cable, context) => {
        times++;
        return [firstWord(context, 0).word, ...context.paragraphs.map(placed => context.ofBlock(opening, placed))];
      },
    };
  }

  const opening = (_block: Paragraph, own: string): string => own.slice(0, 12);

  it('is read once, and again for both when what it was read from has changed', () => {
    const { read, times } = reader();
    const told: string[] = [];
    const one = watched((_cable, { ofCable }) => { told.push(ofCable(read)[0]!); });
    const other = watched((_cable, { ofCable }) => { told.push(ofCable(read)[2]!); });
    const rules = [one.rule, { ...other.rule, id: 'other-rule' }];
    let reading = parse(CABLE);
    const type = (before: string, newText: string): void => {
      const { text, lines } = reading;
      const at = text.indexOf(before) + before.length;
      reading = reread(reading, applyEdit(text, lines, { start: at, end: at, newText }));
      check(reading, DEFAULT_SETTINGS, { rules });
    };
    check(reading, DEFAULT_SETTINGS, { rules });
    assert.equal(times(), 1);
    assert.deepEqual(told, ['The harbor fes', '2. (U) There']);
    type('on Monday', ' or so');
    assert.deepEqual([times(), one.runs(), other.runs()], [1, 1, 1], 'nothing that was read has changed');
    type('The ', 'old ');
    assert.deepEqual([times(), one.runs(), other.runs()], [2, 2, 2], 'the text that was looked at');
    type('2. (U) T', 'x');
    assert.deepEqual([times(), one.runs(), other.runs()], [3, 3, 3], 'what a block gave');
    assert.deepEqual(told.slice(-2), ['The old harbor', '2. (U) Txher']);
  });

  it('takes both down with it when it fails, and no other', () => {
    const read: CableReader<never> = () => { throw new Error('on purpose'); };
    const rules = ['one-rule', 'other-rule'].map(id => ({ ...watched((_cable, { ofCable }) => { ofCable(read); }).rule, id }));
    const { rule, runs } = watched((cable, { report }) => report({ span: { start: cable.start, end: cable.start + 1 }, message: 'sound' }));
    const faults: string[] = [];
    const findings = check(parse(CABLE), DEFAULT_SETTINGS, { rules: [...rules, rule], onFault: ruleId => faults.push(ruleId) });
    assert.deepEqual([faults, findings.map(({ message }) => message), runs()], [['one-rule', 'other-rule'], ['sound'], 1]);
  });
});

describe('checking once', () => {
  it('finds what checking finds that is kept for the next time, and keeps nothing', () => {
    const { rule, runs } = watched((cable, { report }) => report({ span: { start: cable.start, end: cable.start + 1 }, message: 'found' }));
    const document = parse(CABLE);
    const rules = [rule];
    const once = check(document, DEFAULT_SETTINGS, { rules, keep: false });
    assert.deepEqual(once, check(document, DEFAULT_SETTINGS, { rules }));
    assert.equal(runs(), 2);
    check(document, DEFAULT_SETTINGS, { rules });
    assert.equal(runs(), 2, 'that was kept');
    const all = check(document, DEFAULT_SETTINGS, { keep: false });
    const bare = (findings: readonly Finding[]): unknown => findings.map(({ ruleId, span, message }) => ({ ruleId, span, message }));
    assert.deepEqual(bare(all), bare(check(parse(CABLE), DEFAULT_SETTINGS)));
  });
});
