import type { Block, Line, LineRole } from '../../cable/model';
import { isTableRule } from '../../cable/underline';
import { isUncertain } from '../../rules/kit/portions';
import { eachInSteps, type Steps } from '../../text/steps';
import { mayBeOfHeader } from './header-order';
import { isIn, quotedStretches } from './quoted';
import type { Change, Draft, Step } from './step';

/** Puts one blank line where the format wants one, and takes away what is more. */
export const blankLines: Step = {
  keeps: 'words',
  *changes(draft) {
    const quoted = quotedStretches(draft.cable);
    yield;
    return (yield* eachInSteps(yield* gaps(draft), (gap): Change[] => {
      const wanted = isIn(quoted, { start: gap.end, end: gap.next }) ? 'any' : wantedIn(gap);
      const least = wanted === 'one' ? 1 : 0;
      const most = wanted === 'none' ? 0 : wanted === 'any' ? Infinity : 1;
      if (gap.blank.length < least) return [[{ start: gap.next, end: gap.next, newText: draft.lineEnd }]];
      const first = gap.blank[most];
      return first === undefined ? [] : [[{ start: first, end: gap.next, newText: '' }]];
    })).flat();
  },
};

/** What stands between two lines that have words. */
interface Gap {
  readonly before: Line;
  readonly above: Block;
  readonly after: Line;
  readonly below: Block;
  /**
   * The line after may be one of a subject or a reference, right below which it stands, whatever it is read as (`ACTION REQUEST`,
   * `JUSTICE FOR THE DEAD`), or of the paragraph above; or the line before is a hyphen, which stood for a blank line in the 1980s.
   */
  readonly goesOn: boolean;
  /** Absolute: where the line before ends, where each blank line between starts, where the line after starts. */
  readonly end: number;
  readonly blank: readonly number[];
  readonly next: number;
}

function* gaps({ text, cable }: Draft): Steps<Gap[]> {
  const found: Gap[] = [];
  let before: { line: Line; block: Block; end: number; spacer: boolean } | null = null;
  let blank: number[] = [];
  let goesOn = false;
  yield* eachInSteps(cable.blocks, ({ at, block }) => {
    const uncertain = block.kind === 'paragraph' && isUncertain(block, span => text.slice(at + span.start, at + span.end));
    for (const line of block.lines) {
      if (line.role === 'blank') {
        blank.push(at + line.start);
        continue;
      }
      goesOn = (goesOn || before?.line.role === 'subject' || before?.line.role === 'reference') && blank.length === 0 && mayGoOn(line, block);
      if (before) found.push({ before: before.line, above: before.block, after: line, below: block, goesOn: goesOn || uncertain || before.spacer, end: before.end, blank, next: at + line.start });
      before = { line, block, end: at + line.end, spacer: line.end - line.start === 1 && text.charAt(at + line.start) === '-' };
      blank = [];
    }
  });
  return found;
}

function mayGoOn({ role, continues }: Line, block: Block): boolean {
  return block.kind === 'header' ? continues || HANDLING.has(role) || role === 'reference' : block.kind === 'paragraph' && !block.marker;
}

function wantedIn({ before, above, after, below, goesOn, blank }: Gap): 'one' | 'none' | 'at most one' | 'any' {
  if (before.role === 'page' || after.role === 'page') return 'any';
  if (goesOn) return 'at most one';
  if (above === below) return above.kind === 'header' ? inHeader(before, after) : above.kind === 'close' ? 'any' : 'at most one';
  // A note over the text that begins with a caption, a word that may be the last of the subject.
  if (blank.length === 0 && mayBeOfHeader(below) && (before.role === 'caption' || (above.kind === 'header' && below.kind === 'heading'))) return 'at most one';
  // An underline may have been wrapped like a line of text.
  if (isTableHead(below) || isTableHead(above) || (before.role === 'underline' && after.role === 'underline')) return 'at most one';
  if (below.kind === 'heading' || above.kind === 'heading' || above.kind === 'header') return 'one';
  if (below.kind === 'paragraph') return below.marker || blank.length > 0 ? 'one' : 'at most one';
  return after.role === 'signature' || after.role === 'caption' ? 'one' : 'at most one';
}

function isTableHead(block: Block): boolean {
  return block.kind === 'heading' && block.title.some(({ text }) => isTableRule(block.underline.text, text));
}

/** Format lines 1 to 8. */
const TRANSMISSION: ReadonlySet<LineRole> = new Set(['transmission-id', 'routing', 'station', 'security', 'date-time-group', 'from', 'to', 'info', 'exempt']);
const HANDLING: ReadonlySet<LineRole> = new Set(['caption', 'passing']);
const MESSAGE: ReadonlySet<LineRole> = new Set(['executive-order', 'tags', 'subject', 'reference']);

function inHeader(before: Line, after: Line): ReturnType<typeof wantedIn> {
  if (before.role === 'print' || after.role === 'print') return 'any';
  if (TRANSMISSION.has(before.role) && TRANSMISSION.has(after.role)) return 'none';
  if (after.continues) return 'at most one';
  if (before.role === 'classification' && HANDLING.has(after.role)) return 'one';
  if (before.role !== after.role && HANDLING.has(before.role) && HANDLING.has(after.role)) return 'one';
  if ((before.role === 'classification' || HANDLING.has(before.role)) && MESSAGE.has(after.role)) return 'one';
  if (MESSAGE.has(before.role) && after.role === 'classified-by') return 'one';
  return 'at most one';
}
