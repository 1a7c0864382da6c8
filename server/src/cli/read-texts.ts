import { decode } from '../lsp/node-decode';
import { readInputs, type FailedInput, type FindOptions } from './inputs';
import type { Io } from './io';
import { isNoText, NO_TEXT } from './no-text';

/** The text of an input, under the name of the input. */
export interface ReadText {
  readonly name: string;
  readonly text: string;
}

/** The texts of all inputs, in their order; what cannot be read, or is no text, with the reason. */
export async function* readTexts(paths: readonly string[], io: Pick<Io, 'cwd' | 'stdin'>, options: FindOptions = {}): AsyncGenerator<ReadText | FailedInput> {
  for await (const input of readInputs(paths, io, options)) {
    if ('failure' in input) yield input;
    else {
      const { text } = decode(input.bytes);
      yield isNoText(text) ? { name: input.name, failure: NO_TEXT } : { name: input.name, text };
    }
  }
}
