/** The folder of a document, as a URI without a slash at its end; null where a URI has no path, as that of an unsaved document. */
export function folderOfUri(uri: string): string | null {
  const found = /^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*\/|\/(?!\/))[^?#]*/i.exec(uri)?.[0];
  return found === undefined ? null : found.slice(0, found.lastIndexOf('/'));
}

/** The URI of an entry of a folder, which has no slash at its end; the name stands as it is, not escaped. */
export function joinUri(folder: string, name: string): string {
  return `${folder}/${name}`;
}
