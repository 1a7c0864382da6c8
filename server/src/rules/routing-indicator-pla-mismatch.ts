import { postOfAddress } from '../vocabulary/posts';
import { editDistance } from '../vocabulary/nearest';
import { replace } from './kit/edits';
import { customPost } from './kit/custom-vocabulary';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import { addressOfIndicator, indicatorOfPost, isRenamed, LISTED_SINCE, mayShareIndicator, postsOfIndicator } from './kit/stations';
import type { Rule } from './kit/rule';
import { mayGoOn } from './kit/unfinished';

export const rule: Rule = {
  id: 'routing-indicator-pla-mismatch',
  title: 'Routing indicator belongs to another address',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1',
  fix: { does: 'changes the routing indicator to that of the address, or the address to that of the routing indicator', safe: false },
  check: {
    header(header, { facts, settings, report }) {
      if (facts.lastYear < LISTED_SINCE) return;
      for (const { routingIndicator, name } of addresseesOf(header)) {
        if (!routingIndicator) continue;
        // Only posts have an indicator of their own; departments and commands share one among many.
        const owners = postsOfIndicator(routingIndicator.text);
        const post = postOfAddress(name.text);
        const address = addressOfIndicator(routingIndicator.text);
        if (address?.startsWith(name.text) && mayGoOn(name, header, facts)) continue;
        // Posts had other spellings once: KATMANDU, DJAKARTA.
        if (post === undefined && address !== undefined && facts.firstYear >= 1990 && !customPost(settings.vocabulary, name.text) && editDistance(name.text, address, 2) !== undefined) {
          report({
            span: name,
            message: `${name.text} is not a known address; ${routingIndicator.text} is the routing indicator of ${address}.`,
            fixes: [{ title: `Write ${address}`, edits: () => [replace(name, address)] }],
          });
          continue;
        }
        if (owners.length === 0 || post === undefined || owners.some(owner => owner === post || isRenamed(owner, post)) || mayShareIndicator(post, routingIndicator.text)) continue;
        const indicator = indicatorOfPost(post);
        report({
          span: routingIndicator,
          message: `${routingIndicator.text} is the routing indicator of ${owners.join(', ')}, not of ${name.text}${indicator === undefined ? '' : `, which is ${indicator}`}.`,
          related: [{ span: name, message: `The address says ${name.text}.` }],
          fixes: [
            ...(indicator === undefined ? [] : [{ title: `Write ${indicator}`, edits: () => [replace(routingIndicator, indicator)] }]),
            ...(address === undefined ? [] : [{ title: `Write ${address}`, edits: () => [replace(name, address)] }]),
          ],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The message goes where the indicator says, and is read as addressed to the name after it. When they belong to different posts, one of them is wrong.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO ‹RUEHBJ›/AMCONSUL GUANGZHOU
      `,
      message: 'RUEHBJ is the routing indicator of BEIJING, not of AMCONSUL GUANGZHOU, which is RUEHGZ.',
      fixed: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHGZ/AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHGZ/‹AMCONSUL GUANGZOU›
      `,
      message: 'AMCONSUL GUANGZOU is not a known address; RUEHGZ is the routing indicator of AMCONSUL GUANGZHOU.',
      fixed: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHGZ/AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      note: 'A city under the name of its time.',
      text: `
        O 140905Z JUL 06
        FM AMEMBASSY NEW DELHI
        TO RUEHC/SECSTATE WASHDC
        INFO RUEHCI/AMCONSUL CALCUTTA
        RUEHCG/AMCONSUL MADRAS
      `,
    },
    {
      note: 'An embassy where it was before it moved, with the indicator that it has kept.',
      text: `
        O 140905Z JAN 06
        FM SECSTATE WASHDC
        TO RUEHTA/AMEMBASSY ALMATY
      `,
    },
    {
      note: 'The list has no indicator for USEU BRUSSELS, which is in the same city; and the missions in Rome have one each.',
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHBS/USEU BRUSSELS
        RUEHNO/USEU BRUSSELS
        RUEHRN/USUN ROME
      `,
    },
    {
      note: 'A spelling of its time, and an indicator of before the lists that are known.',
      text: `
        O 140905Z FEB 75
        FM SECSTATE WASHDC
        TO RUEHKT/AMEMBASSY KATMANDU
        RUEHLG/AMEMBASSY LONDON
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHGZ/AMCONSUL GUANGZHOU
        RUEHC/SECSTATE WASHDC
        INFO RHMFISS/JOINT STAFF WASHINGTON DC
      `,
    },
    {
      note: 'RUEHFRE and RUEHGVC are listed, which are users below those of Paris and Geneva.',
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHFR/USMISSION UNESCO PARIS
        RUEHGV/USMISSION CD GENEVA
      `,
    },
  ],
};
