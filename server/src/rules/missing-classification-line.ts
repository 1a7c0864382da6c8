import type { Cable, Header, LineRole } from '../cable/model';
import { allClassifications } from '../reference/classification';
import { postOfAddress } from '../reference/posts';
import { shift, type Span } from '../text/span';
import { insert } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'missing-classification-line',
  title: 'The cable has no classification line',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-222',
  fix: { does: 'inserts one from the security line, the FM line and the serial number', safe: false },
  check: {
    cable(cable, { facts, report }) {
      if (cable.header.classification) return;
      const next = firstAfterTransmission(cable);
      const place = next ?? lastLine(cable);
      if (!place) return;
      const skeleton = skeletonLine(cable.header);
      report({
        span: place,
        message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable stand between the addressees and the captions.',
        fixes: skeleton === null ? [] : [{
          title: `Insert ${skeleton}`,
          edits: () => [next
            ? insert(next.start, skeleton + facts.lineEnd)
            : insert(place.end, facts.lineEnd + skeleton)],
        }],
      });
    },
  },
};

const BEFORE: ReadonlySet<LineRole> = new Set<LineRole>([
  'blank', 'archive-id', 'archive-subject', 'archive-date', 'archive-classification', 'archive-origin', 'archive-data',
  'transmission-id', 'routing', 'station', 'security', 'date-time-group', 'from', 'to', 'info', 'exempt', 'break', 'print', 'page',
]);

/** The line over which the classification line should stand. */
function firstAfterTransmission(cable: Cable): Span | null {
  for (const { at, block } of cable.blocks) {
    const line = block.lines.find(({ role }) => !BEFORE.has(role));
    if (line) return shift(line, at);
  }
  return null;
}

/** The last line that says something, of a cable that ends with its transmission header; null when it is blank. */
function lastLine(cable: Cable): Span | null {
  const line = cable.header.lines.filter(({ role }) => role !== 'blank').at(-1);
  return line ? shift(line, cable.start) : null;
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
      message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable stand between the addressees and the captions.',
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
      note: 'Nothing tells what the line should say: no fix.',
      text: `
        ‹E.O. 12958: N/A›
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no classification line: a level such as UNCLAS, the post and the number of the cable stand between the addressees and the captions.',
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
    { note: 'An empty file.', text: '' },
  ],
};
