import * as vscode from 'vscode';

const SCHEME = 'cablewright-rule';

/**
 * Where the server finds the pages of the rules: it links a finding's code to
 * `<base>/<rule id>.md`. Not where they are, in `docs/rules`: in the browser that is an address
 * of the web, which VS Code would open in another window, and it lets no command stand there
 * everywhere. What it opens everywhere is a document of a scheme of our own; `package.json`
 * says that it is shown as a preview.
 */
export const RULE_BASE = `${SCHEME}:/rules`;

/** Serves the pages of the rules from the extension itself. */
export function serveRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      // A link can be written by anyone: only names of rules are looked for.
      const name = /^\/rules\/([a-z0-9-]{1,80}\.md)$/.exec(path)?.[1];
      if (name === undefined) return '';
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs/rules', name));
      return new TextDecoder().decode(bytes);
    },
  });
}
