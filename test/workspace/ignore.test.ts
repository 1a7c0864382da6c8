import assert from 'node:assert/strict';
import { ALL_WANTED, readIgnoreFile } from '../../server/src/workspace/ignore';

describe('workspace/ignore', () => {
  const patterns = (text: string): string[] => readIgnoreFile(text).map(({ segments, negated, foldersOnly }) => `${negated ? '!' : ''}${segments.join('/')}${foldersOnly ? '/' : ''}`);

  it('reads names, which fit at any depth, and paths, which count from the folder of the file', () => {
    assert.deepEqual(patterns('a\n*.b\n/c\nd/e\nf/\n'), ['**/a', '**/*.b', 'c', 'd/e', '**/f/']);
  });

  it('reads exceptions, comments, blank lines, escapes, blanks at the end of a line, and other line ends', () => {
    assert.deepEqual(patterns('# a\r\n\r\n!b\r\n\\#c\r\nd  \r\ne\\ \r\n/\n'), ['!**/b', '**/\\#c', '**/d', '**/e\\ ']);
  });

  it('does not take a folder for what is in it', () => {
    assert.deepEqual(patterns('a/**\n**/b'), ['a/**/*', '**/b']);
  });

  it('can be told to leave nothing out', () => {
    assert.equal(ALL_WANTED.below('a', '*').has('b', false), false);
  });
});
