import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../../server/src/text/lines';
import { applyEdits } from '../../../server/src/text/span';
import { connect, disconnect, fullCapabilities, URI } from '../../../test/lsp/harness';
import type { Random } from '../../../test/rules/mutations/random';
import type { Target } from './target';

const MESSAGES = 14;
/** What a server must not answer with: a fault that nobody caught (JSON-RPC 2.0), and no known reason. */
const INTERNAL_ERROR = -32603;
const NONSENSE: readonly unknown[] = [null, 0, -1, 1e300, 'x', [], {}, { line: -1, character: 'x' }, { start: null }, { uri: 5 }, { textDocument: { uri: URI }, position: null }, { textDocument: { uri: URI }, range: [] }];

const AT_A_PLACE = ['hover', 'definition', 'references', 'documentHighlight', 'linkedEditingRange', 'completion', 'prepareRename'] as const;
const OF_THE_WHOLE = ['documentSymbol', 'foldingRange', 'documentLink', 'diagnostic', 'formatting'] as const;

/** What is sent as the protocol has it, only at places that may not be there. */
function question(random: Random, lines: number): readonly [method: string, params: object] {
  const position = { line: random.from(-1, lines + 1), character: random.pick([0, 1, 5, 40, 100000]) };
  const textDocument = { uri: random.chance(0.05) ? 'file:///other.cable' : URI };
  const options = { tabSize: 2, insertSpaces: true };
  const range = { start: position, end: { line: position.line + random.from(-2, 20), character: random.from(0, 80) } };
  const kind = random.from(0, 9);
  if (kind < 4) return [`textDocument/${random.pick(AT_A_PLACE)}`, { textDocument, position, context: { includeDeclaration: true, triggerKind: 1 } }];
  if (kind < 7) return [`textDocument/${random.pick(OF_THE_WHOLE)}`, { textDocument, options }];
  if (kind === 7) return ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }];
  if (kind === 8) return ['textDocument/selectionRange', { textDocument, positions: [position] }];
  return random.pick<readonly [string, object]>([
    ['textDocument/rename', { textDocument, position, newName: random.pick(['Q', 'x y', '', 'PSB']) }],
    ['textDocument/rangeFormatting', { textDocument, range, options }],
    ['textDocument/rangesFormatting', { textDocument, ranges: [range, { start: position, end: position }], options }],
    ['textDocument/onTypeFormatting', { textDocument, position, ch: random.pick(['\n', ' ']), options }],
  ]);
}

async function ask(connection: ProtocolConnection, method: string, params: unknown): Promise<string[]> {
  const answer = await connection.sendRequest(method, params).then(() => null, (error: unknown) => error as { code?: number; message?: string });
  return answer?.code === INTERNAL_ERROR ? [`${method} is answered with an internal error: ${answer.message ?? ''}`] : [];
}

/** A change as a client sends it, and the text that it makes. */
function change(text: string, random: Random): readonly [change: object, text: string] {
  const lines = new LineIndex(text);
  const newText = random.pick(['', 'x', '\n', '\r', '1. (U) ', '\n2. (C) ', 'TAGS: ', '\ud83d', text.slice(0, 300)]);
  if (random.chance(0.1)) return [{ text: newText }, newText];
  const a = random.from(0, text.length);
  const range = { start: lines.positionAt(a), end: lines.positionAt(Math.min(text.length, a + random.pick([0, 0, 1, 30, 500]))) };
  return [{ range, text: newText }, applyEdits(text, [{ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }])];
}

/** A whole session: opening, changes, questions, nonsense between; at the end the server knows what the client has. */
async function session(text: string, random: Random): Promise<string[]> {
  const wrong: string[] = [];
  const sound = random.chance(0.6);
  const client = await connect({ capabilities: random.chance(0.2) ? {} : fullCapabilities });
  const { connection, logs } = client;
  let now = text;
  let version = 1;
  await client.open(text);
  const answers: Promise<string[]>[] = [];
  for (let count = 0; count < MESSAGES; count++) {
    if (random.chance(0.3)) {
      const [contentChange, changed] = change(now, random);
      now = changed;
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [contentChange] });
    } else if (!sound && random.chance(0.4)) {
      const [method] = question(random, 10);
      const nonsense = random.pick(NONSENSE);
      if (random.chance(0.5)) await connection.sendNotification(random.pick(['textDocument/didChange', 'textDocument/didOpen', 'workspace/didChangeConfiguration', '$/cancelRequest', 'textDocument/unknown', method]), nonsense).catch(() => undefined);
      else answers.push(ask(connection, method, nonsense).then(() => []));
      // What is opened or changed by nonsense is opened and said anew.
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'cable', version: ++version, text: now } });
    } else {
      answers.push(ask(connection, ...question(random, new LineIndex(now).count)));
    }
  }
  wrong.push(...(await Promise.all(answers)).flat());
  const symbols = async (server: ProtocolConnection): Promise<string> => JSON.stringify(await server.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } }));
  const known = await symbols(connection);
  const other = await connect({ capabilities: client.result.capabilities.codeActionProvider === undefined ? {} : fullCapabilities });
  await other.open(now);
  if (known !== await symbols(other.connection)) wrong.push('the server does not know the text that the client has');
  if (sound) wrong.push(...logs.map(line => `in the log: ${line}`));
  for (const each of [connection, other.connection]) await each.sendRequest('shutdown');
  // What is still on its way arrives before the wire is cut.
  for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve));
  return wrong;
}

/** The server, over the wire, in one session for each text. */
export const protocol: Target = {
  name: 'protocol',
  weight: 4,
  byChance: true,
  run: async (text, random) => {
    try {
      return await session(text, random);
    } finally {
      disconnect();
    }
  },
};
