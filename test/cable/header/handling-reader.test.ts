import assert from 'node:assert/strict';
import { forms, header, read } from './read';

const below = (lines: string): string => `UNCLAS GUANGZHOU 000208\n\n${lines}\n\nSUBJECT: LANTERNS\n`;

const POSTS = 'BONN FOR ROE, USEC BRUSSELS FOR POE,\nPARIS FOR DOE';
const ALL_POSTS = [['BONN', 'FOR', 'ROE'], ['USEC BRUSSELS', 'FOR', 'POE'], ['PARIS', 'FOR', 'DOE']];

describe('captions', () => {
  forms(cable => cable.captions, [
    ['one', below('SIPDIS'), ['SIPDIS']],
    ['each on its line', below('SENSITIVE\nSIPDIS'), ['SENSITIVE', 'SIPDIS']],
    ['several on a line', below('NOFORN SIPDIS'), ['NOFORN', 'SIPDIS']],
    ['a repeat', below('SIPDIS SIPDIS\n\nSTATE FOR EAP/CM\n\nSIPDIS'), ['SIPDIS']],
    ['on the classification line', 'UNCLAS GUANGZHOU 000208 SIPDIS SENSITIVE', ['SIPDIS', 'SENSITIVE']],
    ['commas and slashes between', below('STADIS, EXDIS/SIPDIS'), ['STADIS', 'EXDIS', 'SIPDIS']],
    ['of several words', below('ROGER CHANNEL'), ['ROGER CHANNEL']],
    ['with another behind them', below('CODEL ROE SENSITIVE\nCORRECTED COPY NOFORN'), ['CODEL ROE', 'SENSITIVE', 'CORRECTED COPY', 'NOFORN']],
    ['with another behind a comma', below('CODEL ROE, SENSITIVE'), ['CODEL ROE', 'SENSITIVE']],
    ['with one that they speak of', below('PROTECT AS SENSITIVE\nCORRECTED COPY DELETES SIPDIS'), ['PROTECT AS SENSITIVE', 'CORRECTED COPY DELETES SIPDIS']],
    ['with another behind the bracket that tells what was corrected', below('CORRECTED COPY (CAPTION ADDED) NOFORN'), ['CORRECTED COPY (CAPTION ADDED)', 'NOFORN']],
    ['with the drafter\'s words', below('CODEL ROE\nVISAS DONKEY'), ['CODEL ROE', 'VISAS DONKEY']],
    ['FOR … ONLY', below('FOR AMBASSADOR ROE ONLY'), ['FOR AMBASSADOR ROE ONLY']],
    ['REL TO', below('REL TO USA, GBR'), ['REL TO USA, GBR']],
    ['a caption that was corrected', below('C O R R E C T E D COPY (ADDED NOFORN CAPTION)'), ['C O R R E C T E D COPY (ADDED NOFORN CAPTION)']],
    ['a caption behind a corrected copy', below('C O R R E C T E D COPY SIPDIS'), ['C O R R E C T E D COPY', 'SIPDIS']],
    ['spaced', below('C O R R E C T E D COPY (TAGS)'), ['C O R R E C T E D COPY (TAGS)']],
    ['the number of the series to the Secretary', below('TOSEC 140323'), ['TOSEC 140323']],
    ['misspelt', below('SIPDSI'), ['SIPDSI']],
    ['first in the text', 'SIPDIS\n\nE.O. 12958: N/A', ['SIPDIS']],
    ['before the E.O. on its line', 'SIPDIS E.O. 12958: N/A', ['SIPDIS']],
    ['behind the subject', 'SUBJECT: LANTERNS\n\nSIPDIS\n\nREF: STATE 1234', ['SIPDIS']],
    ['small letters', 'unclas guangzhou 000208\nsipdis', ['sipdis']],
    ['two with strokes between', below('SENSITIVE//SIPDIS'), ['SENSITIVE', 'SIPDIS']],
    ['what looks like a passing line', below('NOT FOR INTERNET DISTRIBUTION'), ['NOT FOR INTERNET DISTRIBUTION']],
    ['SENSITIVE written out', below('SENSITIVE BUT UNCLASSIFIED\nSIPDIS'), ['SENSITIVE BUT UNCLASSIFIED', 'SIPDIS']],
    ['a sentence', 'SENSITIVE NEGOTIATIONS CONTINUE IN PARIS.', []],
    ['below addressees, of whom they are none', 'FM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nAMCONSUL GUANGZHOU\nNODIS\nSENSITIVE\nUNCLAS PARIS 000208', ['NODIS', 'SENSITIVE']],
    ['none', below('STATE FOR EAP/CM'), []],
  ]);

  it('are told by the name that the table knows', () => {
    assert.deepEqual(header(below('SIPDSI\nCODEL ROE')).captions.map(({ name, known }) => [name, known]), [['SIPDSI', false], ['CODEL', true]]);
  });
});

describe('passing lines', () => {
  forms(cable => cable.passing.map(({ addressee, verb, offices }) => [addressee, verb, ...offices]), [
    ['below the subject, on lines that end in a comma', 'FM AMEMBASSY PARIS\nTO AMEMBASSY ROME\nUNCLAS PARIS 13858\nE.O. 11652: N/A\nTAGS: PGOV, IT\nSUBJ: LANTERNS\nFOR AMBASSADOR ROE FROM POE, LANTERN OFFICE,\nHARBOR OFFICE\n1. TEXT.', [[null, 'FOR', 'AMBASSADOR ROE FROM POE', 'LANTERN OFFICE', 'HARBOR OFFICE']]],
    ['FOR and two offices', below('STATE FOR EAP/CM AND DRL'), [['STATE', 'FOR', 'EAP/CM', 'DRL']]],
    ['commas', below('DEPARTMENT FOR IO/UNP, EUR, L/UNA'), [['DEPARTMENT', 'FOR', 'IO/UNP', 'EUR', 'L/UNA']]],
    ['each on its line', below('STATE FOR EAP/CM\nUSPACOM FOR FPA'), [['STATE', 'FOR', 'EAP/CM'], ['USPACOM', 'FOR', 'FPA']]],
    ['PASS TO', below('STATE PASS TO USTR'), [['STATE', 'PASS TO', 'USTR']]],
    ['PASS', below('STATE PASS USTR'), [['STATE', 'PASS', 'USTR']]],
    ['ALSO', below('DEPT ALSO FOR EUR/RPM'), [['DEPT', 'FOR', 'EUR/RPM']]],
    ['PLEASE', below('STATE PLEASE PASS TO USAID'), [['STATE', 'PASS TO', 'USAID']]],
    ['PLEASE, and nobody who is to pass it', below('PLEASE PASS TO USTR'), [[null, 'PASS TO', 'USTR']]],
    ['two on a line', below('STATE FOR AF/W; TREASURY FOR OASIA'), [['STATE', 'FOR', 'AF/W'], ['TREASURY', 'FOR', 'OASIA']]],
    ['two of anybody on a line', below('LONDON FOR TUCKER; PARIS FOR WALLER; STATE FOR EUR'), [['LONDON', 'FOR', 'TUCKER'], ['PARIS', 'FOR', 'WALLER'], ['STATE', 'FOR', 'EUR']]],
    ['two of anybody behind commas', below('ISN/RA FOR ROE AND DOE, IO/T FOR POE, LONDON FOR TUCKER'), [['ISN/RA', 'FOR', 'ROE', 'DOE'], ['IO/T', 'FOR', 'POE'], ['LONDON', 'FOR', 'TUCKER']]],
    ['PASS TO an agency for an office of it', below('DEPT PASS TO USAID FOR AFR/WA'), [['DEPT', 'PASS TO', 'USAID', 'AFR/WA']]],
    ['PASS to somebody at an agency', below('STATE PASS USTR FOR ROE'), [['STATE', 'PASS', 'USTR', 'ROE']]],
    ['PASS, and a post behind a semicolon', below('NAIROBI PASS TO AMBASSADOR ROE; PARIS FOR DOE; GENEVA PLEASE PASS TO UNOCHA'), [['NAIROBI', 'PASS TO', 'AMBASSADOR ROE'], ['PARIS', 'FOR', 'DOE'], ['GENEVA', 'PASS TO', 'UNOCHA']]],
    ['PASS, and an agency for somebody behind a semicolon', below('STATE PASS USTR; OPIC FOR ROE'), [['STATE', 'PASS', 'USTR', 'OPIC', 'ROE']]],
    ['FOR at the end of a line', below('FOR EUR, IO; USDA FOR FAS; LABOR FOR\nROE, POE; EPA FOR DOE'), [[null, 'FOR', 'EUR', 'IO'], ['USDA', 'FOR', 'FAS'], ['LABOR', 'FOR', 'ROE', 'POE'], ['EPA', 'FOR', 'DOE']]],
    ['posts that it was pouched to', below('BONN FOR ROE\nALSO POUCHED TO OSLO, BERN AND PARIS'), [['BONN', 'FOR', 'ROE'], [null, 'POUCHED TO', 'OSLO', 'BERN', 'PARIS']]],
    ['none: a sentence of what was pouched', 'UNCLAS SECTION 2 OF 2 OSLO 0660\nPARIS FOR DOE\n\nPAPERS WERE POUCHED TO BERN WITH LETTERS OF THE MAYOR AND\nOTHERS.\n', [['PARIS', 'FOR', 'DOE']]],
    ['a longer line below one that had room for more', 'UNCLAS SECTION 2 OF 2 OSLO 0660\nPARIS FOR DOE\nLANTERNS WERE CARRIED THROUGH ALL STREETS OF THE TOWN\nBY CHILDREN.\n', [['PARIS', 'FOR', 'DOE']]],
    ['a longer list below a short line', below('STATE FOR AF/C\nAF/RA, IO/UNP, EUR/RPM, INR/AA, DRL, PRM, EB/IFD/OMA'), [['STATE', 'FOR', 'AF/C', 'AF/RA', 'IO/UNP', 'EUR/RPM', 'INR/AA', 'DRL', 'PRM', 'EB/IFD/OMA']]],
    ['PASS, going on over a line', below('STATE PASS USTR,\nUSAID FOR ROE'), [['STATE', 'PASS', 'USTR', 'USAID', 'ROE']]],
    ['PASS TO an agency for an office, and another', below('DEPT PASS TO USAID FOR AFR/WA STATE FOR AF/W'), [['DEPT', 'PASS TO', 'USAID', 'AFR/WA'], ['STATE', 'FOR', 'AF/W']]],
    ['persons in brackets', below('STATE FOR EUR/WE (ROE AND DOE), L (POE)'), [['STATE', 'FOR', 'EUR/WE (ROE AND DOE)', 'L (POE)']]],
    ['names of persons', below('NSC FOR ROE AND POE'), [['NSC', 'FOR', 'ROE', 'POE']]],
    ['on two lines, with a hyphen that stands for an indent', below('DEPARTMENT FOR AF/S, INR/AA,\n-   AF/RSA'), [['DEPARTMENT', 'FOR', 'AF/S', 'INR/AA', 'AF/RSA']]],
    ['on two lines after a comma', below('TREASURY FOR ROE,\nPOE AND DOE'), [['TREASURY', 'FOR', 'ROE', 'POE', 'DOE']]],
    ['on two lines behind PASS TO', below('STATE PASS TO USTR FOR D. ROE; USDOC PASS TO\nITA FOR M. POE'), [['STATE', 'PASS TO', 'USTR', 'D. ROE'], ['USDOC', 'PASS TO', 'ITA', 'M. POE']]],
    ['on two lines behind an agency and FOR', below('STATE PLEASE PASS TO USTR FOR DOE AND USDA/FAS/OCRA FOR\nROE'), [['STATE', 'PASS TO', 'USTR', 'DOE', 'USDA/FAS/OCRA', 'ROE']]],
    ['on two lines before AND', below('DEPARTMENT FOR EUR/WE (DOE), S/CT (ROE)\nAND INR/EUR'), [['DEPARTMENT', 'FOR', 'EUR/WE (DOE)', 'S/CT (ROE)', 'INR/EUR']]],
    ['each on its line, the first broken off behind AND', below('DEPT FOR EUR AND\nLONDON FOR TUCKER'), [['DEPT', 'FOR', 'EUR'], ['LONDON', 'FOR', 'TUCKER']]],
    ['another on a line that goes on with the list', below('DEPT FOR EUR/NB,\nEB; TREASURY FOR OASIA; USDOC FOR 4212/EUR'), [['DEPT', 'FOR', 'EUR/NB', 'EB'], ['TREASURY', 'FOR', 'OASIA'], ['USDOC', 'FOR', '4212/EUR']]],
    ['names broken behind a hyphen and a slash', below('STATE PASS TO OPIC AND EX-\nIM BANK\nUSDOC FOR 4212/MAC/EUR/\nOECA'), [['STATE', 'PASS TO', 'OPIC', 'EX-IM BANK'], ['USDOC', 'FOR', '4212/MAC/EUR/OECA']]],
    ['a second caption behind it on the line', below('STATE FOR EAP/CM SIPDIS'), [['STATE', 'FOR', 'EAP/CM']]],
    ['no further line below a telegram that is repeated', below('LISBON PLEASE PASS TO TEAM\nFOLLOWING REPEAT ROME 1997 ACTION DEPT\nMAR 30TH\nQUOTE'), [['LISBON', 'PASS TO', 'TEAM']]],
    ['none: where a telegram was sent that is repeated', below('FOLLOWING SENT ACTION ROME, LONDON, CAIRO, OSLO,\nGENEVA, LISBON FROM SECSTATE MAR 04 REPEATED'), []],
    ['none: how a telegram is handled', below('HOLD FOR OPENING OF BUSINESS\nDOD HANDLE AS SPECAT FOR SECDEF'), []],
    ['below the subject, in a telegram to that post', 'FM SECSTATE WASHDC\nTO AMEMBASSY BONN\nINFO AMEMBASSY PARIS\nUNCLAS STATE 061234\nTAGS: PFOR, GE\nSUBJECT: LANTERNS\nPARIS FOR TEAM\nBONN - PASS DELEGATION\n1. TEXT.', [['PARIS', 'FOR', 'TEAM'], ['BONN', 'PASS', 'DELEGATION']]],
    ['several on a line that is broken behind a comma', `FM SECSTATE WASHDC\nTO AMEMBASSY BONN\nINFO AMEMBASSY PARIS\nUNCLAS STATE 061234\n${POSTS}\nTAGS: PFOR, GE\nSUBJECT: LANTERNS\n1. TEXT.`, ALL_POSTS],
    ['the same below the subject', `FM SECSTATE WASHDC\nTO AMEMBASSY BONN\nINFO AMEMBASSY PARIS\nUNCLAS STATE 061234\nTAGS: PFOR, GE\nSUBJECT: LANTERNS\n${POSTS}\n1. TEXT.`, ALL_POSTS],
    ['below the subject, for somebody at a command', 'FM AMEMBASSY OSLO\nTO CINCEUR\nUNCLAS OSLO 01234\nTAGS: MILI, NO\nSUBJECT: LANTERNS\nCINCEUR FOR POLAD\nREF: BONN 1234\n1. TEXT.', [['CINCEUR', 'FOR', 'POLAD']]],
    ['below the subject, to those whose address says where they are too', 'FM AMEMBASSY OSLO\nTO USIA WASHDC IMMEDIATE\nINFO USNMR SHAPE\nUNCLAS OSLO 01234\nTAGS: PFOR, NO\nSUBJECT: LANTERNS\nUSIA FOR IBS, IOP/M\nSHAPE FOR POLAD\n1. TEXT.', [['USIA', 'FOR', 'IBS', 'IOP/M'], ['SHAPE', 'FOR', 'POLAD']]],
    ['below the references, to two commands', 'FM AMEMBASSY OSLO\nTO CINCEUR\nCINCPAC\nUNCLAS OSLO 01234\nTAGS: PFOR, NO\nSUBJECT: LANTERNS\nREF: BONN 1234\nCINCEUR AND CINCPAC FOR POLADS\n1. TEXT.', [['CINCEUR AND CINCPAC', 'FOR', 'POLADS']]],
    ['none: the title of an officer in a telegram to the Secretary', 'FM SECSTATE WASHDC\nTO USDEL SECRETARY\nUNCLAS STATE 061234\nTAGS: PFOR, GE\nSUBJECT: VISIT OF DEPUTY ASSISTANT\nSECRETARY FOR LANTERNS\n1. TEXT.', []],
    ['below the references', 'SUBJECT: LANTERNS\nREF: BONN 1234\nFOR AMBASSADOR FROM THE SECRETARY\n1. TEXT.', [[null, 'FOR', 'AMBASSADOR FROM THE SECRETARY']]],
    ['for an office, right below the subject', 'SUBJECT: LANTERNS\nFOR: EUR/SOV, NEA/PAB\nREF: BONN 1234\n1. TEXT.', [[null, 'FOR', 'EUR/SOV', 'NEA/PAB']]],
    ['none: what a subject is for', 'SUBJECT: LIST OF LANTERNS\nFOR: MAYOR ROE\n\n1. TEXT.', []],
    ['none: a post that the telegram does not go to', 'FM SECSTATE WASHDC\nTO AMEMBASSY BONN\nUNCLAS STATE 061234\nTAGS: PFOR, GE\nSUBJECT: LANTERNS\nPARIS FOR TEAM\n1. TEXT.', []],
    ['none: talks at a post that the telegram goes to', 'FM SECSTATE WASHDC\nTO AMEMBASSY PARIS\nUNCLAS STATE 061234\nTAGS: PFOR, FR\nSUBJECT: MEETING OF MINISTERS\nPARIS FOR FINAL ROUND OF TALKS\n1. TEXT.', []],
    ['none: how a telegram is handled, below a line that asks to pass on', below('DEPT PASS USTR\nHOLD FOR OPENING OF BUSINESS'), [['DEPT', 'PASS', 'USTR']]],
    ['none: words that the subject goes on with', 'FM SECSTATE WASHDC\nTO AMEMBASSY BONN\nUNCLAS STATE 061234\nTAGS: PFOR, GE\nSUBJECT: VISIT OF THE MAYOR OF\nBONN FOR TALKS\n1. TEXT.', []],
    ['first in the text', 'STATE FOR EAP/CM AND DRL\nUSPACOM FOR FPA', [['STATE', 'FOR', 'EAP/CM', 'DRL'], ['USPACOM', 'FOR', 'FPA']]],
    ['an office that looks like TAGS', below('STATE FOR NEA/AGS, INR/IZ'), [['STATE', 'FOR', 'NEA/AGS', 'INR/IZ']]],
    ['a line of a field is none', 'REF: A. ROE-POE E-MAIL\nPROVIDED FOR THE RECORD', []],
    ['a sentence', 'The lanterns are for the fair.', []],
    ['from whom, in small letters', below('From Ambassador Roe for the Secretary\nEUR/NB from Roe'), [[null, 'From', 'Ambassador Roe for the Secretary'], ['EUR/NB', 'from', 'Roe']]],
    ['what an archive wrote over a copy', below('Copy from the National Archives\nRG 59: General Records'), []],
    ['none: what an archive says it took out', below('Note - Names removed from original message.\nSTATE FOR EUR'), [['STATE', 'FOR', 'EUR']]],
  ]);
});

describe('a post that is to pouch a circular on', () => {
  it('is no part of the subject', () => {
    const cable = 'R 172106Z APR 73\nFM SECSTATE WASHDC\nTO AMEMBASSY DAKAR\nAMEMBASSY LAGOS\nUNCLAS STATE 071679\nTAGS: SCUL\nSUBJECT: LANTERNS OF THE COAST\nDAKAR POUCH BATHURST; LAGOS PASS CONSULS.\n1. THE FAIR OPENS.\n';
    const { subject, passing } = read(cable);
    assert.deepEqual([subject?.text, passing.map(({ addressee, verb, offices }) => [addressee, verb, offices])], ['LANTERNS OF THE COAST', [['DAKAR', 'POUCH', ['BATHURST']], ['LAGOS', 'PASS', ['CONSULS']]]]);
  });
});
