import assert from 'node:assert/strict';
import { mergeConfigurations } from '../../server/src/configuration/merge';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';

describe('configuration/merge', () => {
  it('gives the defaults where nothing is said', () => {
    assert.deepEqual(mergeConfigurations([]), DEFAULT_SETTINGS);
    assert.deepEqual(mergeConfigurations([{}, {}]), DEFAULT_SETTINGS);
  });

  it('lets the later place go before the earlier, key by key', () => {
    const settings = mergeConfigurations([
      { profile: 'draft', lineWidth: 55, severities: { 'a-a': 'off', 'b-b': 'hint' } },
      { lineWidth: 60, severities: { 'b-b': 'error', 'c-c': 'info' } },
    ]);
    assert.deepEqual(settings, { ...DEFAULT_SETTINGS, profile: 'draft', lineWidth: 60, severities: { 'a-a': 'off', 'b-b': 'error', 'c-c': 'info' } });
  });

  it('joins the custom vocabularies', () => {
    const near = { name: 'NEAR', address: null, routingIndicator: null };
    const far = { name: 'FAR', address: null, routingIndicator: null };
    const { vocabulary } = mergeConfigurations([
      { tags: { AA: 'far', BB: 'far' }, posts: [far], captions: ['X', 'Y'] },
      { tags: { BB: 'near' }, posts: [near], captions: ['Y', 'Z'] },
    ]);
    assert.deepEqual(vocabulary, { tags: { AA: 'far', BB: 'near' }, posts: [near, far], captions: ['X', 'Y', 'Z'] });
  });
});
