import * as vscode from 'vscode';

const SHOWN_MS = 6000;

/** Of a window of common width, the status bar gives an item no more characters than these; the rest is cut off. */
const FITS = 70;

/** Tells the user something that needs no answer: in the status bar, where it interrupts nobody. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`Cablewright: ${message}`, SHOWN_MS);
}

/** Tells the user why what was asked for was not done, or what to mind: where it can be read to its end. */
export function explain(message: string): void {
  if (message.length <= FITS) say(message);
  else void vscode.window.showInformationMessage(message);
}
