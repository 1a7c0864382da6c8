import { constants, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Opens a file to read and write, but not what a link points to. Windows has no such flags. */
export function openExisting(file: string): number {
  const { O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDWR: number };
  return openSync(file, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
}

/** Replaces the content of an open file. The bytes are safe on the disk when it returns. @throws a system error */
export function overwrite(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
  ftruncateSync(descriptor, bytes.length);
  fsyncSync(descriptor);
}
