// JSON with a cable in a key of each object, such as the answers of the History Lab API. `@streamparser/json` reads the tokens.
import type { Readable } from 'node:stream';
import { Tokenizer, TokenType } from '@streamparser/json';
import { RecordCollector } from './collector';
import type { Records } from './record';

/** @param source decoded text; several values one after the other (JSON lines) are read as well */
export async function* readJson(source: Readable): Records {
  const collector = new RecordCollector();
  /** For each open object and array, whether it is an object. */
  const objects: boolean[] = [];
  let key = '';
  let isKey = false;
  let count = 0;
  let failure: string | null = null;
  const tokenizer = new Tokenizer({ separator: '' });
  tokenizer.onToken = ({ token, value }): void => {
    switch (token) {
      case TokenType.LEFT_BRACE: case TokenType.LEFT_BRACKET:
        objects.push(token === TokenType.LEFT_BRACE);
        collector.open(key);
        isKey = token === TokenType.LEFT_BRACE;
        break;
      case TokenType.RIGHT_BRACE: case TokenType.RIGHT_BRACKET:
        objects.pop();
        collector.close();
        isKey = false;
        break;
      case TokenType.COMMA: isKey = objects.at(-1) === true; break;
      case TokenType.COLON: isKey = false; break;
      case TokenType.STRING: case TokenType.NUMBER:
        if (isKey) key = String(value);
        else collector.value(key, String(value));
        break;
      default:
    }
  };
  tokenizer.onError = error => { failure ??= error.message; };

  for await (const chunk of source as AsyncIterable<string>) {
    try {
      tokenizer.write(chunk);
    } catch (error) {
      failure ??= (error as Error).message;
    }
    for (const record of collector.take()) {
      count++;
      yield record;
    }
    if (failure !== null) break;
  }
  if (failure !== null || collector.depth > 0) yield { location: `after record ${count}`, failure: failure === null ? 'the JSON ends in the middle of a record' : 'damaged JSON; the rest is not read' };
}
