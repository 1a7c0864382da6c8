import assert from 'node:assert/strict';
import { POST_ALIASES, POSTS_WITHOUT_INDICATOR } from '../../../server/src/vocabulary/data/post-names';
import { allRoutingEntries, findPost } from '../../../server/src/vocabulary/posts';

describe('the names of posts that no routing indicator list has', () => {
  it('are not in that list, and each stands once', () => {
    const listed = new Set(allRoutingEntries().map(entry => entry.postName));
    const names = POSTS_WITHOUT_INDICATOR.map(post => post.name);
    assert.deepEqual(names.filter(name => listed.has(name)), []);
    assert.equal(new Set(names).size, names.length);
  });
});

describe('the other forms of post names', () => {
  it('lead to a post each, and hide none', () => {
    const names = new Set(allRoutingEntries().map(entry => entry.postName));
    for (const [alias, name] of Object.entries(POST_ALIASES)) {
      assert.equal(findPost(alias)?.name, name, alias);
      assert.ok(!names.has(alias), alias);
    }
  });
});
