import assert from 'node:assert/strict';
import { cableMentions } from '../../server/src/cable/cited';
import { allPosts } from '../../server/src/vocabulary/posts';

/** What is found in a text, in `‹›`; the last of the years and numbers are told beside it. */
function found(marked: string): { text: string; numbers: string[] } {
  const text = marked.replaceAll(/[‹›]/g, '');
  const mentions = cableMentions(text, 0, text.length);
  let shown = '';
  let from = 0;
  for (const { start, end } of mentions) {
    shown += `${text.slice(from, start)}‹${text.slice(start, end)}›`;
    from = end;
  }
  return { text: shown + text.slice(from), numbers: mentions.map(({ post, number, year }) => `${post} ${number} ${year ?? 'no year'}`) };
}

describe('cable/cited', () => {
  for (const [text, numbers] of [
    ['As we said in ‹07 GUANGZHOU 208›, it rained.', ['GUANGZHOU 208 2007']],
    ['As we said (‹STATE 012345›) it rained.', ['STATE 12345 no year']],
    ['See ‹PARIS 1234› and ‹06 THE HAGUE 742› on it.', ['PARIS 1234 no year', 'THE HAGUE 742 2006']],
    ['The embassy wrote (‹06\nTBILISI 2601›) of it, and ‹RIGA\n1366› too.', ['TBILISI 2601 2006', 'RIGA 1366 no year']],
    ['AS WE SAID IN ‹86 PARIS 1234› AND ‹PARIS 012345› IT RAINED.', ['PARIS 1234 1986', 'PARIS 12345 no year']],
    ['As reported in ‹07 ROME 88› and ‹2007 THE HAGUE 7›, it rained.', ['ROME 88 2007', 'THE HAGUE 7 2007']],
    ['See also ‹THE HAGUE 000007› on it.', ['THE HAGUE 7 no year']],
    ['The Department has seen ‹USEU BRUSSELS 398› on it.', ['USEU BRUSSELS 398 no year']],
    ['The Department has seen ‹PORT AU PRINCE 150› on it.', ['PORT AU PRINCE 150 no year']],
    ['The Department has seen ‹NEW DELHI 000610› on it.', ['NEW DELHI 610 no year']],
    ['The Department has seen ‹USUN NEW YORK 1418› on it.', ['USUN NEW YORK 1418 no year']],
    ['The Department has by now seen ‹HO CHI MINH CITY 143› and ‹06 HO CHI MINH CITY 144›.', ['HO CHI MINH CITY 143 no year', 'HO CHI MINH CITY 144 2006']],
    ['In 07 we and the Department saw ‹LA PAZ 143› on it.', ['LA PAZ 143 no year']],
    ['It rained, see ‹PORT OF SPAIN 398›, and in the words of ‹THE HAGUE 742› too.', ['PORT OF SPAIN 398 no year', 'THE HAGUE 742 no year']],
    ['The archive has it as ‹07GUANGZHOU208›.', ['GUANGZHOU 208 2007']],
  ] as const) it(`finds the numbers of cables: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(found(text), { text, numbers: [...numbers] }));

  for (const text of [
    'In ROME 88 boats came.',
    'ON MAY 07 ROME 88 MEN CAME.',
    'In PARIS 1998 was a good year for the fair.',
    'IN PARIS 300 PEOPLE CAME TO THE FAIR.',
    'In Paris 300 people came to the fair.',
    'The Department has by 06 Tbilisi 2601 and in Paris 2345 boats.',
    'The HARBOR 300 is a boat of no post.',
    'It is RIGA 300.50 dollars, or RIGA 12/15, or RIGA 300th.',
    'text goes on\nGUANGZHOU 00000208  002 OF 004 \nover the page.',
    'TEXT GOES ON\nPAGE 02\nROME 01196 01 OF 02 082030Z\nOVER THE PAGE.',
    'Room 07HARBOR208 is open.',
    'as was said.\n\nUNCLAS SECTION 02 OF 02 WELLINGTON 000081\n\n2. (U) More.',
    'as was said.\n\nUNCLAS SECTION 02 OF 12 THE HAGUE 000081\n\n2. (U) More.',
  ]) {
    it(`takes nothing else for one: ${text.replaceAll('\n', '⏎')}`, () => {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        const ended = text.replaceAll('\n', lineEnd);
        assert.equal(found(ended).text, ended, JSON.stringify(lineEnd));
      }
    });
  }

  it('finds every post we know behind words of any number', () => {
    const said = 'we say that the Department has long seen'.split(' ');
    for (const { name } of allPosts()) {
      for (let words = 0; words <= said.length; words++) {
        const text = `${['It rained;', ...said.slice(said.length - words)].join(' ')} ${name} 398, and the sea`;
        assert.deepEqual(cableMentions(text, 0, text.length).map(({ post }) => post), [name], text);
      }
    }
  });

  it('looks at no more than it is told to', () => {
    const text = 'see PARIS 1234 and RIGA 1366 and ROME 2345 there';
    assert.deepEqual(cableMentions(text, text.indexOf('RIGA'), text.indexOf(' and ROME')).map(({ post }) => post), ['RIGA']);
    assert.deepEqual(cableMentions(text, text.indexOf('RIGA'), text.indexOf('66 and')).map(({ post }) => post), []);
  });

  it('costs what the text is long', () => {
    const text = 'PARIS 12345 '.repeat(40_000);
    assert.equal(cableMentions(text, 0, text.length).length, 40_000);
  });
});
