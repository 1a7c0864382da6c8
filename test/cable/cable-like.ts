import fc from 'fast-check';

/** Lines that occur in cables, sound and damaged; invented, but for the forms. */
export const CABLE_LINES = [
  '07SPRINGFIELD208', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'Embassy Springfield',
  'VZCZCXRO7105', 'OO RUEHCN RUEHGH', 'DE RUEHGZ #0208/01 0450905', 'ZNR UUUUU ZZH', 'O 140905Z FEB 07', 'FM AMCONSUL GUANGZHOU',
  'TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794', 'INFO RUEHOO/CHINA POSTS COLLECTIVE', 'RUCPDOC/USDOC WASHDC', 'XMT AMCONSUL HONG KONG', 'BT',
  'RHHMUNA/HQ USPACOM HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208', 'UNCLAS GUANGZHOU 000208', 'UNCLAS SECTION 02 OF 04 GUANGZHOU 000208', 'UNCLASSIFIED',
  'SIPDIS', 'SENSITIVE', 'STATE FOR EAP/CM AND DRL', 'E.O. 12958: N/A', 'E.O. 12958: DECL: 02/14/2017', 'TAGS: PHUM, PGOV, CH', 'TAGS: ECONEFIN OVIP (ROE, JANE)', 'AGS: PGOV',
  'SUBJECT: A visit', 'SUBJ: A VISIT OF', 'REF: A. BEIJING 1200', '     B. 06 STATE 12345 (NOTAL)', '¶B. SHANGHAI 44', 'Classified By: Consul Jane Roe for reasons 1.4 (b) and (d).',
  '1. (U) Summary: The harvest was good.  End summary.', '¶2. (SBU) The mayor was pleased.', '3. No mark here.', '¶2005. The year began', '(U) A note.', '2.(U) Tight', '4. C) Broken',
  'The Harvest', '-----------', '--------------------------------------------- ------', '===', '-- a bullet (U)', '   A. a sub-paragraph', '1. first', '2. second',
  'GUANGZHOU 00000208  002 OF 004', 'PAGE 02 ROME 01196 01 OF 02 082030Z', 'plain words that go on', 'and end.', 'Note: something. End note.', 'Comment:', 'End comment.',
  'XXXXXXXXXXXX', 'Don&#8217;t', 'ROE', 'Roe', 'NNNN', '#0208', 'GP-3', 'PAGE 01 STATE 017976', 'PAGE 02', 'ROME 01196 01 OF 02 082030Z', 'MRN: 07 ROME 1196', 'From: AMEMBASSY ROME', 'Captions: SENSITIVE', 'Page 2 of 4', 'Released in Full', 'Signature: ROE', 'Drafted By: POL:Roe, J', 'ORIGIN SS-15', 'DRAFTED BY: SS: JROE', '------------------270429Z 060566 /61',
  'PAGE 02 NATO 00577 151832 Z', 'CONFIDENTIAL POSS DUPE', '---', 'Capture Date: 01 JAN 1994', 'Capture Date: 01 JAN 1994\nChannel Indicators: n/a',
  'Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014', '', '', '', ' ', '\t', '¶', '(', ')', '1.', 'a', '😀 (U) 1.', '\uD800', '\u0000', 'É',
] as const;

const lineEnd = fc.constantFrom('\n', '\n', '\n', ' \n', '\r\n', '\r');

/** A text of cable-like lines in any order, with any line ends. */
export const cableLike: fc.Arbitrary<string> = fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...CABLE_LINES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }), lineEnd), { maxLength: 60 })
  .map(lines => lines.map(([line, end]) => line + end).join(''));

/** Anything at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(cableLike, fc.string({ unit: 'binary', maxLength: 400 }));
