import { CONFLICT } from '../../cable/conflict';
import type { Cable, CableDocument, Line } from '../../cable/model';
import { isCustomCaption } from '../../rules/kit/custom-vocabulary';
import type { CustomVocabulary } from '../../rules/kit/settings';
import { isBareSheet } from '../restore';

/** Why a cable is left as it is. */
export interface Refusal {
  /** Absolute: where what is not understood stands. */
  readonly at: number;
  /** A sentence. */
  readonly reason: string;
}

/** What the settings say. */
export interface Said {
  /** What the cables are; null or left out: each tells. */
  readonly profile?: 'draft' | 'archive' | null;
  /** Its captions are understood in the header. */
  readonly vocabulary?: CustomVocabulary;
}

/** Line ends of the first Macintosh, beside which others could not be told apart. */
const BARE_RETURN = /\r(?!\n)/;

const ARCHIVE_COPY = 'This is an archive copy; restore the telegram first.';

/**
 * Whether a cable is understood well enough to be laid out.
 *
 * @returns null when it is; otherwise why not
 */
export function refusalOf(cable: Cable, { text, lines }: CableDocument, { profile, vocabulary }: Said): Refusal | null {
  const { header, start, end } = cable;
  const refuse = (at: number, reason: (line: string) => string): Refusal => ({ at: start + at, reason: reason(`line ${lines.lineAt(start + at) + 1}`) });
  // Neither becomes anything else by restoring.
  if (isBareSheet(header)) return refuse(0, () => 'The sheet of a released cable has a layout of its own.');
  if (profile === 'archive' && cable.profile === 'draft') return refuse(0, () => 'The settings call it the copy of an archive, which is not laid out.');
  if (cable.profile === 'archive') return refuse(0, () => ARCHIVE_COPY);
  const own = text.slice(start, end);
  if (BARE_RETURN.test(own)) return refuse(own.search(BARE_RETURN), line => `A carriage return stands alone on ${line}.`);
  if (CONFLICT.test(own)) return refuse(own.search(CONFLICT), line => `Git has left a conflict of two versions on ${line}.`);
  if (header.print) return refuse(0, () => 'The head of a print has a layout of its own.');
  const fused = header.repairs.find(({ kind }) => kind === 'fused-line');
  if (fused) return refuse(fused.start, line => `Two lines of the header are fused on ${line}.`);
  const keyword = header.repairs.find(({ kind }) => kind === 'keyword');
  if (keyword) return refuse(keyword.start, line => `A keyword of the header is damaged on ${line}.`);
  const unknown = header.lines.find((line, at) => line.role === 'unknown' && !isAlone(header.lines, at) && !(vocabulary && isCustomCaption(vocabulary, own.slice(line.start, line.end).trim().toUpperCase())));
  if (unknown) return refuse(unknown.start, line => `The header is not understood on ${line}.`);
  const numbered = cable.blocks.some(({ block }) => block.kind === 'paragraph' && block.marker !== null);
  const known = header.classification ?? header.subject ?? header.tags;
  if (!known && !numbered) return refuse(0, () => 'Nothing of a cable is recognized here.');
  return null;
}

/** A line between blank lines, above the subject's (`JOINT STATE/TREASURY MESSAGE`), is no part of another: it stays as it is, and all else can be laid out. */
function isAlone(lines: readonly Line[], at: number): boolean {
  return lines[at - 1]?.role === 'blank' && lines[at + 1]?.role === 'blank' && lines.slice(at).some(({ role }) => role === 'subject');
}
