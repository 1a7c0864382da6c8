import { findPost, findPostByPrint, postOfAddress } from '../reference/posts';
import type { Header } from './model';
import { isBareLevel, levelLetter, readPageLine } from './page-lines';
import type { Owner } from './page-lines';

/** Words that a page is counted by or cited from; no post is called so. */
const NO_POST = /\b(?:AN?|THE|OF|ON|IN|AT|TO|FROM|FOR|BY|AND|OR|SEE|IS|WAS|AS|LINES?|NO|NR|NUMBER|PARA(?:GRAPH)?S?|PAGES?|SECTION|ARTICLE|CHAPTER|TABLE|ANNEX|VOLUME|RESOLUTION|DECREE|LAW|ACT|REPORT|BOOK|FILE|DOCUMENT)\b/;
/** Prints cut the names of posts, none to fewer letters. */
const FEWEST_LETTERS = 4;

/** What a cable's header says of it that its pages and sections say again: anything else on a line is the text's. */
export class OwnCable implements Owner {
  private readonly text: string;
  private readonly at: number;
  private readonly header: Header;
  private ownNumbers: readonly number[] | null = null;
  private ownPosts: readonly string[] | null = null;
  private ownLevels: string | null = null;
  private squeezed: string | null = null;

  /**
   * @param text the file
   * @param at where in it the cable begins
   */
  constructor(text: string, at: number, header: Header) {
    this.text = text;
    this.at = at;
    this.header = header;
  }

  /** Whether a page line with this post and number is of this cable, as far as can be told. */
  owns(post: string, number: number): boolean {
    if (this.isOwnPost(post)) return true;
    return this.numbers.length === 0 ? findPostByPrint(post) !== undefined : this.numbers.includes(number) && !NO_POST.test(post);
  }

  /** Whether it is of another for certain. */
  isOfAnother(number: number | undefined): boolean {
    return number !== undefined && this.numbers.length > 0 && !this.numbers.includes(number);
  }

  /** Whether the line over a further section names this cable. */
  ownsSection(post: string | null, number: number | null): boolean {
    if (number !== null) return !this.isOfAnother(number) && (post === null ? this.numbers.length > 0 : this.isOwnPost(post) || !NO_POST.test(post));
    return post === null || this.isOwnPost(post) || findPost(post) !== undefined;
  }

  /** Whether its pages bear a level, by its letter. */
  hasLevel(letter: string): boolean {
    this.ownLevels ??= this.readLevels();
    return this.ownLevels === '' || this.ownLevels.includes(letter);
  }

  /** Where a line that repeats the header goes on in it, compared without blanks; -1 when it does not. */
  repeatedUpTo(line: string, from: number): number {
    const words = squeeze(line);
    const at = from === -1 ? this.written.indexOf(words) : this.written.startsWith(words, from) ? from : -1;
    return at === -1 ? -1 : at + words.length;
  }

  /** There is a header that could be repeated; a part of a cable may have none. */
  get isKnown(): boolean {
    return this.header.subject !== null || this.header.tags !== null;
  }

  /** Whether another tells the same lines from the text. */
  isSameAs(other: OwnCable, sections: boolean): boolean {
    return this.key() === other.key() && (!sections || this.written === other.written);
  }

  private key(): string {
    const { classification, from, archive } = this.header;
    return [classification?.post?.text, from?.name?.text, archive?.id?.post, this.hasLevel(''), this.ownLevels, ...this.numbers].join('|');
  }

  private get numbers(): readonly number[] {
    return this.ownNumbers ??= this.readNumbers();
  }

  private readNumbers(): number[] {
    const { classification, archive, transmission } = this.header;
    const written = [classification?.number?.text, archive?.id?.number, transmission?.station?.serial?.text].filter(number => number !== undefined).map(Number);
    return written.length > 0 ? written : this.pageWords().flatMap(words => readPageLine(words)?.number ?? []);
  }

  private isOwnPost(post: string): boolean {
    const { classification, archive, from } = this.header;
    const sender = from?.name && postOfAddress(from.name.text);
    this.ownPosts ??= [classification?.post?.text, archive?.id?.post, sender].flatMap(name => (name ? [findPost(name)?.name ?? name, name] : [])).map(lettersOf);
    const letters = lettersOf(post);
    return this.ownPosts.some(own => own === letters || (letters.length >= FEWEST_LETTERS && own.startsWith(letters))) || this.ownPosts.includes(lettersOf(findPost(post)?.name ?? ''));
  }

  private readLevels(): string {
    const { classification, archive } = this.header;
    return [classification?.level, archive?.classification?.text, ...this.pageWords().filter(isBareLevel)].map(words => (words ? levelLetter(words) : '')).join('');
  }

  /** The words of the lines that a print put between the header's. */
  private pageWords(): string[] {
    return this.header.lines.filter(({ role }) => role === 'page').map(({ start, end }) => this.text.slice(this.at + start, this.at + end).trim());
  }

  private get written(): string {
    return this.squeezed ??= squeeze(this.header.lines.filter(({ role }) => role !== 'page' && !role.startsWith('archive-')).map(({ start, end }) => this.text.slice(this.at + start, this.at + end)).join(''));
  }
}

function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z]/g, '');
}

function squeeze(words: string): string {
  return words.replace(/[\s¶]/g, '');
}
