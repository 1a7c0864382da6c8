import { ALL_BARRED_SINCE } from '../vocabulary/captions';
import { removing } from './kit/captions';
import type { Marking } from './kit/markings';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** They say how the text is marked or that the copy is a new one, not who gets the cable. */
const NO_DISTRIBUTION: ReadonlySet<string> = new Set(['SENSITIVE', 'NOFORN', 'REL TO', 'ORCON', 'NOCONTRACT', 'PROPIN', 'CORRECTED COPY', 'MINIMIZE CONSIDERED']);

export const rule: Rule = {
  id: 'caption-channel-exclusive',
  title: 'Other caption with a channel that must be the only caption',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-442.1 (2008), H-442c (2023)',
  fix: { does: 'removes the other caption', safe: false },
  check: {
    captions({ header, markings }, { facts, text, report }) {
      const channel = markings.find(({ entry }) => entry?.excludes === 'all');
      if (!channel) return;
      const barsAll = facts.lastYear >= ALL_BARRED_SINCE;
      for (const other of markings.filter(marking => isBarred(marking, barsAll))) {
        report({
          span: other,
          message: `${other.text} cannot stand beside ${channel.text}, which admits no other caption: remove it.`,
          related: [{ span: channel, message: `${channel.text} stands here.` }],
          fixes: [removing(other, header, text)],
        });
      }
    },
  },
};

/** Of two channels that each admit no other, caption-two-channels tells; SIPDIS on cables before 2023 is of caption-sipdis-restricted. */
function isBarred({ name, entry }: Marking, barsAll: boolean): boolean {
  if (name === 'NODIS' || name === 'EXDIS') return true;
  return barsAll && entry !== undefined && entry.excludes !== 'all' && !NO_DISTRIBUTION.has(name);
}

export const page: RulePage = {
  why: 'AGREMENT and DIRGEN messages reach a handful of readers by their channel alone. The text of 2008 bars NODIS and EXDIS beside AGREMENT; that of 2023 every other caption beside both. SENSITIVE, NOFORN and the like mark the text and may stay.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        AGREMENT CHANNEL
        ‹NODIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'NODIS cannot stand beside AGREMENT CHANNEL, which admits no other caption: remove it.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        AGREMENT CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        DIRGEN CHANNEL

        ‹MED CHANNEL›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'MED CHANNEL cannot stand beside DIRGEN CHANNEL, which admits no other caption: remove it.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        DIRGEN CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        AGREMENT CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'It must be classified or controlled: SENSITIVE is how an unclassified one says so.',
      text: `
        UNCLAS GUANGZHOU 000208

        AGREMENT CHANNEL
        SENSITIVE

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The text of 2008 bars only NODIS and EXDIS.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        AGREMENT CHANNEL
        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
