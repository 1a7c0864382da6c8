import assert from 'node:assert/strict';
import { unlinked } from '../../client/src/unlinked';
import { parse } from '../../server/src/cable/parse';
import { raiseClassification } from '../../server/src/features/structure/raise';
import { inOneGo } from '../../server/src/text/steps';

/** What VS Code makes a link of in a notification (`parseLinkedText`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('what a notification says', () => {
  it('runs no command that a line of the cable names', () => {
    const line = 'ZNR UUUUU [Why](command:workbench.action.quit)';
    const text = `S E C R E T SECTION 01 OF 02 TALLINN 000375\n\nE.O. 12958: DECL: 02/14/2017\nTAGS: PREL, EN\nSUBJECT: HARBOR\n\n1. (S) One.\n\n${line}\n\n2. (S) Two.\n`;
    const answer = inOneGo(raiseClassification(parse(text), 5, 'TOP SECRET', '2026-11-24'));
    assert.ok('problem' in answer && LINK.test(answer.problem));
    assert.ok(!LINK.test(unlinked(answer.problem)), unlinked(answer.problem));
    assert.ok(unlinked(answer.problem).includes('ZNR UUUUU [Why] (command:workbench.action.quit)'));
  });
});
