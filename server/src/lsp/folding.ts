import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver';
import type { CableFolds, FoldingKind, FoldingRange as Range } from '../features/folding';
import { documentFeature } from './feature';
import { RawJson } from './raw-json';

/** The protocol knows three kinds; editors have commands for each ("fold all regions", "fold all comments"). */
const KIND: Readonly<Record<FoldingKind, FoldingRangeKind | undefined>> = {
  header: FoldingRangeKind.Region,
  section: FoldingRangeKind.Region,
  paragraph: undefined,
  list: undefined,
  block: undefined,
  // What the archive put between the lines is read past as a comment is.
  page: FoldingRangeKind.Comment,
};

/** The same as it is written behind the lines. */
const JSON_KIND = Object.fromEntries(Object.entries(KIND).map(([kind, known]) => [kind, known === undefined ? '' : `,"kind":"${known}"`])) as Readonly<Record<FoldingKind, string>>;

export const foldingFeature = documentFeature(
  FoldingRangeRequest.type,
  [],
  () => ({ foldingRangeProvider: true }),
  async ({ document, session: { engine, writesRaw }, work }) => {
    const folds = await work(engine.foldingInSteps(document.cable));
    // The connection knows what to do with it.
    if (writesRaw) return new RawJson(piecesOf(folds)) as unknown as FoldingRange[];
    return folds.flatMap(({ line, ranges }) => ranges.map(({ startLine, endLine, kind }) => {
      const known = KIND[kind];
      return { startLine: startLine + line, endLine: endLine + line, ...(known !== undefined && { kind: known }) };
    }));
  },
);

/** The same in JSON, a piece for each cable. */
function piecesOf(folds: readonly CableFolds[]): string[] {
  const pieces: string[] = [];
  for (const each of folds) if (each.ranges.length > 0) pieces.push(pieces.length === 0 ? '[' : ',', jsonOf(each));
  return pieces.length === 0 ? ['[]'] : [...pieces, ']'];
}

/** What was written for a list of ranges, and of a cable that began on which line. */
const written = new WeakMap<readonly Range[], { readonly line: number; readonly json: string }>();

function jsonOf({ line, ranges }: CableFolds): string {
  let kept = written.get(ranges);
  if (kept?.line !== line) {
    const json = ranges.map(({ startLine, endLine, kind }) => `{"startLine":${startLine + line},"endLine":${endLine + line}${JSON_KIND[kind]}}`).join(',');
    written.set(ranges, kept = { line, json });
  }
  return kept.json;
}
