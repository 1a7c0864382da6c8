import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cable, folder, removeFolders, SOUND } from './harness';

/** Cables with quotes, commas, markup and letters beyond ASCII: what the containers must escape. */
const CABLES = [
  SOUND,
  SOUND.replaceAll('000208', '000209').replace('opened on Monday', 'called "a <great> success, & more" by the café owners'),
  SOUND.replaceAll('000208', '000210').replace('closed', 'closed \\ "shut"'),
];

const quoted = (text: string, quote: string): string => `"${quote === '\\"' ? text.replace(/[\\"]/g, '\\$&') : text.replaceAll('"', '""')}"`;
const csv = (header: string, quote: string): string => header + CABLES.map((text, at) => `${at + 1},2007,${quoted(text, quote)}\n`).join('');
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const CONTAINERS: Readonly<Record<string, string>> = {
  'named.csv': csv('doc_id,year,body\n', '""'),
  'unnamed.csv': csv('', '""'),
  'backslashes.csv': csv('', '\\"'),
  'tabs.tsv': csv('', '""').replace(/^(\d),2007,/gm, '$1\t2007\t'),
  'elements.xml': `<?xml version="1.0"?>\n<documents>${CABLES.map((text, at) => `<document nr="${at}"><id>${at}</id><head><title>A title</title></head><message_text>${xml(text)}</message_text></document>`).join('\n')}</documents>`,
  'objects.json': JSON.stringify({ count: 3, results: CABLES.map((body, at) => ({ body, doc_id: `${at}`, countries: ['CHINA'] })) }),
  'lines.ndjson': CABLES.map((text, at) => `${JSON.stringify({ id: at, text })}\n`).join(''),
};

interface Document { source: { file: string; ordinal: number; sha256: string }; reference: { id: string } }
const lines = (stdout: string): Document[] => stdout.trimEnd().split('\n').map(line => JSON.parse(line) as Document);

describe('cli/containers', () => {
  afterEach(removeFolders);

  it('of every kind give the documents that the cables give as files', async () => {
    const cwd = folder({ ...CONTAINERS, ...Object.fromEntries(CABLES.map((text, at) => [`${at}.cable`, text])) });
    const alone = lines((await cable(['parse', '--format', 'ndjson', '0.cable', '1.cable', '2.cable'], { cwd })).stdout);
    for (const name of Object.keys(CONTAINERS)) {
      const { status, stdout, stderr } = await cable(['parse', '--format', 'ndjson', name], { cwd });
      assert.equal(stderr, '', name);
      assert.equal(status, 0, name);
      assert.deepEqual(lines(stdout), alone.map((document, at) => ({ ...document, source: { ...document.source, file: name, ordinal: at + 1 } })), name);
    }
  });

  it('join their findings with their documents by file and ordinal', async () => {
    const cwd = folder({ 'a.csv': CONTAINERS['unnamed.csv']!.replaceAll('TAGS: PHUM', 'TAGS: PHUM, PHUM') });
    const findings = JSON.parse((await cable(['lint', '--format', 'json', '--profile', 'draft', 'a.csv'], { cwd })).stdout) as { file: string; ordinal: number }[];
    const documents = lines((await cable(['parse', '--format', 'ndjson', 'a.csv'], { cwd })).stdout);
    const keys = documents.map(({ source }) => `${source.file} ${source.ordinal}`);
    assert.deepEqual([...new Set(findings.map(({ file, ordinal }) => `${file} ${ordinal}`))], keys);
  });

  it('take the columns that are named', async () => {
    const cwd = folder({ 'a.csv': `x,${quoted(SOUND.slice(0, 23), '""')},${quoted(SOUND.slice(24), '""')}\n` });
    const { stdout, status } = await cable(['parse', '--columns', 'id=1,text=2+3', 'a.csv'], { cwd });
    assert.equal(status, 0);
    const alone = JSON.parse((await cable(['parse', '-'], { cwd, stdin: SOUND })).stdout) as Document;
    assert.deepEqual(JSON.parse(stdout), { ...alone, source: { ...alone.source, file: 'a.csv' } });
    assert.equal((await cable(['parse', '--columns', 'text=0', 'a.csv'], { cwd })).status, 2);
  });

  it('with damage lose only the damaged record, which is named', async () => {
    const [first, second, third] = CABLES.map(text => quoted(text, '""')) as [string, string, string];
    const element = (text: string): string => `<d><text>${xml(text)}</text></d>`;
    const cwd = folder({
      'quote.csv': `id,text\n1,${first}\n2,"UNCLAS "ROME" 1\n"\n3,${third}\n`,
      'empty.csv': `id,text\n1,${first}\n2,no cable\n3,${second}\n`,
      'cut.xml': `<x>${element(CABLES[0]!)}${element(CABLES[1]!)}<d><text>UNCLAS`,
      'broken.xml': `<x>${element(CABLES[0]!)}<d><title>a & b</titel></d>${element(CABLES[1]!)}</x>`,
      'cut.json': `[${JSON.stringify({ text: CABLES[0] })},{"text":"UNCLAS`,
      'no.csv': 'a,b\n1,2\n',
      'no.json': '{"a":1}',
    });
    const run = async (name: string): Promise<[number, number, string]> => {
      const { status, stdout, stderr } = await cable(['parse', '--format', 'ndjson', name], { cwd });
      return [status, stdout === '' ? 0 : lines(stdout).length, stderr.trimEnd()];
    };
    assert.deepEqual(await run('empty.csv'), [2, 2, 'empty.csv: record 2 (2): no cable found']);
    assert.deepEqual(await run('cut.xml'), [2, 2, 'cut.xml: after record 2: the XML ends in the middle of a record']);
    const [brokenStatus, brokenCount, damage] = await run('broken.xml');
    assert.deepEqual([brokenStatus, brokenCount], [2, 2]);
    assert.match(damage, /^broken\.xml: line \d+: damaged XML \(/);
    assert.deepEqual(await run('cut.json'), [2, 1, 'cut.json: after record 1: the JSON ends in the middle of a record']);
    assert.deepEqual(await run('no.csv'), [2, 0, 'no.csv: first row: no column has a cable; name it with --columns, such as --columns id=1,text=8']);
    assert.deepEqual(await run('no.json'), [2, 0, 'no.json: no cable found']);
    const [status, count, stderr] = await run('quote.csv');
    assert.equal(status, 2);
    assert.ok(count >= 1);
    assert.match(stderr, /^quote\.csv: line \d+: row has a damaged quote/m);
  });

  it('are not rewritten', async () => {
    const cwd = folder({ 'a.csv': CONTAINERS['unnamed.csv']! });
    for (const command of ['fix', 'format', 'restore']) {
      const { status, stderr } = await cable([command, 'a.csv'], { cwd });
      assert.equal(status, 2, command);
      assert.match(stderr, /a\.csv: holds cables in records/, command);
    }
    assert.equal(readFileSync(path.join(cwd, 'a.csv'), 'utf8'), CONTAINERS['unnamed.csv']);
  });

  it('are split into files that hold the same texts, and no file is overwritten', async () => {
    for (const name of [...Object.keys(CONTAINERS), 'several.txt']) {
      const cwd = folder({ ...CONTAINERS, 'several.txt': CABLES.map(text => `${text}NNNN\n`).join('') });
      const { status, stderr } = await cable(['split', name, '--output', 'out'], { cwd });
      assert.deepEqual([status, stderr], [0, '3 cables written.\n'], name);
      const written = readdirSync(path.join(cwd, 'out')).sort().map(file => readFileSync(path.join(cwd, 'out', file), 'utf8'));
      assert.deepEqual(written, CABLES.map(text => (name === 'several.txt' ? `${text}NNNN\n` : text)), name);
      const again = await cable(['split', name, '--output', 'out'], { cwd });
      assert.equal(again.status, 2);
      assert.match(again.stderr, /not written: the file exists/);
    }
  });
});
