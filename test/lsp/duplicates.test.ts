import assert from 'node:assert/strict';
import { DuplicateWatch } from '../../server/src/lsp/duplicates';
import type { Guard } from '../../server/src/lsp/guard';
import type { Session } from '../../server/src/lsp/session';

describe('lsp/duplicates: a client that does not ask when it is told to', () => {
  it('is reminded, and what fails then does not end the server', async () => {
    let fails = false;
    const document = { uri: 'file:///a.cable' };
    const told = new Map([[document.uri, 'what is not so any more']]);
    const of = (): never[] => {
      if (fails) throw new Error('a fault');
      return [];
    };
    const session = { duplicatesTold: told, documents: { all: () => [document] }, index: { follow: () => undefined, lately: { of } } } as unknown as Session;
    const rechecked: string[][] = [];
    const failed = new Promise<string>(resolve => {
      const run: Guard['run'] = async (name, task) => {
        try {
          await task();
        } catch {
          resolve(name);
        }
      };
      new DuplicateWatch({ run }, () => session, uris => rechecked.push(uris)).indexChanged();
    });
    fails = true;
    assert.equal(await failed, 'duplicates');
    assert.deepEqual(rechecked, [[document.uri]]);
  });
});
