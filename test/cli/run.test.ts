import assert from 'node:assert/strict';
import packageJson from '../../package.json';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

describe('cli/run', () => {
  afterEach(removeFolders);

  it('prints the version', async () => {
    assert.deepEqual(await cable(['--version']), { status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('prints what the commands are', async () => {
    const { status, stdout, stderr } = await cable(['--help']);
    assert.deepEqual([status, stderr], [0, '']);
    for (const name of ['lint', 'fix', 'parse', 'rules', 'server']) assert.match(stdout, new RegExp(`^ {2}${name} `, 'm'));
  });

  for (const command of ['lint', 'fix', 'parse', 'rules', 'server']) {
    it(`prints how ${command} is used`, async () => {
      const { status, stdout, stderr } = await cable([command, 'some.cable', '--help']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, new RegExp(`^Usage: cable ${command}`));
      assert.equal((await cable(['help', command])).stdout, stdout);
    });
  }

  it('tells a terminal nothing that a cable, a name or a settings file says', async () => {
    const evil = '\x1b]52;c;aGFyYm9y\x07\x9b2J\x1b[8m\u202eDET';
    const cwd = folder({ 'a.cable': SOUND.replace('HARVEST', `HARVEST ${evil}`), 'bad.json': `{"\\u001b]0;${evil.replace(/\p{Cc}/gu, '')}\\u0007": 1}`, [`b${evil}.cable`]: DAMAGED });
    const asked = [['extract'], ['extract', '--format', 'ndjson'], ['report', '--format', 'csv'], ['report', '--format', 'json'], ['parse', 'a.cable'], ['compare', '--format', 'json', 'a.cable', 'a.cable'],
      ...['text', 'json', 'ndjson', 'sarif', 'github'].map(format => ['lint', '--format', format]),
      ['lint', '--config', 'bad.json'], ['lint', `--${evil}`], [evil], ['lint', '--config', evil], ['extract', '--fields', evil]];
    for (const args of asked) {
      const { stdout, stderr } = await cable(args, { cwd, isTerminal: true });
      assert.doesNotMatch((stdout + stderr).replace(/\p{Cc}\[(?:\d\d?m|K)/gu, ours => (ours.includes('8m') ? ours : '')).replace(/[\n\r]/g, ''), /[\p{Cc}\p{Cf}]/u, args.join(' '));
    }
    assert.ok((await cable(['extract', '-'], { stdin: SOUND.replace('HARVEST', evil) })).stdout.includes('\x1b]52'), 'a file gets all');
  });

  const misused: [args: string[], saying: RegExp][] = [
    [[], /Which command\?.*lint, fix/],
    [['lnt'], /no command "lnt"/],
    [['--frobnicate'], /no command "--frobnicate"/],
    [['help', 'lnt'], /no command "lnt"/],
    [['lint', '--frobnicate'], /^cable lint: Unknown option '--frobnicate'\. See "cable lint --help"\.\n$/],
    [['lint', '--format'], /--format/],
    [['lint', '--format', 'xml'], /--format takes text, json, ndjson, sarif, github; not "xml"/],
    [['lint', '--profile', 'newspaper'], /--profile takes auto, archive, draft/],
    [['lint', '--fail-on', 'off'], /--fail-on takes/],
    [['lint', '--rule', 'tags-unknown-code'], /--rule takes a rule and/],
    [['lint', '--rule', 'tags-unknown-code=loud'], /--rule takes a rule and/],
    [['lint', '--rule', 'tags-unknown-cod=off'], /is "tags-unknown-code" meant/],
    [['lint', '--rule', 'nonsense=off'], /There is no rule "nonsense"\. See/],
    [['lint', '--config', 'gone.json'], /gone\.json: no such file/],
    [['lint', '--threads', '0'], /--threads takes a number/],
    [['fix', '--threads', 'many'], /--threads takes a number/],
    [['report', '--threads', '0'], /--threads takes a number/],
    [['extract', '--threads', '0'], /--threads takes a number/],
    [['fix', '--rule', 'nonsense'], /There is no rule "nonsense"/],
    [['parse', '--format', 'text'], /--format takes json, ndjson/],
    [['parse', '--batch', 'some.cable'], /takes no path/],
    // A variable of a script that holds nothing: the whole folder is not what was meant.
    [['lint', ''], /a path is empty/],
    [['fix', 'a.cable', ''], /a path is empty/],
    [['restore', ''], /a path is empty/],
    [['lint', '--stdin-filename', ''], /--stdin-filename is empty: it is a path, which need not be there/],
    [['fix', '--stdin-filename', 'a.cable', 'b.cable'], /--stdin-filename is the name of standard input: write - for it/],
    [['compare', '-', '-'], /only one of the two can come from standard input/],
    [['rules', '--format', 'sarif'], /--format takes text, json, markdown/],
    [['rules', 'some.cable'], /some\.cable/],
    [['server', '--stdoi'], /^cable server: Unknown option '--stdoi'\. See "cable server --help"\.\n$/],
    [['server', 'some.cable'], /some\.cable/],
    [['server', '--socket=65536'], /--socket takes the number of a port; not "65536"/],
    [['server', '--socket=here'], /--socket takes the number of a port; not "here"/],
    [['server', '--stdio', '--node-ipc'], /only one of --stdio, --node-ipc, --socket and --pipe/],
    [['server', '--pipe='], /--pipe takes the name of a pipe/],
  ];
  for (const [args, saying] of misused) {
    it(`says what is wrong with: cable ${args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await cable(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, saying);
    });
  }
});
