import { lettersOf } from '../cable/own-cable';
import type { PageLine } from '../cable/page-lines';
import { findPost, findPostByPrint, postOfAddress } from '../vocabulary/posts';
import { shift } from '../text/span';
import { byFault, pageLinesOf, soAreOthers } from './kit/furniture';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { serialOf } from './kit/stations';

export const rule: Rule = {
  id: 'page-line-mrn-mismatch',
  title: 'Page line names another cable',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    cable(cable, { ofCable, report }) {
      const { classification, from, transmission } = cable.header;
      const { post, number } = classification ?? {};
      if (!post || !number) return;
      const lines = ofCable(pageLinesOf);
      if (lines.length === 0) return;
      // Where FM and DE lines say what the page line says, the classification line is wrong: mrn-post-fm-mismatch and serial-mrn-mismatch tell.
      const sender = from?.name ? postOfAddress(from.name.text) : undefined;
      const serial = Number(transmission?.station?.serial?.text);
      const isOfCable = (line: PageLine): boolean => isSamePost(line.post, post.text, sender)
        && (line.number === Number(number.text) || serialOf(line.number) === serial);
      const wrong = byFault(lines, line => (isOfCable(line) ? null : `${line.post} ${line.number}`));
      for (const [name, { first, others }] of wrong) {
        report({
          span: first,
          message: `This page line belongs to ${name}, but the cable is ${post.text} ${number.text}${soAreOthers(others)}.`,
          related: [{ span: shift({ start: post.start, end: number.end }, cable.start), message: `The cable is ${post.text} ${number.text}.` }],
        });
      }
    },
  },
};

/**
 * Page lines cut long names (`PORT AU PR`), those of the 1970s all after six letters; of missions some have the place alone
 * (BRUSSELS for USEU BRUSSELS).
 * Of a post that is not known, mrn-post-unknown tells.
 */
function isSamePost(printed: string, post: string, sender = post): boolean {
  if (printed === post) return true;
  const known = findPost(post);
  if (!known || findPostByPrint(printed) === known) return true;
  const name = lettersOf(findPost(printed)?.name ?? printed);
  return [known.name, post, sender].map(lettersOf).some(full => full.startsWith(name) || full.endsWith(name) || name.startsWith(full));
}

export const page: RulePage = {
  why: 'Page lines carry the post and the number of the cable. One that names another cable shows that a page strayed in from elsewhere, or that the number of this cable is wrong.',
  flagged: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        ‹BEIJING 00000208  002 OF 004›


        ships and lights.
      `,
      message: 'This page line belongs to BEIJING 208, but the cable is GUANGZHOU 000208.',
    },
    {
      note: 'The same in all page lines has one cause.',
      text: `
        UNCLAS SECTION 01 OF 03 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        ‹GUANGZHOU 00000209  002 OF 003›


        ships and lights.

        2. (U) There will be

        GUANGZHOU 00000209  003 OF 003


        fireworks.
      `,
      message: 'This page line belongs to GUANGZHOU 209, but the cable is GUANGZHOU 000208; so is another.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 004


        ships and lights.
      `,
    },
    {
      note: 'Page lines cut long names.',
      text: `
        UNCLAS SECTION 01 OF 02 PORT AU PRINCE 000742

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        PORT AU PR 00000742  002 OF 002


        ships and lights.
      `,
    },
    {
      note: 'A print of the 1970s.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY BANGKOK
        UNCLAS BANGKOK 02345

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY AND IS ABOUT

        PAGE 02        BANGKO  02345  140931Z

        SHIPS AND LIGHTS.
      `,
    },
    {
      note: 'A misspelt post is told by mrn-post-unknown.',
      text: `
        UNCLAS SECTION 01 OF 02 GUANGZOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 002


        ships and lights.
      `,
    },
    {
      note: 'FM and DE lines agree with it: the classification line is wrong, of which other rules tell.',
      text: `
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS SECTION 01 OF 02 BEIJING 000209

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 002


        ships and lights.
      `,
    },
    {
      note: 'Printed by the last word of the post.',
      text: `
        UNCLAS SECTION 01 OF 02 USEU BRUSSELS 000742

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        BRUSSELS 00000742  002 OF 002


        ships and lights.
      `,
    },
  ],
};
