import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { restore } from '../../../server/src/features/restore';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { applyEdits } from '../../../server/src/text/span';
import { toContract } from '../validated';

const ARTICLE = 'The Lost Lanterns\n\nThis paper has been given a telegram about the lanterns of the harbor.\nIt is printed here as it was sent.\n\nThe consul had been told that the festival would open in the spring, and he went there.\nHe came back with a lantern.\n\n';
const TRANSMISSION = 'VZCZCXRO7105\nOO RUEHC\nDE RUEHRO #0208 0450905\nZNR UUUUU ZZH\n';
const ADDRESSES = 'O 140905Z FEB 07\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1234\n';
const PRINT = 'UNCLASSIFIED\nPAGE 01        ROME  00208  140910Z\nACTION EUR-12\nINFO  OCT-01  ISO-00  /013 W\n                     065004  140912Z /61\n'.replace(' '.repeat(21), '-'.repeat(21));
const MESSAGE = 'UNCLAS ROME 000208\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. (U) The lanterns were lost.\n\n2. (U) They were found.\n\nROE\n';

describe('words that somebody wrote over a telegram', () => {
  for (const [what, telegram] of Object.entries({
    'its transmission header': TRANSMISSION + ADDRESSES + MESSAGE,
    'its date-time group': ADDRESSES + MESSAGE,
    'its classification line': MESSAGE,
  })) {
    it(`are no part of it: over ${what}`, () => {
      const [read, ...others] = toContract(parse(ARTICLE + telegram));
      assert.deepEqual(others, []);
      assert.deepEqual(read, toContract(parse(telegram))[0]);
      assert.deepEqual(check(parse(ARTICLE + telegram), DEFAULT_SETTINGS).map(({ ruleId }) => ruleId), []);
    });

    it(`may be the head of a mail, of a page of the web or of a file: over ${what}`, () => {
      for (const head of [
        'From: Roe, Jane\nSent: Tuesday, March 3, 2009 4:12 PM\nTo: Doe, John\nSubject: FW: Lanterns\n',
        'Date: Tue, 3 Mar 2009 16:12:00 -0500\nFrom: Jane Roe\nTo: John Doe\nSubject: Lanterns\n',
        '-------- Original Message --------\nSubject: \tLanterns\nDate: \tTue, 3 Mar 2009 16:12:00 -0500\nFrom: \tJane Roe\nTo: \tJohn Doe\n',
        '---------- Forwarded message ---------\nFrom: Jane Roe\nDate: Tue, Mar 3, 2009 at 4:12 PM\nSubject: Lanterns\nTo: John Doe\n',
        'Newsgroups: misc.lanterns\nFrom: roe@example.org\nSubject: Lanterns\nDate: 3 Mar 2009 16:12:00 GMT\n',
        'UNCLASSIFIED\nCase No. F-2014-20439\nDoc No. C05777777\nDate: 09/30/2015\n\nFrom:\nRoe, Jane\nSent:\nTuesday, March 3, 2009 4:12 PM\nTo:\nDoe, John\nSubject:\nFw: Lanterns\n',
        'Subject: LANTERNS\nOrigin: Embassy Rome\nCable time: Wed, 14 Feb 2007 09:05 UTC\nClassification: UNCLASSIFIED\nReferences: n/a\nTags: PREL, IT\n',
        '---\nlayout: post\nsubject: Lanterns\ntags:\n  - rome\n---\n',
      ]) assert.deepEqual(toContract(parse(`${head}\n${telegram}`)), toContract(parse(telegram)), head);
    });

    it(`stay where the telegram is restored: over ${what}`, () => {
      const copy = ARTICLE + telegram.replaceAll('\n', ' \n').replace('(U) The lanterns ', '(U) The lanterns \n \nROME 00000208  002 OF 002 \n \n \n');
      assert.equal(applyEdits(copy, restore(parse(copy))), ARTICLE + telegram.replace('The lanterns were', 'The lanterns\nwere'));
    });
  }

  for (const [what, head] of [['', PRINT], [' with its page line broken', PRINT.replace(/ {8}ROME/, '\nROME')], [' without the level of its page', PRINT.slice(PRINT.indexOf('PAGE'))]] as const) {
    it(`are no part of a print${what}, of which restoring takes the page lines`, () => {
      const note = '[Editor\u2019s note: The text of this telegram was released with the lanterns of the harbor.]\n\n';
      const print = head + ADDRESSES + MESSAGE;
      assert.deepEqual(toContract(parse(note + print)), toContract(parse(print)));
      assert.equal(applyEdits(note + print, restore(parse(note + print))), note + applyEdits(print, restore(parse(print))));
      assert.doesNotMatch(applyEdits(print, restore(parse(print))), /PAGE/);
    });
  }

  it('may show the head of a print and go on below it, and make no print of the telegram', () => {
    const more = 'He wrote to the mayor about the lanterns and the harbor.\n'.repeat(30);
    const { cables: [cable, ...others] } = parse(`${ARTICLE}ORIGIN EUR-12\n\n${more}\n${ADDRESSES}${MESSAGE}`);
    assert.equal(others.length, 0);
    assert.equal(cable?.header.subject?.text, 'LANTERNS');
    assert.equal(cable.header.print, false);
  });

  it('are the text of a cable without a header where its paragraphs begin', () => {
    const [read] = toContract(parse(`${ARTICLE}1. (U) Both were told of it.\n\n${MESSAGE}`));
    assert.equal(read?.subject, null);
  });

  it('are the text where no telegram stands below them, or only words of one in a sentence', () => {
    for (const text of ['', 'It came as UNCLAS ROME 000208, of O 140905Z FEB 07.\n']) {
      const { cables: [cable] } = parse(ARTICLE + text);
      assert.equal(cable?.header.length, 0, text);
    }
  });
});
