import { ExecuteCommandRequest, type Range, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { isRecord } from '../configuration/values';
import type { Answer, StructureEdit } from '../features/structure/answer';
import { LineIndex } from '../text/lines';
import { applyEdits, type Span } from '../text/span';
import type { Steps } from '../text/steps';
import { workspaceEditOf } from './convert';
import { rangeOf, spanOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { documentFeature, readNewest, refusal, workOn, type Feature } from './feature';
import type { PortionMarks, StructureResult } from './messages';
import { ownRequest } from './own-request';
import type { Session } from './session';

/** The commands as they are sent, with what an editor may show for them in its list of what can be undone. */
const LABELS = {
  insertParagraphBelow: 'Insert Paragraph',
  insertParagraphAbove: 'Insert Paragraph',
  moveParagraphUp: 'Move Paragraph',
  moveParagraphDown: 'Move Paragraph',
  moveSectionUp: 'Move Section',
  moveSectionDown: 'Move Section',
  mergeWithNext: 'Merge Paragraphs',
  splitParagraph: 'Split Paragraph',
  promoteToHeading: 'Convert Line to Heading',
  renumberAll: 'Renumber Paragraphs',
  reletterReferences: 'Re-letter References',
  setPortionMark: 'Set Portion Mark',
  raiseClassification: 'Raise Classification',
} as const;

type Name = keyof typeof LABELS;

const PREFIX = 'cable.';
const NOTHING: StructureResult = { note: null, selection: null };

/**
 * The commands that change the structure of a cable, for any editor: `workspace/executeCommand` with one argument
 * (`StructureArgument`). The change comes back as one `workspace/applyEdit`, which one undo takes back.
 */
export const structureFeature: Feature = {
  capabilities: client => (client.appliesEdits ? { executeCommandProvider: { commands: Object.keys(LABELS).map(name => PREFIX + name) } } : {}),
  register: (guard, session) => guard.onRequest(ExecuteCommandRequest.type, NOTHING, async ({ command, arguments: all }, token): Promise<StructureResult> => {
    const argument: unknown = all?.[0];
    const name = command.slice(PREFIX.length);
    if (!command.startsWith(PREFIX) || !isName(name)) throw refusal('This is no command of the cable server.');
    if (!isRecord(argument)) throw refusal(`The command ${command} needs one argument: { "uri": …, "range": … }.`);
    const { documents } = session();
    const document = typeof argument['uri'] === 'string' ? documents.get(argument['uri']) : undefined;
    if (!document) throw refusal('The cable is not open.');
    await readNewest(document, session(), token);
    const { lines } = document.cable;
    const { range, others } = argument;
    const ranges: readonly unknown[] = Array.isArray(others) ? others : [];
    const [selection = { start: 0, end: 0 }, ...more] = [range, ...ranges].filter(isRange).map(each => spanOf(lines, each));
    const answer = await workOn(document, session(), token)(answerOf(name, document, [selection, ...more], argument, session()));
    return await apply(name, answer, document, session());
  }),
};

const PORTION_MARKS = ownRequest<PortionMarks>('cable/portionMarks');

/** The marks that a paragraph of a cable may bear, for a list to pick from. */
export const portionMarksFeature = documentFeature(
  PORTION_MARKS,
  [],
  null,
  ({ params, document, session }) => [...session.engine.structure.marksFor(document.cable, document.cable.lines.offsetAt(params.position))],
);

function* answerOf(name: Name, { cable }: OpenDocument, selections: readonly [Span, ...Span[]], argument: Readonly<Record<string, unknown>>, { engine: { structure } }: Session): Steps<Answer> {
  switch (name) {
    case 'setPortionMark': return typeof argument['mark'] === 'string' ? yield* structure.setPortionMark(cable, selections, argument['mark']) : { problem: 'No mark was given.' };
    case 'raiseClassification': {
      const level = structure.levels.find(each => each === argument['level']);
      const today = typeof argument['today'] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(argument['today']) ? argument['today'] : new Date().toISOString().slice(0, 10);
      return level ? yield* structure.raiseClassification(cable, selections[0].start, level, today) : { problem: 'No level was given.' };
    }
    default: return yield* structure.commands[name](cable, selections[0]);
  }
}

async function apply(name: Name, answer: Answer, document: OpenDocument, { client, editor }: Session): Promise<StructureResult> {
  if ('problem' in answer) throw refusal(answer.problem);
  const { edits, note } = answer;
  const refused = await editor.applyEdit(LABELS[name], editOf(edits, document, client.snippetEdits));
  if (refused !== null) throw refusal(`Nothing was done: ${refused}`);
  const selection = answer.selection && rangeOf(new LineIndex(applyEdits(document.text, edits)), answer.selection);
  if (selection) editor.placeCursor(document.uri, selection);
  return { note, selection };

  /** Only in the form with versions can an edit be a snippet. */
  function editOf(all: readonly StructureEdit[], { uri, version, cable: { lines } }: OpenDocument, snippets: boolean): WorkspaceEdit {
    if (!snippets || !client.versionedEdits || all.every(edit => edit.snippet === undefined)) return workspaceEditOf(all, document, client);
    const asked = all.map((edit): TextEdit | SnippetTextEdit => {
      const range = rangeOf(lines, edit);
      return edit.snippet === undefined ? { range, newText: edit.newText } : { range, snippet: { kind: 'snippet', value: edit.snippet } };
    });
    return { documentChanges: [{ textDocument: { uri, version }, edits: asked }] };
  }
}

function isName(name: string): name is Name {
  return Object.hasOwn(LABELS, name);
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && [value['start'], value['end']].every(end => isRecord(end) && typeof end['line'] === 'number' && typeof end['character'] === 'number');
}
