import type { AST } from '@eslint-community/regexpp';
import { ANY, charactersOf, END, LINE_END, NONE, SYMBOLS, type Characters } from './characters';
import { parsePattern } from './rewrite';

/** A number that grows with the length of the text: so much, and so much for each character. `Infinity`: not known, or faster. */
export interface Growth {
  readonly fixed: number;
  readonly perCharacter: number;
}

/** What matching a part of a pattern from one place can cost, whatever the text. */
interface Cost {
  /** In how many ways it can match so that what follows may begin: after a failure there, each is tried. */
  readonly ways: Growth;
  /** How many characters are looked at until all have been tried. */
  readonly steps: Growth;
  /** What it can begin with. */
  readonly first: Characters;
  /** It can match nothing. */
  readonly empty: boolean;
  /** What cannot stand behind it. */
  readonly barred: Characters;
}

const ZERO: Growth = { fixed: 0, perCharacter: 0 };
const ONE: Growth = { fixed: 1, perCharacter: 0 };
const UNKNOWN: Growth = { fixed: Infinity, perCharacter: Infinity };
const NOTHING: Cost = { ways: ONE, steps: ZERO, first: NONE, empty: true, barred: NONE };

/**
 * The most steps that one attempt takes. Every choice counts as one that may fit, unless the next character settles it.
 * Where nothing is without a bound, a search costs no more than that for each character, and nothing else need be proved.
 */
export function stepsOf(source: string, flags: string): Growth {
  return new Counter(flags).alternatives(parsePattern(source, flags).alternatives, NONE).steps;
}

/** Whether a pattern is tried at one place only. */
export function isAnchored(source: string, flags: string): boolean {
  return flags.includes('y') || (!flags.includes('m') && parsePattern(source, flags).alternatives.every(beginsAtStart));
}

function beginsAtStart({ elements: [first] }: AST.Alternative): boolean {
  if (first?.type === 'Group' || first?.type === 'CapturingGroup') return first.alternatives.every(beginsAtStart);
  return first?.type === 'Assertion' && first.kind === 'start';
}

class Counter {
  private readonly flags: string;

  constructor(flags: string) {
    this.flags = flags;
  }

  /** @param follow what may stand behind; none behind the whole pattern: then it has matched, and no other way is tried */
  alternatives(all: readonly AST.Alternative[], follow: Characters): Cost {
    const costs = all.map(({ elements }) => this.sequence(elements, follow));
    // Of all, only those that can begin with the same character are tried in vain.
    const most = (of: (cost: Cost, at: number) => number): number =>
      Math.max(0, ...SYMBOLS.map(symbol => sum(costs.map((cost, at) => (cost.empty || (cost.first & symbol) !== NONE ? of(cost, at) : 0)))));
    // Of words, only those match that begin one another, and only where the longer may be what follows.
    const words = all.map(wordOf);
    const fits = (word: string, other: string): boolean => word === other || (word.startsWith(other) && (charactersOf(escaped(word.charAt(other.length)), this.flags) & follow) !== NONE);
    const nested = Math.max(0, ...words.map(word => (word === null ? 0 : words.filter(other => other !== null && fits(word, other)).length)));
    return {
      ways: { fixed: Math.max(1, Math.min(nested + most(({ ways }, at) => (words[at] === null ? ways.fixed : 0)), most(({ ways }) => ways.fixed))), perCharacter: most(({ ways }) => ways.perCharacter) },
      steps: { fixed: all.length + most(({ steps }) => steps.fixed), perCharacter: most(({ steps }) => steps.perCharacter) },
      first: costs.reduce((union, { first }) => union | first, NONE),
      empty: costs.some(({ empty }) => empty),
      barred: NONE,
    };
  }

  private sequence(elements: readonly AST.Element[], follow: Characters): Cost {
    let behind = follow;
    return elements.reduceRight<Cost>((rest, element) => {
      const cost = this.costOf(element, behind);
      behind = (cost.empty ? behind | cost.first : cost.first) & ~cost.barred;
      return {
        ways: times(cost.ways, rest.ways),
        steps: plus(cost.steps, times(cost.ways, rest.steps)),
        first: (cost.empty ? cost.first | rest.first : cost.first),
        empty: cost.empty && rest.empty,
        barred: NONE,
      };
    }, NOTHING);
  }

  private costOf(element: AST.Element, follow: Characters): Cost {
    switch (element.type) {
      case 'Group': case 'CapturingGroup': return this.alternatives(element.alternatives, follow);
      case 'Assertion': return this.assertion(element);
      case 'Quantifier': return this.repeated(element, follow);
      case 'Backreference': return { ...NOTHING, steps: [element.resolved].flat().map(group => this.alternatives(group.alternatives, follow).steps).reduce(plus, ZERO), first: ANY };
      default: return { ...NOTHING, steps: ONE, first: charactersOf(element.raw, this.flags), empty: false };
    }
  }

  /** It is passed or not, and there is no second way through it. */
  private assertion(element: AST.Assertion): Cost {
    if (element.kind === 'end') return { ...NOTHING, steps: ONE, first: this.flags.includes('m') ? LINE_END : END, empty: false };
    if (!('alternatives' in element)) return { ...NOTHING, steps: ONE };
    const { steps } = this.alternatives(element.alternatives, END);
    if (element.kind === 'lookbehind') return { ...NOTHING, steps: plus(ONE, steps.perCharacter > 0 ? UNKNOWN : steps) };
    const characters = element.alternatives.map(({ elements: [only, ...more] }) => (only && more.length === 0 && isCharacter(only) ? charactersOf(only.raw, this.flags) : NONE));
    return { ...NOTHING, steps: plus(ONE, steps), barred: element.negate ? characters.reduce((union, each) => union | each, NONE) : NONE };
  }

  private repeated({ element, min, max }: AST.Quantifier, follow: Characters): Cost {
    if (max === 0) return NOTHING;
    const once = this.costOf(element, follow | (max > 1 ? this.costOf(element, ANY).first : NONE));
    const empty = min === 0 || once.empty;
    // At the end of the pattern it has matched: what it still takes is taken once, and the search is over.
    if (follow === NONE && min <= 1 && max === Infinity && isCharacter(element)) return { ...once, empty };
    const isSure = once.ways.fixed === 1 && once.ways.perCharacter === 0;
    // The next character tells whether it goes on; a second try of what is there fails at once.
    const settled = isSure && !once.empty && (once.first & follow) === NONE;
    if (isSure && min === max) return { ...once, steps: times({ fixed: max, perCharacter: 0 }, once.steps), empty };
    const count = max === Infinity ? { fixed: 1, perCharacter: 1 } : { fixed: max, perCharacter: 0 };
    if (max === 1) return { ...once, ways: settled ? ONE : plus(once.ways, ONE), empty };
    // However many rounds: each takes characters of its own.
    const steps = max === Infinity ? { fixed: once.steps.fixed + 1, perCharacter: once.steps.fixed + once.steps.perCharacter + 1 } : times(count, plus(once.steps, ONE));
    if (settled) return { ...once, steps, empty };
    if (isSure && (!once.empty || element.type === 'Backreference')) return { ...once, steps, ways: count, empty };
    if (max === Infinity || once.ways.perCharacter > 0) return { ...once, ways: UNKNOWN, steps: UNKNOWN, empty };
    let ways = min === 0 ? 1 : 0;
    let rounds = 0;
    for (let round = 1, waysSoFar = 1; round <= max; round++) {
      rounds += waysSoFar;
      waysSoFar *= once.ways.fixed;
      if (round >= min) ways += waysSoFar;
    }
    return { ...once, ways: { fixed: ways, perCharacter: 0 }, steps: times({ fixed: rounds, perCharacter: 0 }, once.steps), empty };
  }
}

/** The word that an alternative is, in capitals; null when it is more. What is asked around it makes no second way. */
function wordOf({ elements }: AST.Alternative): string | null {
  let word = '';
  for (const element of elements) {
    if (element.type === 'Character') word += String.fromCodePoint(element.value);
    else if (element.type !== 'Assertion') return null;
  }
  return word.toUpperCase();
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function isCharacter({ type }: AST.Node): boolean {
  return type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet';
}

function plus(a: Growth, b: Growth): Growth {
  return { fixed: a.fixed + b.fixed, perCharacter: a.perCharacter + b.perCharacter };
}

/** A product; of what grows with the text, with what grows with the text, nothing good is known. */
function times(a: Growth, b: Growth): Growth {
  if (a.perCharacter > 0 && b.perCharacter > 0) return UNKNOWN;
  return { fixed: nothing(a.fixed, b.fixed), perCharacter: nothing(a.fixed, b.perCharacter) + nothing(a.perCharacter, b.fixed) };
}

/** A product in which nothing is nothing, however often. */
function nothing(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
