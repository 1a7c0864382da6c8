import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Of what a pattern is made that the analyser knows nothing of, and how far its repetitions go. */
export interface Rewritten {
  /**
   * Patterns without look-around and back references, all of which together visit every place that the
   * pattern visits: itself with each look-around left out (whatever it says, no more is visited than if it were
   * passed), and for each look-ahead without a bound what leads to it, followed by what it looks for.
   */
  readonly sources: readonly string[];
  /** Look-behinds that may look back further than `MOST_BEHIND`. */
  readonly farBehind: readonly string[];
}

/** A look-behind of so many characters costs no more than that many steps each time. */
const MOST_BEHIND = 64;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** @throws SyntaxError as the engine would */
export function parsePattern(source: string, flags: string): AST.Pattern {
  return parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
}

/** The alternatives of which a pattern is made; each is tried at every place, or where it begins. */
export function alternativesOf(source: string, flags: string): string[] {
  return parsePattern(source, flags).alternatives.map(({ raw }) => raw);
}

/**
 * @param relaxed each bounded repetition goes on without end: what then grows faster than the text does is paid by
 *   the bounds, and what explodes then explodes within them
 */
export function rewrite(source: string, flags: string, relaxed: boolean): Rewritten {
  const pattern = parsePattern(source, flags);
  const writer = new Writer(relaxed);
  const sources = [writer.alternatives(pattern.alternatives)];
  const farBehind: string[] = [];
  for (const assertion of lookArounds(pattern)) {
    if (assertion.kind === 'lookbehind') {
      if (longest(assertion.alternatives) > MOST_BEHIND) farBehind.push(assertion.raw);
    } else if (longest(assertion.alternatives) === Infinity) {
      sources.push(writer.before(assertion) + writer.group(assertion.alternatives));
    }
  }
  return { sources: [...new Set(sources)], farBehind };
}

/** The upper bounds of the repetitions of a pattern that have one above 1, the largest first; those of nested ones multiplied. */
export function boundsOf(source: string, flags: string): number[] {
  const bounds: number[] = [];
  const visit = (node: AST.Node, around: number): void => {
    const bound = node.type === 'Quantifier' && node.max !== Infinity && node.max > 1 ? node.max * around : around;
    if (bound > around) bounds.push(bound);
    childrenOf(node).forEach(child => visit(child, bound));
  };
  visit(parsePattern(source, flags), 1);
  return bounds.sort((a, b) => b - a);
}

function childrenOf(node: AST.Node): readonly AST.Node[] {
  switch (node.type) {
    case 'Pattern': case 'Group': case 'CapturingGroup': return node.alternatives;
    case 'Alternative': return node.elements;
    case 'Quantifier': return [node.element];
    case 'Assertion': return 'alternatives' in node ? node.alternatives : [];
    default: return [];
  }
}

function* lookArounds(node: AST.Node): Generator<AST.LookaroundAssertion> {
  if (node.type === 'Assertion' && 'alternatives' in node) yield node;
  for (const child of childrenOf(node)) yield* lookArounds(child);
}

/** The most characters that alternatives can match. */
function longest(alternatives: readonly AST.Alternative[]): number {
  const lengthOf = (node: AST.Element): number => {
    switch (node.type) {
      case 'Group': case 'CapturingGroup': return longest(node.alternatives);
      case 'Quantifier': return node.max === 0 ? 0 : node.max * Math.max(1, lengthOf(node.element));
      case 'Assertion': return 0;
      case 'Backreference': return Infinity;
      default: return 1;
    }
  };
  return Math.max(0, ...alternatives.map(({ elements }) => elements.reduce((sum, element) => sum + lengthOf(element), 0)));
}

function isCharacter({ type }: AST.Node): boolean {
  return type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet';
}

/** Writes parts of a pattern again. */
class Writer {
  private readonly relaxed: boolean;

  constructor(relaxed: boolean) {
    this.relaxed = relaxed;
  }

  alternatives(alternatives: readonly AST.Alternative[]): string {
    return alternatives.map(({ elements }) => this.elements(elements)).join('|');
  }

  group(alternatives: readonly AST.Alternative[]): string {
    return `(?:${this.alternatives(alternatives)})`;
  }

  /** Everything that is matched on the way to a part; of a repetition around it, all earlier rounds. */
  before(part: AST.Node): string {
    let written = '';
    for (let at: AST.Node = part; at.parent; at = at.parent) {
      const { parent } = at;
      if (parent.type === 'Alternative') written = this.elements(parent.elements.slice(0, parent.elements.indexOf(at as AST.Element))) + written;
      else if (parent.type === 'Quantifier' && parent.max > 1) written = `${this.element(parent.element)}${this.relaxed || parent.max === Infinity ? '*' : `{0,${String(parent.max - 1)}}`}${written}`;
      // Inside a look-behind nothing leads anywhere.
      else if (parent.type === 'Assertion' && parent.kind === 'lookbehind') written = '';
    }
    return written;
  }

  private elements(elements: readonly AST.Element[]): string {
    return elements.map(element => this.element(element)).join('');
  }

  private element(element: AST.Element): string {
    switch (element.type) {
      case 'Group': case 'CapturingGroup': return this.group(element.alternatives);
      case 'Assertion': return 'alternatives' in element ? '(?:)' : element.raw;
      // What a group has matched is among what it can match.
      case 'Backreference': return (Array.isArray(element.resolved) ? element.resolved : [element.resolved]).map(({ alternatives }) => this.group(alternatives)).join('');
      case 'Quantifier': return this.element(element.element) + this.times(element);
      default: return element.raw;
    }
  }

  private times({ min, max, greedy, element }: AST.Quantifier): string {
    const lazy = greedy ? '' : '?';
    if (min === 0 && max === 1) return `?${lazy}`;
    if (min === max && min <= 1) return '';
    // So many characters, no more and no less, leave no choice.
    const free = this.relaxed && max > 1 && !(min === max && isCharacter(element));
    const end = free ? Infinity : max;
    const start = free ? Math.min(min, 1) : min;
    if (end === Infinity && start <= 1) return (start === 0 ? '*' : '+') + lazy;
    return `{${String(start)},${end === Infinity ? '' : String(end)}}${lazy}`;
  }
}
