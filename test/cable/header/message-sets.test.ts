import assert from 'node:assert/strict';
import { header, read } from './read';

/** A message of the Navy, as its sets stand below the classification line. */
const MESSAGE = `
  ROUTINE
  R 131446Z MAY 99 ZYB MIN PSN 024080H14
  FM COMLANTERN WASHINGTON DC//N09B//
  TO ALLANTERN
  UNCLAS //N01020// ALLANTERN 011/99
  MSGID/GENADMIN/N09BU//
  SUBJ/LANTERNS FOR ALL
  SHIPS//
  REF/A/DOC/COMLANTERN/01OCT98//
  AMPN/REF A IS THE LANTERN BOOK,
  SECOND EDITION.//
  RMKS/1. LANTERNS ARE GREEN.
  2. THEY ARE LIT AT
  DUSK.//
  BT
  NNNN
`;

describe('the sets of a military message', () => {
  it('are no addressees', () => {
    assert.deepEqual(read(MESSAGE).to.map(({ name }) => name), ['ALLANTERN']);
  });

  it('have the level with the subject code of the Navy behind it', () => {
    assert.equal(read(MESSAGE).classification?.level, 'UNCLASSIFIED');
  });

  it('have the subject, without what closes it', () => {
    assert.equal(read(MESSAGE).subject?.text, 'LANTERNS FOR ALL SHIPS');
  });

  it('lead to the text, which begins behind RMKS', () => {
    assert.deepEqual(read(MESSAGE).sections.flatMap(({ paragraphs }) => paragraphs.map(({ number, text }) => [number, text])), [[1, 'LANTERNS ARE GREEN.'], [2, 'THEY ARE LIT AT DUSK.//']]);
  });

  it('lead to it below RMKS where that stands alone on its line', () => {
    assert.deepEqual(read(MESSAGE.replace('RMKS/1.', 'RMKS/\n  1.')).sections.flatMap(({ paragraphs }) => paragraphs.map(({ number, text }) => [number, text])), [[1, 'LANTERNS ARE GREEN.'], [2, 'THEY ARE LIT AT DUSK.//']]);
  });

  it('lead to it behind GENTEXT/REMARKS, too', () => {
    const { subject, sections } = read('R 271757Z MAY 13\nUNCLASSIFIED/\nLANTERN 636/13\nMSGID/GENADMIN/LANTERN OFFICE//\nSUBJ/LANTERNS//\nNARR/REF A IS A BOOK.//\nGENTEXT/REMARKS/1.  LANTERNS ARE GREEN.\n1.A.  SOME ARE RED.\n2.  ALL ARE LIT.//\n');
    assert.equal(subject?.text, 'LANTERNS');
    assert.deepEqual(sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number)), [1, 2]);
  });

  it('lead to it below a subject that is none', () => {
    for (const name of ['RMKS/', 'GENTEXT/REMARKS/']) {
      const { subject, sections } = read(`R 151430Z JUN 03\nFM LANTERN WASHINGTON DC\nTO ALLANTERN\nUNCLAS\nSUBJ: (U) LANTERNS\n${name}1. (U) LANTERNS ARE GREEN.\n2. (U) ALL ARE LIT.\nBT\n`);
      assert.deepEqual([subject?.text, ...sections.flatMap(({ paragraphs }) => paragraphs.map(({ number, text }) => [number, text]))], ['LANTERNS', [1, 'LANTERNS ARE GREEN.'], [2, 'ALL ARE LIT.']]);
    }
  });

  it('are read below a level alone, with blank lines between them', () => {
    const { to, info, subject, dateTimeGroup } = read('UNCLASSIFIED//\nROUTINE\nR 081218Z MAY 20 MID200000213915U\nFM LANTERN WASHINGTON DC\nTO ALLANTERN\nINFO LANTERN WASHINGTON DC\nBT\nUNCLAS\n\nALLANTERN 274/20\n\nMSGID/ALLANTERN/LANTERN//\n\nSUBJ/BIRTHDAY//\n\nRMKS/1.  It is our birthday.//\n\nBT\n#0001\nNNNN\nUNCLASSIFIED//\n');
    assert.deepEqual([to, info].map(list => list.map(({ name }) => name)), [['ALLANTERN'], ['LANTERN WASHINGTON DC']]);
    assert.deepEqual([subject?.text, dateTimeGroup?.text], ['BIRTHDAY', 'R 081218Z MAY 20']);
  });

  it('may have a blank behind their name', () => {
    const text = 'R 271757Z MAY 13\nUNCLASSIFIED//\nLANTERN 636/13\nMSGID/GENADMIN/LANTERN OFFICE//\n\nSUBJ/ LANTERNS FOR\nALL//\nNARR/ REF A IS A BOOK.//\nGENTEXT/REMARKS/ 1. LANTERNS ARE GREEN.\n2. ALL ARE LIT.//\n';
    const { subject, sections } = read(text);
    assert.deepEqual([subject?.text, header(text).subject?.keyword.text], ['LANTERNS FOR ALL', 'SUBJ/']);
    assert.deepEqual(sections.flatMap(({ paragraphs }) => paragraphs.map(({ number, text }) => [number, text])), [[1, 'LANTERNS ARE GREEN.'], [2, 'ALL ARE LIT.//']]);
  });

  it('end above a level with its key, which closes what stands over it', () => {
    const { sections } = read('CLASSIFICATION: UNCLASSIFIED//\nROUTINE\nR 231324Z MAY 25 MID180001568198U\nFM LANTERN WASHINGTON DC\nTO ALLANTERN\nBT\nUNCLAS\nMSGID/GENADMIN/LANTERN//\nSUBJ/LANTERNS//\nRMKS/1. LANTERNS ARE GREEN.\n2. ALL ARE LIT.//\nBT\n#0001\nNNNN\nCLASSIFICATION: UNCLASSIFIED//\n');
    assert.deepEqual(sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['LANTERNS ARE GREEN.', 'ALL ARE LIT.//']);
  });

  it('leave those whose offices are named below the level to the message', () => {
    const { info, classification } = read('CONFIDENTIAL//\nROUTINE\nR 221554Z MAY 18\nFM LANTERN WASHINGTON DC\nTO ALLANTERN\nINFO LANTERN WASHINGTON DC\nBT\nUNCLAS\nPASS TO OFFICE CODES:\nFM LANTERN WASHINGTON DC//N2//\nINFO LANTERN WASHINGTON DC//N2//\nMSGID/GENADMIN/LANTERN//\nSUBJ/LANTERNS//\nRMKS/1. ONE.//\n');
    assert.deepEqual([info.map(({ name }) => name), classification?.text], [['LANTERN WASHINGTON DC'], 'UNCLAS']);
  });

  it('are none where a sentence begins so', () => {
    assert.equal(header('FM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nUNCLAS PARIS 01234\nSUBJECT: LANTERNS\nREF/A QUESTION WAS ASKED.\n').subject?.text, 'LANTERNS REF/A QUESTION WAS ASKED.');
  });
});
