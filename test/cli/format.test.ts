import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cable, folder, PICTURE, removeFolders, SOUND } from './harness';

const LOOSE = SOUND.replace('on Monday.\n', 'on Monday by the mayor, in the rain, and nobody had thought of umbrellas.\n').replace('\n2. (U)', '2. (U)');
const LAID_OUT = SOUND.replace('on Monday.\n', 'on Monday by the mayor, in the rain, and\nnobody had thought of umbrellas.\n');
const COPY = SOUND.replace('1. (U)', '\u00B61. (U)');
const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('cable format', () => {
  afterEach(removeFolders);

  it('lays files out, and nothing the second time', async () => {
    const cwd = folder({ 'a.cable': LOOSE, 'below/b.cable': LOOSE, 'sound.cable': SOUND });
    assert.deepEqual(await cable(['format'], { cwd }), { status: 0, stdout: '', stderr: '2 files changed.\n' });
    assert.deepEqual([read(cwd, 'a.cable'), read(cwd, 'below/b.cable'), read(cwd, 'sound.cable')], [LAID_OUT, LAID_OUT, SOUND]);
    assert.deepEqual(await cable(['format', '.'], { cwd }), { status: 0, stdout: '', stderr: '0 files changed.\n' });
  });

  it('names with --check what would change, and fails', async () => {
    const cwd = folder({ 'a.cable': LOOSE, 'sound.cable': SOUND });
    assert.deepEqual(await cable(['format', '--check'], { cwd }), { status: 1, stdout: 'a.cable\n', stderr: '1 file would be changed.\n' });
    assert.equal(read(cwd, 'a.cable'), LOOSE);
    assert.deepEqual(await cable(['format', '--check', 'sound.cable'], { cwd }), { status: 0, stdout: '', stderr: '0 files would be changed.\n' });
  });

  it('does not name with --check what it could not write: it says why, as without', async () => {
    const cut = Buffer.concat([Buffer.from(`${LOOSE}¶¶\n`), Buffer.from([0xc2])]);
    const cwd = folder({ 'a.cable': LOOSE, 'cut.cable': cut, 'picture.cable': PICTURE });
    const { status, stdout, stderr } = await cable(['format', '--check'], { cwd });
    assert.deepEqual([status, stdout], [2, 'a.cable\n']);
    assert.match(stderr, /^cut\.cable: not changed: some bytes are not valid in its encoding[^]*^picture\.cable: binary file, not text[^]*^1 file would be changed/m);
  });

  it('says once of what is no text that it is none, and nothing of a cable in it', async () => {
    const cwd = folder({ 'p.cable': Buffer.concat([PICTURE, Buffer.from('\nUNCLAS OSLO 000123\n\n¶1. (U) Rain.\n')]) });
    assert.match((await cable(['format'], { cwd })).stderr, /^p\.cable: binary file, not text.*\n0 files changed/);
  });

  it('shows with --dry-run what would change', async () => {
    const cwd = folder({ 'a.cable': LOOSE });
    const { status, stdout } = await cable(['format', '--dry-run'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /^--- a\/a\.cable\n\+\+\+ b\/a\.cable\n@@ [^]*\n\+nobody had thought of umbrellas\.\n/);
    assert.equal(read(cwd, 'a.cable'), LOOSE);
  });

  it('formats a cable with a custom caption, which is refused without the configuration', async () => {
    const loose = LOOSE.replace('\nE.O.', '\nHarbor Channel\nE.O.');
    const folderWithCaption = folder({ 'a.cable': loose, '.cablewright.json': '{ "vocabulary": { "captions": ["HARBOR CHANNEL"] } }' });
    assert.deepEqual(await cable(['format'], { cwd: folderWithCaption }), { status: 0, stdout: '', stderr: '1 file changed.\n' });
    assert.equal(read(folderWithCaption, 'a.cable'), LAID_OUT.replace('\nE.O.', '\nHarbor Channel\nE.O.'));
    const { status, stderr } = await cable(['format'], { cwd: folder({ 'a.cable': loose }) });
    assert.deepEqual([status, stderr.includes('The header is not understood')], [1, true]);
  });

  it('wraps at the width of the option, else of the configuration', async () => {
    const cwd = folder({ 'a.cable': LOOSE, '.cablewright.json': '{ "lineWidth": 55 }' });
    const longest = (text: string): number => Math.max(...text.split('\n').map(line => line.length));
    const wide = longest((await cable(['format', '--width', '69', '-'], { cwd, stdin: LOOSE })).stdout);
    const narrow = longest((await cable(['format', '-'], { cwd, stdin: LOOSE })).stdout);
    assert.ok(wide > 55 && wide <= 69 && narrow <= 55, `${wide} ${narrow}`);
  });

  it('passes standard input on, laid out or as it was', async () => {
    assert.equal((await cable(['format', '-'], { stdin: LOOSE })).stdout, LAID_OUT);
    assert.equal((await cable(['format', '-'], { stdin: SOUND })).stdout, SOUND);
    assert.equal((await cable(['format', '-'], { stdin: COPY })).stdout, COPY);
  });

  it('names what it leaves as it is, and lays out the rest', async () => {
    const cwd = folder({ 'a.cable': COPY, 'b.cable': LOOSE, 'c.cable': SOUND.replace('TAGS:', 'TABS:') });
    const { status, stdout, stderr } = await cable(['format'], { cwd });
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, 'a.cable:1: This is an archive copy; restore the telegram first.\nc.cable:4: A keyword of the header is damaged on line 4.\n1 file changed; 2 parts not formatted.\n');
    assert.deepEqual([read(cwd, 'a.cable'), read(cwd, 'b.cable')], [COPY, LAID_OUT]);
  });

  it('keeps encoding and line ends', async () => {
    const bytes = (text: string): Buffer => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    const cwd = folder({ 'a.cable': bytes(LOOSE) });
    await cable(['format'], { cwd });
    assert.deepEqual(readFileSync(path.join(cwd, 'a.cable')), bytes(LAID_OUT));
  });

  it('says which options it does not understand', async () => {
    for (const args of [['--width', '5'], ['--width', 'wide'], ['--check', '--dry-run']]) {
      const { status, stderr } = await cable(['format', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, /^cable format: .*--(?:width|check)/);
    }
  });

  it('fails for what it cannot read', async () => {
    assert.deepEqual(await cable(['format', 'gone.cable'], { cwd: folder({}) }), { status: 2, stdout: '', stderr: 'gone.cable: no such file or folder\n0 files changed.\n' });
  });
});
