import assert from 'node:assert/strict';
import { forms, header } from './read';

describe('the date-time group', () => {
  forms(cable => cable.dateTimeGroup && [cable.dateTimeGroup.iso, cable.dateTimeGroup.precedence, cable.dateTimeGroup.infoPrecedence], [
    ['one precedence', 'O 140905Z FEB 07', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['two precedences', 'P R 041820Z JAN 10', ['2010-01-04T18:20:00Z', 'PRIORITY', 'ROUTINE']],
    ['FLASH', 'Z 041820Z JAN 10', ['2010-01-04T18:20:00Z', 'FLASH', null]],
    ['no precedence', '140905Z FEB 07', ['2007-02-14T09:05:00Z', null, null]],
    ['1966', 'R 281848Z DEC 66', ['1966-12-28T18:48:00Z', 'ROUTINE', null]],
    ['four digits of the year', 'O 140905Z FEB 2007', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['a stop that a scan left behind it', 'R 131200Z SEP 73 .', ['1973-09-13T12:00:00Z', 'ROUTINE', null]],
    ['a signal behind', 'R 131200Z SEP 73 ZFF4', ['1973-09-13T12:00:00Z', 'ROUTINE', null]],
    ['a signal behind with a hyphen', 'R 131200Z SEP 75 ZFF-4', ['1975-09-13T12:00:00Z', 'ROUTINE', null]],
    ['a signal, and why it is sent again', 'P 041533Z JUL 77 ZDK DUE TO NUMEROUS SERVICES', ['1977-07-04T15:33:00Z', 'PRIORITY', null]],
    ['the number of its processing', 'P 041533Z JUL 08 PSN 991122A11', ['2008-07-04T15:33:00Z', 'PRIORITY', null]],
    ['a signal, and the telegram that asked for it', 'P 041533Z JUL 77 ZDK CTG RUEHSD 5040W 1871505', ['1977-07-04T15:33:00Z', 'PRIORITY', null]],
    ['a signal, and a station with its number', 'P 041533Z JUL 77 ZDK RUEHMD#0711', ['1977-07-04T15:33:00Z', 'PRIORITY', null]],
    ['a signal, why it is sent again, and FM', 'P 041533Z JUL 77 ZDK CTG RUEHSD 5040W 1871505 FM AMEMBASSY MADRID', ['1977-07-04T15:33:00Z', 'PRIORITY', null]],
    ['why it is sent again, without a signal', 'R 041533Z JUL 09 DUE TO NUMEROUS SVCS H/W ZDK', ['2009-07-04T15:33:00Z', 'ROUTINE', null]],
    ['a remark of its station in brackets', 'R 041533Z JUL 09 (CCY AD00AB1234/MSI1234 510)', ['2009-07-04T15:33:00Z', 'ROUTINE', null]],
    ['that it is a corrected copy', 'R 041533Z JUL 09 CORRECTED COPY', ['2009-07-04T15:33:00Z', 'ROUTINE', null]],
    ['a month that is none, behind a blank before Z', 'R 081750 Z MAU 73', [null, 'ROUTINE', null]],
    ['no blanks', 'R140905Z FEB07', ['2007-02-14T09:05:00Z', 'ROUTINE', null]],
    ['a blank inside', 'O 14 0905Z FEB 07', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['blanks inside and in its year, as prints of 1973 have them', 'P R 25 1346 Z JUN 7 3', ['1973-06-25T13:46:00Z', 'PRIORITY', 'ROUTINE']],
    ['its precedence in a small letter', 'o 140905Z FEB 07\nFM AMCONSUL GUANGZHOU', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['all of it in small letters', 'p r 140905z feb 07\nFM AMCONSUL GUANGZHOU', ['2007-02-14T09:05:00Z', 'PRIORITY', 'ROUTINE']],
    ['small letters', 'O 140905z Feb 07', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['no zone', 'O 140905 FEB 07', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['a day that is none', 'O 310905Z FEB 07', [null, 'IMMEDIATE', null]],
    ['an hour that is none', 'O 142605Z FEB 07', [null, 'IMMEDIATE', null]],
    ['a digit lost', 'O 14905Z FEB 07', [null, 'IMMEDIATE', null]],
    ['a month that is none', 'P O 140905Z FBE 07', [null, 'PRIORITY', 'IMMEDIATE']],
    ['a month that is none, and no precedence', '140905Z FBE 07', null],
    ['a leap day', 'O 290905Z FEB 08', ['2008-02-29T09:05:00Z', 'IMMEDIATE', null]],
    ['FM behind it', 'O P 140905Z FEB 07 FM AMEMBASSY PARIS', ['2007-02-14T09:05:00Z', 'IMMEDIATE', 'PRIORITY']],
    ['a level fused to it, as copies of 2005 have it', '140905Z Feb 05S E C R E T PARIS 000123\n\nSIPDIS', ['2005-02-14T09:05:00Z', null, null]],
    ['a zero for the letter of the precedence', '0 140905Z FEB 07', ['2007-02-14T09:05:00Z', null, null]],
    ['a zero for the second letter', 'P 0 140905Z FEB 07', ['2007-02-14T09:05:00Z', 'PRIORITY', null]],
    ['a letter doubled as in the routing line', 'OO 140905Z FEB 07', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['a letter doubled before the same letter', 'OO O 140905Z FEB 07', ['2007-02-14T09:05:00Z', 'IMMEDIATE', 'IMMEDIATE']],
    ['letters for digits', 'O I4O905Z FEB O7', ['2007-02-14T09:05:00Z', 'IMMEDIATE', null]],
    ['a letter that is no precedence', 'I 140905Z FEB 07\nFM AMEMBASSY PARIS', ['2007-02-14T09:05:00Z', null, null]],
    ['such a letter, and no FM below', 'A 140905Z FEB 07\nB 150905Z FEB 07', null],
    ['letters for digits, and no month', 'O I4O905Z IN 07', null],
    ['a date at the start of a sentence', '12 MAY 2003 WAS A MONDAY', null],
  ]);

  it('tells whether it is in its form', () => {
    assert.deepEqual(['O 140905Z FEB 07', 'O 14905Z FEB 07', 'O 140905z Feb 07', 'O 140905Z FBE 07', '0 140905Z FEB 07'].map(text => header(text).dateTimeGroup?.wellFormed), [true, false, false, false, false]);
  });
});
