import * as vscode from 'vscode';
import { readRulePages, type RuleSetting } from './rule-page-text';

const SCHEME = 'cablewright-rule';

/**
 * Where the server finds the pages of the rules: it links a finding's code to
 * `<base>/<rule id>.md`. Not where they are, in `docs/rules`: in the browser that is an address
 * of the web, which VS Code would open in another window, and it lets no command stand there
 * everywhere. What it opens everywhere is a document of a scheme of our own; `package.json`
 * says that it is shown as a preview.
 */
export const RULE_BASE = `${SCHEME}:/rules`;

/** What `package.json` says of the rules. */
interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: { readonly 'cable.rules': { readonly properties: Readonly<Record<string, RuleSetting>> } } } };
}

/** Serves the pages of the rules from the extension itself: one file holds what is their own of all, the manifest their titles. */
export function serveRulePages({ extensionUri, packageJSON }: vscode.Extension<unknown>): vscode.Disposable {
  let pages: Promise<ReadonlyMap<string, string>> | undefined;
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      pages ??= readPages(vscode.Uri.joinPath(extensionUri, 'dist/rule-pages.txt'), packageJSON as Manifest);
      // In the browser they are fetched: what failed once is tried again.
      pages.catch(() => pages = undefined);
      // A link can be written by anyone, and may name no rule at all.
      return (await pages).get(path.slice('/rules/'.length, -'.md'.length)) ?? '';
    },
  });
}

/** @returns the Markdown of each page, by the id of its rule */
async function readPages(file: vscode.Uri, { contributes: { configuration } }: Manifest): Promise<ReadonlyMap<string, string>> {
  return readRulePages(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), configuration.properties['cable.rules'].properties);
}
