import assert from 'node:assert/strict';
import { CompletionItemKind, DiagnosticTag, SymbolKind, type MarkupKind } from 'vscode-languageserver';
import { bareClient, readClient } from '../../server/src/lsp/client';
import { fullCapabilities } from './harness';

describe('lsp/client', () => {
  it('takes what a client does not say for what it cannot do', () => {
    const { diagnosticTags, symbolKinds, completionKinds, refreshes, ...abilities } = bareClient;
    assert.ok(Object.values(abilities).every(ability => !ability));
    assert.deepEqual(refreshes, []);
    assert.equal(diagnosticTags.size, 0);
    assert.deepEqual([symbolKinds.has(SymbolKind.Array), symbolKinds.has(SymbolKind.Object)], [true, false]);
    assert.deepEqual([completionKinds.has(CompletionItemKind.Reference), completionKinds.has(CompletionItemKind.Folder)], [true, false]);
  });

  it('takes of two formats the one that a client names first', () => {
    for (const formats of [['markdown', 'plaintext'], ['plaintext', 'markdown'], []] as MarkupKind[][]) {
      const { markdownHover, markdownCompletion } = readClient({ textDocument: { hover: { contentFormat: formats }, completion: { completionItem: { documentationFormat: formats } } } });
      assert.deepEqual([markdownHover, markdownCompletion], [formats[0] === 'markdown', formats[0] === 'markdown'], formats.join());
    }
  });

  it('takes null for what a client does not say', () => {
    const nothing = JSON.parse('{ "textDocument": { "diagnostic": null, "codeAction": { "codeActionLiteralSupport": null, "dataSupport": true, "resolveSupport": {} } } }') as object;
    const { pullsDiagnostics, codeActions, resolvesEdits } = readClient(nothing);
    assert.deepEqual({ pullsDiagnostics, codeActions, resolvesEdits }, { pullsDiagnostics: false, codeActions: false, resolvesEdits: false });
  });

  it('reads every ability of a client that has them all', () => {
    const { diagnosticTags, symbolKinds, ...abilities } = readClient(fullCapabilities, true);
    assert.ok(Object.values(abilities).every(Boolean), JSON.stringify(abilities));
    assert.ok(diagnosticTags.has(DiagnosticTag.Unnecessary));
    assert.ok(symbolKinds.has(SymbolKind.TypeParameter));
  });

  it('finds what is said about diagnostics with those that are pushed as with those that are pulled', () => {
    for (const where of ['publishDiagnostics', 'diagnostic'] as const) {
      const client = readClient({ textDocument: { [where]: { relatedInformation: true, tagSupport: { valueSet: [DiagnosticTag.Deprecated] } } } });
      assert.equal(client.relatedInformation, true);
      assert.ok(client.diagnosticTags.has(DiagnosticTag.Deprecated));
      assert.equal(client.pullsDiagnostics, where === 'diagnostic');
    }
  });
});
