import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { hover } from '../../../server/src/features/hover';
import { FULL, withCaret } from '../samples';

function on(words: string, replacement: string): string {
  assert.equal(FULL.split(words).length, 2, `${words} does not stand once in the sample`);
  const { document, offset } = withCaret(FULL.replace(words, replacement));
  return hover(document, offset)?.markdown ?? '';
}

describe('hovering the transmission header', () => {
  it('shows the whole station line with the part pointed at in bold type', () => {
    assert.match(on('#0012/01', '#00|12/01'), /- RUEHGZ: AMCONSUL GUANGZHOU\n- \*\*\\#0012\*\*: serial number of the station\n- \/01: section 1 of the message\n- 032: Julian day: day 32 of the year, 1 February 2005\n- 1405: filed at 14:05/);
  });

  it('names the station as the cable does, where its indicator is that of others too', () => {
    const cable = 'DE RUEHC #6412 2601815\nZNR UUUUU ZZH\nO 171802Z SEP 09\nFM SECSTATE WASHDC\nTO RUEHSW/AMEMBASSY BERN\n';
    const document = parse(cable);
    assert.match(hover(document, cable.indexOf('6412'))?.markdown ?? '', /- RUEHC: SECSTATE WASHINGTON DC and \d more/);
  });

  it('tells a release code among the security letters', () => {
    assert.match(on('ZNY CCCCC', 'ZNY CC|CAA'), /CCCAA[^]*confidential[^]*Three equal letters, and two that release the message to an ally's network; ZNY/);
  });

  it('tells the letters of RESTRICTED, and a signal of relays', () => {
    assert.match(on('ZNY CCCCC', 'ZNY RR|RRR'), /restricted, a level of allies[^]*ZNY stands before them\.[^]*ACP 127\(G\) 124\.b/);
    assert.match(on('ZNY CCCCC ZZH', 'ZNY CCCCC ZG|C'), /operating signal: no receipt is needed/);
  });

  it('tells the parts of an identifier that are there', () => {
    assert.match(on('VZCZCXYZ0012', 'VZCZCX|YZ0012'), /- \*\*XYZ\*\*: channel\n- \*\*0012\*\*: running number of the channel/);
    assert.match(on('VZCZCXYZ0012', 'VZCZC|0012'), /- \*\*ZCZC\*\*: start of message\n- \*\*0012\*\*: running number/);
  });

  it('tells of an identifier, a group and a precedence that are written in part what they say, and no more', () => {
    assert.match(on('VZCZCXYZ0012', 'VZC|ZC'), /- \*\*ZCZC\*\*: start of message\n\nSource/);
    assert.match(on('011405Z', '01|1405'), /- \*\*1405\*\*: hour and minute\n- \*\*FEB\*\*/);
    assert.match(on('WASHDC PRIORITY', 'WASHDC PRIO|RTIY'), /precedence: not a known one\. Usual are FLASH/);
  });

  it('says so when nobody in the list has a routing indicator like it, or is known to be the station', () => {
    assert.match(on('RUEHOO/CHINA', 'RXYZ|QWJK/CHINA'), /^\*\*RXYZQWJK\*\* — routing indicator, not in the list known here\.$/);
    assert.match(on('DE RUEHGZ', 'DE RXY|ZQWJK'), /\*\*RXYZQWJK\*\*: a routing indicator that is not in the list known here/);
  });

  it('tells what the list itself notes of an address', () => {
    assert.match(on('RUEHBJ/AMEMBASSY BEIJING', 'AMCONSUL MAZAR-E SHA|IRF'), /correct form MAZAR-E SHARIF\. Source: ACP 117/);
  });

  it('tells of a collective no indicator that stands only in an example of the handbook', () => {
    const cable = 'O 171802Z SEP 09\nFM SECSTATE WASHDC\nTO RUEHZL/EUROPEAN POLITICAL COLLECTIVE\n';
    assert.doesNotMatch(hover(parse(cable), cable.indexOf('POLITICAL'))?.markdown ?? '', /Also reached|not a real/);
  });

  it('says so when an operating signal or a routing indicator is not known, and names those nearest to it', () => {
    assert.match(on('ZNY CCCCC ZZH', 'ZNY CCCCC ZX|Q'), /operating signal: not a known one\.$/);
    assert.match(on('RUEHOO/CHINA', 'RUEHX|Q/CHINA'), /routing indicator, not in the list known here\.\n\nNearest in it:\n\n- \*\*RUEH/);
  });

  it('takes no number of a military message, nor what communications wrote, behind a date-time group for a signal', () => {
    for (const note of ['MID110000494988U', 'CITE']) {
      const cable = `R 192237Z MAR 20 ${note}\nFM AMEMBASSY ROME\n`;
      assert.doesNotMatch(hover(parse(cable), cable.indexOf(note) + 1)?.markdown ?? '', /operating signal/);
    }
  });

  it('says so when the station line is not in its form', () => {
    assert.match(on('DE RUEHGZ #0012/01 0321405', 'D|E RUEHGZ #0012 321405'), /Not in its form/);
  });

  it('says so when the year has no such day', () => {
    assert.match(on('0321405', '36|61405'), /which the year has not/);
  });

  it('tells both precedences of the date-time group apart', () => {
    assert.match(on('P R 011405Z', '|P R 011405Z'), /action addressees: PRIORITY/);
    assert.match(on('P R 011405Z', 'P |R 011405Z'), /information addressees: ROUTINE/);
  });

  it('says so when the date-time group is no real date', () => {
    assert.match(on('011405Z FEB 05', '3114|05Z FEB 05'), /Not a real date/);
  });

  it('tells what stands behind the letters of the security line', () => {
    assert.match(on('ZNY CCCCC', 'ZNY CCCCC/AA|AAA'), /\/AAAAA\*\* — special handling: SIOP-ESI[^]*AUTODIN/);
    assert.match(on('ZNY CCCCC', 'ZNY CCCCC /FFF|FF'), /US-UK EYES ONLY/);
    assert.match(on('ZNY CCCCC', 'ZNY CCCCC/|DE'), /releases the message to an ally's network/);
    assert.match(on('ZNY CCCCC', 'ZNY CCCCC/X|YZXY'), /not a known group/);
  });

  it('tells the retired precedence and the one of night action', () => {
    assert.match(on('PRIORITY 0101', 'PRIO|RITY 0101'), /2017/);
    assert.match(on('NIACT IMMEDIATE', 'NI|ACT IMMEDIATE'), /Night action/);
  });

  it('names the nearest routing indicators for one that is unknown', () => {
    assert.match(on('RUEHBJ/AMEMBASSY', 'RUEH|BX/AMEMBASSY'), /not in the list known here[^]*Nearest in it:\n\n- \*\*RUEHB\w\*\*/);
  });

  it('tells the country of a post and its routing indicator where none is written', () => {
    assert.match(on('FM AMCONSUL GUANGZHOU', 'FM AMCON|SUL GUANGZHOU'), /originator[^]*Post \*\*GUANGZHOU\*\*, China \(TAGS CH\)[^]*Routing indicator: \*\*RUEHGZ\*\*/);
  });

  it('tells since when a country has its code, where cables are older', () => {
    assert.match(on('FM AMCONSUL GUANGZHOU', 'FM AMEMB|ASSY MOSCOW'), /Post \*\*MOSCOW\*\*, Russia \(TAGS RS, since 1992\)\./);
  });

  it('does not put an office abroad into Washington', () => {
    const hover = on('FM AMCONSUL GUANGZHOU', 'FM USD|AO ABUJA NI');
    assert.match(hover, /originator[^]*Routing indicator: \*\*RUEHUJA\*\*/);
    assert.doesNotMatch(hover, /Washington/i);
  });

  it('does not make an address up', () => {
    assert.match(on('FM AMCONSUL GUANGZHOU', 'FM AMCON|SUL NOWHERETOWN'), /Not in the list of addresses known here/);
  });
});
