import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, lstatSync, readFileSync } from 'node:fs';
import { removeBackup, writeBackup } from './backup';
import { openExisting, overwrite } from './overwrite';
import { reasonFor } from './system-errors';

/**
 * Replaces the content of a file, all or nothing. The file stays the same one (inode), with its owner, mode, access control
 * list, extended attributes and hard links: another file under its name would have none of them. The old and the new bytes
 * are safe in a backup beside it while it is written, so that the next run can restore it if the process is killed
 * (`recoverIn` in backup.ts). Links are not followed, and a file that is read-only is not changed.
 *
 * @param before the bytes that were read; if the file has others by now, it is not changed
 * @returns null on success, otherwise why the file was not changed
 */
export function replaceFile(file: string, before: Uint8Array, after: Uint8Array): string | null {
  try {
    const found = lstatSync(file);
    if (found.isSymbolicLink()) return 'it is a link; use the path of the file that it points to';
    // Root may write to read-only files.
    if ((found.mode & 0o222) === 0) return 'it is read-only';
    const descriptor = openExisting(file);
    try {
      if (!fstatSync(descriptor).isFile()) return 'not a regular file';
      if (!hasContent(descriptor, before)) return 'it has changed since it was read';
      return writeWithBackup(descriptor, file, before, after);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return `cannot write it: ${reasonFor(error)}`;
  }
}

function writeWithBackup(descriptor: number, file: string, before: Uint8Array, after: Uint8Array): string | null {
  const backup = writeBackup(file, before, after);
  try {
    overwrite(descriptor, after);
  } catch (error) {
    try {
      overwrite(descriptor, before);
    } catch {
      return `cannot write it: ${reasonFor(error)}. Its text is in ${backup}`;
    }
    removeBackup(backup);
    throw error;
  }
  removeBackup(backup);
  return null;
}

function hasContent(descriptor: number, bytes: Uint8Array): boolean {
  return fstatSync(descriptor).size === bytes.length && Buffer.compare(readFileSync(descriptor), bytes) === 0;
}
