import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { activate, inWorkspace, open, waitFor } from './support';

const FILE = 'moving.cable';

const TEXT = `UNCLAS TALLINN 000375

SIPDIS

E.O. 12958: N/A
TAGS: PREL, SOCI, EN
SUBJECT: HARBOR FESTIVAL

REF: A. TALLINN 366
     B. RIGA 360

1. (U) SUMMARY: The Public Security Bureau (PSB) opened the
festival (ref A).  It rained.  END SUMMARY.

2. (U) The PSB came back (refs A and B; see para 1).  Mail goes to
roe@state.gov.

SAMPLE
`;

/** Moving through one cable, as VS Code asks the extension for it. */
export function navigationSuite(): void {
  describe('moving through one cable', () => {
    let document: vscode.TextDocument;

    before(async () => {
      await activate();
      // A file of its own: VS Code may give an unsaved document the text of one before it.
      await vscode.workspace.fs.writeFile(inWorkspace(FILE), new TextEncoder().encode(TEXT));
      document = await open(inWorkspace(FILE));
      // The first answer shows that the server has the document.
      await waitFor('the outline', async () => ((await vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri)) ?? []).length > 0);
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(inWorkspace(FILE));
    });

    const at = (words: string, offset = 0): vscode.Position => document.positionAt(TEXT.indexOf(words) + offset);
    const words = (ranges: readonly vscode.Range[]): string[] => ranges.map(range => document.getText(range).replaceAll('\r\n', '\n'));
    const lines = (ranges: readonly vscode.Range[]): string[] => ranges.map(({ start }) => `${start.line + 1}:${start.character + 1}`);
    const ask = <T>(command: string, ...more: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...more);

    it('folds the header and each paragraph', async () => {
      const ranges = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider');
      const folds = ranges.map(({ start, end }) => `${start + 1}-${end + 1}`);
      for (const fold of ['12-13', '15-16']) ok(folds.includes(fold), `${fold} is not among ${folds.join(', ')}`);
      ok(ranges.some(({ kind }) => kind === vscode.FoldingRangeKind.Region), 'nothing folds as a region');
    });

    it('expands a selection from word to sentence to paragraph to all', async () => {
      const [innermost] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', [at('rained', 2)]);
      const chain: vscode.Range[] = [];
      for (let each: vscode.SelectionRange | undefined = innermost; each; each = each.parent) chain.push(each.range);
      const seen = words(chain);
      equal(seen[0], 'rained', 'word');
      ok(seen.includes('It rained.'), `no sentence among ${seen.join(' | ')}`);
      equal(seen.at(-1), TEXT, 'all');
    });

    it('highlights all uses of a letter', async () => {
      const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', at('ref A', 4));
      equal(lines(found.map(({ range }) => range)), ['9:6', '13:15', '15:32'], 'highlights');
    });

    it('leads from ref A to the list and from para 1 to the paragraph, and back', async () => {
      const definitions = async (position: vscode.Position): Promise<string[]> =>
        lines((await ask<(vscode.Location | vscode.LocationLink)[]>('executeDefinitionProvider', position)).map(each => ('range' in each ? each.range : each.targetRange)));
      equal(await definitions(at('ref A', 4)), ['9:6'], 'ref A');
      equal(await definitions(at('para 1', 5)), ['12:1'], 'para 1');
      const found = await ask<vscode.Location[]>('executeReferenceProvider', at('A. TALLINN'));
      equal(lines(found.map(({ range }) => range)), ['9:6', '13:15', '15:32'], 'references');
    });

    it('renames a letter and an abbreviation, exactly where they stand', async () => {
      const changed = async (position: vscode.Position, name: string): Promise<string[]> => {
        const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', position, name);
        return edit.get(document.uri).map(({ range, newText }) => `${range.start.line + 1}:${range.start.character + 1} ${newText}`).sort();
      };
      equal(await changed(at('ref A', 4), 'D'), ['13:15 D', '15:32 D', '9:6 D'], 'letter');
      equal(await changed(at('(PSB)', 1), 'GAB'), ['12:45 GAB', '15:12 GAB'], 'abbreviation');
      const start = await vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', document.uri, at('(PSB)', 1));
      equal(start.placeholder, 'PSB', 'what is offered');
    });

    it('edits both ends of a pair at once', async () => {
      // Asked for by the editor's own command: there is none of the extension API.
      const found = await vscode.commands.executeCommand<{ ranges: unknown[] } | undefined>('_executeLinkedEditingProvider', document.uri, at('SUMMARY:', 3));
      equal(found?.ranges.length, 2, 'ranges');
    });

    it('links a mail address', async () => {
      const found = await ask<vscode.DocumentLink[]>('executeLinkProvider');
      equal(found.map(({ target }) => target?.toString(true)), ['mailto:roe@state.gov'], 'links');
    });
  });
}
