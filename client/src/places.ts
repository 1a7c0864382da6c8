import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** What a lens does that leads somewhere: goes there, or shows several places at once. */
export function registerShowPlaces(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cablewright.showPlaces', async (uri: string, position: Position, places: readonly Location[]) => {
    const { protocol2CodeConverter: from } = client;
    const locations = places.map(place => from.asLocation(place));
    await vscode.commands.executeCommand('editor.action.goToLocations', from.asUri(uri), from.asPosition(position), locations, 'peek');
  });
}
