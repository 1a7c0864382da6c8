import { Buffer, constants as buffers } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemError } from './system-errors';

/** The largest cable file that is read, in bytes: a longer one may not fit into a string. */
export const MAX_CABLE_BYTES = buffers.MAX_STRING_LENGTH;

/**
 * Reads a regular file. Its kind and size are checked first: a device or pipe could deliver bytes forever.
 * Synchronous, because reading a small file asynchronously takes ten times as long.
 *
 * @param maxBytes the largest file that is read
 * @throws a system error; `ENODEV` if it is not a regular file, `EFBIG` if it is too large
 */
export function readRegularFile(file: string, maxBytes: number): Buffer {
  // Opening a pipe must not wait for a writer. Windows has no such flag.
  const descriptor = openSync(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw systemError('EISDIR');
    if (!stat.isFile()) throw systemError('ENODEV');
    if (stat.size > maxBytes) throw systemError('EFBIG');
    return readBounded(descriptor, stat.size, maxBytes);
  } finally {
    closeSync(descriptor);
  }
}

/** A file may grow while it is read, and those of `/proc` have no size. */
function readBounded(descriptor: number, size: number, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(size - total + 1, 4096));
    const count = readSync(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks, total);
    total += count;
    if (total > maxBytes) throw systemError('EFBIG');
    chunks.push(chunk.subarray(0, count));
  }
}
