import { lettersOf } from '../cable/own-cable';
import { findPost, nearestPosts, postOfAddress } from '../vocabulary/posts';
import type { Word } from '../text/span';
import { replace } from './kit/edits';
import { customPost } from './kit/custom-vocabulary';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { gapBehind, numbersFor, postsOfIndicator } from './kit/stations';

export const rule: Rule = {
  id: 'mrn-post-fm-mismatch',
  title: 'Message reference number and FM line name different posts',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1; published cables',
  fix: { does: 'changes it to the post of the FM line, or corrects a misspelled FM line', safe: false },
  check: {
    header({ classification, from, transmission }, { settings, report }) {
      const post = classification?.post;
      const number = classification?.number;
      if (!post || !number || !from?.name) return;
      const sender = postOfAddress(from.name.text);
      if (sender === undefined) {
        const meant = findPost(post.text)?.name;
        const place = placeOf(from.name);
        if (meant !== undefined && !customPost(settings.vocabulary, from.name.text) && isMisspelt(place.text, meant)) report({
          span: from.name,
          message: `${from.name.text} is not a known post; the number is of ${meant}.`,
          related: [{ span: post, message: `The number names ${post.text}.` }],
          fixes: [{ title: `Write ${meant}`, edits: () => [replace(place, meant)] }],
        });
        return;
      }
      const known = findPost(post.text);
      // A misspelt post is told by mrn-post-unknown; in 1965 the number was that of the addressee, ACTION DEPT 1144; one that was taken out is none to compare.
      if (!known && (/^(?:ACTION |XXX)/.test(post.text) || nearestPosts(post.text, 1).length > 0)) return;
      const numbered = known?.name ?? post.text;
      if (numbersFor(sender, numbered) || from.name.text.toUpperCase().includes(post.text)) return;
      // Where the station is that of the number, the FM line is wrong: that is told by de-station-fm-mismatch.
      if (postsOfIndicator(transmission?.station?.routingIndicator?.text ?? '').includes(numbered)) return;
      report({
        span: post,
        message: `The number names ${post.text}, but the cable is from ${from.name.text}, whose numbers name ${sender}.`,
        related: [{ span: from.name, message: `The FM line says ${from.name.text}.` }],
        fixes: [{ title: `Write ${sender}`, edits: () => [replace(post, sender + gapBehind(post, number))] }],
      });
    },
  },
};

/** The address without its first word: of AMEMBASSY ANKARA, ANKARA. */
function placeOf({ text, end }: Word): Word {
  const place = text.slice(text.indexOf(' ') + 1);
  return { text: place, start: end - place.length, end };
}

/** Whether what stands there is a slip of this post: not the beginning of its name, nor the name with other signs in it or with its country behind it. */
function isMisspelt(place: string, post: string): boolean {
  return !lettersOf(post).startsWith(lettersOf(place)) && !place.toUpperCase().startsWith(`${post} `) && nearestPosts(place).some(({ name }) => name === post);
}

export const page: RulePage = {
  why: 'A post numbers its own messages, so that the post of the number and that of the FM line are one. Where they differ, a line was carried over from another cable.',
  flagged: [
    {
      text: `
        FM AMEMBASSY BEIJING
        TO SECSTATE WASHDC
        UNCLAS ‹GUANGZHOU› 000208
      `,
      message: 'The number names GUANGZHOU, but the cable is from AMEMBASSY BEIJING, whose numbers name BEIJING.',
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
        UNCLAS ‹XANTHOPOLIS› 000208
      `,
      message: 'The number names XANTHOPOLIS, but the cable is from AMCONSUL GUANGZHOU, whose numbers name GUANGZHOU.',
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
      message: "The number names XQZWKJ ', but the cable is from AMEMBASSY PARIS, whose numbers name PARIS.",
      fixed: `
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS PARIS 00209

        SIPDIS
      `,
    },
    {
      note: 'An FM line that is misspelt.',
      text: `
        FM ‹AMEMBASSY ANKRA›
        TO SECSTATE WASHDC
        UNCLAS ANKARA 000208
      `,
      message: 'AMEMBASSY ANKRA is not a known post; the number is of ANKARA.',
      fixed: `
        FM AMEMBASSY ANKARA
        TO SECSTATE WASHDC
        UNCLAS ANKARA 000208
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
      note: 'An attache, with the letters of the country.',
      text: `
        FM USDAO OSLO NO
        TO RUEKJCS/DIA WASHDC
        UNCLAS OSLO 000208
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
      note: 'An address that is in no list, and like none.',
      text: `
        FM AMEMBASSY XANTHOPOLIS
        TO SECSTATE WASHDC
        UNCLAS ANKARA 000208
      `,
    },
    {
      note: 'A name with an apostrophe in it.',
      text: `
        FM AMEMBASSY N'DJAMENA
        TO SECSTATE WASHDC
        UNCLAS NDJAMENA 000208
      `,
    },
    {
      note: 'An FM line being written.',
      text: `
        FM AMEMBASSY ANKAR
        TO SECSTATE WASHDC
        UNCLAS ANKARA 000208
      `,
    },
    {
      note: 'The same, of another post.',
      text: `
        FM AMEMBASSY BEI
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Numbered for whom it goes to, as before 1966.',
      text: `
        R 262111Z APR 65
        FM AMEMBASSY SANTO DOMINGO
        TO SECSTATE WASHDC
        BT
        UNCLAS ACTION DEPT 1144 INFO PARIS 61
      `,
    },
  ],
};
