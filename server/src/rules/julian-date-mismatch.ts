import { dayOfYear, longDate } from '../cable/calendar';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'julian-date-mismatch',
  title: 'Julian day in the DE line differs from the date-time group',
  part: 'transmission',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'Common usage in published headers',
  fix: { does: 'changes it to the Julian day of the date-time group', safe: false },
  check: {
    header({ transmission, dateTimeGroup, captions }, { facts, report }) {
      const station = transmission?.station;
      const day = station?.julianDay;
      if (!day || !dateTimeGroup || facts.date === null || facts.year === null) return;
      const expected = julianDay(facts.date);
      if (day.text === expected || isFiledAfterMidnight(day.text, station.time?.text, facts.date)) return;
      const filed = new Date(Date.UTC(facts.year, 0, Number(day.text)));
      const inYear = Number(day.text) >= 1 && filed.getUTCFullYear() === facts.year;
      // What is sent again, corrected or not, keeps the date-time group and is filed later; signals or a remark behind that may be all that says so.
      const behind = [...transmission?.security?.operatingSignals ?? [], ...dateTimeGroup.operatingSignals];
      if (inYear && day.text > expected && (captions.some(({ name }) => name === 'CORRECTED COPY') || behind.some(({ text }) => SENT_AGAIN.test(text)))) return;

      const sent = dayAndMonth(new Date(facts.date));
      report({
        span: day,
        message: inYear
          ? `Julian day ${day.text} is ${dayAndMonth(filed)}; the date-time group says ${sent}, which is ${expected}.`
          : `There is no Julian day ${day.text} in ${facts.year}; the date-time group says ${sent}, which is ${expected}.`,
        related: [{ span: dateTimeGroup.time, message: `The date-time group says ${sent}.` }],
        fixes: [{ title: `Write Julian day ${expected}`, edits: () => [replace(day, expected)] }],
      });
    },
  },
};

const SENT_AGAIN = /^(?:ZD[KS]|\(CCY|DUE|CORRECTED)$/;

/** The three digits for the day of an ISO date. */
function julianDay(iso: string): string {
  return String(dayOfYear(iso)).padStart(3, '0');
}

/** A message drawn up late in the evening may be filed after midnight: the next day, less than 24 hours later. */
function isFiledAfterMidnight(day: string, time: string | undefined, sent: string): boolean {
  const next = new Date(Date.parse(sent) + 24 * 60 * 60 * 1000).toISOString();
  return time !== undefined && day === julianDay(next) && time < sent.slice(11, 16).replace(':', '');
}

/** `14 February` */
function dayAndMonth(date: Date): string {
  return longDate(date.toISOString()).slice(0, -' 2007'.length);
}

export const page: RulePage = {
  why: 'The DE line gives the day of filing as a day of the year, the date-time group as a date; one of them is wrong when they name different days. A message filed in the small hours after its date-time group is sound.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208/01 ‹046›0905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'Julian day 046 is 15 February; the date-time group says 14 February, which is 045.',
      fixed: `
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'A year of 365 days.',
      text: `
        DE RUEHGZ #0411 ‹366›1200
        ZNR UUUUU ZZH
        R 311200Z DEC 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'There is no Julian day 366 in 2007; the date-time group says 31 December, which is 365.',
      fixed: `
        DE RUEHGZ #0411 3651200
        ZNR UUUUU ZZH
        R 311200Z DEC 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      text: `
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'A leap year.',
      text: `
        DE RUEHGZ #0571 2531700
        ZNR UUUUU ZZH
        R 091700Z SEP 08
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'A corrected copy, filed three days later.',
      text: `
        DE RUEHGZ #0208 0480905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        CORRECTED COPY
      `,
    },
    {
      note: 'The same, where the security line alone tells.',
      text: `
        DE RUEHGZ #0208 0480905
        ZNR UUUUU ZZH ZDS
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Filed ten minutes later, after midnight, in the new year.',
      text: `
        DE RUEHGZ #0001 0010005
        ZNR UUUUU ZZH
        R 312355Z DEC 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
};
