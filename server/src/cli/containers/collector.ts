import { beginsLikeCable } from './cables-in';
import { isIdName, isTextName, MAX_RECORD_LENGTH, type ContainerRecord } from './record';

/** Longer values are no identifiers. */
const MAX_ID_LENGTH = 200;

interface Level {
  readonly name: string;
  id: string | null;
  /** Values under a name that says that they are texts. */
  readonly named: string[];
  /** Other values that look like cables. */
  readonly others: string[];
}

/**
 * Collects the records of nested data, whatever its schema: a record is the innermost group (an element, an object) with
 * a value that looks like a cable; its identifier is another value of the same group.
 */
export class RecordCollector {
  private readonly levels: Level[] = [];
  private readonly done: ContainerRecord[] = [];

  /** A group begins. @param name of its element or key */
  open(name: string): void {
    this.levels.push({ name, id: null, named: [], others: [] });
  }

  /** The innermost group has a value. */
  value(name: string, text: string): void {
    const level = this.levels.at(-1);
    if (!level) return;
    const trimmed = text.trim();
    if (isIdName(name) && trimmed.length <= MAX_ID_LENGTH) level.id ??= trimmed;
    else if (text.length > MAX_RECORD_LENGTH) return;
    else if (isTextName(name) && trimmed.length > MAX_ID_LENGTH) level.named.push(text);
    else if (beginsLikeCable(text)) level.others.push(text);
  }

  /** The innermost group ends. */
  close(): void {
    const level = this.levels.pop();
    if (!level) return;
    const texts = level.named.length > 0 ? level.named : level.others;
    for (const text of texts) this.done.push({ id: level.id, text });
    // A record may have its text in a group of its own: <doc><id>…</id><body><text>…
    const parent = this.levels.at(-1);
    if (parent && level.id !== null && texts.length === 0) parent.id ??= level.id;
  }

  /** How many groups have begun and not ended. */
  get depth(): number {
    return this.levels.length;
  }

  /** The records that are complete, each returned once. */
  take(): readonly ContainerRecord[] {
    return this.done.splice(0);
  }
}
