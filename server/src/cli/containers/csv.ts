// Tables with a cable in a column of each row. `csv-parse` reads the rows.
import { pipeline, type Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { beginsLikeCable } from './cables-in';
import type { Columns } from './columns';
import { isIdName, isTextName, MAX_RECORD_LENGTH, type DamagedRecord, type Records } from './record';

/** How much of a table is examined to find out how it is written, in characters. */
const SAMPLE_LENGTH = 65_536;

/**
 * @param source decoded text
 * @param separator `,` or a tab
 * @param columns null to go by the names in the first row, or else by which column has a cable
 */
export async function* readCsv(source: Readable, separator: string, columns: Columns | null): Records {
  const damaged: DamagedRecord[] = [];
  const head = await peek(source);
  const parser = parse({
    bom: true,
    delimiter: separator,
    // Of the two ways to write a quote inside a field, the table uses the one that occurs.
    escape: head.includes('\\"') ? '\\' : '"',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_RECORD_LENGTH,
    on_skip: (error: CsvError | undefined) => {
      damaged.push({ location: `line ${error && 'lines' in error ? String(error['lines']) : '?'}`, failure: 'row has a damaged quote' });
      return undefined;
    },
  });
  // An error of the source reaches the loop through the parser.
  pipeline(source, parser, () => undefined);

  let found = columns;
  for await (const row of parser as AsyncIterable<string[]>) {
    yield* damaged.splice(0);
    if (!found) {
      found = columnsByName(row);
      if (found) continue;
      found = columnsByContent(row);
      if (!found) {
        yield { location: 'first row', failure: 'no column has a cable; name it with --columns, such as --columns id=1,text=8' };
        parser.destroy();
        return;
      }
    }
    const { id, text } = found;
    yield { id: id === null ? null : row[id - 1] ?? null, text: text.map(number => row[number - 1] ?? '').join('\n') };
  }
  yield* damaged;
}

/** The start of a stream, which is then read from its start all the same. */
async function peek(source: Readable): Promise<string> {
  if (source.readableLength === 0 && !source.readableEnded) {
    await new Promise<void>((resolve, reject) => {
      source.once('readable', resolve).once('end', resolve).once('error', reject);
    });
  }
  const chunk = source.read() as string | null;
  if (chunk === null) return '';
  source.unshift(chunk);
  return chunk.slice(0, SAMPLE_LENGTH);
}

function columnsByName(row: readonly string[]): Columns | null {
  const text = row.findIndex(name => isTextName(name.trim()));
  if (text === -1) return null;
  const id = row.findIndex(name => isIdName(name.trim()));
  return { id: id === -1 ? null : id + 1, text: [text + 1] };
}

/** Without names, the column of the first row that looks like a cable; a short column before it is the identifier. */
function columnsByContent(row: readonly string[]): Columns | null {
  const text = row.findIndex(beginsLikeCable);
  return text === -1 ? null : { id: text === 0 ? null : 1, text: [text + 1] };
}
