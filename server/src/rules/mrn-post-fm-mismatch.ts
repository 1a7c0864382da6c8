import { findPost, nearestPosts, postOfAddress } from '../reference/posts';
import { replace } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';
import { numbersFor, postsOfIndicator } from './stations';

export const rule: Rule = {
  id: 'mrn-post-fm-mismatch',
  title: 'The post of the message reference number is not the post of the FM line',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'list of posts from ACP 117 CAN-US SUPP-1 and from published cables',
  fix: { does: 'writes the post of the FM line', safe: false },
  check: {
    header({ classification, from, transmission }, { report }) {
      const post = classification?.post;
      const sender = from?.name ? postOfAddress(from.name.text) : undefined;
      if (!post || !classification.number || !from?.name || sender === undefined) return;
      const known = findPost(post.text);
      // A misspelt post is told by mrn-post-unknown.
      if (!known && nearestPosts(post.text, 1).length > 0) return;
      const numbered = known?.name ?? post.text;
      if (numbersFor(sender, numbered) || from.name.text.toUpperCase().includes(post.text)) return;
      // Where the station is that of the number, the FM line is wrong: that is told by de-station-fm-mismatch.
      if (postsOfIndicator(transmission?.station?.routingIndicator?.text ?? '').includes(numbered)) return;
      // A sign that was read as the end of the name may be all that parts it from the number.
      const gap = post.end === classification.number.start && !/[A-Za-z0-9]$/.test(post.text) ? ' ' : '';
      report({
        span: post,
        message: `The number is of ${post.text}, but the cable is from ${from.name.text}, whose numbers are of ${sender}.`,
        related: [{ span: from.name, message: `The FM line says ${from.name.text}.` }],
        fixes: [{ title: `Write ${sender}`, edits: () => [replace(post, sender + gap)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'A post numbers its own messages, so that the post of the number and that of the FM line are one. Where they differ, a line was carried over from another cable.',
  flagged: [
    {
      text: `
        FM AMEMBASSY BEIJING
        TO SECSTATE WASHDC
        UNCLAS ‹GUANGZHOU› 000208
      `,
      message: 'The number is of GUANGZHOU, but the cable is from AMEMBASSY BEIJING, whose numbers are of BEIJING.',
      fixed: `
        FM AMEMBASSY BEIJING
        TO SECSTATE WASHDC
        UNCLAS BEIJING 000208
      `,
    },
    {
      note: 'A post that is in no list, and like none.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS ‹KHORRAMSHAHR› 000208
      `,
      message: 'The number is of KHORRAMSHAHR, but the cable is from AMCONSUL GUANGZHOU, whose numbers are of GUANGZHOU.',
      fixed: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A sign between name and number.',
      text: `
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS ‹XQZWKJ '›00209

        SIPDIS
      `,
      message: "The number is of XQZWKJ ', but the cable is from AMEMBASSY PARIS, whose numbers are of PARIS.",
      fixed: `
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS PARIS 00209

        SIPDIS
      `,
    },
  ],
  sound: [
    {
      text: `
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        UNCLAS STATE 000284
      `,
    },
    {
      note: 'Two missions in one city.',
      text: `
        FM AMEMBASSY BRUSSELS
        TO SECSTATE WASHDC
        UNCLAS USEU BRUSSELS 001235
      `,
    },
    {
      note: 'The numbers of a travelling Secretary.',
      text: `
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS SECTO 01234
      `,
    },
    {
      note: 'The numbers of the mission in West Berlin.',
      text: `
        FM USMISSION BERLIN
        TO SECSTATE WASHDC
        UNCLAS USBERLIN 0412
      `,
    },
    {
      note: 'An FM line being written.',
      text: `
        FM AMEMBASSY BEI
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
};
