import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

const FIXED = DAMAGED.replace('HIUNCLAS', 'HI\nUNCLAS');

describe('cli/fix', () => {
  afterEach(removeFolders);

  const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');
  const packed = (text: string): string => text.replace(/\s/g, '');

  it('applies the safe fixes in place; then nothing is left to find', async () => {
    const cwd = folder({ 'a.cable': DAMAGED });
    const { status, stdout, stderr } = await cable(['fix', 'a.cable'], { cwd });
    assert.deepEqual([status, stdout, stderr], [0, '', '1 file changed.\n']);
    const text = read(cwd, 'a.cable');
    assert.equal(packed(text), packed(DAMAGED.replace('¶', '')));
    assert.match(text, /^RHHMUNA\/HQ USPACOM HONOLULU HI\nUNCLAS GUANGZHOU 000208$/m);
    assert.equal((await cable(['lint', 'a.cable'], { cwd })).status, 0);
    assert.equal((await cable(['fix', 'a.cable'], { cwd })).stderr, '0 files changed.\n');
    assert.deepEqual(readdirSync(cwd), ['a.cable']);
  });

  it('breaks lines as the file does, where a carriage return alone ends them too', async () => {
    const cwd = folder({ 'a.cable': DAMAGED.replaceAll('\n', '\r'), 'b.cable': DAMAGED.replaceAll('\n', '\r\n') });
    await cable(['fix', '--rule', 'fused-header-line'], { cwd });
    assert.equal(read(cwd, 'a.cable'), FIXED.replaceAll('\n', '\r'));
    assert.equal(read(cwd, 'b.cable'), FIXED.replaceAll('\n', '\r\n'));
  });

  it('leaves alone what needs no fix', async () => {
    const cwd = folder({ 'a.cable': SOUND });
    const before = statSync(path.join(cwd, 'a.cable')).ino;
    assert.equal((await cable(['fix'], { cwd })).status, 0);
    assert.equal(statSync(path.join(cwd, 'a.cable')).ino, before);
  });

  it('leaves alone what is no text, and says so', async () => {
    const picture = Uint8Array.from({ length: 4096 }, (_, at) => (at * 37 + (at >> 3)) % 256);
    const cwd = folder({ 'x.png': picture });
    for (const command of ['fix', 'restore']) {
      const { status, stderr } = await cable([command, 'x.png'], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /x\.png: binary file, not text/);
    }
    assert.deepEqual(new Uint8Array(readFileSync(path.join(cwd, 'x.png'))), picture);
  });

  it('applies only the fixes of the rules that are named', async () => {
    const cwd = folder({ 'a.cable': DAMAGED });
    const { status, stderr } = await cable(['fix', '--rule', 'fused-header-line'], { cwd });
    assert.equal(read(cwd, 'a.cable'), FIXED);
    assert.deepEqual([status, stderr], [1, '1 file changed. 1 finding of severity warning or above remains; run "cable lint" for details.\n']);
  });

  it('shows with --dry-run what it would change, and writes nothing', async () => {
    const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': SOUND });
    const { status, stdout, stderr } = await cable(['fix', '--dry-run', '--rule', 'fused-header-line'], { cwd });
    // The status is that of the files as they are, and says why.
    assert.deepEqual([status, stderr], [1, '1 file would be changed. 2 findings of severity warning or above found; run "cable lint" for details.\n']);
    assert.match(stdout, /^--- a\/a\.cable\n\+\+\+ b\/a\.cable\n@@ /);
    assert.match(stdout, /\n-RHHMUNA\/HQ USPACOM HONOLULU HIUNCLAS GUANGZHOU 000208\n\+RHHMUNA\/HQ USPACOM HONOLULU HI\n\+UNCLAS GUANGZHOU 000208\n/);
    assert.equal(read(cwd, 'a.cable'), DAMAGED);
  });

  it('sends control characters of a document to no terminal', async () => {
    const { stdout } = await cable(['fix', '--dry-run', '-'], { stdin: DAMAGED.replace('FM', '\x1b[31mFM'), isTerminal: true });
    assert.match(stdout, /\+UNCLAS/);
    assert.ok(!stdout.includes('\x1b'));
  });

  it('passes standard input on to standard output, fixed or as it was', async () => {
    assert.equal((await cable(['fix', '--rule', 'fused-header-line', '-'], { stdin: DAMAGED })).stdout, FIXED);
    assert.equal((await cable(['fix', '-'], { stdin: SOUND })).stdout, SOUND);
  });

  for (const [name, encoding, mark] of [['UTF-16', 'utf16le', '\ufeff'], ['UTF-8 with a mark', 'utf8', '\ufeff'], ['Latin-1', 'latin1', '']] as const) {
    it(`writes ${name} as it was read`, async () => {
      const text = (from: string): Buffer => Buffer.from(mark + from.replace('HARVEST', 'HARVEST É'), encoding);
      const cwd = folder({ 'a.cable': text(DAMAGED) });
      await cable(['fix', '--rule', 'fused-header-line'], { cwd });
      assert.deepEqual(readFileSync(path.join(cwd, 'a.cable')), text(FIXED));
    });
  }

  it('keeps CRLF', async () => {
    const cwd = folder({ 'a.cable': DAMAGED.replaceAll('\n', '\r\n') });
    await cable(['fix', '--rule', 'fused-header-line'], { cwd });
    assert.equal(read(cwd, 'a.cable'), FIXED.replaceAll('\n', '\r\n'));
  });

  it('leaves a file alone whose bytes it could not give back', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${DAMAGED}`, 'utf16le'), Buffer.from([0x41])]);
    const cwd = folder({ 'a.cable': bytes });
    const { status, stderr } = await cable(['fix'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^a\.cable: not changed: some bytes are not valid in its encoding\n/);
    assert.deepEqual(readFileSync(path.join(cwd, 'a.cable')), bytes);
    const shown = await cable(['fix', '--dry-run'], { cwd });
    assert.deepEqual([shown.status, shown.stdout], [2, '']);
  });

  it('gives standard input back as it came where it cannot be fixed', async () => {
    const text = `${DAMAGED}¶¶ left in the text\n`;
    const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xc2])]);
    const { status, stdout, stderr } = await cable(['fix', '-'], { stdin: broken });
    assert.equal(status, 2);
    assert.match(stderr, /^-: not changed: some bytes are not valid in its encoding/);
    assert.equal(stdout, broken.toString());
  });

  it('takes standard input where it is given a name and no path is', async () => {
    const cwd = folder({ 'a.cable': DAMAGED });
    const { stdout } = await cable(['fix', '--stdin-filename', 'a.cable'], { cwd, stdin: SOUND });
    assert.equal(stdout, SOUND);
    assert.equal(read(cwd, 'a.cable'), DAMAGED);
  });

  describe('on a system with modes and links', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('keeps the mode', async () => {
      const cwd = folder({ 'a.cable': DAMAGED });
      for (const mode of [0o640, 0o600, 0o755]) {
        chmodSync(path.join(cwd, 'a.cable'), mode);
        await cable(['fix', '--rule', 'fused-header-line'], { cwd });
        assert.equal(statSync(path.join(cwd, 'a.cable')).mode & 0o777, mode);
      }
    });

    it('leaves a file alone that is read-only, and does not count it', async () => {
      const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': DAMAGED });
      chmodSync(path.join(cwd, 'a.cable'), 0o444);
      const { status, stderr } = await cable(['fix'], { cwd });
      assert.deepEqual([status, stderr], [2, 'a.cable: not changed: it is read-only\n1 file changed. 2 findings of severity warning or above remain; run "cable lint" for details.\n']);
      assert.equal(read(cwd, 'a.cable'), DAMAGED);
    });

    it('never writes through a link', async () => {
      const outside = folder({ 'secret.cable': DAMAGED });
      const cwd = folder({});
      symlinkSync(path.join(outside, 'secret.cable'), path.join(cwd, 'a.cable'));
      const { status, stderr } = await cable(['fix', 'a.cable'], { cwd });
      assert.equal(status, 2);
      assert.equal(stderr, 'a.cable: not changed: it is a link; use the path of the file that it points to\n0 files changed. 2 findings of severity warning or above remain; run "cable lint" for details.\n');
      assert.equal(read(outside, 'secret.cable'), DAMAGED);
      assert.ok(lstatSync(path.join(cwd, 'a.cable')).isSymbolicLink());
      assert.deepEqual(readdirSync(cwd), ['a.cable']);
    });
  });

  it('names what it cannot read and fixes the rest', async () => {
    const cwd = folder({ 'a.cable': DAMAGED });
    const { status, stderr } = await cable(['fix', 'gone.cable', 'a.cable'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, 'gone.cable: no such file or folder\n1 file changed.\n');
  });
});
