import assert from 'node:assert/strict';
import { CancellationTokenSource, DidChangeTextDocumentNotification, DocumentDiagnosticRequest, DocumentSymbolRequest, HoverRequest, LSPErrorCodes, WorkspaceSymbolRequest, type FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { Slices } from '../../server/src/workspace/scan';
import { connect, disconnect, range, URI } from './harness';

/** A cable of about 300,000 characters, which is read and checked in slices. */
const LARGE = `UNCLAS SPRINGFIELD 000417\n\nSUBJECT: CRANES\n\n${Array.from({ length: 500 }, (_, at) => `${at + 1}. (U) ${'The harbour has cranes and boats.  '.repeat(17)}\n\n`).join('')}`;
const PARAMS = { textDocument: { uri: URI } };

describe('long work in the protocol', () => {
  afterEach(disconnect);

  /** Engines whose steps are noted; what runs at once would be another name. */
  const watched = (ran: string[], wait = 0): Engine => Object.create(engine, {
    parse: { value: (...given: Parameters<Engine['parse']>) => { ran.push('read at once'); return engine.parse(...given); } },
    parseInSteps: { value: function* (...given: Parameters<Engine['parseInSteps']>) {
      const steps = engine.parseInSteps(...given);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        ran.push('step');
        const until = Date.now() + wait;
        while (Date.now() < until);
        yield;
      }
    } },
  }) as Engine;

  it('reads and checks a large cable in steps, with the same answers', async () => {
    const ran: string[] = [];
    const client = await connect({ engine: watched(ran) });
    await client.open(LARGE);
    const [symbols, report] = await Promise.all([client.connection.sendRequest(DocumentSymbolRequest.type, PARAMS), client.connection.sendRequest(DocumentDiagnosticRequest.type, PARAMS)]);
    assert.equal(symbols?.at(-1)?.name, 'Text');
    assert.equal((report as FullDocumentDiagnosticReport).items.length, engine.check(engine.parse(LARGE), { ...(await import('../../server/src/rules/kit/settings')).DEFAULT_SETTINGS }).length);
    assert.ok(ran.length > 1 && ran.every(name => name === 'step'), ran.join());
  });

  it('lets other messages have their turn in between: what is typed meanwhile is in the answer, and the older question gets none', async () => {
    const ran: string[] = [];
    const client = await connect({ engine: watched(ran, 12) });
    await client.open(LARGE);
    const older = client.connection.sendRequest(DocumentSymbolRequest.type, PARAMS);
    await client.until(() => ran.length > 0);
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: range(4, 7, 4, 10), text: 'A new word' }],
    });
    const newer = client.connection.sendRequest(DocumentSymbolRequest.type, PARAMS);
    await assert.rejects(older, /changed meanwhile/);
    const [, text] = await newer ?? [];
    assert.match(JSON.stringify(text), /1 \(U\) A new word harbour/);
    assert.ok(!ran.includes('read at once'), 'the reading that had begun went on');
  });

  it('is done in steps for the index of cables too, when nobody has asked', async () => {
    const ran: string[] = [];
    const client = await connect({ engine: watched(ran) });
    await client.open(LARGE);
    await client.until(() => ran.length > 1);
    await client.connection.sendRequest(DocumentSymbolRequest.type, PARAMS);
    assert.ok(ran.every(name => name === 'step'), ran.join());
  });

  it('is done in steps for a document that is opened while the index reads another', async () => {
    const ran: string[] = [];
    const client = await connect({ engine: watched(ran, 12) });
    await client.open(LARGE);
    await client.until(() => ran.length > 0);
    await client.open(LARGE, 'file:///other.cable');
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'CRANES' });
    assert.equal(found?.length, 2);
    assert.ok(ran.every(name => name === 'step'), ran.join());
  });

  it('is not begun again and again for the index where it ends with a fault', async () => {
    let begun = 0;
    const client = await connect({ engine: Object.create(engine, { parseInSteps: { value: function* () {
      begun++;
      yield;
      throw new Error('a fault');
    } } }) as Engine });
    await client.open(LARGE);
    await client.until(() => begun > 0);
    for (let number = 1; number <= 3; number++) {
      await client.open(`UNCLAS SPRINGFIELD 00041${number}\n`, `file:///${number}.cable`);
      const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: `SPRINGFIELD 41${number}` });
      assert.equal(found?.length, 1);
    }
    assert.equal(begun, 1);
  });

  for (const [what, method, params] of [
    ['a command', 'workspace/executeCommand', { command: 'cable.moveParagraphDown', arguments: [{ uri: URI, range: range(4, 0, 4, 0) }] }],
    ['a search for cables', 'workspace/symbol', { query: 'CRANES' }],
  ] as const) {
    it(`is done in steps for ${what} right after the document was opened`, async () => {
      const ran: string[] = [];
      const client = await connect({ engine: watched(ran) });
      client.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
      await client.open(LARGE);
      assert.ok(await client.connection.sendRequest(method, params));
      assert.ok(ran.length > 1 && ran.every(name => name === 'step'), ran.join());
    });
  }

  it('ends what nobody wants any more: the document is closed', async () => {
    const ran: string[] = [];
    const client = await connect({ engine: watched(ran, 12) });
    await client.open(LARGE);
    const asked = client.connection.sendRequest(HoverRequest.type, { ...PARAMS, position: { line: 4, character: 8 } });
    await client.until(() => ran.length > 0);
    await client.connection.sendNotification('textDocument/didClose', PARAMS);
    await assert.rejects(asked, /changed meanwhile/);
    const steps = ran.length;
    await client.open('UNCLAS SPRINGFIELD 000418\n');
    assert.ok((await client.connection.sendRequest(DocumentSymbolRequest.type, PARAMS))?.length);
    assert.ok(ran.length <= steps + 2, ran.join());
  });
});

describe('an answer that takes long', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
    disconnect();
  });

  const OTHER = 'file:///other.cable';
  const OPTIONS = { tabSize: 4, insertSpaces: true };
  const context = { diagnostics: [], only: ['source'] };
  const ANSWERS: readonly (readonly [method: string, params: object])[] = [
    ['textDocument/formatting', { ...PARAMS, options: OPTIONS }],
    ['textDocument/rangeFormatting', { ...PARAMS, range: range(4, 0, 6, 0), options: OPTIONS }],
    ['textDocument/codeAction', { ...PARAMS, range: range(0, 0, 0, 0), context }],
    ['textDocument/semanticTokens/full', PARAMS],
    ['textDocument/foldingRange', PARAMS],
    ['textDocument/codeLens', PARAMS],
    ['cable/preview', PARAMS],
    ['cable/exportDocument', { ...PARAMS, format: 'html' }],
    ['cable/exportDocument', { ...PARAMS, format: 'markdown' }],
    ['cable/compareFiles', { before: { uri: URI, name: 'old' }, after: { uri: OTHER, name: 'new' } }],
    ['cable/reportFiles', { files: [{ uri: OTHER, name: 'new' }] }],
    ['cable/extractFiles', { files: [{ uri: OTHER, name: 'new' }], format: 'csv', fields: ['subject'] }],
    ['cable/maskSuggestions', PARAMS],
    ['textDocument/onTypeFormatting', { ...PARAMS, position: { line: 1003, character: 0 }, ch: '\n', options: OPTIONS }],
    ['cable/maskOccurrences', { ...PARAMS, range: range(4, 11, 4, 18) }],
  ];
  /** A client whose two documents are open and read, and whose settings are known. */
  const ready = async (): Promise<Awaited<ReturnType<typeof connect>>> => {
    const client = await connect();
    await client.open(LARGE);
    await client.open(LARGE.replaceAll('cranes', 'crates'), OTHER);
    for (const uri of [URI, OTHER]) await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 4, character: 8 } });
    await client.connection.sendRequest(DocumentDiagnosticRequest.type, PARAMS);
    // From now on whatever is done takes some milliseconds, on the quickest machine too.
    let passed = 0;
    Date.now = () => now() + (passed += 5);
    return client;
  };

  for (const [method, params] of ANSWERS) {
    const name = 'format' in params ? `${method} as ${String(params.format)}` : method;
    it(`lets others have their turn: ${name}`, async () => {
      const client = await ready();
      const order: string[] = [];
      const long = client.connection.sendRequest<unknown>(method, params).then(answer => { order.push('long'); return answer; });
      const short = client.connection.sendRequest<unknown>('cable/ping', {}).then(() => { order.push('short'); });
      await short;
      assert.ok(await long);
      assert.deepEqual(order, ['short', 'long']);
    });
  }

  for (const [command, more] of [['insertParagraphBelow', {}], ['moveParagraphDown', {}], ['setPortionMark', { mark: 'SBU' }], ['raiseClassification', { level: 'SECRET', today: '2007-02-14' }]] as const) {
    it(`lets others have their turn before the change of a command comes: ${command}`, async () => {
      const client = await ready();
      const order: string[] = [];
      client.connection.onRequest('workspace/applyEdit', () => {
        order.push('change');
        return { applied: true };
      });
      const long = client.connection.sendRequest('workspace/executeCommand', { command: `cable.${command}`, arguments: [{ uri: URI, range: range(4, 0, 900, 0), ...more }] });
      await client.connection.sendRequest('cable/ping', {});
      order.push('ping');
      await long;
      assert.deepEqual(order, ['ping', 'change']);
    });
  }

  it('is no change by a command when the document has changed meanwhile', async () => {
    const client = await ready();
    let changes = 0;
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: changes++ === 0 }));
    const long = client.connection.sendRequest('workspace/executeCommand', { command: 'cable.insertParagraphBelow', arguments: [{ uri: URI, range: range(4, 0, 4, 0) }] });
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: range(4, 7, 4, 10), text: 'A new word' }] });
    await assert.rejects(long, { code: LSPErrorCodes.ContentModified, message: 'The document has changed meanwhile.' });
    assert.equal(changes, 0);
  });

  /** A client whose server lays out in a thousand steps, and how many of them were done. */
  const stepping = async (): Promise<{ client: Awaited<ReturnType<typeof connect>>; done: () => number }> => {
    let done = 0;
    const client = await connect({
      engine: Object.create(engine, {
        formatInSteps: { value: function* (): Generator<undefined, { edits: []; refusals: [] }> {
          for (done = 0; done < 1000; done++) {
            const until = Date.now() + 1;
            while (Date.now() <= until);
            yield;
          }
          return { edits: [], refusals: [] };
        } },
      }) as Engine,
    });
    await client.open('UNCLAS SPRINGFIELD 000417\n\n1. (U) The harbour has cranes.\n');
    return { client, done: () => done };
  };

  it('ends when it is cancelled meanwhile', async () => {
    const { client, done } = await stepping();
    const cancel = new CancellationTokenSource();
    const long = client.connection.sendRequest('textDocument/formatting', { ...PARAMS, options: OPTIONS }, cancel.token);
    await client.until(() => done() > 0);
    cancel.cancel();
    await assert.rejects(long, { code: LSPErrorCodes.RequestCancelled });
    assert.ok(done() < 1000, 'the rest was not done');
  });

  it('ends, and is not sent, when the document has changed meanwhile', async () => {
    const { client, done } = await stepping();
    const long = client.connection.sendRequest('textDocument/formatting', { ...PARAMS, options: OPTIONS });
    await client.until(() => done() > 0);
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: range(2, 7, 2, 10), text: 'A new word' }] });
    await assert.rejects(long, { code: LSPErrorCodes.ContentModified });
    assert.ok(done() < 1000, 'the rest was not done');
  });
});

describe('work in slices', () => {
  it('gives way as soon when many work at once', async () => {
    let sincePause = 0;
    let most = 0;
    const slices = new Slices(async () => {
      sincePause = 0;
      await new Promise(resolve => setImmediate(resolve));
    });
    const work = function* (): Generator<undefined, void> {
      yield;
      for (let step = 0; step < 4; step++) {
        const until = Date.now() + 4;
        while (Date.now() <= until);
        most = Math.max(most, ++sincePause);
        yield;
      }
    };
    await Promise.all(Array.from({ length: 20 }, async () => { await slices.run(work(), () => undefined); }));
    assert.ok(most > 0 && most < 10, `${most} steps without a pause`);
  });
});
