import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../../server/src/cable/parse';
import { compare, differs, type Comparison } from '../../../server/src/features/compare/compare';
import { comparisonHtml } from '../../../server/src/features/compare/html';
import { unitsOf } from '../../../server/src/features/compare/units';
import { inOneGo } from '../../../server/src/text/steps';
import { restore } from '../../../server/src/features/restore';
import { applyEdits } from '../../../server/src/text/span';

const HEAD = 'UNCLAS EXAMPLETOWN 000001\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\n\n';
const TEXTS = [
  'The fair was opened on Monday by the mayor, who wore a green hat and spoke for an hour.',
  'Three hundred visitors came from the villages along the river, most of them by boat.',
  'The weather office had promised rain; it did not come, and the band played until dark.',
  'Post will send a list of the prizes, among them one for the largest pumpkin, by Friday.',
] as const;
const cableOf = (...texts: readonly string[]): string => `${HEAD}${texts.map((text, at) => `${at + 1}. (U) ${text}\n`).join('\n')}\nROE\n`;
const compared = (before: string, after: string): Comparison => compare(parse(before), parse(after));
const told = ({ entries }: Comparison): string[] => entries.filter(entry => entry.text !== 'same' || entry.moved || entry.renumbered || entry.remarked)
  .map(({ before, after, text, moved, renumbered, remarked }) => `${before?.number ?? '-'}>${after?.number ?? '-'} ${[text, moved && 'moved', renumbered && 'renumbered', remarked && 'remarked'].filter(Boolean).join(' ')}`);

describe('features/compare', () => {
  it('finds no difference between a cable and itself, nor between an archive copy and its telegram', () => {
    for (const name of fs.readdirSync('seeds').filter(file => file.endsWith('.cable'))) {
      const text = fs.readFileSync(`seeds/${name}`, 'utf8');
      assert.deepEqual(told(compared(text, text)), [], name);
      const copy = parse(text);
      assert.deepEqual(told(compare(copy, parse(applyEdits(text, restore(copy))))), [], `${name} restored`);
    }
  });

  it('goes by what a paragraph says, not by its number', () => {
    assert.deepEqual(told(compared(cableOf(...TEXTS), cableOf('A new first paragraph about something else.', ...TEXTS))), ['->1 added', '1>2 same renumbered', '2>3 same renumbered', '3>4 same renumbered', '4>5 same renumbered']);
    assert.deepEqual(told(compared(cableOf(...TEXTS), cableOf(TEXTS[0], ...TEXTS.slice(2)))), ['2>- removed', '3>2 same renumbered', '4>3 same renumbered']);
  });

  it('knows a paragraph that moved, also one that changed besides', () => {
    assert.deepEqual(told(compared(cableOf(...TEXTS), cableOf(TEXTS[1], TEXTS[2], TEXTS[3], TEXTS[0].replace('green', 'blue')))).filter(line => line.includes('moved')), ['1>4 changed moved renumbered']);
  });

  it('tells the words that changed', () => {
    const { entries } = compared(cableOf(...TEXTS), cableOf(TEXTS[0], TEXTS[1].replace('Three hundred', 'Four hundred and ten'), TEXTS[2], TEXTS[3]));
    assert.deepEqual(entries.find(differs)?.words, [
      { kind: 'removed', text: 'Three' }, { kind: 'added', text: 'Four' }, { kind: 'same', text: 'hundred' }, { kind: 'added', text: 'and ten' },
      { kind: 'same', text: TEXTS[1].slice('Three hundred '.length) },
    ]);
  });

  it('knows another mark, another line of the header, another way of breaking lines', () => {
    const before = cableOf(...TEXTS);
    assert.deepEqual(told(compared(before, before.replace('2. (U)', '2. (SBU)'))), ['2>2 same remarked']);
    assert.deepEqual(compared(before, before.replace('TAGS: PHUM, CH', 'TAGS: PHUM, PREL, CH')).entries.filter(differs).map(({ after, words }) => [after?.label, words]), [['TAGS', [{ kind: 'same', text: 'PHUM;' }, { kind: 'added', text: 'PREL;' }, { kind: 'same', text: 'CH' }]]]);
    assert.deepEqual(told(compared(before, before.replace('who wore', 'who\nwore'))), []);
  });

  it('knows another drafter or approver in the head of a print', () => {
    const print = fs.readFileSync('seeds/75STATE18452.cable', 'utf8');
    assert.deepEqual(compared(print, print.replace('R P SAMPSON', 'L M ROE')).entries.filter(differs).map(({ after, words }) => [after?.label, after?.line, words.filter(({ kind }) => kind !== 'same').map(({ text }) => text)]), [
      ['Print head', 2, ['R P SAMPSON', 'L M ROE']],
    ]);
  });

  it('finds no difference in the blanks between the words of a field', () => {
    const head = 'CONFIDENTIAL LISBON 00012\n\nE.O. 12356: DECL: OADR (ROE, JANE)\nTAGS: PREL, PO\nSUBJECT: THE FAIR\n\n';
    assert.deepEqual(compared(`${head}1. ONE.\n`, `${head.replace('DECL: OADR ', 'DECL:  OADR   ')}1. ONE.\n`).entries.filter(differs), []);
  });

  it('leads to the line of a field, also of one that stands in the line of another', () => {
    const head = 'VZCZCXYZ0001\nO 120900Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO AMEMBASSY BERN\nAMEMBASSY ROME\nC O N F I D E N T I A L OSLO 000012\n\nSIPDIS\nSTATE FOR EUR/NB\n';
    const text = `${head}E.O. 12958: DECL: 03/12/2019\nTAGS: PREL, NO\nSUBJECT: (C) THE FAIR\nREF: OSLO 11\n\nClassified By: A. Roe, Counselor. Reason: 1.4 (b).\n\n1. (C) ${TEXTS[0]}\n`;
    const places = (of: string): [string, number][] => inOneGo(unitsOf(parse(of))).flat().filter(({ kind }) => kind === 'field').map(({ label, line }) => [label, line]);
    assert.deepEqual(places(text), [
      ['Transmission', 0], ['Message', 6], ['Date', 1], ['From', 2], ['To', 3], ['Info', 4], ['Level', 6], ['Captions', 8], ['For', 9],
      ['E.O.', 10], ['Declassify', 10], ['TAGS', 11], ['Mark of the subject', 12], ['Subject', 12], ['References', 13], ['Classified by', 15], ['Reasons', 15],
    ]);
    assert.deepEqual(places(`\n${text}`).find(([label]) => label === 'TAGS'), ['TAGS', 12]);
    assert.deepEqual(places(`${text}${text}`).filter(([label]) => label === 'TAGS').map(([, line]) => line), [11, 29]);
  });

  it('sees what stands beside the signature: the group of an old order, a note at the foot', () => {
    const before = cableOf(...TEXTS).replace('\nROE\n', '\nGP-3\nROE\nNOTE BY OC/T: POUCHED ACCRA\n');
    for (const [old, now] of [['GP-3', 'GP-4'], ['ACCRA', 'LOME']] as const) assert.equal(compared(before, before.replace(old, now)).counts.changed, 1, now);
  });

  it('compares cables of one file with those of the same number', () => {
    const file = fs.readFileSync('seeds/two-cables-2004.cable', 'utf8');
    const at = file.indexOf('VZCZCXYZ0031');
    const only = compared(file, file.slice(at));
    assert.equal(only.counts.changed + only.counts.added, 0);
    assert.ok(only.counts.removed > 5);
  });

  it('shows what changed and folds away what did not, with every text escaped', () => {
    const html = comparisonHtml(compared(cableOf(...TEXTS), cableOf(TEXTS[0], TEXTS[1].replace('Three', '<b>"Three"'), TEXTS[2], TEXTS[3])), { before: { name: '<old>', target: null }, after: { name: 'new', target: 'file:///"new' } });
    assert.match(html, /<del>Three<\/del> <ins>&lt;b&gt;&quot;Three&quot;<\/ins>/);
    assert.match(html, /<p>Before: &lt;old&gt;<\/p><p>After: <a href="#" title="Open" data-cable="file:\/\/\/&quot;new" data-line="0">new<\/a><\/p>/);
    assert.match(html, /<summary>2 paragraphs \(3 to 4\) and 1 other part unchanged<\/summary>/);
  });

  it('counts what is folded away by its numbers: a note without one, above paragraph 1, is another part', () => {
    const note = cableOf(...TEXTS).replace('\n1. ', '\n(U) This message is unclassified.\n\n1. ');
    const html = comparisonHtml(compared(note, note.replace(TEXTS[1], 'Other words.')), { before: { name: 'old', target: null }, after: { name: 'new', target: null } });
    assert.match(html, /<summary>1 paragraph \(1\) and \d+ other parts unchanged<\/summary>/);
  });

  it('says of each part what became of it, and shows in full what is gone or new', () => {
    const both = { before: { name: 'old', target: null }, after: { name: 'new', target: null } };
    const shown = (before: string, after: string): string => comparisonHtml(compared(before, after), both);
    const base = cableOf(...TEXTS);
    const marked = shown(base, base.replace('2. (U)', '2. (SBU)').replace('3. (U)', '3.'));
    assert.match(marked, /<p role="status">2 with another mark\.<\/p>/);
    assert.match(marked, /<h2>2\. \(SBU\)<\/h2> <span>mark was \(U\)<\/span><\/div><p class="text">Three hundred visitors/);
    assert.match(shown(base.replace('2. (U)', '2.'), base), /mark was none/);
    assert.match(shown(base, cableOf(...TEXTS.slice(1), TEXTS[0].replace('green', 'blue'))), /<span>changed<\/span> <span>moved<\/span> <span>was 1<\/span>/);
    const titled = base.replace('3. (U)', '(U) THE BAND\n------------\n\n3. (U)');
    assert.match(shown(base, titled), /<div class="entry unit-heading added"><div class="what"><h2>Heading \(U\)<\/h2> <span>added<\/span><\/div><p class="text"><ins>THE BAND<\/ins><\/p>/);
    assert.match(shown(titled.replace('(U) THE BAND\n------------', 'THE BAND\n--------'), base), /<h2>Heading<\/h2> <span>removed<\/span><\/div><p class="text"><del>THE BAND<\/del><\/p>/);
    assert.match(shown(`${HEAD}${TEXTS[0]}\n`, `${HEAD}${TEXTS[0].replace('green', 'blue')}\n`), /<h2>Text<\/h2> <span>changed<\/span>/);
    const passed = base.replace('E.O.', 'STATE PASS TO USTR\nFOR AMBASSADOR ROE\n\nE.O.');
    assert.match(shown(base, passed), /<h2>For<\/h2>.*<ins>STATE PASS TO USTR; FOR AMBASSADOR ROE<\/ins>/);
  });

  it('loses nothing: every unit of both versions is told once, and its words are those that were there', () => {
    const words = fc.array(fc.constantFrom('fair', 'river', 'boat', 'mayor', 'rain', 'band', 'prize', 'a', 'the'), { minLength: 1, maxLength: 8 }).map(list => list.join(' '));
    const cable = fc.array(words, { maxLength: 8 }).map(texts => cableOf(...texts));
    fc.assert(fc.property(cable, cable, (a, b) => {
      const before = parse(a);
      const after = parse(b);
      const { entries } = compare(before, after);
      assert.deepEqual(entries.flatMap(entry => entry.after ?? []), inOneGo(unitsOf(after)).flat());
      const key = (unit: { line: number; label: string; text: string }): string => JSON.stringify([unit.line, unit.label, unit.text]);
      assert.deepEqual(entries.flatMap(entry => (entry.before ? key(entry.before) : [])).sort(), inOneGo(unitsOf(before)).flat().map(key).sort());
      for (const { before: old, after: now, words: runs } of entries) {
        if (runs.length === 0 || !old || !now) continue;
        const side = (kind: string): string => runs.filter(run => run.kind === 'same' || run.kind === kind).map(run => run.text).join(' ');
        assert.equal(side('removed'), old.text);
        assert.equal(side('added'), now.text);
      }
    }), { seed: 6, numRuns: 60 });
  });

  it('takes a cable of nine hundred paragraphs', () => {
    const texts = Array.from({ length: 900 }, (_, at) => `${TEXTS[at % 4]} It was the year ${at}, and ${(at * 7919) % 997} people were there.`);
    const { counts } = compared(cableOf(...texts), cableOf(...texts.slice(1).map((text, at) => (at % 100 === 0 ? text.replace('people', 'persons') : text))));
    assert.deepEqual([counts.changed, counts.removed, counts.added, counts.moved], [9, 1, 0, 0]);
  });

  it('tells each part of a header that is another, and no blanks', () => {
    const base = `VZCZCXYZ0012
PP RUEHC
DE RUEHGZ #0012/01 0321405
ZNY CCCCC ZZH
P 011405Z FEB 05
FM AMCONSUL GUANGZHOU
TO RUEHC/SECSTATE WASHDC PRIORITY 0101
INFO RUEHOO/CHINA POSTS COLLECTIVE
BT
C O N F I D E N T I A L GUANGZHOU 000012

SIPDIS

STATE FOR EAP/CM

E.O. 12958: DECL: 02/01/2015
TAGS: PREL, CH
SUBJECT: LANTERNS
REF: A. BEIJING 12 (NOTAL)

Classified By: Ada Roe, Consul General.
Reason: 1.4 (b).
Declassify on: 25X1

1. (C) It opened.

MINIMIZE CONSIDERED.

ROE
`;
    const labels = (from: string, to: string): readonly string[] => {
      assert.equal(base.split(from).length, 2, from);
      return compare(parse(base), parse(base.replace(from, to))).entries.filter(differs).map(({ before, after }) => (after ?? before)?.label ?? '');
    };
    for (const [from, to, label] of [
      ['ZNY CCCCC', 'ZNY SSSSS', 'Transmission'], ['#0012/01', '#0013/01', 'Transmission'],
      ['POSTS COLLECTIVE\n', 'POSTS COLLECTIVE\nXMT AMCONSUL SHANGHAI\n', 'Info'], [' (NOTAL)', '', 'References'],
      ['STATE FOR EAP', 'STATE PASS TO EAP', 'For'], ['02/01/2015', '02/01/2015 (ROE)', 'E.O.'], ['MINIMIZE CONSIDERED.\n\n', '', 'At the end'],
      ['RUEHOO', 'RUEHXX', 'Info'], ['25X1', '50X1-HUM', 'Declassify'], ['Declassify on: 25X1\n', '', 'Declassify'],
      ['000012\n\nSIPDIS', '000012 ZFR 11\n\nSIPDIS', 'Message'], ['0101\n', '0101\nXMT AMCONSUL SHANGHAI\n', 'Without'], ['SIPDIS\n', 'SIPDIS\nHANDLE WITH CARE\n', 'Other lines'],
    ] as const) assert.ok(labels(from, to).includes(label), `${from}: ${labels(from, to).join()}`);
    assert.deepEqual(labels('SECSTATE WASHDC', 'SECSTATE  WASHDC'), []);
    for (const noted of ['Enclosure: Map', 'Notes:\n\nBy pouch', 'cc: Ann Doe', '[Map not included.]']) {
      const signed = `UNCLAS ROME 000123\n\nSUBJECT: BOATS\n\n1. (U) One.\n\n2. (U) Two.\n\nROE\n\n${noted}\n`;
      assert.deepEqual(compare(parse(signed), parse(signed.replace(/\w+(?=\W*$)/, 'other'))).entries.filter(differs).map(({ after }) => after?.label), ['At the end'], noted);
    }
    const derived = base.replace('Classified By: Ada Roe, Consul General.\nReason: 1.4 (b).', 'Derived From: Guide of 2003');
    assert.ok(compare(parse(derived), parse(derived.replace('2003', '2004'))).entries.some(entry => differs(entry) && entry.after?.label === 'Classified by'));
  });
});
