/** A time in which cables looked alike; rules are chosen by the date-time group. */
export interface Era {
  readonly id: 'before-tags' | 'print' | 'oadr' | 'capitals' | 'cable-express' | 'smart';
  /** First day, or null. */
  readonly from: string | null;
  /** The day after the last, or null. */
  readonly until: string | null;
  /** Short enough for a status line. */
  readonly name: string;
  readonly marks: string;
}

const BEFORE_TAGS: Era = { id: 'before-tags', from: null, until: '1973-01-01', name: 'before 1973', marks: 'no TAGS line; group marks GP-1 to GP-4 after the text; numbers without zeros before them' };

/**
 * Earliest first. Where an era ends with an executive order its day is that of the order; elsewhere only the year is
 * known, and the first of January stands for it.
 */
const ERAS: readonly Era[] = [
  BEFORE_TAGS,
  { id: 'print', from: '1973-01-01', until: '1982-08-01', name: '1973 to 1982', marks: 'E.O. 11652 or 12065; TAGS with commas and persons named; LIMITED OFFICIAL USE; PAGE 01 print' },
  { id: 'oadr', from: '1982-08-01', until: '1995-10-14', name: '1982 to 1995', marks: 'E.O. 12356, DECL: OADR; CONFIDENTIAL - ENTIRE TEXT' },
  { id: 'capitals', from: '1995-10-14', until: '2003-09-22', name: '1995 to 2003', marks: 'E.O. 12958 with X1 to X8; reasons of section 1.5, as paragraph 1; capitals' },
  { id: 'cable-express', from: '2003-09-22', until: '2009-01-01', name: '2003 to 2009', marks: 'reasons of section 1.4; SIPDIS; mixed case; page lines with eight digits' },
  { id: 'smart', from: '2009-01-01', until: null, name: 'since 2009', marks: 'SMART: subject marked, E.O. 13526 from mid 2010, RELTO, no sixteen-line header shown' },
];

/** Every era, earliest first. */
export function allEras(): readonly Era[] {
  return ERAS;
}

/** The era of a day. @param isoDate `2007-02-14`, or an ISO time that begins with a date */
export function eraOn(isoDate: string): Era {
  const day = isoDate.slice(0, 10);
  return ERAS.find(era => era.until === null || day < era.until) ?? BEFORE_TAGS;
}
