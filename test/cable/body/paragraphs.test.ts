import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { applyEdit, reread } from '../../../server/src/cable/reread';
import { toContract } from '../validated';
import type { Paragraph } from '../../../server/src/cable/model';

const HEAD = 'UNCLAS LISBON 000123\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: THE HARVEST\n\n';

/** `number (mark) text` of each paragraph, `#` before each heading. */
function read(text: string, head = HEAD): string[] {
  return (toContract(parse(head + text))[0]?.sections ?? []).flatMap(({ heading, portionMark, paragraphs }) => [
    ...(heading === null ? [] : [`# ${portionMark === null ? '' : `(${portionMark}) `}${heading}`]),
    ...paragraphs.map(({ number, portionMark: mark, text: words }) => `${number === null ? '-' : String(number)} ${mark === null ? '' : `(${mark}) `}${words}`),
  ]);
}

const FORMS: readonly (readonly [form: string, text: string, read: readonly string[]])[] = [
  ['the end of a summary over a heading that stands between rules', '1. (U) Summary: One.\nEnd Summary.\n----------\nBACKGROUND\n----------\n2. (U) Two.\n', ['1 (U) Summary: One. End Summary.', '# BACKGROUND', '2 (U) Two.']],
  ['two headings in a row, the first with the stop of a short form', '1. (U) One.\n\nTrade with the U.S.\n-------------------\nWine\n----\n\n2. (U) Two.\n', ['1 (U) One.', '# Trade with the U.S.', '# Wine', '2 (U) Two.']],
  ['a heading with a stop over a paragraph and the next heading', '1. (U) One.\n\nEnd Comment.\n------------\n2. (U) Two.\n------\nPrices\n------\n3. (U) Three.\n', ['1 (U) One.', '# End Comment.', '2 (U) Two.', '# Prices', '3 (U) Three.']],
  ['an address between rules of other lengths', '1. (U) The office is new.\n-----------------\nEmbassy Lisbon\nAv. das Forcas\n1600 Lisbon\n---------------\n2. (U) Two.\n', ['1 (U) The office is new. Embassy Lisbon Av. das Forcas 1600 Lisbon', '2 (U) Two.']],
  ['two headings in a row, the first in capitals with a stop', '1. (U) One.\n\nA. SUMMARY.\n-----------\nPRICES\n------\n\n2. (U) Two.\n', ['1 (U) One.', '# A. SUMMARY.', '# PRICES', '2 (U) Two.']],
  ['a heading between rules of about one length', '1. (U) One.\n----------------\nADVICE: BUILD A NATIONAL ROAD\n------------------\n2. (U) Two.\n', ['1 (U) One.', '# ADVICE: BUILD A NATIONAL ROAD', '2 (U) Two.']],
  ['number, stop, mark', '1. (U) One.\n\n2. (SBU) Two.\n', ['1 (U) One.', '2 (SBU) Two.']],
  ['two blanks behind the stop', '1.  (U) One.\n\n2.  (U)  Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['no blank behind the stop', '1.(U) One.\n2.(U) Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['no stop', '1 (U) One.\n\n2 (U) Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['no marks', '1. One.\n\n2. Two.\n', ['1 One.', '2 Two.']],
  ['the number alone on its line', '1.\nThe harvest was good.\n2.\n  (SBU) So was the wine.\n', ['1 The harvest was good.', '2 (SBU) So was the wine.']],
  ['a number below the end of a summary that has no stop', '1. SUMMARY: THE HARVEST WAS GOOD IN SOME AREAS. END SUMMARY\n2. TWO.\n', ['1 SUMMARY: THE HARVEST WAS GOOD IN SOME AREAS. END SUMMARY', '2 TWO.']],
  ['hyphenated words over the end of a line', '1. (U) A long-\nterm plan, not short-\nand medium-\nTERM, for the years 2004-\n2005 --\nso.\n', ['1 (U) A long-term plan, not short- and medium-TERM, for the years 2004- 2005 -- so.']],
  ['no-break blanks', '1.\u00A0(U) One.\n\n2.\u00A0(SBU)\u00A0Two.\n', ['1 (U) One.', '2 (SBU) Two.']],
  ['the form feed of a page of a scan, over a number and over the foot of a page', '1. (U) One.\n\n\f2. (SBU) Two is\n\n\fLISBON 00000123  002 OF 002\n\n\nlong.\n\n\fROE\n', ['1 (U) One.', '2 (SBU) Two is long.']],
  ['line ends that were escaped', '1. (U) One is\\\nlong.\\\n\\\n2. (SBU) Two.\\\n\\\nROE\\\n', ['1 (U) One is long.', '2 (SBU) Two.']],
  ['a quotation with curly marks, then escaped', '1. \u201COne.\u201D\n2. \u201CTwo.\u201D\n\n3. &quot;Three.&quot;\n\n4. \\"Four.\\"\n', ['1 \u201COne.\u201D', '2 \u201CTwo.\u201D', '3 "Three."', '4 "Four."']],
  ['a sum, a dash, a number sign', '1. $300 was paid.\n\n2. -- One.\n\n3. #4 won.\n', ['1 $300 was paid.', '2 -- One.', '3 #4 won.']],
  ['no marks and no blank lines', '1. ONE.\n2. TWO.\n3. THREE.\n', ['1 ONE.', '2 TWO.', '3 THREE.']],
  ['pilcrows', '¶1. (U) One.\n\n¶2. (U) Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['a pilcrow with number and mark, below a line that the archive broke', '¶1. (U) Food safety (Q\n¶4. (U) Commission.\n', ['1 (U) Food safety (Q', '4 (U) Commission.']],
  ['indented', '   1. (U) One.\n\n   2. (U) Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['an opening note', '(U) A note.\n\n1. (U) One.\n', ['- (U) A note.', '1 (U) One.']],
  ['a sole paragraph without a number', 'All is well. It is\nindeed.\n', ['- All is well. It is indeed.']],
  ['paragraphs without numbers', 'All is well.\n\nIt is indeed.\n', ['- All is well.', '- It is indeed.']],
  ['a portion without a number', '1. (U) One.\n\n(SBU) Between.\n\n2. (U) Two.\n', ['1 (U) One.', '- (SBU) Between.', '2 (U) Two.']],
  ['a number with a mark and no stop, in a sentence and behind one', '1. (U) The agenda has item\n2 (C) of them.\n2 (U) It rains.\n', ['1 (U) The agenda has item 2 (C) of them.', '2 (U) It rains.']],
  ['a line that is too long for a heading, underlined', `1. (U) One.\n\n${'word '.repeat(29)}word\n${'-'.repeat(149)}\n\n2. (U) Two.\n`, [`1 (U) One. ${'word '.repeat(29)}word`, '2 (U) Two.']],
  ['a wrapped year', '1. (U) It began in\n2005. It ended.\n\n2. (U) Two.\n', ['1 (U) It began in 2005. It ended.', '2 (U) Two.']],
  ['a wrapped year with a pilcrow', '¶1. (U) It began in\n¶2005. It ended.\n\n¶2. (U) Two.\n', ['1 (U) It began in 2005. It ended.', '2 (U) Two.']],
  ['a wrapped small number', '1. (U) They met on May\n12. They parted.\n\n2. (U) Two.\n', ['1 (U) They met on May 12. They parted.', '2 (U) Two.']],
  ['a wrapped number that would be next', '1. (U) They met on May\n2. They parted.\n\n2. (U) Two.\n', ['1 (U) They met on May 2. They parted.', '2 (U) Two.']],
  ['a wrapped number that would be next, without marks', '1. THEY MET AT THE PLACE THAT IS SPOKEN OF IN ITEM\n2. THEY PARTED ON MAY\n2. IT WAS LATE.\n\n2. TWO.\n', ['1 THEY MET AT THE PLACE THAT IS SPOKEN OF IN ITEM 2. THEY PARTED ON MAY 2. IT WAS LATE.', '2 TWO.']],
  ['a wrapped number at the end of a full line', '1. THE EMBASSY WAS TOLD THAT THE MINISTER WOULD LIKE TO SEE CHAPTER\n2. HE SAID SO.\n\n2. TWO.\n', ['1 THE EMBASSY WAS TOLD THAT THE MINISTER WOULD LIKE TO SEE CHAPTER 2. HE SAID SO.', '2 TWO.']],
  ['a number below a table, an address, a list of names, all without a stop', '1. FIGURES:\nCORK   100\nWINE   900\n2. SEND THEM TO:\nRUA NOVA 1, LISBON\n3. THERE CAME\nMR. ROE, CLERK\n4. THANKS.\n', ['1 FIGURES: CORK 100 WINE 900', '2 SEND THEM TO: RUA NOVA 1, LISBON', '3 THERE CAME MR. ROE, CLERK', '4 THANKS.']],
  ['a hyphen in the place of a blank line, as in the 1980s', '1. ONE.\n-\n2. TWO\n-\n3. THREE.\n', ['1 ONE.', '2 TWO', '3 THREE.']],
  ['the number that is due below a blank line, where the sentence above ends in the word', '1. ONE.\n\n2. HE WILL ANSWER THE SECOND PARA\n\n3. THREE.\n\n4. FOUR.\n', ['1 ONE.', '2 HE WILL ANSWER THE SECOND PARA', '3 THREE.', '4 FOUR.']],
  ['a number that the line above asks for, over a gap too', '1. ONE, SEE PARA\n\n2. OF THE LETTER.\n\n2. TWO.\n', ['1 ONE, SEE PARA 2. OF THE LETTER.', '2 TWO.']],
  ['the heads of columns over a rule', '1. ONE:\n\n2008 2009\n---- ----\n1.2  1.3\n\n2. TWO:\n\nCity  Tons\n----------\nCork  310\n\n3. THREE.\n', ['1 ONE: 2008 2009 1.2 1.3', '2 TWO: City Tons Cork 310', '3 THREE.']],
  ['the third item of a list, whose letter might be a mark', '1. (U) One:\n\n(A) wine.\n\n(B) fish,\nand bread.\n\n(C) Olives.\n\n(C) Four.\n\n2. (U) Two.\n\n(C) Three.\n', ['1 (U) One: (A) wine. (B) fish, and bread. (C) Olives.', '- (C) Four.', '2 (U) Two.', '- (C) Three.']],
  ['what stands right below the rule that ends a table', '1. (U) One:\n\nCity  Tons\n----------\nCork  310\n----------\n2. Two.\n\n3. (U) Three:\n\nNo.  Team    Won\n----------------\n1.   Rovers    7\n2.   United    5\n', ['1 (U) One: City Tons Cork 310', '2 Two.', '3 (U) Three: No. Team Won 1. Rovers 7 2. United 5']],
  ['the rows of a table over the first number, and rows with rules between them in the last paragraph', 'It said:\n\nTIME   TALK\n-----------\n1. 9   Boats\n2. 10  Fish\n3. 11  Wine\n-----------\n\n1. ONE:\n-----------\n1. Rovers\n-----------\n2. United\n-----------\n', ['- It said:', '- TIME TALK 1. 9 Boats 2. 10 Fish 3. 11 Wine', '1 ONE: 1. Rovers 2. United']],
  ['a heading with a gap between its words', '1. ONE.\n\nThe  Harbor\n-----------\n\n2. TWO.\n', ['1 ONE.', '# The Harbor', '2 TWO.']],
  ['the transmission header of a further section', '1. (U) It came as the\n\nVZCZCXRO1111\nRR RUEHC\nDE RUEHLI #0123/02 2741455\nZNR UUUUU ZZH\nR 301455Z SEP 04\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 9902\nUNCLAS SECTION 02 OF 02 LISBON 000123\n\nMayor said.\n\n2. (U) Two.\n', ['1 (U) It came as the Mayor said.', '2 (U) Two.']],
  ['the same with a blank line over its station, two lines of routing and addressees that have no indicator', '1. (U) It came as the\nFM WAVES CARRIED\n\nVZCZCXRO1111\nRR RUEHC RUEHLI\nRUEHLO RUEHFR\n\nDE RUEHLI #0123/02 2741455\nZNR UUUUU ZZH\nR 301455Z SEP 04\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 9902\nINFO NSC WASHDC\nXMT AMEMBASSY OSLO\n\nUNCLAS SECTION 02 OF 02 LISBON 000123\n\nmayor spoke.\n', ['1 (U) It came as the FM WAVES CARRIED mayor spoke.']],
  ['a word of the text right over such a header', '1. (U) It came from\nROME\nDE RUEHLI #0123/02 2741455\nR 301455Z SEP 04\nFM AMEMBASSY LISBON\nUNCLAS SECTION 02 OF 02 LISBON 000123\n\nand Bonn.\n', ['1 (U) It came from ROME and Bonn.']],
  ['a number below a line that ends in one, however long', '1. TRAINS:\nLV LISBON 0900 TRAIN 7 AR PORTO 1200 LV 1300 TRAIN 12 AR BRAGA 1400\n2. TWO.\n', ['1 TRAINS: LV LISBON 0900 TRAIN 7 AR PORTO 1200 LV 1300 TRAIN 12 AR BRAGA 1400', '2 TWO.']],
  ['any number below the end of a paragraph that the part before began', 'WINE WAS GOOD IN MOST OF THE VALLEYS.\n5. FIVE.\n6. SIX.\n', ['- WINE WAS GOOD IN MOST OF THE VALLEYS.', '5 FIVE.', '6 SIX.']],
  ['a number left out, without blank lines', '1. ONE.\n3. THREE.\n4. FOUR.\n', ['1 ONE.', '3 THREE.', '4 FOUR.']],
  ['a number without a mark behind a missing one, where the others are marked', '1. (U) One.\n\n2. (U) Two.\n\n4. Four.\n\n5. (U) Five.\n', ['1 (U) One.', '2 (U) Two.', '4 Four.', '5 (U) Five.']],
  ['such numbers of the text of another, before the one that is due or none', '1. (U) One.\n\n3. Three.\n\n4. Four.\n\n2. (U) Two.\n\n4. Four.\n\n5. Five.\n', ['1 (U) One. 3. Three. 4. Four.', '2 (U) Two. 4. Four. 5. Five.']],
  ['a list of further numbers before the one that is due', '1. ONE HAS REMARKS ON THEIRS.\n3. THREE.\n4. FOUR.\n2. TWO.\n', ['1 ONE HAS REMARKS ON THEIRS. 3. THREE. 4. FOUR.', '2 TWO.']],
  ['such a list in a text that has not begun to count', 'ONE HAS REMARKS ON THEIRS.\n4. FOUR.\n1. ONE.\n2. TWO.\n', ['- ONE HAS REMARKS ON THEIRS. 4. FOUR.', '1 ONE.', '2 TWO.']],
  ['the number behind one that does not begin a paragraph', '1. THE FAIR HAS\n- CHOIRS, AND\n- THE BEES WHICH CAME WITH ALL OF THE GROWERS\n2. TWO.\n3. THREE.\n', ['1 THE FAIR HAS - CHOIRS, AND - THE BEES WHICH CAME WITH ALL OF THE GROWERS 2. TWO. 3. THREE.']],
  ['a number behind a shortened word', '1. HE LIVES AT NO.\n3. THE FAIR IS NEAR.\n', ['1 HE LIVES AT NO. 3. THE FAIR IS NEAR.']],
  ['a day behind a shortened month', 'THE FAIR OPENED ON NOV.\n12. IT RAINED.\n', ['- THE FAIR OPENED ON NOV. 12. IT RAINED.']],
  ['a number that no other follows, in a text that has not begun to count', 'HIS HOUSE IS IN THE RUE DE FLEURUS.\n27. IT WAS OPEN.\n', ['- HIS HOUSE IS IN THE RUE DE FLEURUS. 27. IT WAS OPEN.']],
  ['further numbers below a colon', 'SEATS OF THOSE WHO CAME:\n45. MRS. ROE.\n46. MR. POE.\n', ['- SEATS OF THOSE WHO CAME: 45. MRS. ROE. 46. MR. POE.']],
  ['a number further on, without blank lines', '1. ONE.\n4. FOUR.\n', ['1 ONE. 4. FOUR.']],
  ['a number in a sentence of such a part', 'WINE WAS GOOD IN ALL OF THE VALLEYS UNTIL JUNE\n5. IT RAINED.\n', ['- WINE WAS GOOD IN ALL OF THE VALLEYS UNTIL JUNE 5. IT RAINED.']],
  ['the head of a print over a further section, whose page stands on a line of its own', '1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 01\nLISBON 00123 02 OF 02 070905Z\nACTION EUR-12\nINFO OCT-01 ISO-00 /013 W\n------------------032131 070932Z /16\nR 070830Z APR 80\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 4411\nUNCLAS SECTION 02 OF 02 LISBON 00123\n\nWAS GOOD.\n', ['1 THE HARVEST WAS GOOD.']],
  ...[['R 070830Z', 'R 07083OZ'], ['INFO OCT-01 ISO-00', '46 INFO OCT-01 ISO-00'], ['------------------032131', '\u2014\u2014\u2014\u2014- 032131'], ['AMEMBASSY OSLO', 'AMEMBUZSY OSLO']].map(([sound = '', damaged = '']): [string, string, string[]] => [`the same with a damaged line: ${damaged}`, `1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 01\nLISBON 00123 02 OF 02 070905Z\nACTION EUR-12\nINFO OCT-01 ISO-00 /013 W\n------------------032131 070932Z /16\nR 070830Z APR 80\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 4411\nINFO AMEMBASSY OSLO\nAMEMBASSY BONN\nUNCLAS SECTION 02 OF 02 LISBON 00123\n\nWAS GOOD.\n`.replace(sound, damaged), ['1 THE HARVEST WAS GOOD.']]),
  ['the address of a site over a heading between two lines', '1. (U) See the site:\n\nWWW.EXAMPLE.ORG/WINES\n\n---------------------\nThe Wine and the Cork\n---------------------\n\n2. (U) Two.\n', ['1 (U) See the site: WWW.EXAMPLE.ORG/WINES', '# The Wine and the Cork', '2 (U) Two.']],
  ['an address over a section without such a header', '1. (U) It went to the\n\nAMEMBASSY OSLO\n\nUNCLAS SECTION 02 OF 02 LISBON 000123\n\nand Bonn.\n', ['1 (U) It went to the AMEMBASSY OSLO and Bonn.']],
  ['the caption that is left of a section header', '1. (U) The mayor of the old town said that the fair\n \nSIPDIS \nopens in May.\n\n2. (U) Two.\n', ['1 (U) The mayor of the old town said that the fair opens in May.', '2 (U) Two.']],
  ['the same where the text goes on with what else begins a passing line', '1. (U) The mayor of the old town said that the square\n \nSIPDIS \nfor the fair is ready.\n\n2. (U) Two.\n', ['1 (U) The mayor of the old town said that the square for the fair is ready.', '2 (U) Two.']],
  ['the same in the letters of an editor', '1. (U) The mayor of the old town said that the fair\n\nSipdis\nopens in May.\n\n2. (U) Two.\n', ['1 (U) The mayor of the old town said that the fair opens in May.', '2 (U) Two.']],
  ['the same below a line that begins with Secretary, however short and whatever is below', '1. (U) It was put to the\nSecretary,\n\nSIPDIS\nwho saw the\nSecretariat.\n\nSIPDIS\n\n2. (U) Two: \n\nSECRET OSLO 000017\n\nSIPDIS\n\nThe fair.\n', ['1 (U) It was put to the Secretary, who saw the Secretariat.', '2 (U) Two: SECRET OSLO 000017 SIPDIS The fair.']],
  ['the same over a paragraph', '1. (U) The mayor of the old town opens the fair.\n\nSIPDIS\n2. (U) Two.\n', ['1 (U) The mayor of the old town opens the fair.', '2 (U) Two.']],
  ['a caption that the text shows', '1. (U) All posts are to put this caption on their reports:\n\nSIPDIS\nIt tells that they are shared.\n\n2. (U) Two.\n', ['1 (U) All posts are to put this caption on their reports: SIPDIS It tells that they are shared.', '2 (U) Two.']],
  ['a caption in a telegram that the text repeats', '1. (U) Text:\nUNCLAS OSLO 000017\n\nSIPDIS\nSTATE FOR EUR/NB\n\nSIPDIS\nThe fair.\n\n2. (U) Two.\n', ['1 (U) Text: UNCLAS OSLO 000017 SIPDIS STATE FOR EUR/NB SIPDIS The fair.', '2 (U) Two.']],
  ['the title that a volume of documents has over a telegram', '67. Telegram From the Embassy in Norway to the Department of State\n\n1. One.\n\n2. Two.\n', ['- 67. Telegram From the Embassy in Norway to the Department of State', '1 One.', '2 Two.']],
  ['a paragraph with a mark that begins like one', '1. (U) One.\n\n2. (U) Telegram From the mayor below.\n', ['1 (U) One.', '2 (U) Telegram From the mayor below.']],
  ['fields without stops', '1. NAME: RIOS, MIGUEL\n2. BORN: 04 MAR 1951\n3. PASSPORT: 88-1234\n', ['1 NAME: RIOS, MIGUEL', '2 BORN: 04 MAR 1951', '3 PASSPORT: 88-1234']],
  ['a list of its own numbers that goes on with semicolons', '1. Post asks for:\n\n1. A fair;\n\n2. Corks; and\n\n3. A reply.\n\n2. The fair is old.\n\n3. Thank you.\n', ['1 Post asks for: 1. A fair; 2. Corks; and 3. A reply.', '2 The fair is old.', '3 Thank you.']],
  ['a numbered list in a paragraph', '1. (U) Three things:\n\n1. Olives\n2. Wine\n3. Cork\n\n2. (U) Two.\n', ['1 (U) Three things: 1. Olives 2. Wine 3. Cork', '2 (U) Two.']],
  ['a list that comes as far as the number that is due, which stands below it again', '1. One.\n\n2. Two, as follows:\n\n1. Olives.\n2. Wine.\n3. Cork.\n4. Salt.\n\n3. Three.\n\n4. Four.\n', ['1 One.', '2 Two, as follows: 1. Olives. 2. Wine. 3. Cork. 4. Salt.', '3 Three.', '4 Four.']],
  ['a list over the number that is due, and further lists below', '1. One:\n\n1. Olives.\n\n2. Two:\n\n1. Wine.\n2. Cork.\n\n3. Three.\n', ['1 One: 1. Olives.', '2 Two: 1. Wine. 2. Cork.', '3 Three.']],
  ['a numbered list in a cable without marks', '5. FIVE.\n\n6. SIX:\n   1. Olives\n   2. Wine\n\n7. SEVEN.\n', ['5 FIVE.', '6 SIX: 1. Olives 2. Wine', '7 SEVEN.']],
  ['items with a bracket, some or all with marks, in a cable whose numbers have a stop', '1. (C) One.\n\n2. (C) Two:\n1) Aa.\n2) Bb.\n3) (U) Cc.\n\n3. (C) Three:\n\n1) (U) Aa.\n\n2) (C) Bb.\n\n4. (C) Four.\n', ['1 (C) One.', '2 (C) Two: 1) Aa. 2) Bb. 3) (U) Cc.', '3 (C) Three: 1) (U) Aa. 2) (C) Bb.', '4 (C) Four.']],
  ['a number with a stop that only seems to go on with items that have brackets', '1. (U) One.\n\n2. Two:\n\n1) (U) Aa.\n\n2) Bb.\n\n3. Three.\n', ['1 (U) One.', '2 Two: 1) (U) Aa. 2) Bb.', '3 Three.']],
  ['a bracket in the place of a stop', '1. (U) One.\n\n2) (U) Two.\n\n3. (U) Three.\n', ['1 (U) One.', '2 (U) Two.', '3 (U) Three.']],
  ['brackets in the place of the stops', '1) (U) One.\n\n2) (U) Two.\n\n3) Three.\n', ['1 (U) One.', '2 (U) Two.', '3 Three.']],
  ['bullets', '1. (U) Two things:\n\n-- (U) olives,\n\n-- (SBU) wine.\n\n2. (U) Two.\n', ['1 (U) Two things: -- (U) olives, -- (SBU) wine.', '2 (U) Two.']],
  ['a heading below the mark of the whole text that has no stop', '1. Confidential -- Entire Text\n\nSUMMARY\n\n2. The harvest was good.\n', ['1 (Confidential -- Entire Text) ', '# SUMMARY', '2 The harvest was good.']],
  ['sub-paragraphs with the number of their paragraph', '1. One:\n\n1.A. Olives.\n\n1.B. Wine.\n\n2. Two:\n\n2.A. Cork.\n2.A.1. Corks.\n\n3. Three.\n', ['1 One: 1.A. Olives. 1.B. Wine.', '2 Two: 2.A. Cork. 2.A.1. Corks.', '3 Three.']],
  ['a paragraph that begins with an initial behind its number', '1. One.\n\n2.J. Roe came.\n', ['1 One.', '2 J. Roe came.']],
  ['lettered sub-paragraphs', '1. (U) Two things:\n   A. olives,\n   B. wine.\n\n2. (U) Two.\n', ['1 (U) Two things: A. olives, B. wine.', '2 (U) Two.']],
  ['lists that begin again, one of which comes to the number that is due', '1. One.\n\n2. Two:\n\nI. FIRST\n1. KUKK, A.\n2. TAMM, L.\nII. SECOND\n1. KASK, J.\n2. OJA, M.\n3. LEPP, P.\nIII. THIRD\n1. SAAR, J.\n\n3. Three.\n', ['1 One.', '2 Two: I. FIRST 1. KUKK, A. 2. TAMM, L. II. SECOND 1. KASK, J. 2. OJA, M. 3. LEPP, P. III. THIRD 1. SAAR, J.', '3 Three.']],
  ['the number that is due without its mark, over the end of a page, where it stands below with it', '1. (U) Page 3, para\n\nLISBON 00000123  002 OF 002\n\n\n¶2. Replace by: one.\n\n¶2. (U) Two.\n', ['1 (U) Page 3, para 2. Replace by: one.', '2 (U) Two.']],
  ['the same below a colon', '1. (U) Memorandum:\n\n2. Equipment.\n\n2. (U) Two.\n', ['1 (U) Memorandum: 2. Equipment.', '2 (U) Two.']],
  ['the same where a new one is typed below a sentence', '1. (U) One.\n\n2. New.\n\n2. (U) Two.\n', ['1 (U) One.', '2 New.', '2 (U) Two.']],
  ['a number in a sentence of a short line, where it comes again below', '1. Recommendation 3. See\n2. Above.\n\n2. Two.\n', ['1 Recommendation 3. See 2. Above.', '2 Two.']],
  ['the head of a table over the middle of a rule', '1. (U) One.\n\n             EXPORTS\n         ---------------\nCOUNTRY      1973     1974\nFINLAND      1.1      1.2\n\n2. (U) Two.\n', ['1 (U) One. EXPORTS COUNTRY 1973 1974 FINLAND 1.1 1.2', '2 (U) Two.']],
  ['the heads of two columns over a row with wider gaps', '1. (U) One.\n\nCATEGORY  UNIT\n--------------\n331       DOZEN\n\n2. (U) Two.\n', ['1 (U) One. CATEGORY UNIT 331 DOZEN', '2 (U) Two.']],
  ['a list of the text of another, with a year at the margin, that comes to the number that is due', '1. MEMORANDUM:\n\n1. THERE IS NONE.\n\n2. THERE WAS SOME IN\n1974.\n\n2. TWO.\n', ['1 MEMORANDUM: 1. THERE IS NONE. 2. THERE WAS SOME IN 1974.', '2 TWO.']],
  ['numbers with the pilcrows of an archive in the text of another', '¶1. Text:\n\nBegin text:\n\n¶1. A.\n\n¶2. B.\n\n¶3. C.\n\n[¶4. D.]\n\n¶5. E.\n\nEnd text.\n\n¶2. Two.\n', ['1 Text: Begin text: 1. A. 2. B. 3. C. [¶4. D.] 5. E. End text.', '2 Two.']],
  ['the number that is due below a short line, where those behind it come before it is there again', '1. SEE TABLE:\nJAN 41 12\nFEB 39 14\n2. RAIN.\n3. BY MAY\n2. ROE.\n', ['1 SEE TABLE: JAN 41 12 FEB 39 14', '2 RAIN.', '3 BY MAY 2. ROE.']],
  ['the number that is due behind a shortened word, where it is there again', '1. ONE IS NO.\n2. THAT IS ALL.\n2. TWO. SEE ART.\n3. OF THE NOTE.\n\n3. THREE.\n', ['1 ONE IS NO. 2. THAT IS ALL.', '2 TWO. SEE ART. 3. OF THE NOTE.', '3 THREE.']],
  ...['THE OPTIONS ARE 1. SHIPS. 2. TRAINS.', 'SHE COUNTED: "1, SHIPS; 2, TRAINS;', 'HE HAS SONS:'].map((list): [string, string, string[]] => [`a number in a list or a sentence, set off by nothing, where it stands set off below: ${list}`, `1. ONE.\n\n2. ${list}\n3. CARS."\n\n3. THREE.\n`, ['1 ONE.', `2 ${list} 3. CARS."`, '3 THREE.']]),
  ['the last item of a list that stands in a line, over the end of a page, where the paragraphs carry marks', '1. (U) One.\n\n2. (U) They are: 1. Tea. 2. Rain.\n\nLISBON 00000123  002 OF 002\n\n\n3. Fish.\n\n3. (U) Three.\n', ['1 (U) One.', '2 (U) They are: 1. Tea. 2. Rain. 3. Fish.', '3 (U) Three.']],
  ['the number that is due right below a row that ends in words, set in or with gaps', '1. COSTS:\n     THE BOATS OF THE TOWN AND NETS OF FISHERMEN\n2. RECEIPTS:\nTHE MUSEUM OF WINE AND CORK IN THE OLD HARBOR    PAID\n3. THREE.\n', ['1 COSTS: THE BOATS OF THE TOWN AND NETS OF FISHERMEN', '2 RECEIPTS: THE MUSEUM OF WINE AND CORK IN THE OLD HARBOR PAID', '3 THREE.']],
  ...['     WE SAW THE BOATS OF THE OLD TOWN AND THE NETS OF FISHER', '     WE SAW THE BOATS ON MARCH', '.   WE SAW THE BOATS OF THE OLD TOWN AND THE NETS OF FISHER'].map((line): [string, string, string[]] => [`a number of a sentence below its first line, which is set in and long or leads to it, or has a gap behind a stop: ${line}`, `1. ONE.\n${line}\n2. WHO CAME.\n`, [`1 ONE. ${line.replace(/ +/g, ' ').trim()} 2. WHO CAME.`]]),
  ['rows of a table that count from the number that is due', '1. BOATS:\n      NAME OF THE BOAT AND OF THE NETS IN THE HARBOR    MEN\n2.    GULL             12    NONE\n3.    TERN             14    NONE\n\n2. TWO.\n', ['1 BOATS: NAME OF THE BOAT AND OF THE NETS IN THE HARBOR MEN 2. GULL 12 NONE 3. TERN 14 NONE', '2 TWO.']],
  ['the number that is due, and again, below a sentence that has a number of no list', '1. ONE.\n2. THEY LEFT ON MAY 5. NONE IS HERE.\n3. THREE.\n3. AGAIN.\n4. FOUR.\n', ['1 ONE.', '2 THEY LEFT ON MAY 5. NONE IS HERE.', '3 THREE.', '3 AGAIN.', '4 FOUR.']],
  ['a list that is set in by a blank, where the paragraphs are not', '1. ONE:\n 1. WINE.\n 2. CORK.\n', ['1 ONE: 1. WINE. 2. CORK.']],
  ['the number that is due below a list that comes to the one before, on a print with a blank before each line', ' 1. ONE:\n\n 1. OLIVES.\n\n 2. TWO:\n\n 1. WINE.\n 2. CORK.\n\n 3. THREE.\n', ['1 ONE: 1. OLIVES.', '2 TWO: 1. WINE. 2. CORK.', '3 THREE.']],
  ...['\n', '\n\n'].map((gap): [string, string, string[]] => [`a list that a quotation mark opens, ${gap.length === 1 ? 'without' : 'with'} blank lines`, ['1. THE NOTE:', '"1. WINE.', '2. FISH."', '2. TWO.', '3. “1. CORK.', '2. SALT.”', '3. THREE.'].join(gap).replace('3. “', '“') + '\n', ['1 THE NOTE: "1. WINE. 2. FISH."', '2 TWO. “1. CORK. 2. SALT.”', '3 THREE.']]),
  ['the number that is due behind a question, where it is there again', '1. WHY?\n2. TWO.\n2. AGAIN.\n3. THREE.\n', ['1 WHY?', '2 TWO.', '2 AGAIN.', '3 THREE.']],
  ['the same behind END SUMMARY', '1. ALL IS WELL. END SUMMARY\n2. TWO. SEE SECTION\n2. OF IT.\n3. THREE.\n', ['1 ALL IS WELL. END SUMMARY', '2 TWO. SEE SECTION 2. OF IT.', '3 THREE.']],
  ['a number in a quotation that closes on its line', '    1. READ:\n\n    "1. ONE."\n\n    2. TWO.\n', ['1 READ: "1. ONE."', '2 TWO.']],
  ['a number twice', '1. (U) One.\n\n2. (U) Two.\n\n2. (U) Two again.\n', ['1 (U) One.', '2 (U) Two.', '2 (U) Two again.']],
  ['a number left out', '1. (U) One.\n\n3. (U) Three.\n', ['1 (U) One.', '3 (U) Three.']],
  ['a number left out below a mark for the entire text', '1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. TWO.\n\n4. FOUR.\n\n5. FIVE.\n', ['1 (CONFIDENTIAL - ENTIRE TEXT) ', '2 TWO.', '4 FOUR.', '5 FIVE.']],
  ['a mark left out', '1. (U) One.\n\n2. Two.\n\n3. (U) Three.\n', ['1 (U) One.', '2 Two.', '3 (U) Three.']],
  ['a mark on the first alone, and no blank lines', '1. (U) One.\n2. Two.\n3. Three:\n1. tea.\n2. rain.\n4. Four.\n', ['1 (U) One.', '2 Two.', '3 Three: 1. tea. 2. rain.', '4 Four.']],
  ['items without a mark and without blank lines, the first of which no line begins with', '1. (U) Two wishes: 1. Tea.\n2. Rain.\n\n2. (U) Two: 1. Aa;\n2. Bb;\n3. Cc.\n', ['1 (U) Two wishes: 1. Tea. 2. Rain.', '2 (U) Two: 1. Aa; 2. Bb; 3. Cc.']],
  ['a decimal at a line\'s start', '1. (U) It rose by\n3.5 percent.\n\n2. (U) Two.\n', ['1 (U) It rose by 3.5 percent.', '2 (U) Two.']],
  ...['item 4\n\nLISBON 00000123  002 OF 002\n\n\n(c)', 'item\n\nLISBON 00000123  002 OF 002\n\n\n4 (c)', 'item\n\nLISBON 00000123  002 OF 002\n\n\n3 (C)', 'item 4\n\n(c)'].map((item): [string, string, string[]] => [`an item that is spoken of, cut in two: ${item.replace(/\n/g, '/')}`, `1. (U) The vote was 77 to 12; ${item} of the agenda was put off.\n\n2. (U) Two.\n`, [`1 (U) The vote was 77 to 12; ${item.replace(/\n+(?:LISBON.*\n+)?/g, ' ')} of the agenda was put off.`, '2 (U) Two.']]),
  ['a heading over the end of a page of a print, its underline on the next', '1. (U) One.\n\nThe Wine\n\n\nUNCLASSIFIED\n\n\nPAGE 02        LISBON  00123  121530Z\n\n\n--------\n\n2. (U) Two.\n', ['1 (U) One.', '# The Wine', '2 (U) Two.']],
  ['a heading behind a sentence that a page line cuts', '1. (U) The harvest was\n\nLISBON 00000123  002 OF 002\n\n\ngood (ref A).\nThe Wine\n--------\n2. (U) Two.\n', ['1 (U) The harvest was good (ref A).', '# The Wine', '2 (U) Two.']],
  ['a portion without a number, below a hyphen that stood for a blank line', '1. THE OFFICE:\n\n  12 QUAY STREET\n-\n(C) THE SECOND.\n\n2. TWO.\n', ['1 THE OFFICE: 12 QUAY STREET', '- (C) THE SECOND.', '2 TWO.']],
  ['a portion without a number, below a line that is no sentence', '1. (U) The office:\n\n  12 Quay Street\n\n(C) The second.\n\n2. (U) Two.\n', ['1 (U) The office: 12 Quay Street', '- (C) The second.', '2 (U) Two.']],
  ['an item of a list that is spoken of', '1. (U) The vote was 77 to 12; item\n4 (c) of the agenda was put off.\n\n2. (U) Two.\n', ['1 (U) The vote was 77 to 12; item 4 (c) of the agenda was put off.', '2 (U) Two.']],
  ['a heading', '1. (U) One.\n\nThe Wine\n--------\n\n2. (U) Two.\n', ['1 (U) One.', '# The Wine', '2 (U) Two.']],
  ["a heading behind an archive's pilcrow", '¶1. (U) One.\n\n¶B. The Wine\n-----------\n\n¶2. (U) Two.\n', ['1 (U) One.', '# B. The Wine', '2 (U) Two.']],
  ['a heading whose line ends are written out', '1. (U) One.&#x000A;\n\nThe Women&#8217;s Wine&#x000A;\n----------------&#x000A;\n&#x000A;\n2. (U) Two.\n', ['1 (U) One.', "# The Women's Wine", '2 (U) Two.']],
  ['a heading with an entity', '1. (U) One.\n\nThe Women&#8217;s Wine\n----------------\n\n2. (U) Two.\n', ['1 (U) One.', "# The Women's Wine", '2 (U) Two.']],
  ['a heading between two lines', '1. (U) One.\n\n--------\nThe Wine\n--------\n\n2. (U) Two.\n', ['1 (U) One.', '# The Wine', '2 (U) Two.']],
  ['headings whose numbers stand apart', 'I.   Wine\n---------\n\n1. (U) One.\n\nB.   Olives and Figs\n-------------------\n\n2. (U) Two.\n', ['# I. Wine', '1 (U) One.', '# B. Olives and Figs', '2 (U) Two.']],
  ['a heading right below the last lines of what a page line cuts', '1. ONE.\n\nLISBON 00000123  002 OF 002\n\nIT RAINED IN THE U.S.\nTHE WINE\n--------\n2. TWO:\nA. FISH.\nLISBON 00000123  003 OF 003\nB. IT RAINED\nON MONDAY.\nTHE FISH\n--------\n3. THREE.\n', ['1 ONE. IT RAINED IN THE U.S.', '# THE WINE', '2 TWO: A. FISH. B. IT RAINED ON MONDAY.', '# THE FISH', '3 THREE.']],
  ['an item below a page line, over the heading of the next paragraph', '1. (U) They are:\n--tea; and\nLISBON 00000123  002 OF 002\n--rain.\n-------\nThe Sea\n-------\n2. (U) Two.\n', ['1 (U) They are: --tea; and --rain.', '# The Sea', '2 (U) Two.']],
  ['a heading in capitals with a colon and no underline', '1. (U) One.\n\nTHE OLD WINE:\n\n2. (U) Two.\n\nThe new wine:\n\n3. (U) Three.\n', ['1 (U) One.', '# THE OLD WINE:', '2 (U) Two. The new wine:', '3 (U) Three.']],
  ['page lines that stand among the words of a line', '1. (U) The harvest LISBON 00000123 002 OF 003 was good, and was LISBON 00000123  002.2 OF 003 LISBON 00000123  003 OF 003 sold.\n\n2. (U) Two.\n', ['1 (U) The harvest was good, and was sold.', '2 (U) Two.']],
  ['page lines behind the end of a sentence with two blanks, at the end of a line', '1. (U) The harvest was sold by Jane Roe.  LISBON 00000123  002 OF 003\nIt was good.\n', ['1 (U) The harvest was sold by Jane Roe. It was good.']],
  ['the page line of another cable among the words of a line, which the text speaks of', '1. (U) The copy has LISBON 00000124 002 OF 003 on it twice.\n', ['1 (U) The copy has LISBON 00000124 002 OF 003 on it twice.']],
  ['the end of a sentence that a page line cuts, with a capital first, over the heading of the next paragraph', '1. (U) The harvest came from\n\nLISBON 00000123  002 OF 002\n\n\nLisbon and Porto.\n-----------------\nTHE WINE OF TODAY\n-----------------\n2. (U) Two.\n', ['1 (U) The harvest came from Lisbon and Porto.', '# THE WINE OF TODAY', '2 (U) Two.']],
  ['a heading that ends with a stop of its own, below a page line that cuts a list', '1. (U) They are:\n\n-- tea\n\n-- rain\n\nLISBON 00000123  002 OF 002\n\n\nTRADE WITH THE U.S.\n-------------------\n\n2. (U) Two.\n', ['1 (U) They are: -- tea -- rain', '# TRADE WITH THE U.S.', '2 (U) Two.']],
  ['a number that ends a sentence over a page line', '1. ONE.\n\n2. ON MAY 4 -\n\nLISBON 00000123  002 OF 002\n\n5.\nIT RAINED.\n\n3. THREE.\n', ['1 ONE.', '2 ON MAY 4 - 5. IT RAINED.', '3 THREE.']],
  ...['\n\n', '\n\n\n'].map((gap): [string, string, string[]] => [`a heading whose underline stands apart from it, as in a copy with ${gap.length === 2 ? 'doubled' : 'tripled'} lines`, `1. (U) One.${gap}The Wine${gap}--------${gap}2. (U) Two.${gap}The Fish${gap}-----------${gap}3. (U) Three.\n`, ['1 (U) One.', '# The Wine', '2 (U) Two. The Fish', '3 (U) Three.']]),
  ['a text of another with marks, in a cable that has none', '1. ONE.  BEGIN QUOTE:\n\n1. (U) WINE.\n\n2. (C) FISH.\n\nEND QUOTE.\n\n2. TWO.\n', ['1 ONE. BEGIN QUOTE: 1. (U) WINE. 2. (C) FISH. END QUOTE.', '2 TWO.']],
  ['none over three hyphens that part what stands below', '1. (U) One.\n\nRoe\n\n---\n\n2. (U) Two.\n', ['1 (U) One. Roe', '2 (U) Two.']],
  ['the first number of a section, below the end of a sentence in brackets', 'TO BE DISCUSSED. (THE GOVERNOR\nSPOKE.)\n\n7. SEVEN. NUMBER\n12. WAS LOST.\n\n8. EIGHT.\n', ['- TO BE DISCUSSED. (THE GOVERNOR SPOKE.)', '7 SEVEN. NUMBER 12. WAS LOST.', '8 EIGHT.']],
  ['no numbers of what a text without any quotes below a colon', 'THE NOTE READS:\n\n4. WINE.\n\n5. FISH.\n', ['- THE NOTE READS: 4. WINE. 5. FISH.']],
  ['indented ones without blank lines, over a list at the margin', '  1. ONE.\n  2. PRIZES:\n1. WINE.\n2. FISH.\n3. CORK.\n  3. THREE.\n', ['1 ONE.', '2 PRIZES: 1. WINE. 2. FISH. 3. CORK.', '3 THREE.']],
  ['an item in brackets, below the list of the one before', '1. COSTS:\n\n(B) BOATS:\n1) TWO\n(I) OARS.\n\n(C) FISH.\n', ['1 COSTS: (B) BOATS: 1) TWO (I) OARS. (C) FISH.']],
  ['an item in brackets, below those that stand on one line, over the end of a page', '1. (U) THEY ARE:\n(A) ONE; (B) TWO;\n\nLISBON 00000123  002 OF 002\n\n\n(C) THREE.\n\n2. (U) IT RAINED.\n', ['1 (U) THEY ARE: (A) ONE; (B) TWO; (C) THREE.', '2 (U) IT RAINED.']],
  ['a portion mark below a list on one line that has ended', '1. (C) THEY ARE: (A) ONE; (B) TWO; AND (C) THREE.\n\n(C) IT RAINED.\n\n2. (C) TWO.\n', ['1 (C) THEY ARE: (A) ONE; (B) TWO; AND (C) THREE.', '- (C) IT RAINED.', '2 (C) TWO.']],
  ['an item in brackets, below one that lacks the first of them', '(A) TOPICS:\n\n1. WINE\n2. FISH\n\nB) SUMMARY:\n\nWINE IS UP.\n\n(C) QUOTES:\n\n"FISH?"\n', ['- (A) TOPICS:', '1 WINE', '2 FISH B) SUMMARY: WINE IS UP. (C) QUOTES: "FISH?"']],
  ['the text of another that does not begin with 1', '1. PARAS 4-5 ARE:\n\nBEGIN TEXT:\n\n4. WINE.\n\n5. FISH.\n\nEND TEXT.\n\n2. TWO.\n\n3. THREE.\n', ['1 PARAS 4-5 ARE: BEGIN TEXT: 4. WINE. 5. FISH. END TEXT.', '2 TWO.', '3 THREE.']],
  ['the rows of a form, which end no sentences', '1. FIRM: LISBON MACHINE WORKS, 14 QUAY STREET, LISBON; CABLE: LISMACH\n2. CHIEF: MR. ROE\n3. CAPITAL: 40 MILLION\n4. STAFF: 31\n', ['1 FIRM: LISBON MACHINE WORKS, 14 QUAY STREET, LISBON; CABLE: LISMACH', '2 CHIEF: MR. ROE', '3 CAPITAL: 40 MILLION', '4 STAFF: 31']],
  ['the rows of a list whose first stands in a line', '1. THE MINISTER NAMED FOUR GOODS IN HIS SPEECH OF JUNE, THAT IS: 1. WINE\n2. FISH\n3. CORK\n4. OLIVES\n\n2. TWO.\n\n3. THREE.\n', ['1 THE MINISTER NAMED FOUR GOODS IN HIS SPEECH OF JUNE, THAT IS: 1. WINE 2. FISH 3. CORK 4. OLIVES', '2 TWO.', '3 THREE.']],
  ['indented paragraphs with a list at the margin', '   1. ONE.\n\n   2. TWO:\n\n1. WINE\n2. FISH\n3. CORK\n\n   3. THREE.\n', ['1 ONE.', '2 TWO: 1. WINE 2. FISH 3. CORK', '3 THREE.']],
  ['the notes below a table', '1. FOOD:\n\nWHEAT    41\nCORN      2\n\nNOTE: 1. NO LOANS.\n      2. NO OIL.\n\n2. TWO.\n', ['1 FOOD: WHEAT 41 CORN 2 NOTE: 1. NO LOANS. 2. NO OIL.', '2 TWO.']],
  ['the rows of a table whose ranks stand in a column', '1. ONE.\n\n2. RANKS 4-10:\n\n 4. WINE   58,110\n 5. FISH   57,401\n10. CORK   18,500\n\n3. THREE.\n', ['1 ONE.', '2 RANKS 4-10: 4. WINE 58,110 5. FISH 57,401 10. CORK 18,500', '3 THREE.']],
  ['a number alone on its line, behind one that is missing', '1. ONE.\n\n3.\nTHREE.\n\n4. FOUR.\n', ['1 ONE.', '3 THREE.', '4 FOUR.']],
  ['a heading with a mark', '1. (U) One.\n\n(SBU) The Wine\n--------------\n\n2. (U) Two.\n', ['1 (U) One.', '# (SBU) The Wine', '2 (U) Two.']],
  ['a heading of two lines', '1. (U) One.\n\nThe Wine and\nthe Olives\n------------\n\n2. (U) Two.\n', ['1 (U) One.', '# The Wine and the Olives', '2 (U) Two.']],
  ['a heading right below the end of a text, what opens one, a sentence', '1. (U) One:\n\nBegin text:\n\nAa.\n\nEnd text.\nThe Wine\n--------\n\n2. (U) Two:\n\nBegin text:\nThe Fish\n--------\n\n3. (U) Three.\n\nIt rained.\nThe Cork\n--------\n\n4. (U) Four.\n', ['1 (U) One: Begin text: Aa. End text.', '# The Wine', '2 (U) Two: Begin text:', '# The Fish', '3 (U) Three. It rained.', '# The Cork', '4 (U) Four.']],
  ['a heading of two lines, the first of which might end', '1. (U) One.\n\nPart I.\nThe Wine\n--------\n\n2. (U) Two.\n\nMore Wine?\nYes and No\n----------\n\n3. (U) Three.\n', ['1 (U) One.', '# Part I. The Wine', '2 (U) Two.', '# More Wine? Yes and No', '3 (U) Three.']],
  ['a heading without blank lines', '1. (U) One.\nThe Wine\n--------\n2. (U) Two.\n', ['1 (U) One.', '# The Wine', '2 (U) Two.']],
  ['a heading of two lines between two lines that are longer, without blank lines', '1. (U) One.\n-------------------\nThe Wine and the\nCork\n-------------------\n2. (U) Two.\n', ['1 (U) One.', '# The Wine and the Cork', '2 (U) Two.']],
  ['the end of a sentence over such a heading, below the caption that is left of a section', '1. (U) The mayor of the old town said that the fair,\n\nSIPDIS\nthe first of its kind,\nopens in May.\n--------------\nThe Wine\n--------------\n2. (U) Two.\n', ['1 (U) The mayor of the old town said that the fair, the first of its kind, opens in May.', '# The Wine', '2 (U) Two.']],
  ['a heading between two lines without blank lines', '1. (U) One.\n--------\nThe Wine\n--------\n2. (U) Two.\n', ['1 (U) One.', '# The Wine', '2 (U) Two.']],
  ['a heading with double lines', '1. (U) One.\n\nThe Wine\n========\n\n2. (U) Two.\n', ['1 (U) One.', '# The Wine', '2 (U) Two.']],
  ['the columns of a table in a copy that has one blank for several', '1. (U) One:\n\nYear Boats Nets\n---- ----- ----\n2004 112 34\n\n2. (U) Two.\n', ['1 (U) One: Year Boats Nets 2004 112 34', '2 (U) Two.']],
  ['a heading right below what was taken out of a copy', '1. (U) XXXXXXXXXXXX\nThe Fair\n--------\n2. (U) Two boats\nThe Fair\n--------\n', ['1 (U) XXXXXXXXXXXX', '# The Fair', '2 (U) Two boats The Fair']],
  ['a heading whose words are underlined one by one', '1. (U) One.\n\nThe Fair\n--- ----\n\n2. (U) Two.\n', ['1 (U) One.', '# The Fair', '2 (U) Two.']],
  ['the columns of a table are no heading', '1. (U) One:\n\nYear    Tons\n----    ----\n2004    12\n\n2. (U) Two.\n', ['1 (U) One: Year Tons 2004 12', '2 (U) Two.']],
  ['a page line in a sentence', '¶1. (U) The harvest\n\nLISBON 00000123  002 OF 002\n\n\nwas good.\n\n¶2. (U) Two.\n', ['1 (U) The harvest was good.', '2 (U) Two.']],
  ['a page line in the letters of an editor', '¶1. (U) The harvest\n\nLisbon 00000123 002.2 of 002\n\n\nwas good.\n\n¶2. (U) Two.\n', ['1 (U) The harvest was good.', '2 (U) Two.']],
  ['a sentence on the address of a site, over a row of asterisks', '1. ONE.\n\n******************************\nVisit:\nhttp://www.example.org/harvest\n\nYou can also read it on that\nother site.\n******************************\nROE\n', ['1 ONE. Visit: http://www.example.org/harvest You can also read it on that other site.']],
  ['the address of a site over a row of asterisks', '1. ONE.\n\n2. TWO. Visit:\n\nhttp://www.example.org/harvest\n******************************\nThat was all.\n', ['1 ONE.', '2 TWO. Visit: http://www.example.org/harvest That was all.']],
  ['a page line with a blank written out', '¶1. (U) The harvest\n\nLISBON 00000123&nbsp; 002 OF 002\n\n\nwas good.\n\n¶2. (U) Two.\n', ['1 (U) The harvest was good.', '2 (U) Two.']],
  ['a page line with its line end written out', '¶1. (U) The harvest\n\nLISBON 00000123  002 OF 002&#x000A;\n\n\nwas good.\n\n¶2. (U) Two.\n', ['1 (U) The harvest was good.', '2 (U) Two.']],
  ['a page line of early 1973, with a blank before its Z', '1. THE HARVEST\nUNCLASSIFIED\n\nUNCLASSIFIED\n\nPAGE 02        LISBON  00123  01 OF 02  151832 Z\n\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['an old page line in a sentence', '1. THE HARVEST\nUNCLASSIFIED\n\nPAGE 02        LISBON  00123  01 OF 02  082030Z\n\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['one that the print broke behind the page', '1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\nLISBON 00123 01 OF 02 082030Z\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['one of a telegram that was sent twice, on one line and on two', '1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LISBON 00123 082030Z POSS DUPE\nWAS GOOD.\n\n2. THE FISH\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 03\nLISBON 00123 01 OF 02 082030Z POSS DUPE\nWERE TOO.\n', ['1 THE HARVEST WAS GOOD.', '2 THE FISH WERE TOO.']],
  ['one in which a scan read the Z as a digit, on one line and on two', '1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LISBON 00123 01 OF 02 0820302\nWAS GOOD\nUNCLASSIFIED\nPAGE 03\nLISBON 00123 01 OF 02 0820307\nIN MAY.\n', ['1 THE HARVEST WAS GOOD IN MAY.']],
  ['what a newspaper puts between the paragraphs of its copy', '1. THE HARVEST WAS GOOD.\n\nAdvertisement - scroll to continue reading\n\nAre you getting our free newsletter?\n\nSubscribe to Scoop\u2019s weekly newsletter.\n\n2. TWO. Advertisement - scroll to continue reading\n', ['1 THE HARVEST WAS GOOD.', '2 TWO. Advertisement - scroll to continue reading']],
  ['the end of a sentence that such a stamp begins with, over the end of a page', '1. THE LIST WAS\nDECLASSIFIED\nUNCLASSIFIED\nPAGE 02 LISBON 00123 121939Z\n\n2. TWO.\n', ['1 THE LIST WAS DECLASSIFIED', '2 TWO.']],
  ['a sentence that begins as what a newspaper puts there', '1. (U) The mayor asked:\nAre you getting our free paper?\n', ['1 (U) The mayor asked: Are you getting our free paper?']],
  ['a page line in which a scan read noughts as letters', '1. THE HARVEST\nPAGE 02 LISBON 0O123 O1 OF O3 121939Z\nWAS GOOD.\n', ['1 THE HARVEST WAS GOOD.']],
  ['the sheet of an archive over a page, in a copy with doubled lines', '1. THE HARVEST\n\nCurrent Class: UNCLASSIFIED                    Page: 2\n\nCurrent Handling: n/a\n\nDocument Number: 1988OSLO05027            Channel: n/a\n\nWAS GOOD.\n', ['1 THE HARVEST WAS GOOD.']],
  ['the stamps of the National Archives between two pages', '1. THE HARVEST\n\nREPRODUCED AT THE NATIONAL ARCHIVES\n\nDECLASSIFIED\nAuthority NND 979539\nBy RL NARA Date 5/6/03\n\nUNCLASSIFIED\n\nWAS GOOD.\n\n2. TWO.\n\nDECLASSIFIED\n\n3. THREE.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO. DECLASSIFIED', '3 THREE.']],
  ...['Approved For Release 2004/07/08 : CIA-RDP80M00165A000500012345-9', 'Declassified in Part - Sanitized Copy Approved for Release 2012/11/08: CIA-RDP90B01390R000600012345-9', 'No Objection To Declassification in Full 2009/12/10 : LOC-HAK-123-6-14-4'].map((stamp): [string, string, string[]] => [`the stamp of a release with the number of its paper: ${stamp}`, `1. THE HARVEST\n${stamp}\n25X1\n${stamp}\nWAS GOOD.\n${stamp}\n2. TWO.\n`, ['1 THE HARVEST WAS GOOD.', '2 TWO.']]),
  ['a sentence that names such a paper', '1. (U) The post read 2004/07/08 : CIA-RDP80M00165A000500012345-9\nand more.\n', ['1 (U) The post read 2004/07/08 : CIA-RDP80M00165A000500012345-9 and more.']],
  ['words like that mark behind a number that is no page line', '1. IT WAS A\nLISBON 00123 POSS DUPE\nOR SO.\n', ['1 IT WAS A LISBON 00123 POSS DUPE OR SO.']],
  ['one that the print broke, with the hyphen by which the line below it was set in', '1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\n-\nLISBON 00123 01 OF 02 082030Z\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['one that ran together and lost its page', '1. THE HARVEST\nUNCLASSIFIED\nUNCLASSIFIEDLISBON 00123 01 OF 02 082030Z\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['one that a scan broke there, with a blank line below each line', '1. THE HARVEST\n\nUNCLASSIFIED\n\nUNCLASSIFIED\n\nPAGE 02\n\n\n\nLISBON 00123 01 OF 02 082030Z\n\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['the level of a page that ran together with the word above it', '1. THE HARVEST WAS PLENUNCLASSIFIED\n\nUNCLASSIFIED\n\nPAGE 02\nLISBON 00123\n\nTIFUL TO ALL.\n\n2. TWO.\n', ['1 THE HARVEST WAS PLEN TIFUL TO ALL.', '2 TWO.']],
  ['a level at the end of a word, with no page below it', '1. IT WAS NONUNCLASSIFIED\nUNCLASSIFIED\nAND GOOD.\n\n2. TWO.\n', ['1 IT WAS NONUNCLASSIFIED UNCLASSIFIED AND GOOD.', '2 TWO.']],
  ['a level behind a blank over a page line', '1. IT WAS UNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\nLISBON 00123\nAND GOOD.\n\n2. TWO.\n', ['1 IT WAS UNCLASSIFIED AND GOOD.', '2 TWO.']],
  ['stamps of a release between the lines', '1. THE HARVEST\nJane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nJane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nWAS GOOD.\n\n2. TWO.\n', ['1 THE HARVEST WAS GOOD.', '2 TWO.']],
  ['a page line that a scan has broken before the page', '1. (U) The harvest\nUNCLASSIFIED\nUNCLASSIFIED\nLISBON 00123 251227Z\nPAGE 02\nwas good.\n', ['1 (U) The harvest was good.']],
  ['the stamp of a review in a sentence', '1. (U) The harvest\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 05 NOV 2008 200103014\nUNCLASSIFIED\nUNCLASSIFIED\nwas good.\n', ['1 (U) The harvest was good.']],
  ['the stamp of a review that keeps a part', '1. (U) The harvest\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nCLASSIFICATION: CONFIDENTIAL REASON: 1.4(B), 1.4(D)\nDECLASSIFY AFTER: 12 APR 2014\nDATE/CASE ID: 05 NOV 2008 200103014\nUNCLASSIFIED\nUNCLASSIFIED\nwas good.\n', ['1 (U) The harvest was good.']],
  ['the stamp of a review that keeps a part, of which a scan misread a word', '1. (U) The harvest\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nCLASSIFICATION: CONFIDENTIAL REASON: 1.4(B), 1.4(D)\nDECLASSIFY Al 1ER: 12 APR 2014\nDATE/CASE ID: 05 NOV 2008 200103014\nUNCLASSIFIED\nUNCLASSIFIED\nwas good.\n', ['1 (U) The harvest was good.']],
  ['more lines like that number', '1. (U) The harvest came from the plots\nDATE/CASE ID: 05 NOV 2008 200103014\nE305\nA1\nB12\nUNCLASSIFIED\nof the hill.\n', ['1 (U) The harvest came from the plots E305 A1 B12 UNCLASSIFIED of the hill.']],
  ['lines as of such a stamp without its first, over a page line', '1. (U) At the foot of the paper of the ministry we read\n\nCLASSIFICATION: SECRET REASON: 1.4(B)\nDECLASSIFY AFTER: 12 APR 2014\n\nLISBON 00000123  002 OF 002\n\nand asked.\n', ['1 (U) At the foot of the paper of the ministry we read CLASSIFICATION: SECRET REASON: 1.4(B) DECLASSIFY AFTER: 12 APR 2014 and asked.']],
  ['the line of a release whose strokes a scan read as ones', '1. (U) The harvest\nUNCLASSIFIED U.S. Department of State Case No. F-2014-01300 Doc No. C05517347 Date: 03/2612014\nUNCLASSIFIED U.S. Department of State Case No. F-2014-01300 Doc No. 005517347 Date: 03126/2014\nwas good.\n', ['1 (U) The harvest was good.']],
  ['the stamp of a review with the last column of the offices between its levels', '1. (U) The harvest\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 05 NOV 2008 200103014\n\nUNCLASSIFIED\n\nDOEE-00\n10-16\n\nUNCLASSIFIED\n\nwas good.\n', ['1 (U) The harvest was good.']],
  ['the number of the paper below such a stamp', '1. (U) The harvest\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 05 NOV 2008 200103014\nE305\nUNCLASSIFIED\nUNCLASSIFIED\nwas good.\n', ['1 (U) The harvest was good.']],
  ['words like offices below such a stamp, with no level below them', '1. (U) The ships were\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 05 NOV 2008 200103014\nUNCLASSIFIED\nSS-01\nSS-02\nand others.\n', ['1 (U) The ships were SS-01 SS-02 and others.']],
  ['the name of a reviewer as releases of the 2010s have it', '1. (U) The harvest\nREVIEW AUTHORITY: Jane Roe, Senior Reviewer\nUNCLASSIFIED U.S. Department of State Case No. F-2014-01302 Doc No. C05517243 Date: 05/05/2014\nwas good.\n', ['1 (U) The harvest was good.']],
  ['the head and the foot of a page as an archive of 2001 prints them', '1. (U) The harvest\n\nCurrent Class: UNCLASSIFIED                    Page: 1\n\nCurrent Class: UNCLASSIFIED                    Page: 2\nCurrent Handling: n/a\nDocument Number: 2001LISBON00123               Channel: n/a\n\nwas good.\n', ['1 (U) The harvest was good.']],
  ['a document and its number in a text', '1. (U) The file says:\nDocument Number: 2001LISBON00123   Channel: n/a\nIt rained.\n', ['1 (U) The file says: Document Number: 2001LISBON00123 Channel: n/a It rained.']],
  ['a caption that a print repeats between level and page line', '1. (U) The harvest\nUNCLASSIFIED\n\nSIPDIS\n\nUNCLASSIFIED\n\nSIPDIS\n\nPAGE 02        LISBON  00123  251227Z\n\nwas good.\n', ['1 (U) The harvest was good.']],
  ['a caption over a page line without a level', '1. (U) The caption\nSIPDIS\n\nPAGE 02        LISBON  00123  251227Z\n\nwas set.\n', ['1 (U) The caption SIPDIS was set.']],
  ['the mark of the printer in a sentence', '1. (U) The harvest\nUNCLASSIFIED\n\nNNN\nPAGE 02 LISBON 00123 251227Z\nwas good.\n', ['1 (U) The harvest was good.']],
  ['a level below a page line that has two above it', '1. (U) Their text begins:\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\nLISBON 00123\nUNCLASSIFIED\nThe harvest was good.\n', ['1 (U) Their text begins: UNCLASSIFIED The harvest was good.']],
  ['a date over a page line, with no stamp above it', '1. The fair opens on\n10/12/2007\n\nLISBON 00000123  002 OF 002\n\nand ends.\n', ['1 The fair opens on 10/12/2007 and ends.']],
  ['words of a text that begin like a stamp', '1. The fish were\nReleased in full view\n\nLISBON 00000123  002 OF 002\n\nof all.\n', ['1 The fish were Released in full view of all.']],
  ['a stamp with exemptions', '1. The fish were\n\nRELEASE IN PART B1,1.4(D)\n\nLISBON 00000123  002 OF 002\n\nred.\n', ['1 The fish were red.']],
  ['a word that begins like a level, with a number', '1. ASK THE\nSECRETARIAT 12345\nOR THE MAYOR.\n', ['1 ASK THE SECRETARIAT 12345 OR THE MAYOR.']],
  ['words that a stamp of a release ran into', '1. THE HARVEST WAS\nGOOD.Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nIT RAINED.\n', ['1 THE HARVEST WAS GOOD.Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014 IT RAINED.']],
  ['a form in the text that names who signed', '1. (U) The form says:\nSignature: ROE\nApproved By: POE\n\n2. (U) It rained.\n', ['1 (U) The form says: Signature: ROE Approved By: POE', '2 (U) It rained.']],
  ['the word PAGE and a number far over the number of the cable', '1. THE HARVEST IS ON\nPAGE 02\n\n\n\n\n\nLISBON 00123\n', ['1 THE HARVEST IS ON PAGE 02 LISBON 00123']],
  ['the word PAGE and a number over a line of the text', '1. THE HARVEST IS ON\nPAGE 02\nLISBON 1974\n', ['1 THE HARVEST IS ON PAGE 02 LISBON 1974']],
  ['levels at a form feed', '1. (U) The harvest\n\n      UNCLASSIFIED\n\fUNCLASSIFIED\n\nwas good.\n\n      UNCLASSIFIED\n\f\n2. (U) Two.\n\f      UNCLASSIFIED\n\n3. (U) Three.\n', ['1 (U) The harvest was good.', '2 (U) Two.', '3 (U) Three.']],
  ['the number of a page at a form feed, without a level and with one', '1. (U) The harvest\n\n- 2 -\n\fwas good\n\f\nPage 3\n\nand plenty.\n\n\f4\nUNCLASSIFIED\n2. (U) Two.\n\nPage 4 of 5\n\f\n', ['1 (U) The harvest was good and plenty.', '2 (U) Two.']],
  ['numbers of a table next to the level at a form feed', '1. (U) The boats:\n7\n12\n\nUNCLASSIFIED\n\f\nUNCLASSIFIED\n\n14\n\n2. (U) Two.\n', ['1 (U) The boats: 7 12 14', '2 (U) Two.']],
  ['the number of a page between two levels', '1. (U) The harvest\n\nUNCLASSIFIED\n- 2 -\n\nUNCLASSIFIED\n\nwas good.\n\nUNCLASSIFIED\n-3-\nUNCLASSIFIED\n\n2. (U) Two.\n', ['1 (U) The harvest was good.', '2 (U) Two.']],
  ['two levels, or the number of a page, that cut a sentence', '1. (U) The harvest of the old town and of all the hills was\n\n     UNCLASSIFIED\n\n\n     UNCLASSIFIED\n\ngood, and so was the harvest of the other side of the river\n\n-2-\n\nto the east.\n', ['1 (U) The harvest of the old town and of all the hills was good, and so was the harvest of the other side of the river to the east.']],
  ['two levels behind a sentence', '1. (U) One.\n\nUNCLASSIFIED\n\nUNCLASSIFIED\n\n2. (U) Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['signs for what an archive could not read, over a page line', '1. (U) The harvest\nUNCLASSIFIED\n\n¿¿¿¿¿\n\nUNCLASSIFIED\n\nPAGE 02 LISBON 00123 071629Z\n\nwas good.\n', ['1 (U) The harvest was good.']],
  ['levels that a text lists', '1. (U) The levels of the two annexes of the report on the old harbor are:\nUNCLASSIFIED\nUNCLASSIFIED\n\n2. (U) And those of the annexes of the report on the new harbor of the town\nUNCLASSIFIED\nSECRET\nUNCLASSIFIED\nwere looked at.\n', ['1 (U) The levels of the two annexes of the report on the old harbor are: UNCLASSIFIED UNCLASSIFIED', '2 (U) And those of the annexes of the report on the new harbor of the town UNCLASSIFIED SECRET UNCLASSIFIED were looked at.']],
  ['levels that are not the cable\'s', '1. (U) The harvest of the old town and of all the hills was\nSECRET\nSECRET\ngood.\n', ['1 (U) The harvest of the old town and of all the hills was SECRET SECRET good.']],
  ['numbers alone on a line of the text', '1. (U) The harvest of the old town and of all the hills was\n12\nbarrels.\n\n- 2 -\n\n2. (U) It rained.\n', ['1 (U) The harvest of the old town and of all the hills was 12 barrels. - 2 -', '2 (U) It rained.']],
  ['a page line between paragraphs', '¶1. (U) One.\n\nLISBON 00000123  002.2 OF 002\n\n\n¶2. (U) Two.\n', ['1 (U) One.', '2 (U) Two.']],
  ['the header of a further section', '1. (U) The harvest\n\nUNCLAS SECTION 02 OF 02 LISBON 000123\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: THE HARVEST\n\nwas good.\n\n2. (U) Two.\n', ['1 (U) The harvest was good.', '2 (U) Two.']],
  ['what only looks like an entity', '1. (U) The lot &#82A; is sold.\n', ['1 (U) The lot &#82A; is sold.']],
  ['entities and escapes', '1. (U) The mayor&#8217;s \\\'yes\\\'.\n', ['1 (U) The mayor\'s \'yes\'.']],
  ['a redaction', '1. (U) XXXXXXXXXXXX came.\n', ['1 (U) XXXXXXXXXXXX came.']],
  ['a hundred and more', Array.from({ length: 120 }, (_, at) => `${String(at + 1)}. (U) Text.\n\n`).join(''), Array.from({ length: 120 }, (_, at) => `${String(at + 1)} (U) Text.`)],
  ['headings without underlines, with Roman numbers and commas', 'I. OLIVES\n\n1. ONE.\n\nII. THE WINE, AND CORK\n\n2. TWO.\n\nIII. FISH\n\n3. THREE.\n', ['# I. OLIVES', '1 ONE.', '# II. THE WINE, AND CORK', '2 TWO.', '# III. FISH', '3 THREE.']],
  ['a heading without an underline, over a paragraph that is still to be marked', '1. (U) One.\n\nWine and Cork\n\n2. Two.\n', ['1 (U) One.', '# Wine and Cork', '2 Two.']],
  ['no heading over a number of the text of another, where the paragraph with it stands below with its mark', '1. (U) One.\n\nWine and Cork\n\n2. Two.\n\n2. (U) Three.\n', ['1 (U) One. Wine and Cork 2. Two.', '2 (U) Three.']],
  ['a heading without an underline, with a quotation', '1. (U) One.\n\nGuests "Flying Often" to the Islands\n\n2. (U) Two.\n', ['1 (U) One.', '# Guests "Flying Often" to the Islands', '2 (U) Two.']],
  ['a heading between hyphens on its own line', '1. (U) One.\n\n------- SUMMARY -------\n\n2. (U) Two.\n\n--- END SUMMARY ---\n\n3. (U) Three.\n', ['1 (U) One.', '# ------- SUMMARY -------', '2 (U) Two. --- END SUMMARY ---', '3 (U) Three.']],
  ['a heading without an underline, between strokes', '1. (U) One.\n\n//COMMENT//\n\n2. (U) Two.\n\n//THE MINISTER: "WE FLY OFTEN"//\n\n3. (U) Three.\n', ['1 (U) One.', '# //COMMENT//', '2 (U) Two.', '# //THE MINISTER: "WE FLY OFTEN"//', '3 (U) Three.']],
  ['a heading over asterisks of another length, which ends with a stop', '1. (U) One.\n\nThe View from the U.S.\n****************************\n\n2. (U) Two.\n', ['1 (U) One.', '# The View from the U.S.', '2 (U) Two.']],
  ['a level between strokes is none', '1. (U) One.\n\n//UNCLASSIFIED//\n\n2. (U) Two.\n', ['1 (U) One. //UNCLASSIFIED//', '2 (U) Two.']],
  ['a heading without an underline, between an opening note and the first paragraph', 'Sensitive. Please protect accordingly.\n\nSummary\n\n1. (U) One.\n', ['- Sensitive. Please protect accordingly.', '# Summary', '1 (U) One.']],
  ['a heading without an underline, that ends in three stops', '1. (U) One.\n\nAND THEY FLY OFTEN...\n\n2. (U) Two.\n', ['1 (U) One.', '# AND THEY FLY OFTEN...', '2 (U) Two.']],
  ['no heading: the end of a quotation, a quotation alone, and words that trail off', '1. (U) He said: "We like rain.\n\nWe like the mayor too."\n\n2. (U) Two.\n\n"RAIN!"\n\n3. (U) Three.\n\nBut he never did...\n\n4. (U) Four.\n', ['1 (U) He said: "We like rain. We like the mayor too."', '2 (U) Two. "RAIN!"', '3 (U) Three. But he never did...', '4 (U) Four.']],
  ['numbers that go on behind a quoted text which nothing closes, or in words that are not known', '1. One.\n\n2. The note follows.\nBegin text:\n\n1. Aa.\n\n2. Bb. End\ntext.\n\n3. Three.\n\n4. Four.\n', ['1 One.', '2 The note follows. Begin text: 1. Aa. 2. Bb. End text.', '3 Three.', '4 Four.']],
  ['a long rule over the first paragraph, without blank lines', `${'_'.repeat(65)}\n1. One.\n2. Two.\n`, ['1 One.', '2 Two.']],
  ['a rule that stands clear of the words, to their right, underlines nothing', '1. (U) The parts:\n\nHeadlines\nOpinion\n              -----\n\n2. (U) Two.\n', ['1 (U) The parts: Headlines Opinion', '2 (U) Two.']],
  ['numbers of a quoted text that go on with those of the cable', '1. One.\n\n2. The note follows.  Begin text:\n\n1. Aa.\n\n2. Bb.\n\n3. Cc.\n\nEnd text.\n\n3. Three.\n', ['1 One.', '2 The note follows. Begin text: 1. Aa. 2. Bb. 3. Cc. End text.', '3 Three.']],
  ['numbers of a quoted text that go on with those of the cable, copied from a browser', '1. One.\n\n2. The note follows. \u00A0Begin text:\n\n1. Aa.\n\n2. Bb.\n\n3. Cc.\n\nEnd text.\n\n3. Three.\n', ['1 One.', '2 The note follows. Begin text: 1. Aa. 2. Bb. 3. Cc. End text.', '3 Three.']],
  ['numbers of a telegram that is repeated', '1. The following repeats OSLO 44.\n\nQUOTE\n\n1. Aa.\n\n2. Bb.\n\nUNQUOTE\n\n2. Two.\n', ['1 The following repeats OSLO 44. QUOTE 1. Aa. 2. Bb. UNQUOTE', '2 Two.']],
  ['numbers of a telegram that is repeated, in the short words of the telegraph', '1. (U) One.\n\n2. (U) The following repeats OSLO 44.\n\nQTE\n(A) Aa.\n\n(B) Bb.\n\n3. Cc.\nUNQTE\n\n3. (U) Three.\n\n4. (U) Four.\n', ['1 (U) One.', '2 (U) The following repeats OSLO 44. QTE (A) Aa. (B) Bb. 3. Cc. UNQTE', '3 (U) Three.', '4 (U) Four.']],
  ['paragraphs without a mark behind a quoted text whose numbers they go on with', '1. (U) One.\n\n2. The note follows:\n\nBegin text:\n\n1. Aa.\n\n2. Bb.\n\nEnd text.\n\n3. Three.\n\n4. Four.\n', ['1 (U) One.', '2 The note follows: Begin text: 1. Aa. 2. Bb. End text.', '3 Three.', '4 Four.']],
  ['a list without marks around a quoted text', '1. (U) One.\n\n2. (U) Three wishes:\n\n1. Aa.\n\n2. Bb: Begin text:\n\n1. Cc.\n\n2. Dd.\n\nEnd text.\n\n3. Ee.\n\n3. (U) Three.\n', ['1 (U) One.', '2 (U) Three wishes: 1. Aa. 2. Bb: Begin text: 1. Cc. 2. Dd. End text. 3. Ee.', '3 (U) Three.']],
  ['numbers of a quoted text that begin with the one that is due, which has its mark below', '1. (U) Articles 2 and 3 read:\n\nBEGIN TEXT:\n\n2. Aa.\n\n3. Bb.\n\nEND TEXT.\n\n2. (U) Two.\n\n3. (U) Three.\n', ['1 (U) Articles 2 and 3 read: BEGIN TEXT: 2. Aa. 3. Bb. END TEXT.', '2 (U) Two.', '3 (U) Three.']],
  ['a quotation inside of a quoted text', '1. (U) One.\n\n2. (U) The note follows: Begin text:\n\n1. Aa.\n\n2. Bb. Begin quote: cc\ndd. End quote. Ee.\n\n3. Ff.\n\nEnd text.\n\n3. (U) Three.\n', ['1 (U) One.', '2 (U) The note follows: Begin text: 1. Aa. 2. Bb. Begin quote: cc dd. End quote. Ee. 3. Ff. End text.', '3 (U) Three.']],
  ['a number that goes on with those of the cable where nothing was quoted before it', '1. One begins a list:\n\n1. Aa.\n\n2. Bb.\n\n3. Three.\n', ['1 One begins a list: 1. Aa.', '2 Bb.', '3 Three.']],
  ['a heading parted from its underline by the end of a page', '1. (U) One.\n\n----------\nNEXT STEPS\n          UNCLASSIFIED\n\nPAGE 02        LISBON  00123  011200Z\n----------\n\n2. (U) Two.\n', ['1 (U) One.', '# NEXT STEPS', '2 (U) Two.']],
  ['headings that letters count, none of which is a portion mark', '(b) NIV Fraud\n-------------\n\n1. (U) One.\n\n(c) IV Fraud\n------------\n\n2. (U) Two.\n\nC) Trade\n--------\n\n3. (U) Three.\n', ['# (b) NIV Fraud', '1 (U) One.', '# (c) IV Fraud', '2 (U) Two.', '# C) Trade', '3 (U) Three.']],
  ['a heading with a letter that is a mark and counts nothing', '1. (U) One.\n\nU) The Boats\n------------\n\n2. (U) Two.\n', ['1 (U) One.', '# (U) The Boats', '2 (U) Two.']],
  ['a heading without an underline, beside the end of a page', '1. (U) One.\n\nNext Steps\nUNCLASSIFIED\n\nPAGE 02        LISBON  00123  011200Z\n\n\n2. (U) Two.\n\nPAGE 03        LISBON  00123  011200Z\nComment\n\n3. (U) Three.\n', ['1 (U) One.', '# Next Steps', '2 (U) Two.', '# Comment', '3 (U) Three.']],
  ['a heading without an underline, over a paragraph that is set in and begins with a number', '  1. (U) One.\n\n  Next Steps\n\n  2. (U) 14 boats came.\n', ['1 (U) One.', '# Next Steps', '2 (U) 14 boats came.']],
  ['a heading underlined with the dashes of a word processor', '1. (U) One.\n\nNext Steps\n––––––––––\n\n2. (U) Two.\n', ['1 (U) One.', '# Next Steps', '2 (U) Two.']],
  ['a heading without an underline', '1. (U) One.\n\nNext Steps\n\n2. (U) Two.\n\nComment\n\n\n3. (U) Three.\n', ['1 (U) One.', '# Next Steps', '2 (U) Two.', '# Comment', '3 (U) Three.']],
  ['the number of a document in a volume over the text, which begins with 1', '12. Telegram From the Embassy\nOslo, March 5.\n\n1. One.\n\n2. Two.\n', ['- 12. Telegram From the Embassy Oslo, March 5.', '1 One.', '2 Two.']],
  ['a text that begins with a later paragraph, in which a list begins with 1', '12. Twelve:\n\n1. First.\n\n2. Second.\n\n13. Thirteen.\n', ['12 Twelve: 1. First. 2. Second.', '13 Thirteen.']],
  ['the one-word headings of a demarche', '1. (U) One.\n\nOBJECTIVES\n\n2. (U) Two.\n\nDEADLINE\n\n3. (U) Three.\n', ['1 (U) One.', '# OBJECTIVES', '2 (U) Two.', '# DEADLINE', '3 (U) Three.']],
  ['a heading without an underline, above the first paragraph', 'Background\n\n1. (U) One.\n\nNext Steps\n\n2. (U) Two.\n', ['# Background', '1 (U) One.', '# Next Steps', '2 (U) Two.']],
  ['other words above the first paragraph', 'Lantern Guidance\n\n1. (U) One.\n', ['- Lantern Guidance', '1 (U) One.']],
  ['a heading without an underline, in capitals and with a mark', '1. One.\n\n(U) THE VIEW FROM THE RIVER\n\n2. Two.\n', ['1 One.', '# (U) THE VIEW FROM THE RIVER', '2 Two.']],
  ['a heading without an underline, two blanks behind its mark', '1.  (U)  One.\n\n(U)  The View\n\n2.  (U)  Two.\n', ['1 (U) One.', '# (U) The View', '2 (U) Two.']],
  ['words below a sentence that goes on', '1. (U) There came\n\nRuth Halvorsen\n\n2. (U) Two.\n', ['1 (U) There came Ruth Halvorsen', '2 (U) Two.']],
  ['words that no blank line sets off', '1. (U) One.\nNext Steps\n\n2. (U) Two.\n\nNext Steps\n3. (U) Three.\n', ['1 (U) One. Next Steps', '2 (U) Two. Next Steps', '3 (U) Three.']],
  ['a heading without an underline, below a list or a table, which need no stop', '1. (U) One:\n\n- the harbor;\n- the museum\n  in the park;\n\nNext Steps\n\n2. (U) Two:\n\n     City    Tons\n     Cork     310\n\nComment\n\n3. (U) Three.\n', ['1 (U) One: - the harbor; - the museum in the park;', '# Next Steps', '2 (U) Two: City Tons Cork 310', '# Comment', '3 (U) Three.']],
  ['a heading with a mark below line breaks that entities stand for', '1. (U) One.&#x000A;\n&#x000A;\n&#x000A;\n(U) Next Steps&#x000A;\n--------------&#x000A;\n&#x000A;\n2. (U) Two.\n', ['1 (U) One.', '# (U) Next Steps', '2 (U) Two.']],
  ['a cable with the line breaks of a page of the web', '1. (U) One<br />\nis here.<br />\n<br />\nThe Wine<br />\n--------<br />\n<br />\n2. (U) Two.<br />\n<br />\nLISBON 00000123  002 OF 002<br />\n<br />\n<br />\n3. (U) Three<BR>is one.<br />\n', ['1 (U) One is here.', '# The Wine', '2 (U) Two.', '3 (U) Three is one.']],
  ['a heading with such a line break above its underline', '1. (U) One.\n\nNext Steps\n&#x000A;\n----------\n\n2. (U) Two.\n', ['1 (U) One.', '# Next Steps', '2 (U) Two.']],
  ['words below a colon', '1. (U) The minister said:\n\nPeace in our time\n\n2. (U) Two.\n', ['1 (U) The minister said: Peace in our time', '2 (U) Two.']],
  ['a page turned round that is of another cable', '1. (U) The old number is\nLISBON 12345 091530Z\nPAGE 14\nof the file.\n', ['1 (U) The old number is LISBON 12345 091530Z PAGE 14 of the file.']],
  ['the Department without a review below it, over a page line', '1. (U) He wrote to the\nUNITED STATES DEPARTMENT OF STATE\nUNCLASSIFIED\nPAGE 02 LISBON 00123 251227Z\nin May.\n', ['1 (U) He wrote to the UNITED STATES DEPARTMENT OF STATE in May.']],
  ['a line below one that is no item, and below an item that leads to it', '1. (U) One;\n\nThe Old Museum\n\n2. (U) Two:\n\n- it is called:\n\nThe Old Museum\n\n3. (U) Three.\n', ['1 (U) One; The Old Museum', '2 (U) Two: - it is called: The Old Museum', '3 (U) Three.']],
  ['the last entry of a list that is set in, and what an item goes on with', '1. (U) One:\n\n  Keepers\n\n  Owners\n\n  Festival Goers\n\n2. (U) Two:\n\n- a talk with the head of\n\nThe Old Museum\n\n3. (U) Three.\n', ['1 (U) One: Keepers Owners Festival Goers', '2 (U) Two: - a talk with the head of The Old Museum', '3 (U) Three.']],
  ['a list whose letters stand apart, over a rule', '1. (U) One.\n\nA.   Boats\nB.   Lights\n-----------\nC.   Sums\n\n2. (U) Two.\n', ['1 (U) One. A. Boats B. Lights C. Sums', '2 (U) Two.']],
  ['words above what is no paragraph', '1. (U) One.\n\nNext Steps\n\nThey are these.\n\n2. (U) Two.\n', ['1 (U) One. Next Steps They are these.', '2 (U) Two.']],
  ['the number that is due in a sentence over the end of a page, where it comes again below', '1. One.\n\n2. IT IS DUE BY\n\nLISBON 00000123  002 OF 002\n\n\n3. MAY. GOOD.\n\n3. THREE.\n\n4. FOUR.\n', ['1 One.', '2 IT IS DUE BY 3. MAY. GOOD.', '3 THREE.', '4 FOUR.']],
  ['the number that is due below a list whose items need no stop, though it comes again', '1. ONE:\n\n- THE BOAT IS OF THE OLD TOWN AND HAS SAILS OF RED\n\n- THE NET IS OF THE OLD TOWN AND HAS A BAG OF BLUE COTTON\n\n2. TWO.\n\n2. TWO AGAIN.\n\n3. THREE.\n', ['1 ONE: - THE BOAT IS OF THE OLD TOWN AND HAS SAILS OF RED - THE NET IS OF THE OLD TOWN AND HAS A BAG OF BLUE COTTON', '2 TWO.', '2 TWO AGAIN.', '3 THREE.']],
  ['the first number below words without a stop, over the end of a page, with a list below it', 'GUIDANCE FOR ALL\n\nTHE MISSION HAS THE FOLLOWING GUIDANCE FOR ALL OF THE POSTS IN THE\n\nLISBON 00000123  002 OF 002\n\n\n1. ONE.\n\n2. TWO:\n\n1. A.\n2. B.\n\n3. THREE.\n', ['- GUIDANCE FOR ALL THE MISSION HAS THE FOLLOWING GUIDANCE FOR ALL OF THE POSTS IN THE', '1 ONE.', '2 TWO: 1. A. 2. B.', '3 THREE.']],
  ['a number that ends a sentence over the end of a page, with the number that is due below', '1. ONE.\n\n2. THEY CAME ON MAY\n\nPAGE 02        LISBON  00123  011200Z\n\n4. IT RAINED.\n\n3. THREE.\n', ['1 ONE.', '2 THEY CAME ON MAY 4. IT RAINED.', '3 THREE.']],
  ['a number that is used again without blank lines, below a sentence and over the next', '1. ONE.\n2. THE BOATS CAME IN.\n2. THE MAYOR WAS GRAVE.\n3. THREE.\n', ['1 ONE.', '2 THE BOATS CAME IN.', '2 THE MAYOR WAS GRAVE.', '3 THREE.']],
  ['the same below what ends no sentence, and with no next one', '1. ONE.\n2. THE BOATS CAME IN AT GATE\n2. THE MAYOR WAS GRAVE.\n3. THREE.\n4. HE SAW BOATS.\n4. THE LAST.\n', ['1 ONE.', '2 THE BOATS CAME IN AT GATE 2. THE MAYOR WAS GRAVE.', '3 THREE.', '4 HE SAW BOATS. 4. THE LAST.']],
  ['a name alone, a sentence, an address, the end of a quotation', '1. (U) One.\n\nGOLDBERG\n\n2. (U) Two.\n\nIt rained.\n\n3. (U) Three.\n\nRoeJ@example.org\n\n4. (U) Four.\n\nEnd Text\n\n5. (U) Five.\n', ['1 (U) One. GOLDBERG', '2 (U) Two. It rained.', '3 (U) Three. RoeJ@example.org', '4 (U) Four. End Text', '5 (U) Five.']],
];

describe('the paragraphs of a cable', () => {
  for (const [form, text, expected] of FORMS) {
    it(form, () => { assert.deepEqual(read(text), expected); });
  }

  it('a caption that the header has not', () => {
    const text = '1. (U) From now on the posts put on each of their reports\n\nSIPDIS\nas the handbook says.\n';
    const head = HEAD.replace('SIPDIS', '');
    assert.deepEqual(read(text, head), ['1 (U) From now on the posts put on each of their reports SIPDIS as the handbook says.']);
    const before = parse(HEAD + text);
    assert.deepEqual(reread(before, applyEdit(before.text, before.lines, { start: HEAD.indexOf('SIPDIS'), end: HEAD.indexOf('\n\nE.O.'), newText: '' })).cables, parse(head + text).cables);
  });
});

describe('what a paragraph tells of its damage', () => {
  const paragraph = (text: string): Paragraph => {
    const found = parse(HEAD + text).cables[0]?.blocks.map(({ block }) => block).find((block): block is Paragraph => block.kind === 'paragraph');
    assert.ok(found);
    return found;
  };

  it('numbers go on beyond 999 where they have come as far, and a year begins no paragraph before', () => {
    const text = Array.from({ length: 1002 }, (_, at) => `${at + 1}. (U) Item.\n\n`).join('');
    assert.deepEqual(read(text).slice(-3), ['1000 (U) Item.', '1001 (U) Item.', '1002 (U) Item.']);
    assert.deepEqual(read('1. (U) One.\n\n1000. (U) Item.\n'), ['1 (U) One. 1000. (U) Item.']);
  });

  it('a pilcrow before a wrapped line is a false marker', () => {
    const { falseMarkers } = paragraph('¶1. (U) It began in\n¶2005. It ended.\n');
    assert.deepEqual(falseMarkers.map(({ number, pilcrow }) => [number.text, pilcrow !== null]), [['2005', true]]);
  });

  it('a wrapped number without a pilcrow is one too, without a pilcrow', () => {
    const { falseMarkers } = paragraph('1. (U) It began in\n2005. It ended.\n');
    assert.deepEqual(falseMarkers.map(({ number, pilcrow }) => [number.text, pilcrow]), [['2005', null]]);
  });

  it('a page line in its text is a repair from the last word before to the first word after', () => {
    const text = '¶1. (U) The harvest\n\nLISBON 00000123  002 OF 002\n\n\nwas good.\n';
    const repair = paragraph(text).repairs.find(({ kind }) => kind === 'page-line');
    assert.ok(repair);
    assert.equal(text.slice(repair.start, repair.end).trim(), 'LISBON 00000123  002 OF 002');
    assert.equal(text.slice(repair.end), 'was good.\n');
  });

  it('a mark stands behind a number in a form that no paragraph has', () => {
    for (const [one, two] of [['(1)', '(2)'], ['1 -', '2 -'], ['1:', '2:'], ['1,', '2,']] as const) {
      const { parts, mark, marker, pieces } = paragraph(`${one} (U) The harvest\nwas good.\n\n${two} (SBU) The wine\nwas not.\n`);
      assert.deepEqual([marker, mark, parts.map(({ bullet, mark: own }) => [bullet.text, own?.text])], [null, null, [[one, 'U'], [two, 'SBU']]], one);
      assert.equal(pieces.length, 4);
    }
    for (const text of ['1 - the harvest\n', '(1) (c) the harvest\n', '(1) a harvest (U)\n', '1: (see below) the harvest\n', 'In item\n2, (U) of the list\n']) assert.deepEqual(paragraph(text).parts, [], text);
  });

  it('a bullet carries its mark', () => {
    assert.deepEqual(paragraph('1. Two things:\n1.A. Olives.\n1.B. Wine.\n').parts.map(({ bullet }) => bullet.text), ['1.A.', '1.B.']);
    const { parts } = paragraph('1. (U) Two things:\n\n-- (U) olives,\n-- (SBU) wine.\n');
    assert.deepEqual(parts.map(({ bullet, mark }) => [bullet.text, mark?.text]), [['--', 'U'], ['--', 'SBU']]);
  });

  it('are parts in brackets too, one behind another, and not where a sentence counts', () => {
    const bullets = (text: string): readonly string[] => paragraph(text).parts.map(({ bullet }) => bullet.text);
    assert.deepEqual(bullets('1. (U) Things:\n\n(1) at best; and\n(2) before, and\n(3) in May.\n'), ['(1)', '(2)', '(3)']);
    assert.deepEqual(bullets('1. (U) He asked us (1) to come; and\n(2) to go.  As said in\n(3) of the law.\n'), []);
  });

  it('are parts in Roman numerals', () => {
    const bullets = (text: string): readonly string[] => paragraph(text).parts.map(({ bullet }) => bullet.text);
    assert.deepEqual(bullets('1. (U) Things:\n(i) a room,\n(ii) a table, and\n(iii) two chairs,\n(iv) or three.\n'), ['(i)', '(ii)', '(iii)', '(iv)']);
    assert.deepEqual(bullets('1. THINGS THAT THE POST ASKS\n(I) A ROOM\n(II) A TABLE\n(III) A CHAIR\n'), ['(I)', '(II)', '(III)']);
    assert.deepEqual(bullets('1. (U) Things:\ni. a room;\nii. a table;\niii. a chair;\n\n(viii) a lamp.\n'), ['i.', 'ii.', 'iii.', '(viii)']);
    assert.deepEqual(bullets('1. (U) Things:\n\n(h) a room\n(i) a table\n(j) a chair\n'), ['(h)', '(i)', '(j)']);
    assert.deepEqual(bullets('1. (U) He asked for (i) a room and\n(ii) a table.\n'), []);
    assert.deepEqual(bullets('1. THE ROOMS OF KING HENRY\nIV. AND OF EDWARD\nV. ARE LARGE.\n'), []);
  });

  it('a small letter behind the number or letter of an item is of a law, behind a sign it is a mark', () => {
    const { parts } = paragraph('1. (U) The act says:\n\n(1) (c) olives;\n\nA. (s) oil;\n\n-- (u) wine;\n\no (u) bread.\n');
    assert.deepEqual(parts.map(({ bullet, mark }) => [bullet.text, mark?.text ?? null]), [['(1)', null], ['A.', null], ['--', 'u'], ['o', 'u']]);
  });

  it('a note is opened and closed', () => {
    const { brackets } = paragraph('1. (U) Text. (Note: So it is. End note.) More.\n');
    assert.deepEqual(brackets.map(({ edge, topic, bracketed }) => [edge, topic, bracketed]), [['begin', 'note', true], ['end', 'note', true]]);
  });

  it('an end word that a page line cuts in two is told without the page line', () => {
    const { brackets } = paragraph('1. (U) The harvest was good. End\n\nLISBON 00000123  002 OF 002\n\n\nsummary.\n');
    assert.deepEqual(brackets.map(({ text }) => text), ['End summary.']);
  });

  const SHAPES: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['a topic in brackets', '1. (SBU) (Summary) The harvest was good. End summary.\n', ['begin summary', 'end summary']],
    ['whose text it is', '2. (U) Begin text of letter: Dear Sir, thank you. End text.\n', ['begin text', 'end text']],
    ['who comments', '2. (U) It rained. Begin comment by the consul: It often does. End comment.\n', ['begin comment', 'end comment']],
    ['what a summary is about, without BEGIN', '2. (U) Summary of the talks: they went on.\n', []],
    ['a word in brackets within a sentence', '2. (U) The first part (summary) was read aloud.\n', []],
    ['a page line between END and the topic', '¶1. (U) Summary: The harvest was good. End\n\nLISBON 00000123  002 OF 002\n\n\nsummary.\n', ['begin summary', 'end summary']],
  ];
  for (const [name, text, expected] of SHAPES) {
    it(`Begin and End words: ${name}`, () => {
      assert.deepEqual(paragraph(text).brackets.map(({ edge, topic }) => `${edge} ${topic}`), expected);
    });
  }
});
