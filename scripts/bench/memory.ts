import fs from 'node:fs';

/** Memory of a process: now, and the most that it ever had. */
export interface Memory {
  readonly now: number;
  readonly most: number;
}

/** What Linux says of the memory of a process, in bytes; null on other systems, or where there is no such process. */
export function memoryOf(pid: number | undefined): Memory | null {
  try {
    const status = fs.readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const bytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
    return { now: bytes('VmRSS'), most: bytes('VmHWM') };
  } catch {
    return null;
  }
}
