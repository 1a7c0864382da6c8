/**
 * What tells one of some characters by its code, as `charCodeAt` gives it. Of nearly every line of a file its first or last
 * character is all that must be looked at; this is quicker than looking for it in a string. Beyond the end of a text it is none.
 *
 * @param characters of ASCII
 */
export function oneOf(characters: string): (code: number) => boolean {
  const wanted = new Uint8Array(128);
  for (let at = 0; at < characters.length; at++) wanted[characters.charCodeAt(at)] = 1;
  return code => code < 128 && wanted[code] === 1;
}

/** The same for letters in either case, given as capitals. */
export function letterOf(capitals: string): (code: number) => boolean {
  return oneOf(capitals + capitals.toLowerCase());
}

/** 0 to 9 */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A to Z */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A to Z in either case */
export function isLetter(code: number): boolean {
  return isCapital(code & ~32);
}
