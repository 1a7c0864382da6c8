import * as vscode from 'vscode';

/** Whether a document lies where nothing is written to, as the version of Git beside one's own does. VS Code lets commands change its text all the same. */
export function isFixed({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

/**
 * Whether it is an old version of a file, in which nobody can mend what is found: fixed, or of no file system (what is on the disk
 * or in the clipboard, beside the file), and in no folder of the workspace.
 */
export function isOldVersion({ scheme }: vscode.Uri): boolean {
  const { fs, workspaceFolders } = vscode.workspace;
  return scheme !== 'untitled' && fs.isWritableFileSystem(scheme) !== true && workspaceFolders?.some(folder => folder.uri.scheme === scheme) !== true;
}
