import * as vscode from 'vscode';

const SHOWN_MS = 6000;

/** Of a window of common width, the status bar gives an item no more characters than these; the rest is cut off. */
const FITS = 70;

let said: vscode.Disposable | undefined;

/** Takes back what was told of the last command: beside the success of the next it would be read as of that. */
export function hush(): void {
  said?.dispose();
}

/** Tells the user something that needs no answer: in the status bar, where it interrupts nobody. */
export function say(message: string): void {
  hush();
  said = vscode.window.setStatusBarMessage(`Cablewright: ${message}`, SHOWN_MS);
}

/** Tells the user why what was asked for was not done, or what to mind: where it can be read to its end. */
export function explain(message: string): void {
  if (message.length <= FITS) say(message);
  else void vscode.window.showInformationMessage(message);
}
