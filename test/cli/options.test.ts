import assert from 'node:assert/strict';
import { cable, DAMAGED, folder, removeFolders } from './harness';

describe('cli/options', () => {
  afterEach(removeFolders);

  const found = async (cwd: string, ...args: string[]): Promise<string[]> => {
    const { stdout } = await cable(['lint', '--format', 'ndjson', ...args, 'a.cable'], { cwd });
    return stdout.split('\n').filter(Boolean).map(line => JSON.parse(line) as { ruleId: string; severity: string }).map(({ ruleId, severity }) => `${ruleId} ${severity}`);
  };
  const withConfig = (config: unknown): string => folder({ 'a.cable': DAMAGED, 'config.json': typeof config === 'string' ? config : JSON.stringify(config) });

  it('checks by the settings of a file', async () => {
    const cwd = withConfig({ rules: { 'fused-header-line': 'off', 'pilcrow-false-paragraph': 'error' } });
    assert.deepEqual(await found(cwd), ['fused-header-line warning', 'pilcrow-false-paragraph warning']);
    assert.deepEqual(await found(cwd, '--config', 'config.json'), ['pilcrow-false-paragraph error']);
  });

  it('puts the options over the file', async () => {
    const cwd = withConfig({ rules: { 'fused-header-line': 'off' } });
    assert.deepEqual(await found(cwd, '--config', 'config.json', '--rule', 'fused-header-line=info', '--rule', 'pilcrow-false-paragraph=off'), ['fused-header-line info']);
  });

  const wrong: [unknown, RegExp][] = [
    ['{', /config\.json:1:2: Expected a comma or a closing brace/],
    [[], /config\.json:1:1: The configuration must be a JSON object/],
    [{ profile: 'newspaper' }, /config\.json:1:12: "profile" must be auto, archive or draft\. See/],
    [{ rules: { 'fused-header-line': 'loud' } }, /config\.json:1:31: The severity of a rule must be/],
    [{ rules: { 'fused-header-lin': 'off' } }, /config\.json:1:11: Unknown rule "fused-header-lin"\. Did you mean "fused-header-line"\? See/],
  ];
  for (const [config, saying] of wrong) {
    it(`refuses ${JSON.stringify(config)} and says why`, async () => {
      const { status, stdout, stderr } = await cable(['lint', '--config', 'config.json', 'a.cable'], { cwd: withConfig(config) });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, saying);
    });
  }
});
