import { promoteToHeading } from './heading';
import { insertParagraphAbove, insertParagraphBelow } from './insert';
import { mergeWithNext } from './merge';
import { moveParagraphDown, moveParagraphUp, moveSectionDown, moveSectionUp } from './move';
import { reletterReferences, renumberAll } from './renumber';
import { splitParagraph } from './split';
import type { StructureCommand } from './answer';

/** The commands that need to know nothing but the selection, by name. */
export const structureCommands = {
  insertParagraphBelow,
  insertParagraphAbove,
  moveParagraphUp,
  moveParagraphDown,
  moveSectionUp,
  moveSectionDown,
  mergeWithNext,
  splitParagraph,
  promoteToHeading,
  renumberAll,
  reletterReferences,
} as const satisfies Record<string, StructureCommand>;
