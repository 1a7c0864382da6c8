// XML with a cable in an element of each record, such as the files that NARA gives out. `sax` reads the XML.
import type { Readable } from 'node:stream';
import sax from 'sax';
import { RecordCollector } from './collector';
import { MAX_RECORD_LENGTH, type DamagedRecord, type Records } from './record';

/** More damage than this is not listed. */
const MAX_DAMAGE = 20;

/** @param source decoded text */
export async function* readXml(source: Readable): Records {
  const collector = new RecordCollector();
  const damaged: DamagedRecord[] = [];
  const parser = sax.parser(true);
  /** The text of each open element; null once it has had child elements, or is too long. */
  const texts: (string | null)[] = [];
  let count = 0;
  let damages = 0;

  parser.onerror = error => {
    // The first line says what is wrong, the others where.
    if (++damages <= MAX_DAMAGE) damaged.push({ location: `line ${parser.line + 1}`, failure: `damaged XML (${error.message.split('\n', 1).join('')})` });
    // Only then it goes on.
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    if (texts.length > 0) texts[texts.length - 1] = null;
    texts.push('');
    collector.open(name);
    for (const [key, value] of Object.entries<unknown>(attributes)) if (typeof value === 'string') collector.value(key, value);
  };
  const append = (text: string): void => {
    const above = texts.at(-1);
    if (typeof above === 'string') texts[texts.length - 1] = above.length + text.length > MAX_RECORD_LENGTH ? null : above + text;
  };
  parser.ontext = append;
  parser.oncdata = append;
  parser.onclosetag = name => {
    const text = texts.pop();
    collector.close();
    if (typeof text === 'string' && text !== '') collector.value(name, text);
  };

  for await (const chunk of source as AsyncIterable<string>) {
    parser.write(chunk);
    for (const record of collector.take()) {
      count++;
      yield record;
    }
    yield* damaged.splice(0);
  }
  const isOpen = collector.depth > 0;
  parser.close();
  yield* collector.take();
  if (isOpen) yield { location: `after record ${count}`, failure: 'the XML ends in the middle of a record' };
  else yield* damaged;
}
