import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { folding, type FoldingRange } from '../features/folding';
import { hover, type Hover } from '../features/hover';
import { outline, type OutlineItem } from '../features/outline';
import { check, type CheckOptions } from '../rules/engine';
import type { Finding } from '../rules/rule';
import type { RuleSettings } from '../rules/settings';

/**
 * Everything that the protocol asks of the rooms below it, in one place: all of it pure, all of it in
 * offsets. It is handed to `start`, so that a test can put a faulty one in its place.
 */
export interface Engine {
  readonly parse: (text: string) => CableDocument;
  readonly check: (document: CableDocument, settings: RuleSettings, options?: CheckOptions) => readonly Finding[];
  readonly outline: (document: CableDocument) => readonly OutlineItem[];
  readonly hover: (document: CableDocument, offset: number) => Hover | null;
  readonly folding: (document: CableDocument) => readonly FoldingRange[];
}

export const engine: Engine = { parse, check, outline, hover, folding };
