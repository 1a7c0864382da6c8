import type { Line } from '../cable/model';
import { textBefore } from '../text/search';
import { cover, shift, type Span } from '../text/span';
import { wholeCharacters } from '../text/whole-characters';
import { apart, asMeant, codeOf, doubtfully, FOREIGN, isDoubtful, keepsWords, MOST_QUOTED, telegraphic } from './kit/characters';
import { replace } from './kit/edits';
import { isOfPrint } from './kit/facts';
import type { RulePage } from './kit/page';
import type { Found, Rule } from './kit/rule';

const TAB_STOP = 8;
/** Codes of this many different characters are told. */
const MOST_CODES = 4;
/** Words with accents that are told together: a text in French has hundreds of letters that would each be told, and a fix names what it writes. */
const MOST_WORDS = 8;
/** Signs for blanks that are told apart in a paragraph: what a browser copied has one behind every sentence. */
const MOST_BLANKS = 4;

export const rule: Rule = {
  id: 'character-not-in-set',
  title: 'Character is not in the telegraphic character set',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246; ACP 127(G) 140 for letters, digits and - ? : ( ) . , /; common usage for the rest',
  fix: { does: 'changes it to a plain character; accents are removed only as a suggestion', safe: true },
  check: {
    foreign(block, { facts, text, report }) {
      if (isOfPrint(facts)) return;
      const own = text({ start: 0, end: block.length });
      const blanks: Plain[] = [];
      for (const line of block.lines) {
        if (isFurniture(line)) continue;
        const written = own.slice(line.start, line.end);
        if (PLAIN.test(written)) continue;
        const found = foreignIn(written, at => textBefore(own, line.start + at, MOST_QUOTED))
          // Among references a pilcrow has a rule of its own.
          .filter(({ start, end }) => line.role !== 'reference' || written.slice(start, end) !== '¶');
        const words = wordsWith(found.filter((each): each is Accented => isAccented(each, written)), written);
        for (let at = 0; at < words.length; at += MOST_WORDS) report(foundOf(words.slice(at, at + MOST_WORDS), line.start));
        for (const { start, end, becomes, sign, doubtful } of found.filter(each => !isAccented(each, written))) {
          const span = { start: line.start + start, end: line.start + end };
          const signs = text(span);
          const message = messageOf(signs, sign);
          if (becomes !== null && !/\S/.test(signs + becomes)) blanks.push({ ...span, message, becomes });
          else report({
            span,
            message,
            // A word for a sign that is fused to the header would grow together with what stands there, which is not known here.
            fixes: becomes === null || (facts.fused && span.start === 0 && /^\w/.test(becomes)) ? [] : [{
              title: `Write ${told(becomes)}`,
              safe: !doubtful && keepsWords(signs, becomes),
              edits: () => [replace(span, becomes)],
            }],
          });
        }
      }
      for (const found of blanks.length > MOST_BLANKS ? [together(blanks, own)] : blanks.map(blank => foundBlanks([blank], blank.message))) report(found);
    },
  },
};

/** Signs that stand for blanks. */
interface Plain extends Span {
  readonly message: string;
  readonly becomes: string;
}

/** What is told of many of them at the first: nobody sees where the others are. */
function together(blanks: readonly Plain[], own: string): Found {
  const signs = codesOf(blanks.map(({ start, end }) => own.slice(start, end)).join(''));
  return foundBlanks(blanks, `${blanks.length} signs for blanks from here on (${signs}) are not in the telegraph's set: write plain blanks.`);
}

function foundBlanks(blanks: readonly Plain[], message: string): Found {
  const [first] = blanks;
  return {
    span: { start: first?.start ?? 0, end: first?.end ?? 0 },
    message,
    fixes: [{
      title: blanks.length === 1 && first?.becomes === ' ' ? 'Write a blank' : 'Write blanks',
      safe: true,
      edits: () => blanks.map(({ start, end, becomes }) => replace({ start, end }, becomes)),
    }],
  };
}

/** A line with nothing foreign on it but the pilcrow that archives put before the number of a paragraph. */
const PLAIN = /^[ -~]*$|^ {0,24}¶[ -~]*$/;

/** Lines of the archive: not the telegram's, and not to be repaired. */
function isFurniture({ role }: Line): boolean {
  return role.startsWith('archive-') || role === 'stamp' || role === 'page';
}

/** Number, bullet and mark at the start of a line, with the tabs behind them. */
const LEAD = /^[ \t]{0,24}¶?(?:(?:[-*•]{1,2}|\(?[A-Za-z0-9]{1,3}[.)]|\([A-Z/ ]{1,24}\))[ \t]{1,8}){1,3}/;

/** The first signs of a character that was read as several, without the last. */
const CUT = /â€|Ã\u00AD/;

interface Foreign extends Span {
  /** What the telegraph writes; null where it has no equal. */
  readonly sign: string | null;
  /** The same as it is to stand there, apart from its neighbours. */
  readonly becomes: string | null;
  /** In this place it may stand for something else than what it stands for elsewhere. */
  readonly doubtful: boolean;
}

/** The characters of a line that are not in the set: those that stand together as one, words of another alphabet too. */
function foreignIn(line: string, textBefore: (at: number) => string): readonly Foreign[] {
  const found: Foreign[] = [];
  const words = line.search(/\S/);
  // Tabs of an indentation or a table become the blanks that they look like; those of a paragraph or an item make no table.
  const table = line.trim().split(/\t+/).length > 2 && line.trimEnd().includes('\t', LEAD.exec(line)?.[0].length);
  let column = 0;
  let counted = 0;
  for (const { index, 0: run } of line.matchAll(FOREIGN)) {
    // A pilcrow at the start of a line has rules of its own.
    const start = run.startsWith('¶') && index === words ? index + 1 : index;
    const end = index + run.length;
    column = columnAfter(line.slice(counted, start), column);
    counted = start;
    if (start === end) continue;
    const stretch = line.slice(start, end);
    const behind = line.charAt(end);
    const before = textBefore(start);
    const meant = asMeant(stretch, before);
    const doubtful = CUT.test(meant + behind) || isDoubtful(meant, meant === stretch ? before : asMeant(before), behind);
    const sign = doubtful ? doubtfully(meant, line.charAt(start - 1), behind) : plain(meant, table || start < words ? column : null);
    const becomes = apart(sign, meant, line.charAt(start - 1), behind);
    const last = found.at(-1);
    const joins = last?.becomes === null && becomes === null && start - last.end <= 3 && !/[A-Za-z0-9]/.test(line.slice(last.end, start));
    if (joins) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, sign, becomes, doubtful });
  }
  return found;
}

/** Letters for which the alphabet has others. */
type Accented = Foreign & { readonly becomes: string };

function isAccented({ start, end, becomes }: Foreign, line: string): boolean {
  return becomes !== null && /^[\p{L}\p{M}]+$/u.test(line.slice(start, end));
}

/** A word with accents. */
interface Word extends Span {
  readonly written: string;
  /** As the telegraph writes it. */
  readonly plainly: string;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** The words that letters stand in. */
function wordsWith(letters: readonly Accented[], line: string): readonly Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const { index, 0: written } of letters.length > 0 ? line.matchAll(WORDS) : []) {
    const end = index + written.length;
    let plainly = '';
    let from = index;
    for (let letter = letters[next]; letter && letter.start < end; letter = letters[++next]) {
      plainly += line.slice(from, letter.start) + letter.becomes;
      from = letter.end;
    }
    if (from > index) words.push({ start: index, end, written, plainly: plainly + line.slice(from, end) });
  }
  return words;
}

/** What is told of some words of a line. */
function foundOf(words: readonly Word[], at: number): Found {
  const written = [...new Set(words.map(word => word.written))];
  const plainly = [...new Set(words.map(word => word.plainly))].join(', ');
  return {
    span: shift(cover(words), at),
    message: `${written.join(', ')} (${codesOf(written.join(''))}) ${written.length === 1 ? 'is' : 'are'} not in the telegraph's set: write ${plainly}.`,
    fixes: [{
      title: `Write ${plainly}`,
      safe: false,
      edits: () => words.map(word => replace(shift(word, at), word.plainly)),
    }],
  };
}

/** The codes of the characters of a text that are not in the set. */
function codesOf(text: string): string {
  const characters = [...new Set(text)].filter(character => character < ' ' || character > '~');
  return `${characters.slice(0, MOST_CODES).map(codeOf).join(', ')}${characters.length > MOST_CODES ? ' and others' : ''}`;
}

/** A stretch in the signs of the telegraph; a tab as one blank, or as those up to the next stop where the column of the stretch is given. */
function plain(stretch: string, column: number | null): string | null {
  if (!stretch.includes('\t')) return telegraphic(stretch);
  let at = column ?? 0;
  let text = '';
  for (const character of stretch) {
    const equal = character !== '\t' ? telegraphic(character) : column === null ? ' ' : ' '.repeat(TAB_STOP - at % TAB_STOP);
    if (equal === null) return null;
    text += equal;
    at += equal.length;
  }
  return text;
}

/** The column, from 0, after a text that begins at a column. */
function columnAfter(text: string, column: number): number {
  let at = column;
  for (const character of text) at += character === '\t' ? TAB_STOP - at % TAB_STOP : 1;
  return at;
}

function messageOf(written: string, becomes: string | null): string {
  if (/^\t+$/.test(written)) return `A tab is not in the telegraph's set: write ${becomes === ' ' ? 'a blank' : 'blanks'}.`;
  const single = Array.from(written).length === 1;
  const what = `${written.length > 40 ? `${wholeCharacters(written, 40)}...` : written} (${codesOf(written)}) ${single ? 'is' : 'are'} not in the telegraph's set`;
  if (becomes === null) return `${what}, which has no equal for ${single ? 'it' : 'them'}.`;
  return `${what}: write ${becomes.trim() === '' ? 'a blank' : told(becomes)}.`;
}

/** A sign in quotation marks: without them it could be one of the sentence that tells it (`write -.`). */
function told(becomes: string): string {
  const sign = becomes.trim();
  if (/[A-Za-z0-9]/.test(sign)) return sign;
  return sign.includes('"') ? `'${sign}'` : `"${sign}"`;
}

export const page: RulePage = {
  why: 'The telegraph knows the letters of the English alphabet, digits and a few signs. Whatever else is pasted into a telegram is lost or changed on the way: accents fall off, curly quotation marks become question marks.',
  flagged: [
    {
      text: `
        1. (U) The mayor‹\u2019›s festival ‹\u2014› ‹\u201C›our festival‹\u2026\u201D› ‹\u2013› opens on‹\u00A0›Monday.

        2.‹\t›(U) There will be fireworks.
      `,
      message: "\u2019 (U+2019) is not in the telegraph's set: write \"'\".",
      fixed: `
        1. (U) The mayor's festival -- "our festival..." - opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Accents, those of a line in one: a suggestion.',
      text: `
        1. (U) ‹Jos\u00E9 Mu\u00F1oz› will speak.
      `,
      message: "Jos\u00E9, Mu\u00F1oz (U+00E9, U+00F1) are not in the telegraph's set: write Jose, Munoz.",
      fixed: `
        1. (U) Jose Munoz will speak.
      `,
    },
    {
      note: 'A text in UTF-8 that was read as Windows-1252: suggestions too.',
      text: `
        1. (U) Jos‹\u00C3\u00A9› saw the mayor‹\u00E2\u20AC\u2122›s mill.
      `,
      message: "\u00C3\u00A9 (U+00C3, U+00A9) are not in the telegraph's set: write e.",
      fixed: `
        1. (U) Jose saw the mayor's mill.
      `,
    },
    {
      note: 'In or after a word some may be letters or a stop.',
      text: `
        1. (U) Sj‹\u201D›berg of Malm‹\u201D› said that 3‹\u00B7›5 percent of paral‹\u00B7›lel caf‹\u201A›s were open, 1‹\u201A›5 less at ‹\u00F7›5.
      `,
      message: "\u201D (U+201D) is not in the telegraph's set, which has no equal for it.",
      fixed: `
        1. (U) Sj\u201Dberg of Malm\u201D said that 3.5 percent of paral\u00B7lel caf\u201As were open, 1,5 less at /5.
      `,
    },
    {
      note: 'Tabs that make columns become blanks.',
      text: `
        1. (U) Guests of the festival:

        Hanoi‹\t›12‹\t›by train
        Beijing‹\t›340‹\t›by air
      `,
      message: "A tab is not in the telegraph's set: write blanks.",
      fixed: `
        1. (U) Guests of the festival:

        Hanoi   12      by train
        Beijing 340     by air
      `,
    },
    {
      note: 'Those behind a number, a mark or a bullet make none.',
      text: `
        1.‹\t›(U)‹\t›The harbor festival opens on Monday:

        ‹•\t›(U)‹\t›Boats will sail.
      `,
      message: "A tab is not in the telegraph's set: write a blank.",
      fixed: `
        1. (U) The harbor festival opens on Monday:

        - (U) Boats will sail.
      `,
    },
    {
      note: 'The bullets of word processors, also as their symbol fonts have them.',
      text: `
        1. (U) The mayor wants:

        ‹\uF0B7› more boats;
        ‹\uF0A7› fewer lanterns;
        ‹\uF0D8› a quay;
        ‹‣› a band;
        ‹○› a drum.
      `,
      message: "\uF0B7 (U+F0B7) is not in the telegraph's set: write \"-\".",
      fixed: `
        1. (U) The mayor wants:

        - more boats;
        - fewer lanterns;
        - a quay;
        - a band;
        - a drum.
      `,
    },
    {
      note: 'More than four signs for blanks in a paragraph are told together, at the first.',
      text: `
        1. (U) The festival opens. ‹\u00A0›It rains. \u00A0Boats sail. \u00A0Bands play. \u00A0All sing. \u00A0It ends.
      `,
      message: "5 signs for blanks from here on (U+00A0) are not in the telegraph's set: write plain blanks.",
      fixed: `
        1. (U) The festival opens.  It rains.  Boats sail.  Bands play.  All sing.  It ends.
      `,
    },
    {
      note: 'Another alphabet has no equal, and is told once for a stretch; nor has a power.',
      text: `
        1. (U) The festival is called ‹\u041F\u0440\u0430\u0437\u0434\u043D\u0438\u043A \u043F\u043E\u0440\u0442\u0430›, on 5 m‹²›.
      `,
      message: "\u041F\u0440\u0430\u0437\u0434\u043D\u0438\u043A \u043F\u043E\u0440\u0442\u0430 (U+041F, U+0440, U+0430, U+0437 and others) are not in the telegraph's set, which has no equal for them.",
    },
    {
      note: 'Words and numbers for a sign stand apart.',
      text: `
        1. (U) It lies at 59‹°›N, is 1‹½› miles long, costs ‹€›500.

        ‹©›2012 The Harbor Press
      `,
      message: '° (U+00B0) is not in the telegraph\'s set: write degrees.',
      fixed: `
        1. (U) It lies at 59 degrees N, is 1 1/2 miles long, costs EUR 500.

        Copyright 2012 The Harbor Press
      `,
    },
  ],
  sound: [
    {
      text: `
        1. (U) The mayor's festival - "our festival" - opens on 8/14 (Monday); tickets cost $5 @ the quay & 10% more on board.
      `,
    },
    {
      note: 'The banner of an archive, and its pilcrows.',
      text: `
        07GUANGZHOU208
        F\u00EAte du port
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        \u00B61. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
