import { engine, type Engine } from './engine';

/** What a server has of the place that it runs in; in a test, of the test. */
export interface Host {
  readonly engine: Engine;
  /** Reads files of the disk; null in the browser. @returns null for a URI of no file, or when there is none that can be read */
  readonly readFile: ((uri: string) => Promise<string | null>) | null;
}

/** A place without a disk. */
export const browserHost: Host = { engine, readFile: null };
