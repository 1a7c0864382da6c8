import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { cable, folder, removeFolders, SOUND } from './harness';

const COPY = `07EXAMPLETOWN1

${SOUND.replace('on Monday.', 'on Monday, &amp; it  \nEXAMPLETOW 00000001  002 OF 002\n\n\nwas full.').replace('1. (U)', '¶1. (U)').replace('2. (U)', '¶2. (U)')}`;

describe('cli/restore', () => {
  afterEach(removeFolders);

  const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');

  it('turns archive copies back into telegrams, in place and once and for all', async () => {
    const cwd = folder({ 'a.cable': COPY, 'below/b.cable': COPY, 'sound.cable': SOUND });
    assert.deepEqual(await cable(['restore'], { cwd }), { status: 0, stdout: '', stderr: '2 files changed.\n' });
    const text = read(cwd, 'a.cable');
    assert.doesNotMatch(text, /¶|07EXAMPLETOWN1|OF 002|&amp;|[ \t]$/m);
    assert.match(text, /on Monday, & it\nwas full\.\n\n2\. \(U\)/);
    assert.equal(read(cwd, 'below/b.cable'), text);
    assert.equal(read(cwd, 'sound.cable'), SOUND);
    assert.deepEqual(await cable(['restore', '.'], { cwd }), { status: 0, stdout: '', stderr: '0 files changed.\n' });
  });

  it('shows with --dry-run what it would change, and writes nothing', async () => {
    const cwd = folder({ 'a.cable': COPY });
    const { status, stdout, stderr } = await cable(['restore', '--dry-run'], { cwd });
    assert.deepEqual([status, stderr], [0, '1 file would be changed.\n']);
    assert.match(stdout, /^--- a\/a\.cable\n\+\+\+ b\/a\.cable\n@@ /);
    assert.match(stdout, /^-07EXAMPLETOWN1$/m);
    assert.equal(read(cwd, 'a.cable'), COPY);
  });

  it('shows the byte order mark of UTF-8 in the diff, so that the diff can be applied', async () => {
    const { stdout } = await cable(['restore', '--dry-run'], { cwd: folder({ 'a.cable': `\ufeff${COPY}` }) });
    assert.match(stdout, /^-\ufeff07EXAMPLETOWN1\n[^]*^\+\ufeffUNCLAS GUANGZHOU 000208$/m);
  });

  it('passes standard input on to standard output, restored or as it was', async () => {
    const { stdout } = await cable(['restore', '-'], { stdin: COPY });
    assert.ok(stdout.startsWith('UNCLAS GUANGZHOU 000208\n'), stdout);
    assert.equal((await cable(['restore', '-'], { stdin: SOUND })).stdout, SOUND);
    assert.equal((await cable(['restore', '--dry-run', '-'], { stdin: SOUND })).stdout, '');
  });

  it('sends control characters of a document to no terminal', async () => {
    const { stdout } = await cable(['restore', '--dry-run', '-'], { stdin: COPY.replace('TAGS', '\x1b[31mTAGS'), isTerminal: true });
    assert.match(stdout, /^-07EXAMPLETOWN1/m);
    assert.ok(!stdout.includes('\x1b'));
  });

  it('keeps encoding and line ends', async () => {
    const bytes = (text: string): Buffer => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    const cwd = folder({ 'a.cable': bytes(COPY), 'plain.cable': COPY });
    await cable(['restore'], { cwd });
    assert.deepEqual(readFileSync(path.join(cwd, 'a.cable')), bytes(read(cwd, 'plain.cable')));
  });

  it('names what it cannot read or write, and restores the rest', async () => {
    const cwd = folder({ 'a.cable': COPY, 'odd.cable': Buffer.concat([Buffer.from(`\ufeff${COPY}`, 'utf16le'), Buffer.from([0x41])]) });
    const { status, stderr } = await cable(['restore', 'gone.cable', 'odd.cable', 'a.cable'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, 'gone.cable: no such file or folder\nodd.cable: not changed: some bytes are not valid in its encoding\n1 file changed.\n');
  });

  it('never writes through a link', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = folder({ 'a.cable': COPY });
    const cwd = folder({});
    symlinkSync(path.join(outside, 'a.cable'), path.join(cwd, 'a.cable'));
    const { status, stderr } = await cable(['restore', 'a.cable'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^a\.cable: not changed: it is a link/);
    assert.equal(read(outside, 'a.cable'), COPY);
  });
});
