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

  it('sends a terminal no escape sequence of a cable, a file name, an option or a configuration file', async () => {
    const evil = '\x1b[31mRED\x1b[K\x1b]52;c;aGFyYm9y\x07\x9b2J\x1b[8m\u202eDET\r';
    const cwd = folder({
      'a.cable': DAMAGED.replace('HARVEST', `HARVEST ${evil}`).replaceAll('on Monday', `on ${evil} Monday`),
      'bad.json': `{"\\u001b]0;${evil.replace(/\p{Cc}/gu, '')}\\u0007": 1}`,
      [`b${evil}.cable`]: DAMAGED,
    });
    const asked = [['extract'], ['extract', '--format', 'ndjson'], ['report'], ['report', '--format', 'csv'], ['report', '--format', 'json'], ['parse', 'a.cable'],
      ...['text', 'json', 'html'].map(format => ['compare', '--format', format, 'a.cable', `b${evil}.cable`]),
      ...['text', 'json', 'ndjson', 'sarif', 'github'].map(format => ['lint', '--format', format]),
      ['fix', '--dry-run'], ['fix', '-'], ['format', '--dry-run'], ['format', '--check'], ['restore', '--dry-run'], ['mask', '--names', 'bad.json', 'a.cable'],
      ['lint', '--config', 'bad.json'], ['lint', `--${evil}`], [evil], ['lint', '--config', evil], ['extract', '--fields', evil]];
    for (const args of asked) {
      const { stdout, stderr } = await cable(args, { cwd, isTerminal: true, stdin: DAMAGED.replace('HARVEST', evil) });
      // Our own colors are never followed by text of the cable.
      const own = args.join(' ') === 'lint --format text' ? /\p{Cc}\[(?:[012]|3[136])m(?!RED)/gu : /(?!)/gu;
      assert.doesNotMatch((stdout + stderr).replace(own, '').replace(/\r?\n/g, ''), /[\p{Cc}\p{Cf}]/u, args.join(' '));
    }
    assert.ok((await cable(['extract', '-'], { stdin: SOUND.replace('HARVEST', evil) })).stdout.includes('\x1b]52'), 'a file gets everything');
  });

  const misused: [args: string[], saying: RegExp][] = [
    [[], /Missing command\..*lint, fix/],
    [['lnt'], /Unknown command "lnt"/],
    [['--frobnicate'], /Unknown command "--frobnicate"/],
    [['help', 'lnt'], /Unknown command "lnt"/],
    [['lint', '--frobnicate'], /^cable lint: Unknown option '--frobnicate'\. See "cable lint --help"\.\n$/],
    [['lint', '--format'], /--format/],
    [['lint', '--format', 'xml'], /Invalid value "xml" for --format\. Use text, json, ndjson, sarif or github\./],
    [['lint', '--profile', 'newspaper'], /for --profile\. Use auto, archive or draft\./],
    [['lint', '--fail-on', 'off'], /for --fail-on\. Use/],
    [['lint', '--rule', 'tags-unknown-code'], /for --rule\. Use ID=SEVERITY/],
    [['lint', '--rule', 'tags-unknown-code=loud'], /for --rule\. Use ID=SEVERITY/],
    [['lint', '--rule', 'tags-unknown-cod=off'], /Did you mean "tags-unknown-code"\?/],
    [['lint', '--rule', 'nonsense=off'], /Unknown rule "nonsense"\. See/],
    [['lint', '--config', 'gone.json'], /gone\.json: no such file/],
    [['lint', '--threads', '0'], /for --threads\. Use a number/],
    [['fix', '--threads', 'many'], /for --threads\. Use a number/],
    [['report', '--threads', '0'], /for --threads\. Use a number/],
    [['extract', '--threads', '0'], /for --threads\. Use a number/],
    [['fix', '--rule', 'nonsense'], /Unknown rule "nonsense"/],
    [['parse', '--format', 'text'], /for --format\. Use json or ndjson\./],
    [['parse', '--batch', 'some.cable'], /cannot be used with a path/],
    // A variable of a script that holds nothing: the whole folder is not what was meant.
    [['lint', ''], /A path is empty/],
    [['fix', 'a.cable', ''], /A path is empty/],
    [['restore', ''], /A path is empty/],
    [['lint', '--stdin-filename', ''], /--stdin-filename requires a path/],
    [['fix', '--stdin-filename', 'a.cable', 'b.cable'], /--stdin-filename applies to standard input/],
    [['compare', '-', '-'], /Only one of the two files can be standard input/],
    [['rules', '--format', 'sarif'], /for --format\. Use text, json or markdown\./],
    [['rules', 'some.cable'], /some\.cable/],
    [['server', '--stdoi'], /^cable server: Unknown option '--stdoi'\. See "cable server --help"\.\n$/],
    [['server', 'some.cable'], /some\.cable/],
    [['server', '--socket=65536'], /Invalid value "65536" for --socket/],
    [['server', '--socket=here'], /Invalid value "here" for --socket/],
    [['server', '--stdio', '--node-ipc'], /only one of --stdio/],
    [['server', '--pipe='], /--pipe requires the name of a pipe/],
  ];
  for (const [args, saying] of misused) {
    it(`says what is wrong with: cable ${args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await cable(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, saying);
    });
  }
});
