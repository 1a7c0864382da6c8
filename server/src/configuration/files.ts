import type { Configuration } from './configuration';
import { readConfigurationFile, type ConfigurationFile } from './file';
import { FILE_NAME } from './values';

/** Access to files by URI or by path. */
export interface FileAccess {
  /** The text of a file; null if it does not exist. @throws an Error whose message says why it cannot be read, without a period */
  readonly read: (place: string) => Promise<string | null>;
  /** The parent of a folder; null for the root. */
  readonly parentOf: (folder: string) => string | null;
  /** The URI or path of a file in a folder. */
  readonly join: (folder: string, name: string) => string;
}

/** Finds the configuration files of folders and caches them until `forget`. */
export class ConfigurationFiles {
  private readonly access: FileAccess;
  private readonly byFolder = new Map<string, Promise<readonly ConfigurationFile[]>>();
  /** Every place that was searched; null if there is no file. */
  private readonly byPlace = new Map<string, Promise<ConfigurationFile | null>>();

  constructor(access: FileAccess) {
    this.access = access;
  }

  /** The files that apply to a folder, the outermost first; none above a file with `"root": true`. */
  of(folder: string): Promise<readonly ConfigurationFile[]> {
    let files = this.byFolder.get(folder);
    if (!files) this.byFolder.set(folder, files = this.find(folder));
    return files;
  }

  /** Drops cached files that may have changed. @param mayHave which; all by default */
  forget(mayHave: (place: string) => boolean = () => true): void {
    this.byFolder.clear();
    for (const place of this.byPlace.keys()) if (mayHave(place)) this.byPlace.delete(place);
  }

  /**
   * Reads again the files that apply to some folders, each once.
   *
   * @param mayHave which may have changed
   * @returns whether the configuration of a folder that was asked for before has changed
   */
  async lookAgain(folders: readonly string[], mayHave: (place: string) => boolean): Promise<boolean> {
    const before = folders.map(folder => this.byFolder.get(folder));
    this.forget(mayHave);
    const changed = await Promise.all(folders.map(async (folder, at) => before[at] !== undefined && fingerprint(await before[at]) !== fingerprint(await this.of(folder))));
    return changed.includes(true);
  }

  /** Every place that was searched for a file. */
  places(): readonly string[] {
    return [...this.byPlace.keys()];
  }

  private async find(folder: string): Promise<readonly ConfigurationFile[]> {
    const place = this.access.join(folder, FILE_NAME);
    let read = this.byPlace.get(place);
    if (!read) this.byPlace.set(place, read = this.read(place));
    const own = await read;
    if (own?.configuration.root === true) return [own];
    const parent = this.access.parentOf(folder);
    const above = parent === null ? [] : await this.of(parent);
    return own ? [...above, own] : above;
  }

  private async read(place: string): Promise<ConfigurationFile | null> {
    let text: string | null;
    try {
      text = await this.access.read(place);
    } catch (error) {
      const file = readConfigurationFile(place, '');
      return { ...file, problems: [{ start: 0, end: 0, message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`, broken: true }] };
    }
    return text === null ? null : readConfigurationFile(place, text);
  }
}

function fingerprint(files: readonly ConfigurationFile[]): string {
  return JSON.stringify(files.map(({ configuration, problems }) => [configuration, problems]));
}

/** The configurations of files, in the same order. */
export function configurationsOf(files: readonly ConfigurationFile[]): readonly Configuration[] {
  return files.map(({ configuration }) => configuration);
}
