import assert from 'node:assert/strict';
import {
  CodeActionRequest, CodeActionResolveRequest, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, type ClientCapabilities, type CodeAction, type DidChangeTextDocumentParams, type Range, type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import type { Finding } from '../../server/src/rules/kit/rule';
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

describe('lsp/code-actions', () => {
  afterEach(disconnect);

  const allActions = async (client: TestClient, where: Range, only?: string[] | null): Promise<CodeAction[]> => {
    const answer = await client.connection.sendRequest<CodeAction[] | null>(CodeActionRequest.method, { textDocument: { uri: URI }, range: where, context: { diagnostics: [], ...(only !== undefined && { only }) } });
    return answer ?? [];
  };
  /** Those that fix what is there, or all when that is what was asked for. */
  const actions = async (client: TestClient, where: Range, only?: string[] | null): Promise<CodeAction[]> =>
    (await allActions(client, where, only)).filter(({ kind, diagnostics, command, edit }) => !command && edit && (kind !== 'quickfix' || diagnostics) && !edit.documentChanges?.some(change => 'kind' in change));
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

  it('offers the fixes of the finding that is asked about before those of others that it meets, and prefers none of theirs', async () => {
    const offered = await actions(await opened('axy'), range(0, 2, 0, 3));
    assert.deepEqual(offered.map(({ title, isPreferred }) => [title, isPreferred]), [['Make y large', undefined], ['Remove y', undefined], ['Make x large', undefined]]);
  });

  it('offers to raise the cable where a mark is above its classification, and nothing where it cannot be raised', async () => {
    const text = 'UNCLAS LISBON 000208\n\nE.O. 13526: N/A\nTAGS: PREL, PO\nSUBJECT: RAIN\n\n1. (S) Rain fell.\n\n2. (C) It stopped.\n\nROE\n';
    const raising = async (cable: string): Promise<CodeAction[]> => (await actions(await opened(cable, engine), range(6, 4, 9, 0))).filter(({ title }) => title.startsWith('Raise'));
    const [action, ...others] = await raising(text);
    assert.deepEqual(others, [], 'once for all marks');
    assert.equal(action?.title, 'Raise the cable to SECRET');
    const raised = edited(text, editsOf(action)).split('\n');
    assert.equal(raised[0], 'S E C R E T LISBON 000208');
    assert.match(raised[2] ?? '', /^E\.O\. 13526: DECL: \d\d\/\d\d\/\d{4}$/);
    assert.deepEqual(await raising(`75LISBON208\nRAIN\n1975-01-01 00:00\nUNCLASSIFIED\nEmbassy Lisbon\n${text}`), []);
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
    assert.deepEqual((await actions(await opened('x'), ALL, null)).map(({ kind }) => kind), ['quickfix'], 'as some clients say that no kind is asked for');
    assert.deepEqual((await actions(await opened('x'), ALL, ['quickfix'])).map(({ kind }) => kind), ['quickfix']);
    for (const only of [['source.organizeImports'], ['source.fixAll.other'], ['refactor'], []]) assert.deepEqual(await actions(await opened('x'), ALL, only), [], only.join());
  });

  it('edits without a version where the client knows none', async () => {
    const { workspace: _, ...capabilities } = fullCapabilities;
    const [action] = await actions(await opened('x', finder, capabilities), ALL);
    assert.deepEqual(action?.edit, { changes: { [URI]: [{ range: range(0, 0, 0, 1), newText: 'X' }] } });
  });

  it('offers nothing to a client that takes commands only', async () => {
    assert.deepEqual(await allActions(await opened('x', finder, {}), ALL), []);
  });

  describe('of many findings', () => {
    const many = async (client: TestClient, where: Range): Promise<CodeAction[]> =>
      (await allActions(client, where)).filter(({ title }) => title.includes(' all '));
    const resolved = async (client: TestClient, action: CodeAction): Promise<CodeAction> => await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const FIRST = range(0, 0, 0, 1);

    it('fix all of the rule in the document, and all that is safe; what they change is made when they are chosen', async () => {
      const client = await opened('x y\nx y\n');
      const offered = await many(client, FIRST);
      assert.deepEqual(offered.map(({ title, edit }) => [title, edit]), [['Fix all 2 of letter-x in this document', undefined], ['Apply all safe fixes', undefined]]);
      for (const action of offered) assert.equal(edited('x y\nx y\n', editsOf(await resolved(client, action))), 'X y\nX y\n', action.title);
    });

    it('name a finding, as what turns a rule off does: editors put what names none below all others', async () => {
      const offered = await allActions(await opened('x y\nx y\n'), FIRST);
      const found = offered.map(({ title, diagnostics }) => [title, diagnostics?.map(({ code, range: where }) => [code, where])]);
      assert.deepEqual(found, ['Make x large', 'Fix all 2 of letter-x in this document', 'Apply all safe fixes', 'Turn off letter-x in .cablewright.json'].map(title => [title, [['letter-x', FIRST]]]));
    });

    it('are left where each of them changes all of a long text and all of it is selected', async () => {
      const text = `UNCLAS PARIS 004321\n\nTAGS: PREL, FR\nSUBJECT: FAIR\n\n${Array.from({ length: 400 }, (_, at) => `${2 * at + 1}. (U) The fair was good.\n\n`).join('')}`;
      const client = await opened(text, engine);
      const offered = await allActions(client, ALL);
      const changes = offered.flatMap(({ edit }) => edit?.documentChanges ?? []).flatMap(change => ('edits' in change ? change.edits : []));
      assert.ok(changes.length > 1_000 && changes.length < 12_000, String(changes.length));
      assert.ok(offered.some(({ title }) => title === 'Take the first suggestion for all 399 of paragraph-sequence in this document'));
    });

    it('say that they are suggestions where they are', async () => {
      const client = await opened('y\ny x\n');
      const offered = await many(client, FIRST);
      assert.deepEqual(offered.map(({ title }) => title), ['Take the first suggestion for all 2 of letter-y in this document']);
      assert.equal(edited('y\ny x\n', editsOf(await resolved(client, offered[0]!))), 'Y\nY x\n');
    });

    it('are not offered where there is but one, or nothing that can be fixed', async () => {
      assert.deepEqual(await many(await opened('x'), FIRST), []);
      const bare: Engine = { ...finder, check: (...args) => finder.check(...args).map(finding => ({ ...finding, fixes: [] })) };
      assert.deepEqual(await many(await opened('x x', bare), FIRST), []);
    });

    it('fix the document as it is when they are chosen', async () => {
      const client = await opened('x x');
      const [action] = await many(client, FIRST);
      await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 5 }, contentChanges: [{ text: 'abc x' }] });
      assert.equal(edited('abc x', editsOf(await resolved(client, action!), 5)), 'abc X');
    });

    it('bring their edits with them for a client that does not ask for them', async () => {
      const capabilities = { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } };
      const [action] = await many(await opened('x x', finder, capabilities), FIRST);
      assert.equal(edited('x x', editsOf(action!)), 'X X');
    });

    it('stay as they are when there is nothing to complete', async () => {
      const client = await opened('x x');
      for (const data of [undefined, 7, { uri: 'file:///gone.cable', ruleId: null }, { uri: URI, ruleId: 7 }, { uri: URI, ruleId: 'no-rule' }]) {
        assert.deepEqual(await resolved(client, { title: 'some', ...(data !== undefined && { data }) }), { title: 'some', ...(data !== undefined && { data }) });
      }
    });
  });

  describe('of the severity of a rule', () => {
    const PLACE = 'file:///.cablewright.json';
    const about = async (text: string, setup: Partial<Parameters<typeof connect>[0]>): Promise<CodeAction[]> => {
      const client = await connect({ engine: finder, ...setup });
      await client.open(text, URI, 4);
      return (await allActions(client, range(0, 0, 0, 9))).filter(({ title }) => /^(?:Turn off|Change)/.test(title));
    };
    const withCommand = { initializationOptions: { setsSeverities: true } };
    const disk = (text: string): { readFile: (uri: string) => Promise<string | null> } => ({ readFile: uri => Promise.resolve(uri === PLACE ? text : null) });

    it('are a command of the client that writes to the settings, once for each rule, first the one that asks', async () => {
      const offered = await about('x x y', withCommand);
      assert.deepEqual(offered.map(({ title }) => title), [
        'Change the severity of letter-x in the settings…', 'Turn off letter-x in the settings',
        'Change the severity of letter-y in the settings…', 'Turn off letter-y in the settings',
      ]);
      assert.deepEqual(offered[1]?.command, {
        title: 'Turn off letter-x in the settings', command: 'cablewright.setRuleSeverity', arguments: [{ ruleId: 'letter-x', severity: 'off', uri: URI, file: null }],
      });
      assert.deepEqual(offered[0]?.command?.arguments, [{ ruleId: 'letter-x', severity: null, uri: URI, file: null }]);
      assert.deepEqual(offered[0].diagnostics?.map(({ code }) => code), ['letter-x']);
    });

    it('are that command for the nearest configuration file where there is one', async () => {
      const [, off] = await about('x', { ...withCommand, ...disk('{}') });
      assert.equal(off?.title, 'Turn off letter-x in .cablewright.json');
      assert.deepEqual(off.command?.arguments, [{ ruleId: 'letter-x', severity: 'off', uri: URI, file: PLACE }]);
    });

    it('are an edit of that file for a client without the command', async () => {
      const before = '{\n  "lineWidth": 55\n}\n';
      const [off, ...others] = await about('x', disk(before));
      assert.deepEqual(others, []);
      assert.equal(off?.title, 'Turn off letter-x in .cablewright.json');
      const [change] = off.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri: PLACE, version: null });
      assert.deepEqual(JSON.parse(edited(before, change.edits as TextEdit[])), { lineWidth: 55, rules: { 'letter-x': 'off' } });
    });

    it('are a new file where there is none', async () => {
      const [off] = await about('x', {});
      const [create, change] = off?.edit?.documentChanges ?? [];
      assert.deepEqual(create, { kind: 'create', uri: PLACE, options: { ignoreIfExists: true } });
      assert.ok(change && 'edits' in change);
      assert.deepEqual(JSON.parse(edited('', change.edits as TextEdit[])), { rules: { 'letter-x': 'off' } });
    });

    it('are none of a place where nobody can tell whether there is one', async () => {
      const client = await connect({ engine: finder });
      for (const uri of ['vscode-vfs://host/b.cable', 'git:/a.cable', 'untitled:/n.cable']) {
        await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'cable', version: 1, text: 'x' } });
        const actions = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: range(0, 0, 0, 1), context: { diagnostics: [] } });
        assert.deepEqual(actions?.filter(({ title }) => title.startsWith('Turn off')), [], uri);
      }
    });

    it('are an edit of the file as it is by then, where it was made since it was looked for', async () => {
      const made: { text: string | null } = { text: null };
      const client = await connect({ engine: finder, readFile: uri => Promise.resolve(uri === PLACE ? made.text : null) });
      await client.open('xy');
      const editOf = async (rule: string): Promise<NonNullable<CodeAction['edit']>['documentChanges']> =>
        (await allActions(client, range(0, 0, 0, 9))).find(({ title }) => title === `Turn off ${rule} in .cablewright.json`)?.edit?.documentChanges;
      const [, first] = await editOf('letter-x') ?? [];
      assert.ok(first && 'edits' in first);
      made.text = edited('', first.edits as TextEdit[]);
      const [second, ...others] = await editOf('letter-y') ?? [];
      assert.ok(second && 'edits' in second);
      assert.deepEqual(others, []);
      assert.deepEqual(JSON.parse(edited(made.text, second.edits as TextEdit[])), { rules: { 'letter-x': 'off', 'letter-y': 'off' } });
    });

    it('are not offered where they could not be done', async () => {
      const { workspace: _, ...bare } = fullCapabilities;
      assert.deepEqual(await about('x', { capabilities: bare }), []);
      assert.deepEqual(await about('x', disk('{ broken')), []);
      assert.deepEqual(await about('x', { ...withCommand, ...disk('{ broken') }), []);
    });

    it('come with edits for a text that the client has at hand', async () => {
      const client = await connect();
      const edits = async (text: unknown, severity: unknown = 'hint'): Promise<unknown> => await client.connection.sendRequest('cable/configurationEdits', { text, ruleId: 'letter-x', severity });
      assert.deepEqual(JSON.parse(edited('{ "root": true }', await edits('{ "root": true }') as TextEdit[])), { root: true, rules: { 'letter-x': 'hint' } });
      assert.deepEqual(await edits('{ broken'), []);
      assert.deepEqual(await edits('{}', 'loud'), []);
      assert.deepEqual(await edits(7), []);
    });
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
