import { dayOfYear } from '../cable/calendar';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'filing-time-before-dtg',
  title: 'Filing time in the DE line is earlier than the date-time group',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 113 and 115',
  fix: null,
  check: {
    header({ transmission, dateTimeGroup }, { facts, report }) {
      const station = transmission?.station;
      // What is no time is told by de-line-form.
      if (!station?.julianDay || !station.time || !dateTimeGroup || facts.date === null || Number(station.time.text.slice(2)) > 59) return;
      const sent = facts.date.slice(11, 16).replace(':', '');
      // Another day is told by julian-date-mismatch.
      if (station.time.text >= sent || Number(station.julianDay.text) !== dayOfYear(facts.date)) return;
      report({
        span: station.time,
        message: `The DE line says that the message was filed at ${station.time.text}, before the time ${sent} of its date-time group.`,
        related: [{ span: dateTimeGroup.time, message: `The date-time group says ${sent}.` }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The drafter sets the date-time group, then the message is filed: the filing time is the same or later.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0018 004‹1810›
        ZNR UUUUU ZZH
        P R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The DE line says that the message was filed at 1810, before the time 1820 of its date-time group.',
    },
  ],
  sound: [
    {
      text: `
        DE RUEHGZ #0018 0041825
        ZNR UUUUU ZZH
        P R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'Filed after midnight.',
      text: `
        DE RUEHGZ #0018 0050005
        ZNR UUUUU ZZH
        P R 042355Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
};
