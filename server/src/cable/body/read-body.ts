import { detached } from '../../text/detached';
import { lineOf, type LineOf } from '../line-of';
import type { Block, PlacedBlock } from '../model';
import type { LineIndex } from '../../text/lines';
import type { OwnCable } from '../own-cable';
import { markerFrom } from '../paragraph-start';
import { linesFrom } from './body-line';
import type { BodyLine } from './body-line';
import { bodyLines } from './body-lines';
import { findClose } from './find-close';
import { planBlocks } from './plan-blocks';
import type { Plan } from './plan-blocks';
import { AT_THE_START } from './resume';
import type { Resume } from './resume';
import { readClose } from './read-close';
import { readHeading } from './read-heading';
import { readParagraph } from './read-paragraph';

/** What its blocks keep of a text that is no larger may keep all of it: copying each of them takes longer than is won. */
const SMALL = 1 << 14;

/** A block of a text, and what was known of all above it where it begins. */
export interface ReadBlock extends PlacedBlock {
  readonly resume: Resume;
}

/**
 * Reads the text of a cable into headings, paragraphs and close.
 *
 * @param text the text that the offsets count in
 * @param index its lines
 * @param own what the header says of the cable
 * @param start where the cable's text begins
 * @param end where the cable ends
 * @returns blocks that tile the stretch; none when it is empty
 */
export function readBody(text: string, index: LineIndex, own: OwnCable, start: number, end: number): ReadBlock[] {
  const lines = bodyLines(text, index, own, start, end);
  const close = findClose(text, lines);
  const { plans } = planBlocks(text, lines, 0, close, AT_THE_START, () => false);
  return readBlocks(text, lines, withFirst(lines, plans), start, end);
}

/** Furniture or a rule before the first block, or nothing but furniture, is a block of its own; blank lines belong to the first. */
export function withFirst(lines: readonly BodyLine[], plans: readonly Plan[]): readonly Plan[] {
  const first = plans[0];
  const alone = first ? lines.slice(0, first.line).some(line => line.kind !== 'blank') : lines.length > 0;
  return alone ? [{ shape: 'unnumbered', line: 0, resume: AT_THE_START, candidate: null }, ...plans] : plans;
}

/**
 * Reads planned blocks.
 *
 * @param start where the first of them begins
 * @param end where the last of them ends
 */
export function readBlocks(text: string, lines: readonly BodyLine[], plans: readonly Plan[], start: number, end: number): ReadBlock[] {
  const lineAt = (offset: number): number => {
    const at = lines.findIndex(line => line.start >= offset);
    return at === -1 ? lines.length : at;
  };
  const makeLine = lineOf(text);
  const isSmall = text.length < SMALL;
  return plans.map((plan, at) => {
    const from = at === 0 ? start : lines[plan.line]?.start ?? end;
    const next = plans[at + 1];
    const to = next ? lines[next.line]?.start ?? end : end;
    const own = linesFrom(lines, at === 0 ? lineAt(start) : plan.line, next?.line ?? lineAt(end), from);
    const ownText = text.slice(from, to);
    return { at: from, block: readBlock(isSmall ? ownText : detached(ownText), own, plan, from, makeLine), resume: plan.resume };
  });
}

function readBlock(own: string, lines: readonly BodyLine[], { shape, candidate }: Plan, from: number, makeLine: LineOf): Block {
  switch (shape) {
    case 'heading': return readHeading(own, lines);
    case 'close': return readClose(own, lines);
    case 'numbered': return readParagraph(own, lines, candidate && markerFrom(candidate, from), makeLine);
    case 'unnumbered': return readParagraph(own, lines, null, makeLine);
  }
}
