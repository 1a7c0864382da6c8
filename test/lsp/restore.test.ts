import assert from 'node:assert/strict';
import { CodeActionRequest, type CodeAction } from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { connect, disconnect, edited, range, fullCapabilities, URI } from './harness';
import { seed } from './seed';

const KIND = 'source.restore.cable';

describe('lsp/restore', () => {
  afterEach(disconnect);

  const ask = async (text: string, only?: string[], parts: Engine = engine): Promise<CodeAction[]> => {
    const client = await connect({ capabilities: fullCapabilities, engine: parts });
    await client.open(text, URI, 3);
    const answer = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: URI }, range: range(0, 0, 0, 0), context: { diagnostics: [], ...(only && { only }) } });
    return (answer ?? []) as CodeAction[];
  };

  it('turns the sample into the telegram, in the version that it was asked for', async () => {
    const [action, ...others] = await ask(seed, [KIND]);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, KIND);
    const [change, ...more] = action.edit?.documentChanges ?? [];
    assert.deepEqual(more, []);
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 3 });
    const text = edited(seed, change.edits as Parameters<typeof edited>[1]);
    assert.ok(text.startsWith('VZCZCXRO7105'));
    assert.doesNotMatch(text, /¶|GUANGZHOU {2}0|OF 004\s*$/m);
    assert.deepEqual(await ask(text, [KIND]), []);
  });

  it('is offered only when it is asked for', async () => {
    assert.ok((await ask(seed, ['source'])).some(({ kind }) => kind === KIND));
    for (const only of [undefined, ['quickfix'], ['source.fixAll']]) assert.ok(!(await ask(seed, only)).some(({ kind }) => kind === KIND));
  });

  it('is not kept waiting by the rules, which have no part in it', async () => {
    const checked: unknown[] = [];
    const counted: Engine = {
      ...engine,
      check: (...asked) => {
        checked.push(asked);
        return engine.check(...asked);
      },
    };
    assert.equal((await ask(seed, [KIND], counted)).length, 1);
    assert.deepEqual(checked, []);
    await ask(seed, ['source'], counted);
    assert.ok(checked.length > 0);
  });
});
