import type { DateTimeGroup, Header } from '../cable/model';
import { dateTimeSpan } from '../cable/facts';
import { asDigits, monthName, monthOf } from '../cable/dates';
import { editDistance } from '../vocabulary/nearest';
import { precedenceByProsign } from '../vocabulary/precedence';
import { insert, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Span } from '../text/span';
import type { Context, Rule } from './kit/rule';

const FORM = /^\d{6}Z [A-Z]{3} (?:\d{2}|\d{4})$/;
/** The same with its precedences, where digits may have been read as letters, and letters as zeros. */
const AS_READ = /^((?:[A-Z0] ){0,2})([\dOIl]{6})Z ([A-Z]{3}) ([\dOIl]{2})$/;
const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1));

export const rule: Rule = {
  id: 'dtg-form',
  title: 'Malformed date-time group',
  part: 'transmission',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 113; the year: common usage in published headers',
  fix: { does: 'corrects the form, if no part is missing', safe: false },
  check: {
    header(header, context) {
      const { dateTimeGroup, print } = header;
      const { facts, text, report } = context;
      if (!dateTimeGroup) {
        reportUnread(header, context);
        return;
      }
      reportWithoutPrecedence(header, context);
      if (reportDoubled(dateTimeGroup, context)) return;
      const letter = dateTimeGroup.infoPrecedence ?? dateTimeGroup.precedence;
      if (letter?.end === dateTimeGroup.time.start && dateTimeGroup.iso !== null) {
        report({
          span: { start: letter.start, end: dateTimeGroup.time.end },
          message: `A blank must stand between precedence and date-time group: ${letter.text} ${dateTimeGroup.time.text}.`,
          fixes: [{ title: 'Insert a blank', edits: () => [insert(letter.end, ' ')] }],
        });
        return;
      }
      if (dateTimeGroup.wellFormed) return;
      for (const precedence of [dateTimeGroup.precedence, dateTimeGroup.infoPrecedence]) {
        if (!precedence || text(precedence) === precedence.text) continue;
        report({
          span: precedence,
          severity: 'info',
          message: `The precedence ${text(precedence)} should be a capital: ${precedence.text}.`,
          fixes: [{ title: `Write ${precedence.text}`, safe: true, edits: () => [replace(precedence, precedence.text)] }],
        });
      }
      const { month } = dateTimeGroup;
      if (monthOf(month.text) === null) {
        const meant = MONTHS.filter(name => editDistance(month.text, name, 1) !== undefined);
        report({
          span: month,
          message: `${month.text} is not a month${meant.length === 0 ? '' : `; nearest: ${meant.join(', ')}`}. The date-time group has the form ddhhmmZ MMM YY, as in 140905Z FEB 07.`,
          fixes: meant.map(name => ({ title: `Write ${name}`, edits: () => [replace(month, name)] })),
        });
        return;
      }
      const { start, year } = dateTimeGroup;
      const whole = { start, end: year.end };
      if (reportMisread(whole, context)) return;
      const span = dateTimeSpan(dateTimeGroup);
      const written = text(span);
      // Small letters alone are told by dtg-month-case and dtg-lower-case-zone.
      if (FORM.test(written.toUpperCase())) return;
      // Prints of 1973 have such blanks.
      if ((print || facts.profile === 'archive') && FORM.test(written.replace(/(?<=\d) (?=[\dZ])/g, ''))) return;
      const becomes = normalised(dateTimeGroup);
      report({
        span,
        message: `The date-time group ${written} should have the form ddhhmmZ MMM YY${becomes === null ? ', as in 140905Z FEB 07' : `: ${becomes}`}.`,
        fixes: becomes === null ? [] : [{ title: `Write ${becomes}`, edits: () => [replace(span, becomes)] }],
      });
    },
  },
};

/** A part of a date-time group: digits with their zone, or a month with its year behind a precedence. Not one that is whole, with whatever behind it. */
const PARTS = /^(?:[A-Z]{1,2} ){0,2}(?!\d{6}Z [A-Z]{3} \d{2})(?:\d{4,6} ?Z\b|[A-Z]{3} \d{2}$)/;

/** Tells of the line above FM that is not read as a date-time group, or of none between DE and FM. */
function reportUnread({ from, lines, transmission }: Header, { text, report }: Context): void {
  const fm = lines.findIndex(({ role }) => role === 'from');
  const line = lines.findLast(({ role }, at) => at < fm && role !== 'blank');
  if (!from || !line) return;
  // In the first line of a file it is not known from what an archive has over a telegram.
  if ((line.role === 'unknown' || line.role === 'archive-data') && PARTS.test(text(line))) {
    report({ span: line, message: `The date-time group ${text(line)} should have the form ddhhmmZ MMM YY after the precedence, as in O 140905Z FEB 07.` });
  } else if (transmission?.station && (line.role === 'station' || line.role === 'security')) {
    report({ span: from.keyword, message: 'The line above FM should have the precedence and the date-time group, as in O 140905Z FEB 07.' });
  }
}

/** Under a routing line, which says it too, the precedence is written before the date-time group. */
function reportWithoutPrecedence({ dateTimeGroup, transmission }: Header, { report }: Context): void {
  const letter = transmission?.prosign ? precedenceByProsign(transmission.prosign.text)?.letter : undefined;
  if (!dateTimeGroup || dateTimeGroup.start < dateTimeGroup.time.start || !transmission?.station || letter === undefined) return;
  report({
    span: dateTimeGroup.time,
    message: `The precedence should stand before the date-time group: ${letter}, as the routing line has it.`,
    fixes: [{ title: `Insert ${letter}`, edits: () => [insert(dateTimeGroup.time.start, `${letter} `)] }],
  });
}

/** Tells of the form that the routing line has: `OO`. */
function reportDoubled({ start, precedence }: DateTimeGroup, { text, report }: Context): boolean {
  if (!precedence || precedence.start === start) return false;
  const span = { start, end: precedence.end };
  report({
    span,
    message: `${text(span)} is for the routing line: before the date-time group the letter of the precedence stands once, ${precedence.text}.`,
    fixes: [{ title: `Write ${precedence.text}`, edits: () => [replace(span, precedence.text)] }],
  });
  return true;
}

/** Tells of letters that were taken for digits, or the other way round, where there are any. */
function reportMisread(span: Span, { text, report }: Context): boolean {
  const written = text(span);
  const [, precedences, digits, month, year] = AS_READ.exec(written) ?? [];
  if (precedences === undefined || digits === undefined || month === undefined || year === undefined) return false;
  const wrong = /[^ZOPRY0 ]/.exec(precedences);
  if (wrong) {
    const start = span.start + wrong.index;
    report({ span: { start, end: start + 1 }, message: `${wrong[0]} is not a precedence: it must be Z, O, P or R.` });
    return true;
  }
  const meant = `${precedences.replaceAll('0', 'O')}${asDigits(digits)}Z ${month} ${asDigits(year)}`;
  report({
    span,
    message: `The date-time group ${written} has ${precedences.includes('0') ? 'a zero for the letter O' : 'letters for digits'}: ${meant}.`,
    fixes: [{ title: `Write ${meant}`, edits: () => [replace(span, meant)] }],
  });
  return true;
}

/** Day and time with a 2 behind them, which a scanner took for the Z. */
const SCANNED_ZONE = /^((?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d)2$/;

/** The group in its form; null when a digit of day or time is missing or the zone is another one. */
function normalised({ time, month, year }: DateTimeGroup): string | null {
  const [, digits, zone = ''] = SCANNED_ZONE.exec(time.text) ?? /^(\d{6}) ?([A-Za-z]?)$/.exec(time.text) ?? [];
  const number = monthOf(month.text);
  return digits === undefined || number === null || (zone !== '' && zone.toUpperCase() !== 'Z') ? null : `${digits}Z ${monthName(number)} ${year.text}`;
}

export const page: RulePage = {
  why: 'The date-time group is the time of the message and part of how military messages are cited: two digits each for day, hour and minute, Z, the month in three letters, the year.',
  flagged: [
    {
      text: `
        O ‹14905Z FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 14905Z FEB 07 should have the form ddhhmmZ MMM YY, as in 140905Z FEB 07.',
    },
    {
      text: `
        O ‹140905O FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 140905O FEB 07 should have the form ddhhmmZ MMM YY, as in 140905Z FEB 07.',
    },
    {
      text: `
        O ‹140905Z FEBRUARY 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 140905Z FEBRUARY 07 should have the form ddhhmmZ MMM YY: 140905Z FEB 07.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        ‹0 140905Z FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 0 140905Z FEB 07 has a zero for the letter O: O 140905Z FEB 07.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        ‹O 0 140905Z FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group O 0 140905Z FEB 07 has a zero for the letter O: O O 140905Z FEB 07.',
      fixed: `
        O O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        ‹O 14O905Z FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group O 14O905Z FEB 07 has letters for digits: O 140905Z FEB 07.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        ‹r› 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      severity: 'info',
      message: 'The precedence r should be a capital: R.',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'A scanner took the Z for a 2.',
      text: `
        O ‹1409052 FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 1409052 FEB 07 should have the form ddhhmmZ MMM YY: 140905Z FEB 07.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'No time of a day: a digit too many.',
      text: `
        O ‹1499052 FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 1499052 FEB 07 should have the form ddhhmmZ MMM YY, as in 140905Z FEB 07.',
    },
    {
      text: `
        O 140905Z ‹FBE› 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'FBE is not a month; nearest: FEB. The date-time group has the form ddhhmmZ MMM YY, as in 140905Z FEB 07.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        O 140905Z ‹XXX› 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'XXX is not a month. The date-time group has the form ddhhmmZ MMM YY, as in 140905Z FEB 07.',
    },
    {
      text: `
        ‹O140905Z› FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'A blank must stand between precedence and date-time group: O 140905Z.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        ‹I› 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'I is not a precedence: it must be Z, O, P or R.',
    },
    {
      note: 'A part is missing.',
      text: `
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ‹O 140905Z 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group O 140905Z 07 should have the form ddhhmmZ MMM YY after the precedence, as in O 140905Z FEB 07.',
    },
    {
      note: 'In the first line.',
      text: `
        ‹O 140905Z FEB›
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
      `,
      message: 'The date-time group O 140905Z FEB should have the form ddhhmmZ MMM YY after the precedence, as in O 140905Z FEB 07.',
    },
    {
      note: 'The precedence is missing.',
      text: `
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        ‹140905Z› FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The precedence should stand before the date-time group: O, as the routing line has it.',
      fixed: `
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'All of it is missing.',
      text: `
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        ‹FM› AMCONSUL GUANGZHOU
      `,
      message: 'The line above FM should have the precedence and the date-time group, as in O 140905Z FEB 07.',
    },
    {
      note: 'The letter is doubled in the routing line only.',
      text: `
        ‹OO› 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
      message: 'OO is for the routing line: before the date-time group the letter of the precedence stands once, O.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Under a routing line it is told once.',
      text: `
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        ‹0 140905Z FEB 07›
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The date-time group 0 140905Z FEB 07 has a zero for the letter O: O 140905Z FEB 07.',
      fixed: `
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'The copies of 1973 have a blank before Z.',
      text: `
        PAGE 01  OSLO 00577  151832 Z

        ACTION EUR-12

        INFO OCT-01 /013 W
        ---------------------     012345
        R 151750 Z MAR 73
        FM AMEMBASSY OSLO
        TO SECSTATE WASHDC
      `,
    },
    {
      note: 'Some have more blanks.',
      text: `
        PAGE 01  OSLO 00577  151832 Z

        ACTION EUR-12

        INFO OCT-01 /013 W
        ---------------------     012345
        R 15 1750 Z MAR 7 3
        FM AMEMBASSY OSLO
        TO SECSTATE WASHDC
      `,
    },
    {
      note: 'Small letters are told by other rules.',
      text: `
        O 140905Z Feb 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
};
