import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { toContract } from '../validated';
import type { Close } from '../../../server/src/cable/model';

const HEAD = 'UNCLAS LISBON 000123\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: THE HARVEST\n\n';
const TEXT = '1. (U) The harvest was good.\n\n2. (U) So was the wine.\n';

function signature(text: string): readonly string[] {
  return toContract(parse(HEAD + text))[0]?.signature ?? [];
}

const FORMS: readonly (readonly [form: string, text: string, signature: readonly string[]])[] = [
  ['in capitals', `${TEXT}\nROE\n`, ['ROE']],
  ['in small letters', `${TEXT}\nRoe\n`, ['Roe']],
  ['without a line end behind it', `${TEXT}\nRoe`, ['Roe']],
  ['with a blank behind it', `${TEXT} \nRoe \n`, ['Roe']],
  ...['&#x000A;', '<br>'].map((end): [string, string, string[]] => [`with line ends that were written out: ${end}`, `${TEXT.trimEnd()}${end}\n${end}\nROE${end}\n${end}\nBT${end}\n#0123${end}\n`, ['ROE']]),
  ['of two words', `${TEXT}\nDOE SMITH\n`, ['DOE SMITH']],
  ['with a hyphen', `${TEXT}\nDOE-ROE\n`, ['DOE-ROE']],
  ['with an apostrophe', `${TEXT}\nO'ROE\n`, ['O\'ROE']],
  ['with an apostrophe that an archive left as an entity', `${TEXT}\nO&#8217;ROE\n`, ['O\'ROE']],
  ['with an apostrophe that an archive escaped, right below the text', `${TEXT}O\\'ROE\n`, ['O\'ROE']],
  ['with the signs that a transmission leaves behind a name', `${TEXT}ROE##\n`, ['ROE']],
  ['with one such sign behind a blank', `${TEXT}\nRoe #\n`, ['Roe']],
  ['with the end of the message on the same line', `${TEXT}\nROE NNNN\n`, ['ROE']],
  ['with a note of who published it', `${TEXT}ROE [the consul general at the harbor of Lisbon, Richard Roe]\nNNNN\n`, ['ROE']],
  ['none: a sentence that ends in such a note', `${TEXT}It was sold at the harbor of Lisbon for a song [by the consul general].\n`, []],
  ['over what a newspaper puts below its copy', `${TEXT}\nROE\n\n\u00a9 Scoop Media\n\nAdvertisement - scroll to continue reading\n`, ['ROE']],
  ['right below a group mark that stands behind the last sentence', '1. THE HARVEST WAS GOOD.\n2. SO WAS THE WINE. GP-3\nROE\n', ['ROE']],
  ['over the end of a quotation in Markdown', `${TEXT}ROE\nBT\n#0123\nNNNN\n\`\`\`\n`, ['ROE']],
  ...['---', '==========', '* * *', '-----\n\n====='].map((rule): [string, string, string[]] => [`over a rule that nothing follows: ${rule.replace(/\n+/, ' / ')}`, `${TEXT}\nROE\n\n${rule}\n`, ['ROE']]),
  ...['='.repeat(58), '#####', '***'].map((rule): [string, string, string[]] => [`right over a rule, below which a file has the next cable: ${rule.slice(0, 5)}`, `${TEXT}\nGoldberg\n${rule}\n`, ['Goldberg']]),
  ...['===========', '***********', '~~~~~~~~~~~', '*'.repeat(69)].map((rule): [string, string, string[]] => [`none: a heading that is being written, over ${rule.slice(0, 5)}`, `${TEXT}\nHarbor Fees\n${rule}\n`, []]),
  ['none: a heading of one word over as many stars', `${TEXT}\nLanterns\n********\n`, []],
  ['none: a heading over its underline', `${TEXT}\nGoldberg\n--------\n`, []],
  ['over a rule below the end of the message', `${TEXT}ROE\nBT\n#0123\nNNNN\n----------\n`, ['ROE']],
  ['none: a heading that is underlined', `${TEXT}\nLanterns\n--------\n`, []],
  ['none: the end of a table', `${TEXT}\nYear  Tents\n1997     12\n\n-----------\n`, []],
  ['with a particle in front', `${TEXT}von Roe\n`, ['von Roe']],
  ['with two particles inside', `${TEXT}\nVan den Roe\n`, ['Van den Roe']],
  ['with particles in capitals, right below the text', `${TEXT}VAN DEN ROE\n`, ['VAN DEN ROE']],
  ['with a particle that is one word, right below the text', `${TEXT}VANDEN ROE\n`, ['VANDEN ROE']],
  ['with a small d before the apostrophe', `${TEXT}d'Roe\n`, ['d\'Roe']],
  ['with a letter that telegrams do not have', `${TEXT}R\u00F6e\n`, ['R\u00F6e']],
  ['of an officer who acts for another', `${TEXT}ROE (ACTING)\n`, ['ROE (ACTING)']],
  ['none: two words right below a sentence may go on with the text', '1. (U) The harvest was good.\nJane Roe\n', []],
  ['none: the end of a sentence below the lines of a page', '1. THERE WILL BE NO WINE\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LISBON 00123 251227Z\nAT HOTEL.\n', []],
  ['of several words with the stop of a shortened one, below a list', '1. (U) The list:\n\n  - one\n  - two\n\nJANE P. ROE JR.\n', ['JANE P. ROE JR.']],
  ['with the stop of a sentence', `${TEXT}\nROE.\n`, ['ROE']],
  ['with the stop of a shortened word', `${TEXT}\nROE JR.\n`, ['ROE JR.']],
  ['behind a hyphen that stands for a blank line', '1. (U) The harvest was good in\nOctober.\n-\nROE\n', ['ROE']],
  ['below a group mark', `${TEXT}\nGP-3\nROE\n`, ['ROE']],
  ['below a mark that exempts', `${TEXT}\nEXEMPT\n\nROE\n`, ['ROE']],
  ['right below such a mark', `${TEXT}\nEXEMPT\nROE\n`, ['ROE']],
  ['none: words of thanks', `${TEXT}\nTHANK YOU\n`, []],
  ['none: regards', `${TEXT}\nKIND REGARDS\n`, []],
  ['below words of thanks', `${TEXT}\nMANY THANKS\n\nROE\n`, ['ROE']],
  ['right below words of thanks', `${TEXT}\nTHANKS FOR YOUR HELP\nROE\n`, ['ROE']],
  ['right below a greeting', `${TEXT}\nBEST REGARDS,\nROE\n`, ['ROE']],
  ['none: a line that begins like a greeting goes on', '1. (U) The harvest was good.\n\n2. (U) So was the wine.\nThanks to the\nHarbor.\n', []],
  ['below a last greeting', `${TEXT}\nREGARDS\n\nROE\n`, ['ROE']],
  ['right below the end of a quotation', '1. THE HARVEST WAS GOOD. QUOTE THE BEST IN YEARS UNQUOTE\nROE\n', ['ROE']],
  ['none: the word that ends a quotation', `${TEXT}\nUNQTE\n`, []],
  ['right below UNQTE', `${TEXT}QTE\nIT OPENED.\nUNQTE\nROE\n`, ['ROE']],
  ['right below the words that end a text', `${TEXT}END TEXT\nROE\n`, ['ROE']],
  ['right below a row of asterisks', `${TEXT}\n********************************************* *********\nVisit our site:\nhttp://www.example.org/harvest\n********************************************* *********\nROE\n`, ['ROE']],
  ['of a son, right below a sentence', '1. (U) The harvest was good.\nROE JR\n', ['ROE JR']],
  ['right below the address of a site', `${TEXT}\nVisit our site: http://www.example.org/harvest\nROE\n`, ['ROE']],
  ['right below one whose last letters were cut off by a blank, as copies of a post have it', `${TEXT}\nVisit our site:\nhttp://www.example.org/harvest/index.c fm\nRoe\n`, ['Roe']],
  ['behind the words that end the text, on their line', '1. THE HARVEST WAS GOOD. END OF TEXT. ROE\n\nUNCLASSIFIED\n', ['ROE']],
  ['behind MINIMIZE CONSIDERED, on its line', `${TEXT}\n3.  PORTO MINIMIZE CONSIDERED.  ROE\n`, ['ROE']],
  ['behind them without a number or a stop', `${TEXT}\nMINIMIZE CONSIDERED ROE\n`, ['ROE']],
  ['behind them in small letters', `${TEXT}\nMinimize considered.  ROE\n`, ['ROE']],
  ['none: for whom minimize was considered', `${TEXT}\nMINIMIZE CONSIDERED FOR PORTO\n`, []],
  ['none: no name behind the words that end the text', '1. THE HARVEST WAS GOOD. END TEXT. UNQUOTE\n', []],
  ['none: a word in capitals behind another sentence', '1. THE HARVEST WAS GOOD. WINE\n', []],
  ['right below who drafted', `${TEXT}\nDRAFTED BY: POL:JDOE\nROE\n`, ['ROE']],
  ['right below whom to ask', `${TEXT}\nContact: John Doe, doej(at)state.gov\nRoe\n`, ['Roe']],
  ['none: the last name of a list that was wrapped', `${TEXT}\nPOC: John Q. Doe, Political Section, and his deputy, Ms. Jane\nRoe\n`, []],
  ['on two lines right below a sentence', '1. (U) The harvest was good.\nDOE\nROE\n', ['DOE', 'ROE']],
  ['none: two words in small letters right below a sentence', '1. (U) These went.\nPorto\nLisbon\n', []],
  ['on two lines', `${TEXT}\nDOE\nROE\n`, ['DOE', 'ROE']],
  ['right below the text', '1. (U) The harvest was good.\nROE\n', ['ROE']],
  ['above BT, number and NNNN', `${TEXT}\nROE\nBT\n#0123\nNNNN\n`, ['ROE']],
  ['above NNNN and blank lines', `${TEXT}\nROE\n\n\nNNNN\n\n\n`, ['ROE']],
  ['above runs of N that archives left', `${TEXT}\nROE\n\nNNNNMAFVZCZ\n`, ['ROE']],
  ['above a release stamp', `${TEXT}\nROE\n\nSheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n`, ['ROE']],
  ['above the level repeated by a print', `${TEXT}\nROE\n\n\nUNCLASSIFIED\n`, ['ROE']],
  ['above corrections that name page and line', `${TEXT}ROE\nBT\nC PAGE 3 LINE 2 WA HARBOR\nC LINE 8 WA BOATS\n#0375\nNNNN\n`, ['ROE']],
  ['above the corrections of format line 14', `${TEXT}ROE\nBT\nC WA HARBOR SHOULD READ HARBORS\n#0375\nNNNN\n`, ['ROE']],
  ['above the words that end a cable', `${TEXT}\nROE\n\n= CABLE ENDS =\n`, ['ROE']],
  ['above a note of the communications centre', `${TEXT}ROE\n\nNOTE BY OC/T: POUCHED PORTO.\n\nUNCLASSIFIED\n\nNNNN\n`, ['ROE']],
  ['above who drafted and who approved, as the first page of a print has them', `${TEXT}\nROE\nDRAFTED BY EUR/EE:JDOE\nAPPROVED BY EUR:MMOE\n`, ['ROE']],
  ['above lines of the sign that an archive put for what it could not read', `${TEXT}\nROE\n\nUNCLASSIFIED\n\n¿¿¿¿¿¿\n¿¿\n`, ['ROE']],
  ['above the same between rules', `${TEXT}\nROE\n\n=======CABLE ENDS=======\n`, ['ROE']],
  ['above the words that end a message, between signs', `${TEXT}\nROE\n\n*** End of message ***\n`, ['ROE']],
  ['above the words that end a message', `${TEXT}\nROE\n\nEND OF MESSAGE\n`, ['ROE']],
  ['above the rule and the numbers of notes that were lost', `${TEXT}\nROE\n_______________________________\n1\n2\n`, ['ROE']],
  ['none: a heading that is being written', `${TEXT}\nFIREWORKS\n_______________________________\n`, []],
  ['none: a note below the rule', `${TEXT}\nROE\n_______________________________\n1 See the annex.\n`, []],
  ['above a release stamp on two lines', `${TEXT}\nROE\n\nDeclassified/Released US Department of State EO Systematic\nReview 20 MAR 2014\n`, ['ROE']],
  ['above one that is broken before Systematic', `${TEXT}\nROE\n\nDeclassified/Released US Department of State EO\nSystematic Review 20 MAR 2014\n`, ['ROE']],
  ['above another note', `${TEXT}ROE\n\nNOTE: NOT PASSED TO ABOVE ADDRESSEE(S)\n\n                       UNCLASSIFIED\n`, ['ROE']],
  ['above a note of to whom it was passed', `${TEXT}ROE\nBT\n\nNOTE: PASSED WHITE HOUSE 3/12/66, 10:14 AM\n\nSECRET\n`, ['ROE']],
  ['above what confirms the figures of a text', `${TEXT}ROE\nBT\nCFN 2512 18 5 AM\n`, ['ROE']],
  ['above the same of its advance copy', `${TEXT}ROE\n\nNOTE: ADVANCE COPY TO S/S-O AT 5:47 AM\n`, ['ROE']],
  ['above the level and the caption that a print repeats', `${TEXT}ROE\n\n\nUNCLASSIFIED\n\nSIPDIS\n`, ['ROE']],
  ['above a page line with levels around it', `${TEXT}ROE\n                UNCLASSIFIED\n\n\nPAGE 02        LISBON  00123  02 OF 02  071629Z\n\n\n                UNCLASSIFIED\n\n\nNNNN\n`, ['ROE']],
  ['above what somebody wrote below the end of the message', `${TEXT}ROE\nBT\n#0123\nNNNN\n\nThis was copied by\nJane Doe\n`, ['ROE']],
  ['above the same with a name in capitals that ends it', `${TEXT}ROE\nBT\n#0123\nNNNN\n\nThis was copied by\nDOE\n`, ['ROE']],
  ['above what somebody wrote below the number of a message without its end', `${TEXT}ROE\nBT\n#0123\n\nComments (3)\n\nJane says: A story of lanterns.\n`, ['ROE']],
  ['above the end of a mail', `${TEXT}ROE\n\nThis email is UNCLASSIFIED.\n`, ['ROE']],
  ['above the signature of a mail', `${TEXT}ROE\n\n-- \nJane Doe\nPolitical Section\n`, ['ROE']],
  ['above the end of a quotation in Markdown with words below it', `${TEXT}ROE\n\`\`\`\n\n*See also* the other one.\n`, ['ROE']],
  ['above the next heading in Markdown', `${TEXT}ROE\n\n## Notes\n\nThe port is at Callao.\n`, ['ROE']],
  ['above the foot of a release in a lawsuit', `${TEXT}ROE\n\nUNCLASSIFIED U.S. Department of State Case No. FL-2017-13916 Doc No. C06512345 Date: 01/19/2018\n`, ['ROE']],
  ['above the tags that end a page of the web', `${TEXT}ROE\n</pre></body></html>\n`, ['ROE']],
  ['above the source that a page of the web tells', `${TEXT}ROE\n\nSource: https://example.org/07ROME123\n`, ['ROE']],
  ['below the end of a message that the text repeats', `${TEXT}DOE\nBT\n#0044\nNNNN\nUNQUOTE\n\nThat was all.\n\nROE\n`, ['ROE']],
  ['below the header of a further section, over which the one before ends', `${TEXT}NNNN\n\nUNCLASSIFIED SECTION 02 OF 02 LISBON 000123\n\nIt goes on.\n\nRoe\n`, ['Roe']],
  ['above the end of a mail, and below an end of message that stands in a sentence', `${TEXT}\n3. (U) Boats and\nNNNN\nnets were blessed.\n\nROE\nSent from my phone\nAnd so on.\n`, ['ROE']],
  ['none: who copied it, below the end of a message that nobody signed', `${TEXT}BT\n#0123\nNNNN\n\nJane Doe\n`, []],
  ['none: a name below a number that ends no message', `${TEXT}The tents have numbers.\n#0123\n\nRoe\n\nThey are open.\n`, []],
  ['none: a source below a table', `${TEXT}Year   Tents\n2006      12\n\nSource: the mayor.  He counts again.\n`, []],
  ['above what a message centre printed at the foot', `${TEXT}ROE\nBT\n#0123\n\nJOINT STAFF V1\nACTION DIS(*)\nINFO CJCS(1) J5(2)\n        TOTAL COPIES REQUIRED 23\n`, ['ROE']],
  ['above a page line and blank lines', `${TEXT}ROE\n\nLISBON 00000123  002 OF 002\n\n\n`, ['ROE']],
  ['above a page line with levels around it and blank lines', `${TEXT}ROE\nUNCLASSIFIED\nPAGE 02 LISBON 00123 071629Z\nUNCLASSIFIED\n\n`, ['ROE']],
  ['none: a paragraph above a page line and blank lines', `${TEXT}\nLISBON 00000123  002 OF 002\n\n\n`, []],
  ['above a stop that was left over', `${TEXT} \nLISBON 00000123  002 OF 002 \n \n \nROE \n.`, ['ROE']],
  ['above the foot of an archive', `${TEXT}ROE \n \n                          UNCLASSIFIED \n \n> \n 2002LISBON00123 - Classification: UNCLASSIFIED`, ['ROE']],
  ['above MINIMIZE CONSIDERED for a post', `${TEXT}ROE\n\nMINIMIZE CONSIDERED FOR PORTO.\n`, ['ROE']],
  ['above the post that considered MINIMIZE', `${TEXT}ROE\n\nPORTO MINIMIZE CONSIDERED.\n`, ['ROE']],
  ['above MINIMIZE for several posts, without a stop', `${TEXT}ROE\n\nMINIMIZE FOR AMCONSUL PORTO, FARO CONSIDERED\n`, ['ROE']],
  ['right below MINIMIZE CONSIDERED without a stop', `${TEXT}PORTO MINIMIZE CONSIDERED\nROE\n`, ['ROE']],
  ['of two words, apart from such a line', `${TEXT}\nMINIMIZE CONSIDERED\n\nDOE SMITH\n`, ['DOE SMITH']],
  ['none: a sentence that ends with such words', '1. (U) The harvest was good, and so they have\nMINIMIZE PLANS CONSIDERED.\n', []],
  ['below MINIMIZE CONSIDERED', `${TEXT}\nMINIMIZE CONSIDERED.\n\nROE\n`, ['ROE']],
  ['above an archive\'s catalogue', `${TEXT}\nROE\n\nMessage Attributes\n\nDraft Date: 01 JAN 1976\nChannel Indicators: n/a\n`, ['ROE']],
  ['above a catalogue that lost its title, hyphens over it', `${TEXT}ROE\n\nUNCLASSIFIED\n\nNNN\n\n---\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\nConcepts: FAIRS\n`, ['ROE']],
  ['above the quote that ends a row of a table', `${TEXT}ROE\n"\n`, ['ROE']],
  ['above the foot of an archive\'s sheet, on one line', `${TEXT}ROE\n\nCurrent Class: UNCLASSIFIED                    Page: 2\n`, ['ROE']],
  ['above the foot of an archive\'s sheet, on two lines', `${TEXT}ROE\n\nCurrent Class: UNCLASSIFIED\nPage: 2\n`, ['ROE']],
  ['above the handling that an archive adds', `${TEXT}ROE\nUNCLASSIFIED\nNNNN\n\n\n*** Current Handling Restrictions *** n/a\n*** Current Classification *** UNCLASSIFIED\n`, ['ROE']],
  ['below the office and the city from which a message is sent on', `${TEXT.trimEnd()}\n\nAMERICAN EMBASSY\nOSLO, NORWAY\nROE\n`, ['ROE']],
  ...['OSLO, NORWAY', 'OSLO\nNORWAY', '1 MAIN STREET, OSLO\nNORWAY', 'ATTN: ROE, CONSUL\nOSLO'].map((place): [string, string, string[]] => [`none: the last line of an address, ${JSON.stringify(place)}`, `${TEXT.trimEnd()}\n\nAMERICAN EMBASSY\n${place}\n`, []]),
  ['above a catalogue without title and hyphens', `${TEXT}ROE\nUNCLASSIFIED\nNNN\nAutomatic Decaptioning: X\nCapture Date: 01 JAN 1994\n`, ['ROE']],
  ['none: words like a title, with no catalogue below', `${TEXT}\nRoe\n\nMessage Attributes\n\nThey are these.\n`, []],
  ['none: the text ends with a paragraph', TEXT, []],
  ['none: the text ends with End comment', `${TEXT}\n3. (U) Comment: It will last. \nEnd comment.\n`, []],
  ['in capitals, right below what was taken out', '1. (U) The harvest was good.\n\n2. (U) The mayor met XXXXXXXXXXXX\nROE\n', ['ROE']],
  ['below a line that was taken out, which is no name', `${TEXT}\nXXXXXXXXXXXX\nROE\n`, ['ROE']],
  ['below one that blank lines part from it', `${TEXT}\nXXXXXXXXXXXX\n\nROE\n`, ['ROE']],
  ['none: the last word of a draft below what it leaves open', '1. (U) The harvest was good.\n\n2. (U) The fair is on XXXX\nTHURSDAY\n', []],
  ['below a line that was taken out, in small letters', `${TEXT}\nxxxxx\nRoe\n`, ['Roe']],
  ['none: the last word of a sentence below what was taken out', '1. (U) The harvest was good.\n\n2. (U) The mayor met XXXXXXXXXXXX\nWednesday.\n', []],
  ['none: only a name and no text', 'ROE\n', []],
  ['none: the last line is the end of a sentence', '1. (U) The harvest was good in\nLisbon.\n\n2. (U) So it was in\nPorto\n', []],
];

describe('the signature of a cable', () => {
  for (const [form, text, expected] of FORMS) {
    it(form, () => { assert.deepEqual(signature(text), expected); });
  }
});

describe('the end of a message', () => {
  it('is told part by part', () => {
    const blocks = parse(`${HEAD}${TEXT}\nROE\nBT\n#0123\nNNNN\n`).cables[0]?.blocks ?? [];
    const close = blocks[blocks.length - 1]?.block as Close;
    assert.equal(close.kind, 'close');
    assert.equal(close.serial?.text, '0123');
    assert.equal(close.endOfMessage?.text, 'NNNN');
    assert.deepEqual(close.breaks.map(({ text }) => text), ['BT']);
  });

  it('tells of the entity in the name, with the sign that it stands for', () => {
    const text = `${HEAD}${TEXT}\nO&#8217;ROE\nBT\n`;
    const placed = parse(text).cables[0]?.blocks.at(-1);
    assert.deepEqual(placed?.block.repairs.map(({ kind, start, end, becomes }) => [kind, text.slice(placed.at + start, placed.at + end), becomes]), [['entity', '&#8217;', '\'']]);
  });

  it('has the hyphens over a catalogue, and no paragraph has them', () => {
    const { blocks = [] } = parse(`${HEAD}${TEXT}---\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\n`).cables[0] ?? {};
    assert.deepEqual(blocks.at(-1)?.block.lines.map(({ role }) => role), ['stamp', 'stamp', 'stamp']);
    assert.deepEqual(blocks.at(-2)?.block.lines.map(({ role }) => role), ['text']);
  });

  it('has no stamp where a rule of three hyphens ends it', () => {
    const { cables: [cable] } = parse(`${HEAD}${TEXT}ROE\nBT\n#0123\nNNNN\n\n---\n`);
    const { block } = cable!.blocks.at(-1)!;
    assert.equal(block.kind, 'close');
    assert.deepEqual((block).stamps, []);
  });

  it('has no single key of a catalogue, nor one that a paragraph follows after a blank line', () => {
    for (const below of ['Capture Date: 01 JAN 1994\n', 'Capture Date: 01 JAN 1994\n\nConcepts follow.\n']) {
      assert.equal(parse(`${HEAD}${TEXT}${below}`).cables[0]?.blocks.at(-1)?.block.kind, 'paragraph', below);
    }
  });

  it('is the tail of a sheet, with tabs behind its names and numbered files', () => {
    const below = 'Signature:\tROE\n\nDrafted By:\tECON:Roe, Jane\nAttachments: 1. Harbor.jpg\n2. Fireworks.docx\nDissemination Rule: Other\n';
    const [cable] = toContract(parse(`${HEAD}${TEXT}\n${below}`));
    assert.deepEqual([cable?.signature, cable?.sections.at(-1)?.paragraphs.at(-1)?.text], [['ROE'], 'So was the wine.']);
  });

  it('has the line that says that the cable ends, and the signature above it', () => {
    const [cable] = toContract(parse(`${HEAD}${TEXT}\nROE\n\nEnd Cable Text\n`));
    assert.deepEqual([cable?.signature, cable?.sections.at(-1)?.paragraphs.at(-1)?.text], [['ROE'], 'So was the wine.']);
  });

  it('has the words on MINIMIZE, above the signature and below it', () => {
    for (const text of ['PORTO MINIMIZE CONSIDERED\nROE\n', 'ROE\n\nMINIMIZE CONSIDERED FOR PORTO.\n']) {
      const { blocks = [] } = parse(`${HEAD}${TEXT}${text}`).cables[0] ?? {};
      assert.deepEqual(blocks.at(-1)?.block.lines.map(({ role }) => role).filter(role => role !== 'blank').sort(), ['caption', 'signature'], text);
    }
  });

  it('is the name behind the words that end a text, which is no word of the last paragraph', () => {
    for (const last of ['THE HARVEST WAS GOOD. END TEXT.', 'THE HARVEST WAS\nGOOD. PORTO MINIMIZE CONSIDERED.']) {
      const [cable] = toContract(parse(`${HEAD}1. ${last}  ROE\n\nUNCLASSIFIED\n`));
      assert.deepEqual([cable?.signature, cable?.sections.at(-1)?.paragraphs.at(-1)?.text], [['ROE'], last.replace('\n', ' ')]);
    }
  });

  it('is no part of the last paragraph', () => {
    const paragraphs = toContract(parse(`${HEAD}${TEXT}\nROE\nBT\n#0123\nNNNN\n`))[0]?.sections[0]?.paragraphs ?? [];
    assert.equal(paragraphs[paragraphs.length - 1]?.text, 'So was the wine.');
  });
});
