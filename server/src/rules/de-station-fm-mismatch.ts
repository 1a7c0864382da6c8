import { findPost, postOfAddress } from '../vocabulary/posts';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { addressOfIndicator, indicatorOfPost, isRenamed, LISTED_SINCE, mayShareIndicator, postsOfIndicator } from './kit/stations';

export const rule: Rule = {
  id: 'de-station-fm-mismatch',
  title: 'DE line station differs from the FM line post',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1',
  fix: { does: 'changes the station to the routing indicator of the FM line, or the FM line to the post of the station', safe: false },
  check: {
    header({ transmission, from, classification }, { facts, report }) {
      const station = transmission?.station?.routingIndicator;
      const name = from?.name;
      if (!station || !name || facts.lastYear < LISTED_SINCE) return;
      const posts = postsOfIndicator(station.text);
      const post = postOfAddress(name.text);
      if (posts.length === 0 || post === undefined || posts.some(other => other === post || isRenamed(other, post)) || mayShareIndicator(post, station.text)) return;
      const number = classification?.post;
      const numbered = number ? findPost(number.text)?.name : undefined;
      if (number && numbered !== undefined && posts.includes(numbered)) {
        const address = addressOfIndicator(station.text);
        report({
          span: name,
          message: `The message is from ${name.text}, but its station ${station.text} and its number are those of ${number.text}.`,
          related: [{ span: station, message: `${station.text} is the station of ${posts.join(', ')}.` }, { span: number, message: `The number is of ${number.text}.` }],
          fixes: address === undefined ? [] : [{ title: `Write ${address}`, edits: () => [replace(name, address)] }],
        });
        return;
      }
      const indicator = indicatorOfPost(post);
      report({
        span: station,
        message: `${station.text} is the station of ${posts.join(', ')}; the message is from ${name.text}${indicator === undefined ? '' : `, which is ${indicator}`}.`,
        related: [{ span: name, message: `The FM line says ${name.text}.` }],
        fixes: indicator === undefined ? [] : [{ title: `Write ${indicator}`, edits: () => [replace(station, indicator)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The DE line names the sending station by its routing indicator, the FM line the originator by its address. A post sends its own messages, so that both name the same one.',
  flagged: [
    {
      text: `
        DE ‹RUEHBJ› #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'RUEHBJ is the station of BEIJING; the message is from AMCONSUL GUANGZHOU, which is RUEHGZ.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'The number agrees with the station, so that the FM line is the odd one out.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM ‹AMEMBASSY BEIJING›
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
      message: 'The message is from AMEMBASSY BEIJING, but its station RUEHGZ and its number are those of GUANGZHOU.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      note: 'The list has no indicator for this mission, which is in the same city.',
      text: `
        DE RUEHBS #0552 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM USEU BRUSSELS
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        DE RUEHC #0284 0041825
        ZNR UUUUU ZZH
        O 041820Z JAN 10
        FM SECSTATE WASHDC
      `,
    },
    {
      note: 'Of before the lists that are known.',
      text: `
        DE RUEHBE 3120 2571640
        ZNY CCCCC
        O 141635Z SEP 66
        FM AMEMBASSY PARIS
      `,
    },
    {
      note: 'The mission has RUEHFRE, which is a user below that of the embassy.',
      text: `
        DE RUEHFR #0552 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM UNESCO PARIS FR
      `,
    },
    {
      note: 'The post under the name of its time.',
      text: `
        DE RUEHKV #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 06
        FM AMEMBASSY KIEV
      `,
    },
  ],
};
