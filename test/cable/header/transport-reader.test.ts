import assert from 'node:assert/strict';
import { forms, header, read } from './read';

describe('format line 1, the identifier', () => {
  forms(cable => cable.transmission?.id ?? null, [
    ['four digits', 'VZCZCXRO7105', 'VZCZCXRO7105'],
    ['three digits', 'VZCZCBKO123', 'VZCZCBKO123'],
    ['five digits', 'VZCZCXYZ01234', 'VZCZCXYZ01234'],
    ['the trigraph lost', 'VZCZC7105', 'VZCZC7105'],
    ['the V lost', 'ZCZCXRO7105', 'ZCZCXRO7105'],
    ['the prosign behind it', 'VZCZCXRO7105 OO RUEHCN', 'VZCZCXRO7105'],
    ['the prosign fused to it', 'VZCZCXRO7105OO RUEHCN', 'VZCZCXRO7105'],
    ['a blank before it', ' VZCZCXRO7105', 'VZCZCXRO7105'],
    ['under a banner', '07GUANGZHOU208\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nConsulate Guangzhou\nVZCZCXRO7105', 'VZCZCXRO7105'],
    ['none', 'OO RUEHCN', null],
  ]);
});

describe('format line 2, prosign and routing indicators', () => {
  forms(cable => cable.transmission && [cable.transmission.prosign, ...cable.transmission.routingIndicators], [
    ['several', 'OO RUEHCN RUEHGH RUEHVC', ['OO', 'RUEHCN', 'RUEHGH', 'RUEHVC']],
    ['one', 'RR RUEHC', ['RR', 'RUEHC']],
    ['ZZ', 'ZZ RUEHC', ['ZZ', 'RUEHC']],
    ['two lines', 'PP RUEHAG RUEHROV\nRUEHTRO RUEHXX', ['PP', 'RUEHAG', 'RUEHROV', 'RUEHTRO', 'RUEHXX']],
    ['two lines with a blank one between, as in a copy with doubled lines', 'PP RUEHAG RUEHROV\n\nRUEHTRO RUEHXX\n\nDE RUEHGZ #0208 0450905', ['PP', 'RUEHAG', 'RUEHROV', 'RUEHTRO', 'RUEHXX']],
    ['a second prosign', 'OO RUEHC\nRR RUEHBJ', ['OO', 'RUEHC', 'RUEHBJ']],
    ['letters that are no prosign', 'OP RUEHCN', ['OP', 'RUEHCN']],
    ['collectives', 'OO RUEHOO RUCPDOC', ['OO', 'RUEHOO', 'RUCPDOC']],
    ['on the line of the identifier', 'VZCZCXRO7105 OO RUEHCN', ['OO', 'RUEHCN']],
    ['the station behind it', 'OO RUEHCN DE RUEHGZ #0208 0450905', ['OO', 'RUEHCN']],
    ['the station behind the second of two lines', 'OO RUEHCN\nRUEHTRO DE RUEHGZ #0208 0450905', ['OO', 'RUEHCN', 'RUEHTRO']],
    ['a word that is no indicator', 'OO RUEHCN PARIS', null],
  ]);
});

describe('format line 3, the station', () => {
  forms(cable => cable.transmission?.station && Object.values(cable.transmission.station), [
    ['with a section', 'DE RUEHGZ #0208/01 0450905', ['RUEHGZ', '0208', 1, 45, '0905']],
    ['without', 'DE RUEHGZ #0208 0450905', ['RUEHGZ', '0208', null, 45, '0905']],
    ['the Department', 'DE RUEHC #0284 0041825', ['RUEHC', '0284', null, 4, '1825']],
    ['two blanks', 'DE RUEHGZ  #0208/01  0450905', ['RUEHGZ', '0208', 1, 45, '0905']],
    ['no number sign', 'DE RUEHGZ 208 0450905', ['RUEHGZ', null, null, 45, '0905']],
    ['as in 1966', 'DE RUESBA 2481A 3621846', ['RUESBA', '2481', null, 362, '1846']],
    ['no time', 'DE RUEHGZ #0208/01', ['RUEHGZ', '0208', 1, null, null]],
    ['a digit lost', 'DE RUEHGZ #0208/01 045090', ['RUEHGZ', '0208', 1, null, null]],
    ['the security line behind it', 'DE RUEHGZ #0208/01 0450905 ZNR UUUUU ZZH', ['RUEHGZ', '0208', 1, 45, '0905']],
    ['behind the second line of indicators', 'OO RUEHCN\nRUEHTRO DE RUEHGZ #0208 0450905', ['RUEHGZ', '0208', null, 45, '0905']],
    ['a sentence', 'DE FACTO THE FAIR IS OPEN', undefined],
  ]);
});

describe('format line 4, the security line', () => {
  forms(cable => cable.transmission?.security && [cable.transmission.security.signal, cable.transmission.security.letters, ...cable.transmission.security.operatingSignals], [
    ['unclassified', 'ZNR UUUUU ZZH', ['ZNR', 'UUUUU', 'ZZH']],
    ['confidential', 'ZNY CCCCC ZZH', ['ZNY', 'CCCCC', 'ZZH']],
    ['secret', 'ZNY SSSSS ZZH', ['ZNY', 'SSSSS', 'ZZH']],
    ['EFTO', 'ZNY EEEEE ZZH', ['ZNY', 'EEEEE', 'ZZH']],
    ['top secret', 'ZNY TTTTT ZZK', ['ZNY', 'TTTTT', 'ZZK']],
    ['with a release code', 'ZNR UUUAA ZZH', ['ZNR', 'UUUAA', 'ZZH']],
    ['with a release code and special handling', 'ZNY SSSBB/FFFFF ZZH', ['ZNY', 'SSSBB', 'ZZH']],
    ['with special handling', 'ZNY SSSSS/AAAAA ZZH', ['ZNY', 'SSSSS', 'ZZH']],
    ['with special handling behind a blank', 'ZNY SSSSS /BBBBB ZZH', ['ZNY', 'SSSSS', 'ZZH']],
    ['a slash with nothing behind it', 'ZNY SSSSS/ ZZH', ['ZNY', 'SSSSS', 'ZZH']],
    ['several signals', 'ZNR UUUUU ZDS ZZK', ['ZNR', 'UUUUU', 'ZDS', 'ZZK']],
    ['no signal', 'ZNR UUUUU', ['ZNR', 'UUUUU']],
    ['a letter lost', 'ZNR UUUU ZZH', ['ZNR', 'UUUU', 'ZZH']],
    ['no letters', 'ZNR ZZH', ['ZNR', null, 'ZZH']],
    ['the date-time group behind it', 'ZNR UUUUU ZZH O 140905Z FEB 07', ['ZNR', 'UUUUU', 'ZZH']],
  ]);
});

describe('format lines 10 and 11', () => {
  it('are told as breaks: BT, and a group count', () => {
    const lines = header('TO RUEHC/SECSTATE WASHDC\nSTATE GRNC\nBT\nUNCLAS GUANGZHOU 000208');
    assert.deepEqual(lines.lines.map(line => line.role), ['to', 'break', 'break', 'classification']);
    assert.deepEqual(lines.breaks.map(word => word.text), ['BT']);
  });

  it('are none behind a text, also where no classification line stands between the two', () => {
    const { sections } = read('FM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nBT\n\n1. ONE.\n\n2. TWO.\n\nROE\nBT\n#1144\n');
    assert.deepEqual(sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['ONE.', 'TWO.']);
  });
});

describe('level and number over a transmission, as a post prints them at the head of each page', () => {
  const print = 'UNCLAS SECSTATE 012345\n\nACTION: CONS-4\nINFO: CG CONS\nVZCZCMT0064\nRR RUEHMT\nDE RUEHC #2345/01 0450905\nZNR UUUUU ZZH\nR 140905Z FEB 07\nFM SECSTATE WASHDC\nTO RUEHMT/AMCONSUL MONTREAL 1752\nBT\nUNCLAS SECTION 01 OF 02 STATE 012345\n\nSUBJECT: LANTERNS\n\n1. ALL LANTERNS WERE\n\nUNCLAS SECSTATE 012345\n\n\nUNCLAS SECSTATE 012345\nLIT. UNCLAS STATE 054321 SAID SO.\nUNCLAS STATE 054321\n';

  it('hide nothing of it', () => {
    const { transmission, from, reference, classification, subject } = read(print);
    assert.deepEqual([transmission?.id, transmission?.station?.serial, from?.name, reference?.id, classification?.sections, subject?.text], ['VZCZCMT0064', '2345', 'SECSTATE WASHDC', '07STATE12345', 2, 'LANTERNS']);
  });

  it('are no words of the text; those of another cable are', () => {
    assert.deepEqual(read(print).sections[0]?.paragraphs.map(({ text }) => text), ['ALL LANTERNS WERE LIT. UNCLAS STATE 054321 SAID SO. UNCLAS STATE 054321']);
  });

  it('are the classification line over a message that repeats a telegram', () => {
    const { reference, from } = read('UNCLAS OSLO 000123\n\nSUBJECT: LANTERNS\n\n1. Embassy repeats a telegram.\n\nVZCZCXRO7105\nOO RUEHCN\nDE RUEHGZ #0208/01 0450905\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\n');
    assert.deepEqual([reference?.number, from], [123, null]);
  });

  it('are the classification line where none follows the transmission header', () => {
    assert.equal(read('UNCLAS OSLO 000123\n\nDE RUEHNY #0123/01 0450905\nR 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nBT\n\nSUBJECT: LANTERNS\n').reference?.number, 123);
  });

  it('are the classification line where no transmission follows', () => {
    assert.deepEqual([read('UNCLAS OSLO 000123\n\nSUBJECT: LANTERNS\n\n1. (U) DE RUEHC #2345 is a station.\n').reference?.number], [123]);
  });
});

describe('a transmission header that an archive gives twice', () => {
  it('has each addressee once, and its date-time group is none of them', () => {
    const head = 'R 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 2981\nINFO AMEMBASSY PARIS\nAMEMBASSY ROME';
    const cable = read(`${head}\nid: 2446\ndate: 2/14/2007\nheader:\n${head}\n\nUNCLAS OSLO 000208\n\nTAGS: SCUL, NO\nSUBJECT: LANTERNS\n\n1. (U) They shine.\n`);
    assert.deepEqual([cable.to.map(({ name }) => name), cable.info.map(({ name }) => name), cable.reference?.id], [['SECSTATE WASHDC'], ['AMEMBASSY PARIS', 'AMEMBASSY ROME'], '07OSLO208']);
  });
});

describe('a transmission header below that of a station which has sent the telegram on', () => {
  const relay = 'R 140938Z FEB 94\nFM JOINT STAFF WASHINGTON DC\nINFO RUEADWD/OCSA WASHINGTON DC\nRUEALGX/SAFE\n';
  const own = 'R 140737Z FEB 94\nFM USDAO OSLO NO\nTO RUEKJCS/DIA WASHDC\nINFO RUEHSM/AMEMBASSY STOCKHOLM\nBT\nUNCLAS OSLO 05049\n\nSUBJ: LANTERNS\n\n1. (U) THEY SHINE.\n\nBT\n#5049\n';

  it('says who sends it, when and to whom', () => {
    const cable = read(relay + own);
    assert.deepEqual([cable.dateTimeGroup?.iso, cable.from?.name, cable.to.map(({ name }) => name), cable.info.map(({ name }) => name), cable.reference?.id], ['1994-02-14T07:37:00Z', 'USDAO OSLO NO', ['DIA WASHDC'], ['AMEMBASSY STOCKHOLM'], '94OSLO5049']);
  });

  it('leaves what stands over it where it is', () => {
    assert.deepEqual(header(relay + own).lines.slice(0, 6).map(({ role }) => role), ['print', 'print', 'print', 'print', 'date-time-group', 'from']);
  });

  it('may begin with lines for routing and security of its own, without a line for the station', () => {
    const routed = `OO RUEAIIB\nZNR UUUUU ZOC STATE ZZH\nOO RUEHSM RUEHRO\nDE RUEHNY #5049 0450737\nZNR UUUUU ZZH\n${own}`;
    assert.deepEqual(header(routed).lines.slice(0, 6).map(({ role }) => role), ['print', 'print', 'routing', 'station', 'security', 'date-time-group']);
    const { transmission } = read(routed);
    assert.deepEqual([transmission?.routingIndicators, transmission?.station?.serial, transmission?.security?.operatingSignals], [['RUEHSM', 'RUEHRO'], '5049', ['ZZH']]);
  });

  it('leaves the lines over the first date-time group to the station that has readdressed it, and has its own where they stand', () => {
    const lines = 'PP RUEHSM\nDE RUEHNY #5049 0460920\nZNR UUUUU\n';
    const { transmission } = read(lines + relay + own);
    assert.deepEqual([transmission?.prosign, transmission?.station, transmission?.security?.signal], [null, null, 'ZNR']);
    assert.deepEqual(header(lines + relay + own).lines.slice(0, 3).map(({ role }) => role), ['print', 'print', 'security']);
    assert.equal(read(relay + lines + own).transmission?.station?.serial, '5049');
  });

  it('is none in a telegram that another repeats', () => {
    const cable = read(`${relay}UNCLAS OSLO 05050\n\nFOLLOWING REPEATED FOR YOUR INFORMATION:\n\n${own}`);
    assert.deepEqual([cable.from?.name, cable.reference?.number], ['JOINT STAFF WASHINGTON DC', 5050]);
  });
});
