import assert from 'node:assert/strict';
import { cable, folder, PICTURE, removeFolders, SOUND } from './harness';

interface Cable { schemaVersion: number; reference: { id: string } | null; subject: { text: string } | null }

describe('cli/parse', () => {
  afterEach(removeFolders);

  const other = SOUND.replace('000208', '000209');

  it('prints the sample as one document', async () => {
    const { status, stdout, stderr } = await cable(['parse', 'seeds/07GUANGZHOU208.cable']);
    assert.deepEqual([status, stderr], [0, '']);
    const document = JSON.parse(stdout) as Cable & Record<string, unknown>;
    assert.equal(document.schemaVersion, 1);
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

  it('prints an empty array where there is nothing', async () => {
    assert.equal((await cable(['parse'], { cwd: folder({}) })).stdout, '[]\n');
  });

  it('names what it cannot read, and prints the rest, of several files as an array', async () => {
    const cwd = folder({ 'a.cable': SOUND });
    const { status, stdout, stderr } = await cable(['parse', 'gone.cable', 'a.cable'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, 'gone.cable: no such file or folder\n');
    assert.deepEqual((JSON.parse(stdout) as Cable[]).map(({ schemaVersion }) => schemaVersion), [1]);
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
