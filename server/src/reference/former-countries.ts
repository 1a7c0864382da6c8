/** A country code of TAGS that went out of use, or went to nobody. */
export interface FormerCountry {
  readonly code: string;
  readonly name: string;
  /** The last year in which cables bear it: the country or its code was another soon after. */
  readonly until: number;
}

/**
 * Letters that FIPS 10-4 and the TAGS of their time had for countries that are gone, and for those whose code is another
 * today. Several are ISO's for a third country (GE for Georgia). From plain history and published cables; unofficial.
 */
const FORMER: ReadonlyMap<string, FormerCountry> = new Map([
  { code: 'CZ', name: 'Czechoslovakia', until: 1993 },
  { code: 'DM', name: 'Dahomey', until: 1976 },
  { code: 'FT', name: 'French Territory of the Afars and Issas', until: 1977 },
  { code: 'GC', name: 'German Democratic Republic', until: 1990 },
  // The Federal Republic in FIPS 10-4, and East Germany in cables of the 1970s.
  { code: 'GE', name: 'Germany', until: 1990 },
  { code: 'GW', name: 'Federal Republic of Germany', until: 1990 },
  { code: 'PN', name: 'Panama', until: 1985 },
  { code: 'RH', name: 'Rhodesia', until: 1980 },
  { code: 'TC', name: 'United Arab Emirates', until: 1999 },
  { code: 'VN', name: 'North Vietnam', until: 1977 },
  { code: 'VS', name: 'South Vietnam', until: 1977 },
  { code: 'WB', name: 'West Berlin', until: 1990 },
  { code: 'YE', name: 'Yemen (Sanaa)', until: 1990 },
  { code: 'YS', name: 'Yemen (Aden)', until: 1990 },
].map(country => [country.code, country]));

/** The country that a code stood for in a year; undefined when it stood for none, or the year is not known. */
export function formerCountry(code: string, year: number | null): FormerCountry | undefined {
  const country = FORMER.get(code.toUpperCase());
  return country && year !== null && year <= country.until ? country : undefined;
}
