import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import packageJson from '../../package.json';
import { readConfiguration } from '../../server/src/configuration/configuration';
import { rules } from '../../server/src/rules/engine/registry';
import fileSchema from '../../schemas/cablewright.schema.json';

/** That the files are those that the rules give is told by the test of the registry. */
describe('the JSON Schemas of the configuration', () => {
  const ajv = new Ajv({ strict: true, strictTypes: false, keywords: ['markdownDescription', 'enumDescriptions', 'scope', 'order', 'deprecationMessage'] });
  const ofFile = ajv.compile(fileSchema);
  const settings: Readonly<Record<string, object>> = packageJson.contributes.configuration.properties;

  it('know every rule and its severity', () => {
    for (const { properties } of [fileSchema.properties.rules, packageJson.contributes.configuration.properties['cable.rules']]) {
      assert.deepEqual(Object.keys(properties), rules.map(({ id }) => id));
      for (const { id, severity } of rules) assert.equal((properties as Record<string, { default: string }>)[id]?.default, severity);
    }
  });

  const values: unknown[] = [
    {}, 7, [], 'draft',
    { $schema: 'x', root: true }, { root: 'yes' }, { wide: true },
    { profile: 'draft' }, { profile: 'newspaper' }, { profile: 1 },
    { lineWidth: 55 }, { lineWidth: 39 }, { lineWidth: 201 }, { lineWidth: 55.5 }, { lineWidth: '55' },
    { rules: { 'tags-unknown-code': 'off', 'fused-header-line': 'error' } }, { rules: { 'tags-unknown-code': 'loud' } }, { rules: { 'no-such-rule': 'off' } }, { rules: [] },
    { vocabulary: { tags: { KHAR: 'Harbors', xfair: '' } } }, { vocabulary: { tags: { '7': '' } } }, { vocabulary: { tags: { KHAR: 7 } } }, { vocabulary: { tags: [] } }, { vocabulary: { towns: [] } },
    { vocabulary: { posts: [{ name: 'HARBORTOWN' }, { name: 'LAKE CITY', address: 'AMEMBASSY LAKE CITY', routingIndicator: 'RUEHXY' }] } },
    { vocabulary: { posts: [{}] } }, { vocabulary: { posts: ['X'] } }, { vocabulary: { posts: [{ name: 'X', city: 'Y' }] } }, { vocabulary: { posts: [{ name: '07' }] } },
    { vocabulary: { posts: [{ name: 'HARBORTOWN', routingIndicator: 'XX' }] } }, { vocabulary: { posts: {} } },
    { house: { captions: ['HARBOR CHANNEL'] } }, { house: { towns: [] } },
    { vocabulary: { captions: ['HARBOR CHANNEL'] } }, { vocabulary: { captions: [7] } }, { vocabulary: { captions: [''] } }, { vocabulary: { captions: 'X' } },
  ];
  for (const value of values) {
    const isSound = readConfiguration(value, 'file').problems.length === 0;
    it(`${isSound ? 'take' : 'refuse'} ${JSON.stringify(value)}, as the reader does`, () => {
      assert.equal(ofFile(value), isSound, JSON.stringify(ofFile.errors));
    });
  }

  it('of the settings ask for the same as that of the file', () => {
    const { profile, lineWidth, rules: ofRules, vocabulary } = fileSchema.properties;
    const parts: Readonly<Record<string, object>> = { profile, lineWidth, rules: ofRules, ...Object.fromEntries(Object.entries(vocabulary.properties).map(([name, part]) => [`vocabulary.${name}`, part])) };
    for (const [name, part] of Object.entries(parts)) {
      const { scope, order, ...others } = settings[`cable.${name}`] as { scope: string; order: number };
      assert.deepEqual(others, part, name);
      assert.equal(scope, 'resource', name);
      assert.equal(typeof order, 'number', name);
    }
  });
});
