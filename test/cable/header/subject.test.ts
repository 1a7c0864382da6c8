import assert from 'node:assert/strict';
import { forms, header } from './read';

describe('SUBJECT: the words', () => {
  forms(cable => cable.subject?.text ?? null, [
    ['on one line', 'SUBJECT: THE LANTERN FAIR OPENS', 'THE LANTERN FAIR OPENS'],
    ['letters apart', 'S U B J E C T: THE LANTERN FAIR OPENS', 'THE LANTERN FAIR OPENS'],
    ['mixed case', 'SUBJECT: The Lantern Fair Opens', 'The Lantern Fair Opens'],
    ['on two lines', `
      SUBJECT: THE LANTERN FAIR OPENS AND EVERYBODY IS
      PLEASED

      REF: STATE 1234
    `, 'THE LANTERN FAIR OPENS AND EVERYBODY IS PLEASED'],
    ['a number at the start of its second line', `
      SUBJECT: SECOND ROUND OF VOTING SET FOR MARCH
      2. TURNOUT EXPECTED TO BE HIGH

      REF: STATE 1234

      1. (U) Text.
    `, 'SECOND ROUND OF VOTING SET FOR MARCH 2. TURNOUT EXPECTED TO BE HIGH'],
    ['a level right below it', `
      SUBJECT: THE LANTERN FAIR OPENS
      UNCLASSIFIED

      REF: STATE 1234
    `, 'THE LANTERN FAIR OPENS'],
    ['a level between it and the references', `
      SUBJECT: THE LANTERN FAIR OPENS
      CONFIDENTIAL
      REF: STATE 1234
    `, 'THE LANTERN FAIR OPENS'],
    ['a level above a word that begins as the keyword of the references does', `
      SUBJECT: THE MAYOR READS
      SECRET
      REFUGEE LISTS AT THE LANTERN FAIR

      REF: STATE 1234
    `, 'THE MAYOR READS SECRET REFUGEE LISTS AT THE LANTERN FAIR'],
    ['a level that goes on with it', `
      SUBJECT: THE PAPERS OF THE LANTERN FAIR ARE TO
      BE UNCLASSIFIED OR
      SECRET

      REF: STATE 1234
    `, 'THE PAPERS OF THE LANTERN FAIR ARE TO BE UNCLASSIFIED OR SECRET'],
    ['a level below a line that had no room for it', `
      SUBJECT: THE PAPERS OF THE LANTERN FAIR AND ITS VISITORS STAY
      SECRET

      REF: STATE 1234
    `, 'THE PAPERS OF THE LANTERN FAIR AND ITS VISITORS STAY SECRET'],
    ['a level in the middle of it', `
      SUBJECT: THE PAPERS OF THE LANTERN FAIR
      SECRET
      NO LONGER

      REF: STATE 1234
    `, 'THE PAPERS OF THE LANTERN FAIR SECRET NO LONGER'],
    ['indented continuation', `
      SUBJECT: THE FAIR -
               A NEW BEGINNING
               IN TRADE
      REF:     PARIS 1234
    `, 'THE FAIR - A NEW BEGINNING IN TRADE'],
    ['a hyphen that stands for an indent', `
      SUBJECT: HIS VIEW OF
      -        THE BY-ELECTION

      1. TEXT.
    `, 'HIS VIEW OF THE BY-ELECTION'],
    ['a list of contents below it', `
      SUBJECT: DAILY SUMMARY OF THE LANTERN FAIR
      TABLE OF CONTENTS
      I. LANTERNS - PRIZES ARE GIVEN
    `, 'DAILY SUMMARY OF THE LANTERN FAIR'],
    ['a short line with a full stop at its end', `
      SUBJECT: THE LANTERN FAIR AND WHAT THE CHILDREN MADE OF ITS
      OPENING.
      ROE: HOW MANY LANTERNS?
    `, 'THE LANTERN FAIR AND WHAT THE CHILDREN MADE OF ITS OPENING.'],
    ['a shortened word at the end of a short first line', `
      SUBJECT: LANTERNS FOR CHILDREN: VISIT OF ASST.
      SECRETARY ROE

      1. TEXT.
    `, 'LANTERNS FOR CHILDREN: VISIT OF ASST. SECRETARY ROE'],
    ['a stop on a longer line', `
      SUBJECT: PRIZES AT THE LANTERN FAIR, AND THE HARBOR.
      MASTER

      1. TEXT.
    `, 'PRIZES AT THE LANTERN FAIR, AND THE HARBOR. MASTER'],
    ['a short first line, and below it a text without numbers', `
      SUBJECT: LANTERN FAIR
      FOR BACKGROUND I AM FORWARDING WHAT THE HARBOR MASTER HAS
      WRITTEN ON THE FAIR OF LAST YEAR AND ON WHAT THE CHILDREN
      OF THE OLD TOWN HAVE MADE OF IT SINCE IT WAS OPENED TO ALL
      OF THEM BY THE MAYOR, WHO LOST THE COUNT OF HIS LANTERNS.
    `, 'LANTERN FAIR'],
    ['a heading over such a text', `
      SUBJ: SUMMARY OF THE FAIR NO. 69
      HARBOR -- LANTERNS
      THE HARBOR MASTER OPENED THE SECOND DAY BEFORE NOON, AND
      ALL BOATS WENT OUT WITH TWO LANTERNS EACH, AS THE COUNCIL
      OF THE OLD TOWN HAD ASKED THEIR OWNERS TO DO SINCE SPRING.
    `, 'SUMMARY OF THE FAIR NO. 69'],
    ['a short first line over long ones and the references', `
      SUBJECT: LANTERN FAIR
      CHILDREN OF THE OLD TOWN AND ALL THE BOATS OF THE HARBOR
      OPEN THE SECOND DAY WITH TWO LANTERNS EACH
      REF: A. STATE 1234, WITH THE TEXT THAT THE MAYOR HAS SENT
      B. STATE 1235, WITH THE LANTERNS THAT THE MAYOR HAS SENT
    `, 'LANTERN FAIR CHILDREN OF THE OLD TOWN AND ALL THE BOATS OF THE HARBOR OPEN THE SECOND DAY WITH TWO LANTERNS EACH'],
    ['a dash at the start of its second line', `
      SUBJECT: THE BY-ELECTION
      - A VIEW

      1. TEXT.
    `, 'THE BY-ELECTION - A VIEW'],
    ...['(S - ENTIRE TEXT.)', '(S) ENTIRE TEXT', 'SECRET - ENTIRE TEXT'].map((mark): [string, string, string] => [`the mark of all the text below it: ${mark}`, `S E C R E T OSLO 00123\nTAGS: PREL, NO\nSUBJECT: (LOU) LETTER FROM MAYOR\nROE\n${mark}\nREF: PARIS 01679\nFOLLOWING IS TEXT OF LETTER.`, 'LETTER FROM MAYOR ROE']),
    ['words about a text on its second line', 'SUBJECT: LETTER FROM MAYOR ROE:\nENTIRE TEXT OF IT\n\n1. TEXT.', 'LETTER FROM MAYOR ROE: ENTIRE TEXT OF IT'],
    ['the header given once more below it', 'C O N F I D E N T I A L ROME 000012\nTAGS: PREL, IT\nSUBJECT: LANTERN SCIEN...\nC O N F I D E N T I A L ROME 000012\nTAGS: PREL, IT\n\n1. (C) TEXT.', 'LANTERN SCIEN...'],
    ['FOR and FROM', 'SUBJ: REQUEST\nFOR ASSISTANCE FROM THE MINISTRY', 'REQUEST FOR ASSISTANCE FROM THE MINISTRY'],
    ['an initial Q', 'SUBJ: DEATH OF JOHN\nQ. ROE, PROFESSOR', 'DEATH OF JOHN Q. ROE, PROFESSOR'],
    ['words like those that lead to a telegram', 'SUBJ: REPORT OF MAYOR ROE ON\nFOL REPEAT OF LAST YEAR', 'REPORT OF MAYOR ROE ON FOL REPEAT OF LAST YEAR'],
    ['a hyphenated word over the end of a line', 'SUBJECT: FISH AND THE US-\nGERMAN TIES', 'FISH AND THE US-GERMAN TIES'],
    ['a blank line after the keyword', `
      SUBJECT:

      THE LANTERN FAIR OPENS

      1. (U) Text.
    `, 'THE LANTERN FAIR OPENS'],
    ['a page line inside', `
      SUBJECT: THE FAIR AND WHAT IT MEANS FOR THE

      GUANGZHOU 00000208  001.2 OF 004


      LANTERN TRADE

      1. (U) Text.
    `, 'THE FAIR AND WHAT IT MEANS FOR THE LANTERN TRADE'],
    ['a page of the prints of 1975 inside', `
      SUBJECT: LANTERN FAIR
      LIMITED OFFICIAL USE

      PAGE 02        ROME  01196  01 OF 02  082030Z

      AND ITS MEANING
      REF: STATE 1234
    `, 'LANTERN FAIR AND ITS MEANING'],
    ['a line of hyphens below', `
      SUBJECT: THE LANTERN FAIR
      -------------------------

      1. (U) Text.
    `, 'THE LANTERN FAIR'],
    ['colons and quotation marks', 'SUBJECT: PRESS SUMMARY: "LANTERNS", MAY 3', 'PRESS SUMMARY: "LANTERNS", MAY 3'],
    ['OFFICIAL INFORMAL', 'SUBJECT: OFFICIAL INFORMAL NO. 12', 'OFFICIAL INFORMAL NO. 12'],
    ['words that begin other lines', 'SUBJECT: DOCUMENTS CLASSIFIED BY MINISTRY', 'DOCUMENTS CLASSIFIED BY MINISTRY'],
    ['an order that it names first', 'E.O. 12958: N/A\nSUBJECT: E.O. 13224: NEW NAMES', 'E.O. 13224: NEW NAMES'],
    ['an order in its middle', 'E.O. 12958: N/A\nSUBJECT: NEW NAMES UNDER E.O. 13224 AND UNSCR 1267', 'NEW NAMES UNDER E.O. 13224 AND UNSCR 1267'],
    ['an order at the start of its second line', 'E.O. 12958: N/A\nSUBJECT: NEW NAMES UNDER\nE.O. 13224: NEXT STEPS', 'NEW NAMES UNDER E.O. 13224: NEXT STEPS'],
    ['the E.O. line fused to it where none stands above', 'SUBJECT: LANTERNS E.O. 12958: N/A', 'LANTERNS'],
    ['a reference in brackets', 'SUBJECT: REPLY ABOUT LANTERNS (REF: STATE 1234)', 'REPLY ABOUT LANTERNS (REF: STATE 1234)'],
    ['a subject about tags', 'SUBJECT: NEW TAGS: A PROPOSAL', 'NEW TAGS: A PROPOSAL'],
    ['entities and escapes', 'SUBJECT: &quot;LANTERNS&quot; DON\\\'T &#8217;BURN&#8217;', '"LANTERNS" DON\'T \'BURN\''],
    ['an escaped line end', 'SUBJECT: THE FAIR &#x000A;REF: STATE 1234', 'THE FAIR'],
    ['a backslash at the line end', 'SUBJECT: THE FAIR \\\nOPENS', 'THE FAIR OPENS'],
    ['no-break blanks', 'SUBJECT:\u00A0THE\u00A0FAIR', 'THE FAIR'],
    ['a byte order mark', '\uFEFFSUBJECT: THE FAIR', 'THE FAIR'],
    ['carriage returns', 'SUBJECT: THE FAIR\r\nOPENS\r\n\r\n1. (U) Text.', 'THE FAIR OPENS'],
    ['a word cut by the hard wrap', `SUBJECT: ${'THE LANTERN FAIR AND ITS MEANING '.repeat(2)}FOR A\nND BY ALL`, 'THE LANTERN FAIR AND ITS MEANING THE LANTERN FAIR AND ITS MEANING FOR AND BY ALL'],
    ['words about handling below', 'SUBJECT: LANTERNS IN PARIS\nSensitive but unclassified, please protect accordingly.\n1. (U) Text.', 'LANTERNS IN PARIS'],
    ['for whom it is below', 'SUBJECT: LANTERNS IN PARIS\nEYES ONLY FOR ASSISTANT SECRETARY ROE\n1. TEXT.', 'LANTERNS IN PARIS'],
    ['whom to repeat it to below', 'SUBJECT: LANTERNS IN PARIS\nSUGGEST DEPT REPEAT TO ROME.\n1. TEXT.', 'LANTERNS IN PARIS'],
    ['what is referred to below, without its keyword', 'SUBJ: LANTERNS IN PARIS\nA. SECDEF 282300Z AUG 77\nB. DSAA 291905Z AUG 77\n1. TEXT.', 'LANTERNS IN PARIS'],
    ...['(A) DSAA 121330Z JUN 88', 'A. (U) DSAA 121330Z JUN 88', 'A. SECDEF/ISA 121330Z JUN 88', 'A. AMEMBASSY RIYADH 04412, 121330Z JUN 88'].map((first): [string, string, string] => [`the first of what is referred to, ${first}`, `SUBJ: LANTERNS IN PARIS\n${first}\n1. TEXT.`, 'LANTERNS IN PARIS']),
    ['sets below', 'SUBJ: LANTERNS IN PARIS\nMSGID/GENADMIN/COMLANTERN//\nREF/A/DOC/COMLANTERN/01OCT98//\nRMKS/1. TEXT.//', 'LANTERNS IN PARIS'],
    ['a name with its first letter in front', 'SUBJECT: A LANTERN FOR JOHN\nA. ROE, WHO LIGHTS THEM', 'A LANTERN FOR JOHN A. ROE, WHO LIGHTS THEM'],
    ['sensitive matters as a word of it', 'SUBJECT: HANDLING OF\nSENSITIVE BUT UNCLASSIFIED LANTERNS', 'HANDLING OF SENSITIVE BUT UNCLASSIFIED LANTERNS'],
    ['a quotation', 'SUBJECT: WHAT THE MAYOR CALLS\nQUOTE A LANTERN UNQUOTE', 'WHAT THE MAYOR CALLS QUOTE A LANTERN UNQUOTE'],
    ['a shortened word of four letters', 'SUBJECT: REACTIONS TO THE NEW PROGRAM OF THE\nGOVT. OF THE PRIME MINISTER WILL BE MIXED', 'REACTIONS TO THE NEW PROGRAM OF THE GOVT. OF THE PRIME MINISTER WILL BE MIXED'],
    ['shortened words', 'SUBJECT: MEETING WITH THE U.S. FLEET,\nGEN. ROE. PART TWO', 'MEETING WITH THE U.S. FLEET, GEN. ROE. PART TWO'],
    ['two sentences', 'SUBJECT: THE LANTERN FAIR OPENS,\nTHE MAYOR RESIGNS. PART TWO', 'THE LANTERN FAIR OPENS, THE MAYOR RESIGNS. PART TWO'],
    ['a meeting that follows another', 'SUBJECT: TALKS IN PARIS\nFOLLOWING MESSAGE FROM THE MAYOR', 'TALKS IN PARIS FOLLOWING MESSAGE FROM THE MAYOR'],
    ['empty', `
      SUBJECT:

      1. (U) Text.
    `, null],
    ['none', 'TAGS: PREL, CH', null],
  ]);
});

describe('SUBJECT: the keyword', () => {
  forms(cable => cable.subject?.text ?? null, [
    ['SUBJ', 'SUBJ: THE FAIR', 'THE FAIR'],
    ['title case', 'Subject: The fair', 'The fair'],
    ['small letters', 'subject: the fair', 'the fair'],
    ['no blank after it', 'SUBJECT:THE FAIR', 'THE FAIR'],
    ['a blank before the colon', 'SUBJECT : THE FAIR', 'THE FAIR'],
    ['a semicolon', 'SUBJECT; THE FAIR', 'THE FAIR'],
    ['a stop', 'TAGS: PREL, CH\nSUBJECT. THE FAIR', 'THE FAIR'],
    ['no colon', 'TAGS: PREL, CH\nSUBJECT THE FAIR', 'THE FAIR'],
    ['no colon before a number', 'TAGS: PREL, CH\nSUBJECT 2ND ROUND OF TALKS', '2ND ROUND OF TALKS'],
    ['SUBJ without a colon below the TAGS', 'TAGS: SCUL, FR\nSUBJ VISIT OF ARMY BAND\nREF: STATE 1234', 'VISIT OF ARMY BAND'],
    ['SUBJ without a colon behind a blank line', 'E.O. 11652: N/A\n\nSUBJ VISIT OF ARMY BAND', 'VISIT OF ARMY BAND'],
    ['SUBJ without a colon below the classification line', 'UNCLAS PARIS 04321\nSUBJ VISIT OF ARMY BAND', 'VISIT OF ARMY BAND'],
    ['SUBJ as a word of a text', 'UNCLAS PARIS 04321\n\nSUBJ OFFICER ARRIVES ON MONDAY.', null],
    ['SUBJ as a word of a text below the references', 'TAGS: SCUL, FR\nREF: STATE 1234\n\nSUBJ OFFICER ARRIVES ON MONDAY.', null],
    ['SUBJ as a word at the start', 'SUBJ OFFICER ARRIVES ON MONDAY.', null],
    ['SUBJ as a word of the subject', 'TAGS: SCUL, FR\nSUBJECT: VISIT, AND\nSUBJ MATTERS', 'VISIT, AND SUBJ MATTERS'],
    ['the colon behind a portion mark', 'TAGS: PREL, CH\nSUBJECT (U): THE FAIR', 'THE FAIR'],
    ['the colon behind a portion mark without a blank', 'TAGS: PREL, CH\nSUBJECT(C/NF): THE FAIR', 'THE FAIR'],
    ['the colon and a blank behind a portion mark', 'TAGS: PREL, CH\nSUBJECT (SBU) : THE FAIR', 'THE FAIR'],
    ['the first letter lost', 'E.O. 12958: N/A\nUBJECT: THE FAIR', 'THE FAIR'],
    ['the first letter lost, nothing before', 'UBJECT: THE FAIR', 'THE FAIR'],
    ['letters changed round', 'E.O. 12958: N/A\nSUBJCET: THE FAIR', 'THE FAIR'],
    ['a letter lost', 'E.O. 12958: N/A\nSUBECT: THE FAIR', 'THE FAIR'],
    ['SUBJ with a digit behind it, as prints of the 1970s have it', 'E.O. 12958: N/A\nSUBJ8: THE FAIR', 'THE FAIR'],
    ['a hyphen in the place of a blank line below it, as in the 1980s', 'TAGS: PREL, CH\nSUBJECT: THE FAIR\n-\n1. It opens.', 'THE FAIR'],
    ['a stroke for the colon, as prints of the 1970s have it', 'E.O. 12958: N/A\nSUBJECT/ THE FAIR', 'THE FAIR'],
    ['a digit for a letter, as a scan has it', 'E.O. 12958: N/A\nSU8JECT: THE FAIR', 'THE FAIR'],
    ['a blank between letters', 'TAGS: PREL, CH\nSUB JECT: THE FAIR', 'THE FAIR'],
    ['a blank for a letter', 'TAGS: PREL, CH\nSUBJE T: THE FAIR', 'THE FAIR'],
    ['none: other words with a colon', 'TAGS: PREL, CH\nSUB AREA: THE FAIR', null],
    ['twice', 'SUBJECT: SUBJECT: THE FAIR', 'THE FAIR'],
    ['a subject that begins with the word', 'SUBJECT: SUBJECT LANTERNS ARE BACK', 'SUBJECT LANTERNS ARE BACK'],
    ['a word of a text', 'TAGS: PREL\nSUBJECT TO REVIEW', null],
  ]);

  it('is told when it is damaged', () => {
    assert.deepEqual(header('UBJECT: THE FAIR').repairs, [{ kind: 'keyword', start: 0, end: 7, becomes: 'SUBJECT:' }]);
  });
});

describe('SUBJECT: what is fused to it', () => {
  forms(cable => [cable.subject?.text, cable.references[0]?.text ?? cable.classifiedBy?.name ?? cable.sections[0]?.paragraphs[0]?.text ?? cable.executiveOrder?.number], [
    ['REF', 'SUBJECT: LANTERNS REF: (A) STATE 1234', ['LANTERNS', 'STATE 1234']],
    ['REF without a blank', 'SUBJECT: TALKS WITH THE PRIMEREF: STATE 1234', ['TALKS WITH THE PRIME', 'STATE 1234']],
    ['Classified By without a blank', 'SUBJECT: THE VISIT TO CAIROClassified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).', ['THE VISIT TO CAIRO', 'Jane Roe']],
    ['CLASSIFIED BY', 'SUBJECT: LANTERNS CLASSIFIED BY: DCM JOHN ROE. REASON: 1.5 (B).', ['LANTERNS', 'JOHN ROE']],
    ['CLASSIFIED BY without colon, told by its reason', 'SUBJECT: LANTERNS CLASSIFIED BY DCM JOHN ROE FOR REASON 1.5 (B).', ['LANTERNS', 'JOHN ROE']],
    ['paragraph 1', 'SUBJECT: LANTERNS 1. (U) The fair opened.', ['LANTERNS', 'The fair opened.']],
    ['paragraph 1 without a blank', 'SUBJECT: LANTERNS IN PARIS1. (C) The fair opened.', ['LANTERNS IN PARIS', 'The fair opened.']],
    ['paragraph 1 without a mark', 'SUBJECT: LANTERNS 1. SUMMARY: Good.', ['LANTERNS', 'SUMMARY: Good.']],
    ['paragraph 1 with a pilcrow', 'SUBJECT: LANTERNS ¶1. The fair opened.', ['LANTERNS', 'The fair opened.']],
    ['paragraph 1, a long one, to the second line', 'SUBJECT: RED LANTERNS\nIN PARIS 1. (U) The mayor said that he was pleased with all the lanterns.', ['RED LANTERNS IN PARIS', 'The mayor said that he was pleased with all the lanterns.']],
    ['E.O. and TAGS', 'SUBJECT: THE FAIR E.O. 12958: N/A TAGS: PREL, CH', ['THE FAIR', '12958']],
    ['a summary on the next line', 'SUBJECT: LANTERNS\nSUMMARY: GOOD. END SUMMARY.', ['LANTERNS', 'SUMMARY: GOOD. END SUMMARY.']],
    ['paragraph 1 on the next line', 'SUBJECT: LANTERNS\n1. THE FAIR OPENED.', ['LANTERNS', 'THE FAIR OPENED.']],
    ['text in small letters on the next line', 'SUBJECT: LANTERNS IN PARIS\nThe mayor was pleased with the lanterns that we gave him.', ['LANTERNS IN PARIS', 'The mayor was pleased with the lanterns that we gave him.']],
    ['a title in small letters on the next line, in a copy that has lost its blank lines', 'UNCLAS LISBON 000208\nSIPDIS\nE.O. 12958: N/A\nTAGS: KMDR, PO\nSUBJECT: LISBON MEDIA REACTION\nFRIDAY, MAY 4\nIn Today\'s Papers\nLanterns: The Mayor Is Pleased', ['LISBON MEDIA REACTION FRIDAY, MAY 4', 'In Today\'s Papers Lanterns: The Mayor Is Pleased']],
    ['no line of it in small letters that is set in, or with which it goes on', 'UNCLAS LISBON 000208\nSIPDIS\nE.O. 12958: N/A\nTAGS: KMDR, PO\nSUBJECT: LISBON FAIR SEEN BY MAYOR\n         Jane Roe of Porto with\nthe band\n1. (U) The fair opened.', ['LISBON FAIR SEEN BY MAYOR Jane Roe of Porto with the band', 'The fair opened.']],
    ['no line of it in small letters, in a copy that has its blank lines', 'UNCLAS LISBON 000208\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: KMDR, PO\nSUBJECT: LISBON MEDIA REACTION\nFRIDAY, MAY 4\nand Saturday\n\n1. (U) The fair opened.', ['LISBON MEDIA REACTION FRIDAY, MAY 4 and Saturday', 'The fair opened.']],
    ['a marked portion on the next line', 'SUBJECT: LANTERNS IN PARIS\n(U) The mayor was pleased.', ['LANTERNS IN PARIS', 'The mayor was pleased.']],
  ]);
});

describe('SUBJECT: the portion mark', () => {
  forms(cable => [cable.subject?.portionMark, cable.subject?.text], [
    ['none', 'SUBJECT: THE FAIR', [null, 'THE FAIR']],
    ['(U)', 'SUBJECT: (U) THE FAIR', ['U', 'THE FAIR']],
    ['(SBU)', 'SUBJECT: (SBU) THE FAIR', ['SBU', 'THE FAIR']],
    ['(SBU/N)', 'SUBJECT: (SBU/N) THE FAIR', ['SBU/N', 'THE FAIR']],
    ['(SBU/NF) and two lines', 'SUBJECT: (SBU/NF) THE FAIR\nOPENS', ['SBU/NF', 'THE FAIR OPENS']],
    ['(C)', 'SUBJECT: (C) THE FAIR', ['C', 'THE FAIR']],
    ['(C) without a blank', 'SUBJECT: (C)THE FAIR', ['C', 'THE FAIR']],
    ['(S//NF)', 'SUBJECT: (S//NF) THE FAIR', ['S//NF', 'THE FAIR']],
    ['(C/REL GBR)', 'SUBJECT: (C/REL GBR) THE FAIR', ['C/REL GBR', 'THE FAIR']],
    ['on the line after the keyword', 'SUBJECT:\n(U) THE FAIR', ['U', 'THE FAIR']],
    ['a bracket lost', 'SUBJECT: (SBU THE FAIR', ['SBU', 'THE FAIR']],
    ['words in brackets are none', 'SUBJECT: (CORRECTED) THE FAIR', [null, '(CORRECTED) THE FAIR']],
  ]);
});
