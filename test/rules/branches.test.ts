import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { unindent } from '../../server/src/rules/kit/marked';
import type { Finding } from '../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';
import { applyEdits } from '../../server/src/text/span';

/**
 * What rules do in cases that are too rare for their pages.
 */
describe('rules in rare cases', () => {
  const findings = (ruleId: string, text: string, settings: Partial<RuleSettings> = {}): readonly Finding[] =>
    check(parse(text), { ...DEFAULT_SETTINGS, profile: 'draft', ...settings }, { onFault: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }); } }).filter(finding => finding.ruleId === ruleId);

  interface Case {
    readonly rule: string;
    readonly name: string;
    readonly text: string;
    readonly profile?: RuleSettings['profile'];
    /** Of the first finding; null when there must be none. */
    readonly says: RegExp | null;
    /** The titles of its fixes, when they matter. */
    readonly fixes?: readonly string[];
    /** The text after the first fix, when it matters. */
    readonly fixed?: string;
  }

  /** A draft as it is written today: its order tells its years, no date-time group does yet. */
  const undated = (line: string, text: string): string =>
    `CONFIDENTIAL ACCRA 000712\n\n${line}\nTAGS: PREL, GH\nSUBJECT: (U) HARBOR FESTIVAL\n\n${text}\n\n1. (C) The festival opens.\n`;

  const cases: readonly Case[] = [
    ...['(C/NF - ENTIRE TEXT)', '(C - ENTIRE TEXT.)', 'C O N F I D E N T I A L - ENTIRE TEXT.', 'ENTIRE TEXT CONFIDENTIAL.', 'THIS CABLE IS CONFIDENTIAL IN ITS ENTIRETY.'].map((mark): Case => ({
      rule: 'portion-mark-missing', name: `${mark} marks every paragraph`,
      text: `R 140905Z FEB 96\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nC O N F I D E N T I A L GUANGZHOU 000208\n\nSUBJECT: HARBOR FESTIVAL\n\n1. ${mark}\n\n2. THE FESTIVAL OPENS.\n\n3. IT CLOSES.\n`,
      says: null,
    })),
    ...['UNQUOTE ROE', 'UNQUOTE:  ROE', 'UNQTE. ROE'].map((last): Case => ({
      rule: 'signature-missing', name: `the name stands behind the end of a telegram that is repeated: ${last}`, says: null,
      text: `R 140905Z FEB 08\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\nUNCLAS STATE 012345\n\nSUBJECT: HARBOR FESTIVAL\n\nQUOTE:\n\n1. (U) The festival opens.\n\n2. (U) It closes.\n\nDOE\n${last}\nBT\n#2345\nNNNN\n`,
    })),
    ...['Sensitive but unclassified; entire text.', 'This message is sensitive but unclassified -- handle accordingly.'].map((words): Case => ({
      rule: 'portion-mark-missing', name: `how the cable is handled is no portion: ${words}`, says: null,
      text: `R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000123\n\nSENSITIVE\n\nSUBJECT: HARBOR FESTIVAL\n\n1. ${words}\n\n2. (SBU) The festival opens.\n\n3. (U) It closes.\n`,
    })),
    {
      rule: 'portion-mark-missing', name: 'a mark that lost its brackets is no word to put another before', says: /^SBU is not a known portion mark/, fixes: [],
      text: 'R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000123\n\nSENSITIVE\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (SBU) The festival opens.\n\n2. SBU The mayor took part.\n\n3. (U) It closes.\n',
    },
    ...['S//NF', 'TS//NF'].map((mark): Case => ({
      rule: 'portion-mark-missing', name: `a mark that lost its brackets is given no other: ${mark}`, says: / is not a known portion mark: it has no brackets/, fixes: [],
      text: `R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nC O N F I D E N T I A L OSLO 000123\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (C) The festival opens.\n\n2. ${mark} The mayor took part.\n\n3. (U) It closes.\n`,
    })),
    ...['S/CT Director', 'S/P', 'U Thant', 'C Company', 'S. Korea'].map((words): Case => ({
      rule: 'portion-mark-missing', name: `an office or a name is no mark: ${words}`, says: /^Paragraph 2 has no portion mark/, fixes: ['Insert (C)'],
      text: `R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nC O N F I D E N T I A L OSLO 000123\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (C) The festival opens.\n\n2. ${words} Came.\n\n3. (U) It closes.\n`,
    })),
    ...['(ref B).3. (U)', '(ref B). \u00B63. (U)', 'are here.3. (U)', 'are here.\n\n3.) (U)', 'are here.\n\n3/ (U)'].map((number): Case => ({
      rule: 'paragraph-sequence', name: `the number that is due stands there, damaged or fused: ${number}`, says: /^Paragraph 3 seems to begin here/, fixes: [],
      text: `UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) The boats.\n\n2. (U) The boats ${number} In August two docks opened.\n\n4. (U) The end.\n\n5. (U) More.\n`,
    })),
    ...['3', '2'].map((second): Case => ({
      rule: 'paragraph-sequence', name: `a summary that has the number 2 is no paragraph 1: ${second} below it`, says: /^The first paragraph is numbered 2; it should be 1/,
      text: `UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n2. (U) Summary: The boats. End summary.\n\n${second}. (U) More.\n`,
    })),
    {
      rule: 'block-end-without-begin', name: 'what is open may have been meant', says: /ends what was not begun/, fixes: [],
      text: 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) One.\n\n2. (U) (Note: The boats. End comment.) They sail.\n',
    },
    {
      rule: 'block-end-without-begin', name: 'the end has a bracket of its own', says: /ends what was not begun/, fixed: 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) One.\n\n2. (U) Note: The boats. (End note.) They sail.\n',
      text: 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) One.\n\n2. (U) The boats. (End note.) They sail.\n',
    },
    {
      rule: 'decl-date-form', name: 'the year goes on behind a blank', says: /should be written/, fixes: [],
      text: 'R 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nC O N F I D E N T I A L OSLO 000123\n\nE.O. 12958: DECL: 04/12/20 17\nTAGS: ECON, NO\nSUBJECT: BOATS\n\n1. (C) The boats.\n',
    },
    ...['\u2003', '\u200A', '\u00A0', '\u200B '].map((blank): Case => ({
      rule: 'portion-mark-missing', name: `the mark stands behind whatever blank: U+${blank.charCodeAt(0).toString(16)}`, says: null,
      text: `R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000123\n\nSENSITIVE\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (SBU) The festival opens.\n\n2.${blank}(SBU) The mayor took part.\n\n3. (U) It closes.\n`,
    })),
    ...['paragraph-sequence', 'paragraph-indented'].map((rule): Case => ({
      rule, name: 'a blank without width stands before a number', says: null,
      text: 'UNCLAS OSLO 000123\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) The festival opens.\n\n\u200B2. (U) The mayor took part.\n\n3. (U) It closes.\n',
    })),
    ...['', 'IN', 'UNCLAS OSLO 000123\n\nSUB', 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\nR', 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) N'].map((begun): Case => ({
      rule: 'niact-without-justification', name: `the first sentence is still to be written: ${begun.slice(-3)}`, says: null,
      text: `O 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC NIACT IMMEDIATE\n${begun}`,
    })),
    {
      rule: 'niact-without-justification', name: 'a signed cable is finished', says: /calls people in at night/,
      text: 'O 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC NIACT IMMEDIATE\nUNCLAS OSLO 000123\n\n1. (U) The embassy needs:\n\n- boats\n- nets\n\nDOE\n',
    },
    {
      rule: 'niact-without-justification', name: 'it was written', says: /calls people in at night/,
      text: 'O 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC NIACT IMMEDIATE\nUNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) The boats are here.',
    },
    {
      rule: 'split-word', name: 'a letter before a tab is a bullet', says: null,
      text: 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) Points:\n\n- the first of the items here is so long that it reaches the edge by a lot a lot\no\tsub point\n',
    },
    {
      rule: 'reason-letter-invalid', name: 'a heading with its mark stands below the reasons', says: null,
      text: 'R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nS E C R E T OSLO 000123\n\nE.O. 12958: DECL: 02/14/2018\nTAGS: ECON, NO\n\nCLASSIFIED BY: JOHN DOE, AMBASSADOR; REASON: 1.4(B), (D)\n(S//NF) Summary\n\n1. (S//NF) The boats are here.\n',
    },
    {
      rule: 'paragraph-sequence', name: 'the number that is due stands inside of a line, with its mark', says: /^Paragraph 3 seems to begin here/, fixes: [],
      text: 'UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) The boats.\n\n2. (U) The harbor will grow. New Docks 3. (U) In August two docks opened.\n\n4. (U) The end.\n',
    },
    {
      rule: 'line-too-long', name: 'a heading and its underline share the line', says: /characters long/, fixes: [],
      text: `UNCLAS OSLO 000123\n\nSUBJECT: BOATS\n\n1. (U) The boats.\n\nExercise of the Boats of the Harbor in the Early Spring -------------------------\n\n2. (U) The end.\n`,
    },
    {
      rule: 'portion-mark-missing', name: 'a portion on what is sensitive but unclassified', says: /^Paragraph 2 has no portion mark/,
      text: 'R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000123\n\nSENSITIVE\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (SBU) The festival opens.\n\n2. Sensitive but unclassified. The mayor took part.\n\n3. (U) It closes.\n',
    },
    {
      rule: 'paragraph-single-numbered', name: 'a number ends a sentence of the only paragraph', says: /^The text is one paragraph/,
      text: 'R 251500Z OCT 88\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 0638\n\nE.O. 12356: N/A\nTAGS: SOCI, NO\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) THE FESTIVAL OPENS. (SEE ART. 3. IT IS NEW.)\n\nROE\n',
    },
    {
      rule: 'paragraph-single-numbered', name: 'a later number stands below, which is not due', says: null,
      text: 'R 251500Z OCT 88\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 0638\n\nE.O. 12356: N/A\nTAGS: SOCI, NO\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) THE FESTIVAL OPENS ON MONDAY.\n\n3. THE FIREWORKS BEGIN ON TUESDAY.\n\nROE\n',
    },
    {
      rule: 'missing-classification-line', name: 'the year stands before the post', says: null,
      text: 'R 251500Z OCT 75\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS 75 OSLO 1895\n\nE.O. 11652: N/A\nTAGS: SOCI, NO\nSUBJECT: HARBOR FESTIVAL\n\n1. IT OPENS.\n',
    },
    {
      rule: 'pass-line-unknown-addressee', name: 'a community of countries stands for several posts', says: null,
      text: 'R 140905Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO NORTHERN HARBOR DEVELOPMENT COMMUNITY\nUNCLAS OSLO 000123\n\nSIPDIS\n\nLONDON FOR ROE\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) The festival opens.\n',
    },
    ...[['(CCY AD00AB1234/MSI1234 510)', null], ['DUE TO NUMEROUS SVCS', null], ['ZDK', null], ['CORRECTED COPY', null], ['ZFF4', /^Julian day 048/], ['', /^Julian day 048/]].map(([behind, says]): Case => ({
      rule: 'julian-date-mismatch', name: `filed three days later, with "${String(behind)}" behind the date-time group`, says: says as Case['says'],
      text: `DE RUEHGZ #0208 0480905\nZNR UUUUU ZZH\nO 140905Z FEB 07 ${String(behind)}\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. One.\n`,
    })),
    {
      rule: 'de-station-fm-mismatch', name: 'an embassy that moved keeps its station',
      text: 'DE RUEHBE #0208 0450905\nZNR UUUUU ZZH\nO 140905Z FEB 06\nFM AMEMBASSY BELIZE\nUNCLAS BELIZE 000208\n\nSUBJECT: X\n\n1. One.\n',
      says: null,
    },
    {
      rule: 'tags-iso-code', name: 'three letters that are those of another code but for its last are no country',
      text: 'UNCLAS PARIS 000208\n\nE.O. 12958: N/A\nTAGS: PREL, MAR, FR\nSUBJECT: X\n\n1. One.\n',
      says: null,
    },
    ...['PREL, MAR, MARR', 'PREL, MAR, MO', 'PREL, ARE'].map((codes): Case => ({
      rule: 'tags-iso-code', name: `they are one in ${codes}`,
      text: `UNCLAS PARIS 000208\n\nE.O. 12958: N/A\nTAGS: ${codes}\nSUBJECT: X\n\n1. One.\n`,
      says: /^(?:MAR|ARE) is the ISO code/,
    })),
    {
      rule: 'tags-unknown-code', name: 'three letters that are those of another code but for its last may be that code',
      text: 'UNCLAS PARIS 000208\n\nE.O. 12958: N/A\nTAGS: PREL, MAR, FR\nSUBJECT: X\n\n1. One.\n',
      says: /^MAR is not a known TAGS code\. Nearest: MARR /,
    },
    {
      rule: 'tags-iso-code', name: 'but where the cable comes from that country',
      text: 'UNCLAS RABAT 000208\n\nE.O. 12958: N/A\nTAGS: PREL, MAR\nSUBJECT: X\n\n1. One.\n',
      says: /^MAR is the ISO code of Morocco/,
    },
    {
      rule: 'tags-unknown-code', name: 'the treaty on intermediate-range forces has a code',
      text: 'UNCLAS GENEVA 000208\n\nE.O. 12958: N/A\nTAGS: PARM, START, INF\nSUBJECT: X\n\n1. One.\n',
      says: null,
    },
    {
      rule: 'paragraph-sequence', name: 'a number that stands behind a page line', profile: 'archive',
      text: 'CONFIDENTIAL ROME 000617\nSIPDIS\nE.O. 12958: DECL: 03/05/2007\nTAGS: PHUM, IT\nSUBJECT: X\n¶1. (C) ONE.\n¶2. (C) TWO.\n CONFIDENTIAL\nPAGE 03 ROME 00617 01 OF 02 082030Z 3. (C) AS WE HAD SAID, THREE.\n¶4. (C) FOUR.\nROE\n',
      says: /^Paragraph 3 seems to begin here/, fixes: [],
    },
    {
      rule: 'redaction-run', name: 'small letters stand for what was taken out as well',
      text: 'SUBJECT: X\n\n1. (U) The guest of honor is xxxxx.\n',
      says: /^x repeated 5 times/,
    },
    {
      rule: 'redaction-run', name: 'and behind the article of a name',
      text: 'SUBJECT: X\n\n1. (U) The guest of honor is al-xxxxx, not at 647-xxxx [sic].\n',
      says: /^x repeated 5 times/,
    },
    {
      rule: 'redaction-run', name: 'but not in a number or a path',
      text: 'SUBJECT: X\n\n1. (U) Call 647-xxxx [home], or write to \\\\xxxx\\desk, under 12xxxx.\n',
      says: null,
    },
    {
      rule: 'julian-date-mismatch', name: 'a day that no year has, of a telegram sent again',
      text: 'DE RUEHGZ #0208 4000905\nZNR UUUUU ZZH\nO 140905Z FEB 07 ZDK\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. One.\n',
      says: /^There is no Julian day 400/,
    },
    {
      rule: 'paragraph-sequence', name: 'a number that lost its line end stands before a mark with a control',
      text: 'SUBJECT: X\n\n1. (S) One is here. 2. (S/NF) Two is here.\n\n3. (S) Three.\n',
      says: /^Paragraph 2 seems to begin here/, fixes: [],
    },
    {
      rule: 'portion-mark-missing', name: 'what an archive took out, and says so in words of its own, can show none',
      text: 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nC O N F I D E N T I A L GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (C) One.\n\n2. [DETAILS REMOVED]\n\n3. (C) Three.\n',
      says: null,
    },
    {
      rule: 'block-not-closed', name: 'of several points it speaks as of one text',
      text: 'SUBJECT: X\n\n1. (U) Begin points:\n\n-- One.\n\n2. (U) Two.\n',
      says: /^Nothing ends the points begun here: "End points\." should follow\.$/,
    },
    {
      rule: 'signature-missing', name: 'a name behind the address of a site, on its line, may be the signature', profile: 'archive',
      text: '07GUANGZHOU208\nX\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nConsulate Guangzhou\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n¶1. (U) One.\n\n¶2. (U) See https://www.example.test/pages/guangzhou/index. cfm Roe\n',
      says: null,
    },
    {
      rule: 'signature-missing', name: 'words behind such an address are none', profile: 'archive',
      text: '07GUANGZHOU208\nX\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nConsulate Guangzhou\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n¶1. (U) One.\n\n¶2. (U) See https://www.example.test/pages/rome in English\n',
      says: /signature/,
    },
    { rule: 'tags-unknown-code', name: 'the mission to the European Union is named in two words', text: 'UNCLAS USEU BRUSSELS 000208\n\nE.O. 12958: N/A\nTAGS: PGOV EUN USEU BRUSSELS\nSUBJECT: X\n', says: null },
    { rule: 'paragraph-sequence', name: 'a first paragraph without a number is told whatever number is next', text: 'SUBJECT: X\n\n(U) One.\n\n3. (U) Three.\n', says: /^Paragraph 1 seems to begin here/, fixes: [] },
    { rule: 'paragraph-sequence', name: 'but not where another has the number', text: 'SUBJECT: X\n\n(U) Of two cables this is the first.\n\n1. (U) One.\n\n3. (U) Three.\n', says: /^Paragraph 3 follows paragraph 1/ },
    { rule: 'paragraph-sequence', name: 'of several before the first number the one that opens the text is told', text: 'SUBJECT: X\n\n(U) One.\n\n(U) Two.\n\n3. (U) Three.\n', says: /^Paragraph 1 seems to begin here/, fixes: [] },
    { rule: 'caption-unknown', name: 'the name of a channel has five letters, or its second word one too many', text: 'UNCLAS OSLO 000123\n\nROGER CHANNELL\n\nSUBJECT: X\n', says: /ROGER CHANNEL may be meant/ },
    { rule: 'paragraph-indented', name: 'items below a colon have the numbers of what they answer', text: 'UNCLAS OSLO 000123\n\nSUBJECT: X\n\n1. (U) He answered:\n\n   2. (U) Boats;\n\n   3. (U) bands; and\n\n   4. (U) boots.\n\n5. (U) More.\n', says: null },
    { rule: 'paragraph-indented', name: 'one alone below a colon is a paragraph', text: 'UNCLAS OSLO 000123\n\nSUBJECT: X\n\n1. (U) Action request:\n\n  2. (U) Boats.\n\n3. (U) More.\n', says: /^Paragraph 2 is indented/ },
    { rule: 'portion-above-overall', name: 'letters of a list do not excuse the mark behind a number', text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n(A) THE BOATS: None.\n\n(B) THE BAND: noon.\n\n1. (C) The fireworks are late.\n', says: /^\(C\) is above/ },
    { rule: 'portion-above-overall', name: 'nor does a mark of one letter that of two', text: 'S E C R E T GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (S) One.\n\n2. (TS) Two.\n', says: /^\(TS\) is above/ },
    { rule: 'redaction-run', name: 'words in brackets that say what went elsewhere are a sentence', text: 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The gate [since removed] was old.\n', says: null },
    { rule: 'page-line-mrn-mismatch', name: 'prints call the mission to NATO by a name of their own', text: 'PAGE 01 NATO 00577 151832Z\nACTION EUR-12\nR 151500Z MAR 74\nFM USMISSION NATO\nTO SECSTATE WASHDC 1234\nUNCLAS USNATO 0577\nSUBJECT: FAIR\n1. IT OPENED.\n', says: null },
    { rule: 'classified-without-classifier', name: 'the order tells the years of a draft without a date', text: undated('E.O. 13526: DECL: 06/06/2031', ''), says: /who classified it/ },
    { rule: 'classified-without-classifier', name: 'no date, and an order that asked for no classifier', text: undated('E.O. 12356: DECL: OADR', ''), says: null },
    {
      rule: 'addressee-precedence-mismatch', name: 'where one addressee differs, either may be wrong',
      text: 'PP RUEHC\nDE RUEHGZ #0208 0450905\nZNR UUUUU ZZH\nP 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 5794\nINFO RUEHBJ/AMEMBASSY BEIJING PRIORITY\n',
      says: /is IMMEDIATE \(O\)\.$/, fixes: ['Write O for P, OO for PP', 'Write PRIORITY for IMMEDIATE'],
    },
    {
      rule: 'addressee-precedence-mismatch', name: 'where two do, it is not they',
      text: 'P 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC IMMEDIATE 5794\nAMEMBASSY BEIJING IMMEDIATE\n',
      says: /is IMMEDIATE \(O\)\.$/, fixes: ['Write O'],
    },
    { rule: 'reason-section-era', name: 'the order alone tells that the section is of another time', text: undated('E.O. 13526: DECL: 06/06/2031', 'Classified By: Jane Roe. Reason: 1.5 (d).'), says: /a cable of 2010 or later should cite 1\.4/, fixes: ['Write 1.4'] },
    { rule: 'reason-section-era', name: 'in the years of the order either section was right', text: undated('E.O. 12958: DECL: 06/06/2011', 'Classified By: Jane Roe. Reason: 1.5 (d).'), says: null },
    { rule: 'reason-section-era', name: 'the order was amended in the middle of a year', text: undated('E.O. 13292: DECL: 06/06/2011', 'Classified By: Jane Roe. Reason: 1.5 (d).'), says: null },
    { rule: 'reason-letter-invalid', name: 'without a date, too, the section is what is wrong', text: undated('E.O. 13526: DECL: 06/06/2031', 'Classified By: Jane Roe. Reason: 1.5 (h).'), says: null },
    { rule: 'decl-oadr-barred', name: 'no date from which one could be counted', text: undated('E.O. 13526: DECL: OADR', ''), says: /not valid under E\.O\. 13526/, fixes: [] },
    { rule: 'tags-personal-name-missing', name: 'no date, and an order of the time when only OVIP asked for a name', text: undated('E.O. 13526: DECL: 06/06/2031', '').replace('PREL', 'OREP'), says: null },
    { rule: 'tags-personal-name-missing', name: 'the visitor of a draft without a date', text: undated('E.O. 13526: DECL: 06/06/2031', '').replace('PREL', 'OVIP'), says: /OVIP should be followed/ },
    {
      rule: 'classified-without-decl', name: 'a TAGS line that is fused to the instruction stays apart from the date',
      text: 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nC O N F I D E N T I A L GUANGZHOU 000208\n\nE.O. 12958: N/ATAGS: PREL, CH\nSUBJECT: X\n\n1. (C) One.\n',
      says: /says N\/A/, fixed: 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nC O N F I D E N T I A L GUANGZHOU 000208\n\nE.O. 12958: DECL: 02/14/2017 TAGS: PREL, CH\nSUBJECT: X\n\n1. (C) One.\n',
    },
    { rule: 'eo-line-form', name: 'a keyword that lost its first letter', text: 'UNCLAS ROME 000001\n\n.O. 12958: N/A\nTAGS: SCUL, IT\nSUBJECT: X\n', says: /should read "E\.O\."/, fixed: 'UNCLAS ROME 000001\n\nE.O. 12958: N/A\nTAGS: SCUL, IT\nSUBJECT: X\n' },
    { rule: 'portion-mark-form', name: 'small letters behind a level in capitals are no slip of the level', text: 'UNCLAS ROME 000001\n\nSUBJECT: X\n\n1. (U//Fouo) One.\n', says: null },
    {
      rule: 'sbu-without-sensitive', name: 'a line of the header that is not read says it',
      text: 'UNCLAS ROME 000001\n\nCaptions: SENSITIVE\n\nE.O. 13526: N/A\nTAGS: SCUL, IT\nSUBJECT: X\n\n1. (SBU) One.\n', says: null,
    },
    {
      rule: 'tags-mixed-separators', name: 'the semicolon of an entity in capitals separates nothing either',
      text: `
        UNCLAS GUANGZHOU 000208
        TAGS: PREL ETRD&AMP; OVIP CH
        SUBJECT: HARBOR FESTIVAL
      `,
      says: null,
    },
    {
      rule: 'tags-mixed-separators', name: 'a semicolon separates as a comma does',
      text: `
        UNCLAS GUANGZHOU 000208
        TAGS: PREL; ETRD OVIP CH
        SUBJECT: HARBOR FESTIVAL
      `,
      says: /comma/i,
    },
    {
      rule: 'ref-post-unknown', name: 'a post and its number stay apart where only the wrong sign parts them',
      text: "UNCLAS GUANGZHOU 000208\nSUBJECT: X\nREF: TALLIN'1200\n",
      says: /Nearest: TALLINN/, fixes: ['Write TALLINN'],
      fixed: 'UNCLAS GUANGZHOU 000208\nSUBJECT: X\nREF: TALLINN 1200\n',
    },
    {
      rule: 'ref-post-unknown', name: 'a zero for the O of a post, of however few letters',
      text: 'UNCLAS GUANGZHOU 000208\nSUBJECT: X\nREF: OSL0 465\n',
      says: /^OSL0 is not a known post\. Nearest: OSLO\.$/, fixed: 'UNCLAS GUANGZHOU 000208\nSUBJECT: X\nREF: OSLO 465\n',
    },
    {
      rule: 'ref-year-redundant', name: 'a year that parts two words stays',
      text: 'R 140905Z FEB 07\nUNCLAS GUANGZHOU 000208\nSUBJECT: X\nREFS: STATE 5 AND07 GUANGZHOU 112\n',
      says: /the year of the cable itself/, fixes: [],
    },
    {
      rule: 'tags-unknown-code', name: 'a sign that parts the code from the next word stays',
      text: 'UNCLAS GUANGZHOU 000208\nTAGS: PREL CH&SUBJECT: HARBOR FESTIVAL\n',
      says: /Nearest: CH/, fixes: [],
    },
    {
      rule: 'unclassified-with-decl', name: 'N/A stands apart from the number of the order where only what nobody sees did',
      text: 'UNCLAS GUANGZHOU 000208\nE.O. 12958\u00AD 02/14/2017\nTAGS: PREL, CH\n',
      says: /nothing to declassify/, fixed: 'UNCLAS GUANGZHOU 000208\nE.O. 12958 N/A\nTAGS: PREL, CH\n',
    },
    {
      rule: 'summary-missing', name: 'a first paragraph without a word opens with nothing',
      text: `UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U)\n\n2. (U) Words.\n${'words and more words\n'.repeat(180)}`,
      says: /has more than three pages \(\d+ lines\) and no summary/,
    },
    {
      rule: 'tags-mixed-separators', name: 'the semicolon of an entity separates nothing',
      text: `
        UNCLAS GUANGZHOU 000208
        TAGS: PREL ETRD&amp; OVIP CH
        SUBJECT: HARBOR FESTIVAL
      `,
      says: null,
    },
    {
      rule: 'archive-banner-mismatch', name: 'a banner without an id is not compared',
      text: `
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208
        SUBJECT: HARBOR FESTIVAL
      `,
      says: null,
    },
    {
      rule: 'html-entity', name: 'an entity that stands for a blank',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The harbor&nbsp;festival opens on Monday.\n\n2. (U) It ends on Friday.\n',
      says: /stands for a blank/, fixes: ['Write a blank'],
      fixed: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The harbor festival opens on Monday.\n\n2. (U) It ends on Friday.\n',
    },
    {
      rule: 'html-entity', name: 'a line break in the middle of a line',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The harbor&#x000A;festival opens on Monday.\n\n2. (U) It ends on Friday.\n',
      says: /&#x000A;/, fixes: ['Write a line break'],
      fixed: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The harbor\nfestival opens on Monday.\n\n2. (U) It ends on Friday.\n',
    },
    {
      rule: 'line-too-long', name: 'two more lines of the paragraph are told with the first',
      text: `UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) ${'word '.repeat(15)}\n${'word '.repeat(15)}\n${'word '.repeat(15)}ends.\n\n2. (U) It ends on Friday.\n`.replace(/ \n/g, '\n'),
      says: /2 other lines below it are too long too/,
    },
    {
      rule: 'invisible-character', name: 'a character that turns text round',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The harbor \u202efestival\u202c opens.\n\n2. (U) It ends on Friday.\n',
      says: /can make the text read as something it is not/,
    },
    {
      rule: 'invisible-character', name: 'a line separator between the header and a text on the same line is a blank',
      text: 'CLAS STION 0\u20281', says: /U\+2028/, fixed: 'CLAS STION 0 1',
    },
    {
      rule: 'invisible-character', name: 'a form feed before a paragraph leaves nothing behind',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) One.\n\f2. (U) Two.\n', says: /U\+000C/, fixed: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) One.\n2. (U) Two.\n',
    },
    {
      rule: 'character-not-in-set', name: 'a run of foreign letters is cut short in the message',
      text: `UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The harbor ${'字'.repeat(60)} opens.\n\n2. (U) It ends on Friday.\n`,
      says: /字\.\.\. \(/,
    },
    {
      rule: 'portion-mark-form', name: 'a word in brackets that is no mark is left alone',
      text: 'UNCLAS GUANGZHOU 000208\n\nSENSITIVE\n\nSUBJECT: X\n\n1. [XQ] The harbor festival opens.\n\n2. (SBU) It ends on Friday.\n',
      says: null,
    },
    {
      rule: 'portion-mark-form', name: 'a mark for the entire text in small letters, which has no brackets, is left alone',
      text: 'S E C R E T GUANGZHOU 000208\n\nSUBJECT: X\n\n1. s - entire text The harbor festival opens.\n\n2. It ends on Friday.\n',
      says: null,
    },
    {
      rule: 'precedence-priority-retired', name: 'the prosign of the routing line goes with the word',
      text: 'VZCZCXYZ1234\nPP RUEHC\nDE RUEHLI #0208 0450905\nZNR UUUUU ZZH\nP 140905Z FEB 19\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC PRIORITY 5794\nUNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends on Friday.\n',
      says: /PRIORITY/,
    },
    {
      rule: 'duplicate-addressee', name: 'one indicator and another are two offices of one address',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\nINFO RUEHGZ/AMCONSUL GUANGZHOU\nRUEHBJ/AMCONSUL GUANGZHOU\nUNCLAS LISBON 000208\n',
      says: null,
    },
    {
      rule: 'de-station-fm-mismatch', name: 'the Department has several stations',
      text: 'VZCZCXYZ1234\nRR RUEHGZ\nDE RUEHGZ #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM SECSTATE WASHDC\nTO RUEHGZ/AMCONSUL GUANGZHOU\nUNCLAS STATE 000208\n',
      says: /RUEHGZ is the station of GUANGZHOU/,
    },
    {
      rule: 'end-marker-bracket', name: 'a square bracket is closed with a square bracket',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.  [Note:  It rained.  End note.\n\n2. (U) It ends on Friday.\n',
      says: /./, fixed: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.  [Note:  It rained.  End note.]\n\n2. (U) It ends on Friday.\n',
    },
    {
      rule: 'block-end-without-begin', name: 'a quoted text is opened with Begin',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It rained all day.  End quote.\n\n3. (U) It ends on Friday.\n',
      says: /End quote/, fixed: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) Begin quote: It rained all day.  End quote.\n\n3. (U) It ends on Friday.\n',
    },
    {
      rule: 'paragraph-sequence', name: 'several numbers are missing',
      text: 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It rained.\n\n[...]\n\n6. (U) It ends on Friday.\n',
      says: /Paragraphs 3 to 5/,
    },
    {
      rule: 'heading-underline-folded', name: 'two blanks in one underline',
      text: `UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n${'A Heading of Words '.repeat(5).trim()}\n${'-'.repeat(45)} ${'-'.repeat(45)} ${'-'.repeat(4)}\n\n2. (U) It ends on Friday.\n`,
      says: /./, fixes: ['Remove the blanks'],
    },
    {
      rule: 'continuation-mcn-form', name: 'two digits behind an address that nobody knows may be a part of it',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RELIEF TEAM 94\nUNCLAS LISBON 000208\n',
      says: null,
    },
    {
      rule: 'header-line-order', name: 'the identifier stands first',
      text: 'RR RUEHC\nVZCZCXYZ1234\nDE RUEHLI #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends on Friday.\n',
      says: /./,
    },
    {
      rule: 'niact-without-justification', name: 'a text without numbers gives its reason in its first paragraph',
      text: 'O 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC NIACT IMMEDIATE\nUNCLAS LISBON 000208\n\nSUBJECT: X\n\nThe fair opens tonight.\n\nLINDQVIST\n',
      says: /NIACT/,
    },
    {
      rule: 'missing-classification-line', name: 'the level is that of the security line',
      text: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHLI #0208 0450905\nZNY EEEEE ZZH\nR 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\n\nE.O. 12958: N/A\nTAGS: PREL, PO\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends on Friday.\n',
      says: /./,
    },
    {
      rule: 'routing-indicator-pla-mismatch', name: 'an address with several indicators',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHGZ/JOINT STAFF WASHDC\nUNCLAS LISBON 000208\n',
      says: null,
    },
    {
      rule: 'overall-above-portions', name: 'a paragraph whose parts are marked',
      text: 'C O N F I D E N T I A L LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens:\n-- (U) on Monday; and\n-- (U) on Friday.\n\n2. (U) It ends on Sunday.\n\nLINDQVIST\n',
      says: /./,
    },
    {
      rule: 'summary-not-closed', name: 'a heading that says Summary needs no end',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\nSummary\n-------\n\n1. (U) Summary:  The fair opens.\n\nThe Fair\n--------\n\n2. (U) It ends on Friday.\n',
      says: null,
    },
    {
      rule: 'portion-lou-era', name: 'LOU is no portion mark of its own in a cable of that level',
      text: 'R 140905Z FEB 99\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nLIMITED OFFICIAL USE LISBON 000208\n\nSUBJECT: X\n\n1. (LOU) The fair opens.\n\n2. (LOU) It ends on Friday.\n',
      says: null,
    },
    {
      rule: 'archive-banner-mismatch', name: 'a post by two of its names',
      text: '07USUNNEWYORK208\nHarbor Festival\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nMission USUN New York\nR 140905Z FEB 07\nFM USMISSION USUN NEW YORK\nTO SECSTATE WASHDC\nUNCLAS USUN 000208\n\nSUBJECT: X\n',
      says: null,
    },
    {
      rule: 'archive-banner-mismatch', name: 'a banner without a level',
      text: '07GUANGZHOU208\nHarbor Festival\nWed Feb 14 00:00:00 +0100 2007\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n',
      says: null,
    },
    {
      rule: 'block-end-without-begin', name: 'what a bracket closes is opened by a bracket',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It rained.  End note.)\n\n3. (U) It ends.\n',
      says: /End note/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) (Note: It rained.  End note.)\n\n3. (U) It ends.\n',
    },
    {
      rule: 'block-nesting', name: 'what ends far away has lost its own end',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Begin comment: The fair opens.\n\n2. (U) Begin note: it rained.\n\n3. (U) Much.  End comment.\n\n4. (U) More.  End note.\n',
      says: null,
    },
    {
      rule: 'character-not-in-set', name: 'an accent that stands behind its letter is removed',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fe\u0302te opens.\n\n2. (U) It ends.\n',
      says: /^fe\u0302te \(U\+0302\) is not in the telegraph's set: write fete\.$/, fixes: ['Write fete'],
      fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fete opens.\n\n2. (U) It ends.\n',
    },
    ...([['\u2026', /write "\.\.\."\.$/, 'Write "..."'], ['\u2013', /write "-"\.$/, 'Write "-"'], ['\u201C', /write '"'\.$/, "Write '\"'"]] as const).map(([sign, says, fix]) => ({
      rule: 'character-not-in-set', name: `the sign for ${sign} stands in quotation marks, apart from the sentence that tells it`,
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Rain ${sign} Sun.\n\n2. (U) It ends.\n`, says, fixes: [fix],
    })),
    {
      rule: 'character-not-in-set', name: 'the letters of a line are told once, with the words that they stand in',
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) ${'R\u00e9 de l\'\u00eele m\u00eame d\u00e9j\u00e0 '.repeat(2)}prevu.\n\n2. (U) It ends.\n`,
      says: /^R\u00e9, \u00eele, m\u00eame, d\u00e9j\u00e0 \(U\+00E9, U\+00EE, U\+00EA, U\+00E0\) are not in the telegraph's set: write Re, ile, meme, deja\.$/,
      fixes: ['Write Re, ile, meme, deja'],
      fixed: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) ${"Re de l'ile meme deja ".repeat(2)}prevu.\n\n2. (U) It ends.\n`,
    },
    {
      rule: 'header-line-order', name: 'an airgram has TO above FROM',
      text: 'UNCLASSIFIED\n\nAIRGRAM A-212\n\nTO: DEPARTMENT OF STATE\nINFO: CANBERRA, SUVA\nFROM: AMEMBASSY WELLINGTON\nSUBJECT: X\n',
      says: null,
    },
    {
      rule: 'tags-unknown-code', name: 'what is not called by its code',
      text: 'UNCLAS BERN 000208\nTAGS: PREL, EU, SZ\nSUBJECT: X\n',
      says: /Nearest: EUN \(European Union\)\.$/, fixes: ['Write EUN'],
      fixed: 'UNCLAS BERN 000208\nTAGS: PREL, EUN, SZ\nSUBJECT: X\n',
    },
    {
      rule: 'character-not-in-set', name: 'a word of two alphabets keeps the letters that have no equal',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The caf\u00e9s\u0416 open.\n\n2. (U) It ends.\n',
      says: /write cafes\u0416\.$/, fixes: ['Write cafes\u0416'],
      fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The cafes\u0416 open.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'character-not-in-set', name: 'several blanks of another kind',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The\u00A0\u00A0fair opens.\n\n2. (U) It ends.\n',
      says: /write a blank/, fixes: ['Write blanks'],
      fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The  fair opens.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'de-station-fm-mismatch', name: 'a post with two indicators, and the station of another',
      text: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHGZ #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC\nUNCLAS ASTANA 000208\n\nSUBJECT: X\n',
      says: /the message is from AMEMBASSY ASTANA\.$/, fixes: [],
    },
    {
      rule: 'duplicate-addressee', name: 'a list that others are taken off is left to the drafter',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nINFO CHINA POSTS COLLECTIVE\nCHINA POSTS COLLECTIVE\nXMT AMCONSUL SHANGHAI\nUNCLAS LISBON 000208\n',
      says: /listed twice/, fixes: [],
    },
    {
      rule: 'header-line-order', name: 'the date-time group stands below the addressees',
      text: 'FM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nR 140905Z FEB 07\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /it belongs before the FM line/, fixed: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
    },
    {
      rule: 'invisible-character', name: 'a control that has no name, one that turns text round, and more than are told',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair\u0007 opens.\n\n2. (U) It ends.\n',
      says: /U\+0007 cannot be seen/,
    },
    {
      rule: 'invisible-character', name: 'more of them than are told by name',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair\u200B\u200C\u200D\u2060\u0001 opens.\n\n2. (U) It ends.\n',
      says: /5 characters cannot be seen: .* and others\.$/,
    },
    {
      rule: 'invisible-character', name: 'two that turn text round',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair\u202A\u202B opens.\n\n2. (U) It ends.\n',
      says: /they can make the text read/,
    },
    {
      rule: 'missing-classification-line', name: 'an airgram that a reference names is no letterhead',
      text: 'R 140905Z FEB 75\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nE.O. 11652: N/A\nTAGS: PGOV, PO\nSUBJECT: X\nREF: LISBON AIRGRAM A-12\n\n1. THE FAIR OPENS.\n\n2. IT ENDS.\n',
      says: /There is no classification line/,
    },
    {
      rule: 'missing-classification-line', name: 'the line before which it belongs is fused to the one above',
      text: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHLI #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC  SUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: /./, fixed: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHLI #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC  \nUNCLAS LISBON 000208\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'paragraph-sequence', name: 'one number is missing beside what was cut out',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n[...]\n\n3. (U) It ends.\n',
      says: /Paragraph 2 is missing beside a redaction/,
    },
    {
      rule: 'paragraph-sequence', name: 'numbers are written anew up to what was cut out',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n3. (U) It rained.\n\n4. (U) It snowed.\n\n[...]\n\n7. (U) It ends.\n',
      says: /it should be 2/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It rained.\n\n3. (U) It snowed.\n\n[...]\n\n7. (U) It ends.\n',
    },
    {
      rule: 'paragraph-sequence', name: 'a number that came too early is not missed later',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n4. (U) It rained.\n\n2. (U) It snowed.\n\n3. (U) It was dry.\n\n5. (U) It ends.\n',
      says: /Paragraph 4 follows paragraph 1/,
    },
    {
      rule: 'overall-above-portions', name: 'an opening note without a number',
      text: 'C O N F I D E N T I A L LISBON 000208\n\nSUBJECT: X\n\n(U) Handle with care.\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n\nLINDQVIST\n',
      says: /./,
    },
    {
      rule: 'paragraph-marker-spacing', name: 'a number without its stop and without a mark',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2 (U) It rained.\n\n3.It ends.\n',
      says: /paragraph 2 lacks its stop/,
    },
    {
      rule: 'paragraph-single-numbered', name: 'text that is not set off from the header keeps its number',
      text: 'UNCLAS LISBON 000208\nSUBJECT: X\n1. (U) The fair opens.\n\nLINDQVIST\n',
      says: /./, fixes: [],
    },
    {
      rule: 'paragraph-single-numbered', name: 'a number without its stop',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1 (U) The fair opens.\n\nLINDQVIST\n',
      says: /./, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n(U) The fair opens.\n\nLINDQVIST\n',
    },
    {
      rule: 'eo-line-form', name: 'a number that a copy cut off, behind which the whole one would stand',
      text: 'R 090540Z MAR 02\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 001381\n\nE.O. 129...\nTAGS: SCUL, NO\nSUBJECT: X\n',
      says: /E\.O\. 12958 was in force/, fixes: [],
    },
    {
      rule: 'eo-line-form', name: 'a digit lost above a pilcrow, which is no second beginning',
      text: 'C O N F I D E N T I A L ROME 000001\n\nE.O. 1259:\n\u00B6 DECL: 02/14/2017\nTAGS: SCUL, IT\nSUBJECT: X\n',
      says: /^"1259" should read "12958"/, fixed: 'C O N F I D E N T I A L ROME 000001\n\nE.O. 12958:\n\u00B6 DECL: 02/14/2017\nTAGS: SCUL, IT\nSUBJECT: X\n',
    },
    {
      rule: 'eo-line-form', name: 'a whole number above one',
      text: 'C O N F I D E N T I A L ROME 000001\n\nE.O. 12958:\n\u00B6 DECL: 02/14/2017\nTAGS: SCUL, IT\nSUBJECT: X\n',
      says: null,
    },
    ...['eo-line-form', 'unclassified-with-decl', 'eo-not-in-force'].map((rule): Case => ({
      rule, name: 'a line that the release wrote over a cable of 1972',
      text: 'R 090540Z MAR 72\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLASSIFIED OSLO 1381\n\nE.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006\nSUBJECT: X\n',
      says: null,
    })),
    {
      rule: 'unclassified-with-decl', name: 'the same in a cable of its own order',
      text: 'R 090540Z MAR 02\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLASSIFIED OSLO 1381\n\nE.O. 12958: DECLASSIFIED JUNE 21, 2006\nSUBJECT: X\n',
      says: /nothing to declassify/,
    },
    {
      rule: 'tags-unknown-code', name: 'the name of a post has no code near to it',
      text: 'UNCLAS ADANA 000386\n\nTAGS: PREL, ADANA, TU\nSUBJECT: X\n',
      says: /^ADANA is not a known TAGS code\.$/, fixes: [],
    },
    {
      rule: 'character-not-in-set', name: 'a pilcrow among references has a rule of its own',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: A. OSLO 12 ¶B. PARIS 13\n',
      says: null,
    },
    {
      rule: 'pilcrow-in-ref', name: 'right behind a number',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: A. OSLO 12¶B. PARIS 13\n',
      says: /before reference B\./, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: A. OSLO 12 B. PARIS 13\n',
    },
    {
      rule: 'pilcrow-in-ref', name: 'a list without letters',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: BEIJING 1200\n\u00B6BEIJING 1204\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: /before this line of the references/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: BEIJING 1200\nBEIJING 1204\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'pilcrow-in-ref', name: 'a list whose first letter stands on a line of its own',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF:\n\u00B6A. BEIJING 1200\n\u00B6B. BEIJING 1204\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: /before reference A/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF:\nA. BEIJING 1200\n\u00B6B. BEIJING 1204\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'pilcrow-in-ref', name: 'a list that begins without a letter',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: BEIJING 1200\n\u00B6B. BEIJING 1204\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: /before reference B/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: BEIJING 1200\nB. BEIJING 1204\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'portion-mark-missing', name: 'an unclassified cable that marks its portions',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. It rained.\n\n3. (U) It ends.\n',
      says: /though other paragraphs of the cable have one/,
    },
    {
      rule: 'portion-mark-missing', name: 'marks of the parts count, and what was cut out shows none',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nC O N F I D E N T I A L LISBON 000208\n\nSUBJECT: X\n\n1. (C) The fair opens.\n\n2. It rained:\n-- (C) much; and\n-- (C) long.\n\n3. XXXXXXXXXXXX\n\n4. (C) It ends.\n',
      says: null,
    },
    {
      rule: 'portion-mark-missing', name: 'without a classification line nobody knows what to write',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n\nSUBJECT: X\n\n1. (C) The fair opens.\n\n2. It rained.\n\n3. (C) It ends.\n',
      says: /Paragraph 2/, fixes: [],
    },
    {
      rule: 'precedence-word-misspelt', name: 'a word that is near to none',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nINFO RUEHGZ/AMCONSUL GUANGZHOU IMMEDIAT\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /Nearest: IMMEDIATE/,
    },
    {
      rule: 'release-stamp', name: 'two stamps, and the end of the message below them',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n\nLINDQVIST\n\nDeclassified/Released US Department of State EO Systematic Review 20 Mar 2014\nSheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n\nNNNN\n',
      says: /./, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n\nLINDQVIST\n\n\nNNNN\n',
    },
    {
      rule: 'routing-indicator-pla-mismatch', name: 'a post that has no indicator any more',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHGZ/AMEMBASSY BONN\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /not of AMEMBASSY BONN\.$/, fixes: ['Write AMCONSUL GUANGZHOU'],
    },
    {
      rule: 'routing-indicator-pla-mismatch', name: 'the indicator of the Department, which has many addresses',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/AMEMBASSY BEIJING\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /which is RUEHBJ\.$/, fixes: ['Write RUEHBJ'],
    },
    {
      rule: 'routing-indicator-unknown', name: 'a station without an FM line',
      text: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHQQX #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nTO RUEHC/SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /RUEHQQX is not in the list/,
    },
    {
      rule: 'security-line-classification-mismatch', name: 'LIMITED OFFICIAL USE has no letters of its own',
      text: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHLI #0208 0450905\nZNY CCCCC ZZH\nR 140905Z FEB 89\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\nLIMITED OFFICIAL USE LISBON 000208\n\nSUBJECT: X\n',
      says: null,
    },
    {
      rule: 'summary-not-closed', name: 'a summary that is opened with Begin',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Begin summary: The fair opens.\n\n2. (U) It ends.\n\nLINDQVIST\n',
      says: /./, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Begin summary: The fair opens.  End summary.\n\n2. (U) It ends.\n\nLINDQVIST\n',
    },
    {
      rule: 'flash-mixed-precedence', name: 'the emergency precedence has no word',
      text: 'Y O 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC FLASH 5794\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /this message has O too/,
    },
    {
      rule: 'precedence-info-above-action', name: 'the emergency precedence has no word',
      text: 'O Y 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n',
      says: /have the precedence Y, higher than IMMEDIATE \(O\)/,
    },
    {
      rule: 'portion-mark-missing', name: 'one of a classified cable that marks its portions',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000208\n\nSUBJECT: X\n\n1. (C) The fair opens.\n\n2. It rained.\n\n3. (U) It ends.\n',
      says: /Paragraph 2 has no portion mark; in a classified cable every paragraph has one/, fixes: ['Insert (C)'],
    },
    {
      rule: 'html-entity', name: 'an entity that stands for a letter of another alphabet',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The letter &#1046; is on the flag.\n\n2. (U) It ends.\n',
      says: /stands for \u0416/, fixes: ['Write \u0416'],
    },
    {
      rule: 'de-station-fm-mismatch', name: 'the Department has several addresses',
      text: 'VZCZCXYZ1234\nRR RUEHGZ\nDE RUEHC #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHBJ/AMEMBASSY BEIJING\nUNCLAS STATE 000208\n',
      says: /its station RUEHC and its number are those of STATE/, fixes: [],
    },
    ...['mrn-post-fm-mismatch', 'tags-geo-not-origin'].map((rule): Case => ({
      rule, name: 'a wrong FM line is told once, beside its station',
      text: 'VZCZCXYZ1234\nRR RUEHC\nDE RUEHLI #0208 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nTAGS: PREL, PO\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: null,
    })),
    {
      rule: 'tags-geo-not-origin', name: 'dots stand where codes are still to be filled in',
      text: 'FM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nTAGS: PREL, VM, ...\nSUBJECT: X\n',
      says: null,
    },
    {
      rule: 'tags-geo-not-origin', name: 'nor is a line with nothing below it',
      text: 'FM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\nTAGS: PREL, VM\n',
      says: null,
    },
    {
      rule: 'subject-banner-mismatch', name: 'an archive cuts the first bracket of a portion mark',
      text: '07LISBON208\nc/nf) rain\nWed Feb 14 00:00:00 +0100 2007\nCONFIDENTIAL//NOFORN\nEmbassy Lisbon\nC O N F I D E N T I A L LISBON 000208\n\nSUBJECT: (C/NF) RAIN\n',
      says: null,
    },
    {
      rule: 'page-line-sequence', name: 'the parts of pages are not counted',
      text: 'UNCLAS SECTION 01 OF 04 LISBON 000208\n\nSUBJECT: X\n\nLISBON 00000208  001.4 OF 004\n\n\n1. (U) Rain\n\nLISBON 00000208  002.2 OF 004\n\n\nfell\n\nLISBON 00000208  003.8 OF 004\n\n\non us.\n',
      says: null,
    },
    {
      rule: 'heading-underline-length', name: 'of a frame only the line that is wrong becomes another',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Rain.\n\n------------\nRain and Sun\n-----\n\n2. (U) It ends.\n',
      says: /12/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Rain.\n\n------------\nRain and Sun\n------------\n\n2. (U) It ends.\n',
    },
    {
      rule: 'heading-underline-length', name: 'a frame with blanks in it keeps them',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Rain.\n\n= = = = =\nRain and Sun\n= = = = =\n\n2. (U) It ends.\n',
      says: /9 characters long, the heading above it 12/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) Rain.\n\n= = = = = =\nRain and Sun\n= = = = = =\n\n2. (U) It ends.\n',
    },
    {
      rule: 'paragraph-sequence', name: 'a paragraph without a number above a quoted text counts for nothing',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\nThe text was sent by hand.\n\n1. (U) Begin text.\n\n1. Rain fell.\n\nEnd text.\n\n2. (U) It ends.\n',
      says: null,
    },
    {
      rule: 'sbu-without-sensitive', name: 'a mark with its letters changed round is one slip',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (SUB) The fair opens.\n\n2. (U) It ends.\n',
      says: null,
    },
    {
      rule: 'sensitive-without-sbu', name: 'the caption written out is the caption',
      text: 'UNCLAS LISBON 000208\n\nSENSITIVE BUT UNCLASSIFIED\n\nSUBJECT: X\n\n1. (SBU) The fair opens.\n\n2. (U) It ends.\n',
      says: null,
    },
    {
      rule: 'tags-unknown-code', name: 'two letters of ISO for a place that no cable is about',
      text: 'UNCLAS LISBON 000208\n\nTAGS: PREL, TF, PO\nSUBJECT: X\n',
      says: /^TF is not a known TAGS code\.$/,
    },
    {
      rule: 'tags-unknown-code', name: 'codes of ISO have a rule of their own',
      text: 'UNCLAS LISBON 000208\n\nTAGS: PREL, DE, PO\nSUBJECT: X\n',
      says: null,
    },
    {
      rule: 'ref-post-unknown', name: 'a number that looks like a year, behind a misspelt post',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\nREF: ISLMABAD 1913\n',
      says: /ISLMABAD is not a known post/, fixes: ['Write ISLAMABAD'],
    },
    ...['signature-missing', 'text-after-signature'].map((rule): Case => ({
      rule, name: 'a signature below a table, and text below it',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) The numbers are:\n\nYear    Visitors    Boats\n2005    1200        30\n2006    1500        41\n\nLINDQVIST\n\nThe economic section drafted this cable.\n',
      says: rule === 'signature-missing' ? null : /stands below LINDQVIST/,
    })),
    {
      rule: 'paragraph-mention-unknown', name: 'above all, which is no place',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The treaty, paragraph 4 above all, opens the fair.\n\n2. (U) It ends.\n\nROE\n',
      says: null,
    },
    {
      rule: 'paragraph-mention-unknown', name: 'below, which is in this cable',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens (para 4 below).\n\n2. (U) It ends.\n\nROE\n',
      says: /^There is no paragraph 4: the last one is 2\.$/,
    },
    ...['mrn-form', 'eo-line-missing', 'signature-missing'].flatMap(rule => ['SECDEF WASHDC//ISA//', 'HQ USAF WASHDC', 'DSAA WASHDC', 'DSCA WASHINGTON DC', 'OMC CAIRO EG', 'HQDA WASHINGTON DC//USDP:ISA//', 'COMDT COGARD WASHINGTON DC'].map((sender): Case => ({
      rule, name: `a message of a staff of the armed forces has none: ${sender}`, says: null,
      text: `R 301905Z AUG 77\nFM ${sender}\nTO CHUSMTM DHAHRAN SA\nBT\nUNCLAS\nSUBJ: LANTERNS\n1. THE LIST IS BEING WRITTEN.\n2. A LIST IS THERE.\nBT\n#0123\nNNNN\n`,
    }))),
    {
      rule: 'eo-line-missing', name: 'a staff that writes a telegram is asked for it as others are', says: /^No E\.O\. line stands before this one/,
      text: 'R 301905Z AUG 07\nFM SECDEF WASHDC\nTO AMEMBASSY OSLO\nUNCLAS SECDEF 000208\n\nSUBJECT: LANTERNS\n\n1. (U) The list is being written.\n',
    },
    {
      rule: 'subject-keyword-misspelt', name: 'the colon stands behind the portion mark', says: null,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT (U): HARBOR FESTIVAL\n\n1. (U) The fair opens.\n',
    },
    {
      rule: 'subject-keyword-misspelt', name: 'a portion mark stands where the colon is missing', says: /^A colon should stand after SUBJECT\.$/,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT (U) HARBOR FESTIVAL\n\n1. (U) The fair opens.\n',
      fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: (U) HARBOR FESTIVAL\n\n1. (U) The fair opens.\n',
    },
    {
      rule: 'mrn-form', name: 'the number is still to be typed',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: /No number follows LISBON/,
    },
    {
      rule: 'missing-classification-line', name: 'without its number it is a classification line all the same',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n',
      says: null,
    },
    {
      rule: 'split-word', name: 'the letter of a reference is no end of a word',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: A. LISBON 12\n     B. LISBON 14\n\n1. (U) The mayor told us on day one of the fair that he had seen it all, see ref\nB and more.\n\n2. (U) It ends.\n',
      says: null,
    },
    {
      rule: 'split-word', name: 'a letter that ends a word does',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: A. LISBON 12\n     B. LISBON 14\n\n1. (U) The mayor told us on day one of the fair that he had seen all the big boat\ns and more.\n\n2. (U) It ends.\n',
      says: /boat/,
    },
    {
      rule: 'character-not-in-set', name: 'a tab beside what has an equal',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair\u2026\topens.\n\n2. (U) It ends.\n',
      says: /write "\.\.\."\.$/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair... opens.\n\n2. (U) It ends.\n',
    },
    {
      rule: 'character-not-in-set', name: 'a tab beside what has none',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair\u5B57\topens.\n\n2. (U) It ends.\n',
      says: /which has no equal/, fixes: [],
    },
    {
      rule: 'line-too-long', name: 'a web address behind a number in brackets cannot be broken',
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n(1) https://example.org/${'a'.repeat(60)}\n\n2. (U) It ends.\n`,
      says: null,
    },
    {
      rule: 'line-too-long', name: 'a word that is set far in has nothing to be broken at',
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n${' '.repeat(30)}https://example.org/${'a'.repeat(60)}\n\n2. (U) It ends.\n`,
      says: /too long|characters long/, fixes: [],
    },
    ...([['·', '.'], ['‚', ',']] as const).map(([sign, becomes]): Case => ({
      rule: 'character-not-in-set', name: `${sign} between two digits may be a ${becomes}`,
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) It costs 5${sign}50.\n`,
      says: /is not in the telegraph's set/, fixes: [`Write "${becomes}"`], fixed: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) It costs 5${becomes}50.\n`,
    })),
    {
      rule: 'character-not-in-set', name: 'a closing mark between two digits that closes nothing may be anything',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) It is 5”50.\n',
      says: /telegraph's set/, fixes: [],
    },
    {
      rule: 'decl-oadr-barred', name: 'a cable that is derived from an older one says so',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000208\n\nE.O. 12958: DECL: OADR (MULTIPLE SOURCES)\nTAGS: PREL, PO\nSUBJECT: X\n\n1. (C) One.\n',
      says: null,
    },
    {
      rule: 'decl-date-before-dtg', name: 'the date of what a cable is derived from is before it',
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000208\n\nE.O. 12958: DECL: SOURCE MARKED OADR, DATED 07/09/1990\nTAGS: PREL, PO\nSUBJECT: X\n\n1. (C) One.\n',
      says: null,
    },
    {
      rule: 'html-entity', name: 'what it stands for may say several things',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The ship&#8226;of the harbor came.\n',
      says: /stands for •/, fixes: [],
    },
    {
      rule: 'paragraph-indented', name: 'what may as well be an item of a list above it',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) One.\n\n   2. (u) but small.\n\n3. (U) Three.\n',
      says: null,
    },
    {
      rule: 'ref-letter-double-form', name: 'a second letter that alone parts the first from the post',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: (A)A.TALLINN 5\n     (B) ROME 6\n\n1. (U) One.\n',
      says: /given twice/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: (A) TALLINN 5\n     (B) ROME 6\n\n1. (U) One.\n',
    },
    {
      rule: 'paragraph-sequence', name: 'mentions of paragraphs that are far below the last stay what they are',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) See para 9.\n\n3. (U) See para 8.\n',
      says: /should be 2/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) See para 9.\n\n2. (U) See para 8.\n',
    },
    {
      rule: 'pilcrow-in-ref', name: 'before a line that was run together with the one above it parts the two',
      text: 'REF:6¶1. 1', says: /pilcrow/i, fixed: 'REF:6 1. 1',
    },
    {
      rule: 'sensitive-without-sbu', name: 'an item with a mark of its own',
      text: 'UNCLAS LISBON 000208\n\nSENSITIVE\n\nSUBJECT: X\n\n1. (U) One:\n\nA. (LOU) Item.\n\n2. (U) Two.\n\nROE\n',
      says: null,
    },
    {
      rule: 'tags-lower-case', name: 'a keyword that is misspelt is told of elsewhere',
      text: 'UNCLAS LISBON 000208\n\nTages: PREL, po\nSUBJECT: X\n\n1. (U) One.\n',
      says: /^po should be in capitals: PO/, fixed: 'UNCLAS LISBON 000208\n\nTages: PREL, PO\nSUBJECT: X\n\n1. (U) One.\n',
    },
    {
      rule: 'tags-lower-case', name: 'an entity of another line is none of the code\'s',
      text: 'UNCLAS LISBON 000208\n\nE.O. 12958: N/A &amp; SO ON\nTAGS: PREL, po\nSUBJECT: X\n\n1. (U) One.\n',
      says: /^po should be in capitals: PO/,
    },
    {
      rule: 'de-line-form', name: 'a routing indicator that is none is told of elsewhere',
      text: 'OO RUEHCN\nDE RUEH2GZ #0208/01 0450905\nZNR UUUUU ZZH\n',
      says: null,
    },
    {
      rule: 'de-line-form', name: 'a routing indicator that is none beside a section that is none',
      text: 'OO RUEHCN\nDE RUEH2GZ #0208/1 0450905\nZNR UUUUU ZZH\n',
      says: /the section 1 does not have two digits\.$/,
    },
    {
      rule: 'release-stamp', name: 'below a text without a signature, whose blank lines stay',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n\nSheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n',
      says: /put on by the archive/, fixed: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) The fair opens.\n\n2. (U) It ends.\n\n',
    },
    ...['   1. (U) Boats;\n   2. (U) Men;\n   3. (U) Time.', '\n      1. (U) Boats.\n\n      2. (U) Men.\n\n      3. (U) Time.'].flatMap((list): Case[] => ['paragraph-duplicate-number', 'paragraph-sequence', 'paragraph-indented'].map((rule): Case => ({
      rule, name: `the items of a list have marks: ${JSON.stringify(list)}`, says: null,
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) One.\n\n2. (U) He asked for:\n${list}\n\n3. (U) Three.\n`,
    }))),
    {
      rule: 'paragraph-duplicate-number', name: 'a paragraph that is set in, among others that are', says: /^Paragraph number 2 is used twice/,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n  1. (U) One.\n\n  2. (U) Two.\n\n  2. (U) Three.\n',
    },
    ...['   a) (U) First:\n      -- (U) sub one\n      -- (U) sub two\n   b) (S) Second', 'a. (U) First:\n  (1) (U) sub one\n  (2) (U) sub two\nb. (S) Second', '--(U) one\n--(S) two', 'a)(U) one\nb)(S) two', 'A.\t(U) one.\nB.\t(S) two.', '   1.(U) one;\n   2.(S) two;', '   1. (U) one;\n   2.     (S) two;', ...['•', '--', '–', '—', '▪'].map(sign => `${sign}\t(U) one\n${sign}\t(S) two`)].map((list): Case => ({
      rule: 'portion-above-overall', name: `in an item: ${JSON.stringify(list)}`, says: /^\(S\) is above/,
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) As follows:\n${list}\n\n2. (U) Two.\n`,
    })),
    ...['paragraph-sequence', 'classified-without-classifier', 'reftel-without-ref', 'block-end-without-begin', 'signature-missing'].map((rule): Case => ({
      rule, name: 'an archive has but a part of the telegram', says: null, profile: 'archive',
      text: 'This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nC O N F I D E N T I A L ROME 000312\n\nE.O. 12958: DECL: 01/01/2017\nTAGS: PREL, IT\nSUBJECT: BOATS\n\n¶3. (C) As reftel says, boats came.\n\n¶4. (C) They left. End summary.\n',
    })),
    {
      rule: 'paragraph-sequence', name: 'an archive has but a part of the telegram, and paragraphs are left out', says: null, profile: 'archive',
      text: 'This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nUNCLAS ROME 000312\n\nSUBJECT: BOATS\n\n¶4. (U) Boats came.\n\n¶6. (U) They left.\n',
    },
    {
      rule: 'portion-above-overall', name: 'a paragraph that is set in, as the others are, below a heading and a list at the margin', says: /^\(S\) is above/,
      text: 'C O N F I D E N T I A L LISBON 000208\n\nSUBJECT: X\n\n   1. (C) One.\n\n   2. (C) He asks:\n\n   1. boats\n   2. men\n\nHARBOR\n------\n\n   3. (S) Two.\n\n   4. (C) Three.\n',
    },
    {
      rule: 'portion-mark-form', name: 'a small letter behind a number that is set in', says: /should be in capitals: U\.$/,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) One.\n\n2. (U) We propose:\n   1. (u) a.\n   2. (u) b.\n\n3. (U) Rest.\n',
    },
    {
      rule: 'paragraph-duplicate-number', name: 'numbers that are set in, without a stop', says: /^Paragraph number 1 is used twice/,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) One.\n\n2. (U) We propose:\n\n   1 (U) a.\n\n   2 (U) b.\n\n3. (U) Rest.\n',
    },
    {
      rule: 'paragraph-duplicate-number', name: 'a paragraph that is set in below a heading', says: /^Paragraph number 1 is used twice/,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. (U) One.\n\nHARBOR\n------\n\n   1. (U) Two.\n',
    },
    ...['-- (S/FN) Two.', 'A. (S/N0FORN) Two.', '(S/FN) Two.'].map((portion): Case => ({
      rule: 'portion-above-overall', name: `NOFORN is misspelt in ${portion}`, says: /^\(S\/\w+\) is above/,
      text: `C O N F I D E N T I A L LISBON 000208\n\nNOFORN\n\nSUBJECT: X\n\n1. (C) One:\n\n${portion}\n`,
    })),
    {
      rule: 'ref-unlisted', name: 'what the text opens with cites it at the end of a sentence', says: /^There is no reference B/,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\nREF: LISBON 12\n\nThe fair opens (ref B).\n',
    },
    ...['ERN', 'BER'].map((post): Case => ({
      rule: 'mrn-post-unknown', name: `the name of the post without a letter is not that of the FM line: ${post}`, says: /Nearest: BERN\.$/,
      text: `FM AMEMBASSY BERN\nTO SECSTATE WASHDC\nUNCLAS ${post} 000312\n\nSUBJECT: X\n\n1. (U) One.\n`,
    })),
    {
      rule: 'ref-unused', name: 'the section before may cite it', says: null,
      text: 'UNCLAS SECTION 02 OF 02 LISBON 000208\n\nSUBJECT: X\n\nREF: A. LISBON 12\n     B. LISBON 13\n\n4. (U) As ref B says.\n\nROE\n',
    },
    {
      rule: 'sensitive-without-sbu', name: 'the section before may have the portions', says: null,
      text: 'UNCLAS SECTION 02 OF 02 LISBON 000208\n\nSENSITIVE\n\nSUBJECT: X\n\n4. (U) One.\n\n5. (U) Two.\n\nROE\n',
    },
    {
      rule: 'ref-unlisted', name: 'the list goes on below a reference of several lines', says: null,
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\nREFS:  (A) Harbor Assessment\n\nReport of 16 September 2002\n(B) Kigali 620\n\n1. (U) The harbor opens (ref A).\n\n2. (U) It closes (ref B).\n',
    },
    ...['Łódź agreed.', 'Đức agreed.', 'ñandú is a bird.', '¿Qué? they asked.', '„Ja“, they said.', '€5 million came.', '+47 is the code.', '… and so on.', '– said Roe.'].map((words): Case => ({
      rule: 'paragraph-sequence', name: `a paragraph may begin with ${words}`, says: null,
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. One.\n\n2. Two.\n\n3. ${words}\n\n4. Four.\n`,
    })),
    ...['Évora agreed.', '“We agreed.', '[Note: none.]', '$5 million came.'].map((words): Case => ({
      rule: 'paragraph-sequence', name: `the first paragraph, right below the references, may begin with ${words}`, says: null,
      text: `UNCLAS LISBON 000208\n\nSUBJECT: X\nREF: LISBON 12\n1. ${words}\n\n2. Two.\n`,
    })),
    ...['C/FN', 'C/N0FORN', 'C/NOFRN', 'C//NFORN', 'SBU/FN'].map((mark): Case => ({
      rule: 'portion-mark-form', name: `NOFORN is misspelt in (${mark})`, says: new RegExp(`^"\\(${mark}\\)" should read \\(${mark.replace(/[A-Z0]+$/, 'NF')}\\)\\.$`),
      text: `C O N F I D E N T I A L LISBON 000208\n\nNOFORN\n\nSUBJECT: X\n\n1. (${mark}) One.\n`,
    })),
    ...['C/NF', 'C/NOFORN', 'C//NOFORN', 'C/N', 'C/REL FRA', 'C/FGI'].map((mark): Case => ({
      rule: 'portion-mark-form', name: `(${mark}) is sound`, says: null,
      text: `C O N F I D E N T I A L LISBON 000208\n\nNOFORN\n\nSUBJECT: X\n\n1. (${mark}) One.\n`,
    })),
    ...['PASS: NEA, IR', 'PASS: USDA, OAS'].map((line): Case => ({
      rule: 'tags-keyword-misspelt', name: `${line} is another line`, says: null,
      text: `UNCLAS LISBON 000208\n\nSIPDIS\n\n${line}\nE.O. 12958: N/A\nTAGS: PREL, PO\nSUBJECT: HARBOR FESTIVAL\n\n1. One.\n\n2. Two.\n`,
    })),
    ...['TAGS; ECONPGOV, PO', 'TAG: PRLE, PO', 'AGS: PGOOV, PO'].map((line): Case => ({
      rule: 'tags-keyword-misspelt', name: `of ${line} the first code is none either`, says: /should read "TAGS:"\.$/,
      text: `UNCLAS LISBON 000208\n\nE.O. 12958: N/A\n${line}\nSUBJECT: HARBOR FESTIVAL\n\n1. One.\n\n2. Two.\n`,
    })),
    {
      rule: 'address-keyword-misspelt', name: 'FM with a letter twice', says: /^"FMM" should read "FM"\.$/,
      text: 'R 140905Z FEB 07\nFMM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. One.\n\n2. Two.\n',
    },
    {
      rule: 'dtg-form', name: 'a blank stands in the minutes', says: /1409 05Z FEB 07 should have the form/,
      text: 'R 1409 05Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nSUBJECT: X\n\n1. One.\n\n2. Two.\n',
    },
    {
      rule: 'mrn-post-fm-mismatch', name: 'the post of the number was taken out', says: null,
      text: 'R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS XXXXXXXXXXXX 000208\n\nSUBJECT: X\n\n1. One.\n\n2. Two.\n',
    },
    ...([['sbu', 'SBU'], ['s/nf', 'S/NF']] as const).map(([written, mark]): Case => ({
      rule: 'portion-mark-form', name: `the bracket behind (${written} is lost`, says: new RegExp(`should read \\(${mark}\\)`),
      text: `S E C R E T LISBON 000208\n\nSUBJECT: X\n\n1. (S) One.\n\n2. (${written} Two.\n`, fixed: `S E C R E T LISBON 000208\n\nSUBJECT: X\n\n1. (S) One.\n\n2. (${mark}) Two.\n`,
    })),
    {
      rule: 'pilcrow-false-paragraph', name: 'the number before it is missing, and the next one follows', says: null, profile: 'archive',
      text: 'UNCLAS LISBON 000208\n\nSUBJECT: X\n\n¶1. The mayor came. See Lisbon 85\n¶3. Geese are late.\n¶4. So are we.\n',
    },
  ];

  for (const { rule, name, text: written, profile = 'draft', says, fixes, fixed } of cases) {
    it(`${rule}: ${name}`, () => {
      const text = written.startsWith('\n') ? unindent(written) : written;
      const [first] = findings(rule, text, { profile });
      if (says === null) {
        assert.equal(first?.message, undefined);
        return;
      }
      assert.ok(first, 'nothing was found');
      assert.match(first.message, says);
      for (const fix of first.fixes) {
        const after = findings(rule, applyEdits(text, fix.edits()), { profile });
        assert.ok(after.every(({ message }) => message !== first.message) || after.length < findings(rule, text, { profile }).length, `"${fix.title}" leaves its finding`);
      }
      if (fixes) assert.deepEqual(first.fixes.map(({ title }) => title), fixes);
      if (fixed !== undefined) assert.equal(applyEdits(text, first.fixes[0]?.edits() ?? []), fixed);
    });
  }

  it('a date with stops or hyphens is put right as a suggestion where the day may stand first', () => {
    const safe = (date: string): boolean | undefined => findings('decl-date-form', `CONFIDENTIAL ACCRA 000712\n\nE.O. 13526: DECL: ${date}\nTAGS: PREL, GH\nSUBJECT: (U) HARBOR FESTIVAL\n\n1. (C) The festival opens.\n`)[0]?.fixes[0]?.safe;
    assert.deepEqual(['02.12.2036', '02-12-2036', '12.31.2036', '05.05.2036'].map(safe), [false, false, true, true]);
  });

  it('a form feed at the start of a paragraph of an archive copy is removed as a suggestion: by it levels alone are told as those of pages', () => {
    const text = '1. (U) One.\n\nUNCLASSIFIED\n\f2. (U) Two.\n';
    const safe = (profile: RuleSettings['profile']): (boolean | undefined)[] => findings('invisible-character', `UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n\n${text}`, { profile }).map(({ fixes }) => fixes[0]?.safe);
    assert.deepEqual([safe('archive'), safe('draft')], [[false], [true]]);
  });
});
