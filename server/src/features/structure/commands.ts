import type { CableDocument } from '../../cable/model';
import { CLASSIFIED_LEVELS, levelOfMarks, raiseClassification } from './raise';
import type { Answer, StructureCommand } from './answer';
import type { Steps } from '../../text/steps';
import { promoteToHeading } from './heading';
import { insertParagraphAbove, insertParagraphBelow } from './insert';
import { mergeWithNext } from './merge';
import { moveParagraphDown, moveParagraphUp, moveSectionDown, moveSectionUp } from './move';
import { marksFor, setPortionMark } from './portion-mark';
import { reletterReferences, renumberAll } from './renumber';
import { splitParagraph } from './split';

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

export type StructureCommandName = keyof typeof structureCommands;

/** What changes the structure of a cable; each is described where it is made. */
export interface Structure {
  readonly commands: Readonly<Record<StructureCommandName, StructureCommand>>;
  readonly setPortionMark: typeof setPortionMark;
  readonly marksFor: (document: CableDocument, offset: number) => readonly string[];
  readonly levels: typeof CLASSIFIED_LEVELS;
  readonly levelOfMarks: typeof levelOfMarks;
  readonly raiseClassification: (document: CableDocument, offset: number, level: (typeof CLASSIFIED_LEVELS)[number], today: string) => Steps<Answer>;
}

export const structure: Structure = { commands: structureCommands, setPortionMark, marksFor, levels: CLASSIFIED_LEVELS, levelOfMarks, raiseClassification };
