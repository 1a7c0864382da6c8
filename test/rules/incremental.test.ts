import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { applyEdit, reread } from '../../server/src/cable/reread';
import type { CableDocument } from '../../server/src/cable/model';
import { check } from '../../server/src/rules/engine/check';
import { readMarked } from '../../server/src/rules/kit/marked';
import { pages } from '../../server/src/rules/engine/pages';
import type { Rule } from '../../server/src/rules/kit/rule';
import { rules } from '../../server/src/rules/engine/registry';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { CABLE_LINES } from '../cable/cable-like';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');

/** What is found, and what its fixes would write. */
function found(document: CableDocument, settings = DEFAULT_SETTINGS, checked = rules): unknown {
  return check(document, settings, { rules: checked }).map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes.map(fix => ({ title: fix.title, safe: fix.safe, edits: fix.edits() })) }));
}

describe('checking again after an edit', () => {
  it('finds what checking the new text as a whole finds, and its fixes write the same', () => {
    const edit = fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constantFrom(0, 0, 1, 40, 400),
      newText: fc.oneof(fc.constantFrom('', 'x', '\n', '\n\n', '1. (C) ', ' (S/NF) '), fc.constantFrom(...CABLE_LINES).map(line => `\n${line}\n`)),
    });
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), edits => {
      let reading = parse(seed);
      check(reading, DEFAULT_SETTINGS);
      for (const { place, length, newText } of edits) {
        const { text, lines } = reading;
        const start = Math.floor(place * text.length);
        reading = reread(reading, applyEdit(text, lines, { start, end: Math.min(text.length, start + length), newText }));
        // The settings object is the one of before, so that what was kept is used; a copy of it makes everything new.
        assert.deepEqual(found(reading), found(parse(reading.text), { ...DEFAULT_SETTINGS }));
      }
    }), { seed: 20070214, numRuns: 70 });
  });

  it('does so wherever a cable is edited that has lists with marks, or is an extract of which only the note tells', () => {
    const filling = '\nand so on with the boats.'.repeat(30);
    const texts = [
      `UNCLAS ROME 000312\n\nSUBJECT: BOATS\n\n  1. (U) One.\n\n  2. (U) He asked for:\n1. boats;\n2. (U) men.${filling}\n\n3. (U) Three.\n`,
      `UNCLAS ROME 000312\n\nSUBJECT: BOATS\n\n1. (U) One.\n\nTHE QUAY\n--------\n\n  1. (U) Men.${filling}\n`,
      `UNCLAS ROME 000312\n\nSUBJECT: BOATS\n\n1. (U) One.\n\n2. (U) Two:\n  a. (U) men:\n     1. (U) old${filling};\n     2. (U) new;\n  b. (U) boats.\n\n3. (U) Three.\n`,
      'This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nUNCLAS ROME 000312\n\nSUBJECT: BOATS\n\n1. (U) One.\n\n3. (U) Two. End summary.\n',
    ];
    for (const text of texts) {
      for (let at = 0; at < text.length; at += 7) {
        let reading = parse(text);
        check(reading, DEFAULT_SETTINGS);
        for (const [start, end, newText] of [[at, at, 'x'], [at, at + 1, '']] as const) {
          reading = reread(reading, applyEdit(reading.text, reading.lines, { start, end, newText }));
          assert.deepEqual(found(reading), found(parse(reading.text), { ...DEFAULT_SETTINGS }), `${newText} at ${at} of ${text.slice(0, 60)}`);
        }
      }
    }
  });

  it('does so in a file of many cables, most of which have only moved, and runs no check in these', () => {
    const ran = new Set<number>();
    const watched = rules.map((rule): Rule => {
      const { cable } = rule.check;
      return cable ? { ...rule, check: { ...rule.check, cable: (subject, context) => { ran.add(subject.start); cable(subject, context); } } } : rule;
    });
    let reading = parse(seed.repeat(4));
    check(reading, DEFAULT_SETTINGS, { rules: watched });
    for (const [cable, newText] of [[1, 'x'], [2, '\nA line.\n'], [0, 'a word '], [3, '.'], [1, '']] as const) {
      const { text, lines, cables } = reading;
      const start = text.indexOf('number of women', cables[cable]?.start);
      reading = reread(reading, applyEdit(text, lines, { start, end: start + 3, newText }));
      ran.clear();
      check(reading, DEFAULT_SETTINGS, { rules: watched });
      assert.deepEqual([...ran].filter(at => at !== reading.cables[cable]?.start), []);
      assert.deepEqual(found(reading, DEFAULT_SETTINGS, watched), found(parse(reading.text), { ...DEFAULT_SETTINGS }));
    }
  });

  it('holds on to no version of a file but the newest, also where fixes wait to be made', async () => {
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as () => void;
    let reading = parse(seed.repeat(3));
    assert.ok(check(reading, DEFAULT_SETTINGS).some(({ fixes }) => fixes.length > 0));
    const old: WeakRef<object>[] = [];
    for (const word of ['x', 'y', 'z']) {
      old.push(...reading.cables.slice(1).map(cable => new WeakRef(cable)));
      const { text, lines } = reading;
      const start = text.indexOf('number of women');
      reading = reread(reading, applyEdit(text, lines, { start, end: start, newText: word }));
      check(reading, DEFAULT_SETTINGS).forEach(({ fixes }) => { fixes.forEach(fix => fix.edits()); });
    }
    // A weak reference holds until the end of the turn in which it was made.
    await setImmediate();
    collect();
    assert.deepEqual(old.map(cable => cable.deref()?.constructor), old.map(() => undefined));
    assert.equal(reading.cables.length, 3);
  });

  it('finds what checking as a whole finds, whatever is typed into what the rules find fault with', () => {
    const texts = Object.values(pages).flatMap(({ flagged, sound }) => [...flagged.map(({ text }) => readMarked(text).text), ...sound.slice(0, 1).map(({ text }) => readMarked(text).text)]);
    const edit = fc.record({
      // From where the one before ended, or anywhere.
      place: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }), length: fc.constantFrom(0, 0, 0, 1, 2, 40),
      newText: fc.oneof(fc.constantFrom('x', 'x', ' ', '.', '\n', '', 'A', '1', '(', ')', 'ROE', ' (S/NF) ', 'ref B', 'End note.'), fc.constantFrom(...CABLE_LINES).map(line => `\n${line}\n`)),
    });
    // Below another cable no place counts from zero.
    const above = fc.constantFrom('', 'VZCZCXRO0001\nUNCLAS PARIS 000001\n\nSUBJECT: FAIR\n\n1. (U) It is open.\n\nROE\nBT\n#0001\nNNNN\n\n');
    fc.assert(fc.property(above, fc.constantFrom(...texts), fc.constantFrom('auto', 'draft', 'archive'), fc.array(edit, { minLength: 4, maxLength: 6 }), (before, own, profile, edits) => {
      const settings = { ...DEFAULT_SETTINGS, profile };
      let reading = parse(before + own);
      let at = before.length;
      check(reading, settings);
      for (const { place, length, newText } of edits) {
        const { text, lines } = reading;
        at = place === null ? Math.min(at, text.length) : before.length + Math.floor(place * Math.max(0, text.length - before.length));
        reading = reread(reading, applyEdit(text, lines, { start: at, end: Math.min(text.length, at + length), newText }));
        at += newText.length;
        assert.deepEqual(found(reading, settings), found(parse(reading.text), { ...settings }));
      }
    }), { seed: 7, numRuns: 120 });
  });

  it('runs the checks of a whole cable again only when what they look at has changed', () => {
    const ran = new Set<string>();
    const watched = rules.map((rule): Rule => {
      const { cable } = rule.check;
      return cable ? { ...rule, check: { ...rule.check, cable: (subject, context) => { ran.add(rule.id); cable(subject, context); } } } : rule;
    });
    // The second of a file: its places count from its own start.
    let reading = parse(seed.repeat(2));
    const type = (before: string, newText: string): ReadonlySet<string> => {
      const { text, lines } = reading;
      const at = text.lastIndexOf(before) + before.length;
      reading = reread(reading, applyEdit(text, lines, { start: at, end: at, newText }));
      ran.clear();
      check(reading, DEFAULT_SETTINGS, { rules: watched });
      return new Set(ran);
    };
    check(reading, DEFAULT_SETTINGS, { rules: watched });
    assert.ok(ran.size > 25);
    // Two look at the text beside a word that they know, and run again when it changes.
    const inWord = type('number of women traffick', 'x');
    assert.ok(inWord.size <= 2, `inside a word of a paragraph: ${[...inWord].join(', ')}`);
    assert.ok(type('gender imbalance in China widens.', '  Note: another.').has('block-not-closed'), 'another bracket');
    assert.ok(type('\n¶2', '7').has('paragraph-sequence'), 'another number');
  });

  it('keeps what was found where blanks are put right behind it, as an editor leaves them', () => {
    const [any] = rules;
    assert.ok(any);
    let runs = 0;
    const own: Rule = { ...any, check: { cable: ({ header: { subject } }, { report }) => { runs++; if (subject) report({ span: { start: subject.start, end: subject.end }, message: 'x' }); } } };
    // The list of before, as for the settings: under another one all is checked again.
    const list = [own];
    const spans = (document: CableDocument): unknown => check(document, DEFAULT_SETTINGS, { rules: list }).map(({ span }) => span);
    const before = parse('UNCLAS PARIS 004321\n\nSUBJECT: FAIR\n\n1. (U) The fair was good.\n');
    const found = spans(before);
    const behind = before.text.indexOf('FAIR') + 4;
    const after = reread(before, applyEdit(before.text, before.lines, { start: behind, end: behind, newText: '  ' }));
    assert.deepEqual([spans(after), runs], [found, 1]);
  });

  it('finds anew what ends inside the words that changed', () => {
    const [any] = rules;
    assert.ok(any);
    // Each paragraph up to its last 17 characters, of whose text it has looked at nothing.
    const own: Rule = { ...any, check: { cable: ({ blocks }, { report }) => { for (const { at, block } of blocks) if (block.kind === 'paragraph') report({ span: { start: at, end: at + block.length - 17 }, message: 'x' }); } } };
    const list = [own];
    const spans = (document: CableDocument): unknown => check(document, DEFAULT_SETTINGS, { rules: list }).map(({ span }) => span);
    const before = parse('UNCLAS PARIS 004321\n\nSUBJECT: FAIR\n\n1. (U) The fair was good.\n\n2. (U) So was the harbor.\n');
    spans(before);
    const start = before.text.indexOf('he fair');
    const after = reread(before, applyEdit(before.text, before.lines, { start, end: start + 2, newText: 'is old' }));
    assert.deepEqual(spans(after), spans(parse(after.text)));
  });
});
