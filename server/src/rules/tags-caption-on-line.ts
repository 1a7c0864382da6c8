import type { Header } from '../cable/model';
import { findCaption } from '../vocabulary/captions';
import type { TextEdit } from '../text/span';
import { insert, lineIndexAt, remove } from './kit/edits';
import { startsLine } from './kit/insertion';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';
import { withSeparator } from './kit/tags';

export const rule: Rule = {
  id: 'tags-caption-on-line',
  title: 'Caption on the TAGS line',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Seen in 05OTTAWA3726',
  fix: { does: 'moves the caption to the captions', safe: false },
  check: {
    header(header, context) {
      const { tags, captions } = header;
      if (!tags) return;
      for (const stray of tags.strays) {
        const caption = findCaption(stray.text);
        // CODEL and its like go on with words of the drafter: on this line they are part of a name.
        if (!caption || caption.takesMore) continue;
        const there = captions.some(other => other.name === caption.name);
        const moved = there ? [] : placed(header, stray.text, context);
        context.report({
          span: stray,
          message: `${stray.text} is a caption${there ? ', and stands among the captions already' : ': it belongs on a line of its own under the classification line'}.`,
          ...(there ? { tags: ['unnecessary' as const] } : {}),
          fixes: moved === null ? [] : [{
            title: there ? `Remove ${stray.text} from the TAGS line` : `Move ${stray.text} to the captions`,
            edits: () => [...moved, remove(withSeparator(stray, header.lines, tags, context.text))],
          }],
        });
      }
    },
  },
};

/** The edit that writes a caption under the last one, or under the classification line; null where neither stands. */
function placed({ captions, classification, lines }: Header, caption: string, { facts, text }: Context): TextEdit[] | null {
  const last = captions.at(-1) ?? classification;
  const line = last && lines[lineIndexAt(lines, last.start)];
  if (!line) return null;
  const { lineEnd } = facts;
  const above = captions.length > 0 ? lineEnd : lineEnd + lineEnd;
  return [insert(line.end, above + caption + (startsLine(line.next, text) ? '' : lineEnd))];
}

export const page: RulePage = {
  why: 'A caption tells how the cable is handled, and is looked for under the classification line. Among the codes nobody heeds it, and a program takes it for a code.',
  flagged: [
    {
      text: `
        UNCLAS OTTAWA 000208

        SENSITIVE

        E.O. 12958: N/A
        TAGS: ECON CA MX ‹SIPDIS›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS is a caption: it belongs on a line of its own under the classification line.',
      fixed: `
        UNCLAS OTTAWA 000208

        SENSITIVE
        SIPDIS

        E.O. 12958: N/A
        TAGS: ECON CA MX
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS OTTAWA 000208

        E.O. 12958: N/A
        TAGS: ‹SIPDIS›, ECON, CA
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS is a caption: it belongs on a line of its own under the classification line.',
      fixed: `
        UNCLAS OTTAWA 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: ECON, CA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS OTTAWA 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: ECON, CA, ‹SIPDIS›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS is a caption, and stands among the captions already.',
      fixed: `
        UNCLAS OTTAWA 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: ECON, CA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'What is fused to the line of the captions is broken off.',
      text: `
        UNCLAS OTTAWA 000208
        SENSITIVE E.O. 12958: N/A
        TAGS: ECON, CA, ‹SIPDIS›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS is a caption: it belongs on a line of its own under the classification line.',
      fixed: `
        UNCLAS OTTAWA 000208
        SENSITIVE
        SIPDIS
         E.O. 12958: N/A
        TAGS: ECON, CA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'There is no classification line to put it under: no fix.',
      text: `
        E.O. 12958: N/A
        TAGS: ECON, CA, ‹SIPDIS›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS is a caption: it belongs on a line of its own under the classification line.',
    },
    {
      note: 'Run together with the next line.',
      text: `
        UNCLAS OTTAWA 000208

        E.O. 12958: N/A
        TAGS: ECON CA ‹SIPDIS›SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS is a caption: it belongs on a line of its own under the classification line.',
      fixed: `
        UNCLAS OTTAWA 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: ECON CA SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS OTTAWA 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: ECON, CA, OREP (CODEL ROE)
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
