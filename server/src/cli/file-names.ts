/** Longer names do not fit into every file system. */
const MAX_NAME_LENGTH = 100;

/** Names for files that are written into one folder, each given once: collections have some cables twice. */
export class FileNames {
  private readonly counts = new Map<string, number>();

  /** @param wanted such as the number of a cable @returns it with only those characters that every file system has in names */
  next(wanted: string): string {
    const name = wanted.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '').slice(0, MAX_NAME_LENGTH) || 'cable';
    // Some file systems do not distinguish case.
    const key = name.toLowerCase();
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}
