import type { Cable } from '../cable/model';
import { mentionEdits, Renumbering, strayMention, type Mentioned } from '../cable/renumbering';
import type { TextEdit } from '../text/span';
import { replace } from './edits';
import { mentionsIn, mentionsInSubject } from './mentioned';
import { misnumberedParagraphs, numberedParagraphs, type Misnumbered } from './numbering';
import type { CableContext, FoundFix, FoundRelated } from './rule';

/**
 * The fix that numbers the paragraphs without a gap from a wrong number on, up to the next gap that a redaction explains;
 * what the text mentions by number follows, as it does for the command *Renumber All Paragraphs*. Where a mention of a
 * paragraph that is not there would come to mean another there is no fix, and the mention is told.
 */
export function renumbered(cable: Cable, { ofCable, text }: CableContext, { index, expected }: Misnumbered): { fixes: readonly FoundFix[]; related: readonly FoundRelated[] } {
  const list = ofCable(numberedParagraphs);
  const stop = ofCable(misnumberedParagraphs).find(other => other.excised && other.index > index)?.index ?? list.length;
  const numbers = list.map(({ value }, at) => (index <= at && at < stop ? expected + at - index : value));
  const renumbering = new Renumbering(list.map(({ value }, at) => ({ from: value, to: [numbers[at] ?? value] })));
  const mentioned = [...mentionsInSubject(cable, text), ...ofCable(mentionsIn)].flatMap(({ mention, span, phrase, quoted }): Mentioned[] => (
    mention.kind === 'paragraph' && mention.of === 'this' && !quoted ? [{ ...span, number: mention.number, through: mention.through !== null, phrase: phrase.start }] : []));
  const stray = mentioned.find(({ number }) => renumbering.takesOver(number));
  if (stray) return { fixes: [], related: [{ span: { start: stray.start, end: stray.end }, message: strayMention(stray.number) }] };
  const edits = (): readonly TextEdit[] => [
    ...list.flatMap(({ value, span }, at) => (numbers[at] === value ? [] : [replace(span, String(numbers[at]))])),
    ...mentionEdits(text, mentioned, renumbering, String),
  ];
  return { fixes: [{ title: `Number the paragraphs from here on, beginning with ${expected}`, edits }], related: [] };
}
