import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import type { Header } from '../../../server/src/cable/model';
import { insertionOf, isSensitive, removalOf } from '../../../server/src/rules/kit/captions';
import { markingsOf } from '../../../server/src/rules/kit/markings';
import { applyEdits } from '../../../server/src/text/span';

function headerOf(text: string): Header {
  return parse(text).cables[0]!.header;
}

function sensitive(text: string): boolean {
  const header = headerOf(text);
  return isSensitive({ header, markings: markingsOf(header) });
}

/** The text without the caption of this place among the captions of its header. */
function without(text: string, at: number): string {
  return applyEdits(text, [removalOf(markingsOf(headerOf(text))[at]!, text)]);
}

describe('captions of a header', () => {
  it('are those of the classification line and those below it, under the names of the table, misspelt ones too', () => {
    const header = headerOf('S E C R E T NOFORN GUANGZHOU 000208\nRELTO USA, GBR\nSIPDSI\nSPECIAL\nE.O. 12958: N/A\n');
    assert.deepEqual(markingsOf(header).map(({ name, entry }) => [name, entry?.name]), [['NOFORN', 'NOFORN'], ['REL TO', 'REL TO'], ['SIPDIS', 'SIPDIS'], ['SPECIAL', undefined]]);
  });

  it('say that the cable is sensitive in more than one way', () => {
    const said = ['UNCLAS GUANGZHOU 000208\nSENSITIVE\n', 'UNCLAS SENSITIVE GUANGZHOU 000208\n', 'SENSITIVE BUT UNCLASSIFIED GUANGZHOU 000208\n', 'UNCLAS//FOR OFFICIAL USE ONLY GUANGZHOU 000208\n', 'UNCLAS//FOUO GUANGZHOU 000208\n'];
    assert.deepEqual(said.filter(each => !sensitive(each)), []);
    assert.equal(sensitive('UNCLAS GUANGZHOU 000208\nSIPDIS\n'), false);
    assert.equal(sensitive('SIPDIS\nE.O. 12958: N/A\n'), false);
  });
});

describe('a caption taken out', () => {
  it('leaves one blank line where two would stand', () => {
    assert.equal(without('UNCLAS GUANGZHOU 000208\n\nSIPDIS \n\nAIDAC\n', 0), 'UNCLAS GUANGZHOU 000208\n\nAIDAC\n');
    assert.equal(without('UNCLAS GUANGZHOU 000208\r\n\r\nSIPDIS\r\n\r\nAIDAC\r\n', 0), 'UNCLAS GUANGZHOU 000208\r\n\r\nAIDAC\r\n');
  });

  it('leaves the blank lines alone where only one is beside it', () => {
    assert.equal(without('UNCLAS GUANGZHOU 000208\nSIPDIS\n\nAIDAC\n', 0), 'UNCLAS GUANGZHOU 000208\n\nAIDAC\n');
    assert.equal(without('UNCLAS GUANGZHOU 000208\r\nSIPDIS\r\nAIDAC\r\n', 0), 'UNCLAS GUANGZHOU 000208\r\nAIDAC\r\n');
    assert.equal(without('UNCLAS GUANGZHOU 000208\n\nSIPDIS', 0), 'UNCLAS GUANGZHOU 000208\n\n');
  });

  it('takes what parts it from its neighbour along', () => {
    const text = 'UNCLAS GUANGZHOU 000208\nSENSITIVE, SIPDIS / AIDAC\nE.O. 12958: N/A\n';
    assert.equal(without(text, 0), text.replace('SENSITIVE, ', ''));
    assert.equal(without(text, 1), text.replace('SIPDIS / ', ''));
    assert.equal(without(text, 2), text.replace(' / AIDAC', ''));
  });

  it('leaves the rest of the classification line', () => {
    assert.equal(without('S E C R E T NODIS GUANGZHOU 000208\n', 0), 'S E C R E T GUANGZHOU 000208\n');
  });
});

describe('a caption put in', () => {
  const put = (text: string): string => {
    const header = headerOf(text);
    return applyEdits(text, [insertionOf('NOFORN', markingsOf(header)[0]!, header, text, '\n')]);
  };

  it('stands in the block of those that are there, above them', () => {
    assert.equal(put('S E C R E T GUANGZHOU 000208 \n\nEXDIS\n\nSTATE FOR EAP\n'), 'S E C R E T GUANGZHOU 000208 \n\nNOFORN\nEXDIS\n\nSTATE FOR EAP\n');
    assert.equal(put('S E C R E T GUANGZHOU 000208\nEXDIS\n'), 'S E C R E T GUANGZHOU 000208\nNOFORN\nEXDIS\n');
  });

  it('stands below the classification line where no other does, parted from it as what follows is, and before its trailing blanks', () => {
    assert.equal(put('S E C R E T EXDIS GUANGZHOU 000208 \n\nSTATE FOR EAP\n'), 'S E C R E T EXDIS GUANGZHOU 000208\n\nNOFORN \n\nSTATE FOR EAP\n');
    assert.equal(put('S E C R E T EXDIS GUANGZHOU 000208\nSTATE FOR EAP\n'), 'S E C R E T EXDIS GUANGZHOU 000208\nNOFORN\nSTATE FOR EAP\n');
  });

  it('stands on a line of its own where the header was run together', () => {
    assert.equal(put('S E C R E T GUANGZHOU 000208 EXDIS E.O. 12958: N/A\n'), 'S E C R E T GUANGZHOU 000208\nNOFORN\nEXDIS E.O. 12958: N/A\n');
  });

  it('stands above the caption that asks for it where no classification line is', () => {
    assert.equal(put('EXDIS STADIS\nE.O. 12958: N/A\n'), 'NOFORN\nEXDIS STADIS\nE.O. 12958: N/A\n');
  });
});
