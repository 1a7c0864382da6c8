import assert from 'node:assert/strict';
import { cable, SOUND, type Outcome } from './harness';

interface Answer { id: unknown; document?: { schemaVersion: number; subject: { text: string } | null }; error?: string }

describe('cli/batch', () => {
  const batch = async (...lines: unknown[]): Promise<{ outcome: Outcome; answers: Answer[] }> => {
    const outcome = await cable(['parse', '--batch'], { stdin: lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('') });
    return { outcome, answers: outcome.stdout.split('\n').slice(0, -1).map(line => JSON.parse(line) as Answer) };
  };

  it('answers each line with a document, in order', async () => {
    const subjects = ['ONE', 'TWO', '😀\u2028 THREE'];
    const { outcome, answers } = await batch(...subjects.map((subject, id) => ({ id, text: SOUND.replace('THE HARVEST FAIR', subject) })));
    assert.deepEqual([outcome.status, outcome.stderr], [0, '']);
    assert.deepEqual(answers.map(({ id }) => id), [0, 1, 2]);
    assert.deepEqual(answers.slice(0, 2).map(({ document }) => document?.subject?.text), ['ONE', 'TWO']);
  });

  it('gives back any id', async () => {
    const ids = ['a', 0, null, { a: [1] }, '\u2028'];
    const { answers } = await batch(...ids.map(id => ({ id, text: '' })), { text: '' });
    assert.deepEqual(answers.map(({ id }) => id), [...ids, null]);
  });

  it('gives back a number that JavaScript cannot hold as it was given', async () => {
    const { outcome } = await batch('{"text":"\\"id\\":1","x":{"id":2}, "id": 1234567890123456789 }', '{"id":-1e400,"text":7}');
    assert.deepEqual(outcome.stdout.split('\n').map(line => /^\{"id":([^,]*),/.exec(line)?.[1]), ['1234567890123456789', '-1e400', undefined]);
  });

  it('gives it back also behind a text that has a control character of an old encoding', async () => {
    const { outcome } = await batch(`{"text":"${SOUND.replace(/\n/g, '\\n')}\u0085","id":1234567890123456789}`);
    assert.deepEqual([outcome.status, outcome.stdout.slice(0, 25)], [0, '{"id":1234567890123456789']);
  });

  it('reads lines that are not valid UTF-8 as Windows-1252', async () => {
    const { stdout } = await cable(['parse', '--batch'], { stdin: Buffer.from(`${JSON.stringify({ id: 1, text: SOUND.replace('HARVEST', 'CAF\u00c9') })}\n`, 'latin1') });
    assert.match((JSON.parse(stdout) as Answer).document?.subject?.text ?? '', /CAFÉ/);
  });

  it('never stops at a bad line', async () => {
    const { outcome, answers } = await batch('{"id":1,', '[]', '7', { id: 2 }, { id: 3, text: 5 }, { id: 4, text: SOUND });
    assert.equal(outcome.status, 2);
    assert.deepEqual(answers.map(({ id, error }) => [id, typeof error]), [[null, 'string'], [null, 'string'], [null, 'string'], [2, 'string'], [3, 'string'], [4, 'undefined']]);
    assert.equal(answers[5]?.document?.schemaVersion, 2);
  });

  it('answers a text of several cables with an array', async () => {
    const { answers } = await batch({ id: 1, text: `VZCZCXRO7105\n${SOUND}\nNNNN\n\nVZCZCXRO7106\n${SOUND}\nNNNN\n` });
    assert.equal((answers[0]?.document as unknown as unknown[]).length, 2);
  });

  it('passes over blank lines, and takes CRLF', async () => {
    const { answers } = await batch('', '  ', '{"id":1,"text":""}\r');
    assert.deepEqual(answers.map(({ id }) => id), [1]);
  });
});
