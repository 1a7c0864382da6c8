import type { Cable } from '../../cable/model';
import { mentionEdits, ownMention, Renumbering, strayMention, type Mentioned } from '../../cable/renumbering';
import { countBefore } from '../../text/search';
import type { TextEdit } from '../../text/span';
import { inOneGo } from '../../text/steps';
import { replace } from './edits';
import { mentionsIn, mentionsInSubject } from './mentioned';
import { misnumberedParagraphs, numberedParagraphs, type Misnumbered, type Numbered } from './numbering';
import type { CableContext, CableReading, FoundFix, FoundRelated } from './rule';

/** What all fixes of a cable's numbers have to know. */
interface Known {
  readonly list: readonly Numbered[];
  /** What the text mentions of the cable's own paragraphs, in order of place. */
  readonly mentioned: readonly Mentioned[];
  /** Those of paragraphs that are not there, by number. */
  readonly strays: readonly Mentioned[];
  /** The places in the list of the gaps that a redaction explains. */
  readonly excised: readonly number[];
}

/** Read once: of a spoiled text nearly every number may be wrong. */
function readKnown(cable: Cable, { ofCable, text }: CableReading): Known {
  const list = ofCable(numberedParagraphs);
  const numbers = new Set(list.map(({ value }) => value));
  const mentioned = [...mentionsInSubject(cable, text), ...ofCable(mentionsIn)].flatMap(({ mention, span, phrase, quoted }) => ownMention(mention, span, phrase, quoted));
  return {
    list, mentioned,
    strays: mentioned.filter(({ number }) => !numbers.has(number)).sort((a, b) => a.number - b.number),
    excised: ofCable(misnumberedParagraphs).flatMap(({ index, excised }) => (excised ? [index] : [])),
  };
}

/**
 * The fix that numbers the paragraphs without a gap from a wrong number on, up to the next gap that a redaction explains;
 * what the text mentions by number follows, as it does for the command *Renumber All Paragraphs*. Where a mention of a
 * paragraph that is not there would come to mean another there is no fix, and the mention is told.
 */
export function renumbered({ ofCable, text }: CableContext, { index, expected }: Misnumbered): { fixes: readonly FoundFix[]; related: readonly FoundRelated[] } {
  const { list, mentioned, strays, excised } = ofCable(readKnown);
  const stop = excised[countBefore(excised, at => at <= index)] ?? list.length;
  const stray = strays[countBefore(strays, ({ number }) => number < expected)];
  if (stray && stray.number < expected + stop - index) return { fixes: [], related: [{ span: { start: stray.start, end: stray.end }, message: strayMention(stray.number) }] };
  const edits = (): readonly TextEdit[] => {
    const numbers = list.map(({ value }, at) => (index <= at && at < stop ? expected + at - index : value));
    const renumbering = new Renumbering(list.map(({ value }, at) => ({ from: value, to: [numbers[at] ?? value] })));
    return [...list.flatMap(({ value, span }, at) => (numbers[at] === value ? [] : [replace(span, String(numbers[at]))])), ...inOneGo(mentionEdits(text, mentioned, renumbering, String))];
  };
  return { fixes: [{ title: `Number the paragraphs from here on, beginning with ${expected}`, edits }], related: [] };
}
