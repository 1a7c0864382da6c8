import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cable, DAMAGED, folder, PICTURE, removeFolders, SOUND } from './harness';

interface Cable { schemaVersion: number; reference: { id: string } | null; subject: { text: string } | null }

describe('cli/parse', () => {
  afterEach(removeFolders);

  const other = SOUND.replace('000208', '000209');

  it('prints the sample as one document', async () => {
    const { status, stdout, stderr } = await cable(['parse', 'seeds/07GUANGZHOU208.cable']);
    assert.deepEqual([status, stderr], [0, '']);
    const document = JSON.parse(stdout) as Cable & Record<string, unknown>;
    assert.equal(document.schemaVersion, 2);
    assert.equal(document.reference?.id, '07GUANGZHOU208');
    assert.deepEqual(document['tags'] && (document['tags'] as { code: string }[]).map(({ code }) => code), ['PHUM', 'PGOV', 'SOCI', 'EAGR', 'EINV', 'CH']);
  });

  it('prints an array for several files', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'b.cable': other, 'c.cable': SOUND });
    const documents = JSON.parse((await cable(['parse'], { cwd })).stdout) as { classification: { text: string } }[];
    assert.equal(documents.length, 3);
    assert.equal(JSON.parse((await cable(['parse', 'a.cable'], { cwd })).stdout) instanceof Array, false);
  });

  it('prints an array for several cables in one file', async () => {
    const { stdout } = await cable(['parse', '-'], { stdin: `VZCZCXRO7105\n${SOUND}\nNNNN\n\nVZCZCXRO7106\n${other}\nNNNN\n` });
    assert.equal((JSON.parse(stdout) as unknown[]).length, 2);
  });

  it('prints one document a line', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'b.cable': other });
    const { stdout } = await cable(['parse', '--format', 'ndjson'], { cwd });
    const lines = stdout.split('\n');
    assert.equal(lines.pop(), '');
    assert.deepEqual(lines.map(line => (JSON.parse(line) as Cable).subject?.text), ['THE HARVEST FAIR', 'THE HARVEST FAIR']);
  });

  it('names the file, the number of the cable in it, and the checksum of its bytes', async () => {
    const sources = async (args: string[], bytes: string | Uint8Array): Promise<{ file: string | null; ordinal: number; sha256: string }[]> => {
      const { stdout } = await cable(['parse', '--format', 'ndjson', ...args], { stdin: bytes });
      return stdout.trim().split('\n').map(line => (JSON.parse(line) as { source: { file: string | null; ordinal: number; sha256: string } }).source);
    };
    const sha256 = (...bytes: Uint8Array[]): string => createHash('sha256').update(Buffer.concat(bytes)).digest('hex');
    const utf16 = Buffer.from(`\ufeff${SOUND}`, 'utf16le');
    assert.deepEqual(await sources(['-'], utf16), [{ file: '-', ordinal: 1, sha256: sha256(utf16) }]);
    const [first, second] = [`VZCZCXRO7105\n${SOUND}\nNNNN\n\n`, `VZCZCXRO7106\n${other}\nNNNN\n`].map(text => Buffer.from(text, 'utf16le'));
    const mark = Buffer.from('\ufeff', 'utf16le');
    const found = await sources(['-'], Buffer.concat([mark, first!, second!]));
    assert.deepEqual(found, [{ file: '-', ordinal: 1, sha256: sha256(mark, first!) }, { file: '-', ordinal: 2, sha256: sha256(second!) }]);
  });

  it('joins with the findings by file and ordinal, or by the reference id', async () => {
    const cwd = folder({ 'a.cable': `VZCZCXRO7105\n${DAMAGED}\nNNNN\n\nVZCZCXRO7106\n${DAMAGED.replace('FM', 'O 140905Z FEB 07\nFM')}\nNNNN\n` });
    const documents = JSON.parse((await cable(['parse'], { cwd })).stdout) as (Cable & { source: { file: string; ordinal: number } })[];
    const findings = JSON.parse((await cable(['lint', '--format', 'json'], { cwd })).stdout) as { file: string; cable: string | null; ordinal: number }[];
    assert.deepEqual([...new Set(findings.map(({ ordinal }) => ordinal))], [1, 2]);
    for (const { file, cable: id, ordinal } of findings) {
      const document = documents.find(({ source }) => source.file === file && source.ordinal === ordinal);
      assert.equal(id, document!.reference!.id);
    }
  });

  it('says so if there is no cable in a file, and ends with 2', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'b.cable': '<?xml version="1.0"?>\n<rows><row>Nothing of a cable.</row></rows>\n', 'c.cable': '' });
    const { status, stdout, stderr } = await cable(['parse', '--format', 'ndjson'], { cwd });
    assert.deepEqual([status, stdout.split('\n').length, stderr], [2, 2, 'b.cable: no cable found\nc.cable: no cable found\n']);
  });

  it('prints an empty array where there is nothing', async () => {
    assert.equal((await cable(['parse'], { cwd: folder({}) })).stdout, '[]\n');
  });

  it('names what it cannot read, and prints the rest, of several files as an array', async () => {
    const cwd = folder({ 'a.cable': SOUND });
    const { status, stdout, stderr } = await cable(['parse', 'gone.cable', 'a.cable'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, 'gone.cable: no such file or folder\n');
    assert.deepEqual((JSON.parse(stdout) as Cable[]).map(({ schemaVersion }) => schemaVersion), [2]);
  });

  it('makes no document of a picture', async () => {
    const cwd = folder({ 'a.cable': PICTURE });
    assert.deepEqual(await cable(['parse'], { cwd }), { status: 2, stdout: '[]\n', stderr: 'a.cable: binary file, not text\n' });
  });

  it('takes in what git is told to ignore when it is asked to', async () => {
    const cwd = folder({ 'a.cable': SOUND, '.gitignore': '*.cable\n' });
    assert.equal((await cable(['parse'], { cwd })).stdout, '[]\n');
    assert.match((await cable(['parse', '--no-ignore'], { cwd })).stdout, /"GUANGZHOU"/);
  });
});
