import type { Station } from '../cable/model';
import { mayBeUnfinished } from './kit/unfinished';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { serialOf } from './kit/stations';

export const rule: Rule = {
  id: 'de-line-form',
  title: 'Malformed DE line',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 115 and 129; # and section: common usage in published headers',
  fix: null,
  check: {
    header({ transmission, classification, lines }, { facts, text, report }) {
      const station = transmission?.station;
      // The numbers of the 1960s stand without their sign.
      if (!station || facts.lastYear < 1973) return;
      if (mayBeUnfinished({ lines }, 'station', facts)) return;
      const { routingIndicator, serial, section, julianDay, time } = station;
      if (time && !isTime(time.text)) report({ span: time, message: `There is no time ${time.text.slice(0, 2)}:${time.text.slice(2)}.` });
      if (ALLIED.test(text(station))) return;
      // What is wrong with the indicator is told by routing-indicator-form.
      const isOtherForm = routingIndicator !== null && !/^R[A-Z]{3,7}$/.test(routingIndicator.text) && serial?.text.length === 4;
      // A number that is not the cable's is told by serial-mrn-mismatch, and written there with its four digits.
      const number = classification?.number;
      const isOther = serial && serial.text.length !== 4 && number && Number(serial.text) !== serialOf(Number(number.text));
      const isElseSound = julianDay !== null && (section === null || section.text.length === 2);
      if (station.wellFormed || ((isOtherForm || isOther) && isElseSound)) return;
      report({ span: station, message: `The DE line should read DE, routing indicator, # and serial number (with / and section), Julian day and time, as in DE RUEHGZ #0208/01 0450905; ${defectOf(station)}.` });
    },
  },
};

/** As ACP 127(G) 115 and 129 have it, with the day of the month or a letter of the position: DE RUECW 123 01/2355Z, DE RUECW 167C 0451425. */
const ALLIED = /^DE R[A-Z]{3,7} \d{1,4}(?:[A-Z] \d{7}|[A-Z]? \d\d\/\d{4}Z)$/;

/** 2400 is midnight to some. */
function isTime(hhmm: string): boolean {
  return hhmm === '2400' || (Number(hhmm.slice(0, 2)) < 24 && Number(hhmm.slice(2)) < 60);
}

function defectOf({ serial, section, julianDay }: Station): string {
  if (!serial) return 'there is no serial number after #';
  if (!julianDay) return 'there is no group of seven digits for Julian day and time';
  if (serial.text.length !== 4) return `the serial number ${serial.text} does not have four digits`;
  if (section && section.text.length !== 2) return `the section ${section.text} does not have two digits`;
  return 'this line has something else in it';
}

export const page: RulePage = {
  why: 'The DE line says who sent the message, under which serial number and when. Other lines are checked against it, and a receiver asks for a repetition by it.',
  flagged: [
    {
      text: `
        OO RUEHCN
        ‹DE RUEHGZ 208 0450905›
        ZNR UUUUU ZZH
      `,
      message: 'The DE line should read DE, routing indicator, # and serial number (with / and section), Julian day and time, as in DE RUEHGZ #0208/01 0450905; there is no serial number after #.',
    },
    {
      text: `
        OO RUEHCN
        ‹DE RUEHGZ #0208/01 045090›
        ZNR UUUUU ZZH
      `,
      message: 'The DE line should read DE, routing indicator, # and serial number (with / and section), Julian day and time, as in DE RUEHGZ #0208/01 0450905; there is no group of seven digits for Julian day and time.',
    },
    {
      text: `
        OO RUEHCN
        ‹DE RUEHGZ #208/01 0450905›
        ZNR UUUUU ZZH
      `,
      message: 'The DE line should read DE, routing indicator, # and serial number (with / and section), Julian day and time, as in DE RUEHGZ #0208/01 0450905; the serial number 208 does not have four digits.',
    },
    {
      text: `
        OO RUEHCN
        ‹DE RUEHGZ #0208/1 0450905›
        ZNR UUUUU ZZH
      `,
      message: 'The DE line should read DE, routing indicator, # and serial number (with / and section), Julian day and time, as in DE RUEHGZ #0208/01 0450905; the section 1 does not have two digits.',
    },
    {
      text: `
        OO RUEHCN
        ‹DE RUEHGZ #0208 0450905 ZDK›
        ZNR UUUUU ZZH
      `,
      message: 'The DE line should read DE, routing indicator, # and serial number (with / and section), Julian day and time, as in DE RUEHGZ #0208/01 0450905; this line has something else in it.',
    },
    {
      text: `
        OO RUEHCN
        DE RUEHGZ #0208 045‹2561›
        ZNR UUUUU ZZH
      `,
      message: 'There is no time 25:61.',
    },
  ],
  sound: [
    {
      text: `
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
      `,
    },
    {
      note: 'As stations of allies have it: with a letter of the position, or the day of the month.',
      text: `
        OO RUEHCN
        DE RUECW 167C 0450905
        ZNR UUUUU
      `,
    },
    {
      text: `
        OO RUEHCN
        DE RUECW 123 14/0905Z
        ZNR UUUUU
      `,
    },
    {
      note: 'The form of the 1960s.',
      text: `
        OO RUEHC
        DE RUEHBE 3120 2571640
        ZNY CCCCC
        O 141635Z SEP 66
        FM AMEMBASSY PARIS
      `,
    },
    {
      note: 'A number of two digits that is not the cable\'s: serial-mrn-mismatch writes the right one.',
      text: `
        OO RUEHCN
        DE RUEHGZ #20/01 0452400
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS SECTION 01 OF 02 GUANGZHOU 000208
      `,
    },
    {
      note: 'A message in one section.',
      text: `
        OO RUEHCN
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
      `,
    },
    {
      note: 'A line that is being written.',
      text: `
        OO RUEHCN
        DE RUEHGZ #02
      `,
    },
    {
      note: 'A damaged indicator is told by routing-indicator-form.',
      text: `
        OO RUEHCN
        DE UEHGZ #0208 0450905
        ZNR UUUUU ZZH
      `,
    },
  ],
};
