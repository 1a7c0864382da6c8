import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../server/src/cable/parse';
import { mask } from '../../../server/src/features/mask/mask';
import { occurrences } from '../../../server/src/features/mask/occurrences';
import { markedIn } from '../../../server/src/features/mask/parts';
import { suggestionsInSteps } from '../../../server/src/features/mask/suggest';
import { inOneGo } from '../../../server/src/text/steps';
import { applyEdits } from '../../../server/src/text/span';
import { seed } from '../samples';

const HEAD = 'UNCLAS EXAMPLETOWN 000001\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\n\n';
const masked = (text: string, ...names: readonly string[]): string => {
  const document = parse(text);
  const { edits } = mask(document, names.flatMap(name => occurrences(document, name).map(span => ({ ...span, key: name }))));
  return applyEdits(text, edits);
};

describe('features/mask', () => {
  it('puts the same placeholder for the same name, capitals or not, in header and text', () => {
    assert.equal(
      masked(`${HEAD.replace('THE FAIR', 'JANE ROE OPENS THE FAIR')}1. (U) Jane Roe spoke.  Doe listened to Jane Roe's words.\n`, 'Jane Roe', 'Doe'),
      `${HEAD.replace('THE FAIR', '[NAME 1] OPENS THE FAIR')}1. (U) [NAME 1] spoke.  [NAME 2] listened to [NAME 1]'s words.\n`,
    );
  });

  it('has one placeholder for the spellings of a name, of its kind', () => {
    const text = `${HEAD}1. (U) O&#39;Brien, O'Brien and O\u2019BRIEN met Jos&#233; and Jose.\n`;
    const document = parse(text);
    const marks = ['O\'Brien', 'José'].flatMap(name => occurrences(document, name));
    assert.equal(applyEdits(text, mask(document, marks).edits), `${HEAD}1. (U) [NAME 1], [NAME 1] and [NAME 1] met [NAME 2] and [NAME 2].\n`);
  });

  it('finds a hyphenated name that is selected where a line end parts it', () => {
    const text = `${HEAD}1. (U) We met Abdul-\nRahman.  Abdul-Rahman left.\n`;
    const document = parse(text);
    const start = text.indexOf('Abdul');
    assert.equal(occurrences(document, markedIn(document, { start, end: start + 'Abdul-\nRahman'.length })?.text ?? '').length, 2);
  });

  it('finds a number with hyphens where a line end stands behind one of them', () => {
    for (const form of ['86-20-8121-\n8000', '86-20-\n8121-8000', '86-\n  20-8121-8000']) assert.match(masked(`${HEAD}1. (U) Call 86-20-8121-8000 or ${form}, or F-\n16.\n`, '86-20-8121-8000', 'F-16'), /Call \[NUMBER 1\] or\n *\[NUMBER 1\], or\n\[NUMBER 2\]\.\n$/, form);
  });

  it('finds a name with its last words first, as TAGS and lists have it, and the other way round', () => {
    const text = `${HEAD.replace('PHUM, CH', 'OVIP (DE LA ROE, JANE), CH')}1. (U) Jane de la Roe (JANE DE LA ROE) met Jane Doe and De la Roe,\nJane.\n`;
    const after = `${HEAD.replace('PHUM, CH', 'OVIP ([NAME 1]), CH')}1. (U) [NAME 1] ([NAME 1]) met Jane Doe and [NAME 1]\n.\n`.replace('and [NAME 1]\n.', 'and\n[NAME 1].');
    for (const name of ['Jane de la Roe', 'De la Roe, Jane']) {
      assert.equal(masked(text, name), after, name);
      const document = parse(text);
      assert.equal(applyEdits(text, mask(document, occurrences(document, name)).edits), after, `${name} without a key`);
    }
    assert.equal(masked(`${HEAD}1. (U) Call 555 0100, not 0100 555.\n`, '555 0100'), `${HEAD}1. (U) Call [NUMBER 1], not 0100 555.\n`);
  });

  it('finds a name with a comma that no blank follows, as TAGS have it, and is told it so', () => {
    const text = `${HEAD.replace('PHUM, CH', 'OVIP (ROE,JANE), CH')}1. (U) Jane Roe (Roe, Jane; ROE,JANE) paid Doe,Roe 1,200.\n`;
    const after = `${HEAD.replace('PHUM, CH', 'OVIP ([NAME 1]), CH')}1. (U) [NAME 1] ([NAME 1]; [NAME 1]) paid Doe,Roe 1,200.\n`;
    for (const name of ['Jane Roe', 'Roe, Jane', 'ROE,JANE']) assert.equal(masked(text, name), after, name);
  });

  it('finds a name whose comma stands apart, and comes to an end with a comma that has no name beside it', () => {
    const text = `${HEAD}1. (U) ROE , JANE and Jane Roe came.\n`;
    assert.equal(masked(text, 'ROE , JANE'), `${HEAD}1. (U) [NAME 1] and [NAME 1] came.\n`);
    assert.equal(masked(text, ', Jane Roe'), `${HEAD}1. (U) ROE , JANE and [NAME 1] came.\n`);
    assert.equal(masked(text, ', ,'), text);
    assert.equal(masked(text, ','), `${HEAD}1. (U) ROE [NAME 1] JANE and Jane Roe came.\n`);
  });

  it('finds a name with an initial that an archive took for the letter of a paragraph', () => {
    assert.equal(masked(`${HEAD}1. (U) We met Jane \n\u00B6Q. Roe.\n\u00B6Q. Roe left.\n`, 'Jane Q. Roe', 'Q. Roe'), `${HEAD}1. (U) We met \n[NAME 1].\n\u00B6[NAME 2] left.\n`);
  });

  it('says in how many places something was masked, and how many names that were', () => {
    const document = parse(`${HEAD}1. (U) Jane Roe met Doe.  Doe left, and Jane\nRoe stayed.\n`);
    const { places, persons } = mask(document, ['Jane Roe', 'Doe'].flatMap(name => occurrences(document, name)));
    assert.deepEqual([places, persons], [4, 2]);
  });

  it('takes whole words only', () => {
    const text = `${HEAD}1. (U) Roebuck and Monroe met Roe, and Roe's brother.\n`;
    assert.equal(masked(text, 'Roe'), `${HEAD}1. (U) Roebuck and Monroe met [NAME 1], and [NAME 1]'s brother.\n`);
  });

  it('finds a name across a line end, and keeps the lines', () => {
    assert.equal(masked(`${HEAD}1. (U) The fair was opened by Jane\nRoe, who left.\n`, 'Jane Roe'), `${HEAD}1. (U) The fair was opened by\n[NAME 1], who left.\n`);
    assert.equal(masked(`${HEAD}1. (U) The fair was opened by Jane \r\nRoe, who left.\r\n`, 'Jane Roe').split('\r\n').length, 3);
  });

  it('finds a name that characters which nobody sees part, and takes them with it', () => {
    assert.equal(masked(`${HEAD}1. (U) Ja\u00ADne Roe, Jane\u00A0Ro\u200Be and Jane \u2060Roe spoke.\n`, 'Jane Roe'), `${HEAD}1. (U) [NAME 1], [NAME 1] and [NAME 1] spoke.\n`);
    assert.equal(masked(`${HEAD}1. (U) \u00ADDoe and Roe\u00AD spoke.\n`, 'Do\u00ADe', 'Roe'), `${HEAD}1. (U) \u00AD[NAME 1] and [NAME 2]\u00AD spoke.\n`);
  });

  it('finds a name with the entities, escapes, accents, apostrophes and hyphens of archives and word processors', () => {
    for (const [name, ...forms] of [
      ['O\'Brien', 'O&#8217;Brien', 'O\u2019Brien', 'O\\\'Brien', 'O&apos;BRIEN', 'o&#x2019;brien'],
      ['José Nuñez', 'Jos&#233; Nu&#xF1;ez', 'Jose Nunez', 'JOSE NUNEZ', 'Jose\u0301 Nun\u0303ez'],
      ['Jose Nunez', 'José Nuñez'],
      ['Al-Rashid', 'AL\u2013RASHID', 'Al\u2011Rashid', 'Al&ndash;Rashid'],
      ['O\u2019Brien', 'O\'Brien'],
    ] as const) {
      for (const form of forms) assert.equal(masked(`${HEAD}1. (U) We met ${form}, who left.\n`, name), `${HEAD}1. (U) We met [NAME 1], who left.\n`, `${name} as ${form}`);
    }
    for (const form of ['Jean-\nLuc Picard', 'Jean-Luc\nPicard', 'Jean-\n   Luc Picard']) assert.match(masked(`${HEAD}1. (U) We met ${form}, who left.\n`, 'Jean-Luc Picard'), /We met\n *\[NAME 1\], who left\.\n$/, form);
    assert.equal(masked(`${HEAD}1. (U) A &amp; B, AT&T and R&#38;D.\n`, 'AT', 'R&D'), `${HEAD}1. (U) A &amp; B, [NAME 1]&T and [NAME 2].\n`);
  });

  it('finds a name across a page line, and leaves the page line alone', () => {
    const { text } = seed;
    const after = masked(text, 'prostitution trafficking');
    assert.match(after, /unable to comment on\s+\n\s*\nGUANGZHOU 00000208 {2}002 OF 004 \n \n \n\[NAME 1\], we would note/);
    assert.equal(after.split('\n').length, text.split('\n').length);
  });

  it('finds a name in a page line and in the stamps of a release, quoted or between the pages', () => {
    const STAMP = 'Declassified/Released US Department of State EO Systematic Review 20 MAR 2014';
    const of = (post: string, name: string): string => `UNCLAS ${post} 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\n\n1. (U) The fair was opened\n${name} ${STAMP}\n\n${post} 00000208  002 OF 004\n\nin ${post}.\n\nDOE\n\n${name} ${STAMP}\n`;
    assert.equal(masked(of('GUANGZHOU', 'Jane P. Roe'), 'Guangzhou', 'Jane P. Roe'), of('[NAME 1]', '[NAME 2]'));
    const quoted = (text: string): string => text.replace(/^(?=.)/gm, '> ');
    assert.equal(masked(quoted(of('GUANGZHOU', 'Jane P. Roe')), 'Guangzhou', 'Jane P. Roe'), quoted(of('[NAME 1]', '[NAME 2]')));
  });

  it('finds a name on a line like a page line of another cable, in the stamp of a release, and behind a backslash', () => {
    const of = (name: string, page: string, account: string, signed: string): string => `${HEAD}1. (U) ${name} opened the fair with ${account} and ${account}\n${page} 00000111  002 OF 004\nuntil Monday.\n\nGOLDBERG\n${signed} Declassified/Released US Department of State EO Systematic Review 20 MAR 2014\n`;
    assert.equal(masked(of('Paris', 'PARIS', 'STATE\\roe', 'Jane P. Roe'), 'Paris', 'Jane P. Roe', 'STATE\\roe'), of('[NAME 1]', '[NAME 1]', '[NAME 2]', '[NAME 3]'));
  });

  it('finds a name across a line end that a mail has quoted, or a mail or a page of the web has written out, and keeps the signs', () => {
    const PAGE = 'GUANGZHOU 00000208  002 OF 004';
    const of = (form: string): string => `UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\n\n1. (U) The fair was opened by${form}, who left.\n`;
    const quoted = (form: string): string => of(form).replace(/^(?=.)/gm, '> ').replace(/^(?=\n)/gm, '>');
    for (const [written, kept] of [
      [' Jane=20\nRoe', '\n[NAME 1]'],
      [' Jane<br>\nRoe', ' <br>\n[NAME 1]'],
      [' Jane<BR />\nRoe', ' <BR />\n[NAME 1]'],
      [' Jane&#x000A;\nRoe', ' &#x000A;\n[NAME 1]'],
      [' Jane\\nRoe', ' [NAME 1]'],
      [` Jane \n${PAGE.replace('  ', '&nbsp; ')} \n \nRoe`, ` \n${PAGE.replace('  ', '&nbsp; ')} \n \n[NAME 1]`],
      [` Jane&#x000A;\n${PAGE}&#x000A;\nRoe`, ` &#x000A;\n${PAGE}&#x000A;\n[NAME 1]`],
      [` Jane<br>\n${PAGE}<br>\nRoe`, ` <br>\n${PAGE}<br>\n[NAME 1]`],
    ] as const) assert.equal(masked(of(written), 'Jane Roe'), of(kept), written);
    assert.equal(masked(quoted(' Jane\nRoe'), 'Jane Roe'), quoted('\n[NAME 1]'));
    assert.equal(masked(quoted(` Jane\n${PAGE}\n\nRoe`), 'Jane Roe'), quoted('\n@\n\n[NAME 1]').replace('> @', '>'));
  });

  it('tells names, numbers and addresses apart, and goes on after those that are there', () => {
    assert.equal(masked(`${HEAD}1. (U) [NAME 3] gave Doe 202-555-0142 and doe@example.org.\n`, 'Doe', '202-555-0142', 'doe@example.org'), `${HEAD}1. (U) [NAME 3] gave [NAME 4] [NUMBER 1] and [ADDRESS 1].\n`);
  });

  it('of names that lie in one another, takes the longer', () => {
    assert.equal(masked(`${HEAD}1. (U) Jane Roe and Roe.\n`, 'Roe', 'Jane Roe'), `${HEAD}1. (U) [NAME 1] and [NAME 2].\n`);
  });

  it('leaves nothing that is marked where names overlap', () => {
    assert.equal(masked(`${HEAD}1. (U) Jane Roe Smith and Roe Smith.\n`, 'Jane Roe', 'Roe Smith'), `${HEAD}1. (U) [NAME 1] [NAME 2] and [NAME 2].\n`);
  });

  it('masks all of a mark that runs into the next paragraph, and one on a page line', () => {
    const text = `${HEAD}1. (U) We met Jane\n\n2. (U) Roe spoke.\n`;
    const marked = (of: string, what: string): string => {
      const start = of.indexOf(what);
      return applyEdits(of, mask(parse(of), [{ start, end: start + what.length }]).edits);
    };
    assert.equal(marked(text, 'Jane\n\n2. (U) Roe'), `${HEAD}1. (U) We met\n\n[NAME 1] spoke.\n`.replace('[NAME 1]', '[NUMBER 1]'));
    assert.match(marked(seed.text, '00000208  002 OF 004'), /GUANGZHOU \[NUMBER 1\] \n/);
  });

  it('masks a list of more lines than a call takes arguments, marked as one', () => {
    const text = `${HEAD}1. (U) We met\n${'Roe\n'.repeat(200_000)}`;
    assert.match(applyEdits(text, mask(parse(text), [{ start: text.indexOf('Roe'), end: text.length }]).edits), /^1\. \(U\) We met\n+\[NAME 1\]\n$/m);
  });

  it('masks a mark that reaches beyond the end up to there, and nothing for no words', () => {
    const text = `${HEAD}1. (U) We met Roe`;
    const document = parse(text);
    assert.equal(applyEdits(text, mask(document, [{ start: text.length - 3, end: text.length + 100 }]).edits), `${HEAD}1. (U) We met [NAME 1]`);
    assert.deepEqual(mask(document, [{ start: text.length + 1, end: text.length + 100 }]), { edits: [], places: 0, persons: 0 });
    for (const name of ['', ' \n']) assert.deepEqual(occurrences(document, name), []);
  });

  it('does not put words together where lines were run together', () => {
    const text = `${HEAD.replace('TAGS: PHUM, CH\n', 'TAGS: PHUM, CHIN')}1. (U) Text.\n`;
    const start = text.indexOf('CHIN');
    assert.match(applyEdits(text, mask(parse(text), [{ start, end: start + 'CHINSUB'.length }]).edits), /PHUM, \[NAME 1\]JECT/);
    // What an archive put behind the classification line stays.
    const fused = 'E C R E T 208ulas guangzhou208\n1';
    assert.equal(applyEdits(fused, mask(parse(fused), [{ start: 8, end: fused.length }]).edits), 'E C R E ulas guangzhou208\n[NUMBER 1]');
  });

  it('changes nothing else: take the names and the placeholders away, and the rest is the same', () => {
    const word = fc.constantFrom('Jane', 'Roe', 'Doe', 'fair', 'the', 'Monroe', '(Roe)', 'Roe\'s', '12', '\n', '\n', '  ');
    const name = fc.constantFrom('Jane Roe', 'Roe', 'Doe', 'Jane', '12');
    const rest = (text: string): string => text.replace(/\[(?:NAME|NUMBER) \d+\]/g, '').replace(/(?<![\p{L}\p{N}])(?:Jane|Roe|Doe|12)(?![\p{L}\p{N}])/gu, '').replace(/[ \t]+/g, '');
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), (words, names) => {
      const text = `${HEAD}1. (U) ${words.join(' ')} end.\n`;
      const after = masked(text, ...names);
      assert.equal(rest(after), rest(text));
      const document = parse(after);
      for (const each of names) assert.deepEqual(occurrences(document, each).filter(({ start }) => document.text.slice(start - 8, start).search(/\[N\w+ $/) === -1), [], each);
    }), { seed: 6, numRuns: 200 });
  });

  it('suggests what looks like a person\'s number or address, and no paragraph or date', () => {
    const text = `${HEAD}1. (U) Call +1 202-555-0142 or (020) 555 0142, passport number X1234567, born 1 May 1960, roe@example.org.  It was on 14-02-2007, in 2006-2007, at 1,250,000 dollars.\n`;
    const document = parse(text);
    assert.deepEqual(inOneGo(suggestionsInSteps(document)).map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`), [
      '+1 202-555-0142: telephone number', '(020) 555 0142: telephone number', 'X1234567: passport or identity number', '1 May 1960: date of birth', 'roe@example.org: e-mail address',
    ]);
  });

  for (const [written, number] of [
    ['passport 7654321', '7654321'], ['PPT NO. A7654321', 'A7654321'], ['ppt #7654321', '7654321'], ['identity card number 7654321', '7654321'], ['visa nr. 7654321', '7654321'],
    ['Lisbon 351-1-555-0142 ext 12', '351-1-555-0142'], ['from here 011-44-171-555-0142', '011-44-171-555-0142'],
    ['SSN: 123-45-6789', '123-45-6789'], ['whose passport number is A7654321', 'A7654321'], ['whose SSN is 123-45-6789', '123-45-6789'], ['ID no 7654321', '7654321'], ['ID card 7654321', '7654321'],
    ['SSN 123456789', '123456789'], ["driver's license 7654321", '7654321'], ['tel. 555-0142', '555-0142'], ['cell 5550142', '5550142'], ['fax no. 555 0142', '555 0142'],
    ['tel. 011-86-20-8121-8000', '011-86-20-8121-8000'], ['at 86-20-8121-8000', '86-20-8121-8000'], ['cell 13800138000', '13800138000'], ['tel: 86.20.8121.8000', '86.20.8121.8000'],
    ['passport number\n7654321', '7654321'], ['telephone (202)\n555-0142', '(202) 555-0142'], ['at 202-555-\n0142', '202-555- 0142'], ['born on May\n3, 1951', 'May 3, 1951'],
    ['DOB 1951-05-03', '1951-05-03'], ['DOB: 03May1951', '03May1951'], ['DOB 3 May 1951', '3 May 1951'], ['DPOB: 03/05/1951', '03/05/1951'], ['born May 3, 1951', 'May 3, 1951'], ['born on 3-MAY-51', '3-MAY-51'], ['date of birth: 3.5.1951', '3.5.1951'],
  ] as const) {
    it(`suggests ${written.replace('\n', ' / ')}`, () => {
      const text = `UNCLAS ROME 000208\n\nSUBJECT: FAIR\n\n1. (U) Jane Roe, ${written}, left.\n`;
      const found = inOneGo(suggestionsInSteps(parse(text)));
      assert.deepEqual(found.map(each => each.text), [number]);
      assert.deepEqual(found.map(({ start, end }) => text.slice(start, end).replace('\n', ' ')), [number]);
    });
  }

  it('suggests no date behind the word for a telephone', () => {
    const text = `${HEAD}1. (U) Roe spoke to them by phone 2004-11-12, by fax 12-31-2004 and by cell 12.5.2004.\n`;
    assert.deepEqual(inOneGo(suggestionsInSteps(parse(text))).map(each => each.text), []);
  });

  it('suggests an address that is written without the sign that the telegraph lacks, and a date of birth with the month first; no number behind half a word', () => {
    const text = `${HEAD}1. (U) Write to ROE.J(AT)EXAMPLE.ORG or roe[at]example.org.  She was born on March 5, 1960, DOB: MAY 1, 1960, and MID110000494988 is the number of a message.\n`;
    const document = parse(text);
    const found = inOneGo(suggestionsInSteps(document));
    assert.deepEqual(found.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`), [
      'ROE.J(AT)EXAMPLE.ORG: e-mail address', 'roe[at]example.org: e-mail address', 'March 5, 1960: date of birth', 'MAY 1, 1960: date of birth',
    ]);
    assert.ok(applyEdits(text, mask(document, found).edits).includes('Write to [ADDRESS 1] or [ADDRESS 2].'));
  });
});
