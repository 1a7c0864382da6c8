import assert from 'node:assert/strict';
import { forms, header } from './read';

describe('Classified By: the officer', () => {
  forms(cable => [cable.classifiedBy?.name, cable.classifiedBy?.title], [
    ['title and name', 'Classified By: Ambassador Jane Q. Roe, for reasons 1.4 (b) and (d).', ['Jane Q. Roe', 'Ambassador']],
    ['name, title', 'Classified By: John Roe, Deputy Chief of Mission, for reasons 1.4(b)', ['John Roe', 'Deputy Chief of Mission']],
    ['name (title)', 'Classified By: Jane Roe (Ambassador), Reason 1.4 (b)', ['Jane Roe', 'Ambassador']],
    ['title of several words', 'Classified By: Deputy Chief of Mission Jane Roe for reasons 1.4 (b)', ['Jane Roe', 'Deputy Chief of Mission']],
    ['shortened title', 'Classified By: A/DCM John Roe. Reason: 1.4 (b,d)', ['John Roe', 'A/DCM']],
    ['shortened title with a stop', 'Classified By: Amb. Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'Amb.']],
    ['Charge d\'Affaires, a.i.', 'Classified By: Charge d\'Affaires, a.i. John Roe for reasons 1.4 (B)', ['John Roe', 'Charge d\'Affaires, a.i.']],
    ['Pol-Econ', 'CLASSIFIED BY: Jane Roe, Pol-Econ Chief, Pol-Econ, State; REASON: 1.4(B), (D)', ['Jane Roe', 'Pol-Econ Chief, Pol-Econ, State']],
    ['office symbol', 'Classified By: EAP/CM - John Roe, Director. Reason 1.4 (b)', ['John Roe', 'EAP/CM, Director']],
    ['bureau before the title', 'Classified By: NEA Assistant Secretary C. David Roe, Reasons: 1.4 (B)', ['C. David Roe', 'NEA Assistant Secretary']],
    ['bureau of a region', 'Classified By: Deputy Assistant Secretary for West African Affairs John Roe. Reason: 1.4 (b)', ['John Roe', 'Deputy Assistant Secretary for West African Affairs']],
    ['office for a country', 'Classified By: Acting DAS for Iraq Jane Roe Poe, reasons 1.4 (b)', ['Jane Roe Poe', 'Acting DAS for Iraq']],
    ['post before the title', 'Classified By: Hong Kong Consul General Jane Roe, 1.4 (b)', ['Jane Roe', 'Hong Kong Consul General']],
    ['the keyword twice, a letter lost', 'Classified By: Classifed by POL M/C Jane Roe; Reason 1.4 (b).', ['Jane Roe', 'POL M/C']],
    ['a stroke between title and name', 'Classified By: Acting DCM/John Roe for reasons 1.4 (b)', ['John Roe', 'Acting DCM']],
    ['a stroke in the title', 'Classified By: Pol/Econ Chief John Roe for reasons 1.4 (b)', ['John Roe', 'Pol/Econ Chief']],
    ['a stroke in the title before a shortened word', 'Classified By: Pol/Mil Officer Jane Roe for reasons 1.4 (b)', ['Jane Roe', 'Pol/Mil Officer']],
    ['embassy before the title', 'Classified By: Embassy Paris DCM John Roe for reason 1.4 (b)', ['John Roe', 'Embassy Paris DCM']],
    ['embassy behind the title', 'CLASSIFIED BY: John Roe, Minister Counselor, Embassy Paris, State Dept.; REASON: 1.4(b)', ['John Roe', 'Minister Counselor, Embassy Paris, State Dept.']],
    ['ambassador to a country', 'Classified By: U.S. Ambassador to Spain Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'U.S. Ambassador to Spain']],
    ['ambassador to an organization', 'Classified By: U.S. Ambassador to NATO Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'U.S. Ambassador to NATO']],
    ['ambassador to the Holy See', 'Classified By: Ambassador to the Holy See Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'Ambassador to the Holy See']],
    ['shortened in one word', 'Classified By: PolMilOff J. Roe for reasons 1.4 (b)', ['J. Roe', 'PolMilOff']],
    ['military rank', 'Classified By: Col. John Roe, DATT. Reason 1.4 (c)', ['John Roe', 'Col., DATT']],
    ['capitals', 'CLASSIFIED BY DEPUTY PRINCIPAL OFFICER JANE ROE, REASONS 1.5 (B) AND (D)', ['JANE ROE', 'DEPUTY PRINCIPAL OFFICER']],
    ['surname only', 'CLASSIFIED BY DCM ROE. REASON: 1.5(D).', ['ROE', 'DCM']],
    ['Jr.', 'CLASSIFIED BY: ROBERT O. ROE, JR., AMBASSADOR. REASON: 1.4 (B, D)', ['ROBERT O. ROE, JR.', 'AMBASSADOR']],
    ['III', 'Classified By: Consul General John A. Roe III. Reasons 1.4 B & D.', ['John A. Roe III', 'Consul General']],
    ['particles', 'Classified By: Ambassador Jean-Pierre de la Roe. Reason: 1.4 (b)', ['Jean-Pierre de la Roe', 'Ambassador']],
    ['particles in capitals', 'CLASSIFIED BY DCM JOHN VAN DER ROE, REASONS 1.4 (B)', ['JOHN VAN DER ROE', 'DCM']],
    ['hyphen and apostrophe', 'Classified By: Econ Chief Mary-Ann O\'Roe for reason 1.4 (d)', ['Mary-Ann O\'Roe', 'Econ Chief']],
    ['a surname that is a title\'s word', 'CLASSIFIED BY: POL/ECON COUNSELOR JOHN Q. PUBLIC. REASONS 1.5 (B) (D)', ['JOHN Q. PUBLIC', 'POL/ECON COUNSELOR']],
    ['zero for O', 'Classified By: AMBASSADOR R0BERT ROE. REASON 1.4 (B)', ['R0BERT ROE', 'AMBASSADOR']],
    ['zero for the O of an initial', 'CLASSIFIED BY JANE 0. ROE, DIRECTOR, SA/PAB. REASON: 1.5 (D)', ['JANE 0. ROE', 'DIRECTOR, SA/PAB']],
    ['a title spelt wrongly', 'Classified By: Ambasador Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'Ambasador']],
    ['a title spelt wrongly, its letters out of order', 'Classified By: Ambassadro Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'Ambassadro']],
    ['shortened to two letters', 'Classified By: Political M-C Jane Roe, 1.4 (b)', ['Jane Roe', 'Political M-C']],
    ['one of two title words spelt wrongly', 'Classified By: Acting Political Minister-Couselor Jane Roe, 1.4 (b)', ['Jane Roe', 'Acting Political Minister-Couselor']],
    ['a colon between title and name', 'Classified By: Acting Pol/Econ Counselor:Jane Roe, 1.4 (b)', ['Jane Roe', 'Acting Pol/Econ Counselor']],
    ['a colon before a name in one word', 'Classified By: AMB:JROE, 1.4 (b)', ['JROE', 'AMB']],
    ['an apostrophe for an accent', 'Classified By: Charge\' Jane Roe for reasons 1.4 (b)', ['Jane Roe', 'Charge\'']],
    ['shortened titles in one word', 'Classified By: PolMinCons Jane Roe for reasons 1.4 (b)', ['Jane Roe', 'PolMinCons']],
    ['what an office is for', 'Classified By: Acting DAS for South Asia Jane Roe. Reason: 1.4 (b)', ['Jane Roe', 'Acting DAS for South Asia']],
    ['a given name that is a region\'s too', 'Classified By: Ambassador Asia Roe. Reason: 1.4 (b)', ['Asia Roe', 'Ambassador']],
    ['a guide and who applied it', 'Classified By: STATE CLASSIFICATION GUIDE BY JANE ROE', ['JANE ROE', 'STATE CLASSIFICATION GUIDE BY']],
    ['a form of address', 'Classified By: Political/Economic Chief Dr. Jane Roe, 1.4 (b)', ['Jane Roe', 'Political/Economic Chief']],
    ['a form of address before name and title', 'Classified By: MR. JOHN ROE, DCM. REASON: 1.4 (D)', ['JOHN ROE', 'DCM']],
    ['a form of address alone', 'Classified By: Ms Jane Roe. Reason: 1.4 (b)', ['Jane Roe', null]],
    ['no title', 'Classified By: Jane Roe. Reason: 1.4 (b)', ['Jane Roe', null]],
    ['no name', 'Classified By: The Political Section, reason 1.4 (b)', [null, 'The Political Section']],
    ['derived', 'Derived from: DSCG 05-1, B and D', [null, null]],
  ]);
});

describe('Classified By: the reasons', () => {
  forms(cable => cable.classifiedBy?.reasons, [
    ['(b) and (d)', 'Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).', ['1.4(b)', '1.4(d)']],
    ['(b), (d)', 'Classified By: DCM Jane Roe for reasons 1.4 (b), (d).', ['1.4(b)', '1.4(d)']],
    ['(B,D)', 'Classified By: DCM Jane Roe. Reasons: 1.4 (B,D).', ['1.4(b)', '1.4(d)']],
    ['(b/d)', 'Classified By: DCM Jane Roe. Reasons: 1.4 (b/d).', ['1.4(b)', '1.4(d)']],
    ['(b)(d)', 'Classified By: DCM Jane Roe. Reasons: 1.4(b)(d).', ['1.4(b)', '1.4(d)']],
    ['(b) & (d)', 'Classified By: DCM Jane Roe. Reason: 1.4 (b) & (d).', ['1.4(b)', '1.4(d)']],
    ['(b, c and d)', 'Classified By: DCM Jane Roe. Reason: 1.4 (b, c and d)', ['1.4(b)', '1.4(c)', '1.4(d)']],
    ['(b) through (d)', 'Classified By: DCM Jane Roe for reasons 1.4 (b) through (d).', ['1.4(b)', '1.4(c)', '1.4(d)']],
    ['B THRU E', 'CLASSIFIED BY DCM JANE ROE. REASONS: 1.5 (B THRU E)', ['1.5(b)', '1.5(c)', '1.5(d)', '1.5(e)']],
    ['(b) to (d)', 'Classified By: DCM Jane Roe for reasons 1.4 (b) to (d).', ['1.4(b)', '1.4(c)', '1.4(d)']],
    ['b-d, of which nobody can say whether it is more than two', 'Classified By: DCM Jane Roe for reasons 1.4 (b-d).', ['1.4(b)', '1.4(d)']],
    ['TO with something else behind it', 'Classified By: DCM Jane Roe for reasons 1.4 (b) to a degree.', ['1.4(b)']],
    ['what a letter is followed by', 'Classified By: DCM Jane Roe for reasons 1.4 (b) through the Embassy.', ['1.4(b)']],
    ['B and D without brackets', 'Classified By: DCM Jane Roe. Reasons 1.4 B and D.', ['1.4(b)', '1.4(d)']],
    ['one', 'Classified By: DCM Jane Roe. Reason: 1.4 (d)', ['1.4(d)']],
    ['the section twice', 'Classified By: DCM Jane Roe for reasons 1.4(b) and 1.4(d).', ['1.4(b)', '1.4(d)']],
    ['the section of 1995', 'CLASSIFIED BY DCM JANE ROE. REASON: 1.5 (B) AND (D).', ['1.5(b)', '1.5(d)']],
    ['the order before', 'Classified By: DCM Jane Roe. Reason: E.O. 12958 1.4 (b)', ['1.4(b)']],
    ['the order behind', 'Classified By: DCM Jane Roe under sections 1.4 (b) and (d) of E.O. 12958.', ['1.4(b)', '1.4(d)']],
    ['per', 'Classified By: DCM Jane Roe, per 1.4 (B).', ['1.4(b)']],
    ['nothing before', 'Classified By: DCM Jane Roe 1.4 (b), (d)', ['1.4(b)', '1.4(d)']],
    ['the stop lost', 'Classified By: DCM Jane Roe, Reason 14 (b)', ['1.4(b)']],
    ['no letter', 'Classified By: DCM Jane Roe. Reason: 1.4', ['1.4']],
    ['on the next line', 'Classified By: Jane Roe\nReason: 1.4 (b)', ['1.4(b)']],
    ['after a blank line', 'Classified By: Jane Roe\n\nReasons: 1.4 (b) and (d)\n\n1. (C) Text.', ['1.4(b)', '1.4(d)']],
    ['the letters on the next line', 'Classified By: DCM Jane Roe for reasons 1.4\n(b) and (d).', ['1.4(b)', '1.4(d)']],
    ['AND cut in two wherever the line ends', 'Classified By: DCM Jane Roe for reasons 1.4 (b) a\nnd (d).', ['1.4(b)', '1.4(d)']],
    ['AND cut before its D', 'Classified By: DCM Jane Roe for reasons 1.4 (b) an\nd (d).', ['1.4(b)', '1.4(d)']],
    ['none', 'Classified By: DCM Jane Roe.', []],
  ]);
});

describe('Classified By: where the officer ends', () => {
  forms(cable => [cable.classifiedBy?.name, cable.classifiedBy?.title], [
    ['before FR', 'CLASSIFIED BY: AMBASSADOR JANE ROE II FR REASONS 1.4 (b)', ['JANE ROE II', 'AMBASSADOR']],
    ['before BASED UPON', 'CLASSIFIED BY: CDA JANE ROE BASED UPON REASONS 1.5 (B)', ['JANE ROE', 'CDA']],
    ['before zeros for O', 'CLASSIFIED BY: AMBASSAD0R R0BIN ROE BASED 0N REAS0NS 1.5 (B)', ['R0BIN ROE', 'AMBASSAD0R']],
    ['before a word for reasons that lost a letter', 'Classified By: A/LEGATT Jane Roe for rasons 1.4 (B)', ['Jane Roe', 'A/LEGATT']],
    ['before an order without its letters', 'Classified By: Economic Counselor Jane Roe for 12958 1.4 B, D', ['Jane Roe', 'Economic Counselor']],
    ['before the reasons of a section that is wrong', 'Classified By: Ambassador Jane Roe: 1.2 (B), (D)', ['Jane Roe', 'Ambassador']],
    ['behind the keyword once more, in a sentence', 'Classified By: This message classified by DCM Jane Roe, 1.4 (b)', ['Jane Roe', 'DCM']],
    ['behind the keyword once more, with a number', 'Classified By: 1. CLASSIFIED BY DCM JANE ROE, 1.4 (B)', ['JANE ROE', 'DCM']],
    ['behind the keyword once more, spelt wrongly', 'Classified By: Classfied By: DCM Jane Roe, 1.4 (b)', ['Jane Roe', 'DCM']],
  ]);
});

describe('Classified By: cut at 71 columns, with a blank behind', () => {
  forms(cable => [cable.classifiedBy?.name, cable.classifiedBy?.title, cable.classifiedBy?.reasons.join(' ')], [
    ['in AND', 'Classified By: Acting Political Section Chief Jo Roe, reasons 1.4 (b) a \nnd (d).', ['Jo Roe', 'Acting Political Section Chief', '1.4(b) 1.4(d)']],
    ['in FOR', 'Classified By: Counselor for Trade and Consular Affairs Hannah Q. Roe f \nor reasons 1.4 (b) and (d).', ['Hannah Q. Roe', 'Counselor for Trade and Consular Affairs', '1.4(b) 1.4(d)']],
    ['in a word of the title', 'CLASSIFIED BY: MINISTER COUNSELOR FOR POLITICAL AND FOR ECONOMIC AFFAIR \nS JANE ROE; REASON 1.4 (B).', ['JANE ROE', 'MINISTER COUNSELOR FOR POLITICAL AND FOR ECONOMIC AFFAIRS', '1.4(b)']],
    ['in a name', 'Classified By: Deputy Chief for Economic and Commercial Affairs Hanna R \noemer for reasons 1.4 (b).', ['Hanna Roemer', 'Deputy Chief for Economic and Commercial Affairs', '1.4(b)']],
    ['before the last letter of a name', 'Classified By: Counselor for Labor and for Commercial Affairs Joan Roem \na, E.O. 12958, reasons 1.4 (b).', ['Joan Roema', 'Counselor for Labor and for Commercial Affairs', '1.4(b)']],
    ['not where a name ends there', 'Classified By: Counselor for Labor and for Commercial Affairs Johan Roe \nper 1.4 (b) and (d).', ['Johan Roe', 'Counselor for Labor and for Commercial Affairs', '1.4(b) 1.4(d)']],
    ['not before the letter of a reason', 'Classified By: Deputy Chief of Section Johan Roe, for reasons 1.4 b and \nd.', ['Johan Roe', 'Deputy Chief of Section', '1.4(b) 1.4(d)']],
  ]);
});

describe('Classified By: the line', () => {
  forms(cable => [cable.classifiedBy?.name, cable.classifiedBy?.reasons.join(' ')], [
    ['capitals without colon', 'CLASSIFIED BY AMBASSADOR JANE ROE FOR REASONS 1.5 (B).', ['JANE ROE', '1.5(b)']],
    ['no colon', 'Classified By Ambassador Jane Roe, reasons 1.4 (b)', ['Jane Roe', '1.4(b)']],
    ['no colon, the reason on the next line', 'CLASSIFIED BY A/S JANE ROE, NEA\nREASON: 1.5 (B)', ['JANE ROE', '1.5(b)']],
    ['unnumbered, with a mark, as the handbook has it', '(U) Classified by Jane Roe, Ambassador. Reason: 1.5 (b) and (d).', ['Jane Roe', '1.5(b) 1.5(d)']],
    ['as paragraph 1, in 1996', '1. (U) CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (D).', ['JANE ROE', '1.5(d)']],
    ['none: a sentence of paragraph 1', '1. (U) Classified by his staff as secret, the lantern burns.', [undefined, undefined]],
    ['behind the mark of an entire text', '1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY DCM\nJANE ROE - 1.5 B,D.', ['JANE ROE', '1.5(b) 1.5(d)']],
    ['behind such a mark, with a colon at the end of the line', '1. (C) ENTIRE TEXT.  CLASSIFIED BY:\nJANE ROE, AMBASSADOR.  REASON: 1.5 (D).', ['JANE ROE', '1.5(d)']],
    ['behind such a mark, without a person', '1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY SECTION 1.5 (B)\nAND (D).  THE LANTERNS ARE LIT.', [null, '1.5(b) 1.5(d)']],
    ['the keyword twice', 'Classified By: Classified by DCM Jane Roe; Reason 1.4 (b).', ['Jane Roe', '1.4(b)']],
    ['the first letter lost', 'LASSIFIED BY: JANE ROE, DCM. REASON: 1.4 (B)', ['JANE ROE', '1.4(b)']],
    ['on two lines', 'Classified By: Political Minister Counselor Jane Roe of the Embassy in\nLondon for reasons 1.4 (b).', ['Jane Roe', '1.4(b)']],
    ['a word cut by the hard wrap', 'Classified By: The Deputy Chief of Mission of the Embassy, Mr. John Q. Roe, REA\nSONS: 1.4 (B)', ['John Q. Roe', '1.4(b)']],
    ['REASONS cut in two, and a blank line between', 'Classified By: DCM JANE ROE, FOR REA\n\nSONS 1.4 (B) AND (D)', ['JANE ROE', '1.4(b) 1.4(d)']],
    ['Derived from below', 'Classified By: Jane Roe, PolOff\nDerived from: DSCG 05-1', ['Jane Roe', '']],
    ['Declassify on on the same line', 'Classified By: Jane Roe, DCM Declassify on: 01/02/2018 Reason: 1.4 (b)', ['Jane Roe', '1.4(b)']],
    ['text that follows at once', 'Classified By: Jane Roe, DCM, reason 1.4 (b).\nThe mayor was pleased with the lanterns that we gave him.', ['Jane Roe', '1.4(b)']],
    ['a summary that follows at once', 'Classified By: Jane Roe, DCM, reason 1.4 (b)\nSUMMARY: Good. END SUMMARY.', ['Jane Roe', '1.4(b)']],
    ['an escaped line end and an apostrophe', 'Classified By: Charge d\\\'Affaires Jane Roe,\\\nreason 1.4 (b)', ['Jane Roe', '1.4(b)']],
    ['the keyword cut to CLASS', 'CLASS BY: JANE ROE. REASON: 1.4(B)', ['JANE ROE', '1.4(b)']],
    ['a sentence that begins like it', 'UNCLAS LISBON 000123\n\nSUBJECT: THE SCHOOL\n\nCLASS BY CLASS THE PUPILS LEFT.', [undefined, undefined]],
    ['none', 'Classified information must not be sent by mail.', [undefined, undefined]],
  ]);

  it('tells a word that the hard wrap cut', () => {
    const { repairs } = header('Classified By: The Deputy Chief of Mission of the Embassy, Mr. John Q. Roe, REA\nSONS: 1.4 (B)');
    assert.deepEqual(repairs, [{ kind: 'split-word', start: 79, end: 80 }]);
  });

  it('tells that it is derived', () => {
    assert.equal(header('Derived from: DSCG 05-1').classifiedBy?.derived, true);
    assert.equal(header('Classified By: Jane Roe, DCM. Reason: 1.4 (b)').classifiedBy?.derived, false);
  });

  it('takes no more than its own lines', () => {
    assert.equal(header('Classified By: Jane Roe, DCM, reason 1.4 (b).\n\nThe fair opened.').classifiedBy?.text, 'Jane Roe, DCM, reason 1.4 (b).');
  });
});
