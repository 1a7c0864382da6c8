import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { access, constants, lstat, open, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, reasonFor as reason } from './system-errors';
import { renameOver } from './rename-over';

/**
 * Puts new bytes in the place of a file's, all or none: they are written beside it and take its name
 * when they are safe on the disk. Mode, owner and, where one may, group stay. Never writes through a link, and a file that is
 * protected stays as it is, although its folder would let it be replaced.
 *
 * @param before what the file was read as; when it holds something else by now, it is left alone
 * @returns null when it is done, otherwise why it is not
 */
export async function replaceFile(file: string, before: Uint8Array, after: Uint8Array): Promise<string | null> {
  // Of a long name so much that there is room for the rest: file systems take 255 bytes.
  const beside = path.join(path.dirname(file), `.${path.basename(file).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const old = await lstat(file);
    if (old.isSymbolicLink()) return 'it is a link: name the file that it leads to';
    if (!old.isFile()) return 'it is no file';
    // Root is let in everywhere: what nobody may write is asked of the mode.
    if ((old.mode & 0o222) === 0 || !await isWritable(file)) return 'it is read-only';
    let foreign = false;
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(after);
      let mode = old.mode & 0o7777;
      const { uid, gid } = await handle.stat();
      if ((old.uid !== uid || old.gid !== gid) && !await handle.chown(old.uid, old.gid).then(() => true, () => false)) {
        // Only root may give a file away.
        foreign = old.uid !== uid;
        // Nor may one give it to a group that one is not in; then the group that it has may no more than everybody.
        mode = (mode & ~0o2070) | ((mode & 0o7) << 3);
      }
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const refusal = foreign ? 'it belongs to another user, who alone can have it changed' : Buffer.compare(await readFile(file), before) === 0 ? null : 'it has changed meanwhile';
    if (refusal !== null) {
      await unlink(beside);
      return refusal;
    }
    await renameOver(beside, file);
    return null;
  } catch (error) {
    // It may never have come into being.
    await unlink(beside).catch(() => undefined);
    return `it cannot be written: ${WRITE_REASONS[codeOf(error)] ?? reason(error)}`;
  }
}

const WRITE_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write in its folder',
  EPERM: 'no permission to write in its folder',
  EBUSY: 'it is in use',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no more room on the disk for you',
};

async function isWritable(file: string): Promise<boolean> {
  return await access(file, constants.W_OK).then(() => true, () => false);
}
