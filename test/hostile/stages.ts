import { parse } from '../../server/src/cable/parse';
import { applyEdit, reread } from '../../server/src/cable/reread';
import type { CableDocument } from '../../server/src/cable/model';
import { toContract } from '../../server/src/cable/to-contract';
import { completion } from '../../server/src/features/completion';
import { folding } from '../../server/src/features/folding';
import { format } from '../../server/src/features/format/format';
import { hover } from '../../server/src/features/hover';
import { lenses } from '../../server/src/features/lenses';
import { navigation } from '../../server/src/features/navigation';
import { outline } from '../../server/src/features/outline';
import { markdownInSteps } from '../../server/src/features/preview/markdown';
import { previewPageInSteps } from '../../server/src/features/preview/page';
import { restore } from '../../server/src/features/restore';
import { structureCommands } from '../../server/src/features/structure/commands';
import { typing } from '../../server/src/features/typing/typing';
import { check } from '../../server/src/rules/engine/check';
import { fixAll } from '../../server/src/rules/engine/rounds';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { applyEdits, type TextEdit } from '../../server/src/text/span';
import { inOneGo } from '../../server/src/text/steps';
import { ALL_RULES } from '../invariants/operations';

/** Something that is done to a file, and must be over in a time that grows as the file does. */
export type Stage = { readonly name: string } & ({
  /** @param document a tree that no other stage has seen */
  readonly run: (document: CableDocument) => void;
} | {
  /** What needs no tree: none is made for it. */
  readonly read: (text: string) => void;
});

/** Edits that must lie in the text, and be done to it. */
function done({ text }: CableDocument, edits: readonly TextEdit[]): void {
  applyEdits(text, edits);
}

/** A few places in a text. */
function places({ text }: CableDocument): number[] {
  return [0, 0.3, 0.7, 1].map(part => Math.floor(part * text.length));
}

export const STAGES: readonly Stage[] = [
  { name: 'reading', read: text => { parse(text); } },
  {
    name: 'reading again after an edit',
    read: text => {
      let reading = parse(text);
      for (const newText of ['x', '\n', '\n1. (U) x\n']) {
        const at = reading.text.length >> 1;
        reading = reread(reading, applyEdit(reading.text, reading.lines, { start: at, end: at, newText }));
      }
    },
  },
  { name: 'JSON', run: document => { JSON.stringify(toContract(document)); } },
  { name: 'all rules', run: document => { check(document, ALL_RULES, { onFault: (rule, error) => { throw new Error(rule, { cause: error }); } }); } },
  { name: 'fixes', run: document => { for (const { fixes } of check(document, ALL_RULES).slice(0, 200)) for (const fix of fixes) fix.edits(); } },
  { name: 'fix all', run: document => { done(document, fixAll(document, parse, read => check(read, ALL_RULES), (_finding, { safe }) => safe)); } },
  { name: 'restore', run: document => { done(document, restore(document)); } },
  { name: 'format', run: document => { done(document, format(document, { width: 69 }).edits); } },
  { name: 'outline', run: document => { outline(document); } },
  { name: 'folding', run: document => { folding(document); } },
  { name: 'lenses', run: document => { lenses(document, { classification: true, references: true }); } },
  { name: 'links', run: document => { navigation.links(document); } },
  { name: 'preview', run: document => { inOneGo(previewPageInSteps(document)); } },
  { name: 'Markdown', run: document => { inOneGo(markdownInSteps(document)); } },
  { name: 'hovers', run: document => { for (const at of places(document)) hover(document, at); } },
  { name: 'completion', run: document => { for (const at of places(document)) completion(document, at, { vocabulary: DEFAULT_SETTINGS.vocabulary, today: null, byCharacter: false }); } },
  {
    name: 'moving about',
    run: document => {
      for (const at of places(document)) {
        navigation.definition(document, at);
        navigation.references(document, at, true);
        navigation.highlights(document, at);
        navigation.linkedEditing(document, at);
        navigation.selection(document, at);
        navigation.rename(document, at, 'Q');
      }
    },
  },
  { name: 'typing', run: document => { for (const at of places(document)) for (const key of ['\n', ' ']) done(document, typing(document, at, key, { width: 69 })); } },
  {
    name: 'structure',
    run: document => {
      for (const command of Object.values(structureCommands)) {
        const at = document.text.length >> 1;
        const answer = inOneGo(command(document, { start: at, end: at }));
        if ('edits' in answer) done(document, answer.edits);
      }
    },
  },
];
