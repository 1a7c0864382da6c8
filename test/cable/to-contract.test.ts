import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { toContract } from './validated';

describe('cable parse', () => {
  it('gives names and subjects with the signs that entities of an archive stand for', () => {
    const [cable] = toContract(parse([
      '07GUANGZHOU208', 'The mayor&#8217;s lanterns &amp; boats', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED', 'Consulate Guangzhou',
      'O 140905Z FEB 07', 'FM AMCONSUL GUANGZHOU', 'TO RUEHC/SECSTATE WASHDC', 'INFO RUCPDOC/BUREAU OF FISH &amp; WILDLIFE WASHDC',
      'UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'TAGS: OVIP (O&#8217;ROE, ANN), CH', 'SUBJECT: THE MAYOR&#8217;S LANTERNS &amp; BOATS', '', '1. (U) They burn.', '',
    ].join('\n')));
    assert.equal(cable?.archive?.subject, 'The mayor\'s lanterns & boats');
    assert.equal(cable.subject?.text, 'THE MAYOR\'S LANTERNS & BOATS');
    assert.deepEqual(cable.info.map(({ name }) => name), ['BUREAU OF FISH & WILDLIFE WASHDC']);
    assert.deepEqual(cable.tags.map(({ person }) => person), ['O\'ROE, ANN', null]);
  });

  it('has the name behind the last sentence of a print as its signature, where the end of the message stands below', () => {
    const signed = (close: string, last = 'AGAIN.'): unknown => {
      const [cable] = toContract(parse(`PAGE 01 ROME 02482 051911Z\nR 051848Z MAY 75\nFM AMEMBASSY ROME\nUNCLAS ROME 2482\nTAGS: PFOR, IT\nSUBJECT: LANTERNS\n1. THEY BURN.\n2. THEY WILL BURN ${last} ROE\nUNCLASSIFIED\n${close}`));
      return [cable?.signature, cable?.sections[0]?.paragraphs[1]?.text];
    };
    assert.deepEqual(signed('NNN\n'), [['ROE'], 'THEY WILL BURN AGAIN.']);
    assert.deepEqual(signed('<< END OF DOCUMENT >>\n'), [['ROE'], 'THEY WILL BURN AGAIN.']);
    // The copy may be cut off at the foot of a page.
    assert.deepEqual(signed(''), [[], 'THEY WILL BURN AGAIN. ROE']);
    // The name of whoever repeats a telegram stands behind its last word.
    assert.deepEqual(signed('NNN\n', 'AGAIN.\nDOE\nUNQUOTE:'), [['ROE'], 'THEY WILL BURN AGAIN. DOE UNQUOTE:']);
    assert.deepEqual(signed('NNN\n', 'AGAIN.\nDOE UNQUOTE'), [['ROE'], 'THEY WILL BURN AGAIN. DOE UNQUOTE']);
    for (const last of ['FOR MR.', 'IN U.S.']) assert.deepEqual(signed('NNN\n', last), [[], `THEY WILL BURN ${last} ROE`]);
  });

  it('has the name behind the last sentence in small letters, or behind the address of a site, as its signature, in a copy whose lines were run together', () => {
    const signed = (last: string, banner = '07ROME123\nLanterns\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nEmbassy Rome\n'): unknown => {
      const [cable] = toContract(parse(`${banner}UNCLAS ROME 000123\n\nTAGS: PREL IT\nSUBJECT: LANTERNS\n\n1. (U) They burn.\n\n2. (U) They will burn ${last}`));
      return [cable?.signature, cable?.sections[0]?.paragraphs[1]?.text];
    };
    assert.deepEqual(signed('again. ROE'), [['ROE'], 'They will burn again.']);
    assert.deepEqual(signed('“again.” ROE'), [['ROE'], 'They will burn “again.”']);
    // The address of the site to which the post refers may be cut by a blank.
    for (const site of ['https://www.example.test/pages/rome/index. cfm', 'https://www.example.test/pages/rome']) assert.deepEqual(signed(`again. See ${site} Roe`), [['Roe'], `They will burn again. See ${site}`]);
    for (const last of ['see https://www.example.test/pages in English', 'see https://www.example.test/pages Ends', 'see https://www.example.test/pages/rome/index. cfm', 'for Mr. ROE', 'again. ROE.', 'for ROE']) assert.deepEqual(signed(last), [[], `They will burn ${last}`]);
    // A draft goes on.
    assert.deepEqual(signed('again. ROE', ''), [[], 'They will burn again. ROE']);
  });

  it('parts lists where an entity stands for what parts them, and nowhere else', () => {
    const lists = (passing: string, references: string): unknown => {
      const [cable] = toContract(parse(`O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208\n\n${passing}\n\nTAGS: CH\nSUBJECT: LANTERNS\nREF: ${references}\n\n1. (U) They burn.\n`));
      return [cable?.passing.map(({ offices }) => offices), cable?.references.map(({ id, text }) => id ?? text)];
    };
    for (const and of ['&', '&amp;', '&#38;']) {
      assert.deepEqual(lists(`STATE PASS TO USTR ${and} USDOC`, `BEIJING 77 ${and} STATE 1234`), [[['USTR', 'USDOC']], ['07BEIJING77', '07STATE1234']], and);
      assert.deepEqual(lists(`STATE FOR R${and}D, DRL`, `A. BEIJING 77 ${and}\n     B. SPEECH BY ROE ${and} DOE; C. R${and}D MEMO`), [[['R&D', 'DRL']], ['07BEIJING77', 'SPEECH BY ROE & DOE', 'R&D MEMO']], and);
      assert.deepEqual(lists(`STATE PASS TO USTR ${and} FAA FOR ROE`, `STATE 1234 ${and} 1240`), [[['USTR', 'FAA', 'ROE']], ['07STATE1234', '07STATE1240']], and);
    }
    assert.deepEqual(lists('STATE FOR O&#8217;ROE, DRL', 'A. &quot;LANTERNS&quot; B. BEIJING 77&nbsp;(NOTAL)'), [[['O\'ROE', 'DRL']], ['"LANTERNS"', '07BEIJING77']]);
  });

  it('gives a cable the id by which others name it', () => {
    const [cable] = toContract(parse('O 140905Z FEB 07\nFM USMISSION USUN NEW YORK\nUNCLAS USUN 000208\n\nE.O. 12958: N/A\nTAGS: UN\nSUBJECT: LANTERNS\nREF: USUN 200\n\n1. (U) They burn.\n'));
    assert.deepEqual([cable?.reference?.id, cable?.references[0]?.id], ['07USUNNEWYORK208', '07USUNNEWYORK200']);
  });

  it('gives portion marks without the blanks that stand in their brackets', () => {
    const [cable] = toContract(parse('UNCLAS LISBON 000123\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: (U ) THE HARVEST\n\n1. ( U) It was good.\n\n2. ( SBU ) So was the wine.\n'));
    assert.equal(cable?.subject?.portionMark, 'U');
    assert.deepEqual(cable.sections.flatMap(({ paragraphs }) => paragraphs.map(({ portionMark }) => portionMark)), ['U', 'SBU']);
  });

  it('gives no section and no paragraph for what has no words', () => {
    const sections = (text: string): unknown => toContract(parse(`UNCLAS ROME 000208\n\nSUBJECT: LANTERNS\n\n${text}`))[0]?.sections.map(({ heading, paragraphs }) => [heading, ...paragraphs.map(each => each.text)]);
    assert.deepEqual(sections(`${'_'.repeat(65)}\n`), []);
    assert.deepEqual(sections('&#x000A;\n'), []);
    assert.deepEqual(sections('1. One.\n&#x000A;\n\nLanterns\n--------\n\n&#x000A;\n'), [[null, 'One.'], ['Lanterns']]);
  });
});
