import { findPostByPrint, postOfAddress } from '../vocabulary/posts';
import type { Header } from './model';
import { levelLetter } from './page-lines';
import type { Owner } from './page-lines';

/** Prints cut the names of posts, none to fewer letters. */
const FEWEST_LETTERS = 3;

/** What a cable's header says of it that its pages and sections say again: anything else on a line is the text's. */
export interface OwnCable extends Owner {
  /** There is a header that could be repeated; a part of a cable may have none. */
  readonly isKnown: boolean;
  /** It has the sheet of an archive, whose pages are counted at their feet. */
  readonly isSheet: boolean;
  /** Whether a number is that of another cable for certain. */
  isOfAnother(number: number | undefined): boolean;
  /** Whether the line over a further section names this cable. */
  ownsSection(post: string | undefined, number: number | undefined): boolean;
  /** Whether its pages bear a level, by its letter. */
  hasLevel(letter: string): boolean;
  /** Whether a line stands over the header too, as what heads the pages of a print does. */
  headsPages(line: string): boolean;
  /** Where a line that repeats the header goes on in it, compared without blanks, stops, colons and commas; -1 when it does not. With `from` -1 it may stand anywhere. */
  repeatedUpTo(line: string, from: number): number;
  /**
   * All that the others answer from: what is the same tells the same lines from the text.
   *
   * @param sections with what sections, and what is left of them, repeat
   */
  told(sections: boolean): string;
}

/**
 * @param text the file
 * @param at where in it the cable begins
 */
export function ownCable(text: string, at: number, { classification, archive, from, transmission, lines, subject, tags }: Header): OwnCable {
  const numbers = [classification?.number?.text, archive?.id?.number, transmission?.station?.serial?.text].filter(number => number !== undefined).map(Number);
  const names = [classification?.post?.text, archive?.id?.post];
  let ownPosts: readonly string[] | undefined;
  const posts = (): readonly string[] => ownPosts ??= [...names, from?.name && postOfAddress(from.name.text)].map(name => lettersOf(name ?? ''));
  const levels = levelLetter(classification?.level ?? '') + levelLetter(archive?.classification?.text ?? '');
  // Most texts have no line that asks.
  let written: string | undefined;
  const header = (): string => written ??= squeeze(lines.filter(({ role }) => role !== 'page' && !role.startsWith('archive-')).map(({ start, end }) => text.slice(at + start, at + end)).join(''));
  let ownHeads: readonly string[] | undefined;
  const heads = (): readonly string[] => ownHeads ??= lines.filter(({ role }) => role === 'page').map(({ start, end }) => squeeze(text.slice(at + start, at + end)));
  const isOwnPost = (post: string): boolean => {
    const letters = lettersOf(post);
    return posts().some(own => letters.length >= FEWEST_LETTERS && own.startsWith(letters));
  };
  const isPost = (post: string): boolean => isOwnPost(post) || findPostByPrint(post) !== undefined;
  const isOfAnother = (number: number | undefined): boolean => number !== undefined && numbers.length > 0 && !numbers.includes(number);
  return {
    isKnown: (subject ?? tags) !== null,
    isSheet: archive?.isSheet === true,
    isOfAnother,
    owns: (post, number, sure) => isOwnPost(post) || (!isOfAnother(number) && ((sure === true && numbers.length > 0) || isPost(post))),
    ownsSection: (post, number) => !isOfAnother(number) && (post === undefined || isPost(post)),
    hasLevel: letter => levels === '' || levels.includes(letter),
    headsPages: line => heads().includes(squeeze(line)),
    repeatedUpTo: (line, upTo) => {
      const repeated = squeeze(line);
      const found = repeated === '' ? -1 : upTo === -1 ? header().indexOf(repeated) : header().startsWith(repeated, upTo) ? upTo : -1;
      return found === -1 ? -1 : found + repeated.length;
    },
    told: sections => [...names, archive?.isSheet, from?.name?.text, levels, ...numbers, ...heads(), sections && header()].join('|'),
  };
}

/** By which posts are compared: prints write names with blanks and without. */
export function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z]/g, '');
}

function squeeze(words: string): string {
  return words.replace(/[\s¶.:,]/g, '');
}
