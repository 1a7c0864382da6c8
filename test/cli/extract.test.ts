import assert from 'node:assert/strict';
import { cable, folder, PICTURE, removeFolders, SOUND } from './harness';

describe('cli/extract', () => {
  afterEach(removeFolders);

  it('takes the usual fields as CSV', async () => {
    const { status, stdout, stderr } = await cable(['extract', 'seeds/07GUANGZHOU208.cable']);
    assert.deepEqual([status, stderr], [0, '']);
    const [head, line, end] = stdout.split('\n');
    assert.equal(head, 'file,id,date,from,level,captions,tags,subject,referenceIds,summary');
    assert.match(line!, /^seeds\/07GUANGZHOU208\.cable,07GUANGZHOU208,2007-02-14T09:05:00Z,AMCONSUL GUANGZHOU,UNCLASSIFIED,SIPDIS; SENSITIVE,PHUM; PGOV; SOCI; EAGR; EINV; CH,Tough to Talk About: TIP in South China,,"Talking TIP/);
    assert.equal(end, '');
  });

  it('has all that is said of addressees and references: who is exempt, and what not all have', async () => {
    const { stdout } = await cable(['extract', '--format', 'ndjson', '--fields', 'info,references', '-'], { stdin: 'R 301140Z SEP 09\nFM AMEMBASSY SOFIA\nTO SECSTATE WASHDC\nINFO NATO EU COLLECTIVE PRIORITY\nXMT AMEMBASSY SKOPJE\nUNCLAS SOFIA 000417\n\nSUBJECT: THE FAIR\nREF: A. SOFIA 402\n     B. STATE 7 (NOTAL)\n\n1. (U) Apples.\n' });
    assert.equal(stdout, '{"file":"-","info":["NATO EU COLLECTIVE PRIORITY without AMEMBASSY SKOPJE"],"references":["A. SOFIA 402","B. STATE 7 (NOTAL)"]}\n');
  });

  it('takes the fields that are named, in that order, also as NDJSON', async () => {
    const { stdout } = await cable(['extract', '--format', 'ndjson', '--fields', 'tags,id, paragraphs,words', '-'], { stdin: SOUND });
    assert.equal(stdout, '{"file":"-","tags":["PHUM","PGOV","CH"],"id":"GUANGZHOU 208","paragraphs":2,"words":11}\n');
  });

  it('gives a line for each cable of each file', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'b.cable': SOUND.replace('000208', '000209') });
    assert.equal((await cable(['extract', '--fields', 'number'], { cwd })).stdout, 'file,number\na.cable,208\nb.cable,209\n');
  });

  it('asks no configuration, also where one is wrong', async () => {
    const cwd = folder({ '.cablewright.json': '{"rules":', 'a.cable': SOUND });
    assert.deepEqual(await cable(['extract', '--fields', 'number'], { cwd }), { status: 0, stdout: 'file,number\na.cable,208\n', stderr: '' });
  });

  it('makes no line of a picture', async () => {
    const { status, stdout, stderr } = await cable(['extract', '--fields', 'number'], { cwd: folder({ 'a.cable': PICTURE, 'b.cable': SOUND }) });
    assert.deepEqual([status, stdout], [2, 'file,number\nb.cable,208\n']);
    assert.match(stderr, /^a\.cable: binary file, not text/);
  });

  it('lets no cell be run as a formula', async () => {
    for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      const { stdout } = await cable(['extract', '--fields', 'subject', '-'], { stdin: SOUND.replace('THE HARVEST', `${start}THE HARVEST`) });
      assert.equal(stdout, `file,subject\n'-,'${start}THE HARVEST FAIR\n`);
    }
  });

  it('lets none be run where semicolons stand between cells, as in much of Europe', async () => {
    const { stdout } = await cable(['extract', '--fields', 'subject', '-'], { stdin: SOUND.replace('THE HARVEST', 'THE;=1+1;@X; -HARVEST') });
    assert.equal(stdout, `file,subject\n'-,THE;'=1+1;'@X; -HARVEST FAIR\n`);
  });

  it('names nobody before the offices of a passing line that names nobody', async () => {
    const stdin = 'SBU\n\nMRN: 12 PORT LOUIS 234\nFrom: AMEMBASSY PORT LOUIS\nPass Line: EUR/WE, AF/E\nSubject: Lantern Fair\n\n1. (SBU) The fair.\n';
    assert.equal((await cable(['extract', '--fields', 'post,passing', '-'], { stdin })).stdout, 'file,post,passing\n\'-,PORT LOUIS,"EUR/WE, AF/E"\n');
  });

  it('knows no other field', async () => {
    const { status, stderr } = await cable(['extract', '--fields', 'id,colour']);
    assert.equal(status, 2);
    assert.match(stderr, /Unknown field "colour"\. The fields are id, post,/);
  });

  it('takes every field of every sample', async () => {
    const help = (await cable(['extract', '--help'])).stdout;
    const fields = [...help.slice(help.indexOf('Fields:')).matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
    const { status, stdout } = await cable(['extract', '--format', 'ndjson', '--fields', fields.join(','), 'seeds']);
    assert.equal(status, 0);
    for (const line of stdout.trim().split('\n')) assert.deepEqual(Object.keys(JSON.parse(line) as object), ['file', ...fields]);
  });
});
