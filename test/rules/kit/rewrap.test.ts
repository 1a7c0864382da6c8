import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Line } from '../../../server/src/cable/model';
import { rawLines } from '../../../server/src/cable/raw-lines';
import { unindent } from '../../../server/src/rules/kit/marked';
import { rewrapped } from '../../../server/src/rules/kit/rewrap';
import { applyEdits } from '../../../server/src/text/span';

function linesOf(text: string): Line[] {
  return rawLines(text).map(line => ({ ...line, role: line.end > line.start ? 'text' : 'blank', continues: false }));
}

/** The text after its line at an index was broken, at 30 characters; null when it is to stay as it is. */
function wrap(source: string, { index = 0, width = 30, numbered = false } = {}): string | null {
  const text = unindent(source);
  const edit = rewrapped(text, linesOf(text), index, { width, lineEnd: '\n', numbered });
  return edit && applyEdits(text, [edit]);
}

describe('lines broken anew', () => {
  it('take in the lines that go on with them, and stop at the end of the run', () => {
    assert.equal(wrap(`
      one two three four five six seven eight nine
      ten eleven twelve thirteen
      fourteen

      fifteen
    `), unindent(`
      one two three four five six
      seven eight nine ten eleven
      twelve thirteen fourteen

      fifteen
    `));
  });

  it('take in the other word of an end that was parted', () => {
    const text = '1. (SBU) SUMMARY: The Bees of the Western Cape are well (reftel).  END\nSUMMARY.';
    assert.equal(wrap(text, { width: 69, numbered: true }), '1. (SBU) SUMMARY: The Bees of the Western Cape are well (reftel).\nEND SUMMARY.');
  });

  it('take in the name behind a word that no entry of a list ends with', () => {
    const text = '1. (U) Foreign Minister Radek Roe told Ambassador Poe on May 3 yet again that\nPoland expects an answer.';
    assert.equal(wrap(text, { width: 69, numbered: true }), '1. (U) Foreign Minister Radek Roe told Ambassador Poe on May 3 yet\nagain that Poland expects an answer.');
  });

  it('stop at a full stop that stands for a blank line', () => {
    assert.equal(wrap('one two three four five six seven eight.\n.\nTHE BOATS'), 'one two three four five six\nseven eight.\n.\nTHE BOATS');
  });

  it('stop at a name that was put on a line of its own, and leave rows and what is quoted', () => {
    const wide = { width: 69 };
    assert.equal(wrap('Mario Rossi, Minister of Agriculture, Forests, Fish and Other Goods of Italy\nLuigi Bianchi, Secretary', wide), 'Mario Rossi, Minister of Agriculture, Forests, Fish and Other Goods\nof Italy\nLuigi Bianchi, Secretary');
    assert.equal(wrap('Country  Tons  What the boats of that country brought home from the sea in May\nItaly  12  Sardines', wide), null);
    assert.equal(wrap('| Country | Tons | What the boats of that country brought home from the sea |\n| Italy | 12 | Sardines |', wide), null);
    assert.equal(wrap('> We think that the fish should be left in the sea where they have always lived.\n> That is all.', wide), null);
  });

  it('stop at an item right below, whose own lines hang', () => {
    assert.equal(wrap(`
      The boats of Uganda came on Monday.
      -- One of them is red, and has
         a sail.
      -- Two
    `), unindent(`
      The boats of Uganda came
      on Monday.
      -- One of them is red, and has
         a sail.
      -- Two
    `));
  });

  it('stop at an item whose bullet is what a word processor left of it, or has no blank behind it', () => {
    for (const bullet of ['o ', '--', '-']) {
      const items = `${bullet}One of them is red\n${bullet}Two`;
      assert.equal(wrap(`The boats of Uganda came on Monday.\n${items}`), `The boats of Uganda came\non Monday.\n${items}`);
    }
    assert.equal(wrap('os barcos ficam no porto ate maio\no Brasil manda mais'), 'os barcos ficam no porto ate\nmaio o Brasil manda mais');
    assert.equal(wrap('they come to the town in a boat\n--who knows-- and go'), 'they come to the town in a\nboat --who knows-- and go');
  });

  it('go on below a sentence that has not ended, if an item follows, and with a short word that ends one', () => {
    const wide = { width: 69 };
    assert.equal(wrap('The traders of Uganda came to the market in May with the camels of Mr. John\nSample.\n-- Rain', wide), 'The traders of Uganda came to the market in May with the camels of\nMr. John Sample.\n-- Rain');
    assert.equal(wrap('The traders of Uganda came to the market in May and bought all that was of\nit.  All were sad.', wide), 'The traders of Uganda came to the market in May and bought all that\nwas of it.  All were sad.');
  });

  it('go on with a name behind a word that none ends with, where the sentence ends there', () => {
    const wide = { width: 69 };
    const above = 'The traders of Uganda came to the market in May with the many camels of';
    assert.equal(wrap(`${above}\nJohn Sample.\nAnna Verdi`, wide), 'The traders of Uganda came to the market in May with the many camels\nof John Sample.\nAnna Verdi');
    assert.match(wrap(`${above}\nJohn Sample\nAnna Verdi`, wide) ?? '', /\nJohn Sample\nAnna Verdi$/);
    // What often stands below a text that has ended does not show that the line over it ends early.
    assert.equal(wrap(`${above}\nJohn Sample\nEnd comment.`, wide), 'The traders of Uganda came to the market in May with the many camels\nof John Sample\nEnd comment.');
  });

  it('go on with words that are no list of names, where they end the sentence or leave it open', () => {
    const wide = { width: 69 };
    const above = 'The traders of Uganda came to the market in May with the very big camel called';
    const joined = 'The traders of Uganda came to the market in May with the very big\ncamel called';
    assert.equal(wrap(`${above}\nJohn and all of his many sons.\nAnna Verdi`, wide), `${joined} John and all of his many sons.\nAnna Verdi`);
    assert.equal(wrap(`${above}\nJohn and all the many sons of\nthe mayor of the town`, wide), `${joined} John and all the many sons of\nthe mayor of the town`);
    // Those of a list stay: one that another follows, and one of capitals.
    for (const list of ['Letters from all the sons of\nAnna Verdi', 'Director Anna Verdi of\nthe forests']) assert.ok(wrap(`${above}\n${list}`, wide)?.endsWith(`\n${list}`), list);
  });

  it('go on where the lines around are as full as those of running text, whatever stands below its end', () => {
    const wide = { width: 69 };
    const above = 'The traders came to the market in May with all of their many goats and big';
    const own = 'John Sample from the small town in the hills who bought the animals';
    assert.match(wrap(`${above}\n${own}\nAnna said that it was fine.\nEnd comment.`, wide) ?? '', /\nand big John Sample/);
    // A line that is too long, alone above, shows nothing.
    assert.ok(wrap(`They came in the sun. ${above}\n${own}`, wide)?.endsWith(`\n${own}`));
  });

  it('go on with a sentence that begins with a name in running text', () => {
    const wide = { width: 69 };
    assert.equal(
      wrap('The traders came to the market in May with all of their camels and goats.\nJohn Sample, who was there before them, bought none of the animals.\nThen it rained for days and all the traders went back to their homes.', wide),
      'The traders came to the market in May with all of their camels and\ngoats. John Sample, who was there before them, bought none of the\nanimals. Then it rained for days and all the traders went back to\ntheir homes.',
    );
  });

  it('stop at the people of a list below a sentence that has ended, though their lines are full', () => {
    const people = 'Luigi Bianchi, Secretary of State for Fish and Vessels of the Islands\nAnna Verdi, Director of Forests';
    assert.equal(wrap(`Those who came from the islands to the harbor in May are all named below here.\n${people}`, { width: 69 }), `Those who came from the islands to the harbor in May are all named\nbelow here.\n${people}`);
  });

  it('stop at the entries of lists, whatever they end with', () => {
    for (const [entry, next] of [
      ['A Letter to the Minister about the State of the Roads and Bridges of the North', 'Who Owns the Harbor?'],
      ['Institute of Marine Research at the University of Bergen, department of fish and shellfish,', 'Oslo Chamber of Commerce.'],
      ['Monday: arrival at the airport, and lunch with the mayor and the council of ports', 'Tuesday: talks.'],
      ['Drilling of wells in villages that have no water in the dry months of the year; and', 'Vaccination of children against hepatitis A.'],
      ['Vaccination of children in the villages of the dry north against the fever and hepatitis A', 'Drilling of wells'],
      ['Gen. Roe of the army of the north, who is ill and will be late for all of the talks', 'Col. Berg of the army.'],
      ['THE CHAIRMAN OF THE UNION OF PORTS AND OF ALL OF THE NORTHERN COUNTIES; AND OTHERS', 'REP. TOM JONES OF OHIO.'],
      ['aa) Aspirin for the doctors of the northern towns, who have asked for it in May', 'ab) Vitamins for the old.'],
    ] as const) {
      const after = wrap(`${entry}\n${next}`, { width: 69 });
      assert.equal(after?.split('\n').at(-1), next, after ?? entry);
    }
  });

  it('stop where a list may begin, or have its next entry, unless the line above is full', () => {
    for (const sign of [':', ';']) assert.equal(wrap(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen\nfifteen we ask the council${sign}\ncease the sale of berths.`, { width: 69 })?.split('\n').at(-1), 'cease the sale of berths.');
    assert.equal(wrap('The mayor told the ambassador that the harbor is closed to boats, again;\nthe river is open.', { width: 69 })?.split('\n').at(-1), 'again; the river is open.');
  });

  it('stop at a line that is indented, an item, a number or a table', () => {
    for (const next of ['   indented further', '-- an item of a list it is', '2005. A number begins here', 'name         rank         post']) {
      assert.equal(wrap(`one two three four five six seven eight nine\n${next}`), `one two three four five six\nseven eight nine\n${next}`, next);
    }
  });

  it('hang below the first word of an item', () => {
    assert.equal(wrap(`
      x

         -- one two three four five six seven eight
    `, { index: 2 }), unindent(`
      x

         -- one two three four five
            six seven eight
    `));
  });

  it('stay at the margin where an item goes on there, but not below a colon', () => {
    assert.equal(wrap('-- one two three four five six seven eight\nnine ten\n-- two'), '-- one two three four five six\nseven eight nine ten\n-- two');
    assert.equal(wrap('-- one two three four five six seven:\nnine ten'), '-- one two three four five six\n   seven:\nnine ten');
    assert.equal(wrap('- one two three four five six seven\no two three'), '- one two three four five six\n  seven\no two three');
    assert.equal(wrap('a) one two three four five six seven\nb) two'), 'a) one two three four five six\n   seven\nb) two');
  });

  it('begin at the margin below the number of a paragraph', () => {
    assert.equal(wrap('1. (U) one two three four five six seven', { numbered: true }), '1. (U) one two three four five\nsix seven');
  });

  it('do not begin with what would be read as a number, a bullet or a mark', () => {
    assert.equal(wrap('it was passed in the long year 1996. It came into force'), 'it was passed in the long\nyear 1996. It came into force');
    assert.equal(wrap('one two three four five six (C) seven'), 'one two three four five\nsix (C) seven');
    assert.equal(wrap('one two three four five seven -- eight'), 'one two three four five\nseven -- eight');
  });

  it('leave such a word where it is when the words before it are too long to come down', () => {
    assert.equal(wrap('aaa bbbbbbbbbbbbbbbbbbbbbbbbb 5. ccccccccccccccccccccccccc'), 'aaa bbbbbbbbbbbbbbbbbbbbbbbbb\n5. ccccccccccccccccccccccccc');
  });

  it('do not end with a line of a single word', () => {
    assert.equal(wrap('one two three four five seven Goldberg.'), 'one two three four five\nseven Goldberg.');
    assert.equal(wrap('one two Goldberg-Goldberg-Goldberg.'), 'one two\nGoldberg-Goldberg-Goldberg.');
  });

  it('keep two blanks between sentences where the writer has them', () => {
    assert.equal(wrap(`
      One two three.  Four five six seven eight.
      Nine ten.
    `), unindent(`
      One two three.  Four five six
      seven eight.  Nine ten.
    `));
  });

  it('leave the columns of a table alone', () => {
    assert.equal(wrap('name            rank            post'), null);
    assert.equal(wrap('name\trank and much more than that'), null);
  });

  it('keep every word in order, and are as short as their words allow', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9.,()-]{1,14}$/);
    const text = fc.array(fc.array(word, { minLength: 1, maxLength: 14 }).map(words => words.join(' ')), { minLength: 1, maxLength: 6 }).map(lines => lines.join('\n'));
    fc.assert(fc.property(text, fc.integer({ min: 20, max: 40 }), fc.boolean(), (source, width, numbered) => {
      const edit = rewrapped(source, linesOf(source), 0, { width, lineEnd: '\n', numbered });
      assert.ok(edit);
      const broken = applyEdits(source, [edit]);
      assert.deepEqual(broken.split(/\s+/), source.split(/\s+/));
      const rest = source.length - edit.end;
      for (const line of broken.slice(0, broken.length - rest).split('\n')) assert.ok(line.length <= width || line.trim().split(' ').length <= 2, `"${line}" is longer than ${width}`);
    }), { seed: 20070214, numRuns: 500 });
  });
});
