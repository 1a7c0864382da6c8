import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { restore } from '../../../server/src/features/restore';
import type { StructureCommand } from '../../../server/src/features/structure/answer';
import { structureCommands } from '../../../server/src/features/structure/commands';
import { UNSOUND } from '../../../server/src/features/structure/finish';
import { unitsOf } from '../../../server/src/features/structure/units';
import { applyEdits, shiftBack } from '../../../server/src/text/span';
import { inOneGo } from '../../../server/src/text/steps';
import { DIALECTS, soundCable } from '../../rules/mutations/cable';
import { Random } from '../../rules/mutations/random';
import { KINDS, mutation } from '../../rules/mutations/run';
import { names as samples, sample } from '../../seeds/samples';

const CABLES = 27;
const MUTATED = 40;

/** What may become other: numbers of one to three digits, letters, the words that part those and come before them, portion marks. */
const OF_MENTIONS = /^\d{1,3}$|^[A-Za-z]$|^(?:and|through|paras?|paragraphs?|thru|to|SBU|NF|NOFORN|TS)$/i;

/** All other words. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !OF_MENTIONS.test(word)).sort();
}

/** The same, kept to their lines. */
function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map(line => (line.match(/[\p{L}\p{N}]+|-{3,}/gu) ?? []).filter(word => !OF_MENTIONS.test(word)).join(' ')).filter(line => line !== '').sort();
}

/** Puts mentions of paragraphs behind the sentences of a cable. */
function withMentions(text: string, random: Random): string {
  const document = parse(text);
  const [cable] = document.cables;
  if (!cable) return text;
  const units = unitsOf(cable).filter(({ number }) => number !== null);
  const any = (): number => random.pick(units).number ?? 1;
  const edits = units.flatMap(({ first: { at, block } }) => {
    if (block.kind !== 'paragraph' || random.chance(0.3)) return [];
    const [a, b] = [any(), any()].sort((x, y) => x - y) as [number, number];
    const phrase = random.pick([`see para ${a}`, `paras ${a} and ${b}`, ...(a < b ? [`paras ${a}-${b}`, `paragraphs ${a} through ${b}`] : []), `para ${a} of ref A`, `para ${a}, paras ${b} and ${a}`]);
    const place = at + (block.pieces[0]?.start ?? 0);
    return [{ start: place, end: place, newText: `(${phrase}) ` }];
  });
  return applyEdits(text, edits);
}

/**
 * Each paragraph by what it says, and after it those that it mentions, by what they say: read with patterns of this
 * test's own. Of a paragraph whose number another has too, nothing is said.
 */
function meaning(text: string): string[] {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('¶', '');
  const paragraphs = plain.split(/\n+(?=\d{1,3}\. ?[("A-Z])/).slice(1);
  // The first line tells them apart; what follows may be a heading, or the end of the message.
  const said = (paragraph: string): string => wordsOf(paragraph.replace(/^\d+\./, '').replace(/\([^()]*\bpara(?:graph)?s? [^()]*\)/gi, '').split('\n')[0] ?? '').join(' ');
  const numberOf = (paragraph: string): number => Number(/^\d+/.exec(paragraph)?.[0]);
  const byNumber = new Map<number, string[]>();
  for (const paragraph of paragraphs) byNumber.set(numberOf(paragraph), [...byNumber.get(numberOf(paragraph)) ?? [], said(paragraph)]);
  const target = (number: number): string[] => (byNumber.get(number)?.length === 1 ? byNumber.get(number) ?? [] : []);
  return paragraphs.map(paragraph => {
    const phrases = [...paragraph.matchAll(/\(([^()]*\bpara(?:graph)?s? [^()]*)\)/gi)].map(match => match[1] ?? '').filter(phrase => !phrase.includes('of ref'));
    const meant = phrases.map(phrase => {
      const targets = [...phrase.matchAll(/(\d+)(?: ?(?:-| through ) ?(\d+))?/g)].flatMap(([, first = '', last]) => {
        const numbers = last === undefined ? [Number(first)] : Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
        return numbers.flatMap(target);
      });
      return [...new Set(targets)].sort().join(' & ');
    });
    return `${said(paragraph)} => ${meant.join(' ; ')}`;
  }).sort();
}

/** The commands that only put in order what is there. */
const REORDERING = ['moveParagraphUp', 'moveParagraphDown', 'moveSectionUp', 'moveSectionDown', 'renumberAll'] as const;

interface Outcome {
  done: number;
  refused: number;
}

function tryAll(text: string, random: Random, outcome: Outcome, where: string): void {
  const document = parse(text);
  for (const [name, command] of Object.entries<StructureCommand>(structureCommands)) {
    const at = random.from(0, text.length);
    const answer = inOneGo(command(document, { start: at, end: at }));
    if ('problem' in answer) {
      if (answer.problem === UNSOUND) outcome.refused++;
      continue;
    }
    outcome.done++;
    const after = applyEdits(text, answer.edits);
    assert.deepEqual(wordsOf(after), wordsOf(text), `${where}, ${name} at ${at}: the words`);
    if (answer.selection) assert.ok(answer.selection.start <= answer.selection.end && answer.selection.end <= after.length, `${where}, ${name}: the selection`);
    if (!(REORDERING as readonly string[]).includes(name)) continue;
    assert.deepEqual(linesOf(after), linesOf(text), `${where}, ${name} at ${at}: the lines`);
    // Of a number that two had nothing was known before.
    if (answer.note === null) assert.deepEqual(meaning(after), meaning(text), `${where}, ${name} at ${at}: what is meant`);
  }
}

describe('structure: every command', () => {
  it('keeps the words and what each mention means, in sound cables of every dialect', () => {
    const outcome: Outcome = { done: 0, refused: 0 };
    for (let seed = 1; seed <= CABLES; seed++) {
      const random = new Random(seed);
      const { draft } = soundCable(random, DIALECTS[seed % DIALECTS.length]);
      tryAll(withMentions(draft, random), random, outcome, `seed ${seed}`);
    }
    assert.ok(outcome.done > CABLES * 4, `done ${outcome.done}`);
    assert.ok(outcome.refused < outcome.done / 50, `${outcome.refused} refused, ${outcome.done} done`);
  });

  it('keeps them in cables with a defect', () => {
    const outcome: Outcome = { done: 0, refused: 0 };
    for (let seed = 1; seed <= MUTATED; seed++) {
      const kind = KINDS[seed % KINDS.length];
      if (!kind) continue;
      const random = new Random(seed);
      tryAll(withMentions(mutation(kind, seed).text, random), random, outcome, `${kind.rule}, seed ${seed}`);
    }
    assert.ok(outcome.done > MUTATED, `done ${outcome.done}`);
  });

  it('keeps them in the samples, and in the telegrams restored from archive copies', () => {
    const outcome: Outcome = { done: 0, refused: 0 };
    for (const name of samples) {
      const text = sample(name);
      const telegram = applyEdits(text, restore(parse(text)));
      for (let seed = 1; seed <= 2; seed++) {
        const random = new Random(seed);
        for (const each of new Set([text, telegram])) tryAll(each, random, outcome, `${name}, seed ${seed}`);
      }
    }
    assert.ok(outcome.done > 60, `done ${outcome.done}`);
    assert.ok(outcome.refused < outcome.done / 10, `${outcome.refused} refused, ${outcome.done} done`);
  });

  it('does in one of several cables what it does in that cable alone', () => {
    let done = 0;
    for (let seed = 1; seed <= CABLES; seed++) {
      const random = new Random(seed);
      const dialects = DIALECTS.filter(({ archive, transmission }) => !archive && transmission);
      const [first, own, last] = [0, 1, 2].map(() => soundCable(random, random.pick(dialects)).draft) as [string, string, string];
      const alone = parse(own);
      const among = parse(first + own + last);
      assert.equal(among.cables.length, 3, `seed ${seed}`);
      for (const [name, command] of Object.entries<StructureCommand>(structureCommands)) {
        const at = random.from(0, own.length - 1);
        const [one, other] = [inOneGo(command(alone, { start: at, end: at })), inOneGo(command(among, { start: first.length + at, end: first.length + at }))];
        if ('problem' in one || 'problem' in other) {
          assert.deepEqual(other, one, `seed ${seed}, ${name} at ${at}`);
          continue;
        }
        done++;
        assert.equal(applyEdits(among.text, other.edits), first + applyEdits(own, one.edits) + last, `seed ${seed}, ${name} at ${at}`);
        assert.deepEqual(other.selection && shiftBack(other.selection, first.length), one.selection, `seed ${seed}, ${name} at ${at}`);
      }
    }
    assert.ok(done > CABLES * 4, `done ${done}`);
  });
});
