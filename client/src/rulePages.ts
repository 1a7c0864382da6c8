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

/** Serves the pages of the rules from the extension itself: one file holds them all, which is a third of the size. */
export function serveRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  let pages: Promise<ReadonlyMap<string, string>> | undefined;
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      pages ??= readPages(vscode.Uri.joinPath(extensionUri, 'dist/rule-pages.json'));
      // A link can be written by anyone, and may name no rule at all.
      return (await pages).get(path.slice('/rules/'.length, -'.md'.length)) ?? '';
    },
  });
}

/** @returns the Markdown of each page, by the id of its rule */
async function readPages(file: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
}
