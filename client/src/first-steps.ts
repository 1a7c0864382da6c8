import * as vscode from 'vscode';

/**
 * The first steps are offered (*Help: Welcome*, *Open Walkthrough…*) once the extension is at work: without that
 * condition VS Code would open them by itself where the extension is installed.
 */
export function offerFirstSteps(extension: string): vscode.Disposable {
  const offered = vscode.commands.executeCommand('setContext', 'cablewright.atWork', true);
  return vscode.commands.registerCommand('cablewright.firstSteps', async () => {
    await offered;
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension}#firstSteps`);
  });
}
