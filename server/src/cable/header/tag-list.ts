import { findCaption } from '../../vocabulary/captions';
import { isFormerCountry } from '../../vocabulary/former-countries';
import { splitFusedTags } from '../../vocabulary/split-tags';
import { findTags, isFirstOfSeveral, isPersonalityTag } from '../../vocabulary/tags';
import type { Word } from '../../text/span';
import type { Joined } from '../joined';
import type { Tag } from '../model';

/** A bracket with what stands in it, a word, a separator, or the tag of a page's source. A letter with an accent is one of its word: `Jos` of José is no code. */
const TOKEN = /[([]([^()[\]]{0,120})[)\]]|([\p{L}\p{N}][\p{L}\p{N}\p{M}&/.'’-]*)|([,;:]|[([](?=[ A-Z]))|<\/?[a-z][^<>]{0,200}>/gu;
/** Longer words that are no code are no misspelt code either; alone between commas an organization may be longer. */
const LONGEST_CODE = 8;
const LONGEST_ALONE = 12;
/** What a release writes in the margin beside what it took out; it parts words. */
const EXEMPTION = /^B\d$/;
/** A letter or digit that is in no code. */
const FOREIGN = /[^ -~’]/;
/** A word of a person's name. */
const NAME = /^\p{Lu}[\p{L}\p{M}.'-]*$/u;
/** Names of several words that stand on TAGS lines: EL AL, HUMAN RIGHTS. */
const MOST_NAME_WORDS = 3;

/** The codes of a TAGS line, and what stands there and is none. */
export interface TagList {
  readonly tags: Tag[];
  readonly strays: Word[];
}

/** Reads the words of a TAGS line. */
export function readTagList(joined: Joined): TagList {
  return new TagListReader(joined).read();
}

/** Whether a word is a code of the list, in any letter case. */
export function isCode(word: string): boolean {
  return findTags(word).some(tag => tag.kind !== 'other');
}

class TagListReader {
  private readonly joined: Joined;
  private readonly tags: Tag[] = [];
  private readonly strays: Word[] = [];
  /** The words since the last separator. */
  private words: Word[] = [];
  /** Words of the name that follows a personality code without brackets. */
  private person: Word[] = [];
  /** A bracket was opened that is never closed: what follows is a name, until a code stands. */
  private openBracket = false;

  constructor(joined: Joined) {
    this.joined = joined;
  }

  read(): TagList {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.joined.text); match; match = TOKEN.exec(this.joined.text)) {
      const { 1: bracketed, 2: word, 3: separator = '' } = match;
      if (bracketed !== undefined) {
        this.flush();
        this.readBracket(bracketed, match.index + 1);
      } else if (word !== undefined && !EXEMPTION.test(word)) {
        // A stop ends the list; it is no part of a code.
        this.words.push(this.joined.word(match.index, match.index + word.replace(/[.'’/-]{1,3}$/, '').length));
      } else {
        this.flush();
        this.openBracket = /[([]/.test(separator) ? this.tags.length > 0 : this.openBracket;
      }
    }
    this.flush();
    return { tags: this.tags, strays: this.strays };
  }

  /** A name belongs to the code before it, of whatever kind; a second one for the same code is told with the first. */
  private readBracket(bracketed: string, start: number): void {
    this.openBracket = false;
    if (bracketed.trim() === '') return;
    const from = start + bracketed.length - bracketed.trimStart().length;
    const inner = this.joined.word(from, from + bracketed.trim().length);
    const last = this.tags.at(-1);
    const codes = bracketed.split(/[\s,;]/).filter(word => word !== '');
    if (codes.every(code => isCode(code) && code === code.toUpperCase()) && !(last && isPersonalityTag(last.code) && !last.person)) {
      // `(PREL, PGOV)`: the list itself in brackets.
      for (const { index, 0: code } of inner.text.matchAll(/[^\s,;]+/g)) this.readWord(this.joined.word(from + index, from + index + code.length), false, false);
    } else if (last && /[A-Za-z]/.test(bracketed) && (isPersonalityTag(last.code) || bracketed.includes(','))) {
      const person = last.person ? { start: last.person.start, end: inner.end, text: `${last.person.text}; ${inner.text}` } : inner;
      this.tags[this.tags.length - 1] = { ...last, person };
    } else {
      this.strays.push(inner);
    }
  }

  private flush(): void {
    const { words } = this;
    if (words.length > 0) this.words = [];
    // Several words of which none is a code are free text.
    const free = words.length > 1 && !words.some(word => isCode(word.text) || splitFusedTags(word.text)) && !this.expectsName();
    for (let at = 0; at < words.length; at++) {
      const name = this.nameOfSeveral(words, at);
      const word = words[at];
      if (name) {
        this.closePerson();
        this.tags.push(name.tag);
        at += name.count - 1;
      } else if (word) {
        this.readWord(word, free, words.length === 1);
      }
    }
    this.closePerson();
  }

  /** A name of several words that the table knows; free words among them are known too, and are no codes. */
  private nameOfSeveral(words: readonly Word[], at: number): { tag: Tag; count: number } | null {
    const first = words[at];
    if (!first || !isFirstOfSeveral(first.text)) return null;
    for (let count = Math.min(MOST_NAME_WORDS, words.length - at); count > 1; count--) {
      const name = words.slice(at, at + count).map(word => word.text).join(' ');
      const last = words[at + count - 1];
      const known = findTags(name)[0];
      if (known && last) return { tag: { start: first.start, end: last.end, text: name, code: name.toUpperCase(), known: true, person: null, run: null }, count };
    }
    return null;
  }

  private readWord(word: Word, free: boolean, alone: boolean): void {
    // Letters that no code has may become others in capitals, or more: what they stand in is a name or a stray.
    const code = FOREIGN.test(word.text) ? '' : word.text.toUpperCase();
    if (code === 'TAGS' || code === 'TAG' || code === 'AND') return;
    if (isCode(code)) {
      this.closePerson();
      this.openBracket = false;
      this.tags.push({ start: word.start, end: word.end, text: word.text, code, known: true, person: null, run: null });
      return;
    }
    // Between two commas it is no name: OREP, VS, CB. Other words of two letters may be a surname: OVIP, WU, CH.
    if (this.expectsName() && NAME.test(word.text) && !(alone && isFormerCountry(word.text) && !this.openBracket) && !findCaption(code) && splitFusedTags(code) === undefined) {
      this.person.push(word);
      return;
    }
    this.closePerson();
    if (this.readRun(word, code)) return;
    // COUNTERTERRORISM, as free as COUNTER TERRORISM
    const term = code.length > LONGEST_CODE && findTags(code).length > 0;
    const shape = /^[A-Z0-9&-]+$/.test(code) && code.length >= 2 && code.length <= (alone ? LONGEST_ALONE : LONGEST_CODE);
    if (!term && (free || findCaption(code) || !shape)) this.strays.push(word);
    else this.tags.push({ ...word, code, known: term, person: null, run: null });
  }

  /** Codes that were run together, or that a slash, a hyphen or a stop stands between. */
  private readRun(word: Word, code: string): boolean {
    const pieces = splitFusedTags(code) ?? this.cutAtSigns(code);
    if (!pieces) return false;
    let from = 0;
    for (const piece of pieces) {
      const at = code.indexOf(piece, from);
      this.tags.push({ start: word.start + at, end: word.start + at + piece.length, text: word.text.slice(at, at + piece.length), code: piece, known: true, person: null, run: word });
      from = at + piece.length;
    }
    return true;
  }

  private cutAtSigns(code: string): string[] | undefined {
    const pieces = code.split(/[/.-]/);
    return pieces.length > 1 && pieces.every(isCode) ? pieces : undefined;
  }

  private closePerson(): void {
    const { person, tags } = this;
    if (person.length === 0) return;
    const last = tags.at(-1);
    const first = person[0];
    const end = person.at(-1);
    this.person = [];
    if (!last || !first || !end) return;
    const name = person.map(word => word.text).join(' ');
    tags[tags.length - 1] = { ...last, person: last.person ? { start: last.person.start, end: end.end, text: `${last.person.text}, ${name}` } : { start: first.start, end: end.end, text: name } };
  }

  /** The last code read is one that a person's name follows (OVIP and its like), or a surname that waits for the rest. */
  private expectsName(): boolean {
    const last = this.tags.at(-1);
    if (!last || !isPersonalityTag(last.code)) return false;
    return last.person === null || (!last.person.text.includes(',') && (this.openBracket || !last.person.text.includes(' ')));
  }
}
