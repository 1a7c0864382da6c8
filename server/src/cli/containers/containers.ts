import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { cablesIn } from './cables-in';
import type { Columns } from './columns';
import { readCsv } from './csv';
import { readJson } from './json';
import type { DamagedRecord, Records } from './record';
import { readXml } from './xml';

/** A cable of a container. */
export interface ContainedCable {
  /** The identifier that the container gives its record; null if it has none. */
  readonly id: string | null;
  readonly text: string;
  /** Which cable of the container, from 1. */
  readonly ordinal: number;
}

/** Of what kind a file is that holds cables in records. */
type Kind = 'csv' | 'tsv' | 'xml' | 'json';

const KINDS: ReadonlyMap<string, Kind> = new Map([['csv', 'csv'], ['tsv', 'tsv'], ['xml', 'xml'], ['json', 'json'], ['jsonl', 'json'], ['ndjson', 'json']]);

/** What a file holds by the ending of its name; null for a text. */
export function containerKind(file: string): Kind | null {
  return KINDS.get(/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '') ?? null;
}

/**
 * The cables of a container, streaming: memory is bounded by the largest record.
 * @param columns of a table; null to find them
 * @throws a system error if the file cannot be read
 */
export async function* readContainer(file: string, kind: Kind, columns: Columns | null): AsyncGenerator<ContainedCable | DamagedRecord> {
  let ordinal = 0;
  let count = 0;
  for await (const record of recordsOf(Readable.from(decoded(file), { objectMode: false, encoding: 'utf8' }), kind, columns)) {
    count++;
    if ('failure' in record) {
      yield record;
      continue;
    }
    const cables = cablesIn(record.text);
    if (cables.length === 0) yield { location: `record ${count}${record.id === null ? '' : ` (${record.id})`}`, failure: 'no cable found' };
    for (const text of cables) yield { id: record.id, text, ordinal: ++ordinal };
  }
}

function recordsOf(source: Readable, kind: Kind, columns: Columns | null): Records {
  switch (kind) {
    case 'csv': return readCsv(source, ',', columns);
    case 'tsv': return readCsv(source, '\t', columns);
    case 'xml': return readXml(source);
    case 'json': return readJson(source);
  }
}

/** The text of a file in UTF-8 or, by its byte order mark, UTF-16; other bytes become the replacement character. */
async function* decoded(file: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}
