import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { readPart, writeParts } from '../workspace/cache';
import type { FileRecord } from '../workspace/scan';
import type { Guard } from './guard';
import type { ReadStored, WriteStored } from './messages';
import { ownRequest } from './own-request';

const READ_STORED = ownRequest<ReadStored, unknown>('cable/readStored');
const WRITE_STORED = ownRequest<WriteStored, unknown>('cable/writeStored');
/** A store that has more parts than any index is not believed. */
const MOST_PARTS = 10_000;

/** Keeps the index from one start to the next, in the client's own storage: the server itself writes nothing. */
export class IndexStore {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly pause: () => Promise<void>;

  constructor(connection: Connection, guard: Guard, pause: () => Promise<void>) {
    this.connection = connection;
    this.guard = guard;
    this.pause = pause;
  }

  /** What was kept; empty where nothing was, or another version kept it. */
  async load(): Promise<Map<string, FileRecord>> {
    const records = new Map<string, FileRecord>();
    await this.guard.run(READ_STORED.method, async () => {
      for (let part = 0; part < MOST_PARTS; part++) {
        const text = await this.connection.sendRequest(READ_STORED, { part });
        if (typeof text !== 'string') break;
        const stored = readPart(version, text);
        if (stored) for (const [uri, record] of stored) records.set(uri, record);
        else this.connection.console.info(`Part ${part} of the stored index was not used: it is damaged or from another version.`);
      }
    });
    return records;
  }

  /** Keeps this, and nothing that was kept before. @param isStale whether something newer is to be kept instead */
  async save(records: ReadonlyMap<string, FileRecord>, isStale: () => boolean): Promise<void> {
    await this.guard.run(WRITE_STORED.method, async () => {
      let part = 0;
      for (const text of writeParts(version, records)) {
        if (isStale()) return;
        await this.connection.sendRequest(WRITE_STORED, { part: part++, text });
        await this.pause();
      }
      if (!isStale()) await this.connection.sendRequest(WRITE_STORED, { part, text: null });
    });
  }

  /** Forgets all. */
  async clear(): Promise<void> {
    await this.guard.run(WRITE_STORED.method, () => this.connection.sendRequest(WRITE_STORED, { part: 0, text: null }));
  }
}
