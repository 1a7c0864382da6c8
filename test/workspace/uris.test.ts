import assert from 'node:assert/strict';
import { isBelow, nameOfUri, sameUri, uriIn } from '../../server/src/workspace/uris';

describe('workspace/uris', () => {
  for (const [written, same] of [
    ['file:///a/b.cable', 'file:///a/b.cable'],
    ['file:///a/b c(1).cable', 'file:///a/b%20c%281%29.cable'],
    ['file:///a/%62%20c%281%29.cable', 'file:///a/b%20c%281%29.cable'],
    ['file:///c:/a/', 'file:///c%3A/a'],
    ['file:///c%3A/a', 'file:///c%3A/a'],
    ['file:///C:/A', 'file:///c%3A/A'],
    ['file:///C%3a', 'file:///c%3A'],
    ['file:///C/C:/A', 'file:///C/C%3A/A'],
    ['vscode-remote://ssh+host/a/ö.cable', 'vscode-remote://ssh%2Bhost/a/%C3%B6.cable'],
    ['file:///a/100%.cable', 'file:///a/100%25.cable'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['git:/a/b.cable?{"ref":""}', 'git:/a/b.cable?%7B%22ref%22%3A%22%22%7D'],
    ['no uri', 'no uri'],
  ] as const) it(`writes ${written} as ${same}`, () => {
    assert.equal(sameUri(written), same);
    assert.equal(sameUri(same), same);
  });

  it('goes from a folder to its entry and back to the name', () => {
    for (const name of ['a.cable', 'b c.cable', '100%.cable', 'ö(1)#?.cable', 'x%20y']) {
      const uri = uriIn('file:///f', name);
      assert.equal(sameUri(uri), uri);
      assert.equal(nameOfUri(uri), name);
      assert.ok(isBelow('file:///f', uri));
    }
    assert.ok(!isBelow('file:///f', 'file:///fg/a'));
    for (const root of ['file://', 'vscode-remote://127.0.0.1:8000', 'vscode-remote://127.0.0.1:8000/']) assert.equal(uriIn(root, '.git'), `${root.replace(/(?<!\/)\/$/, '')}/.git`);
    assert.equal(uriIn('file:///f', '\ud800'), 'file:///f/%EF%BF%BD');
  });
});
