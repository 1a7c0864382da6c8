import { findPost, findPostByPrint, postOfAddress } from '../reference/posts';
import type { Header } from './model';
import { isBareLevel, levelLetter, readPageLine } from './page-lines';
import type { Owner } from './page-lines';

/** Words that a page is counted by or cited from; no post is called so. */
const NO_POST = /\b(?:THE|O[FNR]|IN|A[TS]|TO|FROM|FOR|BY|AND|SEE|IS|LINES?|N[OR]|NUMBER|PARA|PAGES?|SECTION|ARTICLE|TABLE|ANNEX|RESOLUTION|DECREE|LAW|REPORT)\b/;
/** Prints cut the names of posts, none to fewer letters. */
const FEWEST_LETTERS = 4;

/** What a cable's header says of it that its pages and sections say again: anything else on a line is the text's. */
export interface OwnCable extends Owner {
  /** There is a header that could be repeated; a part of a cable may have none. */
  readonly isKnown: boolean;
  /** Whether a number is that of another cable for certain. */
  isOfAnother(number: number | undefined): boolean;
  /** Whether the line over a further section names this cable. */
  ownsSection(post: string | undefined, number: number | null): boolean;
  /** Whether its pages bear a level, by its letter. */
  hasLevel(letter: string): boolean;
  /** Where a line that repeats the header goes on in it, compared without blanks; -1 when it does not. With `from` -1 it may stand anywhere. */
  repeatedUpTo(line: string, from: number): number;
  /**
   * All that the others answer from: what is the same tells the same lines from the text.
   *
   * @param sections with what sections repeat
   */
  told(sections: boolean): string;
}

/**
 * @param text the file
 * @param at where in it the cable begins
 */
export function ownCable(text: string, at: number, { classification, archive, from, transmission, lines, subject, tags }: Header): OwnCable {
  const words = (ofPage: boolean): string[] => lines.filter(({ role }) => (role === 'page') === ofPage && !role.startsWith('archive-')).map(({ start, end }) => text.slice(at + start, at + end).trim());
  // Most texts have no line that asks.
  const numbers = once(() => {
    const written = [classification?.number?.text, archive?.id?.number, transmission?.station?.serial?.text].filter(number => number !== undefined).map(Number);
    return written.length > 0 ? written : words(true).flatMap(line => readPageLine(line)?.number ?? []);
  });
  const names = [classification?.post?.text, archive?.id?.post];
  const posts = once(() => [...names, from?.name && postOfAddress(from.name.text)].flatMap(name => (name ? [findPost(name)?.name ?? name, name] : [])).map(lettersOf));
  const levels = once(() => [classification?.level, archive?.classification?.text, ...words(true).filter(isBareLevel)].map(level => (level ? levelLetter(level) : '')).join(''));
  const header = once(() => squeeze(words(false).join('')));
  const isOwnPost = (post: string): boolean => {
    const letters = lettersOf(post);
    return posts().some(own => own === letters || (letters.length >= FEWEST_LETTERS && own.startsWith(letters))) || posts().includes(lettersOf(findPost(post)?.name ?? ''));
  };
  const isOfAnother = (number: number | undefined): boolean => number !== undefined && numbers().length > 0 && !numbers().includes(number);
  return {
    isKnown: (subject ?? tags) !== null,
    isOfAnother,
    owns: (post, number) => isOwnPost(post) || (numbers().length > 0 ? !isOfAnother(number) && !NO_POST.test(post) : findPostByPrint(post) !== undefined),
    ownsSection: (post, number) => (number === null ? post === undefined || isOwnPost(post) || findPost(post) !== undefined
      : !isOfAnother(number) && (post === undefined ? numbers().length > 0 : isOwnPost(post) || !NO_POST.test(post))),
    hasLevel: letter => levels() === '' || levels().includes(letter),
    repeatedUpTo: (line, upTo) => {
      const repeated = squeeze(line);
      const found = upTo === -1 ? header().indexOf(repeated) : header().startsWith(repeated, upTo) ? upTo : -1;
      return found === -1 ? -1 : found + repeated.length;
    },
    told: sections => [...names, from?.name?.text, levels(), ...numbers(), sections && header()].join('|'),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z]/g, '');
}

function squeeze(words: string): string {
  return words.replace(/[\s¶]/g, '');
}
