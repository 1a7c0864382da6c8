import type { Line } from '../cable/model';
import type { Span } from '../text/span';
import { meantCaption } from './kit/markings';
import { replace } from './kit/edits';
import { isCustomCaption } from './kit/custom-vocabulary';
import { lastWritten } from './kit/unfinished';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-unknown',
  title: 'Caption may be misspelled',
  part: 'classification and captions',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-440; common usage in published cables',
  fix: { does: 'changes it to the most similar known caption', safe: false },
  check: {
    header({ captions, lines }, { settings, report }) {
      for (const caption of captions) {
        const near = caption.known || isCustomCaption(settings.vocabulary, caption.name) ? undefined : meantCaption(caption.text);
        if (!near || (near.name.startsWith(caption.text) && isLastLine(caption, lines))) continue;
        report({
          span: caption,
          message: `${caption.text} is not a known caption; ${near.name} may be meant.`,
          fixes: [{ title: `Write ${near.name}`, edits: () => [replace(caption, near.name)] }],
        });
      }
    },
  },
};

/** The line is the last one that says something: a caption that has begun well may still be being written. */
function isLastLine({ start }: Span, lines: readonly Line[]): boolean {
  const last = lastWritten({ lines });
  return last !== undefined && last.start <= start;
}

export const page: RulePage = {
  why: 'A misspelt caption has no effect: the cable is handled as if it were not there.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        ‹SIPDSI›

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDSI is not a known caption; SIPDIS may be meant.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Of a long word two letters may be wrong.',
      text: `
        UNCLAS GUANGZHOU 000208

        ‹SENSTIVEE›

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SENSTIVEE is not a known caption; SENSITIVE may be meant.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A channel.',
      text: `
        CONFIDENTIAL GUANGZHOU 000208

        ‹AGREEMENT CHANNEL›

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'AGREEMENT CHANNEL is not a known caption; AGREMENT CHANNEL may be meant.',
      fixed: `
        CONFIDENTIAL GUANGZHOU 000208

        AGREMENT CHANNEL

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      note: 'A custom caption, listed in `vocabulary.captions` of the configuration.',
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDSI

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      settings: { vocabulary: { tags: {}, posts: [], captions: ['SIPDSI'] } },
    },
    {
      note: 'Of a channel that is in no list, nobody knows whether it is another one.',
      text: `
        CONFIDENTIAL GUANGZHOU 000208

        DIRECT CHANNEL

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Other words stand among captions too.',
      text: `
        UNCLAS GUANGZHOU 000208

        SPECIAL

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A caption being written.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIV
      `,
    },
  ],
};
