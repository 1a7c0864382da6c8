import type { Configuration } from './configuration';
import { readConfigurationFile, type ConfigurationFile } from './file';
import { FILE_NAME } from './values';

/** What is different between URIs and paths, between a disk and a client. */
export interface FileAccess {
  /** The text of a file; null when there is none. @throws an Error whose message says why it cannot be read */
  readonly read: (place: string) => Promise<string | null>;
  /** The folder that a folder is in; null for the outermost. */
  readonly parentOf: (folder: string) => string | null;
  /** The place of a file of a folder. */
  readonly join: (folder: string, name: string) => string;
}

/** Finds the configuration files of folders, and keeps what it has found until told to forget it. */
export class ConfigurationFiles {
  private readonly access: FileAccess;
  private readonly byFolder = new Map<string, Promise<readonly ConfigurationFile[]>>();
  /** Each place that was looked at; null where there is no file. */
  private readonly byPlace = new Map<string, Promise<ConfigurationFile | null>>();

  constructor(access: FileAccess) {
    this.access = access;
  }

  /** The files that hold for what is in a folder: that of the outermost folder first, none above one that says `root`. */
  of(folder: string): Promise<readonly ConfigurationFile[]> {
    let files = this.byFolder.get(folder);
    if (!files) this.byFolder.set(folder, files = this.find(folder));
    return files;
  }

  /** Files may have changed. @param mayHave which; all if not given */
  forget(mayHave: (place: string) => boolean = () => true): void {
    this.byFolder.clear();
    for (const place of this.byPlace.keys()) if (mayHave(place)) this.byPlace.delete(place);
  }

  /**
   * Reads the files again that hold for what is in folders, each once.
   *
   * @param mayHave which may have changed
   * @returns whether something else holds in one of the folders that were asked about before
   */
  async lookAgain(folders: readonly string[], mayHave: (place: string) => boolean): Promise<boolean> {
    const before = folders.map(folder => this.byFolder.get(folder));
    this.forget(mayHave);
    const changed = await Promise.all(folders.map(async (folder, at) => before[at] !== undefined && said(await before[at]) !== said(await this.of(folder))));
    return changed.includes(true);
  }

  /** Where a file was looked for, found or not. */
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
      const file = readConfigurationFile(place, '{}');
      return { ...file, problems: [{ start: 0, end: 0, message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`, broken: true }] };
    }
    return text === null ? null : readConfigurationFile(place, text);
  }
}

function said(files: readonly ConfigurationFile[]): string {
  return JSON.stringify(files.map(({ configuration, problems }) => [configuration, problems]));
}

/** What files say, in their order. */
export function configurationsOf(files: readonly ConfigurationFile[]): readonly Configuration[] {
  return files.map(({ configuration }) => configuration);
}
