import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { Connection } from 'vscode-languageserver';
import * as library from 'vscode-languageserver/node';
import * as wire from '../../server/src/lsp/wire';
import { connectionOver } from '../../server/src/lsp/wire/connection';
import { root } from './seed';

describe('lsp/wire', () => {
  it('has the values and the messages of the library', () => {
    const theirs = library as unknown as Record<string, Record<string, unknown>>;
    const { ErrorCodes: _codes, ResponseError: _error, ProtocolRequestType: _request, ...own } = wire;
    for (const [name, value] of Object.entries(own)) {
      const { type, ...values } = value as { type?: { method: string; numberOfParams: number; parameterStructures: unknown } };
      for (const [key, each] of Object.entries(values)) assert.equal(each, theirs[name]?.[key], `${name}.${key}`);
      if (!type) continue;
      const { method, numberOfParams, parameterStructures } = theirs[name]?.['type'] as typeof type;
      assert.deepEqual([type.method, type.numberOfParams, String(type.parameterStructures)], [method, numberOfParams, String(parameterStructures)], name);
    }
  });

  it('has every value that the server uses', () => {
    const own = wire as unknown as Record<string, object | undefined>;
    const folder = path.join(root, 'server/src');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
      for (const [used, name = '', key = ''] of readFileSync(path.join(folder, file), 'utf8').matchAll(/\b([A-Z]\w+)\.([A-Z]\w*)/g)) {
        const values = own[name];
        assert.ok(!values || key in values, `${file} uses ${used}`);
      }
    }
  });

  describe('a connection', () => {
    let server: Connection;
    let client: ProtocolConnection;
    let heard: string[];
    beforeEach(() => {
      const up = new PassThrough();
      const down = new PassThrough();
      heard = [];
      server = connectionOver(new StreamMessageReader(up), new StreamMessageWriter(down), {
        initialize: ({ processId }) => heard.push(`from ${String(processId)}`), shutdown: () => heard.push('shutdown'), exit: () => heard.push('exit'),
      });
      client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
      client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => { heard.push(`log ${type} ${message}`); });
      client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(item => JSON.stringify(item)));
      client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => { heard.push(`register ${registrations[0]!.method}`); });
      client.onRequest('window/workDoneProgress/create', () => null);
    });
    afterEach(() => {
      server.dispose();
      client.dispose();
    });
    const start = async (): Promise<unknown> => {
      server.listen();
      client.listen();
      return await client.sendRequest('initialize', { processId: 7, capabilities: { window: { workDoneProgress: true } } });
    };

    it('begins, and ends in order', async () => {
      server.onInitialize(() => ({ capabilities: { hoverProvider: true } }));
      const ended = new Promise<void>(resolve => server.onExit(() => {
        heard.push('onExit');
        resolve();
      }));
      assert.deepEqual(await start(), { capabilities: { hoverProvider: true } });
      assert.equal(await client.sendRequest('shutdown'), null);
      await client.sendNotification('exit');
      await ended;
      assert.deepEqual(heard, ['from 7', 'shutdown', 'onExit', 'exit']);
    });

    it('begins for a client that says nothing of itself', async () => {
      server.onInitialize(params => ({ capabilities: {}, serverInfo: { name: JSON.stringify(params) } }));
      server.listen();
      client.listen();
      assert.deepEqual(await client.sendRequest('initialize', null), { capabilities: {}, serverInfo: { name: '{}' } });
      assert.deepEqual(heard, ['from undefined']);
    });

    it('answers what it knows, refuses what it does not, and asks the client', async () => {
      server.onInitialize(() => ({ capabilities: {} }));
      server.onRequest(wire.HoverRequest.type as never, (() => ({ contents: 'x' })) as never);
      await start();
      assert.deepEqual(await client.sendRequest('textDocument/hover', {}), { contents: 'x' });
      await assert.rejects(client.sendRequest('unknown/method', {}), { code: wire.ErrorCodes.MethodNotFound });
      assert.equal(await server.workspace.getConfiguration({ section: 'cable' }), '{"section":"cable"}');
      await server.client.register(wire.DidChangeConfigurationNotification.type as never, {} as never);
      server.console.warn('w');
      await client.sendRequest('textDocument/hover', {});
      assert.deepEqual(heard, ['from 7', 'register workspace/didChangeConfiguration', 'log 2 w']);
    });

    it('shows progress, which the client may cancel', async () => {
      server.onInitialize(() => ({ capabilities: {} }));
      await start();
      let name: string | number = '';
      const values: unknown[] = [];
      client.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
        name = token;
        client.onProgress(new library.ProgressType<unknown>(), token, value => { values.push(value); });
      });
      const progress = await server.window.createWorkDoneProgress();
      progress.begin('Reading', 0, undefined, true);
      progress.report(49.6, '1 of 2');
      const cancelled = new Promise(resolve => progress.token.onCancellationRequested(resolve));
      await client.sendNotification('window/workDoneProgress/cancel', { token: name });
      await cancelled;
      progress.done();
      await client.sendRequest('unknown/method', {}).catch(() => undefined);
      assert.deepEqual(values, [{ kind: 'begin', title: 'Reading', cancellable: true, percentage: 0 }, { kind: 'report', percentage: 50, message: '1 of 2' }, { kind: 'end' }]);
    });
  });
});
