import * as vscode from 'vscode';

/** Whether a document lies where nothing is written to, as the version of Git beside one's own does. VS Code lets commands change its text all the same. */
export function isFixed({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

/** Whether it is an old version of a file, in which nobody can mend what is found: fixed, and in no folder of the workspace. */
export function isOldVersion(uri: vscode.Uri): boolean {
  return isFixed(uri) && vscode.workspace.workspaceFolders?.some(folder => folder.uri.scheme === uri.scheme) !== true;
}
