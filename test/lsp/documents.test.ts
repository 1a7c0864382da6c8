import assert from 'node:assert/strict';
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { Documents } from '../../server/src/lsp/documents';
import { engine } from '../../server/src/lsp/language-service';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { range, URI } from './harness';

describe('lsp/documents', () => {
  const opened = (text: string, parts = engine): Documents => {
    const documents = new Documents(parts);
    documents.open({ uri: URI, languageId: 'cable', version: 1, text });
    return documents;
  };
  const change = (documents: Documents, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void =>
    documents.change({ textDocument: { uri: URI, version }, contentChanges });
  /** The text after changes of one notification. */
  const after = (text: string, ...contentChanges: TextDocumentContentChangeEvent[]): string | undefined => {
    const documents = opened(text);
    change(documents, 2, ...contentChanges);
    return documents.get(URI)?.text;
  };

  it('applies the changes of one notification one after the other, each to the result of the one before', () => {
    assert.equal(after('one\ntwo\nthree\n',
      { range: range(1, 0, 1, 3), text: 'two\nand a half' },
      { range: range(2, 0, 2, 3), text: 'the' },
      { range: range(0, 3, 1, 0), text: ' ' },
    ), 'one two\nthe a half\nthree\n');
  });

  it('applies several changes far apart, as several cursors make them, from the last to the first and from the first to the last', () => {
    const text = 'a1\na2\na3\n';
    const insert = (line: number): TextDocumentContentChangeEvent => ({ range: range(line, 0, line, 0), text: 'x' });
    assert.equal(after(text, insert(2), insert(1), insert(0)), 'xa1\nxa2\nxa3\n');
    assert.equal(after(text, insert(0), insert(1), insert(2)), 'xa1\nxa2\nxa3\n');
  });

  it('counts an emoji as two characters', () => {
    assert.equal(after('a😀b\n', { range: range(0, 3, 0, 4), text: 'B' }), 'a😀B\n');
    assert.equal(after('😀😀\n', { range: range(0, 2, 0, 2), text: '-' }), '😀-😀\n');
  });

  for (const [name, end] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
    it(`keeps ${name} line ends and counts them as one line each`, () => {
      assert.equal(after(`one${end}two${end}three`, { range: range(1, 1, 2, 2), text: 'X' }), `one${end}tXree`);
      assert.equal(after(`one${end}two`, { range: range(0, 3, 1, 0), text: '' }), 'onetwo');
      assert.equal(after(`one${end}two`, { range: range(0, 3, 0, 3), text: `${end}half` }), `one${end}half${end}two`);
    });
  }

  it('cuts a range that leaves the text to the text, and a column that leaves its line to the line', () => {
    assert.equal(after('one\ntwo', { range: range(1, 1, 9, 9), text: '!' }), 'one\nt!');
    assert.equal(after('one\ntwo', { range: range(7, 0, 8, 0), text: '!' }), 'one\ntwo!');
    assert.equal(after('one\r\ntwo', { range: range(0, 2, 0, 99), text: '!' }), 'on!\r\ntwo');
  });

  it('takes a range that runs backwards for an insertion', () => {
    assert.equal(after('one two', { range: range(0, 4, 0, 2), text: 'X' }), 'one Xtwo');
  });

  it('takes a change without a range for the whole text, alone and among others', () => {
    assert.equal(after('old', { text: 'new' }), 'new');
    assert.equal(after('old', { text: 'new' }, { range: range(0, 0, 0, 1), text: 'N' }), 'New');
  });

  it('keeps the version that the client gave', () => {
    const documents = opened('x');
    assert.equal(documents.get(URI)?.version, 1);
    change(documents, 7, { text: 'y' });
    assert.equal(documents.get(URI)?.version, 7);
  });

  it('leaves the document as it is when a change makes no sense', () => {
    const senseless = [
      { range: range(0, 0, 0, 1) },
      { range: { start: {}, end: {} }, text: 'x' },
      { range: { start: null, end: null }, text: 'x' },
      null,
    ] as unknown as TextDocumentContentChangeEvent[];
    for (const each of senseless) {
      const documents = opened('one');
      assert.throws(() => change(documents, 2, { range: range(0, 0, 0, 0), text: 'zero ' }, each));
      assert.equal(documents.get(URI)?.text, 'one');
      assert.equal(documents.get(URI)?.version, 1);
    }
  });

  it('passes over changes of a document that is not open, and a second close', () => {
    const documents = new Documents(engine);
    change(documents, 2, { text: 'x' });
    assert.equal(documents.get(URI), undefined);
    documents.close(URI);
    documents.close(URI);
    assert.deepEqual([...documents.all()], []);
  });

  it('takes the new text when an open document is opened again', () => {
    const documents = opened('old');
    documents.open({ uri: URI, languageId: 'cable', version: 1, text: 'new' });
    assert.equal(documents.get(URI)?.text, 'new');
  });

  it('parses and checks a version once, when it is first asked for', () => {
    const calls: string[] = [];
    const documents = opened('one', {
      ...engine,
      parse: text => { calls.push(`parse ${text}`); return engine.parse(text); },
      check: () => { calls.push('check'); return []; },
    });
    change(documents, 2, { text: 'two' });
    assert.deepEqual(calls, []);
    for (let times = 0; times < 3; times++) documents.get(URI)?.findings(DEFAULT_SETTINGS);
    assert.deepEqual(calls, ['parse two', 'check']);
    documents.get(URI)?.findings({ ...DEFAULT_SETTINGS, lineWidth: 55 });
    assert.deepEqual(calls, ['parse two', 'check', 'check']);
  });

  it('reads again where a version differs from one that was read, also after edits that nobody asked about', () => {
    const calls: string[] = [];
    const documents = opened('UNCLAS ROME 000123\n\nSUBJECT: FAIR\n\n1. (U) It is open.\n', {
      ...engine,
      parse: (...given) => { calls.push('parse'); return engine.parse(...given); },
      reread: (...given) => { calls.push('reread'); return engine.reread(...given); },
    });
    const read = (): unknown => documents.get(URI)?.cable;
    read();
    change(documents, 2, { range: range(4, 7, 4, 9), text: 'The fair' });
    assert.deepEqual(read(), engine.parse('UNCLAS ROME 000123\n\nSUBJECT: FAIR\n\n1. (U) The fair is open.\n'));
    change(documents, 3, { range: range(4, 7, 4, 7), text: 'x' });
    change(documents, 4, { range: range(4, 7, 4, 8), text: '' }, { range: range(2, 9, 2, 9), text: 'A ' });
    assert.deepEqual(read(), engine.parse('UNCLAS ROME 000123\n\nSUBJECT: A FAIR\n\n1. (U) The fair is open.\n'));
    assert.deepEqual(calls, ['parse', 'reread', 'reread', 'reread', 'reread']);
  });

  it('knows which version is the newest, and gives no two versions the same number', () => {
    const documents = opened('one');
    const first = documents.get(URI)!;
    change(documents, 1, { text: 'one' });
    const second = documents.get(URI)!;
    assert.deepEqual([documents.isNewest(first), documents.isNewest(second)], [false, true]);
    documents.close(URI);
    assert.equal(documents.isNewest(second), false);
    documents.open({ uri: URI, languageId: 'cable', version: 1, text: 'one' });
    assert.equal(new Set([first.serial, second.serial, documents.get(URI)?.serial]).size, 3);
  });

  it('applies very many, from the last to the first as an editor sends them that replaces everywhere, as one after the other', () => {
    const pieces = ['a', '\n', '\r\n', '\r', '😀', ''];
    let state = 20240214;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor(state / 65536) % below;
    };
    for (let round = 0; round < 200; round++) {
      const signs = ['a', '\n', '\r\n', '😀', ...(round % 3 === 0 ? ['\r'] : [])];
      const text = Array.from({ length: 90 }, () => signs[random(signs.length)]).join('');
      const oneByOne = opened(text);
      const { lines } = oneByOne.get(URI)!;
      const changes: TextDocumentContentChangeEvent[] = [];
      // In some rounds columns leave their lines, and ranges overlap the one before.
      const sometimesIn = (kind: number): boolean => round % 4 === kind && random(20) === 0;
      for (let at = text.length; at > 0; at -= random(3)) {
        const end = lines.positionAt(at);
        at = Math.max(0, at - random(3));
        changes.push({ range: { start: lines.positionAt(at), end: { ...end, character: end.character + (sometimesIn(1) ? 9 : 0) } }, text: pieces[random(pieces.length)] ?? '' });
        if (sometimesIn(2)) at += 2;
      }
      changes.forEach((each, at) => change(oneByOne, at + 2, each));
      const documents = opened(text);
      change(documents, 2, ...changes);
      const { text: now, cable } = documents.get(URI)!;
      assert.equal(now, oneByOne.get(URI)?.text);
      assert.deepEqual(cable.cables, engine.parse(now).cables);
    }
  });

  it('takes no longer for each of very many', () => {
    const text = '1. (SBU) The boats are (SBU) in the harbor.\n\n'.repeat(20_000);
    const changes = Array.from({ length: 20_000 }, (_, at): TextDocumentContentChangeEvent => ({ range: range(39_998 - 2 * at, 4, 39_998 - 2 * at, 7), text: 'U' }));
    const started = performance.now();
    assert.equal(after(text, ...changes), text.replaceAll('. (SBU)', '. (U)'));
    const took = performance.now() - started;
    assert.ok(took < 3000, `${took} ms`);
  });

  it('gives the same text as whole-text changes over random edits, with CRLF and surrogates', () => {
    const pieces = ['a', '\n', '\r\n', '\r', '😀', 'é', ''];
    let state = 20070214;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor(state / 65536) % below;
    };
    const documents = opened('start\r\nof 😀\n');
    for (let step = 2; step < 400; step++) {
      const document = documents.get(URI)!;
      const { lines } = document.cable;
      const from = random(document.text.length + 1);
      const to = Math.min(document.text.length, from + random(4));
      const inserted = Array.from({ length: random(4) }, () => pieces[random(pieces.length)]).join('');
      const where: Range = { start: lines.positionAt(from), end: lines.positionAt(to) };
      const expected = document.text.slice(0, lines.offsetAt(where.start)) + inserted + document.text.slice(Math.max(lines.offsetAt(where.start), lines.offsetAt(where.end)));
      change(documents, step, { range: where, text: inserted });
      const now = documents.get(URI)!;
      assert.equal(now.text, expected);
      assert.deepEqual(now.cable.cables, engine.parse(expected).cables);
    }
  });
});
