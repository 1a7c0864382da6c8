/**
 * Letters that FIPS 10-4 and the TAGS of their time had for countries that are gone, and for those whose code is another
 * today, with the last year in which cables bear them, and the country. Several are ISO's for a third one (GE for
 * Georgia). From plain history and published cables (SS in 1975MADRID04730; TC in 05ABUDHABI2781, AE in 07ABUDHABI96), and
 * with 1979 from section 11 of the Department's TAGS handbook (TL:TAGS-1, 28 June 1974); unofficial.
 */
const FORMER: ReadonlyMap<string, readonly [lastYear: number, name: string]> = new Map(`
AT 1979 Ashmore and Cartier Islands
BW 1979 British West Indies
CL 1979 Line Islands
CR 1979 Coral Sea Islands
CZ 1993 Czechoslovakia
DM 1976 Dahomey
EQ 1979 Canton and Enderbury Islands
FA 1979 Falkland Islands
FT 1977 French Territory of the Afars and Issas
FW 1979 French West Indies
GC 1990 German Democratic Republic
GE 1990 Germany: the Federal Republic in FIPS 10-4, East Germany in cables of the 1970s
GN 1979 Gilbert and Ellice Islands
GW 1990 Federal Republic of Germany
IY 1979 Iraq-Saudi Arabia Neutral Zone
JN 1979 Jan Mayen
JQ 1979 Johnston Atoll
MQ 1979 Midway Islands
PN 1985 Panama
PQ 1979 Canal Zone
PT 1976 Portuguese Timor
RH 1980 Rhodesia
SK 1979 Sikkim
SQ 1979 Swan Islands
SS 1976 Spanish Sahara
TC 2006 United Arab Emirates
TQ 1979 Trust Territory of the Pacific Islands
VN 1977 North Vietnam
VS 1977 South Vietnam
WB 1990 West Berlin
WQ 1979 Wake Island
YE 1990 Yemen (Sanaa)
YQ 1979 Ryukyu Islands (South)
YS 1990 Yemen (Aden)
`.trim().split('\n').map(row => [row.slice(0, 2), [Number(row.slice(3, 7)), row.slice(8)]]));

/** Whether a code stood for a country that is gone or has another today, in whatever year. */
export function isFormerCountry(code: string): boolean {
  return FORMER.has(code);
}

/** The country that a code stood for in a year and does not stand for today; undefined for any other code, and where the year is not known. */
export function formerCountry(code: string, year: number | null): string | undefined {
  const [last = 0, name] = FORMER.get(code.toUpperCase()) ?? [];
  return year !== null && year <= last ? name : undefined;
}
