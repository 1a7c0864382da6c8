import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate, codeOf, findings, hoverAt, inWorkspace, open, preferredFix, symbolsOf } from './support';

/** The real sample, through everything that VS Code asks of an extension. */
export function seedSuite(): void {
  describe('the sample cable', () => {
    let document: vscode.TextDocument;

    before(async () => {
      await activate();
      document = await open(inWorkspace('07GUANGZHOU208.cable'));
    });

    it('is a cable', () => equal(document.languageId, 'cable', 'language'));

    it('has an outline of its sections and paragraphs', async () => {
      const symbols = await symbolsOf(document.uri) ?? [];
      const names: string[] = [];
      const visit = (symbol: vscode.DocumentSymbol): void => {
        names.push(symbol.name);
        ok(symbol.range.contains(symbol.selectionRange), `the selection range of "${symbol.name}" is not inside its range`);
        for (const child of symbol.children) {
          ok(symbol.range.contains(child.range), `"${child.name}" is not inside "${symbol.name}"`);
          visit(child);
        }
      };
      symbols.forEach(visit);
      ok(names.some(name => name.startsWith('2 (SBU) In a January 31 meeting')), `paragraph 2 is missing in ${names.join(' | ')}`);
      ok(names.some(name => name.startsWith('Vietnam: Cooperation with China')), `the first heading is missing in ${names.join(' | ')}`);
      ok(!names.some(name => name.includes('2005.')), 'the wrapped year 2005 is taken for a paragraph');
    });

    it('explains a TAGS code', async () => {
      const at = document.getText().indexOf('PHUM');
      match(await hoverAt(document.uri, document.positionAt(at + 1)), /Human Rights/i, 'hover on PHUM');
    });

    it('has exactly its two findings', async () => {
      const found = await findings(document.uri, 2);
      equal(
        found.map(finding => [finding.range.start.line + 1, codeOf(finding), finding.severity]).sort(([a], [b]) => Number(a) - Number(b)),
        [[18, 'fused-header-line', vscode.DiagnosticSeverity.Warning], [165, 'pilcrow-false-paragraph', vscode.DiagnosticSeverity.Warning]],
        'findings',
      );
    });

    it('links the code of a finding to a page inside the extension', async () => {
      for (const finding of await findings(document.uri, 2)) {
        ok(typeof finding.code === 'object', 'the code has no link');
        const page = await vscode.workspace.openTextDocument(finding.code.target);
        match(page.getText(), new RegExp(`^# ${codeOf(finding)}$`, 'm'), 'text of the page');
      }
    });

    it('is without findings when both were fixed', async () => {
      for (const finding of await findings(document.uri, 2)) {
        // Asked anew for each: the first fix has moved the second finding.
        const current = vscode.languages.getDiagnostics(document.uri).find(other => codeOf(other) === codeOf(finding));
        ok(current, `${codeOf(finding)} is gone before it was fixed`);
        const fix = await preferredFix(document.uri, current.range);
        ok(await vscode.workspace.applyEdit(fix), `the fix of ${codeOf(finding)} could not be applied`);
        await findings(document.uri, codeOf(finding) === 'fused-header-line' ? 1 : 0).catch(() => undefined);
      }
      await findings(document.uri, 0);
      match(document.getText(), /HONOLULU HI\r?\nUNCLAS SECTION 01 OF 04/, 'line 18');
      ok(!document.getText().includes('¶2005'), 'the false paragraph sign is still there');
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
}
