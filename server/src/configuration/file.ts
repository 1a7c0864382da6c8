import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { readConfiguration, type Configuration, type ConfigurationProblem } from './configuration';
import { parseJson, plainValue, type JsonNode } from './json';

/** A configuration file as it was read. */
export interface ConfigurationFile {
  /** Its URI or path, as whoever asked for it names files. */
  readonly place: string;
  readonly lines: LineIndex;
  readonly configuration: Configuration;
  /** In order of place. */
  readonly problems: readonly FileProblem[];
}

export interface FileProblem extends Span {
  /** A whole sentence. */
  readonly message: string;
  /** The text is no sound JSON here; otherwise it is, and says what cannot be. */
  readonly broken: boolean;
}

/** Longer than any configuration that is meant. */
const MAX_LENGTH = 1_000_000;

/** Reads the text of a `.cablewright.json`. Never fails: what cannot be understood is a problem with its place. */
export function readConfigurationFile(place: string, text: string): ConfigurationFile {
  const lines = new LineIndex(text);
  if (text.length > MAX_LENGTH) {
    return { place, lines, configuration: {}, problems: [{ start: 0, end: lines.end(0), message: `The file is longer than ${MAX_LENGTH} characters and was not read.`, broken: true }] };
  }
  const { root, problems: faults } = parseJson(text);
  const { configuration, problems } = readConfiguration(root ? plainValue(root) : null, 'file');
  return {
    place,
    lines,
    configuration,
    problems: [
      ...faults.map(fault => ({ ...fault, broken: true })),
      ...problems.map(problem => ({ ...placeOf(problem, root), message: problem.message, broken: false })),
    ].sort((a, b) => a.start - b.start),
  };
}

/** The span of the key or the value that a problem is about. */
function placeOf({ path, at }: ConfigurationProblem, root: JsonNode | null): Span {
  let node = root;
  let key: Span | null = null;
  for (const step of path) {
    if (node?.kind === 'object') {
      // Of a key that stands twice the last one was read.
      const member = [...node.members].reverse().find(each => each.key === step);
      key = member?.keySpan ?? null;
      node = member?.value ?? null;
    } else if (node?.kind === 'array' && typeof step === 'number') {
      key = null;
      node = node.items[step] ?? null;
    }
  }
  const { start, end } = (at === 'key' ? key : node) ?? node ?? { start: 0, end: 0 };
  return { start, end };
}
