/** What a URI's path is written with and not escaped; all else is, as editors do. */
const PLAIN = /[A-Za-z0-9\-._~]/;

/** Where the path of a file begins with the letter of a drive. */
const DRIVE = /^\/[A-Z](?=(?::|%3A)(?:\/|$))/i;

/** A name of a file as it stands in a URI. */
function encodeName(name: string): string {
  let encoded = '';
  for (const character of name) encoded += PLAIN.test(character) ? character : encodeCharacter(character);
  return encoded;
}

function encodeCharacter(character: string): string {
  // A lone surrogate, which no URI can have.
  if (character >= '\ud800' && character <= '\udfff' && character.length === 1) return '%EF%BF%BD';
  return encodeURIComponent(character).replace(/[!'()*]/g, each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * The one writing of a URI by which files are compared, as editors differ in what they escape, and in the letter of a drive
 * of Windows. A query stays; a slash at the end goes.
 */
export function sameUri(uri: string): string {
  const [, front = '', path = '', rest = ''] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(.*)$/is.exec(uri) ?? [];
  if (front === '') return uri;
  const names = path.replace(DRIVE, drive => drive.toLowerCase()).split('/').map(name => encodeName(decodeName(name)));
  while (names.length > 1 && names.at(-1) === '') names.pop();
  return front + names.join('/') + rest;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The URI of an entry of a folder. @param name as the file system has it */
export function uriIn(folder: string, name: string): string {
  return `${folder}/${encodeName(name)}`;
}

/** The name of the last folder or file of a URI, as the file system has it. */
export function nameOfUri(uri: string): string {
  return decodeName(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Whether a URI is in a folder or below it; both as `sameUri` writes them. */
export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder}/`);
}

/** Whether a file of this name is a cable: `*.cable` and `*.cable.txt`. */
export function isCableName(name: string): boolean {
  return /\.cable(?:\.txt)?$/i.test(name);
}
