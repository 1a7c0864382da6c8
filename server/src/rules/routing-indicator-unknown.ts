import { isCollective } from '../cable/header/address-words';
import { editDistance } from '../vocabulary/nearest';
import { findAddress, findRoutingIndicator, nearestRoutingIndicators, postOfAddress } from '../vocabulary/posts';
import type { Word } from '../text/span';
import { replace } from './kit/edits';
import { customPostOfIndicator } from './kit/custom-vocabulary';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Context, Rule } from './kit/rule';
import { LISTED_SINCE, postsOfIndicator } from './kit/stations';
import { mayGoOn } from './kit/unfinished';

export const rule: Rule = {
  id: 'routing-indicator-unknown',
  title: 'Unknown routing indicator',
  part: 'transmission',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1; published cables',
  fix: { does: 'changes it to the most similar known routing indicator', safe: false },
  check: {
    // Not the routing line: what stands there after delivery are collective and relay forms that no list has.
    header(header, context) {
      if (context.facts.lastYear < LISTED_SINCE) return;
      const station = header.transmission?.station?.routingIndicator;
      if (station && !mayGoOn(station, header, context.facts)) checkIndicator(station, header.from?.name ?? null, context);
      for (const { routingIndicator, name } of addresseesOf(header)) if (routingIndicator) checkIndicator(routingIndicator, name, context);
    },
  },
};

function checkIndicator(indicator: Word, address: Word | null, { settings: { vocabulary }, report }: Context): void {
  // One that has not its form is told by routing-indicator-form.
  if (!/^R[A-Z]{3,7}$/.test(indicator.text) || findRoutingIndicator(indicator.text).length > 0 || customPostOfIndicator(vocabulary, indicator.text)) return;
  // There are more collectives than any list has: only one that is known by another indicator can be told.
  if (address && isCollective(address.text) && findAddress(address.text).length === 0) return;
  const nearest = nearestRoutingIndicators(indicator.text, 20).filter(known => mayReach(known, indicator, address)).slice(0, 3);
  report({
    span: indicator,
    message: `${indicator.text} is not in the list of routing indicators known here.${nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`}`,
    fixes: nearest.map(known => ({ title: `Write ${known}`, edits: () => [replace(indicator, known)] })),
  });
}

/** Words that the addresses of many have. */
const COMMON: ReadonlySet<string> = new Set(['WASHDC', 'WASHINGTON', 'DEPT', 'DEPARTMENT', 'THE', 'HQS', 'CDR', 'AMEMBASSY', 'AMCONSUL', 'USMISSION', 'OFFICE']);

/** Two letters are mostly a state's or a country's, `UK`, which tell nobody apart. */
function ownWords(address: string): readonly string[] {
  return address.toUpperCase().split(/[^A-Z0-9]/).filter(word => word.length > 2 && !COMMON.has(word));
}

/** Whether an indicator may be meant: that of another post, or of another collective, is not, nor one two letters away that is not listed for the address, nor one for whose address no word speaks. */
function mayReach(known: string, { text }: Word, address: Word | null): boolean {
  if (address === null) return true;
  const isListed = findAddress(address.text).some(entry => entry.routingIndicator === known);
  if (isListed || isCollective(address.text)) return isListed;
  const post = postOfAddress(address.text);
  if (post !== undefined) return postsOfIndicator(known).includes(post);
  const words = ownWords(address.text);
  return editDistance(text, known, 1) !== undefined && findRoutingIndicator(known).some(({ kind, address: other }) => (kind === 'department' || kind === 'other') && ownWords(other).some(word => words.includes(word)));
}

export const page: RulePage = {
  why: 'An indicator with a wrong letter sends the message elsewhere. The list known here is that of ACP 117 with what published cables add; one that is not in it may still be right.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO ‹RUEHGX›/AMCONSUL GUANGZHOU
      `,
      message: 'RUEHGX is not in the list of routing indicators known here. Nearest: RUEHGZ.',
      fixed: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHGZ/AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO ‹RUCNCS›/CIS COLLECTIVE
      `,
      message: 'RUCNCS is not in the list of routing indicators known here. Nearest: RUCNCIS.',
      fixed: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO RUCNCIS/CIS COLLECTIVE
      `,
    },
    {
      note: 'Indicators of posts are no suggestion for an address that is none of theirs.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO ‹RUEHBX›/AMCONSUL HARBORTOWN
      `,
      message: 'RUEHBX is not in the list of routing indicators known here.',
    },
    {
      note: 'That both are in the United Kingdom makes none of the other.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO ‹RUFOADA›/JAC HARBOR RAF HARBOR UK
      `,
      message: 'RUFOADA is not in the list of routing indicators known here.',
    },
    {
      note: 'One that is two letters away is of another place.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO ‹RUEANHA›/FAA NATIONAL HQ WASHINGTON DC
      `,
      message: 'RUEANHA is not in the list of routing indicators known here.',
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO ‹RUCPDOX›/USDOC WASHDC
      `,
      message: 'RUCPDOX is not in the list of routing indicators known here. Nearest: RUCPDOC.',
      fixed: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO RUCPDOC/USDOC WASHDC
      `,
    },
  ],
  sound: [
    {
      note: 'A collective that the list does not have: it has few of them.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO RUCNASE/ASEAN MEMBER COLLECTIVE
        RUEHZL/EUROPEAN POLITICAL COLLECTIVE
      `,
    },
    {
      note: 'Departments by indicators that stand in published cables and on no list that was read.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHC/SECSTATE WASHDC
        INFO RUEATRS/DEPT OF TREASURY WASHDC
        RULSDMK/DEPT OF TRANSPORTATION WASHDC
      `,
    },
    {
      note: 'A custom routing indicator, listed in `vocabulary.posts` of the configuration.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHXZ/AMCONSUL HARBORTOWN
      `,
      settings: { vocabulary: { tags: {}, posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHXZ' }], captions: [] } },
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY BEIJING
        TO RUEHGZ/AMCONSUL GUANGZHOU
        INFO RUEHOO/CHINA POSTS COLLECTIVE
      `,
    },
    {
      note: 'Of before the lists that are known.',
      text: `
        P 061427Z OCT 67
        FM AMEMBASSY ACCRA
        TO RUEHC/SECSTATE WASHDC
        INFO RUTAOS/AMEMBASSY LAGOS
        UNCLAS ACCRA 1044
      `,
    },
  ],
};
