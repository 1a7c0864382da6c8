/**
 * Letters that FIPS 10-4 and the TAGS of their time had for countries that are gone, and for those whose code is another
 * today, with the last year in which cables bear them, and the country. Several are ISO's for a third one (GE for
 * Georgia). From plain history and published cables; unofficial.
 */
const FORMER: ReadonlyMap<string, readonly [lastYear: number, name: string]> = new Map([
  ['CZ', [1993, 'Czechoslovakia']],
  ['DM', [1976, 'Dahomey']],
  ['FT', [1977, 'French Territory of the Afars and Issas']],
  ['GC', [1990, 'German Democratic Republic']],
  ['GE', [1990, 'Germany: the Federal Republic in FIPS 10-4, East Germany in cables of the 1970s']],
  ['GW', [1990, 'Federal Republic of Germany']],
  ['PN', [1985, 'Panama']],
  ['PT', [1976, 'Portuguese Timor']],
  ['RH', [1980, 'Rhodesia']],
  ['SS', [1976, 'Spanish Sahara']], // 1975MADRID04730
  ['TC', [2006, 'United Arab Emirates']], // AE from 2007 on (05ABUDHABI2781, 07ABUDHABI96)
  ['VN', [1977, 'North Vietnam']],
  ['VS', [1977, 'South Vietnam']],
  ['WB', [1990, 'West Berlin']],
  ['YE', [1990, 'Yemen (Sanaa)']],
  ['YS', [1990, 'Yemen (Aden)']],
]);

/** Whether a code stood for a country that is gone or has another today, in whatever year. */
export function isFormerCountry(code: string): boolean {
  return FORMER.has(code);
}

/** The country that a code stood for in a year and does not stand for today; undefined for any other code, and where the year is not known. */
export function formerCountry(code: string, year: number | null): string | undefined {
  const [last = 0, name] = FORMER.get(code.toUpperCase()) ?? [];
  return year !== null && year <= last ? name : undefined;
}
