/** Why a file cannot be read that does not exist. */
export const NOT_FOUND = 'no such file or folder';

/** Why a link cannot be read. */
export const BROKEN_LINK = 'broken link';

/** Why a file cannot be read that is larger than its limit. */
export const TOO_LARGE = 'file is too large';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_FOUND,
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'too many levels of links',
  EISDIR: 'is a folder, not a file',
  ENODEV: 'not a regular file',
  ENXIO: 'not a regular file',
  EFBIG: TOO_LARGE,
  EBUSY: 'file is in use',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'disk quota exceeded',
};

/** Why the file system refused, in a few words without a period. */
export function reasonFor(error: unknown): string {
  const code = codeOf(error);
  // It was listed in its folder, but Node has replaced the bytes of the name that it could not decode.
  const isMisread = code === 'ENOENT' && error instanceof Error && 'path' in error && String(error.path).includes('\ufffd');
  if (isMisread) return 'the name is not valid UTF-8, so the file cannot be opened; rename it';
  return REASONS[code] ?? (code || String(error));
}

/** The code of a file system error, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** An error like those of the file system. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
