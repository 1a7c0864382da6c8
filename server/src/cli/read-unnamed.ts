import type { Buffer } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';

/**
 * Reads a file that is looked for and that nobody has named: in the folder of another it may be a link to a device
 * or a pipe, which never ends.
 * @throws what the system says; `ENODEV` for such a one
 */
export async function readUnnamed(file: string): Promise<Buffer> {
  const found = await stat(file);
  if (found.isFile() || found.isDirectory()) return await readFile(file);
  throw Object.assign(new Error('no file'), { code: 'ENODEV' });
}
