import { bracketPairs } from '../../cable/bracket-pairs';
import type { BracketWord } from '../../cable/model';
import { isReleaseLine } from '../../cable/page-lines';
import { blockAt } from '../blocks';
import { escape, paragraphs, title } from '../markdown';
import { explainPrefix, textOf } from './explain';
import type { Context, Explainers } from './explain';

const STAMP = paragraphs('**Release stamp**', 'Added by the archive: no part of the telegram.');

export const textExplainers: Explainers = {
  'pilcrow': () => paragraphs(
    '**¶** — archive furniture',
    'Archives put it before every line that begins with a number or a letter and a stop, whether a paragraph begins there or not. It is no part of the telegram.',
  ),
  'paragraph-number': ({ value }) => paragraphs(
    `**Paragraph ${value}**`,
    'Paragraphs are numbered in sequence; a sole paragraph is not numbered. Source: 5 FAH-1 H-246.2.',
  ),
  'false-marker': ({ number }) => paragraphs(title(number.text, 'not a paragraph'), 'The sentence of the line above continues here; it only looks like a new paragraph by its number and stop.'),
  'bracket-word': explainBracket,
  'page-line': (_, context) => (isReleaseLine(textOf(context).trim()) ? STAMP : paragraphs(
    title(textOf(context), 'page line'),
    context.token.cable.header.archive?.isSheet === true ? 'Printed at the head or the foot of a page when the cable was released.' : 'Printed at reception where a section or page began, kept by archives.',
    'No part of the text: a sentence goes on across it.',
  )),
  'signature': word => paragraphs(title(word.text, 'signature'), 'The chief of mission or the officer in charge.'),
  'end-serial': word => title(word.text, 'end of message: the serial number of the station again (format line 15).'),
  'end-of-message': word => explainPrefix(word, 'NNNN'),
  'stamp': () => STAMP,
};

function explainBracket({ text, edge, topic, isTelegraphic }: BracketWord, context: Context): string {
  const { cable, start } = context.token;
  const pair = bracketPairs(cable).find(({ begin, end }) => (edge === 'begin' ? begin : end).start === start);
  const other = edge === 'begin' ? pair?.end : pair?.begin;
  // TALKING POINTS, COMMENTS.
  const verb = (one: string): string => (topic.endsWith('s') ? one : `${one}s`);
  const [does, opposite, otherWord] = edge === 'begin' ? ['begin', 'end', 'closing'] : ['end', 'begin', 'opening'];
  // QUOTE and UNQUOTE may stand inside a sentence, where they are quotation marks.
  const whole = other ? `${topic.endsWith('s') ? 'They' : 'It'} ${verb(opposite)} ${whereabouts(context, other.start)}.` : isTelegraphic ? null : `No ${otherWord} word was found for ${topic.endsWith('s') ? 'them' : 'it'}.`;
  return paragraphs(title(text, `${escape(topic)} ${verb(does)} here`), whole);
}

/** `in this paragraph`, `in paragraph 4`, `on line 12`. */
function whereabouts({ document, token }: Context, offset: number): string {
  const place = blockAt(document, offset);
  if (place?.placed.at === token.placed.at) return 'in this paragraph';
  const marker = place?.placed.block.kind === 'paragraph' ? place.placed.block.marker : null;
  return marker ? `in paragraph ${marker.value}` : `on line ${document.lines.lineAt(offset) + 1}`;
}
