import * as vscode from 'vscode';
import { FindingTree } from '../../client/src/review/tree';
import { equal, match, ok } from './assert';
import { activate, inWorkspace, open, waitFor } from './support';

const SEED = '07GUANGZHOU208.cable';

/** From finding to finding. */
export function reviewSuite(): void {
  describe('review', () => {
    before(activate);
    const line = (): number => (vscode.window.activeTextEditor?.selection.active.line ?? -1) + 1;

    it('goes to the next and the previous finding', async () => {
      const document = await open(inWorkspace(SEED));
      await waitFor('the findings', () => vscode.languages.getDiagnostics(document.uri).length === 2);
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('cablewright.nextFinding');
      equal(line(), 18, 'the first');
      await vscode.commands.executeCommand('cablewright.nextFinding');
      equal(line(), 165, 'the second');
      await vscode.commands.executeCommand('cablewright.previousFinding');
      equal(line(), 18, 'the first again');
    });

    it('goes on in another cable, and stays with a rule', async () => {
      const text = (await open(inWorkspace(SEED))).getText();
      const other = await vscode.workspace.openTextDocument({ language: 'cable', content: text });
      await waitFor('its findings', () => vscode.languages.getDiagnostics(other.uri).length > 1);
      const editor = await open(inWorkspace(SEED)).then(document => vscode.window.showTextDocument(document));
      const { start } = vscode.languages.getDiagnostics(editor.document.uri).find(({ range }) => range.start.line === 17)?.range ?? new vscode.Range(0, 0, 0, 0);
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('cablewright.nextFindingOfRule');
      equal(vscode.window.activeTextEditor?.document.uri.toString(), other.uri.toString(), 'the cable');
      equal(line(), 18, 'the line');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('stays in a comparison of two versions', async () => {
      const { uri } = await open(inWorkspace(SEED));
      const before = await vscode.workspace.openTextDocument({ language: 'cable', content: 'UNCLAS ROME 000001\n' });
      await vscode.commands.executeCommand('vscode.diff', before.uri, uri, 'Two versions');
      const isCompared = (): boolean => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
      await waitFor('the comparison', () => isCompared() && vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
      vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('cablewright.nextFinding');
      equal(line(), 18, 'the first finding');
      ok(isCompared(), 'the comparison was left');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.window.showTextDocument(before);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('shows its groups again only where they are others, since a click that falls into it is lost', async () => {
      const others = vscode.languages.createDiagnosticCollection('others');
      const found = (message: string): vscode.Diagnostic => Object.assign(new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), message), { source: 'cable', code: 'line-too-long' });
      const uri = inWorkspace('nothing.cable');
      const tree = new FindingTree('rule');
      let told = 0;
      tree.onDidChangeTreeData(() => { told += 1; });
      await tree.getChildren();
      try {
        others.set(uri, [found('one')]);
        tree.update();
        equal(told, 1, 'a finding more');
        others.set(uri, [found('one')]);
        tree.update();
        equal(told, 1, 'the same once more');
        others.set(uri, [found('another')]);
        tree.update();
        equal(told, 2, 'another message');
      } finally {
        others.dispose();
      }
    });

    it('says of what stands in no section of an open cable that it stands outside', async () => {
      // The stamp of an archive stands below the text.
      const { uri } = await open(inWorkspace('06VALLETTA513.cable'));
      await waitFor('the findings', () => vscode.languages.getDiagnostics(uri).length > 10);
      const tree = new FindingTree('section');
      tree.update();
      const labels = (await tree.getChildren()).flatMap(node => (node.kind === 'group' ? [node.label] : []));
      equal(labels.filter(label => label.startsWith('06VALLETTA513')).map(label => label.split(': ')[1]).join(), 'Transmission header,Message header,Text,Outside all sections', 'the groups');
    });

    it('tells who does not see the icons how grave a finding is, and where', async () => {
      const { uri } = await open(inWorkspace(SEED));
      await waitFor('the findings', () => vscode.languages.getDiagnostics(uri).length === 2);
      const tree = new FindingTree('file');
      tree.update();
      const groups = await tree.getChildren();
      const group = groups.find(node => node.kind === 'group' && node.label === SEED);
      const [leaf] = await tree.getChildren(group);
      ok(leaf, 'there is no finding');
      match(tree.getTreeItem(leaf).accessibilityInformation?.label ?? '', /^Warning: .*\n07GUANGZHOU208\.cable:18 \(fused-header-line\)$/, 'what is read out');
    });

    it('groups by each of the ways', async () => {
      for (const grouping of ['severity', 'section', 'file', 'rule']) await vscode.commands.executeCommand('cablewright.groupFindings', grouping);
      ok((await vscode.commands.getCommands(true)).includes('cablewright.findings.focus'), 'there is no view');
    });
  });
}
