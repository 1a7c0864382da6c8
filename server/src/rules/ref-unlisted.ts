import type { ReferenceList } from '../cable/model';
import { inWords } from '../text/in-words';
import { shift } from '../text/span';
import { mentionsIn, type Mentioned } from './kit/mentioned';
import type { RulePage } from './kit/page';
import { letterAt, letteringOf } from './kit/reference-letters';
import type { CableContext, Rule } from './kit/rule';

/** At most this many further places of a letter are told with the first. */
const MOST_RELATED = 8;
/** So far behind the last of the list, a letter that follows another one is of an office or a unit: `ref A and P asks`, `neither ref A nor V Corps`. */
const FURTHEST = 4;

export const rule: Rule = {
  id: 'ref-unlisted',
  title: 'Cited reference is not listed',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Common usage in published cables',
  fix: null,
  check: {
    cable({ header, start }, context) {
      const { references } = header;
      // A further section of a message does not have the list.
      if (!references || (context.facts.section ?? 1) !== 1) return;
      const cited = context.ofCable(mentionsIn);
      if (!cited.some(one => mayBeUnlisted(one, references))) return;
      const [opening] = context.paragraphs;
      const below = opening && !opening.block.marker ? context.text({ start: opening.at, end: opening.at + opening.block.length }) : '';
      for (const { letter, first, others } of unlisted(cited, listedLetters(references, start, cited, context), context)) {
        // The list goes on below a blank line.
        if (below.includes(`\n(${letter}) `)) continue;
        const group = cited.filter(({ phrase }) => phrase.start === first.phrase.start);
        context.report({
          span: group.length === 1 ? first.phrase : first.span,
          message: `There is no reference ${letter}: ${what(references)}.`,
          related: [
            { span: shift(references.keyword, start), message: 'The references are listed here.' },
            ...others.slice(0, MOST_RELATED).map(other => ({ span: other.span, message: `${letter} is cited here too.` })),
          ],
        });
      }
    },
  },
};

/** A letter that no reference of the list has, cited by this cable and not by one that it quotes. */
function mayBeUnlisted({ mention, quoted }: Mentioned, { items }: ReferenceList): boolean {
  return mention.kind === 'reference' && !quoted && !items.some(({ letter }) => letter?.value === mention.letter);
}

/** The letters that have a reference, or had one before the list was damaged. */
function listedLetters(references: ReferenceList, start: number, cited: readonly Mentioned[], { text }: CableContext): ReadonlySet<string> {
  const letters = new Set(references.items.flatMap(item => item.letter?.value ?? []));
  // Where letters are wrong in the list, that is what is told; and references without letters are counted as if they had them.
  // But letters that the text cites too are meant: then one was taken out of the list.
  const { items: lettering, first } = letteringOf(references);
  if (first === 'A' && letters.size === references.items.length && lettering.every(({ due, letter: { value } }) => value === due || cited.some(({ mention, quoted }) => !quoted && mention.kind === 'reference' && mention.letter === value))) return letters;
  for (const { due } of lettering) letters.add(due);
  references.items.forEach((_item, index) => letters.add(letterAt(index)));
  // One that was not told apart from the text of the reference before it.
  for (const match of text(shift(references, start)).matchAll(/(?<![A-Za-z0-9])([A-Za-z]) ?[.):]/g)) letters.add(match[0].charAt(0).toUpperCase());
  return letters;
}

interface Unlisted {
  readonly letter: string;
  readonly first: Mentioned;
  readonly others: Mentioned[];
}

/** The letters that are cited and not listed, with their places. */
function unlisted(cited: readonly Mentioned[], listed: ReadonlySet<string>, { text }: CableContext): Iterable<Unlisted> {
  const found = new Map<string, Unlisted>();
  const last = Math.max(...Array.from(listed, letter => letter.charCodeAt(0)));
  let phraseStart = -1;
  for (const one of cited) {
    const follows = one.phrase.start === phraseStart;
    phraseStart = one.phrase.start;
    if (one.mention.kind !== 'reference' || one.quoted) continue;
    const { letter } = one.mention;
    const isOffice = follows && letter.charCodeAt(0) > last + FURTHEST;
    if (listed.has(letter) || isOffice || isInitial(one, text) || isOfOther(one, text)) continue;
    const known = found.get(letter);
    if (known) known.others.push(one);
    else found.set(letter, { letter, first: one, others: [] });
  }
  return found.values();
}

/** A person behind one reference, `passed ref C to E. Roe`, `ref A and J. Doe's note`, also behind several, `refs A and B (para 1) and E. Roe`. */
function isInitial({ span, phrase }: Mentioned, text: CableContext['text']): boolean {
  return /^\.\s{1,2}[A-Z]/.test(text({ start: span.end, end: span.end + 4 }))
    && /^(?:REF(?:TEL|ERENCE)?\.?\s[A-Z]\W|.$)/i.test(text({ start: phrase.start, end: Math.min(phrase.end, phrase.start + 14) }));
}

/** A reference of another cable, `ref C of ref A`, `ref C in STATE 1234`, `ref A's ref C`, `ref C therein`; or `terms of reference G`. */
function isOfOther({ span, phrase }: Mentioned, text: CableContext['text']): boolean {
  return /^\)?,?\s\(?(?:(?:of|OF|in|to)\s(?:REF|ref|(?:\d\d\s)?[A-Z ]{3,24}\d)|therein)/.test(text({ start: span.end, end: span.end + 36 }))
    || /(?:(?:\b[A-Z]|\d)['\u2019]s|\bits|terms\sof)\s$/i.test(text({ start: phrase.start - 9, end: phrase.start }));
}

/** What the list has, in the words of a message. */
function what({ items }: ReferenceList): string {
  const letters = items.flatMap(item => item.letter?.value ?? []);
  if (letters.length > 1) return `the list has ${inWords(letters, 'and')}`;
  return `the list has ${['none', 'only one'][items.length] ?? `${items.length} references`}`;
}

export const page: RulePage = {
  why: 'A reader who is sent to a reference must find it in the list. A letter without one is a slip, or the list was cut when a reference was taken out.',
  flagged: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday, see ‹ref C›. The post
        reported on it in refs A and B; see also ref C, para 4.
      `,
      message: 'There is no reference C: the list has A and B.',
    },
    {
      note: 'A telegram of somebody is one of this list, as the one that asks is.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday, as refs A and B and the
        Department's ‹ref C› say.
      `,
      message: 'There is no reference C: the list has A and B.',
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: TALLINN 366

        1. (U) The harbor festival (refs A and ‹B›) opens on Monday.
      `,
      message: 'There is no reference B: the list has only one.',
    },
    {
      note: 'Nothing is listed yet.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF:

        1. (U) The harbor festival (‹ref A›) opens on Monday.
      `,
      message: 'There is no reference A: the list has none.',
    },
    {
      note: 'Two without letters.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: TALLINN 366, TALLINN 360

        1. (U) The harbor festival (‹ref C›) opens on Monday.
      `,
      message: 'There is no reference C: the list has 2 references.',
    },
    {
      note: 'The first was taken out of the list.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: B. TALLINN 366
             C. TALLINN 360

        1. (U) The harbor festival opens on Monday (‹ref A›), as in refs
        B and C.
      `,
      message: 'There is no reference A: the list has B and C.',
    },
  ],
  sound: [
    {
      note: 'E. and J. are initials of persons.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) Refs A and B (para 1) and E. Roe tell of ref B to J.
        Doe.
      `,
    },
    {
      note: 'An office, and a unit.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) In ref A and P asks for boats, which neither ref B nor V Corps
        has.
      `,
    },
    {
      note: 'References of other cables.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The price is in ref C of ref A, in ref D in 07 RIGA 77, in
        ref B's ref E, and in ref A (ref F therein).  The terms of
        reference G apply.  SEE REF C OF REF A.
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday (ref A, ref
        B).
      `,
    },
    {
      note: 'Behind the comma the sentence goes on, with a bureau.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) Per ref A, P met the harbor master. As asked in refs A
        and B, H will write to the port.
      `,
    },
    {
      note: 'The text that is quoted has references of its own.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The message of the port follows. Begin text:

        The festival was planned in ref F.

        End text.
      `,
    },
    {
      note: 'Several references without letters are counted.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: TALLINN 366, TALLINN 360

        1. (U) The harbor festival opens on Monday (ref B).
      `,
    },
    {
      note: 'A list in small letters.',
      text: `
        UNCLAS TALLINN 000375

        Subject: harbor festival

        Ref: a. 05 tallinn 366
        b. 05 tallinn 360
        c. port report - may 16 2006

        1. (U) the harbor festival opens on monday (ref c).
      `,
    },
    {
      note: 'The list is what is wrong, and another rule tells it.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             D. TALLINN 347

        1. (U) The harbor festival opens on Monday (ref C).
      `,
    },
  ],
};
