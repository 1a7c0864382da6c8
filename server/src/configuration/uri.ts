import { URI, Utils } from 'vscode-uri';

/** The folder of a file or folder, as a URI; null for the root, and for a URI without a path, such as that of an unsaved document. */
export function folderOfUri(uri: string): string | null {
  const parsed = parse(uri);
  if (!parsed?.path.startsWith('/') || parsed.path === '/') return null;
  return Utils.dirname(parsed).with({ query: null, fragment: null }).toString();
}

/** The URI of an entry of a folder. @param name as the file system has it, not escaped */
export function joinUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

function parse(uri: string): URI | null {
  try {
    return URI.parse(uri, true);
  } catch {
    return null;
  }
}
