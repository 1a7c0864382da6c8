import assert from 'node:assert/strict';
import { brief, forms, header, read } from './read';

describe('REF: the lettering', () => {
  forms(cable => cable.references.map(brief), [
    ['none, one cable', 'REF: STATE 015541', ['STATE 15541']],
    ['A.', 'REF: A. STATE 1234 B. PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['letters in another order on one line', 'REF: B. BEIJING 1234  A. STATE 5678', ['B: BEIJING 1234', 'A: STATE 5678']],
    ['the same in brackets, (C) among them', 'REF: (B) BEIJING 1234, (A) STATE 5678 (C) SHANGHAI 44', ['B: BEIJING 1234', 'A: STATE 5678', 'C: SHANGHAI 44']],
    ['an initial before the name of a post, which is no letter', 'REF: A. STATE 5678 B. MEMO BY JANE A. PARIS 1234', ['A: STATE 5678', 'B: "MEMO BY JANE A. PARIS 1234"']],
    ['A. without a blank', 'REF: A.STATE 1234 B.PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['A)', 'REF: A) STATE 1234 B) PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['(A)', 'REF: (A) STATE 1234 (B) PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['A).', 'REF: A). STATE 1234 B). PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['(A).', 'REF: (A). STATE 1234 (B). PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['A:', 'REF: A: STATE 1234, B: PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['A -', 'REF: A - STATE 1234, B - PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['[A]', 'REF: [A] STATE 1234 [B] PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['A alone', 'REF: A STATE 1234 B PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['whose number it is', "REF: OSLO'S 217 & 315; PARIS' 22", ['OSLO 217', 'OSLO 315', 'PARIS 22']],
    ['a misspelt post before what may be a year', 'REF: ISLMABAD 1913', ['ISLMABAD 1913']],
    ['a comma between a post and its number', 'REF: OSLO 849, OSLO, 1228, STATE 148476', ['OSLO 849', 'OSLO 1228', 'STATE 148476']],
    ['the number before the post', 'REF: A) 377 OSLO, B) 01 OSLO 2383', ['A: OSLO 377', 'B: 2001 OSLO 2383']],
    ['the year behind the number, without a bracket', 'REF: OSLO 07718 99, OSLO 05986 00', ['1999 OSLO 7718', '2000 OSLO 5986']],
    ['a post with OF in its name, behind a word', 'REF: A. OSLO 849 B. SEE PORT OF SPAIN 398', ['A: OSLO 849', 'B: PORT OF SPAIN 398']],
    ['a year before a post is no number', 'REF: A. 2006 STATE; B. OSLO 123', ['A: "2006 STATE"', 'B: OSLO 123']],
    ['the date-time group of a message, with a blank before its Z', 'REF: A. USCINCRED 311345 Z MAY 73 B. OSLO 22', ['A: "USCINCRED 311345 Z MAY 73"', 'B: OSLO 22']],
    ['no year in a second number', 'REF: OSLO 7718 99', ['OSLO 7718']],
    ['a pilcrow of the archive before a letter on the line', 'REF: A. OSLO 2799 ¶B. PARIS 2325', ['A: OSLO 2799', 'B: PARIS 2325']],
    ['a zero for the O of a post', 'REF: A. OSL0 465 B. L0NDON 1234 C. 0SLO 467', ['A: OSL0 465', 'B: L0NDON 1234', 'C: 0SLO 467']],
    ['a zero in what is no post even so', 'REF: A. FO0 1234 B. OSLO 1', ['A: "FO0 1234"', 'B: OSLO 1']],
    ['telegrams of posts that are not named', 'REF: A. EMBTEL 1234 B. DEPTEL 56', ['A: 1234', 'B: DEPT 56']],
    ['a comma before what may be a year or a quantity', 'REF: A. OSLO, 1999 B. OSLO, 12 C. OSLO 1', ['A: "OSLO, 1999"', 'B: "OSLO, 12"', 'C: OSLO 1']],
    ['an initial before a letter that stands behind it', 'REF: A. MEMO BY JOHN B. ROE B. STATE 1234', ['A: "MEMO BY JOHN B. ROE"', 'B: STATE 1234']],
    ['no line that begins with RE and names no cable', 'UNCLAS OSLO 000123\n\nSUBJECT: THE HARVEST\nRE: THE WINE\n\n1. (U) It was good.', []],
    ['small letters', 'REFTEL: a. State 1234 b. Paris 5678', ['A: State 1234', 'B: Paris 5678']],
    ['an order as a reference', 'E.O. 12958: N/A\nREF: A. STATE 1234 B. E.O. 13224 OF MAY 2001', ['A: STATE 1234', 'B: "E.O. 13224 OF MAY 2001"']],
    ['an order alone', 'E.O. 12958: N/A\nREF: E.O. 13224', ['"E.O. 13224"']],
    ['numbers', 'REF: 1. STATE 1234 2. PARIS 5678', ['1: STATE 1234', '2: PARIS 5678']],
    ['the keyword before each letter', `
      REF A: STATE 1234
      REF B: PARIS 5678
    `, ['A: STATE 1234', 'B: PARIS 5678']],
    ['the keyword again before the first letter, not in capitals', 'Ref:  Ref A) Rome 4417 B) Rome 04522', ['A: Rome 4417', 'B: Rome 4522']],
    ['the letter twice', 'REF: A. A) STATE 1234 B. B) PARIS 5678', ['A: STATE 1234', 'B: PARIS 5678']],
    ['portion marks', `
      REF: A. (U) ACCRA 600
           B. (C) ACCRA 601
           C. (C) ACCRA 602
    `, ['A: ACCRA 600', 'B: ACCRA 601', 'C: ACCRA 602']],
    ['portion marks of several letters', 'REF: A. (SBU) ACCRA 600 B. (C/NF) ACCRA 601 C) (LOU) ACCRA 602 D) (S//REL TO USA, GBR) ACCRA 603', ['A: ACCRA 600', 'B: ACCRA 601', 'C: ACCRA 602', 'D: ACCRA 603']],
    ['a portion mark without a blank', 'REF: A.(C) ACCRA 600, B.(C)ACCRA 601, C.(C)ACCRA 602', ['A: ACCRA 600', 'B: ACCRA 601', 'C: ACCRA 602']],
    ['a portion mark behind a letter that no comma sets off', 'REF: A. (C) ROE MEMO B. (C) POE MEMO C. (C) ACCRA 602', ['A: "(C) ROE MEMO"', 'B: "(C) POE MEMO"', 'C: ACCRA 602']],
    ['the letter twice, a letter of a mark among them', 'REF: A. (A) ACCRA 600 B. (B) ACCRA 601 C. (C) ACCRA 602', ['A: ACCRA 600', 'B: ACCRA 601', 'C: ACCRA 602']],
    ['the letter alone where the others have stops', 'REF: A. ACCRA 600\n     B. ACCRA 601\n     (C) ACCRA 602', ['A: ACCRA 600', 'B: ACCRA 601', 'C: ACCRA 602']],
    ['the letter twice, behind one without', 'REF: STATE 96625; A. A)STATE 70789; B. B) SEOUL 1144', ['STATE 96625', 'A: STATE 70789', 'B: SEOUL 1144']],
    ['hyphens before the letters, behind a blank line', 'REFS: (A) KABUL 2304\n\n-      (B) STATE 240035\n-      (C) STATE 240015\n\n1. TEXT.', ['A: KABUL 2304', 'B: STATE 240035', 'C: STATE 240015']],
    ['a letter used again', 'REF: A) TALLINN 366 B) E-MAIL B) TALLINN 347', ['A: TALLINN 366', 'B: "E-MAIL"', 'B: TALLINN 347']],
    ['a letter left out', `
      REF: A. STATE 1234
           B. PARIS 5678
           D. ROME 12
    `, ['A: STATE 1234', 'B: PARIS 5678', 'D: ROME 12']],
    ['an E before a cable of another year', `
      REF: D. STATE 1234
           E. 06 TOKYO 6902
           F. 1998 PARIS 5678
    `, ['D: STATE 1234', 'E: 2006 TOKYO 6902', 'F: 1998 PARIS 5678']],
    ['words about handling between subject and references', `
      SUBJECT: LANTERNS

      SENSITIVE BUT UNCLASSIFIED--PLEASE PROTECT ACCORDINGLY

      REF: A: Rome 0042; B: Paris 0377
    `, ['A: Rome 42', 'B: Paris 377']],
    ...[
      'THIS CABLE REPLACES PARIS 11', 'PLEASE PROTECT ACCORDINGLY', 'SENSITIVE BUT UNCLASSIFED--PLEASE PROTECT', '(U) This message is sensitive. Please protect.',
      'This is an action request.\n      Please see para 2.', 'C O R R E C T E D COPY (ADDING REFERENCE)', '-----------',
    ].map((notice): [string, string, string[]] => [`a notice that the header has no line for: ${notice.replace(/\s+/g, ' ')}`, `
      SUBJECT: LANTERNS

      ${notice}

      REF: A. STATE 1234
           B. PARIS 5678

      1. (U) Text.
    `, ['A: STATE 1234', 'B: PARIS 5678']]),
    ...[
      'MAYOR ROE ARRIVED MONDAY AND MET THE MINISTER.\nREFTEL ASKED FOR HIS SCHEDULE.\nREF: PARIS 1234.\nDOE', '\nHEREWITH OUR COMMENTS.\n\nREF A: PARIS 1234 SAID THE VISIT WAS ON MONDAY.\nDOE', '\nDear Colleagues,\nI write of fish.\nRef: Paris 1234.\n\nBest,\nRoe',
    ].map((words): [string, string, string[]] => [`none in a text without numbers: ${words.replace(/\s+/g, ' ').trim()}`, `SUBJ: VISIT OF MAYOR ROE\n${words}`, []]),
    ['the mark of all the text above it', 'SUBJECT: LANTERNS\n(S - ENTIRE TEXT.)\nREF: PARIS 01679\nFOLLOWING IS TEXT OF LETTER.', ['PARIS 1679']],
    ['a sentence, where paragraphs stand between', 'SUBJECT: LANTERNS\n\nThe fair opened.\n\n1. It rained.\n\nREF: STATE 1234', []],
    ['a sentence, where a repeated telegram has them', 'SUBJECT: LANTERNS\n\nFollowing is Paris 12:\n\nREF: STATE 1234', []],
    ['letters with a bracket, below blank lines, over another line of the header', 'Reference: A) 17 STATE 9540\n\nB) 17 LISBON 53\n\nC) 17 STATE 77186\n\nD) 17 LISBON 148\n\nSubject: LANTERNS\n\n1. (U) TEXT.', ['A: 2017 STATE 9540', 'B: 2017 LISBON 53', 'C: 2017 STATE 77186', 'D: 2017 LISBON 148']],
    ['neither colon nor stops', 'SUBJECT: LANTERNS\n\nREF A OSLO 721 B RIGA 690', ['A: OSLO 721', 'B: RIGA 690']],
    ['a sentence that begins with REF A', 'SUBJECT: LANTERNS\n\nREF A REPORTS THAT ALL IS WELL', []],
    ['the keyword behind the letter', 'SUBJECT: LANTERNS\n\nA. REF OSLO 222\n     B. RIGA 685', ['A: OSLO 222', 'B: RIGA 685']],
    ['a stop and a bracket behind the letters', 'REF: A.) OSLO 282\n     B.) RIGA 283', ['A: OSLO 282', 'B: RIGA 283']],
    ['bare letters before posts in small letters', 'Ref: A Oslo 365, B Riga 406, C 05 Lisbon 2970', ['A: Oslo 365', 'B: Riga 406', 'C: 2005 Lisbon 2970']],
    ['a letter left out on one line', 'REF: A. OSLO 16 B. RIGA 13 D. OSLO 11 E. RIGA 26', ['A: OSLO 16', 'B: RIGA 13', 'D: OSLO 11', 'E: RIGA 26']],
    ['years of two digits behind the posts', 'REFS: (A) BONN 75 12345 (B) PORT MORESBY 75 1990', ['A: 1975 BONN 12345', 'B: 1975 PORT MORESBY 1990']],
    ['a page line that is fused to them, and its rest below', 'C O N F I D E N T I A L PARIS 000012\nTAGS: PREL, FR\nSUBJECT: LANTERNS\nREF: A) OSLO 199, B) RIGA 227 PARIS 00000012\n\n001.2 OF 003\n\nClassified By: Jane Roe, DCM, reasons 1.4 (b).', ['A: OSLO 199', 'B: RIGA 227']],
    ['the rule over a heading below them', 'SUBJECT: LANTERNS\n\nREF: (A) STATE 150188 (B) STATE 121328\n------\nTHE FAIR\n------', ['A: STATE 150188', 'B: STATE 121328']],
    ['a number of eight digits over what looks like pages', 'UNCLAS ROME 000012\nTAGS: PREL, IT\nSUBJECT: LANTERNS\nREF: PARIS 01234567\n001 OF 002', ['PARIS 1234567']],
    ['numbers of eight digits', 'REF: A. STATE 00012345 B. 09 PARIS 00000123', ['A: STATE 12345', 'B: 2009 PARIS 123']],
    ['numbers of two and three digits, which are no year and number', 'REF: STATE 12 345', ['STATE 12']],
    ['the header given once more below them, as it was', 'C O N F I D E N T I A L ROME 000012\n\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\nREF: A) OSLO 708 B) RIGA 861\n\nC O N F I D E N T I A L ROME 000012\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\nClassified By: Jane Roe, DCM, reasons 1.4 (b).', ['A: OSLO 708', 'B: RIGA 861']],
    ['the stamp of a review between them', 'REF: A) PARIS 112, B) STATE 4344, C)\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 05 NOV 2008 200103014\nSTATE 112362, D) STATE 112320', ['A: PARIS 112', 'B: STATE 4344', 'C: STATE 112362', 'D: STATE 112320']],
    ['the stamp of a review and the levels of two pages between them', 'REF: A) PARIS 112, B)\n\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 05 NOV 2008 200103014\n\nUNCLASSIFIED\n\nUNCLASSIFIED\nSTATE 112362', ['A: PARIS 112', 'B: STATE 112362']],
    ['no keyword, right below the subject', 'SUBJECT: LANTERNS\nA. ADDIS ABABA 1073; B. ADDIS ABABA 1071;\nC. ADDIS ABABA 1102\n1. TEXT.', ['A: ADDIS ABABA 1073', 'B: ADDIS ABABA 1071', 'C: ADDIS ABABA 1102']],
    ['no keyword, behind a blank line', 'SUBJECT: LANTERNS\n\n(A) PARIS 1073 (NOTAL)\n(B) PARIS 1071\n\n1. TEXT.', ['A: PARIS 1073 (NOTAL)', 'B: PARIS 1071']],
    ['no keyword, but a sentence', 'SUBJECT: LANTERNS\n\nA. PARIS 1073 SAYS THAT LANTERNS ARE LIT.', []],
    ['a part of the text behind it', `
      REF: A. STATE 1234
           B. PARIS 5678

      I. ACTION REQUEST

      1. Posts are asked to report.
    `, ['A: STATE 1234', 'B: PARIS 5678']],
    ['a line of words like a part, and the next item below it', 'SUBJECT: LANTERNS\nREF: A. STATE 1234\nPART I\nB. PARIS 5678\n\n1. TEXT.', ['A: STATE 1234', 'B: PARIS 5678']],
    ['a title of several short lines, with the next item below them', 'SUBJECT: LANTERNS\nREFS:  (A) Review of the Lanterns\nReport,\n16 September 2002, Lantern\nCommittee\n(B) Paris 5678\n\n1. TEXT.', ['A: "Review of the Lanterns Report, 16 September 2002, Lantern Committee"', 'B: Paris 5678']],
    ['a sentence below a short line, over an item of the text that names a cable', 'SUBJECT: LANTERNS\nREF: A. Paris 1234\nThe mayor went home.\nB. Oslo 5678 says that he did.\n\n1. TEXT.', ['A: Paris 1234']],
    ['a sentence below a short line, over an item of the text', 'SUBJECT: LANTERNS\nREFS:  (A) Review of the Lanterns\nReport\n(B) of the mayor.\n\n1. TEXT.', ['A: "Review of the Lanterns"']],
    ['a part of the text right below them', 'SUBJECT: LANTERNS\nREF: STATE 1234\nPART I - THE FAIR\nA. OUR INTERESTS IN IT\nTHE FAIR IS SMALL AND GOOD.\nIT OPENS IN MAY.', ['STATE 1234']],
    ['a letter right below them that begins a text', 'SUBJECT: LANTERNS\nREF: A. STATE 1234, B. PARIS 5678\nA. OUR INTERESTS IN THE FAIR\nTHE FAIR IS SMALL AND GOOD.\nIT OPENS IN MAY.', ['A: STATE 1234', 'B: PARIS 5678']],
    ['a letter below a first line that leads to them', 'REF: THE FOLLOWING:\nA. ROE LETTER ABOUT THE FAIR\nOF MAY 3 AND OF\nMAY 4\nB. STATE 1234', ['"THE FOLLOWING:"', 'A: "ROE LETTER ABOUT THE FAIR OF MAY 3 AND OF MAY 4"', 'B: STATE 1234']],
    ['an item that is no cable over the next letter', 'REF: STATE 1234\nA. ROE LETTER OF MAY 3\nB. PARIS 5678', ['STATE 1234', 'A: "ROE LETTER OF MAY 3"', 'B: PARIS 5678']],
    ['blank lines between', `
      REF: A. STATE 1234

           B. ROE E-MAIL

           J. PARIS 5678
    `, ['A: STATE 1234', 'B: "ROE E-MAIL"', 'J: PARIS 5678']],
    ['the first letter lost', 'REF: B. STATE 1234 C. PARIS 5678', ['B: STATE 1234', 'C: PARIS 5678']],
    ['initials of persons', 'REF: A. MEMO BY JOHN B. ROE OF 1/2/07 B. STATE 1234', ['A: "MEMO BY JOHN B. ROE OF 1/2/07"', 'B: STATE 1234']],
    ['initials of a person right behind a letter', 'REF: A. J. B. ROE E-MAIL OF 05/30/08\n     B. OSLO 310', ['A: "J. B. ROE E-MAIL OF 05/30/08"', 'B: OSLO 310']],
    ['initials of a person with a letter behind them', 'REF: A. DOE MEMO TO J. B. ROE\n     B. OSLO 310', ['A: "DOE MEMO TO J. B. ROE"', 'B: OSLO 310']],
    ['a letter alone before the next one', 'REF: A. OSLO 1 B. OSLO 2 C. OSLO 3\n     B. D. OSLO 4', ['A: OSLO 1', 'B: OSLO 2', 'C: OSLO 3', 'B: ""', 'D: OSLO 4']],
    ['initials without letters', 'REF: J. A. ROE MEMO OF 1/2/07', ['"J. A. ROE MEMO OF 1/2/07"']],
  ]);

  it('tells the letter that is given twice', () => {
    const second = (line: string): unknown => header(line).references?.items.map(item => item.secondLetter?.text);
    assert.deepEqual(second('REF: A. A) STATE 1234'), ['A)']);
    assert.deepEqual(second('REF: A. (A) ACCRA 600 B. (B) ACCRA 601 C. (C) ACCRA 602'), ['(A)', '(B)', '(C)']);
    assert.deepEqual(second('REF: A. (U) ACCRA 600 B. (C) ACCRA 601 C. (C) ACCRA 602'), [undefined, undefined, undefined], 'portion marks');
  });
});

describe('REF: the cables', () => {
  forms(cable => cable.references.map(brief), [
    ['a padded number', 'REF: STATE 015541', ['STATE 15541']],
    ['the year in two digits', 'REF: 06 TBILISI 2601', ['2006 TBILISI 2601']],
    ['the year in four digits', 'REF: 2007 MANAGUA 2135', ['2007 MANAGUA 2135']],
    ['the year with an apostrophe', 'REF: \'06 TBILISI 2601', ['2006 TBILISI 2601']],
    ['the year in brackets', 'REF: (06) TBILISI 2601', ['2006 TBILISI 2601']],
    ['the year behind', 'REF: TBILISI 2601 (2006)', ['2006 TBILISI 2601']],
    ['the year between post and number', 'REF: STATE 2007 12345', ['2007 STATE 12345']],
    ['the year in brackets between post and number', 'REFS: A) STATE (01) 203344, B) STATE (2001) 214411', ['A: 2001 STATE 203344', 'B: 2001 STATE 214411']],
    ['other digits in brackets', 'REF: PARIS (4) 1234', ['"PARIS (4) 1234"']],
    ['a page line behind', 'REF: 06 ROME 471 ROME 00000552 001.2 OF 003 CLASSIFIED BY: JANE ROE, DCM. REASON: 1.4 (B)', ['2006 ROME 471']],
    ['a page line in between', 'REF: A) ROME 9 B) STATE 61207 GUANGZHOU 00000208  002 OF 005 C) PARIS 5512', ['A: ROME 9', 'B: STATE 61207', 'C: PARIS 5512']],
    ['a range', 'REF: YEREVAN 1234-1236', ['YEREVAN 1234']],
    ['post and number on two lines', 'REF: A. STATE 12345 B. STATE\n12346 C. PARIS\n55', ['A: STATE 12345', 'B: STATE 12346', 'C: PARIS 55']],
    ['zeros with less than all of a number below, and a number with more below than it can have', 'REF: A) CURACAO 000\n56 B) CURACAO 00012\n34567', ['A: CURACAO 56', 'B: CURACAO 12']],
    ['a number on two lines', 'REF: A) STATE 000123; B) CURACAO 000\n040 (NOTAL) C) CURACAO 0000\n41\nD) CURACAO 0012\n34', ['A: STATE 123', 'B: CURACAO 40 (NOTAL)', 'C: CURACAO 41', 'D: CURACAO 1234']],
    ['a year below a number', 'REF: A. STATE 0123\n06 PARIS 22', ['A: STATE 123', '2006 PARIS 22']],
    ['a date below a number', 'REF: A. STATE 012\n10/15/07', ['A: 2007 STATE 12']],
    ['a blank line between post and number', 'REFS: (A) ROME 00141  (B) Rio de Janeiro\n\n00765  (C) ROME 01288\n\n1.  (U)  SUMMARY: Good.', ['A: ROME 141', 'B: Rio de Janeiro 765', 'C: ROME 1288']],
    ['a paragraph of the text below a post', 'REFS: (A) ROME 00141  (B) PARIS\n\n1  (U)  SUMMARY: Good.', ['A: ROME 141', 'B: "PARIS"']],
    ['what each is about', 'REF: A. 07 BERN 0123 -- LANTERNS\n     B. 07 BERN 0124 -- CANDLES', ['A: 2007 BERN 123', 'B: 2007 BERN 124']],
    ['a licence, which has a letter before its digits', 'REF: A) USDOC 04455 B) LANTERN LIC. D417722', ['A: USDOC 4455', 'B: "LANTERN LIC. D417722"']],
    ['(ALL NOTAL)', 'REF: PARIS 123 (ALL NOTAL)', ['PARIS 123 (NOTAL)']],
    ['run together', 'REF: A. 06TBILISI2601, B. 07STATE1234', ['A: 2006 TBILISI 2601', 'B: 2007 STATE 1234']],
    ['hyphens', 'REF: 06-TBILISI-2601', ['2006 TBILISI 2601']],
    ['a number sign', 'REF: STATE #15541; PARIS NO. 22', ['STATE 15541', 'PARIS 22']],
    ['the last century', 'REF: 98 STATE 1234', ['1998 STATE 1234']],
    ['posts of several words', 'REF: A. PORT AU PRINCE 1 B. HO CHI MINH CITY 22 C. BANDAR SERI BEGAWAN 3', ['A: PORT AU PRINCE 1', 'B: HO CHI MINH CITY 22', 'C: BANDAR SERI BEGAWAN 3']],
    ['posts of several words, the last cut or left out', 'REF: A) HO CHI MINH 12 B) 06 RIO DE JAN 0037', ['A: HO CHI MINH 12', 'B: 2006 RIO DE JAN 37']],
    ['posts with small words', 'REF: A. PORT OF SPAIN 5 B. THE HAGUE 66', ['A: PORT OF SPAIN 5', 'B: THE HAGUE 66']],
    ['missions to organizations', 'REF: A. USUN NEW YORK 123 B. USNATO 445 C. USEU BRUSSELS 1222 D. UNVIE 33', ['A: USUN NEW YORK 123', 'B: USNATO 445', 'C: USEU BRUSSELS 1222', 'D: UNVIE 33']],
    ['the address of the post', 'REF: A. AMEMBASSY PARIS 1234 B. SECSTATE WASHDC 55', ['A: PARIS 1234', 'B: SECSTATE 55']],
    ['a post misspelt', 'REF: A. BAGDAD 1234 B. PRSTINA 99', ['A: BAGDAD 1234', 'B: PRSTINA 99']],
    ['telegrams of the Department, in 1966', 'REF: DEPTEL 1234', ['DEPT 1234']],
    ['a circular, and an airgram that is no cable', 'REF: STATE 106206 CIRCULAR; STATE CA-3400 NOV 2, 1966', ['STATE 106206', '"STATE CA-3400 NOV 2, 1966"']],
    ['(NOTAL)', 'REF: A. PARIS 55 (NOTAL) B. STATE 1234', ['A: PARIS 55 (NOTAL)', 'B: STATE 1234']],
    ['NOTAL without brackets', 'REF: PARIS 55 NOTAL', ['PARIS 55 (NOTAL)']],
    ['AND PREVIOUS', 'REF: A. STATE 1234 AND PREVIOUS B. PARIS 5', ['A: STATE 1234', 'B: PARIS 5']],
    ['remarks in brackets', 'REF: A. STATE 1234 (DEMARCHE ON LANTERNS) B. USNATO 123 (DTG 011200Z JAN 07)', ['A: STATE 1234', 'B: 2007 USNATO 123']],
    ['no cable at all', 'REF: N/A', []],
  ]);

  it('keeps the words of each', () => {
    assert.deepEqual(read('REF: A. 06 TBILISI 2601 AND PREVIOUS B. STATE 1234 (NOTAL)').references.map(item => item.text), ['06 TBILISI 2601 AND PREVIOUS', 'STATE 1234']);
    // As prints of early 1973 have the letters.
    assert.deepEqual(read('REF: ( A) TOKYO 3703, ( B) TOKYO 3704').references.map(item => item.text), ['TOKYO 3703', 'TOKYO 3704']);
  });

  it('takes the year from the cable where none is written', () => {
    assert.deepEqual(read(`
      O 140905Z FEB 07
      FM AMCONSUL GUANGZHOU
      UNCLAS GUANGZHOU 000208
      SUBJECT: LANTERNS
      REF: A. STATE 1234 B. 06 PORT AU PRINCE 22
    `).references.map(({ id, year }) => [id, year]), [['07STATE1234', 2007], ['06PORTAUPRINCE22', 2006]]);
  });

  it('has the id under which archives keep it, however its post is written', () => {
    const { references } = read('O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\nREF: A. UNVIE 611 B. RIO 288 C. SECSTATE 1234 D. DEPTEL 55 E. THE HAGUE 7');
    assert.deepEqual(references.map(({ id }) => id), ['07UNVIEVIENNA611', '07RIODEJANEIRO288', '07STATE1234', '07STATE55', '07THEHAGUE7']);
  });

  it('has no id where its number may go on in the next line, and where that is 0', () => {
    const { references } = read('O 140905Z FEB 09\nFM AMCONSUL CURACAO\nUNCLAS CURACAO 000056\nREF: A. STATE 12\n34 B. PARIS 000 C. CURACAO 000\n040');
    assert.deepEqual(references.map(({ id, text }) => [id, text]), [[null, 'STATE 12 34'], [null, 'PARIS 000'], ['09CURACAO40', 'CURACAO 000040']]);
  });

  it('takes the year from a date behind the number', () => {
    const years = (list: string): unknown => read(`O 140905Z FEB 07\nUNCLAS OSLO 000123\n\nSUBJECT: LANTERNS\nREF: ${list}\n\n1. (U) They burn.\n`).references.map(({ id, text }) => id ?? text);
    for (const date of [', DEC 7, 2006', ' (DECEMBER 7, 2006)', ', 7 DEC 2006', ' DTD 7 DECEMBER 2006', ' OF DEC. 7, 2006', ', DTG 071405Z DEC 06', '/071405Z DEC 06', ' (DTG 071405 Z DEC 2006)']) {
      assert.deepEqual(years(`STATE 240201${date}`), ['06STATE240201'], date);
    }
    assert.deepEqual(years('A. STATE 240201, DEC 7, 2006; B. STATE 1240, FEB 12; C. STATE 1250 PARA 3, 2006'), ['06STATE240201', '07STATE1240', '07STATE1250']);
    assert.deepEqual(years('A. STATE 1240 AND ROE-DOE E-MAIL OF DEC 7, 2006 B. OSLO 12'), ['07STATE1240', '07OSLO12']);
  });

  it('takes the year before for a number of the own post that is not reached yet', () => {
    const ids = (own: string, list: string, year = '07'): unknown => read(`O 140905Z JAN ${year}\nUNCLAS ${own}\n\nSUBJECT: LANTERNS\nREF: ${list}\n\n1. (U) They burn.\n`).references.map(({ id }) => id);
    assert.deepEqual(ids('USUN 000044', 'A. USUN NEW YORK 1638 AND 1640 B. USUN 41 C. OSLO 1638'), ['06USUNNEWYORK1638', '06USUNNEWYORK1640', '07USUNNEWYORK41', '07OSLO1638']);
    assert.deepEqual(ids('OSLO 000044', 'A. OSLO 46 B. 05 OSLO 1638 C. OSLO 1638, FEB 2, 2006'), ['07OSLO46', '05OSLO1638', '06OSLO1638'], 'sent on the same day, or with a year');
    assert.deepEqual(ids('OSLO 000044', 'OSLO 1638', '67'), ['67OSLO1638'], 'before posts counted by calendar years');
  });

  it('has no id where no year is known', () => {
    assert.deepEqual(read('REF: STATE 1234').references.map(({ id, year }) => [id, year]), [[null, null]]);
  });
});

describe('REF: several on a line', () => {
  forms(cable => cable.references.map(brief), [
    ['commas', 'REF: STATE 1234, PARIS 5678, 06 ROME 9', ['STATE 1234', 'PARIS 5678', '2006 ROME 9']],
    ['an airgram before a semicolon', 'REF: STATE A-1234; PARIS 5678', ['"STATE A-1234"', 'PARIS 5678']],
    ['semicolons', 'REF: TOKYO 4321; SEOUL 1; BEIJING 22', ['TOKYO 4321', 'SEOUL 1', 'BEIJING 22']],
    ['AND', 'REF: STATE 1234 AND PARIS 5678', ['STATE 1234', 'PARIS 5678']],
    ['nothing between', 'REF: STATE 1234 PARIS 5678', ['STATE 1234', 'PARIS 5678']],
    ['NOTAL between', 'REF: BEIJING 1234 (NOTAL), SHANGHAI 22 (NOTAL)', ['BEIJING 1234 (NOTAL)', 'SHANGHAI 22 (NOTAL)']],
    ['two under one letter', 'REF: A. STATE 1234 B. PARIS 22 AND ROME 33', ['A: STATE 1234', 'B: PARIS 22', 'ROME 33']],
    ['letters and commas', 'REFS: A. STATE 1234, B. PARIS 5678, AND C. ROME 9', ['A: STATE 1234', 'B: PARIS 5678', 'C: ROME 9']],
    ['an address before a post', 'REF: GENEVA 1234, USMISSION GENEVA 1235', ['GENEVA 1234', 'GENEVA 1235']],
    ['a year after AND', 'REF: PARIS 1234 AND 06 ROME 22', ['PARIS 1234', '2006 ROME 22']],
    ['a cable after what is none', 'REF: ROE-POE E-MAIL, STATE 1234', ['"ROE-POE E-MAIL"', 'STATE 1234']],
  ]);

  it('knows the post that a number alone repeats', () => {
    const items = (snippet: string): (string | null | undefined)[][] => (header(snippet).references?.items ?? []).map(item => [item.post?.text ?? item.repeatedPost, item.number?.text]);
    assert.deepEqual(items('REF: KABUL 01234, 01250, AND 01277'), [['KABUL', '01234'], ['KABUL', '01250'], ['KABUL', '01277']]);
    assert.deepEqual(items('REF: A. STATE 1234 B. 5678'), [['STATE', '1234'], ['STATE', '5678']]);
    assert.deepEqual(items('REF: PARIS 1234/1235'), [['PARIS', '1234'], ['PARIS', '1235']]);
  });

  it('knows it for two digits too, behind a lower number and where nothing else goes on', () => {
    const items = (list: string): (string | null | undefined)[] => (header(`REF: ${list}`).references?.items ?? []).map(item => `${item.post?.text ?? item.repeatedPost ?? ''} ${item.number?.text ?? ''}`);
    assert.deepEqual(items('VALLETTA 12 AND 15'), ['VALLETTA 12', 'VALLETTA 15']);
    assert.deepEqual(items('A. VALLETTA 12, 15 AND 99 (NOTAL) B. OSLO 3'), ['VALLETTA 12', 'VALLETTA 15', 'VALLETTA 99', 'OSLO 3']);
    for (const list of ['VALLETTA 12, 07', 'VALLETTA 12, 15 FEB 2007', 'VALLETTA 12 AND 15 E-MAILS', 'VALLETTA 12 PARA 3 AND 15']) assert.deepEqual(items(list), ['VALLETTA 12'], list);
    assert.deepEqual(items('STATE 99123 AND 24'), ['STATE 99123'], 'the last digits of another');
    assert.deepEqual(items('06 VALLETTA 12, 07 STATE 13'), ['VALLETTA 12', 'STATE 13'], 'a year');
  });
});

describe('REF: the year that a number alone repeats', () => {
  forms(cable => cable.references.map(brief), [
    ['with slashes', 'UNCLAS KABUL 002271\n\nREF: 06 KABUL 5353/5194/4319', ['2006 KABUL 5353', '2006 KABUL 5194', '2006 KABUL 4319']],
    ['with a comma and AND', 'REF: A. 07 STATE 12345, 12350 AND 12360 B. PARIS 120 AND 130', ['A: 2007 STATE 12345', '2007 STATE 12350', '2007 STATE 12360', 'B: PARIS 120', 'PARIS 130']],
    ['behind a letter, and those before', 'REF: A. 07 STATE 12345 B. 12350 AND PREVIOUS', ['A: 2007 STATE 12345', 'B: 2007 STATE 12350']],
    ['behind a letter', 'REF: A. 07 STATE 12345 B. 12350', ['A: 2007 STATE 12345', 'B: 2007 STATE 12350']],
  ]);
});

describe('REF: the year behind the number', () => {
  forms(cable => cable.references.map(brief), [
    ['with a hyphen', 'REF: A. AMMAN 5049-01, B. QUITO 4525-91', ['A: 2001 AMMAN 5049', 'B: 1991 QUITO 4525']],
    ['with a slash', 'REF: PANAMA 00789/08 AND ROME 1200', ['2008 PANAMA 789', 'ROME 1200']],
    ['not where it may be another number', 'REF: PARIS 1234-35', ['"PARIS 1234-35"']],
    ['not where it may be a day', 'REF: PARIS 12/07', ['"PARIS 12/07"']],
  ]);
});

describe('REF: what is no cable', () => {
  forms(cable => cable.references.map(item => [item.id, item.post, item.number, item.text]), [
    ['e-mail with a date', 'REF: ROE-POE E-MAIL 10/15/07', [[null, null, null, 'ROE-POE E-MAIL 10/15/07']]],
    ['date-time group', 'REF: SECDEF MSG DTG 301601Z SEP 08', [[null, null, null, 'SECDEF MSG DTG 301601Z SEP 08']]],
    ['date-time group with precedence', 'REF: SECDEF R162245Z OCT 08', [[null, null, null, 'SECDEF R162245Z OCT 08']]],
    ['IIR', 'REF: IIR 6 812 0123 07', [[null, null, null, 'IIR 6 812 0123 07']]],
    ['TD', 'REF: TD-314/12345-07', [[null, null, null, 'TD-314/12345-07']]],
    ['OSC', 'REF: OSC GMP20070812', [[null, null, null, 'OSC GMP20070812']]],
    ['memo', 'REF: ROE MEMO OF MARCH 3, 2007', [[null, null, null, 'ROE MEMO OF MARCH 3, 2007']]],
    ['telephone conversation', 'REF: ROE/POE TELCON 3/4/07', [[null, null, null, 'ROE/POE TELCON 3/4/07']]],
    ['resolution', 'REF: UNSCR 1737', [[null, null, null, 'UNSCR 1737']]],
    ['letter', 'REF: LETTER OF MAY 3, 2007', [[null, null, null, 'LETTER OF MAY 3, 2007']]],
    ['a name and a year', 'REF: LANTERN FAIR 2007', [[null, null, null, 'LANTERN FAIR 2007']]],
    ['words', 'REF: SEE PARAGRAPH 3', [[null, null, null, 'SEE PARAGRAPH 3']]],
  ]);

  it('tells its kind', () => {
    assert.deepEqual(header('REF: A. ROE E-MAIL B. SECDEF 301601Z SEP 08 C. UNSCR 1737 D. STATE 1').references?.items.map(item => item.kind), ['email', 'dtg', 'other', 'cable']);
  });
});

describe('REF: over lines', () => {
  forms(cable => cable.references.map(brief), [
    ['not over the first chapter of the text, with no blank line before it', 'SUBJECT: BOATS\nREF: PARIS 7472\nI. CARRYING OUT THE PLAN\nA. BOATS RUN AGAIN\nTHE BOATS RAN ON MONDAY.\nB. LANTERNS\nNONE BURNED.', ['PARIS 7472']],
    ['not over the first chapter, whatever its letters and the blanks behind its number', 'SUBJECT: BOATS\nREF: PARIS 7472\n\nI.  The Boats and the Plan\n\n1. THE BOATS RAN.', ['PARIS 7472']],
    ['over the ninth item of a list with letters in another form', 'REF: G PARIS 107\nH PARIS 108\nI. MEMO OF THE MAYOR', ['G: PARIS 107', 'H: PARIS 108', 'I: "MEMO OF THE MAYOR"']],
    ['over the ninth item', 'REF: A. PARIS 101 B. PARIS 102 C. PARIS 103 D. PARIS 104\nE. PARIS 105 F. PARIS 106 G. PARIS 107 H. PARIS 108\nI. MEMO OF THE MAYOR', [...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter, at) => `${letter}: PARIS ${101 + at}`), 'I: "MEMO OF THE MAYOR"']],
    ['aligned below the first', `
      REF: A. STATE 1234
           B. PARIS 5678
           C. ROE/POE TELCON 3/4/07
      1. (U) The fair opened.
    `, ['A: STATE 1234', 'B: PARIS 5678', 'C: "ROE/POE TELCON 3/4/07"']],
    ['at the margin', `
      REF: A. STATE 1234
      B. PARIS 5678
    `, ['A: STATE 1234', 'B: PARIS 5678']],
    ['without letters', `
      REF: STATE 1234
           PARIS 5678
           ROME 12
    `, ['STATE 1234', 'PARIS 5678', 'ROME 12']],
    ['nothing on the line of the keyword', `
      REF:
      A. STATE 1234
      B. PARIS 5678
    `, ['A: STATE 1234', 'B: PARIS 5678']],
    ['pilcrows before the letters', `
      REF: A. 03 PANAMA 2201
           ¶B. 03 PANAMA 470
           ¶C. PANAMA 12
    `, ['A: 2003 PANAMA 2201', 'B: 2003 PANAMA 470', 'C: PANAMA 12']],
    ['a blank line between', `
      REF: A. STATE 1234

      B. PARIS 5678

      1. (U) The fair opened.
    `, ['A: STATE 1234', 'B: PARIS 5678']],
    ['a page line between', `
      REF: A. STATE 1234 B. PARIS 22

      GUANGZHOU 00000208  001.2 OF 004


           C. ROME 44

      1. (U) Text.
    `, ['A: STATE 1234', 'B: PARIS 22', 'C: ROME 44']],
    ['numbered items', `
      REF: 1) STATE 1234
           2) PARIS 5678

      1. (U) Text.
    `, ['1: STATE 1234', '2: PARIS 5678']],
    ['(C) is an item, not a portion mark', `
      SUBJECT: FAIR
      REF: (A) STATE 1
           (B) PARIS 2
           (C) ROME 3

      1. (U) Text.
    `, ['A: STATE 1', 'B: PARIS 2', 'C: ROME 3']],
    ['(C) is an item below a blank line, behind (B)', 'REF: (A) PARIS 1\n\n(B) LYON 2\n\n(C) ROME 3\n\n1. TEXT.', ['A: PARIS 1', 'B: LYON 2', 'C: ROME 3']],
    ['a title below a blank line is no item', 'REF: (A) PARIS 1\n     (B) LYON 2\n\n(U) DAVOS 2007\n\n1. TEXT.', ['A: PARIS 1', 'B: LYON 2']],
    ['(C) is a portion mark, not an item', `
      SUBJECT: FAIR
      REF: A. STATE 1234
      (C) The minister said that all of the lanterns were good.
    `, ['A: STATE 1234']],
    ['an item wrapped', `
      REF: A. ROE-POE E-MAIL OF MARCH 3 ON LANTERNS, THEIR MAKERS AND
      THEIR TRADE
           B. PARIS 22
    `, ['A: "ROE-POE E-MAIL OF MARCH 3 ON LANTERNS, THEIR MAKERS AND THEIR TRADE"', 'B: PARIS 22']],
    ['text that follows at once', `
      REF: STATE 1234
      The minister said that he was very happy about the fair.
    `, ['STATE 1234']],
    ['text in capitals that follows at once', `
      SUBJECT: FAIR
      REF: STATE 1120
      FOLLOWING IS RESPONSE TO REFTEL:
      A. CORK ROSE.
      B. THE FAIR OPENS ON MONDAY AND THE MAYOR WILL SPEAK.
    `, ['STATE 1120']],
    ['text in capitals below several', `
      SUBJECT: FAIR
      REF: A. STATE 1120
           B. DUBLIN 0411 (NOTAL)
      EMBASSY HAS NO COMMENTS ON THE FAIR.
      A. IT OPENS ON MONDAY.
    `, ['A: STATE 1120', 'B: DUBLIN 411 (NOTAL)']],
    ['lines in capitals that go on with a reference', `
      REF: A. STATE 1120
      ROE MEMO TO MAYOR OF CORK
           THAT IS ON THE FAIR
      B. ROE LETTER THAT
      WAS SENT TO CORK
      C. DUBLIN 0411
      AND WHAT FOLLOWED IT
      AND IS PLANNED:
    `, ['A: STATE 1120', 'B: "ROE LETTER THAT WAS SENT TO CORK"', 'C: DUBLIN 411']],
    ['Classified By on the next line', `
      REF: STATE 1234
      Classified By: Jane Roe, DCM. Reason: 1.4 (b).
    `, ['STATE 1234']],
  ]);
});

describe('REF: the keyword', () => {
  forms(cable => cable.references.map(brief), [
    ['REF without colon', 'REF STATE 1234', ['STATE 1234']],
    ['REFS', 'REFS: STATE 1234 AND PARIS 2', ['STATE 1234', 'PARIS 2']],
    ['REFTEL', 'REFTEL: STATE 1234', ['STATE 1234']],
    ['REFTEL without colon', 'REFTEL (A) STATE 1234', ['A: STATE 1234']],
    ['RETELS', 'SUBJECT: LANTERNS\nRETELS: STATE 1234, PARIS 2', ['STATE 1234', 'PARIS 2']],
    ['RETEL without colon', 'SUBJECT: LANTERNS\nRETEL STATE 1234', ['STATE 1234']],
    ['RETELS with a stop', 'SUBJECT: LANTERNS\nRETELS. STATE 1234, PARIS 2', ['STATE 1234', 'PARIS 2']],
    ['REFTELS', 'REFTELS: STATE 1234, PARIS 2', ['STATE 1234', 'PARIS 2']],
    ['REF(S)', 'REF(S): STATE 1234', ['STATE 1234']],
    ['Ref', 'Ref: (a) State 1234, (b) Paris 2', ['A: State 1234', 'B: Paris 2']],
    ['REFERENCE', 'REFERENCE: STATE 1234', ['STATE 1234']],
    ['REFERENCES', 'REFERENCES: A. STATE 1234', ['A: STATE 1234']],
    ['a stop', 'REF. STATE 1234', ['STATE 1234']],
    ['a hyphen', 'REF - STATE 1234', ['STATE 1234']],
    ['a semicolon', 'REF; STATE 1234', ['STATE 1234']],
    ['twice', 'REF: REF: A. STATE 1234', ['A: STATE 1234']],
    ['RE', 'RE: STATE 1234', ['STATE 1234']],
    ['the first letter lost', 'EF: STATE 1234', ['STATE 1234']],
    ['a letter doubled', 'TAGS: PREL, CH\nREFF: STATE 1234', ['STATE 1234']],
    ['fused to the subject', 'SUBJECT: LANTERNSREF: STATE 1234', ['STATE 1234']],
    ['fused to Classified By', 'SUBJECT: LANTERNS Classified By: DCM Jane Roe, Reasons 1.4 (b) and (d). REFTELS: A) 2008 ROME 415, B) PARIS 5', ['A: 2008 ROME 415', 'B: PARIS 5']],
    ['Classified By fused to it', 'REF: A. STATE 1234CLASSIFIED BY: JANE ROE, DCM. REASON 1.4 (B)', ['A: STATE 1234']],
    ['a sentence about a reference is none', 'Ref A says that the fair is good.', []],
    ['nor is one that names a cable', 'Reference the minister made to Paris 1234 was noted by us all.', []],
  ]);

  it('is told when it is damaged', () => {
    assert.deepEqual(header('TAGS: PREL, CH\nREFF: STATE 1234').repairs, [{ kind: 'keyword', start: 15, end: 20, becomes: 'REF:' }]);
  });
});
