import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getCableLanguageService } from '../../server/src/index';
import { names, sample } from '../seeds/samples';

const service = getCableLanguageService();

function open(text: string): TextDocument {
  return TextDocument.create('file:///a.cable', 'cable', 1, text);
}

const DRAFT = 'UNCLAS GUANGZHOU 000208\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PHUM, PHUM, CH\nSUBJECT: A VISIT\n\n1. We met the mayor.\n';

describe('getCableLanguageService', () => {
  for (const name of names) {
    it(`answers for ${name}`, () => {
      const document = open(sample(name));
      const cable = service.parseCable(document);
      const symbols = service.findDocumentSymbols(document, cable);
      assert.ok(symbols.length > 0);
      assert.ok(service.getFoldingRanges(document, cable).every(({ startLine, endLine }) => startLine < endLine && endLine < document.lineCount));
      for (const { range } of service.doValidation(document, cable)) assert.ok(document.offsetAt(range.start) <= document.offsetAt(range.end));
      assert.ok(service.toCableDocument(document, cable));
      const restored = open(TextDocument.applyEdits(document, service.restore(document, cable)));
      assert.deepEqual(service.restore(restored, service.parseCable(restored)), []);
    });
  }

  it('offers the fix of a diagnostic, which removes the diagnostic', () => {
    const document = open(DRAFT);
    const cable = service.parseCable(document);
    const diagnostic = service.doValidation(document, cable).find(({ code }) => code === 'tags-duplicate-code');
    assert.ok(diagnostic);
    const [fix] = service.getCodeActions(document, diagnostic.range, { diagnostics: [diagnostic] }, cable);
    const fixed = open(TextDocument.applyEdits(document, fix?.edit?.changes?.[document.uri] ?? []));
    assert.match(fixed.getText(), /^TAGS: PHUM, CH$/m);
    assert.ok(!service.doValidation(fixed, service.parseCable(fixed)).some(({ code }) => code === 'tags-duplicate-code'));
  });

  it('obeys settings', () => {
    const document = open(DRAFT);
    const cable = service.parseCable(document);
    const found = service.doValidation(document, cable, { rules: { 'tags-duplicate-code': 'off' } });
    assert.ok(!found.some(({ code }) => code === 'tags-duplicate-code'));
  });

  it('explains a TAGS code, and completes one', () => {
    const document = open(DRAFT.replace('CH\n', 'PRE\n'));
    const cable = service.parseCable(document);
    assert.match(JSON.stringify(service.doHover(document, { line: 5, character: 8 }, cable)), /Human Rights/);
    assert.ok(service.doComplete(document, { line: 5, character: 21 }, cable).items.some(({ label }) => label === 'PREL'));
  });

  it('wraps a long line to the width', () => {
    const document = open(DRAFT.replace('We met the mayor.', 'We met the mayor and his staff at length. '.repeat(5).trim()));
    const text = TextDocument.applyEdits(document, service.format(document, undefined, { lineWidth: 55 }, service.parseCable(document)));
    assert.notEqual(text, document.getText());
    assert.ok(text.split('\n').every(line => line.length <= 55));
  });

  it('has no JSON for a text that is no cable', () => {
    const document = open('Dear all,\nlunch is at noon.\n');
    assert.equal(service.toCableDocument(document, service.parseCable(document)), null);
  });

  it('rejects a cable that it did not parse', () => {
    assert.throws(() => service.findDocumentSymbols(open(DRAFT), { kind: 'cable' }), TypeError);
  });
});
