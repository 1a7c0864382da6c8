import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine';
import { unindent } from '../../server/src/rules/marked';
import type { Finding } from '../../server/src/rules/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/settings';
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
    /** Of the first finding; null when there must be none. */
    readonly says: RegExp | null;
    /** The titles of its fixes, when they matter. */
    readonly fixes?: readonly string[];
    /** The text after the first fix, when it matters. */
    readonly fixed?: string;
  }

  const cases: readonly Case[] = [
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
      says: /&#x000A;/, fixes: ['Break the line'],
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
      says: /text can read as what it is not/,
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
      says: /paragraphs 3 to 5/,
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
  ];

  for (const { rule, name, text: written, says, fixes, fixed } of cases) {
    it(`${rule}: ${name}`, () => {
      const text = written.startsWith('\n') ? unindent(written) : written;
      const [first] = findings(rule, text);
      if (says === null) {
        assert.equal(first?.message, undefined);
        return;
      }
      assert.match(first?.message ?? 'nothing was found', says);
      if (fixes) assert.deepEqual(first?.fixes.map(({ title }) => title), fixes);
      if (fixed !== undefined) assert.equal(applyEdits(text, first?.fixes[0]?.edits() ?? []), fixed);
    });
  }
});
