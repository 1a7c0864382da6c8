import { URI, Utils } from 'vscode-uri';

/**
 * The normal form of a URI, in which files are compared: editors differ in what they escape, and in the case of a
 * Windows drive letter. A slash at the end is removed. What is not a URI is returned as it is.
 */
export function sameUri(uri: string): string {
  try {
    const parsed = URI.parse(uri, true);
    return parsed.with({ path: withoutTrailingSlashes(parsed.path) }).toString();
  } catch {
    return uri;
  }
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The URI of an entry of a folder. @param name as the file system has it */
export function uriIn(folder: string, name: string): string {
  const parsed = URI.parse(folder);
  // The root of a file system may be written without its slash, to which nothing can be joined. A URI cannot hold a lone surrogate.
  return Utils.joinPath(parsed.path === '' ? parsed.with({ path: '/' }) : parsed, name.replace(/\p{Cs}/gu, '\ufffd')).toString();
}

/** The name of the last folder or file of a URI, as the file system has it. */
export function nameOfUri(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Whether a URI is in a folder or below it; both in the form of `sameUri`. */
export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether a file of this name is a cable: `*.cable` and `*.cable.txt`. */
export function isCableName(name: string): boolean {
  return /\.cable(?:\.txt)?$/i.test(name);
}
