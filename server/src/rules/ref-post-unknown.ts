import { editDistance } from '../vocabulary/nearest';
import { findAddress, findPost, nearestPosts, postOfAddress, type Post } from '../vocabulary/posts';
import { isWordAt, replace } from './kit/edits';
import { customPost } from './kit/custom-vocabulary';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** Names of fewer letters are near to those of several posts by chance. */
const SHORTEST = 5;
/** From this length on a name may have two wrong letters and still mean one post. */
const LONG = 8;

export const rule: Rule = {
  id: 'ref-post-unknown',
  title: 'Unknown post in a reference',
  part: 'subject and references',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1; published cables',
  fix: { does: 'changes it to the most similar post', safe: false },
  check: {
    header({ references }, { settings, text, report }) {
      for (const { kind, post } of references?.items ?? []) {
        if (kind !== 'cable' || !post || isKnown(post.text) || customPost(settings.vocabulary, post.text)) continue;
        const meant = meantPosts(post.text);
        if (meant.length === 0) continue;
        // `TALLIN'1200`: what goes is all that parts the post from its number.
        const gap = isWordAt(post.end, text) ? ' ' : '';
        report({
          span: post,
          message: `${post.text} is not a known post. Nearest: ${meant.map(({ name }) => name).join(', ')}.`,
          fixes: meant.map(({ name }) => ({ title: `Write ${name}`, edits: () => [replace(post, name + gap)] })),
        });
      }
    },
  },
};

function isKnown(name: string): boolean {
  return findPost(name) !== undefined || postOfAddress(name) !== undefined || findAddress(name).length > 0;
}

/** The posts that a misspelt name can mean. Commands and other departments number their messages too: what is near to no post is left alone. */
function meantPosts(name: string): readonly Post[] {
  const withoutZeros = name.includes('0') ? findPost(name.replaceAll('0', 'O')) : undefined;
  if (withoutZeros) return [withoutZeros];
  if (name.length < SHORTEST) return [];
  const limit = name.length < LONG ? 1 : 2;
  return nearestPosts(name).filter(post => editDistance(name.toUpperCase(), post.name, limit) !== undefined);
}

export const page: RulePage = {
  why: 'A reference is found by the post and the number. A misspelt post leads nowhere.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: ‹BEIJNG› 1200
      `,
      message: 'BEIJNG is not a known post. Nearest: BEIJING.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: BEIJING 1200
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. BEIJING 1200
             B. SECDEF 122723
             C. ROE-DOE E-MAIL 10/15/07
             D. USCINCPAC 4711
             E. DAVIS 12
             F. ROMA 1234
      `,
    },
    {
      note: 'A custom post, listed in `vocabulary.posts` of the configuration.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: BEIJNG 1200
      `,
      settings: { vocabulary: { tags: {}, posts: [{ name: 'BEIJNG', address: null, routingIndicator: null }], captions: [] } },
    },
  ],
};
