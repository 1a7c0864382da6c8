import assert from 'node:assert/strict';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

describe('cli/report-cables', () => {
  afterEach(removeFolders);
  const cwd = (): string => folder({ 'a.cable': `O 140905Z FEB 07\n${SOUND}`, 'in/b.cable': DAMAGED.replace('THE HARVEST FAIR', '=SUM(A1), "THE" FAIR') });

  it('lists the cables for people', async () => {
    const { status, stdout, stderr } = await cable(['report'], { cwd: cwd() });
    assert.deepEqual([status, stderr], [0, '2 files.\n']);
    assert.match(stdout, /^07GUANGZHOU208 {10}2007-02-14 {2}UNCLASSIFIED {2}PHUM PGOV CH\n {4}THE HARVEST FAIR · .* · a\.cable\n/);
    assert.match(stdout, /^GUANGZHOU 208 {11}- {11}UNCLASSIFIED {2}PHUM PGOV CH\n {4}=SUM\(A1\), "THE" FAIR · 2 warnings.* · in\/b\.cable\n/m);
  });

  it('writes CSV that no spreadsheet runs', async () => {
    const { stdout } = await cable(['report', '--format', 'csv'], { cwd: cwd() });
    const [head, first, second] = stdout.split('\n');
    assert.equal(head, 'file,line,id,date,level,tags,subject,errors,warnings,infos,hints');
    assert.match(first!, /^a\.cable,1,07GUANGZHOU208,2007-02-14,UNCLASSIFIED,PHUM; PGOV; CH,THE HARVEST FAIR,\d+,\d+,\d+,\d+$/);
    assert.match(second!, /,"'=SUM\(A1\), ""THE"" FAIR",0,2,/);
  });

  it('writes JSON, also of nothing', async () => {
    const { stdout } = await cable(['report', '--format', 'json'], { cwd: cwd() });
    const rows = JSON.parse(stdout) as { file: string; rules: Record<string, number> }[];
    assert.deepEqual(rows.map(({ file }) => file), ['a.cable', 'in/b.cable']);
    assert.equal(rows[1]!.rules['fused-header-line'], 1);
    assert.deepEqual(JSON.parse((await cable(['report', '--format', 'json'], { cwd: folder({}) })).stdout), []);
  });

  it('writes a page of its own', async () => {
    const { stdout } = await cable(['report', '--format', 'html'], { cwd: cwd() });
    assert.match(stdout, /^<!DOCTYPE html>/);
    assert.equal((stdout.match(/<th scope="row"/g) ?? []).length, 2);
    assert.match(stdout, /<td role="cell" class="subject">=SUM\(A1\), &quot;THE&quot; FAIR<\/td>/);
    assert.match(stdout, /<\/html>\n$/);
  });

  it('lists each cable of a file at its line', async () => {
    const { stdout } = await cable(['report', '--format', 'csv', 'seeds/two-cables-2004.cable']);
    assert.deepEqual(stdout.trim().split('\n').slice(1).map(line => line.split(',').slice(1, 3)), [['1', '04PORTLOUIS322'], ['28', '04ANTANANARIVO846']]);
    const withoutNumber = 'R 011200Z MAR 06\nFM AMEMBASSY ROME\nUNCLAS\n\nSUBJECT: A FAIR\n\nText.\nNNNN\n';
    const page = await cable(['report', '--format', 'html'], { cwd: folder({ 'a.cable': withoutNumber + withoutNumber }) });
    assert.deepEqual(page.stdout.match(/(?<=<b>).*?(?=<)/g), ['a.cable', 'a.cable:9']);
  });

  it('goes by the settings, and says what it cannot read', async () => {
    const { stdout } = await cable(['report', '--format', 'csv'], { cwd: folder({ 'b.cable': DAMAGED, '.cablewright.json': '{"rules":{"fused-header-line":"off"}}' }) });
    assert.match(stdout, /,0,1,\d+,\d+\n$/);
    const missing = await cable(['report', 'gone.cable']);
    assert.deepEqual([missing.status, missing.stderr], [2, 'gone.cable: no such file or folder\n0 files.\n']);
    assert.equal((await cable(['report', '--format', 'xls'])).status, 2);
  });
});
