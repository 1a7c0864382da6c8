import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import { readConfiguration, type Configuration } from '../configuration/configuration';
import type { ConfigurationFile } from '../configuration/file';
import { ConfigurationFiles, configurationsOf } from '../configuration/files';
import { mergeConfigurations } from '../configuration/merge';
import { folderOfUri, joinUri } from '../configuration/uri';
import { FILE_NAME, isRecord } from '../configuration/values';
import type { RuleSettings } from '../rules/kit/settings';
import { isBelow, sameUri } from '../workspace/uris';
import type { Client } from './client';
import { ConfigurationProblems } from './configuration-problems';
import type { Files } from './files';
import type { Guard } from './guard';
import { readGuidance, type Guidance } from './guidance-settings';

/** The section of the editor's settings. */
export const SECTION = 'cable';

/** The settings of a document; equal ones are the same object and have the same number. */
export interface DocumentSettings {
  readonly serial: number;
  readonly rules: RuleSettings;
  readonly guidance: Guidance;
}

/** What the editor says. */
interface FromEditor {
  readonly configuration: Configuration;
  readonly guidance: Guidance;
}

/**
 * The settings that hold for a document: those of the editor, and over them, key by key, the
 * configuration files beside and above it. A client that answers `workspace/configuration` is
 * asked, once for each document until something changes; from any other the editor's settings come
 * with `initialize` and `workspace/didChangeConfiguration`. Configuration files are read once until
 * the client tells of a change; those that no client watches, until a document is opened or saved.
 */
export class Settings {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly client: Client;
  private readonly files: ConfigurationFiles;
  private readonly problems: ConfigurationProblems;
  private readonly changedLate: () => void;
  private readonly said = new Set<string>();
  /** What came with `initialize`, which holds where the client says nothing else. */
  private readonly initial: unknown;
  /** From a client that is not asked. */
  private pushed: FromEditor;
  private readonly byUri = new Map<string, Promise<DocumentSettings>>();
  /** From a client that is asked. */
  private readonly asked = new Map<string, Promise<FromEditor>>();
  private readonly known = new Map<string, DocumentSettings>();
  /** Where a document without a place of its own is thought to be. */
  private home: string | null = null;
  /** The folders of the workspace, as `sameUri` writes them. */
  private folders: readonly string[] = [];
  /** The client tells of files in these folders. */
  private watches = false;

  /**
   * @param section what came with `initialize`
   * @param changed called when other settings hold because the client has answered late
   */
  constructor(connection: Connection, guard: Guard, client: Client, files: Files, section: unknown, changed: () => void) {
    this.connection = connection;
    this.guard = guard;
    this.client = client;
    this.files = new ConfigurationFiles({ read: uri => files.read(uri), parentOf: folderOfUri, join: joinUri });
    this.problems = new ConfigurationProblems(connection);
    this.changedLate = changed;
    this.initial = section;
    this.pushed = this.read(section);
  }

  /** Never fails: where there is no answer from the client, the defaults hold. */
  of(uri: string): Promise<DocumentSettings> {
    let settings = this.byUri.get(uri);
    if (!settings) this.byUri.set(uri, settings = this.find(uri));
    return settings;
  }

  /** Asks the client for what will be needed: it may take its time. */
  askFor(uri: string): void {
    if (this.client.configuration) void this.editorOf(uri);
  }

  /** The configuration files that hold for a document, the nearest one last. */
  async filesOf(uri: string): Promise<readonly ConfigurationFile[]> {
    const folder = this.folderOf(uri);
    if (folder === null) return [];
    const files = await this.files.of(folder);
    await this.problems.show(files);
    return files;
  }

  /** @param payload the `settings` of `workspace/didChangeConfiguration` */
  changed(payload: unknown): void {
    this.asked.clear();
    this.files.forget(this.unwatched);
    this.byUri.clear();
    if (!this.client.configuration) this.pushed = this.read(isRecord(payload) ? payload[SECTION] ?? this.initial : this.initial);
  }

  /** @param folders those of the workspace; in the first of them is the configuration of unsaved documents */
  async movedTo(folders: readonly string[]): Promise<void> {
    this.asked.clear();
    this.byUri.clear();
    // Others are watched now.
    this.files.forget();
    this.home = folders[0]?.replace(/\/$/, '') ?? null;
    this.folders = folders.map(sameUri);
    // Those that a cable needs which is open all the same are shown anew when it is asked about.
    for (const uri of this.problems.shown()) if (!this.isInFolders(uri)) await this.problems.renew(uri, null);
  }

  /**
   * Files have come, gone or changed, or folders with all that is in them.
   *
   * @returns whether configuration files may be among them
   */
  async filesChanged(uris: readonly string[]): Promise<boolean> {
    const places = this.files.places();
    if (!uris.some(uri => uri.endsWith(`/${FILE_NAME}`) || places.some(place => isBelow(uri, place)))) return false;
    this.files.forget();
    this.byUri.clear();
    await this.renewShown();
    return true;
  }

  /**
   * Looks again at the files that nobody tells of: with every document that is opened or saved, never while one types.
   *
   * @param open the documents that are open
   * @returns whether other settings may hold for one of them than before
   */
  async lookAgain(open: readonly string[]): Promise<boolean> {
    // A hundred documents are in few folders.
    const folders = new Set(open.map(uri => this.folderOf(uri)));
    const changed = await this.files.lookAgain([...folders].filter(folder => folder !== null), this.unwatched);
    if (changed) this.byUri.clear();
    await this.renewShown();
    return changed;
  }

  /** Settings of a document that is closed are not kept. */
  forget(uri: string): void {
    this.asked.delete(uri);
    this.byUri.delete(uri);
  }

  /** Asks the client to tell when the settings or the files change. */
  register(): void {
    const { client } = this.connection;
    const ask = (register: () => Promise<unknown>): void => void this.guard.ask('client/registerCapability', register);
    if (this.client.registersConfiguration) ask(() => client.register(DidChangeConfigurationNotification.type, { section: SECTION }));
    if (this.client.watchesFiles) {
      ask(async () => {
        await client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${FILE_NAME}` }] });
        this.watches = true;
      });
    }
  }

  /** No client tells of a file there. */
  private readonly unwatched = (place: string): boolean => !this.watches || !this.isInFolders(place);

  /** Null for a document without a place, where no folder is open. */
  private folderOf(uri: string): string | null {
    // VS Code knows where a document will be that is not there yet: `code new.cable`.
    return folderOfUri(uri.replace(/^untitled:(?=\/)/, 'file://')) ?? this.home;
  }

  /** A file that was mended, or is gone, must not look broken; also where no cable is open any more. */
  private async renewShown(): Promise<void> {
    for (const uri of this.problems.shown()) {
      const files = await this.files.of(folderOfUri(uri) ?? '');
      await this.problems.renew(uri, files.find(({ place }) => place === uri) ?? null);
    }
  }

  private isInFolders(uri: string): boolean {
    return this.folders.some(folder => isBelow(folder, sameUri(uri)));
  }

  private async find(uri: string): Promise<DocumentSettings> {
    const [editor, files] = await Promise.all([this.client.configuration ? this.editorOf(uri) : this.pushed, this.filesOf(uri)]);
    const { configuration, guidance } = editor;
    const rules = mergeConfigurations([configuration, ...configurationsOf(files)]);
    const { severities, vocabulary: { tags, posts, captions } } = rules;
    const key = JSON.stringify([rules.profile, rules.lineWidth, sorted(severities), sorted(tags), posts, captions, guidance]);
    const known = this.known.get(key) ?? { serial: this.known.size, rules, guidance };
    this.known.set(key, known);
    return known;
  }

  private editorOf(uri: string): Promise<FromEditor> {
    let asked = this.asked.get(uri);
    if (!asked) {
      this.asked.set(uri, asked = this.ask(uri, value => {
        // Other settings may have been asked for meanwhile.
        if (this.asked.get(uri) !== asked) return;
        this.asked.set(uri, Promise.resolve(this.read(value ?? this.initial)));
        this.byUri.delete(uri);
        this.changedLate();
      }));
    }
    return asked;
  }

  private async ask(uri: string, late: (value: unknown) => void): Promise<FromEditor> {
    const value: unknown = await this.guard.ask('workspace/configuration', () => this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }) as Promise<unknown>, late);
    return this.read(value ?? this.initial);
  }

  /** What the editor's settings say. What is wrong with them is said once, in the log: the editor shows it where it stands. */
  private read(value: unknown): FromEditor {
    const { configuration, problems } = readConfiguration(value, 'settings');
    for (const { path, message } of problems) {
      const line = `Setting ${[SECTION, ...path].join('.')} is ignored. ${message}`;
      if (!this.said.has(line)) this.connection.console.warn(line);
      this.said.add(line);
    }
    return { configuration, guidance: readGuidance(value) };
  }
}

function sorted(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
