import { isCollective } from '../cable/header/address-words';
import type { Addressee, PassingLine } from '../cable/model';
import { findPost, postOfAddress } from '../vocabulary/posts';
import type { Word } from '../text/span';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'pass-line-unknown-addressee',
  title: 'Passing line names an office that is not an addressee',
  part: 'classification and captions',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-252.1',
  fix: null,
  check: {
    header(header, { report }) {
      if (header.passing.length === 0) return;
      const addressees = addresseesOf(header);
      if (addressees.length === 0) return;
      const sender = header.from?.name ? postOfAddress(header.from.name.text) : undefined;
      const passedTo = officesPassedTo(header.passing);
      // A thousand lines may name the same few.
      const reached = new Map<string, boolean>();
      for (const line of header.passing) {
        for (const named of namesOf(line)) {
          const { text: name } = named;
          if (!reached.has(name)) reached.set(name, findPost(name)?.name === sender || isReached(name, addressees, passedTo));
          if (reached.get(name)) continue;
          report({ span: named, message: `${named.text} is told to act, but is not among the addressees.` });
        }
      }
    },
  },
};

/**
 * Agencies as passing lines name them, and a word by which their address is known. Those that get State's copy as a rule are
 * not here: the heads of prints show it going to COME, TRSE, AGRE, DOEE, LAB and JUSE with every cable that concerns them.
 */
const AGENCIES: readonly { readonly names: readonly string[]; readonly address: readonly string[] }[] = [
  { names: ['NSC', 'NATIONAL SECURITY COUNCIL', 'WHITE HOUSE'], address: ['NSC', 'NATIONAL SECURITY COUNCIL', 'WHITE HOUSE'] },
  { names: ['SECDEF', 'OSD', 'DOD', 'PENTAGON'], address: ['SECDEF', 'OSD', 'DOD'] },
  { names: ['JCS', 'JOINT STAFF', 'CJCS', 'VCJCS'], address: ['JCS', 'CJCS', 'VCJCS', 'JOINT STAFF'] },
  { names: ['CIA'], address: ['CIA'] },
  { names: ['DIA'], address: ['DIA'] },
  { names: ['FBI'], address: ['FBI'] },
  // To 2002 the address is that of the commander in chief, with a shorter name.
  ...[['PACOM', 'PAC'], ['CENTCOM', 'CENT'], ['EUCOM', 'EUR'], ['SOUTHCOM', 'SO'], ['NORTHCOM'], ['AFRICOM'], ['TRANSCOM', 'TRANS'], ['STRATCOM', 'STRAT']].map(([command = '', short = command]) => (
    { names: [command, `US${command}`, `CDRUS${command}`, `CDR US${command}`, `HQ US${command}`], address: [command, `CINC${short}`, `USCINC${short}`] })),
];

/** Of those that number their messages as posts do: State itself, and the departments to which it hands its copy on. */
const REACHED: ReadonlySet<string> = new Set(['STATE', 'USDOC', 'USDA FAS']);

/** The names before FOR or PASS: `BEIJING AND SHANGHAI`, `STATE/NSC`. */
function namesOf({ addressee }: PassingLine): Word[] {
  const names: Word[] = [];
  let at = addressee.start;
  for (const part of addressee.text.split(/([,/&]| AND )/)) {
    const text = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (/[A-Z]/.test(text) && text !== 'AND') names.push({ start, end: start + text.length, text });
    at += part.length;
  }
  return names;
}

/**
 * Whether a name stands among the addressees, or may: an office, a person, anything that is neither a known
 * agency nor a known post cannot be told, and a collective may hold any post.
 */
function isReached(name: string, addressees: readonly Addressee[], passedTo: ReadonlySet<string>): boolean {
  const agency = AGENCIES.find(({ names }) => names.includes(name));
  if (agency) return addressees.some(to => agency.address.some(word => hasWord(to.name.text, word))) || agency.names.some(each => passedTo.has(each));
  const post = findPost(name)?.name;
  if (post === undefined || REACHED.has(post)) return true;
  return addressees.some(({ name: { text } }) => holdsPosts(text) || postOfAddress(text) === post || hasWord(text, name)) || passedTo.has(name);
}

/** An address that stands for several posts: `CHINA POSTS COLLECTIVE`, `ALL DIPLOMATIC AND CONSULAR POSTS`. */
function holdsPosts(address: string): boolean {
  return isCollective(address) || /\b(?:POSTS|PROGRAM)\b|^ALL /.test(address);
}

/** A word of an address; a command also as the end of a longer one: PACOM in USPACOM. */
function hasWord(address: string, word: string): boolean {
  const written = address.toUpperCase();
  if (!word.includes(' ') && !written.includes(word)) return false;
  const upper = ` ${written.replace(/[^A-Z]/g, ' ')} `;
  return upper.includes(` ${word} `) || (word.endsWith('COM') && upper.includes(`${word} `));
}

/** NSC of `STATE PASS TO NSC`. */
function officesPassedTo(passing: readonly PassingLine[]): ReadonlySet<string> {
  return new Set(passing.filter(({ verb }) => verb.text.toUpperCase().includes('PASS')).flatMap(({ offices }) => offices.map(({ text }) => text)));
}

export const page: RulePage = {
  why: 'A line such as USPACOM FOR FPA asks somebody at an addressee to see to the cable. If that addressee does not get it, nobody does. Names of offices and persons, posts that a collective may hold, and departments to which State hands its copy on are not looked at.',
  flagged: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEAIIA/CIA WASHDC
        UNCLAS GUANGZHOU 000208

        STATE FOR EAP/CM
        ‹USPACOM› FOR FPA

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'USPACOM is told to act, but is not among the addressees.',
    },
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEHBJ/AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208

        BEIJING AND ‹SHANGHAI› FOR ECON

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SHANGHAI is told to act, but is not among the addressees.',
    },
  ],
  sound: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RHHMUNA/HQ USPACOM HONOLULU HI
        UNCLAS GUANGZHOU 000208

        STATE FOR EAP/CM AND DRL
        USPACOM FOR FPA

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A collective may hold the post; offices and persons are no addressees.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEHOO/CHINA POSTS COLLECTIVE
        UNCLAS GUANGZHOU 000208

        SHANGHAI FOR ECON
        EAP/CM FOR ROE
        PLEASE PASS TO USTR

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A list of countries may hold it too.',
      text: `
        FM SECSTATE WASHDC
        TO EUROPEAN UNION MEMBER STATES
        INFO NATO CAPITALS
        UNCLAS STATE 000208

        PARIS FOR ECON

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'State passes the cable on.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        STATE PASS TO NSC
        NSC FOR ROE

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Departments to which State hands its copy on.',
      text: `
        FM AMEMBASSY BONN
        TO SECSTATE WASHDC
        UNCLAS BONN 37218

        USDOC FOR 4212/ITA/IEP/EUR
        TREASURY FOR OASIA

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The Joint Chiefs by the address of their chairman.',
      text: `
        FM USMISSION GENEVA
        TO RUEHC/SECSTATE WASHDC
        RUEKJCS/CJCS WASHINGTON DC
        UNCLAS GENEVA 000208

        JCS FOR J5

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A command by the address of its commander, as it was to 2002.',
      text: `
        FM AMEMBASSY CAIRO
        TO SECSTATE WASHDC
        INFO USCINCCENT MACDILL AFB FL
        CINCEUR VAIHINGEN GE
        UNCLAS CAIRO 005770

        USCENTCOM FOR POLAD
        USEUCOM FOR POLAD

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A draft without addressees.',
      text: `
        UNCLAS GUANGZHOU 000208

        USPACOM FOR FPA

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
