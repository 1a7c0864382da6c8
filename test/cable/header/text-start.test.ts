import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { lay } from './read';

/** What stands after the header. */
function textOf(snippet: string): string {
  const text = lay(snippet);
  const cable = parse(text).cables[0]!;
  return text.slice(cable.start + cable.header.length).trim();
}

describe('the text of a cable begins', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['at paragraph 1', 'SUBJECT: LANTERNS\n\n1. (U) The fair opened.', '1. (U) The fair opened.'],
    ['at paragraph 1 without a mark', 'SUBJECT: LANTERNS\n\n1. THE FAIR OPENED.', '1. THE FAIR OPENED.'],
    ['at paragraph 1 that begins with a number', 'SUBJECT: LANTERNS\n1. 29TH FAIR OPENS IN\nMAY.', '1. 29TH FAIR OPENS IN\nMAY.'],
    ['at paragraph 1 behind references, with a count of things', 'REF: STATE 1234\n1. 136 LANTERNS WERE LIT.', '1. 136 LANTERNS WERE LIT.'],
    ['not at a number in a list of references', 'SUBJECT: LANTERNS\nREF:\n1. 76 STATE 1234\n2. 76 STATE 1235\n\n1. THE FAIR OPENED.', '1. THE FAIR OPENED.'],
    ['not at the day of a reference over the letter of the next, which is no portion mark', 'SUBJECT: LANTERNS\nREF: (A) STATE 1234 (B) ROE FAX OF MAY\n4 (C) PARIS 22\n\n1 (U) THE FAIR OPENED.', '1 (U) THE FAIR OPENED.'],
    ['at a title with a mark below a reference without a letter, like a cable though it looks', 'SUBJECT: LANTERNS\nREF: STATE 1234\n\n(C) OSLO 1995\n\n1. (C) THE FAIR OPENED.', '(C) OSLO 1995\n\n1. (C) THE FAIR OPENED.'],
    ['at a number without a stop below a reference, before words and no cable', 'SUBJECT: LANTERNS\nREF: STATE 1234\n4 (C) THE FAIR OPENED.\n5 (C) IT RAINED.', '4 (C) THE FAIR OPENED.\n5 (C) IT RAINED.'],
    ['not at the rest of a reason', 'Classified By: Jane Roe, DCM. Reason:\n1. 4 (B).\n\n1. (C) THE FAIR OPENED.', '1. (C) THE FAIR OPENED.'],
    ['at the number of paragraph 1 that a scan has parted from its words', 'SUBJECT: LANTERNS\nREF: STATE 1234\n1.\n\nCONFIDENTIAL - ENTIRE TEXT.\n\n2. THE FAIR OPENED.', '1.\n\nCONFIDENTIAL - ENTIRE TEXT.\n\n2. THE FAIR OPENED.'],
    ['at an l in place of the 1, below a subject and below references', 'SUBJECT: LANTERNS\nREF: STATE 1234\nl. THE FAIR OPENED.\n2. IT RAINED.', 'l. THE FAIR OPENED.\n2. IT RAINED.'],
    ['not at the letter of the twelfth reference', 'SUBJECT: LANTERNS\nREF: j. RIGA 7\nk. RIGA 8\nl. RIGA 9\nm. RIGA 10\n\n1. THE FAIR OPENED.', '1. THE FAIR OPENED.'],
    ['at a pilcrow', 'SUBJECT: LANTERNS\n\n¶1. (U) The fair opened.', '¶1. (U) The fair opened.'],
    ['at a sentence after a blank line', 'SUBJECT: LANTERNS\n\nThe fair opened.', 'The fair opened.'],
    ['at words about handling that no references follow', 'SUBJECT: LANTERNS\n\nSENSITIVE BUT UNCLASSIFIED--PLEASE PROTECT\n\nThe fair opened.', 'SENSITIVE BUT UNCLASSIFIED--PLEASE PROTECT\n\nThe fair opened.'],
    ['at a marked portion', 'SUBJECT: LANTERNS\nREF: STATE 1\n\n(U) The fair opened.', '(U) The fair opened.'],
    ['at a summary', 'SUBJECT: LANTERNS\nSUMMARY: GOOD.', 'SUMMARY: GOOD.'],
    ['at BEGIN SUMMARY', 'SUBJECT: LANTERNS\n\nBEGIN SUMMARY: GOOD.', 'BEGIN SUMMARY: GOOD.'],
    ['at a title that a letter counts, below references that have it or none', 'SUBJECT: LANTERNS\nREF: STATE 1234\n\nA. THE OLD TOWN\n\n1. THE FAIR OPENED.', 'A. THE OLD TOWN\n\n1. THE FAIR OPENED.'],
    ['at parts that letters count, below a list with those letters', 'SUBJECT: LANTERNS\nREF: A. STATE 1234 B. ROE MEMO\n\nA. The fair opened.\n\nB. It rained.', 'A. The fair opened.\n\nB. It rained.'],
    ['not at the letters of references that blank lines part', 'SUBJECT: LANTERNS\nREF: SEE BELOW\n\nA. ROE MEMO\n\nB. DOE MEMO\n\n1. THE FAIR OPENED.', '1. THE FAIR OPENED.'],
    ['at a heading', 'SUBJECT: LANTERNS\n\nThe Fair\n--------\n\nIt opened.', 'The Fair\n--------\n\nIt opened.'],
    ['after the references', 'REF: STATE 1234\n\nThe minister said that all of the lanterns were good.', 'The minister said that all of the lanterns were good.'],
    ['not at a number over a line of the header', 'SUBJECT: LANTERNS, ROUND\n1.\n\nREF: STATE 1234\n\n1. THE FAIR OPENED.', '1. THE FAIR OPENED.'],
    ['after Classified By', 'Classified By: Jane Roe, DCM. Reason: 1.4 (b).\n\n1. (C) The fair opened.', '1. (C) The fair opened.'],
    ['not at a subject in small letters, below a blank line', 'UNCLAS LISBON 000123\n\nTAGS: PREL, CH\n\nSubject: The fair opens in the harbor\nREF: STATE 1234\n\n1. (U) The fair opened.', '1. (U) The fair opened.'],
    ['at another word with a colon, where the subject is missing', 'UNCLAS LISBON 000123\n\nTAGS: PREL, CH\n\nObject: The fair opens in the harbor and in the old town.', 'Object: The fair opens in the harbor and in the old town.'],
    ['after TAGS, where the subject is missing', 'TAGS: PREL, CH\n\n1. (U) The fair opened.', '1. (U) The fair opened.'],
    ['at what a repeated telegram is told with', 'TAGS: EFIN, FR\nSUBJECT: LANTERN CLUB\nFOLLOWING TELEGRAM FROM PARIS IS REPEATED FOR YOUR INFORMATION:\nQUOTE UNCLAS PARIS 14021\nTAGS: EFIN, FR\n1. CLUB MET.', 'FOLLOWING TELEGRAM FROM PARIS IS REPEATED FOR YOUR INFORMATION:\nQUOTE UNCLAS PARIS 14021\nTAGS: EFIN, FR\n1. CLUB MET.'],
    ['at FOLLOWING REPEAT', 'SUBJECT: LANTERNS\nFOLLOWING REPEAT LIMA 3341 DATED MAY 11.\nQUOTE\nTAGS: SCUL, PE\n1. TEXT.', 'FOLLOWING REPEAT LIMA 3341 DATED MAY 11.\nQUOTE\nTAGS: SCUL, PE\n1. TEXT.'],
    ['at paragraph 1, below the header given once more without blank lines', 'UNCLAS BONN 01234\nE.O. 11652: N/A\nSUBJ: VISIT OF MAYOR ROE\nUNCLAS BONN 01234\nE.O. 11652: N/A\nSUBJ: VISIT OF MAYOR ROE\n1. MAYOR ROE ARRIVED.\n2. HE LEFT.', '1. MAYOR ROE ARRIVED.\n2. HE LEFT.'],
    ['at the mark of all the text below references', 'SUBJECT: LANTERNS\nREF: (A) STATE 1234, (B) PARIS 5678\n(C- ENTIRE TEXT)\nTHE FAIR OPENED.', '(C- ENTIRE TEXT)\nTHE FAIR OPENED.'],
    ['at a portion below references that begins like one', 'SUBJECT: LANTERNS\nREF: A. PARIS 1234\n\n(C) Paris 22 demonstrators were hurt, the mayor said.', '(C) Paris 22 demonstrators were hurt, the mayor said.'],
    ['not at a number that a subject goes on with', 'SUBJECT: TALKS ON JUNE\n1.\nThe Fair\n\n1. (U) Text.', '1. (U) Text.'],
    ['at FOL REPEAT', 'SUBJECT: LANTERNS\nFOL REPEAT LIMA 3341 ACTION SECSTATE MAY 11:\n1. TEXT.', 'FOL REPEAT LIMA 3341 ACTION SECSTATE MAY 11:\n1. TEXT.'],
    ['in a further section, at its first long line', 'UNCLAS SECTION 2 OF 2 OSLO 0660\nLANTERNS WERE CARRIED THROUGH ALL STREETS OF THE TOWN\nBY CHILDREN.\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 OSLO 00660 02 OF 02 180816Z\nIT RAINED.', 'LANTERNS WERE CARRIED THROUGH ALL STREETS OF THE TOWN\nBY CHILDREN.\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 OSLO 00660 02 OF 02 180816Z\nIT RAINED.'],
    ['in a further section that has a subject, below it', 'UNCLAS SECTION 02 OF 02 OSLO 000660\nTHIS COPY IS FOR ALL WHO WORK AT THE LANTERN FAIR\nTAGS: PREL, NO\nSUBJECT: LANTERNS\n\n1. IT RAINED.', '1. IT RAINED.'],
    ['at questions and answers', 'SUBJECT: PRESS BRIEFING\nQ. HOW ABOUT THE LANTERNS?\nA. THEY ARE LIT.', 'Q. HOW ABOUT THE LANTERNS?\nA. THEY ARE LIT.'],
    ['at what is for information', 'SUBJECT: PRESS BRIEFING\nFOR YOUR INFORMATION FOLLOWING ARE EXCERPTS\nOF MAY 3:', 'FOR YOUR INFORMATION FOLLOWING ARE EXCERPTS\nOF MAY 3:'],
    ['at the telegram that is quoted', 'SUBJECT: LANTERNS\nQUOTE UNCLAS PARIS 14021\nTAGS: EFIN, FR', 'QUOTE UNCLAS PARIS 14021\nTAGS: EFIN, FR'],
    ['at a text without numbers right below the references', 'SUBJECT: LANTERNS\nREF: STATE 1234\nTHE TASK FORCE MET IN THE HARBOR ON FRIDAY AND TOOK UP\nEACH OF THE LANTERNS THAT THE OLD TOWN HAD ASKED FOR IN\nTHE SPRING.', 'THE TASK FORCE MET IN THE HARBOR ON FRIDAY AND TOOK UP\nEACH OF THE LANTERNS THAT THE OLD TOWN HAD ASKED FOR IN\nTHE SPRING.'],
    ['at a short text without numbers right below the subject, over the signature', 'SUBJECT: LANTERN FAIR\nTHE TASK FORCE MET IN THE HARBOR ON FRIDAY AND TOOK UP\nALL OF THE LANTERNS.\nROE\nUNCLASSIFIED\nNNN', 'THE TASK FORCE MET IN THE HARBOR ON FRIDAY AND TOOK UP\nALL OF THE LANTERNS.\nROE\nUNCLASSIFIED\nNNN'],
    ['at a text without numbers below a subject that had room, as the lines of the text show', 'SUBJECT: PASSING OF LANTERNS OF THE HARBOR TO THE OLD TOWN\nTHE COMMITTEE HAS SENT ROUND A NOTE THAT IS REPEATED BELOW AND\nASKS FOR ALL OF THE LANTERNS THAT ARE KEPT IN THE STORE OF\nTHE HARBOR. IT WILL BE TAKEN AS AGREED TO AT THE END OF THE\nWEEK. WE PROPOSE TO RAISE NO OBJECTION TO THIS.\nBEGIN TEXT.', 'THE COMMITTEE HAS SENT ROUND A NOTE THAT IS REPEATED BELOW AND\nASKS FOR ALL OF THE LANTERNS THAT ARE KEPT IN THE STORE OF\nTHE HARBOR. IT WILL BE TAKEN AS AGREED TO AT THE END OF THE\nWEEK. WE PROPOSE TO RAISE NO OBJECTION TO THIS.\nBEGIN TEXT.'],
    ['below a subject that fills its lines', 'SUBJECT: REPORT OF THE COMMITTEE ON LANTERNS TO THE MAYORS\nOF THE HARBOR TOWNS, TOGETHER WITH THE LIST OF LANTERNS THAT\nWERE LENT AND NOT GIVEN BACK, THE NAMES OF ALL THOSE WHO HAVE\nTHEM, AND WHAT THE MAYORS OF THE TOWNS SAID ABOUT ALL OF IT IN\nTHE LAST MEETING BEFORE THE FAIR OF THIS YEAR WAS OPENED\n1. TEXT.', '1. TEXT.'],
    ['below a subject of two lines, the first of which had room', 'SUBJECT: LANTERN FAIR\nTHE TASK FORCE OF THE HARBOR AND THE MAYOR OF THE OLD TOWN.\n\nThe fair opens.', 'The fair opens.'],
    ['below a reference of two lines that is no cable', 'SUBJECT: LANTERNS\nREF: STATE 1234\nMEMORANDUM OF CONVERSATION OF MAYOR ROE WITH HIS GUESTS\nIN THE HARBOR ON THE FIRST EVENING OF THE LANTERN FAIR\n1. TEXT.', '1. TEXT.'],
    ['at a sentence in capitals without a blank line', 'SUBJECT: LANTERN TOUR\nPLEASE ADVISE NUMBER OF LANTERNS. EMBASSY NEEDS\nLIST SOONEST.', 'PLEASE ADVISE NUMBER OF LANTERNS. EMBASSY NEEDS\nLIST SOONEST.'],
    ['at a sentence that leads to a quotation', 'SUBJECT: LANTERN TOUR\nPLEASE PASS FOLLOWING MESSAGE TO MAYOR:\nQUOTE: WELCOME. UNQUOTE', 'PLEASE PASS FOLLOWING MESSAGE TO MAYOR:\nQUOTE: WELCOME. UNQUOTE'],
    ['in the middle of a line', 'SUBJECT: LANTERNS 1. (U) The fair opened.', '1. (U) The fair opened.'],
    ['at once, where there is no header', 'The consul general met the mayor on Tuesday.', 'The consul general met the mayor on Tuesday.'],
    ['at once, where a sentence begins like a header line', 'TO DATE NOTHING HAS BEEN HEARD.\nINFO ON THE FAIR IS SCARCE.\nSENSITIVE MATTERS WERE LEFT OUT.', 'TO DATE NOTHING HAS BEEN HEARD.\nINFO ON THE FAIR IS SCARCE.\nSENSITIVE MATTERS WERE LEFT OUT.'],
    ['at once, where paragraph 1 is the first line', '1. (U) The fair opened.', '1. (U) The fair opened.'],
    ['at once in prose that has a keyword further down', `
      The consul general met the mayor to talk about the fair.
      They agreed on the date and on the place of the lanterns.
      The mayor was pleased with the lanterns that we gave him.
      Nobody else has been told about it in all of the town.
      Subject: something else
    `, 'The consul general met the mayor to talk about the fair.\nThey agreed on the date and on the place of the lanterns.\nThe mayor was pleased with the lanterns that we gave him.\nNobody else has been told about it in all of the town.\nSubject: something else'],
    ['at once, where a level stands below the signature', 'The fair opened.\n\nROE\n\nUNCLASSIFIED', 'The fair opened.\n\nROE\n\nUNCLASSIFIED'],
    ['at once, where the end of a message stands below it', 'The fair opened.\n\nROE\nBT\n#0208\nNNNN', 'The fair opened.\n\nROE\nBT\n#0208\nNNNN'],
    ['at once, where MINIMIZE CONSIDERED stands below it', 'The fair opened.\nMINIMIZE CONSIDERED.\nROE', 'The fair opened.\nMINIMIZE CONSIDERED.\nROE'],
    ['at once, where a page line stands in it', 'The fair opened and\n\nGUANGZHOU 00000208  002 OF 004\n\n\nclosed.', 'The fair opened and\n\nGUANGZHOU 00000208  002 OF 004\n\n\nclosed.'],
    ['at once, where it opens with a summary', 'SUMMARY: GOOD. END SUMMARY.\n\nREF: STATE 1234 WAS LATE.', 'SUMMARY: GOOD. END SUMMARY.\n\nREF: STATE 1234 WAS LATE.'],
    ['after a note of the archive', 'This record is a part of the cable.\n\nUNCLAS ROME 000001\nSUBJECT: LANTERNS\n1. Text.', '1. Text.'],
    ['nowhere, where there is only a header', 'TAGS: PREL, CH\nSUBJECT: LANTERNS', ''],
    ['nowhere in an empty file', '', ''],
    ['nowhere in a file of blanks', ' \n\t\n ', ''],
  ];
  for (const [place, snippet, text] of rows) it(place, () => { assert.equal(textOf(snippet), text); });
});
