import assert from 'node:assert/strict';
import { POSTS_OF_COUNTRY } from '../../../server/src/vocabulary/data/post-countries';
import { findPost } from '../../../server/src/vocabulary/posts';
import { findTags } from '../../../server/src/vocabulary/tags';

describe('the table of countries and posts', () => {
  it('uses codes of countries only, and names of posts only, each once', () => {
    const seen = new Set<string>();
    for (const [country, posts] of Object.entries(POSTS_OF_COUNTRY)) {
      assert.ok(findTags(country).some(tag => tag.kind === 'geo'), country);
      for (const post of posts.split(', ')) {
        assert.equal(findPost(post)?.name, post, post);
        assert.ok(!seen.has(post), post);
        seen.add(post);
      }
    }
  });
});
