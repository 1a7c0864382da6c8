import * as vscode from 'vscode';
import { allFindings, ruleOf, sameFindings, type FoundFinding } from './findings';
import { sectionsOf } from './sections';

/** What the findings are put together by. */
export type Grouping = 'rule' | 'severity' | 'section' | 'file';

interface Group {
  readonly kind: 'group';
  readonly label: string;
  readonly findings: readonly FoundFinding[];
  readonly icon: vscode.ThemeIcon;
}

interface Leaf extends FoundFinding {
  readonly kind: 'finding';
}

export type Node = Group | Leaf;

const SEVERITY = ['Errors', 'Warnings', 'Information', 'Hints'] as const;
const SAID = ['Error', 'Warning', 'Information', 'Hint'] as const;
const ICON = ['error', 'warning', 'info', 'lightbulb'] as const;
const COLOUR = ['list.errorForeground', 'list.warningForeground', 'editorInfo.foreground', 'descriptionForeground'] as const;

/** The findings of all cables, by rule, severity, section or file, each group with its number. */
export class FindingTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private by: Grouping;
  private findings: readonly FoundFinding[] = [];
  /** VS Code has asked for the groups; before, it needs no word that they are others. */
  private asked = false;

  constructor(by: Grouping) {
    this.by = by;
  }

  /** What findings stand under. */
  get grouping(): Grouping {
    return this.by;
  }

  /** Groups them otherwise and shows them again. */
  groupBy(grouping: Grouping): void {
    this.by = grouping;
    this.refresh();
  }

  /**
   * Takes what VS Code has found by now. It is shown again only where it is something else:
   * VS Code loses a click or a key that comes while a tree is read again.
   * @returns how many findings there are
   */
  update(): number {
    const before = this.findings;
    this.findings = allFindings();
    // A section may have another title, or be known only now that its cable is open.
    if (this.by === 'section' || !sameFindings(before, this.findings)) this.refresh();
    return this.findings.length;
  }

  private refresh(): void {
    if (this.asked) this.changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    this.asked = true;
    if (!node) return groups(this.findings, this.by);
    return node.kind === 'group' ? node.findings.map(finding => ({ kind: 'finding', ...finding })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : findingItem(node);
  }
}

async function groups(findings: readonly FoundFinding[], by: Grouping): Promise<Group[]> {
  const found = new Map<string, FoundFinding[]>();
  const sections = new Map<string, Awaited<ReturnType<typeof sectionsOf>>>();
  if (by === 'section') for (const { uri } of findings) if (!sections.has(uri.toString())) sections.set(uri.toString(), await sectionsOf(uri));
  for (const finding of findings) {
    const key = keyOf(finding, by, sections.get(finding.uri.toString()));
    const group = found.get(key);
    if (group) group.push(finding);
    else found.set(key, [finding]);
  }
  const all = [...found].map(([label, own]): Group => ({ kind: 'group', label, findings: own, icon: iconOf(own, by) }));
  return by === 'rule' ? all.sort((a, b) => worst(a) - worst(b) || b.findings.length - a.findings.length || (a.label < b.label ? -1 : 1)) : by === 'severity' ? all.sort((a, b) => worst(a) - worst(b)) : all;
}

function keyOf({ uri, diagnostic }: FoundFinding, by: Grouping, section: ((position: vscode.Position) => string | undefined) | undefined): string {
  switch (by) {
    case 'rule': return ruleOf(diagnostic);
    case 'severity': return SEVERITY[diagnostic.severity];
    case 'file': return vscode.workspace.asRelativePath(uri);
    case 'section': return `${vscode.workspace.asRelativePath(uri)}: ${section?.(diagnostic.range.start) ?? 'not open'}`;
  }
}

function worst({ findings }: Group): number {
  return worstOf(findings);
}

function worstOf(findings: readonly FoundFinding[]): vscode.DiagnosticSeverity {
  return findings.reduce<vscode.DiagnosticSeverity>((worst, { diagnostic: { severity } }) => (severity < worst ? severity : worst), vscode.DiagnosticSeverity.Hint);
}

function iconOf(findings: readonly FoundFinding[], by: Grouping): vscode.ThemeIcon {
  if (by === 'file') return vscode.ThemeIcon.File;
  if (by === 'section') return new vscode.ThemeIcon('symbol-namespace');
  return severityIcon(worstOf(findings));
}

function severityIcon(severity: vscode.DiagnosticSeverity): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICON[severity], new vscode.ThemeColor(COLOUR[severity]));
}

function groupItem({ label, findings, icon }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `group ${label}`;
  item.description = String(findings.length);
  item.iconPath = icon;
  item.accessibilityInformation = { label: `${label}, ${findings.length} finding${findings.length === 1 ? '' : 's'}` };
  item.contextValue = 'group';
  return item;
}

function findingItem({ uri, diagnostic }: Leaf): vscode.TreeItem {
  const { range, message, severity } = diagnostic;
  const item = new vscode.TreeItem(message);
  item.description = `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`;
  item.tooltip = `${message}\n${item.description} (${ruleOf(diagnostic)})`;
  item.iconPath = severityIcon(severity);
  // Who does not see the icon hears what it says.
  item.accessibilityInformation = { label: `${SAID[severity]}: ${item.tooltip}` };
  item.command = { command: 'vscode.open', title: 'Show', arguments: [uri, { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions] };
  item.contextValue = 'finding';
  return item;
}
