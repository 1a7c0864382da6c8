import type { CableDocument } from '../cable/model';
import type { Span, TextEdit } from '../text/span';
import { definition } from './definition';
import { highlights, type Highlight } from './highlights';
import { linkedEditing } from './linked-editing';
import { links, type Link } from './links';
import { references } from './find-references';
import { prepareRename, rename, type RenameProblem, type RenameStart } from './rename';
import { selection } from './selection';

/** What leads through one cable; each is described where it is made. All offsets and spans are absolute. */
export interface Navigation {
  readonly definition: (document: CableDocument, offset: number) => readonly Span[];
  readonly references: (document: CableDocument, offset: number, withDefinition: boolean) => readonly Span[];
  readonly highlights: (document: CableDocument, offset: number) => readonly Highlight[];
  readonly prepareRename: (document: CableDocument, offset: number) => RenameStart | RenameProblem;
  readonly rename: (document: CableDocument, offset: number, newName: string) => readonly TextEdit[] | RenameProblem;
  readonly links: (document: CableDocument) => readonly Link[];
  readonly linkedEditing: (document: CableDocument, offset: number) => readonly [begin: Span, end: Span] | null;
  readonly selection: (document: CableDocument, offset: number) => readonly Span[];
}

export const navigation: Navigation = { definition, references, highlights, prepareRename, rename, links, linkedEditing, selection };
