import { addressOfIndicator } from './kit/stations';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'missing-from-line',
  title: 'FM line is missing',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-232; ACP 127(G) 205',
  fix: { does: 'inserts an FM line with the address of the DE line station', safe: false },
  check: {
    header(header, { facts, report }) {
      const { from, to, info, transmission, dateTimeGroup, classification, executiveOrder, tags, subject } = header;
      const list = to ?? info;
      // A service message has nothing of a telegram but its addresses; a list of addresses by its number has its sender in it.
      if (from || !list || !(dateTimeGroup ?? classification ?? executiveOrder ?? tags ?? subject) || list.addressees[0]?.name.text.startsWith('AIG ')) return;
      const station = transmission?.station?.routingIndicator?.text;
      const address = station === undefined ? undefined : addressOfIndicator(station);
      report({
        span: list.keyword,
        message: `There is no FM line: the address of the originator belongs before ${list.keyword.text}.`,
        fixes: address === undefined ? [] : [{ title: `Insert FM ${address}`, edits: () => [insert(list.start, `FM ${address}${facts.lineEnd}`)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The FM line names the originator by its plain language address. Without it nobody knows whose message it is.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        ‹TO› RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
      message: 'There is no FM line: the address of the originator belongs before TO.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
    },
  ],
  sound: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
    },
    {
      note: 'A draft without a transmission header.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A list of addresses by its number names its sender.',
      text: `
        R 140905Z FEB 07
        TO AIG 205
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A service message.',
      text: `
        DE RUEHGZ #0131 0451417
        ZNR UUUUU
        TO RUEHBJ
        INFO RUEHC
        BT
        UNCLAS SVC INT ZDK RUEHBJ 118 0451020
        BT
        NNNN
      `,
    },
  ],
};
