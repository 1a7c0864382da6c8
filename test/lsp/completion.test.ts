import assert from 'node:assert/strict';
import {
  CompletionItemKind, CompletionRequest, CompletionResolveRequest, CompletionTriggerKind,
  type ClientCapabilities, type CompletionItem, type CompletionList, type InsertReplaceEdit, type MarkupContent, type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { LineIndex } from '../../server/src/text/lines';
import { connect, disconnect, edited, URI, type Setup, type TestClient } from './harness';

const CABLE = [
  'O 140905Z FEB 07', 'FM AMCONSUL GUANGZHOU', 'TO RUEHC/SECSTATE WASHDC', 'BT', 'UNCLAS GUANGZHOU 000208', '', 'SENSITIVE', '',
  'E.O. 12958: N/A', 'TAGS: PGOV, |', 'SUBJECT: LANTERNS', 'REF: A. BEIJING 77', '', '1. (SBU) Summary: One.  End summary.', '', '',
].join('\n');

/** Asks for what can stand at `|`, by a letter or by a character that calls the list. */
async function ask(marked: string, setup: Setup = {}, character?: string): Promise<{ client: TestClient; text: string; list: CompletionList }> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const client = await connect(setup);
  await client.open(text);
  const list = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: URI }, position: new LineIndex(text).positionAt(offset),
    context: character === undefined ? { triggerKind: CompletionTriggerKind.Invoked } : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: character },
  });
  assert.ok(list && !Array.isArray(list));
  return { client, text, list };
}

function find(list: CompletionList, label: string): CompletionItem {
  const item = list.items.find(each => each.label === label);
  assert.ok(item, `${label} is not there`);
  return item;
}

/** The document after an item was taken in the place of the whole word. */
async function take(marked: string, label: string): Promise<string> {
  const { text, list } = await ask(marked);
  const { newText, replace } = find(list, label).textEdit as InsertReplaceEdit;
  return edited(text, [{ newText, range: replace }]);
}

const BARE: ClientCapabilities = {};

describe('lsp/completion', () => {
  afterEach(disconnect);

  it('is offered with the characters that call it, of which a comma is none: Enter behind one ends the line', async () => {
    const { result } = await connect();
    assert.deepEqual(result.capabilities.completionProvider, { triggerCharacters: [' ', '(', '/'], resolveProvider: true, completionItem: { labelDetailsSupport: true } });
  });

  it('writes a cable from an empty file, word by word', async () => {
    const steps: readonly (readonly [typed: string, label: string, after: string])[] = [
      ['F', 'FM', 'FM '], ['guangz', 'RUEHGZ/AMCONSUL GUANGZHOU', 'FM AMCONSUL GUANGZHOU'],
      ['\nT', 'TO', 'TO '], ['secst', 'RUEHC/SECSTATE WASHDC', 'TO RUEHC/SECSTATE WASHDC'], [' IMM', 'IMMEDIATE', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE'],
      ['\nI', 'INFO', 'INFO '], ['beij', 'RUEHBJ/AMEMBASSY BEIJING', 'INFO RUEHBJ/AMEMBASSY BEIJING'], ['\nRUEHCN', 'RUEHCN/AMCONSUL CHENGDU', 'RUEHCN/AMCONSUL CHENGDU'],
      ['\nB', 'BT', 'BT'], ['\nUN', 'UNCLAS', 'UNCLAS GUANGZHOU '], ['000001\n\nSENS', 'SENSITIVE', 'SENSITIVE'], ['\nSIP', 'SIPDIS', 'SIPDIS'],
      ['\n\nE', 'E.O. 12958: N/A', 'E.O. 12958: N/A'], ['\nTA', 'TAGS:', 'TAGS: '], ['human', 'PHUM', 'TAGS: PHUM'], [', china', 'CH', 'TAGS: PHUM, CH'],
      ['\nSU', 'SUBJECT:', 'SUBJECT: '], ['LANTERNS\nRE', 'REF:', 'REF: '], ['A. beij', 'BEIJING', 'REF: A. BEIJING'],
      [' 77\n\n1. (', '(SBU)', '1. (SBU) '], ['Summary: As in ref ', 'A', '1. (SBU) Summary: As in ref A'], ['.  End', 'End summary.', '1. (SBU) Summary: As in ref A.  End summary.'],
      ['\n\n2. (', '(SBU)', '2. (SBU) '],
    ];
    let text = 'O 140905Z FEB 07\n';
    for (const [typed, label, after] of steps) {
      text = await take(`${text}${typed}|`, label);
      assert.equal(text.split('\n').pop(), after);
      disconnect();
    }
  });

  it('takes the date-time group, the next reference, a mark with its control, an addressee by its city, a date, and the word that closes', async () => {
    const two = (part: number): string => String(part).padStart(2, '0');
    const { client, text, list } = await ask('|');
    const item = list.items.find(({ label }) => /^R \d{6}Z [A-Z]{3} \d\d$/.test(label)) ?? assert.fail('no date-time group');
    const now = new Date();
    assert.ok(item.label.endsWith(` ${two(now.getUTCFullYear() % 100)}`));
    assert.equal(edited(text, [{ newText: item.label, range: (item.textEdit as InsertReplaceEdit).replace }]), item.label);
    assert.match(((await client.connection.sendRequest(CompletionResolveRequest.type, item)).documentation as MarkupContent).value, /date-time group/);
    disconnect();
    const HEAD = 'O 241530Z NOV 24\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC\nC O N F I D E N T I A L GUANGZHOU 000001\n\nE.O. 13526: DECL: 11/24/2034\nTAGS: PHUM, CH\nSUBJECT: (U) LANTERNS\n';
    const steps: readonly (readonly [marked: string, label: string, wanted: string])[] = [
      [`${HEAD}REF: A. STATE 1\n|`, 'B.', `${HEAD}REF: A. STATE 1\n     B. `],
      [`${HEAD}\n1. (C/|`, '(C//NF)', `${HEAD}\n1. (C//NF) `],
      ['TO hanoi|', 'RUEHHI/AMEMBASSY HANOI', 'TO RUEHHI/AMEMBASSY HANOI'],
      ['TO RUEHHI|', 'RUEHHI/AMEMBASSY HANOI', 'TO RUEHHI/AMEMBASSY HANOI'],
      ['TO amem hanoi|', 'RUEHHI/AMEMBASSY HANOI', 'TO RUEHHI/AMEMBASSY HANOI'],
      [HEAD.replace('DECL: 11/24/2034', '|'), 'DECL: 11/24/2034', HEAD],
      [`${HEAD}\n1. (C) Begin text: One.  |`, 'End text.', `${HEAD}\n1. (C) Begin text: One.  End text.`],
    ];
    for (const [marked, label, wanted] of steps) {
      assert.equal(await take(marked, label), wanted);
      disconnect();
    }
  });

  it('offers no mark above the level, whatever control it has', async () => {
    const { list } = await ask('UNCLAS GUANGZHOU 000001\n\nTAGS: CH\nSUBJECT: LANTERNS\n\n1. (|');
    assert.deepEqual(list.items.map(({ label }) => label), ['(U)', '(SBU)']);
  });

  it('gives likeliness, detail and the letters by which it is found', async () => {
    const { list } = await ask(CABLE, {}, ' ');
    const [first] = [...list.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.equal(first?.label, 'CH');
    const human = find(list, 'PHUM');
    assert.equal(human.detail, 'Human Rights (subject)');
    assert.equal(human.filterText, 'PHUM Human Rights');
    assert.ok(!list.items.some(({ label }) => label === 'PGOV'));
    assert.ok(list.items.every(({ commitCharacters, documentation }) => commitCharacters === undefined && documentation === undefined));
  });

  describe('beside a row', () => {
    const DESCRIBES: ClientCapabilities = { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } };
    const beside = async (text: string, labels: readonly string[], capabilities = DESCRIBES): Promise<unknown[]> => {
      const { list } = await ask(text, { capabilities });
      return labels.map(label => find(list, label).labelDetails?.description);
    };

    it('says what it is, not beside the chosen one only, to a client that shows it there', async () => {
      assert.deepEqual(await beside('TAGS: PGOV |', ['PREL', 'PHUM']), ['External Political Relations (subject)', 'Human Rights (subject)']);
      disconnect();
      assert.deepEqual(await beside('TAGS: PGOV |', ['PREL', 'PHUM'], BARE), [undefined, undefined]);
    });

    it('says in which country a post is, and not its name again', async () => {
      assert.deepEqual(await beside('FM AMEMBASSY PARIS\nTO an|', ['RUEHAN/AMEMBASSY ANTANANARIVO', 'RUEHAK/AMEMBASSY ANKARA']), ['Madagascar', 'Türkiye']);
    });

    it('says beside a date to declassify how many years and which day', async () => {
      const [detail] = await beside('O 140905Z SEP 07\nC O N F I D E N T I A L PARIS 000001\n\nE.O. 12958: DECL: |', ['09/14/2017']);
      assert.equal(detail, '10 years: 14 September 2017');
    });

    it('leaves the label its room: what is long is cut, and not said beside a long address', async () => {
      assert.deepEqual(await beside('TAGS: PGOV hum|', ['UNHRC-1', 'IAHRC', 'HHS']), ['UN Human Rights Commission…', 'Inter-American Human Rights Commission…', 'Department of Health and Human Services…']);
      disconnect();
      assert.deepEqual(await beside('FM AMEMBASSY PARIS\nTO santo|', ['RUEHDG/AMEMBASSY SANTO DOMINGO']), [undefined]);
    });
  });

  it('tells about an item when it is looked at', async () => {
    const { client, list } = await ask(CABLE);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, find(list, 'PHUM'));
    assert.equal((documentation as MarkupContent).kind, 'markdown');
    assert.match((documentation as MarkupContent).value, /\*\*PHUM\*\*.*Human Rights/);
  });

  it('gives an item back as it was where nothing can be told about it for a fault', async () => {
    const fail = (): never => { throw new Error('a fault'); };
    const { client, list } = await ask(CABLE, { engine: Object.create(engine, { explainItem: { value: fail } }) as Engine });
    const item = find(list, 'PHUM');
    assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, item), item);
    assert.ok(client.logs.some(line => line.startsWith('completionItem/resolve failed')));
  });

  it('takes from the client what it sent, whatever it sends', async () => {
    const { client } = await ask(CABLE);
    for (const data of [null, 5, { kind: 'nothing', label: 'X' }, { kind: 'constructor', label: 'X' }, { kind: 'tag', label: 5 }, { kind: 'tag', label: 'X'.repeat(500) }]) {
      assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, { label: 'X', data }), { label: 'X', data });
    }
  });

  it('tells about references with the list, as only the document does', async () => {
    const { list } = await ask(CABLE.replace('|', 'CH').replace('One.', 'As in ref |.'));
    assert.match((find(list, 'A').documentation as MarkupContent).value, /Cable 77 of BEIJING/);
  });

  it('replaces the word and says nothing in Markdown to a client that can do no more', async () => {
    const { client, text, list } = await ask('TAGS: hum|an', { capabilities: BARE });
    const item = find(list, 'PHUM');
    assert.equal(edited(text, [item.textEdit as TextEdit]), 'TAGS: PHUM');
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.equal((documentation as MarkupContent).kind, 'plaintext');
    assert.doesNotMatch((documentation as MarkupContent).value, /\*\*/);
  });

  it('gives an item no kind that the client does not know', async () => {
    const kinds = async (capabilities: ClientCapabilities): Promise<(number | undefined)[]> => [...new Set((await ask(CABLE, { capabilities })).list.items.map(({ kind }) => kind))];
    assert.deepEqual(await kinds({ textDocument: { completion: { completionItemKind: { valueSet: [CompletionItemKind.EnumMember] } } } }), [CompletionItemKind.EnumMember]);
    assert.deepEqual(await kinds(BARE), [undefined]);
  });

  it('keeps the rest of the word where the user wants that', async () => {
    const { text, list } = await ask('TAGS: P|XYZ');
    const { newText, insert } = find(list, 'PREL').textEdit as InsertReplaceEdit;
    assert.equal(edited(text, [{ newText, range: insert }]), 'TAGS: PRELXYZ');
  });

  it('asks to be asked again where letters bring other items', async () => {
    assert.equal((await ask('TO |', {}, ' ')).list.isIncomplete, true);
    disconnect();
    assert.equal((await ask('E.O. |', {}, ' ')).list.isIncomplete, false);
  });

  it('offers the custom vocabulary', async () => {
    const configuration = { vocabulary: { tags: { LANT: 'Lanterns' } } };
    const { list } = await ask('TAGS: lant|', { configuration: () => configuration });
    assert.equal(find(list, 'LANT').detail, 'Lanterns (custom TAGS)');
  });

  it('is empty in running text', async () => {
    for (const character of [' ', '(', ',', '/']) {
      assert.deepEqual((await ask(CABLE.replace('|', 'CH').replace('One.', `One${character}|`), {}, character)).list.items, [], character);
      disconnect();
    }
  });

  it('finds its place under CRLF and behind an emoji', async () => {
    const { text, list } = await ask('SUBJECT: 😀\r\nREF: A. BEIJING 77\r\n\r\n1. (U) 😀 ref |\r\n');
    const { newText, replace } = find(list, 'A').textEdit as InsertReplaceEdit;
    assert.equal(edited(text, [{ newText, range: replace }]), 'SUBJECT: 😀\r\nREF: A. BEIJING 77\r\n\r\n1. (U) 😀 ref A\r\n');
  });
});
