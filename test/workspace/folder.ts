// Folders of invented cables that cite each other; the same seed gives the same folder.
import { DIALECTS, soundCable, type CableNumber } from '../rules/mutations/cable';
import { Random } from '../rules/mutations/random';

export interface FolderCable {
  /** Below the folder: `2006/06RIGA1042.cable`. */
  readonly path: string;
  readonly text: string;
  readonly mrn: CableNumber;
  /** The cables of the folder that it refers to. */
  readonly cites: readonly CableNumber[];
}

/** Two archives' copies and two kinds of drafts: what stands in folders of today. */
const KINDS = DIALECTS.filter(({ years: [from] }) => from >= 1997);

/** So many numbers apart are two cables, so that no two of one post and year have the same. */
const FIRST_NUMBER = 101;

/** @param atLeast characters: shorter texts get more paragraphs' worth of lines at their end */
export function* citingCables(count: number, { seed = 1, atLeast = 0 } = {}): Generator<FolderCable> {
  const random = new Random(seed);
  const before: CableNumber[] = [];
  for (let index = 0; index < count; index++) {
    const dialect = KINDS[index % KINDS.length] ?? random.pick(KINDS);
    const [, newest] = dialect.years;
    const old = before.filter(({ year }) => year <= dialect.years[0]).slice(-200);
    const cites = old.length === 0 ? [] : random.some(old, Math.min(old.length, random.from(0, 3)));
    const cable = soundCable(random, dialect, { number: FIRST_NUMBER + index, cites });
    const { mrn } = cable;
    if (before.length < 1000) before.push(mrn);
    const text = lengthened(cable.finish(cable.draft), atLeast, random);
    yield { path: `${newest}/${nameOf(mrn)}.cable`, text, mrn, cites };
  }
}

/** `07RIGA1042` */
export function nameOf({ post, number, year }: CableNumber): string {
  return `${String(year % 100).padStart(2, '0')}${post}${number}`;
}

const FILLER = ['The fair of the harbor was opened on a Monday, and nobody', 'was surprised that it rained.  A band played until midnight.', ''];

function lengthened(text: string, atLeast: number, random: Random): string {
  if (text.length >= atLeast) return text;
  // Before the signature's blank line, so that the end stays what it was.
  const at = text.lastIndexOf('\n\n');
  const filler: string[] = [];
  for (let length = text.length; length < atLeast; length += 120) filler.push(...FILLER, ...random.chance(0.05) ? ['It was said once more in Harbortown.', ''] : []);
  return `${text.slice(0, at)}\n\n${filler.join('\n')}${text.slice(at)}`;
}
