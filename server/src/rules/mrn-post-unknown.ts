import type { From } from '../cable/model';
import { findPost, nearestPosts } from '../vocabulary/posts';
import { replace } from './kit/edits';
import { customPost } from './kit/custom-vocabulary';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { gapBehind } from './kit/stations';

export const rule: Rule = {
  id: 'mrn-post-unknown',
  title: 'Post in the message reference number may be misspelled',
  part: 'classification and captions',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1; published cables',
  fix: { does: 'changes it to a similar known post', safe: false },
  check: {
    header({ classification, from }, { settings, report }) {
      const post = classification?.post;
      const number = classification?.number;
      if (!post || !number || findPost(post.text) || customPost(settings.vocabulary, post.text) || isConfirmed(post.text, from)) return;
      // Posts were opened and closed in all years, and no list has them all: only what looks like a slip is told.
      const near = nearestPosts(post.text);
      if (near.length === 0) return;
      // The letter O for the first zero of the number is no part of the name.
      const isZero = post.text.endsWith(' O') && post.end === number.start;
      report({
        span: post,
        message: `${post.text} is not a known post. Nearest: ${near.map(({ name }) => name).join(', ')}.`,
        fixes: near.map(({ name }) => ({ title: `Write ${name}${isZero ? ' 0' : ''}`, edits: () => [replace(post, isZero ? `${name} 0` : name + gapBehind(post, number))] })),
      });
    },
  },
};

/** The FM line has the same name. */
function isConfirmed(post: string, from: From | null): boolean {
  const name = from?.name?.text.toUpperCase() ?? '';
  return [name, name.replace(/[^A-Z]+/g, ' ')].some(words => ` ${words} `.includes(` ${post} `));
}

export const page: RulePage = {
  why: 'A cable is cited by its post and number; under a misspelt post nobody finds it. A post that the list does not have, but the FM line has, is left alone.',
  flagged: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        UNCLAS ‹GUANGZOU› 000208
      `,
      message: 'GUANGZOU is not a known post. Nearest: GUANGZHOU.',
      fixed: `
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A sign between name and number.',
      text: `
        UNCLAS ‹GUANGZHOU '›00209

        SIPDIS
      `,
      message: "GUANGZHOU ' is not a known post. Nearest: GUANGZHOU.",
      fixed: `
        UNCLAS GUANGZHOU 00209

        SIPDIS
      `,
    },
    {
      note: 'The letter O for a zero.',
      text: `
        FM AMCONSUL GUANGZHOU
        UNCLAS ‹GUANGZHOU O›00208
      `,
      message: 'GUANGZHOU O is not a known post. Nearest: GUANGZHOU.',
      fixed: `
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      note: 'A custom post, listed in `vocabulary.posts` of the configuration.',
      text: `
        UNCLAS GUANGZOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      settings: { vocabulary: { tags: {}, posts: [{ name: 'GUANGZOU', address: null, routingIndicator: null }], captions: [] } },
    },
    {
      text: `
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A post that is in no list, under its own name in the FM line.',
      text: `
        FM AMCONSUL BEIJONG
        UNCLAS BEIJONG 000208
      `,
    },
    {
      note: 'Nothing like it is known: it may be a post that was closed long ago.',
      text: `
        UNCLAS KHORRAMSHAHR 0208
      `,
    },
  ],
};
