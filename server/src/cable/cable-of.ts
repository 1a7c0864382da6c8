import { AT_THE_START } from './body/resume';
import type { Block, Cable, Header, PlacedBlock, Profile } from './model';

/**
 * Puts a cable together.
 *
 * @param body all blocks but the header, with absolute places
 * @param resumes for each of these
 * @param telling those of them that may be an archive's
 */
export function cableOf(start: number, end: number, header: Header, body: readonly PlacedBlock[], resumes: Cable['resumes'], telling = body): Cable {
  return { start, end, profile: profileOf(header, telling), header, blocks: [{ at: start, block: header }, ...body], resumes: [AT_THE_START, ...resumes], content: {} };
}

/** A banner, a pilcrow or a page line is an archive's. */
function profileOf(header: Header, body: readonly PlacedBlock[]): Profile {
  return header.archive !== null || hasFurniture(header) || body.some(({ block }) => hasFurniture(block)) ? 'archive' : 'draft';
}

function hasFurniture(block: Block): boolean {
  return block.repairs.length > 0 && block.repairs.some(({ kind }) => kind === 'pilcrow' || kind === 'false-pilcrow' || kind === 'page-line');
}
