import type { CableDocument, PlacedBlock } from '../../cable/model';
import type { Finding } from '../../rules/kit/rule';
import { shiftBack } from '../../text/span';
import { eachInSteps, type Steps } from '../../text/steps';
import { contentSpan } from '../blocks';
import { bodyHtml } from './body';
import { contextOf, type BlockFinding, type FindCable, type PreviewContext } from './context';
import { headerHtml, nameOf } from './header';

/** A piece of the page: what one block of the cable shows. */
export interface PreviewBlock {
  /** Absolute offset in the file of the block's first line that shows something. */
  readonly start: number;
  /** Complete elements; every text in them is escaped. */
  readonly html: string;
}

export interface Preview {
  /** A plain name for the page, not escaped. */
  readonly title: string;
  /** In the order of the file; blocks that show nothing are left out. */
  readonly blocks: readonly PreviewBlock[];
}

export interface PreviewOptions {
  /** In order of place, absolute. */
  readonly findings?: readonly Finding[];
  readonly find?: FindCable;
}

const NOBODY_KNOWS: FindCable = () => null;

/**
 * A file of cables as a reader gets it: the header as a table with names behind codes, marks as labels, running text
 * joined across lines and pages, references as links, findings marked. Nothing that a document says becomes a tag.
 */
export function* previewInSteps(document: CableDocument, { findings = [], find = NOBODY_KNOWS }: PreviewOptions = {}): Steps<Preview> {
  const blocks: PreviewBlock[] = [];
  let from = 0;
  for (const [index, cable] of document.cables.entries()) {
    const context = contextOf(document, cable, index, find);
    yield* eachInSteps(cable.blocks, placed => {
      const end = placed.at + placed.block.length;
      const own: BlockFinding[] = [];
      for (let finding = findings[from]; finding && (finding.span.start < end || end === document.text.length); finding = findings[++from]) {
        own.push({ ...finding, span: shiftBack(finding.span, placed.at) });
      }
      const html = blockHtml(placed, context, own);
      if (html !== '') blocks.push({ start: contentSpan(placed)?.start ?? placed.at, html });
    });
    yield;
  }
  return { title: titleOf(document), blocks };
}

/** A plain name for a file of cables, not escaped. */
export function titleOf({ cables: [first, ...others] }: CableDocument): string {
  if (!first) return 'Cable';
  return others.length === 0 ? nameOf(first) : `${nameOf(first)} and ${others.length} more`;
}

function blockHtml(placed: PlacedBlock, context: PreviewContext, findings: readonly BlockFinding[]): string {
  return placed.block.kind === 'header' ? headerHtml(context, findings) : bodyHtml(placed, context, findings);
}
