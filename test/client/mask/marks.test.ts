import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Marks, type Change, type MarkedStretch } from '../../../client/src/mask/marks';
import { growth, MOST, TIMES } from '../../hostile/growth';

describe('client mask/marks', () => {
  const change = (rangeOffset: number, rangeLength: number, text: string): Change => ({ rangeOffset, rangeLength, text });
  const mark = (start: number, end: number, text = 'x'.repeat(end - start)): MarkedStretch => ({ start, end, text });

  /** A text with its marks. */
  class Page {
    readonly marks = new Marks();
    private text: string;

    constructor(text: string) {
      this.text = text;
    }

    /** Marks these words, where they stand first. */
    mark(words: string): this {
      this.marks.add([mark(this.text.indexOf(words), this.text.indexOf(words) + words.length, words)]);
      return this;
    }

    /** Writes one for the other, of all changes at once the last first. */
    change(...changes: readonly (readonly [old: string, new: string])[]): this {
      const told = changes.map(([old, text]) => change(this.text.indexOf(old), old.length, text));
      for (const { rangeOffset, rangeLength, text } of told) this.text = this.text.slice(0, rangeOffset) + text + this.text.slice(rangeOffset + rangeLength);
      this.marks.follow(told, () => this.text);
      return this;
    }

    /** What is marked, each as it stands in the text. */
    marked(...words: readonly string[]): this {
      assert.deepEqual(this.marks.all().map(({ start, end }) => this.text.slice(start, end)), words);
      assert.deepEqual(this.marks.all().map(({ text }) => text), words);
      return this;
    }
  }

  it('move with the text around them, and are given up where their own is edited', () => {
    new Page('With Roe and Doe.').mark('Roe').mark('Doe')
      .change(['With', 'He ate with']).marked('Roe', 'Doe')
      .change([' and', ',']).marked('Roe', 'Doe')
      .change(['oe.', 'oering.']).marked('Roe');
    new Page('Doe, Doering').mark('Doe').change(['Doe,', '']).marked();
  });

  it('stay where the line is broken between their words, and where it is joined again', () => {
    new Page('Jane Doe left.').mark('Jane Doe')
      .change([' ', '\r\n']).marked('Jane\r\nDoe')
      .change(['\r\n', '\n']).marked('Jane\nDoe')
      .change(['\n', '']).marked('JaneDoe')
      .change(['JaneDoe', ' ']).marked();
  });

  it('go with a paragraph that is moved, and are there again when it is pasted or brought back', () => {
    const paragraph = 'With Li: Living is dear.\n';
    const page = new Page(`1. One.\n2. ${paragraph}`).mark('Li');
    // From VS Code's end to its beginning: taken away below, put in above, where it stands twice.
    page.change([`2. ${paragraph}`, ''], ['1. ', `Li: ${paragraph}1. `]).marked('Li', 'Li')
      .change([`Li: ${paragraph}`, '']).marked()
      .change(['One', paragraph]).marked('Li');
    page.marks.clear();
    page.change([paragraph, '']).change(['1. ', paragraph]).marked();
  });

  it('go with a paragraph also where the line was broken in the name before, or is broken anew', () => {
    new Page('We met Jane Doe there.').mark('Jane Doe')
      .change(['e D', 'e\nD'])
      .change(['met Jane\nDoe', '']).marked()
      .change(['there', 'met Jane\nDoe']).marked('Jane\nDoe')
      .change(['met Jane\nDoe', 'Jane Doe, Jane  Doe-Roe and Jane Doering']).marked('Jane Doe', 'Jane  Doe');
  });

  it('go with a paragraph also where a longer or an overlapping name was marked later', () => {
    new Page('To Jane Doe').mark('Jane').mark('Jane Doe').marked('Jane Doe')
      .change(['To Jane Doe', '']).change(['', 'Jane Doe']).marked('Jane Doe');
    new Page('To Jane (J.) Doe+Roe').mark('Jane (J.) Doe').mark('Doe+Roe').marked('Jane (J.) Doe+Roe')
      .change(['To Jane (J.) Doe+Roe', '']).change(['', 'Jane (J.) Doe+Roe']).marked('Jane (J.) Doe+Roe');
  });

  it('are there again when a letter that was taken out of the name is put back, or the name is set in capitals', () => {
    const page = new Page('Jane Doe and Jane Doe.').mark('Jane Doe');
    for (const [right, wrong] of [['Jane Doe a', 'ane Doe a'], ['ane Doe a', 'ane oe a'], ['oe a', 'o a']] as const) {
      page.change([right, wrong]).marked().change([wrong, right]).marked('Jane Doe');
    }
    page.change(['Jane Doe a', 'JANE DOE A']).marked('JANE DOE');
  });

  it('are wherever the name is, whatever is cut out and put in again, and wherever its line is broken', () => {
    const words = 'Then Jane Doe left.  She, Jane Doe, and Janet Doe-Roe, who is not Jane Doering, were late.';
    const edits = fc.array(fc.tuple(fc.nat(90), fc.nat(30), fc.nat(90)), { maxLength: 6 });
    fc.assert(fc.property(edits, cuts => {
      const names = (): MarkedStretch[] => [...text.matchAll(/(?<!\w)Jane\s+Doe(?!\w)/g)].map(({ index, 0: name }) => mark(index, index + name.length, name));
      const marks = new Marks();
      let text = words;
      const edit = (...changes: Change[]): void => {
        for (const { rangeOffset, rangeLength, text: put } of changes) text = text.slice(0, rangeOffset) + put + text.slice(rangeOffset + rangeLength);
        marks.follow(changes, () => text);
      };
      marks.add(names());
      for (const [at, length, blank] of cuts) {
        const cut = text.slice(at, at + length);
        edit(change(at, cut.length, ''));
        edit(change(at, 0, cut));
        const broken = text.indexOf(' ', blank);
        if (broken >= 0) edit(change(broken, 1, '\n'));
        for (const name of names()) assert.ok(marks.all().some(({ start, end }) => start === name.start && end === name.end), text);
        for (const { start, end, text: says } of marks.all()) assert.equal(text.slice(start, end), says);
      }
    }), { seed: 3, numRuns: 200 });
  });

  it('follow many changes at once, as a layout makes them, at a cost that grows with their number', () => {
    const name = 'Jane Doe';
    const read = (text: string): void => {
      const marks = new Marks();
      const places = [...text.matchAll(/Jane Doe/g)].map(({ index }) => index);
      marks.add(places.map(at => mark(at, at + name.length, name)));
      // A blank goes before each, and every tenth becomes another name.
      const isOther = (index: number): boolean => index % 10 === 0;
      const changes = places.flatMap((at, index) => [change(at, 0, ' '), ...isOther(index) ? [change(at + 5, 3, 'Roe')] : []]);
      let index = 0;
      const after = text.replaceAll(name, () => ` Jane ${isOther(index++) ? 'Roe' : 'Doe'}`);
      marks.follow(changes.reverse(), () => after);
      assert.deepEqual(marks.all(), [...after.matchAll(/Jane Doe/g)].map(({ index: at }) => mark(at, at + name.length, name)));
    };
    const text = 'Then Jane Doe left.\n'.repeat(1500);
    assert.ok(growth({ name: 'follow', read }, text, text.repeat(TIMES)) < MOST);
  });

  it('are there again also where another name was unmarked since, and not where theirs was', () => {
    const page = new Page('Li met Doe.').mark('Li').mark('Doe').change(['Li met', '']).marked('Doe');
    page.marks.remove(page.marks.all());
    page.change([' Doe.', ' Li and DOE.']).marked('Li')
      .change([' Li', ' LI']).marked('LI');
    page.marks.remove(page.marks.all());
    page.change([' LI', ' Li']).marked();
  });

  it('of blanks alone are nowhere else', () => {
    new Page('a b').mark(' ').change(['a b', 'One two three']).marked();
  });

  it('leave nothing that was marked when a shorter name is marked that stands in a longer one', () => {
    const marks = new Marks();
    marks.add([mark(0, 8), mark(30, 38)]);
    marks.add([mark(5, 8), mark(20, 23), mark(35, 44)]);
    assert.deepEqual(marks.all(), [mark(0, 8), mark(20, 23), mark(30, 44)]);
  });

  it('lie apart: a new one takes the place of those that it overlaps', () => {
    const marks = new Marks();
    marks.add([mark(5, 8)]);
    marks.add([mark(0, 8), mark(20, 22)]);
    assert.deepEqual(marks.all(), [mark(0, 8), mark(20, 22)]);
    assert.deepEqual(marks.at(3), mark(0, 8));
    marks.remove([mark(0, 8)]);
    assert.deepEqual(marks.all(), [mark(20, 22)]);
  });

  it('hold a stretch only where they hold all of it: a number right behind a name that is marked is not', () => {
    const marks = new Marks();
    marks.add([mark(0, 8), mark(12, 17)]);
    assert.equal(marks.at(8, 21), undefined);
    assert.equal(marks.at(12, 20), undefined);
    assert.deepEqual(marks.at(12, 17), mark(12, 17));
  });
});
