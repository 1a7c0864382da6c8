import type { Declassification } from '../cable/model';
import type { Word } from '../text/span';
import { declassificationOf, isBeingWritten } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-date-invalid',
  title: 'Invalid declassification date',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    header(header, { facts, report }) {
      const declassification = declassificationOf(header, facts);
      const word = declassification && impossibleDate(declassification);
      if (!word || isBeingWritten(header, facts)) return;
      report({ span: word, message: `${word.text} is not a date: ${reasonOf(word.text)}. Write month, day and year, as 02/14/2017.` });
    },
  },
};

/** A date that no calendar has, or numbers that are meant as one and are not. */
function impossibleDate({ date, dateWord, kind, start, text }: Declassification): Word | null {
  if (dateWord) return date === null ? dateWord : null;
  const numbers = kind === 'event' ? /^\d{1,8}[/-][\d/-]{1,12}(?![\w/-])/.exec(text)?.[0] : undefined;
  return numbers === undefined ? null : { start, end: start + numbers.length, text: numbers };
}

function reasonOf(written: string): string {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{1,8})$/.exec(written) ?? [];
  if (year === '') return /^\d{1,8}\D{1,3}\d{1,8}\D{1,3}\d{1,8}$/.test(written) ? 'the calendar has no such day' : 'three numbers make a date';
  if (year.length !== 2 && year.length !== 4) return `${year} is not a year of two or four digits`;
  if (year.length === 4 && !/^(?:19|20)/.test(year)) return `nothing is declassified in ${year}`;
  return Number(month) < 1 || Number(month) > 12 ? `there is no month ${Number(month)}` : `month ${Number(month)} has no day ${Number(day)}`;
}

export const page: RulePage = {
  why: 'A date that is on no calendar never comes, and nobody can tell which was meant.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹13/14/2017›
        TAGS: PREL, CH
      `,
      message: '13/14/2017 is not a date: there is no month 13. Write month, day and year, as 02/14/2017.',
    },
    {
      note: 'A leap day in a year of 365 days.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02/29/2019›
        TAGS: PREL, CH
      `,
      message: '02/29/2019 is not a date: month 2 has no day 29. Write month, day and year, as 02/14/2017.',
    },
    {
      note: 'A digit lost.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02/14/201›
        TAGS: PREL, CH
      `,
      message: '02/14/201 is not a date: 201 is not a year of two or four digits. Write month, day and year, as 02/14/2017.',
    },
    {
      note: 'No year.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02/14›
        TAGS: PREL, CH
      `,
      message: '02/14 is not a date: three numbers make a date. Write month, day and year, as 02/14/2017.',
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹2017/13/14›
        TAGS: PREL, CH
      `,
      message: '2017/13/14 is not a date: the calendar has no such day. Write month, day and year, as 02/14/2017.',
    },
    {
      note: 'Digits of the year changed round.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02/14/2107›
        TAGS: PREL, CH
      `,
      message: '02/14/2107 is not a date: nothing is declassified in 2107. Write month, day and year, as 02/14/2017.',
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/29/2020
        TAGS: PREL, CH
      `,
    },
    {
      note: 'An event that begins with a number.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 10 DAYS AFTER THE FESTIVAL
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A date being written.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2
      `,
    },
  ],
};
