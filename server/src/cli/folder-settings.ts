import path from 'node:path';
import type { Configuration } from '../configuration/configuration';
import { MAX_CONFIGURATION_LENGTH, readConfigurationFile, type ConfigurationFile } from '../configuration/file';
import { ConfigurationFiles, configurationsOf } from '../configuration/files';
import { mergeConfigurations } from '../configuration/merge';
import { decode } from '../lsp/node-decode';
import type { RuleSettings } from '../rules/kit/settings';
import { UsageError } from './command';
import { isLink, withSlashes } from './find-inputs';
import type { Io } from './io';
import { readRegularFile } from './read-file';
import { BROKEN_LINK, NOT_FOUND, reasonFor } from './system-errors';

/** The settings of each folder: those of its configuration files, overridden by options. */
export class FolderSettings {
  private readonly files: ConfigurationFiles;
  private readonly cwd: string;
  private readonly options: Configuration;
  /** Replaces all files. */
  private readonly only: Configuration | null;
  private readonly merged = new Map<readonly ConfigurationFile[], RuleSettings>();
  private readonly reported = new Set<ConfigurationFile>();

  constructor(cwd: string, options: Configuration, only: Configuration | null = null) {
    this.cwd = cwd;
    this.options = options;
    this.only = only;
    this.files = new ConfigurationFiles({
      read: readIfPresent,
      parentOf: folder => (path.dirname(folder) === folder ? null : path.dirname(folder)),
      join: (folder, name) => path.join(folder, name),
    });
  }

  /**
   * @param folder absolute
   * @returns the settings, the same object for the same files; and the problems of files that have not been returned yet
   */
  async of(folder: string): Promise<{ readonly settings: RuleSettings; readonly problems: readonly string[] }> {
    const files = this.only ? NO_FILES : await this.files.of(folder);
    let settings = this.merged.get(files);
    if (!settings) {
      settings = mergeConfigurations([...this.only ? [this.only] : configurationsOf(files), this.options]);
      this.merged.set(files, settings);
    }
    const fresh = files.filter(file => !this.reported.has(file));
    for (const file of fresh) this.reported.add(file);
    return { settings, problems: fresh.flatMap(file => problemsOf(file, this.cwd)) };
  }
}

const NO_FILES: readonly ConfigurationFile[] = [];

/**
 * Reads the file that `--config` names.
 * @throws UsageError for a file that cannot be read or has a problem
 */
export function readConfig(name: string, { cwd }: Io): Configuration {
  if (name === '') throw new UsageError('--config requires the path of a file');
  const file = path.resolve(cwd, name);
  let text: string;
  try {
    text = read(file);
  } catch (error) {
    throw new UsageError(`${name}: ${reasonFor(error)}`);
  }
  const found = readConfigurationFile(file, text);
  if (found.problems.length > 0) throw new UsageError(problemsOf(found, cwd).join('\n'));
  return found.configuration;
}

/** One line each: file, line and column from 1, message. */
function problemsOf({ place, lines, problems }: ConfigurationFile, cwd: string): readonly string[] {
  const relative = path.relative(cwd, place);
  const name = withSlashes(relative.startsWith('..') || path.isAbsolute(relative) ? place : relative);
  return problems.map(({ start, message }) => {
    const { line, character } = lines.positionAt(start);
    return `${name}:${line + 1}:${character + 1}: ${message}`;
  });
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return read(file);
  } catch (error) {
    const reason = reasonFor(error);
    if (reason === NOT_FOUND && !await isLink(file)) return null;
    throw new Error(reason === NOT_FOUND ? BROKEN_LINK : reason, { cause: error });
  }
}

/** Some shells write UTF-16. */
function read(file: string): string {
  return decode(readRegularFile(file, MAX_CONFIGURATION_LENGTH)).text;
}
