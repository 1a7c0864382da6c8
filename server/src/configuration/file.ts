import type { Node } from 'jsonc-parser';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { readConfiguration, type Configuration, type ConfigurationProblem } from './configuration';
import { parseJson, valueOf } from './json';

/** A configuration file after reading. */
export interface ConfigurationFile {
  /** Its URI or path, in the form that the caller uses for files. */
  readonly place: string;
  readonly lines: LineIndex;
  readonly configuration: Configuration;
  /** In order of position. */
  readonly problems: readonly FileProblem[];
}

export interface FileProblem extends Span {
  /** A whole sentence. */
  readonly message: string;
  /** The text is not valid JSON here. If false, it is valid JSON with a value that is not allowed. */
  readonly broken: boolean;
}

/** The largest configuration file that is read, in characters (and bytes, where the reader can ask for the size first). */
export const MAX_CONFIGURATION_LENGTH = 1_000_000;

/** Reads the text of a `.cablewright.json`. Never fails: what is wrong is a problem with its position. An empty file sets nothing. */
export function readConfigurationFile(place: string, text: string): ConfigurationFile {
  const lines = new LineIndex(text);
  if (text.length > MAX_CONFIGURATION_LENGTH) {
    return { place, lines, configuration: {}, problems: [{ start: 0, end: lines.end(0), message: `The file was not read because it is longer than ${MAX_CONFIGURATION_LENGTH.toLocaleString('en')} characters.`, broken: true }] };
  }
  const { root, problems: syntax } = parseJson(text);
  const { configuration, problems } = readConfiguration(valueOf(root), 'file');
  return {
    place,
    lines,
    configuration,
    problems: [
      ...syntax.map(problem => ({ ...problem, broken: true })),
      ...problems.map(problem => ({ ...spanOf(problem, root), message: problem.message, broken: false })),
    ].sort((a, b) => a.start - b.start),
  };
}

/** The span of the key or the value that a problem is about. */
function spanOf({ path, at }: ConfigurationProblem, root: Node | null): Span {
  const value = path.reduce<Node | undefined>(childAt, root ?? undefined);
  const node = at === 'key' ? value?.parent?.children?.[0] : value;
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}

/** Of a repeated key the last value is used. */
function childAt(node: Node | undefined, key: string | number): Node | undefined {
  if (typeof key === 'number') return node?.children?.[key];
  return node?.children?.findLast(property => property.children?.[0]?.value === key)?.children?.[1];
}
