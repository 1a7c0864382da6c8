import { cableYear } from '../../cable/facts';
import { allCaptions, findCaption } from '../../reference/captions';
import type { Caption } from '../../reference/captions';
import { listAt } from './item';
import type { Candidate, Completion, Target } from './item';
import { isOnCaretLine, levelOf } from './place';
import type { CaretPlace } from './place';

/** Those that most cables bear, in the order in which they stand there. */
const USUAL = ['SENSITIVE', 'SIPDIS', 'NOFORN', 'EXDIS', 'NODIS', 'STADIS'];
/** It stands at the end of the text. */
const AT_THE_END = 'MINIMIZE CONSIDERED';
/** Captions that were given up before this year are not offered from it on. */
const LAST_OF_PRINT = 1980;

/** The captions that may stand beside those that the cable bears, what they demand first. */
export function captionsAt(place: CaretPlace, target: Target): Completion {
  const { cable, settings } = place;
  // Of thousands of words there are few names.
  const names = new Set([...cable.header.captions.flatMap(caption => (isOnCaretLine(place, caption) ? [] : caption.name)), ...cable.header.classification?.controls.map(({ text }) => text) ?? []]);
  const all = [...new Set([...names].flatMap(name => findCaption(name) ?? []))];
  if (all.some(({ excludes }) => excludes === 'all')) return listAt(target, []);
  const required = all.flatMap(({ requires }) => requires);
  const rank = ({ name }: Caption): number => (required.includes(name) ? -1 : USUAL.includes(name) ? USUAL.indexOf(name) : USUAL.length);
  const fitting = allCaptions().filter(caption => fitsBeside(caption, all, place)).sort((a, b) => rank(a) - rank(b));
  const house = settings.house.captions.map((name): Candidate => ({ kind: 'caption', label: name, detail: 'caption of the house' }));
  return listAt(target, [...fitting.map(candidateOf), ...house]);
}

function candidateOf({ name, meaning, takesMore, alsoWritten }: Caption): Candidate {
  return { kind: 'caption', label: name, detail: meaning, ...(takesMore && { newText: `${name} ` }), ...(alsoWritten.length > 0 && { names: alsoWritten.join(' ') }) };
}

function fitsBeside(caption: Caption, present: readonly Caption[], { cable }: CaretPlace): boolean {
  const { name, excludes, channel, era, onlyOn } = caption;
  if (name === AT_THE_END || name.includes('…') || present.includes(caption)) return false;
  if (present.length > 0 && excludes === 'all') return false;
  if (present.some(other => other.excludes.includes(name) || excludes.includes(other.name) || (channel && other.channel))) return false;
  const level = levelOf(cable.header);
  if ((onlyOn === 'classified' && level === 'unclassified') || (onlyOn === 'unclassified' && level === 'classified')) return false;
  const year = cableYear(cable);
  return era === null || (year !== null && year < LAST_OF_PRINT);
}
