import { readClassificationLine } from '../cable/header/classification-line';
import type { Cable, Header, LineRole } from '../cable/model';
import { allClassifications } from '../vocabulary/classification';
import { postOfAddress } from '../vocabulary/posts';
import { shift, type Span } from '../text/span';
import { insert } from './kit/edits';
import { hasSets } from './kit/other-forms';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'missing-classification-line',
  title: 'Classification line is missing',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-222',
  fix: { does: 'inserts one built from the security line, the FM line and the serial number', safe: false },
  check: {
    cable(cable, { facts, text, report }) {
      // The sheet of an archive has the level over it, and the number on a line of its own; pages of the forces leave the level of their messages out.
      if (cable.header.classification ?? (cable.header.archive?.isSheet === true || hasSets(cable.header))) return;
      const next = firstAfterTransmission(cable);
      // The title in a volume of documents; the letterhead, or the level below CONFIDENTIAL, of before 1966, when telegrams had a number of the sender's to the addressee, as airgrams had.
      if (LETTERHEAD.test(text({ start: cable.start, end: Math.min(cable.end, cable.start + 200) }))) return;
      // The header is being written: its addresses, or this very line.
      if (!next || (facts.profile === 'draft' && isLast(next, cable, text)) || OTHERS.test(text(next))) return;
      const damaged = damagedLine(cable, text);
      if (damaged) {
        report({ span: damaged, message: 'This line begins like a classification line but cannot be read: it needs level, post and number, as in UNCLAS GUANGZHOU 000208.' });
        return;
      }
      const quoted = quotedLine(cable, text);
      if (quoted) {
        report({ span: quoted, message: 'The classification line is quoted, as a mail quotes lines: take the > away before all of them, as restoring the telegram does.' });
        return;
      }
      const skeleton = skeletonLine(cable.header);
      report({
        span: next,
        message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable belong between the addressees and the captions.',
        fixes: skeleton === null ? [] : [{
          title: `Insert ${skeleton}`,
          edits: () => {
            // The line may be fused to the one before it.
            const startsLine = /^[\r\n]?$/.test(text({ start: Math.max(cable.start, next.start - 1), end: next.start }));
            return [insert(next.start, (startsLine ? '' : facts.lineEnd) + skeleton + facts.lineEnd)];
          },
        }],
      });
    },
  },
};

/** A service message of communications staff, and a level that only allies have (ACP 127(G) 405.c, 124.b). */
const OTHERS = /^[A-Z ]{5,30} SVC |^R E S T R I C T E D(?: |$)/;

const LETTERHEAD = /(?:COM|GO)ING TELEGRAM|gram (?:\d{1,6} )?From |^The [^.\n]{0,60}(?:to the Secretary|State to the) |^RESTRICTED\b|^A-\d|^[^:\n]{0,60}(?:TELEGRAM (?:RECEIVED|SENT)|AIRGRAM)/m;

const TRANSMISSION: ReadonlySet<LineRole> = new Set<LineRole>([
  'archive-id', 'archive-subject', 'archive-date', 'archive-classification', 'archive-origin', 'archive-data',
  'transmission-id', 'routing', 'station', 'security', 'date-time-group', 'from', 'to', 'info', 'exempt', 'break', 'print', 'page',
]);

/** What begins with a level, or a part of one, was meant to be it; below a list it is read as a further addressee. */
const BEGINS_WITH_LEVEL = /^(?:UNCLAS|SBU(?![A-Z])|C ?O ?N ?F ?I ?D|S ?E ?C ?R ?E ?T(?![A-Z])(?! SERVICE)|LIMITED OFF|T ?O ?P {1,2}S ?E ?C)/;
const LONGEST_LEVEL = 24;

function damagedLine({ header, start }: Cable, text: (span: Span) => string): Span | null {
  const line = header.lines.find(({ role, start: from, end }) => (role === 'to' || role === 'info' || role === 'unknown') && BEGINS_WITH_LEVEL.test(text({ start: start + from, end: start + Math.min(end, from + LONGEST_LEVEL) })));
  return line ? shift(line, start) : null;
}

/** A header is no longer than this where a mail quotes a telegram. */
const LONGEST_HEAD = 6000;
const QUOTED = /^(?:> ?){1,9}(?=\S)/;

/** The classification line in what a mail quotes. */
function quotedLine({ start, end }: Cable, text: (span: Span) => string): Span | null {
  let at = start;
  for (const line of text({ start, end: Math.min(end, start + LONGEST_HEAD) }).split('\n')) {
    const signs = QUOTED.exec(line)?.[0].length ?? 0;
    if (signs > 0 && readClassificationLine(line, signs, line.trimEnd().length)?.line.number) return { start: at + signs, end: at + line.trimEnd().length };
    at += line.length + 1;
  }
  return null;
}

/** The line over which the classification line should stand: the first one below the transmission header that says something. */
function firstAfterTransmission({ blocks, header }: Cable): Span | null {
  const message = header.lines.findIndex(({ role }) => role !== 'blank' && role !== 'unknown' && !TRANSMISSION.has(role));
  const last = header.lines.findLastIndex(({ role }, at) => TRANSMISSION.has(role) && (message === -1 || at < message));
  for (const { at, block } of blocks) {
    const lines = block.kind === 'header' ? block.lines.slice(last + 1) : block.lines;
    const line = lines.find(({ role }) => role !== 'blank');
    if (line) return shift(line, at);
  }
  return null;
}

/** Nothing stands behind a line, not even a line end, and it is no part of the message header: letters of it may be missing still. */
function isLast({ end }: Span, cable: Cable, text: (span: Span) => string): boolean {
  return !(cable.header.executiveOrder ?? cable.header.tags ?? cable.header.subject) && /^[^\S\r\n]{0,80}$/.test(text({ start: end, end: cable.end }));
}

/** `UNCLAS GUANGZHOU 000208`, or null where level, post or number cannot be told. */
function skeletonLine({ transmission, from }: Header): string | null {
  const letter = transmission?.security?.letters?.text[0];
  const level = letter === 'E' ? 'UNCLAS E F T O' : allClassifications().find(entry => entry.securityLetter === letter)?.onLine;
  const post = from?.name ? postOfAddress(from.name.text) : undefined;
  const serial = transmission?.station?.serial?.text;
  return level === undefined || post === undefined || serial === undefined ? null : `${level} ${post} ${serial.padStart(6, '0')}`;
}

export const page: RulePage = {
  why: 'Every telegram bears an explicit classification, also one that is not classified, and with it the number by which it is cited. Without that line nobody can tell how to handle it.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794

        ‹SIPDIS›

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable belong between the addressees and the captions.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794

        UNCLAS GUANGZHOU 000208
        SIPDIS

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'It is there, with a letter in its number: no second one is offered.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        ‹UNCLAS GUANGZHOU 00O208›

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'This line begins like a classification line but cannot be read: it needs level, post and number, as in UNCLAS GUANGZHOU 000208.',
    },
    {
      note: 'Nothing tells what the line should say: no fix.',
      text: `
        ‹E.O. 12958: N/A›
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable belong between the addressees and the captions.',
    },
    {
      note: 'A telegram that a mail quotes: the signs hide its header.',
      text: `
        > R 140905Z FEB 07
        > FM AMCONSUL GUANGZHOU
        > TO RUEHC/SECSTATE WASHDC
        > ‹UNCLAS GUANGZHOU 000208›
        >
        > SUBJECT: HARBOR FESTIVAL
        >
        > 1. (U) The harbor festival opens on Monday.
      `,
      message: 'The classification line is quoted, as a mail quotes lines: take the > away before all of them, as restoring the telegram does.',
    },
    {
      note: 'A page line in the subject does not end the transmission header.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794

        ‹SIPDIS›

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL WITH

        GUANGZHOU 00000208  001.2 OF 002


        SHIPS AND LIGHTS
      `,
      message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable belong between the addressees and the captions.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794

        UNCLAS GUANGZHOU 000208
        SIPDIS

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL WITH

        GUANGZHOU 00000208  001.2 OF 002


        SHIPS AND LIGHTS
      `,
    },
  ],
  sound: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794

        UNCLAS GUANGZHOU 000208

        SIPDIS
      `,
    },
    {
      note: 'A service message.',
      text: `
        RR RUEHC
        DE RUEHGZ #0131 0451417
        ZNR UUUUU
        BT
        UNCLAS SVC INT ZDK RUEHC 145 0451352
        PAGE 1 LINES 3 AND 4
        BT
        NNNN
      `,
    },
    {
      note: 'A message of allies.',
      text: `
        R 140905Z FEB 07
        FM CANFORCEHED OTTAWA
        TO SECSTATE WASHDC
        BT
        R E S T R I C T E D
        1. The lanterns are green.
        BT
      `,
    },
    { note: 'An empty file.', text: '' },
    {
      note: 'A catalogue of which the archive has lost the telegram.',
      text: `
        Message Text

        MRN: 1974OSLO000577  SEGMENT NUMBER: 000001  TELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE

        Message Attributes

        Capture Date: 01 JAN 1994
        Document Number: 1974OSLO00577
        From: OSLO
        To: STATE
      `,
    },
    {
      note: 'A header that is being written.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
    },
    {
      note: 'A telegram of before 1966.',
      text: `
        INCOMING TELEGRAM    Department of State

        FROM: COPENHAGEN
        TO:   Secretary of State
        NO:   411, OCTOBER 24, 5 P.M.

        The lighthouse is lit.
      `,
    },
    {
      note: 'A document of a volume.',
      text: `
        114. Telegram From the Department of State to the Embassy in Greece

        Washington, April 14, 1974, 1411Z.

        74411. Subject: Lanterns.

        1. The lighthouse is lit.
      `,
    },
    {
      note: 'The same, of an older volume.',
      text: `
        The Charge in Greece (Roe) to the Secretary of State

        Athens, March 14, 1948, 4 p.m.

        411. The lighthouse is lit.
      `,
    },
    {
      note: 'The level below CONFIDENTIAL, which there was until 1953.',
      text: `
        RESTRICTED

        FROM: Athens
        TO: Secretary of State
        NO: 411, March 14, 6 p.m.

        The lighthouse is lit.
      `,
    },
    {
      note: 'Sent, not received.',
      text: `
        TELEGRAM SENT

        CONFIDENTIAL

        SENT TO: AMEMBASSY ROME 411
        RPTD INFO: AMEMBASSY PARIS 6011

        The lighthouse is lit.
      `,
    },
    {
      text: `
        DEPARTMENT OF STATE
        TELEGRAM RECEIVED

        FROM: PARIS
        RECEIVED: MARCH 9, 1951

        CONFIDENTIAL

        5188, MARCH 9, 4 P.M.

        The lighthouse is lit.
      `,
    },
    {
      text: `
        DEPARTMENT OF STATE
        AIRGRAM

        A-211                    UNCLASSIFIED

        TO: Department of State
        FROM: AmConsul NAPLES
        SUBJECT: Ferry Schedule

        1. The schedule is enclosed.

        2. There is no boat on Monday.
      `,
    },
    {
      note: 'An airgram that is not called one.',
      text: `
        A-412

        TO: Department of State
        FROM: AmConsul NAPLES
        SUBJECT: Ferry Schedule

        1. The schedule is enclosed.

        2. There is no boat on Monday.
      `,
    },
    {
      note: 'The number is still to be given, below words of the drafter.',
      text: `
        Draft - not cleared

        UNCLAS GUANGZHOU TBD

        E.O. 13526: N/A
        TAGS: ECON, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A message of the armed forces without its level.',
      text: `
        R 231258Z MAY 19
        LANTERN 011/19
        MSGID/GENADMIN/COMLANTERN//
        SUBJ/LANTERNS//
        RMKS/1. LANTERNS ARE GREEN.//
      `,
    },
    {
      note: 'The post in small letters.',
      text: `
        FM AMEMBASSY THE HAGUE
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS Section 01 of 02 The Hague 000208

        SIPDIS
      `,
    },
  ],
};
