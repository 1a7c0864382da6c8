import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind, type Connection, type FileEvent } from 'vscode-languageserver';
import { isRecord } from '../configuration/values';
import { mentionsInSteps } from '../features/cited';
import type { CableIndex } from '../workspace/cable-index';
import { Changes, type Territory } from '../workspace/changes';
import { DiskIndex } from '../workspace/disk-index';
import type { FileSystem } from '../workspace/file-system';
import { IGNORE_FILE } from '../workspace/ignore';
import { documentEntries } from '../workspace/read-entries';
import { scan, Slices, type FileRecord, type ScanResult } from '../workspace/scan';
import { isBelow, nameOfUri, sameUri } from '../workspace/uris';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Guard } from './guard';
import { IndexProgress } from './index-progress';
import { readIndexSettings, type IndexSettings } from './index-settings';
import type { IndexStore } from './index-store';
import type { IndexState, IndexStateChanged } from './messages';
import { SECTION } from './settings';

const STATE_CHANGED: IndexStateChanged['method'] = 'cable/indexState';
/** A burst of changes is answered once. */
const QUIET_MS = 150;
/** However long a burst goes on, this long is the most that anybody waits for its answer. */
const MOST_WAIT_MS = 1000;

/** What the index needs of the server. */
export interface IndexParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly client: Client;
  readonly documents: Documents;
  readonly files: FileSystem;
  /** Null where the client keeps nothing. */
  readonly store: IndexStore | null;
  readonly pause: () => Promise<void>;
  /** The client takes `cable/indexState`. */
  readonly tellsState: boolean;
  /** The cables are others than before. */
  readonly changed: () => void;
}

/** The cables of the workspace's folders and of what is open, kept as they are now. */
export class WorkspaceIndex {
  private readonly parts: IndexParts;
  private readonly index = new DiskIndex();
  private readonly changes: Changes;
  /** Documents whose cables are to be read again before the next question, by the URI of the client. */
  private readonly stale = new Set<string>();
  private folders: readonly string[] = [];
  private settings: IndexSettings = readIndexSettings(null);
  /** What came with `initialize`, which holds where the client says nothing else. */
  private readonly initial: unknown;
  /** From a client that is not asked, or has no answer. */
  private pushed: unknown;
  private runs = 0;
  /** How often the client was asked for the settings. */
  private questions = 0;
  private reading = false;
  private result: ScanResult | null = null;
  private stopped = false;
  private watching = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** When something changed that has not been told yet. */
  private waitingSince = 0;

  /** @param section the settings that came with `initialize` */
  constructor(parts: IndexParts, section: unknown) {
    this.parts = parts;
    this.initial = section;
    this.pushed = section;
    this.changes = new Changes(parts.files, this.index, () => this.territory(), parts.pause);
  }

  /** All cables, those of open documents as they are now. */
  get cables(): CableIndex {
    this.follow();
    return this.index.cables;
  }

  /** The same, once what is open has been read while others have their turn. */
  async newest(): Promise<CableIndex> {
    await this.readAhead();
    return this.cables;
  }

  /** The same, with what is open as it was a moment ago. */
  get lately(): CableIndex {
    return this.index.cables;
  }

  /** Takes what is open as it is now. @param all also what nobody has read yet, which takes long where it is large; else it is taken once it is read */
  follow(all = true): void {
    for (const uri of this.stale) {
      const document = this.parts.documents.get(uri);
      if (!all && document?.isRead === false) continue;
      try {
        if (document) this.index.show(sameUri(uri), documentEntries(uri, document.cable));
      } catch {
        // A fault in reading the document is told where the document itself is asked about.
      }
      this.stale.delete(uri);
    }
  }

  /** What the client is told of the index. */
  get state(): IndexState {
    const { files, cables } = this.index.cables;
    return {
      state: this.reading ? 'reading' : !this.settings.enabled || this.folders.length === 0 ? 'off' : this.stopped ? 'stopped' : 'ready',
      files, cables, reached: this.result?.reached ?? null, large: this.result?.large ?? 0,
    };
  }

  /** Reads the workspace's folders, at the start and when they change. @param folders their URIs */
  async foldersAre(folders: readonly string[]): Promise<void> {
    const all = [...new Set(folders.map(sameUri))];
    this.folders = all.filter(folder => !all.some(other => isBelow(other, folder)));
    await this.watch();
    this.settings = await this.askSettings();
    await this.run();
  }

  /** @param payload the `settings` of `workspace/didChangeConfiguration` */
  async settingsChanged(payload: unknown): Promise<void> {
    this.pushed = isRecord(payload) ? payload[SECTION] ?? this.initial : this.initial;
    if (this.folders.length === 0) return;
    await this.take(await this.askSettings());
  }

  private async take(settings: IndexSettings): Promise<void> {
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
    this.settings = settings;
    await this.run();
  }

  /** The document was opened or changed. */
  documentChanged(uri: string): void {
    if (!this.counts(uri)) return;
    this.stale.add(uri);
    // A letter that follows at once is waited for: what is open is read again when its writer rests.
    if (this.timer !== null && Date.now() - this.waitingSince < MOST_WAIT_MS) {
      clearTimeout(this.timer);
      this.tellLater();
    }
    this.tellSoon();
  }

  /** The file counts again as it is stored, which is read once more. */
  async documentClosed(uri: string): Promise<void> {
    this.stale.delete(uri);
    this.index.hide(sameUri(uri));
    this.tellSoon();
    // It may have been saved, in a file that nobody watches.
    if (this.settings.enabled) await this.look([sameUri(uri)]);
  }

  /** Files and folders have come, gone or changed. */
  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    if (!this.settings.enabled || this.folders.length === 0) return;
    const changed: string[] = [];
    const gone: string[] = [];
    let rules = false;
    for (const { uri: written, type } of events) {
      const uri = sameUri(written);
      rules ||= nameOfUri(uri) === IGNORE_FILE;
      if (type !== FileChangeType.Deleted) changed.push(uri);
      else if (this.changes.concerns(uri)) gone.push(uri);
    }
    if (gone.length > 0) this.index.remove(gone);
    this.hideOpen(gone);
    this.tellSoon();
    if (rules) await this.run();
    else await this.look(changed);
    this.showOpen(changed);
  }

  /** An editor may keep a document whose file was deleted or renamed: it is no cable of the folder until it is edited or the file is back. */
  private hideOpen(gone: readonly string[]): void {
    for (const { uri } of this.parts.documents.all()) {
      const key = sameUri(uri);
      if (!gone.some(each => each === key || isBelow(each, key))) continue;
      this.stale.delete(uri);
      this.index.hide(key);
    }
  }

  /** Files that are there: the word of one that came may be older than that of its end. */
  private showOpen(changed: readonly string[]): void {
    for (const { uri } of this.parts.documents.all()) {
      const key = sameUri(uri);
      if (changed.includes(key) && this.index.disk.has(key)) this.documentChanged(uri);
    }
  }

  /** Goes through all folders again. @param fresh also through what was kept of them */
  async run(fresh = false): Promise<void> {
    const run = ++this.runs;
    const isOld = (): boolean => run !== this.runs;
    const { connection, guard, client, files, store, pause } = this.parts;
    const { enabled, cache, limits } = this.settings;
    const folders = enabled ? this.folders : [];
    if (fresh || !cache) await store?.clear();
    if (isOld()) return;
    this.stopped = false;
    this.reading = folders.length > 0;
    this.tell();
    const progress = new IndexProgress(connection, guard, client);
    await guard.run('index', async () => {
      const kept = folders.length === 0 || fresh || !cache ? new Map<string, FileRecord>() : await store?.load() ?? new Map<string, FileRecord>();
      const since = this.index.lookAtAll();
      const result = await scan({
        files, folders, limits, pause,
        known: uri => (fresh ? undefined : this.index.disk.get(uri) ?? kept.get(uri)),
        found: (uri, record) => { this.index.put(uri, record, since); },
        progress: (done, total) => progress.report(done, total),
        isCancelled: () => isOld() || progress.isCancelled,
      });
      if (isOld()) return;
      this.result = result;
      this.stopped = result.cancelled;
      if (result.cancelled) return;
      this.index.keepOnly(result.seen, since);
      if (store && cache && (result.read > 0 || kept.size !== result.seen.size)) void store.save(this.index.disk, isOld);
    });
    progress.end();
    if (isOld()) return;
    this.reading = false;
    this.tell();
    this.tellSoon();
  }

  private async look(uris: readonly string[]): Promise<void> {
    await this.changes.look(uris);
    if (!this.reading && !this.changes.isBusy) this.index.settle();
    this.tellSoon();
  }

  private territory(): Territory {
    return { folders: this.folders, limits: this.settings.limits };
  }

  /** Whether an open document is a cable of its own: not the old side of a comparison, or what another program shows. */
  private counts(uri: string): boolean {
    return /^(?:file|untitled):/.test(uri) || this.folders.some(folder => isBelow(folder, sameUri(uri)));
  }

  /** Something may have changed: says so when it has come to rest. */
  private tellSoon(): void {
    if (this.timer !== null) return;
    this.waitingSince = Date.now();
    this.tellLater();
  }

  private tellLater(): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      const since = this.waitingSince;
      void this.parts.guard.run('index', async () => {
        if (await this.readAhead() || Date.now() - since > MOST_WAIT_MS) this.parts.changed();
        this.tell();
      });
    }, QUIET_MS);
  }

  /** Looks in slices of time through what is open, so that following it takes no time. @returns false where it has changed meanwhile, which will be told */
  private async readAhead(): Promise<boolean> {
    const { documents, pause } = this.parts;
    const slices = new Slices(pause);
    for (const uri of [...this.stale]) {
      const document = documents.get(uri);
      if (!document) continue;
      const isWanted = (): boolean => documents.isNewest(document);
      try {
        await document.ready(slices, isWanted);
        if (!isWanted()) return false;
        for (const steps = mentionsInSteps(document.cable); steps.next().done !== true;) {
          await slices.next();
          if (!isWanted()) return false;
        }
      } catch {
        // As in `follow`, which waits for what is still to be read.
        if (isWanted() && !document.isRead) this.stale.delete(uri);
      }
    }
    return true;
  }

  private tell(): void {
    if (this.parts.tellsState) void this.parts.guard.run(STATE_CHANGED, () => this.parts.connection.sendNotification(STATE_CHANGED, this.state));
  }

  private async askSettings(): Promise<IndexSettings> {
    const { guard, client, connection } = this.parts;
    if (!client.configuration || this.folders.length === 0) return readIndexSettings(this.pushed);
    const question = ++this.questions;
    // Of an older question than the last, the answer says what was so before.
    const read = (value: unknown): IndexSettings => (question === this.questions ? readIndexSettings(value ?? this.pushed) : this.settings);
    // The whole section: some clients find no part of one.
    const ask = (): Promise<unknown> => connection.workspace.getConfiguration({ section: SECTION });
    return read(await guard.ask('workspace/configuration', ask, value => this.take(read(value))));
  }

  /** Cables; and, as a folder comes and goes as one, everything that comes and goes. */
  private async watch(): Promise<void> {
    if (this.watching || this.folders.length === 0 || !this.parts.client.watchesFiles) return;
    this.watching = true;
    await this.parts.guard.ask('client/registerCapability', () => this.parts.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.{cable,CABLE,cable.txt,CABLE.TXT}' },
        { globPattern: `**/${IGNORE_FILE}` },
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ],
    }));
  }
}
