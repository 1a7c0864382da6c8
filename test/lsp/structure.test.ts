import assert from 'node:assert/strict';
import { ApplyWorkspaceEditRequest, ErrorCodes, ExecuteCommandRequest, LSPErrorCodes, ResponseError, ShowDocumentRequest, type ApplyWorkspaceEditParams, type ClientCapabilities, type ShowDocumentParams } from 'vscode-languageserver-protocol/node';
import type { PortionMarks, StructureArgument, StructureResult } from '../../server/src/lsp/messages';
import { connect, disconnect, edited, fullCapabilities, range, URI, type TestClient } from './harness';

const TEXT = 'UNCLAS TALLINN 000375\n\nE.O. 13526: N/A\nTAGS: PREL, EN\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) One: para 2.\n\n2. (U) Two.\n';

const able: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { ...fullCapabilities.workspace, applyEdit: true, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  window: { showDocument: { support: true } },
};

/** A client that applies what it is sent, or does not. */
class Desk {
  readonly applied: ApplyWorkspaceEditParams[] = [];
  readonly shown: ShowDocumentParams[] = [];
  readonly client: TestClient;

  constructor(client: TestClient, applies: boolean) {
    this.client = client;
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, params => {
      this.applied.push(params);
      return { applied: applies };
    });
    client.connection.onRequest(ShowDocumentRequest.type, params => {
      this.shown.push(params);
      return { success: true };
    });
  }

  static async open(text: string, { applies = true, capabilities = able, placesCursor = false } = {}): Promise<Desk> {
    const client = await connect({ capabilities, initializationOptions: { placesCursor } });
    const desk = new Desk(client, applies);
    await client.open(text, URI, 7);
    return desk;
  }

  run(command: string, argument: Partial<StructureArgument>): Promise<StructureResult> {
    return this.client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ uri: URI, range: range(6, 8, 6, 8), ...argument }] }) as Promise<StructureResult>;
  }

  /** The document after the one edit that was sent. */
  after(text: string): string {
    assert.equal(this.applied.length, 1);
    const [change] = this.applied[0]?.edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 7 });
    return edited(text, change.edits.map(edit => ('snippet' in edit ? { range: edit.range, newText: (edit).snippet.value } : edit)));
  }
}

describe('lsp/structure', () => {
  afterEach(disconnect);

  it('moves a paragraph by one edit of the version that was meant, and puts the cursor into it', async () => {
    const desk = await Desk.open(TEXT);
    const result = await desk.run('cable.moveParagraphDown', {});
    assert.equal(desk.after(TEXT), TEXT.replace('1. (U) One: para 2.\n\n2. (U) Two.', '1. (U) Two.\n\n2. (U) One: para 1.'));
    assert.deepEqual(result, { note: null, selection: range(8, 8, 8, 8) });
    assert.deepEqual(desk.shown, [{ uri: URI, selection: range(8, 8, 8, 8), takeFocus: true }]);
    assert.equal(desk.applied[0]?.label, 'Move Paragraph');
  });

  it('does not wait until the client has shown the place', async () => {
    const desk = await Desk.open(TEXT);
    const shown = new Promise(resolve => {
      desk.client.connection.onRequest(ShowDocumentRequest.type, params => {
        resolve(params.uri);
        return new Promise<never>(() => undefined);
      });
    });
    assert.deepEqual((await desk.run('cable.moveParagraphDown', {})).selection, range(8, 8, 8, 8));
    assert.equal(await shown, URI);
  });

  it('leaves the cursor to a client that places it by itself', async () => {
    const desk = await Desk.open(TEXT, { placesCursor: true });
    assert.deepEqual((await desk.run('cable.insertParagraphBelow', {})).selection, range(8, 7, 8, 7));
    assert.deepEqual(desk.shown, []);
  });

  it('sends tab stops to a client that takes them, and else plain text', async () => {
    const desk = await Desk.open(TEXT);
    await desk.run('cable.raiseClassification', { level: 'SECRET', today: '2026-11-24' });
    assert.match(desk.after(TEXT), /^S E C R E T TALLINN 000375\n\nE\.O\. 13526: DECL: 11\/24\/2036[\s\S]*FESTIVAL\n\nClassified By: \$\{1:Name\}/);
    const plain = await Desk.open(TEXT, { capabilities: { ...able, workspace: { applyEdit: true } } });
    await plain.run('cable.raiseClassification', { level: 'SECRET', today: '2026-11-24' });
    assert.match(JSON.stringify(plain.applied[0]?.edit.changes?.[URI]), /Classified By: \.\.\. {2}Reason/);
  });

  it('marks a paragraph with a mark from its own list', async () => {
    const desk = await Desk.open(TEXT);
    const marks = await desk.client.connection.sendRequest<PortionMarks['result']>('cable/portionMarks', { textDocument: { uri: URI }, position: { line: 6, character: 0 } });
    assert.deepEqual(marks, ['U', 'SBU']);
    await desk.run('cable.setPortionMark', { mark: 'SBU' });
    assert.equal(desk.after(TEXT), TEXT.replace('1. (U)', '1. (SBU)'));
  });

  it('marks the paragraphs of several cursors in one edit', async () => {
    const desk = await Desk.open(TEXT);
    await desk.run('cable.setPortionMark', { mark: 'SBU', others: [range(8, 8, 8, 8)] });
    assert.equal(desk.after(TEXT), TEXT.replace('1. (U)', '1. (SBU)').replace('2. (U)', '2. (SBU)'));
    assert.equal(desk.applied.length, 1);
  });

  it('refuses with a sentence, and asks for no edit', async () => {
    const desk = await Desk.open(TEXT);
    await assert.rejects(desk.run('cable.moveParagraphUp', {}), /This is the first paragraph\./);
    await assert.rejects(desk.run('cable.moveParagraphUp', { uri: 'file:///other.cable' }), /not open/);
    await assert.rejects(desk.run('cable.toString', {}), /no command/);
    await assert.rejects(desk.client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'cable.moveParagraphUp', arguments: [URI] }), /needs one argument: \{ "uri"/);
    await assert.rejects(desk.run('cable.setPortionMark', {}), /No mark/);
    await assert.rejects(desk.run('cable.raiseClassification', { level: 'UNCLASSIFIED' }), /No level/);
    assert.deepEqual(desk.applied, []);
  });

  it('says so when the client refuses the edit, and not that there is no such command', async () => {
    const desk = await Desk.open(TEXT);
    desk.client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => new ResponseError(ErrorCodes.MethodNotFound, 'This editor applies no edits.'));
    await assert.rejects(desk.run('cable.moveParagraphDown', {}), { code: LSPErrorCodes.RequestFailed, message: 'Nothing was done: This editor applies no edits.' });
    assert.deepEqual(desk.shown, []);
  });

  it('says so when the document has changed meanwhile', async () => {
    const desk = await Desk.open(TEXT, { applies: false });
    await assert.rejects(desk.run('cable.moveParagraphDown', {}), /changed meanwhile/);
    assert.deepEqual(desk.shown, []);
  });

  it('is offered only to a client that applies edits', async () => {
    const bare = await connect({ capabilities: {} });
    assert.equal(bare.result.capabilities.executeCommandProvider, undefined);
    const { client } = await Desk.open(TEXT);
    assert.ok(client.result.capabilities.executeCommandProvider?.commands.includes('cable.splitParagraph'));
  });
});
