import { SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest, type SemanticTokensEdit } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type ColouredToken, type SemanticToken } from '../features/semantic-tokens';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { spanOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { documentFeature, type Feature, type Question } from './feature';
import type { Session } from './session';

/**
 * Where the client has the grammar, all are of a type that themes give no colour of its own: what is meant is told by the
 * modifiers, whose colours package.json takes from the grammar's.
 */
const BESIDE_GRAMMAR = ['label'];

/** What was sent last for a document; an edit of it is told as a difference. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

const sentOf = new WeakMap<Session, Map<string, Sent>>();

const full = documentFeature(
  SemanticTokensRequest.type,
  { data: [] },
  ({ hasGrammar }) => ({
    semanticTokensProvider: { legend: { tokenTypes: hasGrammar ? BESIDE_GRAMMAR : [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: { delta: true }, range: true },
  }),
  async question => {
    const { document, session } = question;
    const { resultId, data } = keep(document, session, await dataOf(question, null));
    return { resultId, data: [...data] };
  },
);

const delta = documentFeature(
  SemanticTokensDeltaRequest.type,
  { data: [] },
  null,
  async question => {
    const { params, document, session } = question;
    const before = sentOf.get(session)?.get(document.uri);
    const { resultId, data } = keep(document, session, await dataOf(question, null));
    return before?.resultId === params.previousResultId ? { resultId, edits: differences(before.data, data) } : { resultId, data: [...data] };
  },
);

const range = documentFeature(
  SemanticTokensRangeRequest.type,
  { data: [] },
  null,
  async question => {
    const { params, document } = question;
    const { data } = await dataOf(question, spanOf(document.cable.lines, params.range));
    return { data: [...data] };
  },
);

export const semanticTokenFeatures: readonly Feature[] = [full, delta, range];

async function dataOf({ document, session, work }: Question<unknown>, within: Span | null): Promise<Sent> {
  const { serial, rules: { vocabulary } } = await session.settings.of(document.uri);
  const { client, engine } = session;
  const tokens = await work<readonly (SemanticToken | ColouredToken)[]>(client.hasGrammar ? engine.semanticTokensInSteps(document.cable, vocabulary, within) : engine.coloursInSteps(document.cable, vocabulary, within));
  return { resultId: `${document.serial}.${serial}`, data: encoded(tokens, document.cable.lines) };
}

/** Five numbers a token: lines from the one before, characters from it, length, type, modifiers as bits. */
function encoded(tokens: readonly (SemanticToken | ColouredToken)[], lines: LineIndex): number[] {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const token of tokens) {
    const { start, end, modifier } = token;
    const { line, character } = lines.positionAt(start);
    const type = 'type' in token ? TOKEN_TYPES.indexOf(token.type) : 0;
    data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, end - start, type, modifier === null ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier));
    [lastLine, lastCharacter] = [line, character];
  }
  return data;
}

/** One edit: what stands between the equal beginning and the equal end. */
function differences(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}

function keep({ uri }: OpenDocument, session: Session, sent: Sent): Sent {
  let all = sentOf.get(session);
  if (!all) sentOf.set(session, all = new Map<string, Sent>());
  // Of those that were closed meanwhile nothing is kept.
  for (const known of all.keys()) if (!session.documents.get(known)) all.delete(known);
  all.set(uri, sent);
  return sent;
}
