import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ConfigurationEdits, SetRuleSeverity, Severity } from '../../server/src/lsp/messages';
import { LANGUAGE } from './options';
import { ruleOf } from './review/findings';
import { explain } from './say';

type Choice = Severity | 'off';

/** In the order of VS Code's severities. */
const CHOICES: readonly (vscode.QuickPickItem & { readonly label: Choice })[] = [
  { label: 'error' },
  { label: 'warning' },
  { label: 'info' },
  { label: 'hint' },
  { label: 'off', description: 'do not check' },
];

/** What may be chosen for a rule; what its findings in a cable have now says so. */
function choicesOf(cable: vscode.Uri, ruleId: string): readonly typeof CHOICES[number][] {
  const now = Number(vscode.languages.getDiagnostics(cable).find(finding => ruleOf(finding) === ruleId)?.severity);
  return CHOICES.map((choice, severity) => (severity === now ? { ...choice, description: 'as now' } : choice));
}

/** Says how serious a rule is from now on: what the server's code actions call, with where it is to be said. */
export async function setRuleSeverity(client: BaseLanguageClient, { ruleId, severity, uri, file }: SetRuleSeverity): Promise<void> {
  const { protocol2CodeConverter: from } = client;
  const chosen = severity ?? (await vscode.window.showQuickPick(choicesOf(from.asUri(uri), ruleId), { placeHolder: `How serious is ${ruleId}?` }))?.label;
  if (chosen === undefined) return;
  if (file === null) await setInSettings(from.asUri(uri), ruleId, chosen);
  else await setInFile(client, from.asUri(file), ruleId, chosen);
}

/** Writes where rules are set already, nearest to the cable first; else for the workspace that is open. */
async function setInSettings(cable: vscode.Uri, ruleId: string, severity: Choice): Promise<void> {
  const settings = vscode.workspace.getConfiguration(LANGUAGE, cable);
  const { workspaceFolderValue, workspaceValue, globalValue } = settings.inspect<Readonly<Record<string, Choice>>>('rules') ?? {};
  const inFolder = vscode.workspace.getWorkspaceFolder(cable) ? workspaceFolderValue : undefined;
  const target = inFolder ? vscode.ConfigurationTarget.WorkspaceFolder
    : workspaceValue ? vscode.ConfigurationTarget.Workspace
    : globalValue ? vscode.ConfigurationTarget.Global
    : vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await settings.update('rules', { ...inFolder ?? workspaceValue ?? globalValue, [ruleId]: severity }, target);
}

/** Writes into a configuration file; makes it when it is not there. */
async function setInFile(client: BaseLanguageClient, file: vscode.Uri, ruleId: string, severity: Choice): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const open = await vscode.workspace.openTextDocument(file).then(document => document, () => undefined);
  if (!open) edit.createFile(file, { ignoreIfExists: true });

  const params: ConfigurationEdits['params'] = { text: open?.getText() ?? '', ruleId, severity };
  const edits = await client.sendRequest<ConfigurationEdits['result']>('cable/configurationEdits' satisfies ConfigurationEdits['method'], params);
  if (edits.length === 0) {
    explain(`${vscode.workspace.asRelativePath(file)} was left as it is: it already says so, or it is not valid JSON.`);
    return;
  }
  edit.set(file, await client.protocol2CodeConverter.asTextEdits(edits));
  const hadChanges = open?.isDirty === true;
  if (!await vscode.workspace.applyEdit(edit)) return;
  const document = await vscode.workspace.openTextDocument(file);
  // What the user has not saved there is for the user to save.
  if (hadChanges) await vscode.window.showTextDocument(document);
  else await document.save();
}
