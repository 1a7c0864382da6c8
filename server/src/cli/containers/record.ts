/** A text that stands for one record of a container: a row of a table, an element of XML, an object of JSON. */
export interface ContainerRecord {
  /** The identifier that the container gives the record; null if it has none. */
  readonly id: string | null;
  readonly text: string;
}

/** A part of a container that cannot be read. The records before and after it are still read. */
export interface DamagedRecord {
  /** Where it is, such as `line 12`. */
  readonly location: string;
  /** Without a period. */
  readonly failure: string;
}

/** The records of a container, one after the other, so that only the largest of them has to fit into memory. */
export type Records = AsyncGenerator<ContainerRecord | DamagedRecord>;

/** The largest record that is read, in characters. */
export const MAX_RECORD_LENGTH = 64 * 1024 * 1024;

/** Names of columns, elements and keys for the identifier of a record, the best first. */
const ID_NAMES = /^(?:doc_?(?:id|nbr|number)|mrn|ref_?(?:erence_?)?id|cable_?id|canonical_?id|identifier|id)$/i;

/** Names of columns, elements and keys for the text of a cable. */
const TEXT_NAMES = /^(?:text|full_?text|body|message_?text|content|cable|message|telegram)$/i;

/** Whether a column, element or key of this name holds the identifier of a record. */
export function isIdName(name: string): boolean {
  return ID_NAMES.test(name);
}

/** Whether a column, element or key of this name holds the text of a cable. */
export function isTextName(name: string): boolean {
  return TEXT_NAMES.test(name);
}
