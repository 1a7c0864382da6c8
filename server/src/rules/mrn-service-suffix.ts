import { findOperatingSignal } from '../vocabulary/operating-signals';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'mrn-service-suffix',
  title: 'Missing line break after the message reference number',
  part: 'classification and captions',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'moves the service matter to its own line', safe: true },
  check: {
    header({ classification }, { facts, text, report }) {
      const suffix = classification?.suffix;
      const number = classification?.number;
      if (!suffix || !number) return;
      const meaning = findOperatingSignal(suffix.text.slice(0, 3))?.meaning ?? null;
      const named = [classification.post?.text, number.text].filter(part => part !== undefined).join(' ');
      report({
        span: suffix,
        message: `${suffix.text}${meaning === null ? '' : ` (${meaning})`} is service matter, not part of the number ${named}; it belongs on a line of its own.`,
        fixes: [{
          title: `Break the line before ${suffix.text}`,
          edits: () => {
            const between = text({ start: number.end, end: suffix.start });
            return [replace({ start: suffix.start - (between.length - between.trimEnd().length), end: suffix.start }, facts.lineEnd)];
          },
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Signals of the communications staff that run into the number give the cable a name that nobody else uses; archives have filed cables under ids such as 08MADRID000762ZFR763.',
  flagged: [
    {
      text: `
        UNCLAS MADRID 002583 ‹ZFR 2585›

        SIPDIS
      `,
      message: 'ZFR 2585 (cancels a transmission) is service matter, not part of the number MADRID 002583; it belongs on a line of its own.',
      fixed: `
        UNCLAS MADRID 002583
        ZFR 2585

        SIPDIS
      `,
    },
    {
      text: `
        UNCLAS MADRID 002583 ‹SUSPECTED DUPLICATE›

        SIPDIS
      `,
      message: 'SUSPECTED DUPLICATE is service matter, not part of the number MADRID 002583; it belongs on a line of its own.',
      fixed: `
        UNCLAS MADRID 002583
        SUSPECTED DUPLICATE

        SIPDIS
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS MADRID 002583

        SIPDIS
      `,
    },
  ],
};
