import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../configuration/configuration';
import { readConfigurationFile, type ConfigurationFile } from '../configuration/file';
import { ConfigurationFiles, configurationsOf } from '../configuration/files';
import { mergeConfigurations } from '../configuration/merge';
import { decode } from '../lsp/node-decode';
import type { RuleSettings } from '../rules/kit/settings';
import { UsageError } from './command';
import { codeOf, isLink, LINK_TO_NOTHING, reason, slashed } from './inputs';
import type { Io } from './io';
import { readUnnamed } from './read-unnamed';

/** What the configuration files say for each folder, and over it what the options say. */
export class FolderSettings {
  private readonly files: ConfigurationFiles;
  private readonly cwd: string;
  private readonly options: Configuration;
  /** In the place of all files. */
  private readonly only: Configuration | null;
  private readonly merged = new Map<readonly ConfigurationFile[], RuleSettings>();
  private readonly told = new Set<ConfigurationFile>();

  constructor(cwd: string, options: Configuration, only: Configuration | null = null) {
    this.cwd = cwd;
    this.options = options;
    this.only = only;
    this.files = new ConfigurationFiles({
      read: readIfThere,
      parentOf: folder => (path.dirname(folder) === folder ? null : path.dirname(folder)),
      join: (folder, name) => path.join(folder, name),
    });
  }

  /**
   * @param folder absolute
   * @returns the settings, the same object where they come from the same files; and the problems of
   *   files that have not been told yet
   */
  async of(folder: string): Promise<{ readonly settings: RuleSettings; readonly problems: readonly string[] }> {
    const files = this.only ? NO_FILES : await this.files.of(folder);
    let settings = this.merged.get(files);
    if (!settings) {
      settings = mergeConfigurations([...this.only ? [this.only] : configurationsOf(files), this.options]);
      this.merged.set(files, settings);
    }
    const fresh = files.filter(file => !this.told.has(file));
    for (const file of fresh) this.told.add(file);
    return { settings, problems: fresh.flatMap(file => problemsOf(file, this.cwd)) };
  }
}

const NO_FILES: readonly ConfigurationFile[] = [];

/**
 * Reads the file that `--config` names.
 * @throws UsageError for a file that cannot be read or says what cannot be
 */
export async function readConfig(name: string, io: Io): Promise<Configuration> {
  if (name === '') throw new UsageError('--config is empty: it is the path of a file');
  const place = path.resolve(io.cwd, name);
  let text: string;
  try {
    text = decode(await readFile(place)).text;
  } catch (error) {
    throw new UsageError(`${name}: ${reason(error)}`);
  }
  const file = readConfigurationFile(place, text);
  if (file.problems.length > 0) throw new UsageError(problemsOf(file, io.cwd).join('\n'));
  return file.configuration;
}

/** Each on a line: where it is, with line and column from 1, and what it is. */
function problemsOf({ place, lines, problems }: ConfigurationFile, cwd: string): readonly string[] {
  const below = path.relative(cwd, place);
  const name = slashed(below.startsWith('..') || path.isAbsolute(below) ? place : below);
  return problems.map(({ start, message }) => {
    const { line, character } = lines.positionAt(start);
    return `${name}:${line + 1}:${character + 1}: ${message}`;
  });
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    // Some shells write UTF-16.
    return decode(await readUnnamed(file)).text;
  } catch (error) {
    const gone = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    // A link stands there for a file that was meant to hold.
    if (gone && await isLink(file)) throw new Error(LINK_TO_NOTHING, { cause: error });
    if (gone) return null;
    throw new Error(reason(error), { cause: error });
  }
}
