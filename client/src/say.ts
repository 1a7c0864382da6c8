import * as vscode from 'vscode';

const SHOWN_MS = 6000;

/** Tells the user something that needs no answer: in the status bar, where it interrupts nobody. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`Cablewright: ${message}`, SHOWN_MS);
}
