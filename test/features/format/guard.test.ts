import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { isKept } from '../../../server/src/features/format/guard';
import type { Draft, Keeps } from '../../../server/src/features/format/step';
import { inOneGo } from '../../../server/src/text/steps';

const TEXT = 'UNCLAS GUANGZHOU 000208\n\nTAGS: PHUM, CH\nSUBJECT: X\n\n1. (u) It rains.\n\n2. (U) The sun.\n';

function draft(text: string): Draft {
  const document = parse(text);
  return { text, document, cable: document.cables[0]!, width: 69, lineEnd: '\n' };
}

const kept = (keeps: Keeps, from: string, to: string): boolean => inOneGo(isKept(keeps, draft(TEXT), draft(TEXT.replace(from, to))));

/** What stands between a fault of the formatter and the words of a cable. */
describe('features/format/guard', () => {
  it('lets no step lose, add, change or move a word', () => {
    for (const keeps of ['words', 'characters', 'letters', 'lines'] as const) {
      for (const [from, to] of [['It rains', 'It'], ['It rains', 'It rains much'], ['It rains', 'rains It'], ['It rains', 'it rains'], ['PHUM', 'PGOV'], ['sun', 's un']] as const) {
        assert.equal(kept(keeps, from, to), false, `${keeps}: ${from} to ${to}`);
      }
    }
  });

  it('lets no step change what the cable is read as', () => {
    assert.equal(kept('words', 'It rains.\n\n2', 'It rains. 2'), false);
  });

  it('lets each step do what it is for', () => {
    assert.ok(kept('words', 'It rains', 'It\nrains'));
    assert.ok(kept('characters', 'TAGS: PHUM', 'TAGS:PHUM'));
    assert.ok(kept('letters', '(u)', '(U)'));
    assert.ok(kept('letters', 'PHUM, CH', 'PHUM CH'));
    assert.ok(kept('lines', 'TAGS: PHUM, CH\nSUBJECT: X\n', 'SUBJECT: X\nTAGS: PHUM, CH\n'));
  });

  it('keeps each step to its own', () => {
    assert.equal(kept('words', 'TAGS: PHUM', 'TAGS:PHUM'), false);
    assert.equal(kept('characters', '(u)', '(U)'), false);
    assert.equal(kept('letters', 'TAGS: PHUM, CH\nSUBJECT: X\n', 'SUBJECT: X\nTAGS: PHUM, CH\n'), false);
  });
});
