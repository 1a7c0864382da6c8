import assert from 'node:assert/strict';
import { forms, header } from './read';

describe('E.O.: number and instruction', () => {
  forms(cable => cable.executiveOrder && [cable.executiveOrder.number, cable.executiveOrder.instruction], [
    ['that begins twice', 'E.O. 12958: E.O. 12958: DECL: 10/16/2016', ['12958', 'DECL: 10/16/2016']],
    ['with an L for the 1', 'E.O. L2065: N/A', ['12065', 'N/A']],
    ['as the guide has it', 'E.O. 12958: DECL: 07/09/2018', ['12958', 'DECL: 07/09/2018']],
    ['N/A', 'E.O. 12958: N/A', ['12958', 'N/A']],
    ['no stops', 'EO 12958: N/A', ['12958', 'N/A']],
    ['no colon', 'EO 12958 DECL: 07/09/2018', ['12958', 'DECL: 07/09/2018']],
    ['a stroke for the colon', 'E.O. 11652/ GDS', ['11652', 'GDS']],
    ['a line below DECLAS that is no date', 'E.O. 11652: GDS DECLAS\nTHE FAIR', ['11652', 'GDS DECLAS']],
    ['a dollar sign for the colon', 'E.O. 11652$ GDS', ['11652', 'GDS']],
    ['two stops behind its E', 'E..O. 11652: GDS', ['11652', 'GDS']],
    ['an apostrophe for the colon', 'E.O. 11652\' GDS', ['11652', 'GDS']],
    ['a colon before the number', 'EO: 12958 DECL: 07/09/2018', ['12958', 'DECL: 07/09/2018']],
    ['no blank', 'E.O.12958:DECL: 07/09/2018', ['12958', 'DECL: 07/09/2018']],
    ['a blank inside', 'E. O. 12958: N/A', ['12958', 'N/A']],
    ['one stop', 'E.O 12958: N/A', ['12958', 'N/A']],
    ['zero for O', 'E.0. 12958: N/A', ['12958', 'N/A']],
    ['the first letter lost', '.O. 12958: N/A', ['12958', 'N/A']],
    ['a digit lost', 'E.O. 1295: N/A', ['1295', 'N/A']],
    ['a blank in the number', 'E.O. 1 2958: N/A', ['12958', 'N/A']],
    ['a comma in the number', 'E.O. 12,958: N/A', ['12958', 'N/A']],
    ['as amended', 'E.O. 12958, AS AMENDED: DECL: 07/09/2018', ['12958', 'DECL: 07/09/2018']],
    ['as amended, without a colon', 'E.O. 12958, AS AMENDED DECL: 07/09/2018', ['12958', 'DECL: 07/09/2018']],
    ['small letters', 'e.o. 12958: n/a', ['12958', 'n/a']],
    ['spelled out', 'EXECUTIVE ORDER 12958: N/A', ['12958', 'N/A']],
    ['1972', 'E.O. 11652: GDS', ['11652', 'GDS']],
    ['1978', 'E.O. 12065: GDS 5/12/85 (ROE, JANE) OR-M', ['12065', 'GDS 5/12/85 (ROE, JANE) OR-M']],
    ['1982', 'E.O. 12356: DECL: OADR', ['12356', 'DECL: OADR']],
    ['2010', 'E.O. 13526: DECL: 2035/12/31', ['13526', 'DECL: 2035/12/31']],
    ['the number far behind a colon, as later prints have it', 'E.O.:          13526', ['13526', null]],
    ['the number far behind the keyword', 'E.O.        12958: N/A', ['12958', 'N/A']],
    ['wrapped', 'E.O. 12958: DECL: UPON THE CLOSURE OF THE\nLANTERN FAIR', ['12958', 'DECL: UPON THE CLOSURE OF THE LANTERN FAIR']],
    ['wrapped inside a bracket', 'E.O. 12065: RDS-3 5/12/2000 (ROE,\nJANE) OR-P\nTAGS: PREL', ['12065', 'RDS-3 5/12/2000 (ROE, JANE) OR-P']],
    ['wrapped behind DECLAS, as the handbook of 1974 prints it', 'E.O. 11652: XGDS1, DECLAS\n            12-31-84\nTAGS: PREL', ['11652', 'XGDS1, DECLAS 12-31-84']],
    ['a date behind DECLAS, and a line that is none of it', 'E.O. 11652: ADS DECLAS 12-31-74\nLANTERN FAIR', ['11652', 'ADS DECLAS 12-31-74']],
    ['the number left out', 'E.O. GDS', [null, 'GDS']],
    ['the number left out, exempt', 'E.O. XGDS-1', [null, 'XGDS-1']],
    ['the number left out, N/A', 'E.O. N/A', [null, 'N/A']],
    ['TAGS fused to it', 'E.O. 12958: N/ATAGS: PREL, CH', ['12958', 'N/A']],
    ['behind a caption', 'SIPDIS E.O. 12958: N/A', ['12958', 'N/A']],
    ['behind a classification without number', 'UNCLAS E.O. 12958: N/A', ['12958', 'N/A']],
    ['a sentence', 'EO is not an order.', null],
    ['the stamp of a library', 'E.O. 12958, Sec. 3.6', null],
    ['the same without blanks', 'E.O.12958,Sec.3.6 PER 10/2/01 NSC', null],
    ['the same, as amended', 'E.O. 12958, as amended, Section 3.5', null],
    ['a stamp of the Department over its date', 'E.O. 12958, as amended\nNovember 14, 2007\n', null],
    ['as amended over DECL without its colon', 'E.O. 12958, AS AMENDED\nDECL 07/09/2018', ['12958', 'DECL 07/09/2018']],
    ['as amended over TAGS', 'E.O. 12958, AS AMENDED\nTAGS: PREL', ['12958', null]],
  ]);

  it('tells a keyword that lost its first letter', () => {
    assert.deepEqual(header('.O. 12958: N/A').repairs, [{ kind: 'keyword', start: 0, end: 3, becomes: 'E.O.' }]);
  });
});
