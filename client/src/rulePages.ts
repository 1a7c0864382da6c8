import * as vscode from 'vscode';
import { readRulePages } from './rulePageText';

const SCHEME = 'cablewright-rule';

/**
 * Where the server finds the pages of the rules: it links a finding's code to
 * `<base>/<rule id>.md`. Not where they are, in `docs/rules`: in the browser that is an address
 * of the web, which VS Code would open in another window, and it lets no command stand there
 * everywhere. What it opens everywhere is a document of a scheme of our own; `package.json`
 * says that it is shown as a preview.
 */
export const RULE_BASE = `${SCHEME}:/rules`;

/** Serves the pages of the rules from the extension itself: one file holds what is their own of all. */
export function serveRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  let pages: Promise<ReadonlyMap<string, string>> | undefined;
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      pages ??= readPages(vscode.Uri.joinPath(extensionUri, 'dist/rule-pages.txt'));
      // A link can be written by anyone, and may name no rule at all.
      return (await pages).get(path.slice('/rules/'.length, -'.md'.length)) ?? '';
    },
  });
}

/** @returns the Markdown of each page, by the id of its rule */
async function readPages(file: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  return readRulePages(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}
