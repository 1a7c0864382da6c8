import assert from 'node:assert/strict';
import packageJson from '../../package.json';

describe('a folder that is not trusted', () => {
  const { supported, restrictedConfigurations } = packageJson.capabilities.untrustedWorkspaces;

  it('is served, and its settings name no address to read templates from, and have nothing written to the log', () => {
    // With `true` VS Code restricts none of them.
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, ['cable.templates.folder', 'cable.trace.server']);
  });

  it('restricts settings that there are', () => {
    const known = Object.keys(packageJson.contributes.configuration.properties);
    for (const setting of restrictedConfigurations) assert.ok(known.includes(setting), setting);
  });
});
