import * as vscode from 'vscode';
import { CABLE_NAME, CABLES } from './options';

/** Of these VS Code searches the files itself; of others an extension may, and where none does the search never ends. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
/** Folders in folders go no deeper. */
const DEEPEST = 32;

/**
 * The cables of a folder, or of all folders of the workspace, in order of their paths.
 *
 * @param most of each folder no more than these
 * @param token stops it; what has been found by then is returned
 */
export async function findCables(token?: vscode.CancellationToken, { folder, most }: { readonly folder?: vscode.WorkspaceFolder; readonly most?: number } = {}): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const each of folder ? [folder] : vscode.workspace.workspaceFolders ?? []) {
    const uris = SEARCHED.has(each.uri.scheme) ? await vscode.workspace.findFiles(new vscode.RelativePattern(each, CABLES), undefined, most, token) : await below(each.uri, token, most);
    // A folder may lie in another.
    for (const uri of uris.slice(0, most)) if (!uri.path.slice(each.uri.path.length).split('/').some(isPassedOver)) found.set(uri.toString(), uri);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Hidden files and folders, as versions of files that other extensions keep there, and those of packages: the index passes over them too. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Links are passed over too, of which one may lead in a circle. */
async function below(folder: vscode.Uri, token: vscode.CancellationToken | undefined, most = Infinity, depth = 0): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  // A folder that cannot be read is an empty one.
  const entries = token?.isCancellationRequested || depth > DEEPEST ? [] : await vscode.workspace.fs.readDirectory(folder).then(read => read, () => []);
  for (const [name, type] of entries) {
    if (found.length >= most) break;
    if (isPassedOver(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && CABLE_NAME.test(name)) found.push(uri);
    else if (type === vscode.FileType.Directory) found.push(...await below(uri, token, most - found.length, depth + 1));
  }
  return found;
}
