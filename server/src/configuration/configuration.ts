import { nearest } from '../vocabulary/nearest';
import { rules as registered } from '../rules/engine/registry';
import type { Severity } from '../rules/kit/rule';
import type { CustomPost, RuleSettings } from '../rules/kit/settings';
import { inWords } from '../text/in-words';
import { VOCABULARY_FORMS, isOneOf, isRecord, isSeverity, LINE_WIDTH, PROFILES, SEVERITIES } from './values';

/** The settings of one source: the editor's settings, a file, or command-line options. What is absent is left to the other sources. */
export interface Configuration {
  /** Configuration files of the folders above are not read. */
  readonly root?: boolean;
  readonly profile?: RuleSettings['profile'];
  readonly lineWidth?: number;
  readonly severities?: RuleSettings['severities'];
  readonly tags?: Readonly<Record<string, string>>;
  readonly posts?: readonly CustomPost[];
  readonly captions?: readonly string[];
}

/** A value that was ignored. */
export interface ConfigurationProblem {
  /** The path of the value, such as `['rules', 'tags-unknown-code']`; empty for the whole configuration. */
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is wrong, or its value. */
  readonly at: 'key' | 'value';
  /** A whole sentence: what is wrong and what to do. */
  readonly message: string;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads `{ profile, lineWidth, rules, vocabulary: { tags, posts, captions } }`, all optional, from the section `cable` of
 * an editor's settings or from a configuration file. What is wrong is reported and ignored; `null` is the same as absent.
 * `house` is the deprecated name of `vocabulary`; if both are given, the lists are joined.
 *
 * @param value of any type
 * @param from in a file every key must be known, and `root` and `$schema` are allowed
 */
export function readConfiguration(value: unknown, from: 'settings' | 'file'): ReadConfiguration {
  const reader = new Reader();
  if (value === undefined || value === null) return { configuration: {}, problems: [] };
  if (!isRecord(value)) {
    reader.report([], 'value', 'The configuration must be a JSON object.');
    return { configuration: {}, problems: reader.problems };
  }
  if (from === 'file') reader.keys(value, [], ['$schema', 'root', 'profile', 'lineWidth', 'rules', 'vocabulary', 'house']);
  const root = from === 'file' && reader.root(value['root']);
  const profile = reader.profile(value['profile']);
  const lineWidth = reader.lineWidth(value['lineWidth']);
  const severities = reader.severities(value['rules']);
  const configuration: Configuration = {
    ...(root && { root }),
    ...(profile !== undefined && { profile }),
    ...(lineWidth !== undefined && { lineWidth }),
    ...(severities !== undefined && { severities }),
    ...joinVocabularies(reader.vocabulary(value['house'], 'house'), reader.vocabulary(value['vocabulary'], 'vocabulary')),
  };
  return { configuration, problems: reader.problems };
}

/** @returns null if the rule exists; otherwise an error message, with the most similar rule */
export function unknownRule(id: string): string | null {
  if (registered.some(rule => rule.id === id)) return null;
  const [near] = nearest(id, registered, { wordOf: rule => rule.id, limit: 4 });
  return `Unknown rule "${id}".${near ? ` Did you mean "${near.id}"?` : ''}`;
}

type Vocabulary = Pick<Configuration, 'tags' | 'posts' | 'captions'>;

class Reader {
  readonly problems: ConfigurationProblem[] = [];

  report(path: ConfigurationProblem['path'], at: ConfigurationProblem['at'], message: string): void {
    this.problems.push({ path, at, message });
  }

  keys(value: Readonly<Record<string, unknown>>, path: ConfigurationProblem['path'], known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      this.report([...path, key], 'key', `Unknown key "${key}". Allowed keys: ${known.filter(each => each !== '$schema' && each !== 'house').join(', ')}.`);
    }
  }

  root(value: unknown): boolean {
    if (typeof value === 'boolean') return value;
    if (isSet(value)) this.report(['root'], 'value', '"root" must be true or false.');
    return false;
  }

  profile(value: unknown): RuleSettings['profile'] | undefined {
    if (isOneOf(PROFILES, value)) return value;
    if (isSet(value)) this.report(['profile'], 'value', `"profile" must be ${inWords(PROFILES, 'or')}.`);
    return undefined;
  }

  lineWidth(value: unknown): number | undefined {
    if (typeof value === 'number' && Number.isInteger(value) && value >= LINE_WIDTH.least && value <= LINE_WIDTH.most) return value;
    if (isSet(value)) this.report(['lineWidth'], 'value', `"lineWidth" must be an integer from ${LINE_WIDTH.least} to ${LINE_WIDTH.most}.`);
    return undefined;
  }

  severities(value: unknown): RuleSettings['severities'] | undefined {
    if (!isSet(value)) return undefined;
    if (!isRecord(value)) {
      this.report(['rules'], 'value', '"rules" must be an object that maps rule IDs to severities: { "tags-unknown-code": "off" }.');
      return undefined;
    }
    const entries: [string, Severity | 'off'][] = [];
    for (const [id, severity] of Object.entries(value)) {
      const unknown = unknownRule(id);
      if (unknown !== null) this.report(['rules', id], 'key', unknown);
      else if (isSeverity(severity)) entries.push([id, severity]);
      else if (isSet(severity)) this.report(['rules', id], 'value', `The severity of a rule must be ${inWords(SEVERITIES, 'or')}.`);
    }
    return Object.fromEntries(entries);
  }

  /** @param key the name under which the value was given */
  vocabulary(value: unknown, key: 'vocabulary' | 'house'): Vocabulary {
    if (!isSet(value)) return {};
    if (!isRecord(value)) {
      this.report([key], 'value', `"${key}" must be an object with tags, posts and captions.`);
      return {};
    }
    this.keys(value, [key], ['tags', 'posts', 'captions']);
    const tags = this.tags(value['tags'], [key, 'tags']);
    const posts = this.list(value['posts'], [key, 'posts'], (post, path) => this.post(post, path));
    const captions = this.list(value['captions'], [key, 'captions'], (caption, path) =>
      this.word(caption, path, VOCABULARY_FORMS.caption, 'A caption must be a string of words, such as "HARBOR CHANNEL".') ?? undefined);
    return { ...(tags && { tags }), ...(posts && { posts }), ...(captions && { captions }) };
  }

  private tags(value: unknown, path: ConfigurationProblem['path']): Configuration['tags'] {
    if (!isSet(value)) return undefined;
    if (!isRecord(value)) {
      this.report(path, 'value', '"tags" must be an object that maps TAGS codes to names: { "KHAR": "Harbors" }.');
      return undefined;
    }
    const entries: [string, string][] = [];
    for (const [code, name] of Object.entries(value)) {
      if (!VOCABULARY_FORMS.tag.test(code)) this.report([...path, code], 'key', 'A TAGS code must be 2 to 12 letters or digits and start with a letter.');
      else if (typeof name !== 'string') this.report([...path, code], 'value', 'The name of a TAGS code must be a string, which may be empty.');
      else entries.push([code.toUpperCase(), name]);
    }
    return Object.fromEntries(entries);
  }

  private post(value: unknown, path: ConfigurationProblem['path']): CustomPost | undefined {
    if (!isRecord(value)) {
      this.report(path, 'value', 'A post must be an object: { "name": "HARBORTOWN", "address": "AMCONSUL HARBORTOWN", "routingIndicator": "RUEHXY" }.');
      return undefined;
    }
    this.keys(value, path, ['name', 'address', 'routingIndicator']);
    if (!isSet(value['name'])) {
      this.report(path, 'value', 'A post must have a name, as used in message reference numbers: HARBORTOWN.');
      return undefined;
    }
    const name = this.word(value['name'], [...path, 'name'], VOCABULARY_FORMS.postName, 'The name of a post must be a string of letters, as used in message reference numbers: HARBORTOWN.');
    const address = this.word(value['address'], [...path, 'address'], VOCABULARY_FORMS.address, 'The address of a post must be a string, as used after FM and TO: AMCONSUL HARBORTOWN.');
    const routingIndicator = this.word(value['routingIndicator'], [...path, 'routingIndicator'], VOCABULARY_FORMS.routingIndicator, 'A routing indicator must be R followed by 3 to 7 letters.');
    return name === null ? undefined : { name, address, routingIndicator };
  }

  private list<T>(value: unknown, path: ConfigurationProblem['path'], read: (item: unknown, path: ConfigurationProblem['path']) => T | undefined): readonly T[] | undefined {
    if (!isSet(value)) return undefined;
    if (Array.isArray(value)) return value.flatMap((item: unknown, index) => read(item, [...path, index]) ?? []);
    this.report(path, 'value', `"${path.at(-1)}" must be an array.`);
    return undefined;
  }

  /** In upper case, with single spaces between words; null if it is absent or not valid. */
  private word(value: unknown, path: ConfigurationProblem['path'], form: RegExp, message: string): string | null {
    if (!isSet(value)) return null;
    const word = typeof value === 'string' ? value.trim().split(/\s+/).join(' ') : '';
    if (form.test(word)) return word.toUpperCase();
    this.report(path, 'value', message);
    return null;
  }
}

/** The second wins where both name the same TAGS code. */
function joinVocabularies(first: Vocabulary, second: Vocabulary): Vocabulary {
  return {
    ...((first.tags ?? second.tags) && { tags: { ...first.tags, ...second.tags } }),
    ...((first.posts ?? second.posts) && { posts: [...second.posts ?? [], ...first.posts ?? []] }),
    ...((first.captions ?? second.captions) && { captions: [...new Set([...first.captions ?? [], ...second.captions ?? []])] }),
  };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
