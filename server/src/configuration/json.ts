import type { Span } from '../text/span';

/** A value of JSON and where it stands; the text cannot be told by `JSON.parse`, which knows no places. */
export type JsonNode = Span & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'plain'; readonly value: string | number | boolean | null }
);

export interface JsonMember {
  readonly key: string;
  /** With its quotes. */
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** What was read, and what stopped it. */
export interface Json {
  /** As far as it could be read; null when there is no value at all. */
  readonly root: JsonNode | null;
  readonly problems: readonly JsonProblem[];
}

export interface JsonProblem extends Span {
  readonly message: string;
}

/** Deeper than any configuration; keeps hostile text from exhausting the stack. */
const MAX_DEPTH = 50;

const WORDS = [['true', true], ['false', false], ['null', null]] as const;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\r\n]*/y;

/**
 * Reads JSON and keeps places. Never fails: at the first fault it stops, and what stood before the
 * fault is there.
 */
export function parseJson(text: string): Json {
  return new Reader(text).read();
}

/** The value as `JSON.parse` would give it; of a key that stands twice the last value. */
export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object': return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
    case 'array': return node.items.map(plainValue);
    case 'plain': return node.value;
  }
}

class Reader {
  private readonly text: string;
  private readonly problems: JsonProblem[] = [];
  private at = 0;
  private failed = false;

  constructor(text: string) {
    this.text = text;
  }

  read(): Json {
    // A byte order mark that an editor has left.
    if (this.text.startsWith('\ufeff')) this.at = 1;
    this.skipBlanks();
    const root = this.value(0);
    this.skipBlanks();
    if (!this.failed && this.at < this.text.length) this.fail('nothing may follow the end of the value');
    return { root, problems: this.problems };
  }

  private value(depth: number): JsonNode | null {
    const start = this.at;
    if (depth > MAX_DEPTH) return this.fail('brackets are nested too deep');
    switch (this.text[start]) {
      case '{': return this.object(depth);
      case '[': return this.array(depth);
      case '"': {
        const value = this.string();
        return value === null ? null : { kind: 'plain', start, end: this.at, value };
      }
      case undefined: return this.fail('the text ends where a value should stand');
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, start)) continue;
      this.at += word.length;
      return { kind: 'plain', start, end: this.at, value };
    }
    const number = this.match(NUMBER);
    return number === null ? this.fail('a value should stand here') : { kind: 'plain', start, end: this.at, value: Number(number) };
  }

  private object(depth: number): JsonNode {
    const start = this.at;
    const members: JsonMember[] = [];
    const seen = new Set<string>();
    this.list('}', () => {
      const keyStart = this.at;
      if (this.text[keyStart] !== '"') return this.fail('a key in double quotes should stand here');
      const key = this.string();
      if (key === null) return null;
      const keySpan = { start: keyStart, end: this.at };
      if (seen.has(key)) this.problems.push({ ...keySpan, message: `"${key}" stands here twice; the last one holds.` });
      seen.add(key);
      this.skipBlanks();
      if (this.text[this.at] !== ':') return this.fail('a colon should stand here');
      this.at++;
      this.skipBlanks();
      const value = this.value(depth + 1);
      if (value) members.push({ key, keySpan, value });
      return value;
    });
    return { kind: 'object', start, end: this.at, members };
  }

  private array(depth: number): JsonNode {
    const start = this.at;
    const items: JsonNode[] = [];
    this.list(']', () => {
      const item = this.value(depth + 1);
      if (item) items.push(item);
      return item;
    });
    return { kind: 'array', start, end: this.at, items };
  }

  /** What stands between brackets, with commas between; each item is read by `item`. */
  private list(close: string, item: () => JsonNode | null): void {
    this.at++;
    this.skipBlanks();
    if (this.takes(close)) return;
    for (;;) {
      item();
      if (this.failed) return;
      this.skipBlanks();
      if (this.takes(close)) return;
      if (!this.takes(',')) {
        this.fail(`a comma or ${close} should stand here`);
        return;
      }
      const comma = this.at - 1;
      this.skipBlanks();
      if (this.text[this.at] === close) {
        this.at = comma;
        this.fail(`no comma may stand before ${close}`);
        return;
      }
    }
  }

  private string(): string | null {
    // No regular expression, for which a string of ten million characters is too long.
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    try {
      const value = JSON.parse(this.text.slice(this.at, ++end)) as string;
      this.at = end;
      return value;
    } catch {
      return this.fail('the string has no end on its line, or a bad escape in it');
    }
  }

  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private skipBlanks(): void {
    this.match(BLANKS);
  }

  private fail(message: string): null {
    // Whoever knows other configuration files takes comments for granted.
    const isComment = this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at);
    const cause = isComment ? 'a comment stands here, and JSON has none' : message;
    if (!this.failed) this.problems.push({ start: this.at, end: Math.min(this.text.length, this.at + 1), message: `This is not JSON: ${cause}.` });
    this.failed = true;
    return null;
  }
}
