import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from './decode';

/** The text of a file of the disk; null for a URI of another kind, or when there is no file that can be read. */
export async function readDiskFile(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return decode(await readFile(fileURLToPath(uri)));
  } catch {
    return null;
  }
}
