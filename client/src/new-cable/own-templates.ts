import * as vscode from 'vscode';
import { decode } from '../decode';
import { say } from '../say';

/** A template of the user's own. */
export interface OwnTemplate {
  readonly label: string;
  readonly uri: vscode.Uri;
}

const MAX_TEMPLATE_BYTES = 1_000_000;
const NAME = /^(.{1,100})\.(?:cable|txt)$/i;

/** The templates in the folder that the settings name; a folder that cannot be read is told of, and there are none. */
export async function ownTemplates(): Promise<readonly OwnTemplate[]> {
  const setting = vscode.workspace.getConfiguration('cable').get<unknown>('templates.folder');
  const folder = typeof setting === 'string' && setting.trim() !== '' ? folderUri(setting.trim()) : undefined;
  if (!folder) return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => {
      const label = (type & vscode.FileType.File) === 0 ? undefined : NAME.exec(name)?.[1];
      return label === undefined ? [] : [{ label, uri: vscode.Uri.joinPath(folder, name) }];
    }).sort((a, b) => a.label.localeCompare(b.label));
  } catch {
    say('The folder of templates that the settings name cannot be read.');
    return [];
  }
}

/** The text of a template, decoded as VS Code would show it; null where it cannot be read or is empty, which is told. */
export async function readTemplate({ uri }: OwnTemplate): Promise<string | null> {
  const size = await vscode.workspace.fs.stat(uri).then(found => found.size, () => 0);
  const text = size > MAX_TEMPLATE_BYTES ? '' : await vscode.workspace.fs.readFile(uri).then(decode).then(undefined, () => '');
  if (text.trim()) return text;
  say(size > MAX_TEMPLATE_BYTES ? 'The template is larger than 1 MB.' : 'The template is empty or cannot be read.');
  return null;
}

/** An address, a path of the machine or of the remote, or a path in the first folder of the workspace. */
function folderUri(setting: string): vscode.Uri | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (/^[a-z][a-z\d+.-]{1,30}:\/\//i.test(setting)) return vscode.Uri.parse(setting);
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(setting)) return root && root.scheme !== 'file' ? root.with({ path: setting }) : vscode.Uri.file(setting);
  return root && vscode.Uri.joinPath(root, setting);
}
