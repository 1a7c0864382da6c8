import assert from 'node:assert/strict';
import {
  CodeActionRequest, DocumentDiagnosticRequest, type ClientCapabilities, type CodeAction, type DidChangeTextDocumentParams, type Range, type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/protocol/engine';
import type { Finding } from '../../server/src/rules/rule';
import { connect, disconnect, edited, fullCapabilities, range, URI, type TestClient } from './harness';
import { seed } from './seed';

const ALL = range(0, 0, 100000, 0);

/** Each `x` may become `X`; each `y` may become `Y`, or go. */
const finder: Engine = {
  ...engine,
  check: ({ text }) => [...text.matchAll(/[xy]/g)].map(({ index, 0: letter }): Finding => {
    const span = { start: index, end: index + 1 };
    return {
      ruleId: `letter-${letter}`, severity: 'warning', message: letter, span, related: [], tags: [],
      fixes: [
        { title: `Make ${letter} large`, safe: letter === 'x', edits: () => [{ ...span, newText: letter.toUpperCase() }] },
        ...(letter === 'y' ? [{ title: 'Remove y', safe: false, edits: () => [{ ...span, newText: '' }] }] : []),
      ],
    };
  }),
};

describe('protocol/code-actions', () => {
  afterEach(disconnect);

  const actions = async (client: TestClient, where: Range, only?: string[]): Promise<CodeAction[]> => {
    const answer = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: URI }, range: where, context: { diagnostics: [], ...(only && { only }) } });
    return (answer ?? []) as CodeAction[];
  };
  const opened = async (text: string, parts: Engine = finder, capabilities: ClientCapabilities = fullCapabilities): Promise<TestClient> => {
    const client = await connect({ engine: parts, capabilities });
    await client.open(text, URI, 4);
    return client;
  };
  /** The edits of an action, which must be for the document in its version. */
  const editsOf = ({ edit }: CodeAction, version = 4): TextEdit[] => {
    const [change, ...others] = edit?.documentChanges ?? [];
    assert.deepEqual(others, []);
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version });
    return change.edits as TextEdit[];
  };

  it('offers the fixes of the findings that the range touches, with their diagnostics', async () => {
    const client = await opened('ax\r\n😀x x\r\n');
    const [action, ...others] = await actions(client, range(1, 3, 1, 3));
    assert.deepEqual(others, []);
    assert.equal(action?.title, 'Make x large');
    assert.equal(action.kind, 'quickfix');
    assert.deepEqual(action.diagnostics?.map(({ code, range: where }) => [code, where]), [['letter-x', range(1, 2, 1, 3)]]);
    assert.equal(edited('ax\r\n😀x x\r\n', editsOf(action)), 'ax\r\n😀X x\r\n');
    assert.deepEqual((await actions(client, ALL)).length, 3);
    assert.deepEqual(await actions(client, range(0, 0, 0, 0)), []);
  });

  it('offers every fix of a finding, and prefers the single safe one', async () => {
    const offered = await actions(await opened('x y'), ALL);
    assert.deepEqual(offered.map(({ title, isPreferred }) => [title, isPreferred]), [['Make x large', true], ['Make y large', undefined], ['Remove y', undefined]]);
  });

  it('applies all safe fixes and no other when that is asked for', async () => {
    const text = 'x y\nx y';
    for (const only of [['source.fixAll.cable'], ['source.fixAll'], ['source'], ['refactor', 'source.fixAll.cable']]) {
      const [action, ...others] = await actions(await opened(text), range(0, 0, 0, 0), only);
      assert.deepEqual(others, []);
      assert.equal(action?.kind, 'source.fixAll.cable');
      assert.equal(edited(text, editsOf(action)), 'X y\nX y');
    }
  });

  it('offers to fix all only when there is something to fix, and only when asked', async () => {
    assert.deepEqual(await actions(await opened('y'), ALL, ['source.fixAll.cable']), []);
    assert.deepEqual((await actions(await opened('x'), ALL)).map(({ kind }) => kind), ['quickfix']);
    assert.deepEqual((await actions(await opened('x'), ALL, ['quickfix'])).map(({ kind }) => kind), ['quickfix']);
    for (const only of [['source.organizeImports'], ['source.fixAll.other'], ['refactor'], []]) assert.deepEqual(await actions(await opened('x'), ALL, only), [], only.join());
  });

  it('edits without a version where the client knows none', async () => {
    const { workspace: _, ...capabilities } = fullCapabilities;
    const [action] = await actions(await opened('x', finder, capabilities), ALL);
    assert.deepEqual(action?.edit, { changes: { [URI]: [{ range: range(0, 0, 0, 1), newText: 'X' }] } });
  });

  it('offers nothing to a client that takes commands only', async () => {
    assert.deepEqual(await actions(await opened('x', finder, {}), ALL), []);
  });

  describe('on the sample', () => {
    const find = async (client: TestClient): Promise<unknown[][]> => {
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
      return report.kind === 'full' ? report.items.map(({ code, severity, range: { start } }) => [code, severity, start.line + 1]) : assert.fail();
    };
    const expected = [['fused-header-line', 2, 18], ['pilcrow-false-paragraph', 2, 165]];

    it('each of the two findings has a quick fix; after both nothing is found', async () => {
      const client = await opened(seed, engine);
      assert.deepEqual(await find(client), expected);
      let text = seed;
      for (const [version, line] of [[5, 164], [6, 17]] as const) {
        const action = (await actions(client, range(line, 0, line, 80))).find(({ isPreferred }) => isPreferred);
        assert.ok(action);
        const contentChanges = editsOf(action, version - 1);
        text = edited(text, contentChanges);
        const params: DidChangeTextDocumentParams = { textDocument: { uri: URI, version }, contentChanges: contentChanges.map(({ range: where, newText }) => ({ range: where, text: newText })).reverse() };
        await client.connection.sendNotification('textDocument/didChange', params);
      }
      assert.deepEqual(await find(client), []);
      // Line ends and blanks may have moved; of all the rest, one paragraph sign is gone.
      const packed = (all: string): string => all.replace(/\s/g, '');
      assert.equal(packed(text), packed(seed.replace('¶2005', '2005')));
      assert.match(text, /^RHHMUNA\/HQ USPACOM HONOLULU HI\nUNCLAS SECTION 01 OF 04 GUANGZHOU 000208/m);
    });

    it('one request fixes all', async () => {
      const client = await opened(seed, engine);
      const [action] = await actions(client, range(0, 0, 0, 0), ['source.fixAll']);
      assert.ok(action);
      const after = await opened(edited(seed, editsOf(action)), engine);
      assert.deepEqual(await find(after), []);
    });
  });
});
