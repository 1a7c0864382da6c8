import assert from 'node:assert/strict';
import { forms, header } from './read';

describe('the declassification date', () => {
  const dates: readonly (readonly [string, string, string | null])[] = [
    ['month/day/year', '07/09/2018', '2018-07-09'],
    ['one digit each', '7/9/2018', '2018-07-09'],
    ['two digits of the year', '1/2/08', '2008-01-02'],
    ['two digits of the last century', '5/12/95', '1995-05-12'],
    ['day/month/year, where it can be nothing else', '25/07/2018', '2018-07-25'],
    ['year/month/day', '2018/07/09', '2018-07-09'],
    ['hyphens', '07-09-2018', '2018-07-09'],
    ['ISO', '2018-07-09', '2018-07-09'],
    ['stops', '07.09.2018', '2018-07-09'],
    ['run together', '20180709', '2018-07-09'],
    ['day, month\'s name, year', '09 JUL 2018', '2018-07-09'],
    ['day, month\'s name, year of two digits', '9 JUL 18', '2018-07-09'],
    ['day-month-year with a name', '9-JUL-2018', '2018-07-09'],
    ['month\'s name, day, year', 'JULY 9, 2018', '2018-07-09'],
    ['mixed case', 'July 9, 2018', '2018-07-09'],
    ['an ordinal', 'JULY 9TH, 2018', '2018-07-09'],
    ['blanks round the slashes', '07 / 09 / 2018', '2018-07-09'],
    ['a slash lost', '07/092018', '2018-07-09'],
    ['the other slash lost', '0709/2018', '2018-07-09'],
    ['a slash too many', '07//09/2018', '2018-07-09'],
    ['O for zero', 'O7/O9/2O18', '2018-07-09'],
    ['a stop or comma behind', '07/09/2018.', '2018-07-09'],
    ['a leap day', '02/29/2016', '2016-02-29'],
    ['a day that is none', '02/30/2018', null],
    ['a month that is none', '13/32/2018', null],
    ['five digits of the year', '07/09/20018', null],
    ['a month without a day', 'SEPTEMBER 2018', null],
  ];
  forms(cable => cable.declassifyOn?.date ?? null, dates.map(([form, date, iso]) => [form, `E.O. 12958: DECL: ${date}`, iso]));
});

describe('what is told about declassification', () => {
  forms(cable => cable.declassifyOn && [cable.declassifyOn.date, cable.declassifyOn.text], [
    ['a date', 'E.O. 12958: DECL: 07/09/2018', ['2018-07-09', '07/09/2018']],
    ['nothing to declassify', 'E.O. 12958: N/A', null],
    ['the same typed twice', 'E.O. 12958: N/AN/A', null],
    ['nothing, in other letters', 'E.O. 12958: NA', null],
    ['an event', 'E.O. 12958: DECL: AFTER KOREAN UNIFICATION', [null, 'AFTER KOREAN UNIFICATION']],
    ['a closure', 'E.O. 12958: DECL: CLOSURE OF POST', [null, 'CLOSURE OF POST']],
    ['a time', 'E.O. 12958: DECL: 10 YEARS', [null, '10 YEARS']],
    ['X1', 'E.O. 12958: DECL: X1', [null, 'X1']],
    ['1.6X6', 'E.O. 12958: DECL: 1.6X6', [null, '1.6X6']],
    ['two exemptions', 'E.O. 12958: DECL: X1, X6', [null, 'X1, X6']],
    ['25X1-HUMAN', 'E.O. 13526: DECL: 25X1-HUMAN', [null, '25X1-HUMAN']],
    ['OADR', 'E.O. 12356: DECL:OADR', [null, 'OADR']],
    ['DNG', 'E.O. 12356: DNG: OADR', [null, 'OADR']],
    ['a date of downgrading, which is none of declassification', 'E.O. 12065: DNG: 5/13/86 (ROE, JANE)', [null, 'DNG: 5/13/86 (ROE, JANE)']],
    ['the same in words', 'E.O. 12356: DOWNGRADE TO CONFIDENTIAL 5/13/91', [null, 'DOWNGRADE TO CONFIDENTIAL 5/13/91']],
    ['downgrading to nothing', 'E.O. 12356: DOWNGRADE TO UNCLAS 5/13/91', ['1991-05-13', 'DOWNGRADE TO UNCLAS 5/13/91']],
    ['the date of what it is derived from', 'E.O. 12958: DECL: OADR, DATE OF SOURCE: 07/09/1990', [null, 'OADR, DATE OF SOURCE: 07/09/1990']],
    ['the same, behind what that is marked with', 'E.O. 12958: DECL: SOURCE MARKED OADR, DATED 07/09/1990', [null, 'SOURCE MARKED OADR, DATED 07/09/1990']],
    ['GDS', 'E.O. 11652: GDS', [null, 'GDS']],
    ['XGDS-1', 'E.O. 11652: XGDS-1', [null, 'XGDS-1']],
    ['GDS with date and name', 'E.O. 12065: GDS 5/12/85 (ROE, JANE) OR-M', ['1985-05-12', 'GDS 5/12/85 (ROE, JANE) OR-M']],
    ['RDS-1 with date and name', 'E.O. 12065: RDS-1 05/12/99 (ROE, JANE) OR-P', ['1999-05-12', 'RDS-1 05/12/99 (ROE, JANE) OR-P']],
    ['the date of the classification beside the name', 'E.O. 12065: GDS (ROE, JANE Q. 12/29/78) OR-M', [null, 'GDS (ROE, JANE Q. 12/29/78) OR-M']],
    ['a date behind who says so', 'E.O. 12958: DECL: (PER ROE, 12/29/2018)', ['2018-12-29', '(PER ROE, 12/29/2018)']],
    ['brackets round it', 'E.O. 12958: (DECL: 07/09/2018)', ['2018-07-09', '07/09/2018']],
    ['DECL without colon', 'E.O. 12958: DECL 07/09/2018', ['2018-07-09', '07/09/2018']],
    ['DECLASSIFY', 'E.O. 12958: DECLASSIFY: 07/09/2018', ['2018-07-09', '07/09/2018']],
    ['no DECL', 'E.O. 12958: 07/09/2018', ['2018-07-09', '07/09/2018']],
    ['in columns, as on an archive\'s sheet', 'E.O.:          13526\nDECL:          07/22/2024', ['2024-07-22', '07/22/2024']],
    ['OADR in columns', 'E.O. 12356: DECL:          OADR', [null, 'OADR']],
    ['the date on the next line', 'E.O. 12958: DECL:\n07/09/2018', ['2018-07-09', '07/09/2018']],
    ['DECL on the next line', 'E.O. 12958:\nDECL: 07/09/2018', ['2018-07-09', '07/09/2018']],
    ['TAGS fused to it', 'E.O. 12958: DECL: 07/09/2018TAGS: PREL, CH', ['2018-07-09', '07/09/2018']],
    ['the E.O. lost', 'DECL: 07/09/2018\nTAGS: PREL', ['2018-07-09', '07/09/2018']],
    ['Declassify on', 'Declassify on: July 9, 2018', ['2018-07-09', 'July 9, 2018']],
    ['Declassify on below Classified By', 'Classified By: Jane Roe, DCM\nReason: 1.4 (b)\nDeclassify on: July 9, 2018', ['2018-07-09', 'July 9, 2018']],
    ['the date below Declassify on', 'Classified By: Jane Roe, DCM\nReason: 1.4 (b)\nDeclassify on:\nJuly 9, 2018', ['2018-07-09', 'July 9, 2018']],
    ['the E.O. line before Declassify on', 'E.O. 12958: DECL: 07/09/2018\nClassified By: Jane Roe\nDeclassify on: 01/01/2020', ['2018-07-09', '07/09/2018']],
    ['nothing', 'TAGS: PREL, CH', null],
  ]);

  it('is of one kind', () => {
    const kind = (instruction: string): string | undefined => header(`E.O. 12958: ${instruction}`).executiveOrder?.declassification?.kind;
    assert.deepEqual(['N/A', 'DECL: 07/09/2018', 'DECL: 02/30/2018', 'DECL: UPON CLOSURE', 'DECL: X1', 'DECL: X19', 'DECL: OADR', 'XGDS-2', 'DECL: N/A'].map(kind), ['none', 'date', 'invalid-date', 'event', 'exemption', 'exemption', 'oadr', 'group', 'none']);
  });
});
