import { daysInMonth, fullYear, monthOf } from '../cable/dates';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'dtg-invalid-date',
  title: 'Invalid date or time in the date-time group',
  part: 'transmission',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 113',
  fix: null,
  check: {
    header({ dateTimeGroup }, { report }) {
      if (dateTimeGroup?.iso !== null) return;
      const { time, month, year } = dateTimeGroup;
      const [, day, hour, minute] = /^(\d\d)(\d\d)(\d\d) ?[Zz]$/.exec(time.text) ?? [];
      const number = monthOf(month.text);
      // What is not in its form is told by dtg-form.
      if (day === undefined || hour === undefined || minute === undefined || number === null) return;
      if (Number(day) < 1 || Number(day) > daysInMonth(fullYear(year.text), number)) {
        report({ span: { start: time.start, end: time.start + 2 }, message: `There is no day ${day} in ${month.text.toUpperCase()} ${year.text}.` });
      }
      if (Number(hour) > 23 || Number(minute) > 59) {
        report({ span: { start: time.start + 2, end: time.start + 6 }, message: `There is no time ${hour}:${minute}.` });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A message with an impossible date cannot be filed, nor checked against the rules of its time.',
  flagged: [
    {
      text: `
        O ‹31›0905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'There is no day 31 in FEB 07.',
    },
    {
      text: `
        O 14‹2605›Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'There is no time 26:05.',
    },
  ],
  sound: [
    {
      note: 'A leap year.',
      text: `
        O 290905Z FEB 08
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
};
