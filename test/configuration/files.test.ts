import assert from 'node:assert/strict';
import { ConfigurationFiles, configurationsOf } from '../../server/src/configuration/files';
import { folderOfUri, joinUri } from '../../server/src/configuration/uri';

describe('configuration/files', () => {
  const on = (disk: Record<string, string | Error>): { files: ConfigurationFiles; asked: string[] } => {
    const asked: string[] = [];
    const read = (place: string): Promise<string | null> => {
      asked.push(place);
      const text = disk[place];
      return text instanceof Error ? Promise.reject(text) : Promise.resolve(text ?? null);
    };
    return { files: new ConfigurationFiles({ read, parentOf: folderOfUri, join: joinUri }), asked };
  };

  it('finds the files of a folder and of those above, the nearest last', async () => {
    const { files } = on({ 'file:///a/.cablewright.json': '{"profile": "draft"}', 'file:///a/b/c/.cablewright.json': '{"lineWidth": 55}' });
    assert.deepEqual(configurationsOf(await files.of('file:///a/b/c')), [{ profile: 'draft' }, { lineWidth: 55 }]);
    assert.deepEqual(configurationsOf(await files.of('file:///a/b')), [{ profile: 'draft' }]);
    assert.deepEqual(await files.of('file:///x'), []);
  });

  it('looks above no file that says that it is the root', async () => {
    const { files, asked } = on({ 'file:///a/.cablewright.json': '{"profile": "draft"}', 'file:///a/b/.cablewright.json': '{"root": true}' });
    assert.deepEqual(configurationsOf(await files.of('file:///a/b')), [{ root: true }]);
    assert.deepEqual(asked, ['file:///a/b/.cablewright.json']);
  });

  it('reads each file once, until it is to be forgotten', async () => {
    const disk: Record<string, string> = { 'file:///a/.cablewright.json': '{"lineWidth": 55}' };
    const { files, asked } = on(disk);
    await Promise.all([files.of('file:///a/b'), files.of('file:///a/c'), files.of('file:///a')]);
    assert.equal(asked.filter(place => place === 'file:///a/.cablewright.json').length, 1);
    disk['file:///a/.cablewright.json'] = '{"lineWidth": 60}';
    assert.deepEqual(configurationsOf(await files.of('file:///a/b')), [{ lineWidth: 55 }]);
    files.forget();
    assert.deepEqual(configurationsOf(await files.of('file:///a/b')), [{ lineWidth: 60 }]);
  });

  it('reads those anew that may have changed, and no others', async () => {
    const { files, asked } = on({ 'file:///a/.cablewright.json': '{}', 'file:///a/b/.cablewright.json': '{}' });
    await files.of('file:///a/b');
    assert.deepEqual([...files.places()].sort(), ['file:///.cablewright.json', 'file:///a/.cablewright.json', 'file:///a/b/.cablewright.json']);
    asked.length = 0;
    files.forget(place => place === 'file:///a/.cablewright.json');
    await files.of('file:///a/b');
    assert.deepEqual(asked, ['file:///a/.cablewright.json']);
  });

  it('reads those of folders again, each once, and tells whether one of them says something else or is broken now', async () => {
    const disk: Record<string, string> = { 'file:///a/.cablewright.json': '{"lineWidth": 55}' };
    const { files, asked } = on(disk);
    await Promise.all([files.of('file:///a/b'), files.of('file:///a/c')]);
    const look = async (): Promise<boolean> => await files.lookAgain(['file:///a/b', 'file:///a/c', 'file:///a/not-asked-about'], () => true);
    asked.length = 0;
    assert.equal(await look(), false);
    assert.equal(asked.filter(place => place === 'file:///a/.cablewright.json').length, 1);
    disk['file:///a/c/.cablewright.json'] = '{"lineWidth": 60}';
    assert.equal(await look(), true);
    assert.deepEqual(configurationsOf(await files.of('file:///a/c')), [{ lineWidth: 55 }, { lineWidth: 60 }]);
    disk['file:///a/not-asked-about/.cablewright.json'] = '{"lineWidth": 50}';
    assert.equal(await look(), false);
    disk['file:///a/.cablewright.json'] = '{"lineWidth": 55';
    assert.equal(await look(), true);
  });

  it('takes a file that cannot be read for one that says nothing, and tells it', async () => {
    const { files } = on({ 'file:///a/.cablewright.json': new Error('no permission') });
    const [file] = await files.of('file:///a');
    assert.deepEqual(file?.configuration, {});
    assert.deepEqual(file.problems.map(({ message }) => message), ['The file cannot be read: no permission.']);
  });
});
