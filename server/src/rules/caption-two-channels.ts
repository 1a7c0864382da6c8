import { ALL_BARRED_SINCE } from '../vocabulary/captions';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-two-channels',
  title: 'Two channel captions on the same cable',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-442c (2023)',
  fix: null,
  check: {
    captions({ markings }, { facts, report }) {
      const channels = markings.filter(({ entry }) => entry?.channel);
      const [first] = channels;
      // Of a channel that admits no other caption, caption-channel-exclusive tells.
      const exclusive = channels.filter(({ entry }) => entry?.excludes === 'all');
      if (!first || (facts.lastYear >= ALL_BARRED_SINCE && exclusive.length > 0 && exclusive.length < channels.length)) return;
      for (const other of channels.filter(({ name }) => name !== first.name)) {
        report({
          span: other,
          message: `${other.text} is a second channel beside ${first.text}; a cable goes through one.`,
          related: [{ span: first, message: `${first.text} stands here.` }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A channel caption takes the cable past the usual distribution to one office. Two channels would each keep it from the readers of the other.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        MED CHANNEL
        ‹TM CHANNEL›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'TM CHANNEL is a second channel beside MED CHANNEL; a cable goes through one.',
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        CONFIDENTIAL GUANGZHOU 000208

        ROGER CHANNEL
        ‹AGREMENT CHANNEL›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'AGREMENT CHANNEL is a second channel beside ROGER CHANNEL; a cable goes through one.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        MED CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The same channel twice is one.',
      text: `
        UNCLAS GUANGZHOU 000208

        MED CHANNEL

        STATE FOR MED/DIR

        MED CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
