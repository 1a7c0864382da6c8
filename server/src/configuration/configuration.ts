import { nearest } from '../vocabulary/nearest';
import { rules as registered } from '../rules/engine/registry';
import type { Severity } from '../rules/kit/rule';
import type { HousePost, RuleSettings } from '../rules/kit/settings';
import { inWords } from '../text/in-words';
import { HOUSE_FORMS, isOneOf, isRecord, isSeverity, LINE_WIDTH, PROFILES, SEVERITIES } from './values';

/** What one place (the editor's settings, a file) says; what it does not say, another place may. */
export interface Configuration {
  /** Files of the folders above say nothing for what is below. */
  readonly root?: boolean;
  readonly profile?: RuleSettings['profile'];
  readonly lineWidth?: number;
  readonly severities?: RuleSettings['severities'];
  readonly tags?: Readonly<Record<string, string>>;
  readonly posts?: readonly HousePost[];
  readonly captions?: readonly string[];
}

/** A value that was passed over. */
export interface ConfigurationProblem {
  /** Where it stands: `['rules', 'tags-unknown-code']`; empty for the whole. */
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is wrong, or the value behind it. */
  readonly at: 'key' | 'value';
  /** A whole sentence: what is wrong and what to do. */
  readonly message: string;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads `{ profile, lineWidth, rules, house: { tags, posts, captions } }`, all of it optional, as it
 * stands in the section `cable` of an editor's settings or in a configuration file. What is wrong
 * is reported and passed over; `null` says nothing.
 *
 * @param value of any type
 * @param from in a file every key must be known, and `root` and `$schema` may stand there too
 */
export function readConfiguration(value: unknown, from: 'settings' | 'file'): ReadConfiguration {
  const reader = new Reader();
  if (value === undefined || value === null) return { configuration: {}, problems: [] };
  if (!isRecord(value)) {
    reader.report([], 'value', 'The configuration must be an object: { … }.');
    return { configuration: {}, problems: reader.problems };
  }
  if (from === 'file') reader.keys(value, [], ['$schema', 'root', 'profile', 'lineWidth', 'rules', 'house']);
  const root = from === 'file' && reader.root(value['root']);
  const profile = reader.profile(value['profile']);
  const lineWidth = reader.lineWidth(value['lineWidth']);
  const severities = reader.severities(value['rules']);
  const configuration: Configuration = {
    ...(root && { root }),
    ...(profile !== undefined && { profile }),
    ...(lineWidth !== undefined && { lineWidth }),
    ...(severities !== undefined && { severities }),
    ...reader.house(value['house']),
  };
  return { configuration, problems: reader.problems };
}

/** @returns null when there is such a rule; otherwise a sentence that says so, with the nearest one */
export function unknownRule(id: string): string | null {
  if (registered.some(rule => rule.id === id)) return null;
  const [near] = nearest(id, registered, { wordOf: rule => rule.id, limit: 4 });
  return `There is no rule "${id}"${near ? `; is "${near.id}" meant?` : '.'}`;
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];

  report(path: ConfigurationProblem['path'], at: ConfigurationProblem['at'], message: string): void {
    this.problems.push({ path, at, message });
  }

  keys(value: Readonly<Record<string, unknown>>, path: ConfigurationProblem['path'], known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      this.report([...path, key], 'key', `"${key}" is not known here; known are ${known.filter(each => !each.startsWith('$')).join(', ')}.`);
    }
  }

  root(value: unknown): boolean {
    if (typeof value === 'boolean') return value;
    if (isSet(value)) this.report(['root'], 'value', '"root" is true or false.');
    return false;
  }

  profile(value: unknown): RuleSettings['profile'] | undefined {
    if (isOneOf(PROFILES, value)) return value;
    if (isSet(value)) this.report(['profile'], 'value', `"profile" is ${inWords(PROFILES, 'or')}.`);
    return undefined;
  }

  lineWidth(value: unknown): number | undefined {
    if (typeof value === 'number' && Number.isInteger(value) && value >= LINE_WIDTH.least && value <= LINE_WIDTH.most) return value;
    if (isSet(value)) this.report(['lineWidth'], 'value', `"lineWidth" is a whole number from ${LINE_WIDTH.least} to ${LINE_WIDTH.most}.`);
    return undefined;
  }

  severities(value: unknown): RuleSettings['severities'] | undefined {
    if (!isSet(value)) return undefined;
    if (!isRecord(value)) {
      this.report(['rules'], 'value', '"rules" is an object of rules and severities: { "tags-unknown-code": "off" }.');
      return undefined;
    }
    const entries: [string, Severity | 'off'][] = [];
    for (const [id, severity] of Object.entries(value)) {
      const unknown = unknownRule(id);
      if (unknown !== null) this.report(['rules', id], 'key', unknown);
      else if (isSeverity(severity)) entries.push([id, severity]);
      else if (isSet(severity)) this.report(['rules', id], 'value', `A rule is set to ${inWords(SEVERITIES, 'or')}.`);
    }
    return Object.fromEntries(entries);
  }

  house(value: unknown): Pick<Configuration, 'tags' | 'posts' | 'captions'> {
    if (!isSet(value)) return {};
    if (!isRecord(value)) {
      this.report(['house'], 'value', '"house" is an object with tags, posts and captions.');
      return {};
    }
    this.keys(value, ['house'], ['tags', 'posts', 'captions']);
    const tags = this.tags(value['tags']);
    const posts = this.list(value['posts'], 'posts', (post, path) => this.post(post, path));
    const captions = this.list(value['captions'], 'captions', (caption, path) =>
      this.word(caption, path, HOUSE_FORMS.caption, 'A caption is a string of capitals, as it stands in the cable.') ?? undefined);
    return { ...(tags && { tags }), ...(posts && { posts }), ...(captions && { captions }) };
  }

  private tags(value: unknown): Configuration['tags'] {
    if (!isSet(value)) return undefined;
    if (!isRecord(value)) {
      this.report(['house', 'tags'], 'value', '"tags" is an object of codes and names: { "KHAR": "Harbors" }.');
      return undefined;
    }
    const entries: [string, string][] = [];
    for (const [code, name] of Object.entries(value)) {
      if (!HOUSE_FORMS.tag.test(code)) this.report(['house', 'tags', code], 'key', 'A TAGS code is 2 to 12 letters or digits, the first a letter.');
      else if (typeof name !== 'string') this.report(['house', 'tags', code], 'value', 'The name of a TAGS code is a string; it may be empty.');
      else entries.push([code.toUpperCase(), name]);
    }
    return Object.fromEntries(entries);
  }

  private post(value: unknown, path: ConfigurationProblem['path']): HousePost | undefined {
    if (!isRecord(value)) {
      this.report(path, 'value', 'A post is an object: { "name": "HARBORTOWN", "address": "AMCONSUL HARBORTOWN", "routingIndicator": "RUEHXY" }.');
      return undefined;
    }
    this.keys(value, path, ['name', 'address', 'routingIndicator']);
    if (!isSet(value['name'])) {
      this.report(path, 'value', 'A post needs a name, as it stands in message reference numbers.');
      return undefined;
    }
    const name = this.word(value['name'], [...path, 'name'], HOUSE_FORMS.postName, 'The name of a post is a string of letters, as it stands in message reference numbers: HARBORTOWN.');
    const address = this.word(value['address'], [...path, 'address'], HOUSE_FORMS.address, 'The address of a post is a string, as it stands after FM and TO: AMCONSUL HARBORTOWN.');
    const routingIndicator = this.word(value['routingIndicator'], [...path, 'routingIndicator'], HOUSE_FORMS.routingIndicator, 'A routing indicator is R and 3 to 7 letters.');
    return name === null ? undefined : { name, address, routingIndicator };
  }

  private list<T>(value: unknown, key: string, read: (item: unknown, path: ConfigurationProblem['path']) => T | undefined): readonly T[] | undefined {
    if (!isSet(value)) return undefined;
    if (Array.isArray(value)) return value.flatMap((item: unknown, index) => read(item, ['house', key, index]) ?? []);
    this.report(['house', key], 'value', `"${key}" is a list: [ … ].`);
    return undefined;
  }

  /** In capitals, its words one blank apart; null when there is none or it is not of its form. */
  private word(value: unknown, path: ConfigurationProblem['path'], form: RegExp, message: string): string | null {
    if (!isSet(value)) return null;
    const word = typeof value === 'string' ? value.trim().split(/\s+/).join(' ') : '';
    if (form.test(word)) return word.toUpperCase();
    this.report(path, 'value', message);
    return null;
  }
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
