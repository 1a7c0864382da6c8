/**
 * Letters that FIPS 10-4 and the TAGS of their time had for countries that are gone, and for those whose code is another
 * today, with the last year in which cables bear them. Several are ISO's for a third country (GE for Georgia). From plain
 * history and published cables; unofficial.
 */
const LAST_YEARS: ReadonlyMap<string, number> = new Map([
  ['CZ', 1993], // Czechoslovakia
  ['DM', 1976], // Dahomey
  ['FT', 1977], // French Territory of the Afars and Issas
  ['GC', 1990], // German Democratic Republic
  ['GE', 1990], // the Federal Republic of Germany in FIPS 10-4, East Germany in cables of the 1970s
  ['GW', 1990], // Federal Republic of Germany
  ['PN', 1985], // Panama
  ['PT', 1976], // Portuguese Timor
  ['RH', 1980], // Rhodesia
  ['TC', 2006], // United Arab Emirates; AE from 2007 on (05ABUDHABI2781, 07ABUDHABI96)
  ['VN', 1977], // North Vietnam
  ['VS', 1977], // South Vietnam
  ['WB', 1990], // West Berlin
  ['YE', 1990], // Yemen (Sanaa)
  ['YS', 1990], // Yemen (Aden)
]);

/** Whether a code stood for a country in a year that it does not stand for today; false where the year is not known. */
export function isFormerCountry(code: string, year: number | null): boolean {
  const last = LAST_YEARS.get(code.toUpperCase());
  return last !== undefined && year !== null && year <= last;
}
