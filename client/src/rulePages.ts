import * as vscode from 'vscode';

const OPEN_RULE = 'cablewright.openRule';

/**
 * The pages in `docs/rules`, one for each rule. The server links a finding's code to
 * `<base>/<rule id>.md`. No editor can open that address in every host (in the browser it is
 * one of the web server that holds the extension), so the link becomes a command that
 * reads the page itself and shows it as a preview.
 */
export class RulePages implements vscode.Disposable {
  readonly base: vscode.Uri;
  readonly #registration: vscode.Disposable;

  constructor(extensionUri: vscode.Uri) {
    this.base = vscode.Uri.joinPath(extensionUri, 'docs/rules');
    this.#registration = vscode.commands.registerCommand(OPEN_RULE, (ruleId: unknown) => this.#open(ruleId));
  }

  /** The finding with the link of its code made one that opens in this editor; others as they are. */
  readonly link = (diagnostic: vscode.Diagnostic): vscode.Diagnostic => {
    const { code } = diagnostic;
    if (typeof code === 'object' && code.target.toString() === this.#page(String(code.value)).toString()) {
      diagnostic.code = { value: code.value, target: vscode.Uri.parse(`command:${OPEN_RULE}?${encodeURIComponent(JSON.stringify([code.value]))}`) };
    }
    return diagnostic;
  };

  dispose(): void {
    this.#registration.dispose();
  }

  #page(ruleId: string): vscode.Uri {
    return vscode.Uri.joinPath(this.base, `${ruleId}.md`);
  }

  async #open(ruleId: unknown): Promise<void> {
    // A link can be written by anyone: only names of rules are looked for.
    if (typeof ruleId !== 'string' || !/^[a-z0-9-]{1,80}$/.test(ruleId)) return;
    await vscode.commands.executeCommand('markdown.showPreview', this.#page(ruleId));
  }
}
