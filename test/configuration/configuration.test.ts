import assert from 'node:assert/strict';
import { readConfiguration, unknownRule } from '../../server/src/configuration/configuration';

describe('configuration/configuration', () => {
  it('reads profile, line width, severities and the custom vocabulary', () => {
    const value = {
      profile: 'draft',
      lineWidth: 55,
      rules: { 'tags-unknown-code': 'off', 'fused-header-line': 'error' },
      vocabulary: {
        tags: { khar: 'Harbors', 'XFAIR': '' },
        posts: [{ name: 'Harbortown', address: 'Amconsul  Harbortown', routingIndicator: 'ruehxy' }, { name: 'LAKESIDE' }],
        captions: ['harbor  channel'],
      },
    };
    assert.deepEqual(readConfiguration(value, 'file'), {
      configuration: {
        profile: 'draft',
        lineWidth: 55,
        severities: value.rules,
        tags: { KHAR: 'Harbors', XFAIR: '' },
        posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHXY' }, { name: 'LAKESIDE', address: null, routingIndicator: null }],
        captions: ['HARBOR CHANNEL'],
      },
      problems: [],
    });
  });

  for (const nothing of [undefined, null, {}, { profile: null, lineWidth: undefined, rules: null, vocabulary: null }, { vocabulary: { tags: null, posts: null, captions: null } }, { rules: { 'tags-unknown-code': null } }]) {
    it(`finds nothing said by ${JSON.stringify(nothing)}`, () => {
      const { configuration: { severities, ...others }, problems } = readConfiguration(nothing, 'file');
      assert.deepEqual([severities ?? {}, others, problems], [{}, {}, []]);
    });
  }

  const post = { name: 'HARBORTOWN' };
  const wrong: [value: unknown, place: string, at?: 'key'][] = [
    ['draft', ''], [7, ''], [[], ''],
    [{ profile: 'newspaper' }, 'profile'], [{ profile: 1 }, 'profile'],
    [{ lineWidth: '69' }, 'lineWidth'], [{ lineWidth: 69.5 }, 'lineWidth'], [{ lineWidth: 3 }, 'lineWidth'], [{ lineWidth: 1e9 }, 'lineWidth'], [{ lineWidth: NaN }, 'lineWidth'],
    [{ rules: [] }, 'rules'], [{ rules: 'off' }, 'rules'],
    [{ rules: { 'tags-unknown-code': 'fatal' } }, 'rules.tags-unknown-code'], [{ rules: { 'tags-unknown-code': 1 } }, 'rules.tags-unknown-code'],
    [{ rules: { 'tags-unknown-cod': 'off' } }, 'rules.tags-unknown-cod', 'key'], [{ rules: { '__proto__x': 'off' } }, 'rules.__proto__x', 'key'],
    [{ vocabulary: [] }, 'vocabulary'],
    [{ vocabulary: { tags: ['KHAR'] } }, 'vocabulary.tags'], [{ vocabulary: { tags: { KHAR: 7 } } }, 'vocabulary.tags.KHAR'], [{ vocabulary: { tags: { '7 AR': '' } } }, 'vocabulary.tags.7 AR', 'key'],
    [{ vocabulary: { posts: {} } }, 'vocabulary.posts'], [{ vocabulary: { posts: ['HARBORTOWN'] } }, 'vocabulary.posts.0'], [{ vocabulary: { posts: [{}] } }, 'vocabulary.posts.0'],
    [{ vocabulary: { posts: [post, { name: '07' }] } }, 'vocabulary.posts.1.name'], [{ vocabulary: { posts: [{ ...post, routingIndicator: 'XX' }] } }, 'vocabulary.posts.0.routingIndicator'],
    [{ vocabulary: { posts: [{ ...post, address: 5 }] } }, 'vocabulary.posts.0.address'], [{ vocabulary: { posts: [{ ...post, city: 'X' }] } }, 'vocabulary.posts.0.city', 'key'],
    [{ vocabulary: { captions: 'X' } }, 'vocabulary.captions'], [{ vocabulary: { captions: ['SIPDIS', 7] } }, 'vocabulary.captions.1'],
  ];
  for (const [value, place, at = 'value'] of wrong) {
    it(`passes over ${JSON.stringify(value)} and says where it is wrong`, () => {
      for (const from of ['file', 'settings'] as const) {
        const { problems } = readConfiguration(value, from);
        assert.deepEqual(problems.map(problem => [problem.path.join('.'), problem.at]), [[place, at]]);
        assert.match(problems[0]!.message, /[.?]$/);
      }
    });
  }

  it('knows every key of a file; of the settings it leaves alone what is none of its own', () => {
    const value = { $schema: 'x', root: true, trace: { server: 'off' }, profile: 'archive', vocabulary: { towns: [] } };
    const places = (from: 'file' | 'settings'): string[] => readConfiguration(value, from).problems.map(({ path }) => path.join('.'));
    assert.deepEqual(places('file'), ['trace', 'vocabulary.towns']);
    assert.deepEqual(places('settings'), ['vocabulary.towns']);
    assert.deepEqual(readConfiguration(value, 'file').configuration, { root: true, profile: 'archive' });
    assert.deepEqual(readConfiguration(value, 'settings').configuration, { profile: 'archive' });
    assert.deepEqual(readConfiguration({ root: 'yes' }, 'file').problems.map(({ path }) => path.join('.')), ['root']);
  });

  it('reads the custom vocabulary under its old name, and joins both', () => {
    const vocabulary = { tags: { KHAR: 'Harbors' }, captions: ['HARBOR CHANNEL'] };
    assert.deepEqual(readConfiguration({ vocabulary }, 'file'), readConfiguration({ house: vocabulary }, 'file'));
    const { configuration } = readConfiguration({ vocabulary, house: { tags: { KHAR: 'Old name', XFAIR: '' }, posts: [{ name: 'LAKESIDE' }] } }, 'settings');
    assert.deepEqual(configuration, { tags: { KHAR: 'Harbors', XFAIR: '' }, posts: [{ name: 'LAKESIDE', address: null, routingIndicator: null }], captions: ['HARBOR CHANNEL'] });
    assert.deepEqual(readConfiguration({ house: { towns: [] } }, 'file').problems.map(({ path }) => path.join('.')), ['house.towns']);
  });

  it('keeps what is right beside what is wrong', () => {
    const { configuration } = readConfiguration({ profile: 'archive', lineWidth: 'wide', rules: { 'fused-header-line': 'hint', 'tags-unknown-code': 'loud' } }, 'file');
    assert.deepEqual(configuration, { profile: 'archive', severities: { 'fused-header-line': 'hint' } });
  });

  it('names the rule that was meant', () => {
    assert.equal(unknownRule('fused-header-line'), null);
    assert.equal(unknownRule('fused-header-lin'), 'Unknown rule "fused-header-lin". Did you mean "fused-header-line"?');
    assert.equal(unknownRule('nonsense'), 'Unknown rule "nonsense".');
    assert.equal(unknownRule('toString'), 'Unknown rule "toString".');
  });
});
