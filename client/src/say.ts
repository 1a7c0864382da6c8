import * as vscode from 'vscode';
import { unlinked } from './unlinked';

const SHOWN_MS = 6000;

/** Of a window of common width, the status bar gives an item no more characters than these; the rest is cut off. */
const FITS = 70;

/** Behind all that stands on the left. */
const LAST = -10_000;

let said: vscode.Disposable | undefined;

/** Takes back what was told of the last command: beside the success of the next it would be read as of that. */
export function hush(): void {
  said?.dispose();
}

/** Tells the user something that needs no answer: in the status bar, where it interrupts nobody, and a screen reader reads it out. */
export function say(message: string): void {
  hush();
  const item = vscode.window.createStatusBarItem('cablewright.said', vscode.StatusBarAlignment.Left, LAST);
  item.name = 'Cablewright: What Was Done';
  item.text = `Cablewright: ${message}`;
  // The status bar itself is silent.
  item.accessibilityInformation = { label: item.text, role: 'alert' };
  item.show();
  const timer = setTimeout(() => item.dispose(), SHOWN_MS);
  said = new vscode.Disposable(() => {
    clearTimeout(timer);
    item.dispose();
  });
}

/** Tells the user why what was asked for was not done, or what to mind: where it can be read to its end. */
export function explain(message: string): void {
  if (message.length <= FITS) say(message);
  else void vscode.window.showInformationMessage(unlinked(message));
}

/** Says why a command that the user asked for was not done. A message, since a text in the status bar is easily missed. */
export function refuse(reason: string): void {
  hush();
  void vscode.window.showWarningMessage(unlinked(reason));
}
