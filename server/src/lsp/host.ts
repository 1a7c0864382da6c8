import type { FileSystem } from '../workspace/file-system';
import { engine, type Engine } from './language-service';

/** What a server has of the place that it runs in; in a test, of the test. */
export interface Host {
  readonly engine: Engine;
  /** Reads files of the disk; null in the browser. @returns null for a URI of no file, or when there is none that can be read */
  readonly readFile: ((uri: string) => Promise<string | null>) | null;
  /** The folders of the disk; without it those of the client are all there are. */
  readonly disk?: Pick<FileSystem, 'list' | 'stat'>;
  /** Lets everything that waits have its turn, and resolves soon after; a timer if not given. */
  readonly pause?: () => Promise<void>;
}

/** A place without a disk. */
export const browserHost: Host = { engine, readFile: null };
