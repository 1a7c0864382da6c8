import * as vscode from 'vscode';
import { isCable } from '../options';
import { openTarget } from '../pages/open';
import { say } from '../say';
import { allFindings, comparePlaces, ruleOf, type FoundFinding } from './findings';
import { FindingTree, type Grouping, type Node } from './tree';

const VIEW = 'cablewright.findings';
const KEPT = 'cablewright.findings.groupedBy';
/** Findings come in bursts. */
const SETTLE_MS = 200;

const GROUPINGS: readonly { readonly label: string; readonly grouping: Grouping }[] = [
  { label: 'Rule', grouping: 'rule' }, { label: 'Severity', grouping: 'severity' }, { label: 'Section', grouping: 'section' }, { label: 'File', grouping: 'file' },
];

/** The view of the findings of all cables, and the way from one to the next. */
export function registerReview(state: vscode.Memento): vscode.Disposable {
  const tree = new FindingTree(state.get<Grouping>(KEPT) ?? 'rule');
  const view: vscode.TreeView<Node> = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const show = (): void => {
    const count = tree.update();
    view.description = `${count} by ${tree.grouping}`;
    void vscode.commands.executeCommand('setContext', 'cablewright.hasFindings', count > 0);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(show, SETTLE_MS);
  };
  show();
  return vscode.Disposable.from(
    view,
    vscode.languages.onDidChangeDiagnostics(soon),
    { dispose: () => clearTimeout(timer) },
    vscode.commands.registerCommand('cablewright.groupFindings', async (wanted?: unknown) => {
      const grouping = GROUPINGS.find(each => each.grouping === wanted)?.grouping ?? (await vscode.window.showQuickPick(GROUPINGS, { title: 'Group the Findings by', placeHolder: 'What the groups are' }))?.grouping;
      if (!grouping) return;
      await state.update(KEPT, grouping);
      tree.groupBy(grouping);
      show();
    }),
    vscode.commands.registerCommand('cablewright.nextFinding', () => step(1, null)),
    vscode.commands.registerCommand('cablewright.previousFinding', () => step(-1, null)),
    vscode.commands.registerCommand('cablewright.nextFindingOfRule', () => stepInRule(1)),
    vscode.commands.registerCommand('cablewright.previousFindingOfRule', () => stepInRule(-1)),
  );
}

/** From the finding at the cursor to the next of its rule, in this cable or another. */
async function stepInRule(by: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && allFindings().find(({ uri, diagnostic }) => uri.toString() === editor.document.uri.toString() && diagnostic.range.contains(editor.selection.active));
  if (here) await step(by, ruleOf(here.diagnostic));
  else say('There is no finding at the cursor.');
}

/**
 * Goes to the next or previous finding, over the ends of the cables, from the cursor.
 * @param rule of which it must be; null for any
 */
async function step(by: 1 | -1, rule: string | null): Promise<void> {
  const findings = allFindings().filter(({ diagnostic }) => rule === null || ruleOf(diagnostic) === rule);
  const next = nextOf(findings, vscode.window.activeTextEditor, by);
  if (!next) {
    say('There is no finding.');
    return;
  }
  const { start } = next.diagnostic.range;
  const editor = vscode.window.activeTextEditor;
  // Opened again, a cable that is shown beside another version of it would leave that comparison.
  if (editor?.document.uri.toString() === next.uri.toString()) select(editor, start);
  else if (!await openTarget(next.uri, start.line, start.character)) return;
  say(next.diagnostic.message);
  // The status bar cuts a sentence off; the hover has all of it, the rule's page and the fixes. The keys stay with the text.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function select(editor: vscode.TextEditor, place: vscode.Position): void {
  const selection = new vscode.Selection(place, place);
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function nextOf(findings: readonly FoundFinding[], editor: vscode.TextEditor | undefined, by: 1 | -1): FoundFinding | undefined {
  const ordered = by === 1 ? findings : [...findings].reverse();
  if (!isCable(editor?.document)) return ordered[0];
  const here = { uri: editor.document.uri, diagnostic: { range: new vscode.Range(editor.selection.active, editor.selection.active) } };
  return ordered.find(finding => comparePlaces(finding, here) * by > 0) ?? ordered[0];
}
