import * as vscode from 'vscode';

const SCHEME = 'cablewright-rule';

/**
 * The server links the code of a diagnostic to `<base>/<rule id>.md`. The base is a scheme of our own: in the browser the address
 * of docs/rules is an http address, which VS Code would open in another window. A document of a scheme of our own opens in
 * every host; `package.json` says that it is shown as a preview.
 */
export const RULE_BASE = `${SCHEME}:/rules`;

/** A rule page without its first line, which says how the file was generated. */
const GENERATED = /^<!--.*-->\n/;

/** Serves the pages of docs/rules, which are part of the package. */
export function serveRulePages({ extensionUri }: vscode.Extension<unknown>): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const id = /^\/rules\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
      // Anyone can write such a link, and it may name no rule.
      if (id === undefined) return '';
      const page = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, `docs/rules/${id}.md`)).then(bytes => new TextDecoder().decode(bytes), () => '');
      return page.replace(GENERATED, '');
    },
  });
}
