import type { Connection } from 'vscode-languageserver';
import type { Guard } from './guard';
import type { Host } from './host';
import type { ReadFile } from './messages';
import { ownRequest } from './own-request';

const READ_FILE = ownRequest<ReadFile>('cable/readFile');

/** Reads files that are not open: from the disk where there is one, else through the client where it offers that. */
export class Files {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly readDisk: Host['readFile'];
  private readonly asksClient: boolean;

  constructor(connection: Connection, guard: Guard, host: Host, asksClient: boolean) {
    this.connection = connection;
    this.guard = guard;
    this.readDisk = host.readFile;
    this.asksClient = asksClient;
  }

  /** @returns null when there is no such file, or it cannot be read */
  async read(uri: string): Promise<string | null> {
    if (this.readDisk && uri.startsWith('file:')) return await this.readDisk(uri);
    if (!this.asksClient) return null;
    const text: unknown = await this.guard.run(READ_FILE.method, () => this.connection.sendRequest(READ_FILE, { uri }));
    return typeof text === 'string' ? text : null;
  }
}
