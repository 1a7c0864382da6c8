// Backups of files that are being written. A backup is a line of JSON and then the old and the new bytes.
import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openExisting, overwrite } from './overwrite';
import { MAX_CABLE_BYTES, readRegularFile } from './read-file';

/** The process that writes the file is in the name. */
const BACKUP_NAME = /^\..*\.(\d+)\.cable-backup$/s;

interface Header {
  /** The name of the file, which may be too long for the name of the backup. */
  readonly file: string;
  /** The number of old and new bytes. */
  readonly before: number;
  readonly after: number;
}

/** @returns the path of the backup, which is safe on the disk. @throws a system error */
export function writeBackup(file: string, before: Uint8Array, after: Uint8Array): string {
  // File systems allow names of 255 bytes.
  const backup = path.join(path.dirname(file), `.${path.basename(file).slice(0, 60)}.${process.pid}.cable-backup`);
  const header: Header = { file: path.basename(file), before: before.length, after: after.length };
  const descriptor = openSync(backup, 'wx', 0o600);
  try {
    writeFileSync(descriptor, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), before, after]));
    fsyncSync(descriptor);
  } catch (error) {
    removeBackup(backup);
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return backup;
}

/** Never fails: a backup that stays is removed by the next run. */
export function removeBackup(backup: string): void {
  try {
    unlinkSync(backup);
  } catch {
    // It is gone, or the folder has become read-only.
  }
}

/**
 * Removes the backups that killed processes left in a folder, and restores files that were being written.
 * @returns the names of the files that were restored
 */
export function recoverIn(folder: string): readonly string[] {
  return namesIn(folder).flatMap(name => {
    const pid = Number(BACKUP_NAME.exec(name)?.[1] ?? 0);
    if (pid === 0 || (pid !== process.pid && isRunning(pid))) return [];
    const backup = path.join(folder, name);
    const restored = restoreFrom(backup);
    removeBackup(backup);
    return restored ?? [];
  });
}

/** @returns the name of the file if it was restored */
function restoreFrom(backup: string): string | null {
  try {
    const content = readRegularFile(backup, 2 * MAX_CABLE_BYTES);
    const headerEnd = content.indexOf('\n') + 1;
    const header = JSON.parse(content.subarray(0, headerEnd).toString()) as Header;
    const before = content.subarray(headerEnd, headerEnd + header.before);
    const after = content.subarray(headerEnd + header.before);
    // An unfinished backup: the file was not touched yet.
    if (header.file !== path.basename(header.file) || before.length !== header.before || after.length !== header.after) return null;
    const descriptor = openExisting(path.join(path.dirname(backup), header.file));
    try {
      if (!fstatSync(descriptor).isFile() || !isUnfinished(readFileSync(descriptor), before, after)) return null;
      overwrite(descriptor, before);
      return header.file;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

/** Whether the content starts with new bytes and goes on with old ones. If it is anything else, somebody has edited it since. */
function isUnfinished(content: Uint8Array, before: Uint8Array, after: Uint8Array): boolean {
  let written = 0;
  while (written < after.length && content[written] === after[written]) written++;
  return Buffer.compare(content, before) !== 0 && Buffer.compare(content, after) !== 0
    && content.length === Math.max(before.length, written) && Buffer.compare(content.subarray(written), before.subarray(written)) === 0;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
