import { copy, draft, oneReplaced, plusOne, replaced, type Kind } from '../kind';

/** An addressee line with a routing indicator; the keyword, if any, is the first group. */
const ADDRESSEE = /^((?:INFO )?)(RUEH[A-Z]+)\/(AMEMBASSY [A-Z]+)((?: \d{4})?)$/gm;
const DE = /^DE (RUEH[A-Z]+) #(\d{4})((?:\/\d\d)?) (\d{3})(\d{4})$/m;
const DTG = /^([ZOPR](?: R)?) (\d{2})(\d{2})(\d{2})Z ([A-Z]{3}) (\d{2})$/m;

export const transmissionKinds: readonly Kind[] = [
  draft('transmission-id-form', 'an identifier without its channel', text => replaced(text, /^VZCZCXYZ(\d{4})$/m, (_, digits) => `‹VZCZC${digits}›`)),
  draft('precedence-prosign-invalid', 'two different letters as prosign', text => replaced(text, /^(OO|PP|RR) RUEHC /m, (_, prosign) => `‹${prosign.charAt(0)}X› RUEHC `)),
  draft('precedence-mismatch-fl2-fl5', 'another prosign than the date-time group has', text => replaced(text, /^(OO|PP|RR) RUEHC /m, (_, prosign) => `‹${prosign === 'OO' ? 'PP' : 'OO'}› RUEHC `)),
  draft('precedence-info-above-action', 'the precedences of action and information changed round', (text, _random, { transmission }) => (transmission ? null : replaced(text, /^P R (\d{6}Z)/m, (_, time) => `‹R P› ${time}`))),
  draft('addressee-precedence-mismatch', 'a precedence word that is not that of the date-time group', text => replaced(text, /^O( R \d{6}Z .*\nFM .*\nTO (?:RUEHC\/)?SECSTATE WASHDC) IMMEDIATE/m, (_, between) => `‹O›${between} PRIORITY`)),
  draft('precedence-word-misspelt', 'a letter lost from a precedence word', text => replaced(text, /^(TO .* )(IMMEDIATE|PRIORITY)( \d{4})$/m, (_, before, word, after) => `${before}‹${word.slice(0, 2)}${word.slice(3)}›${after}`)),
  draft('precedence-priority-retired', 'PRIORITY in 2019', text => (text.includes('13526') ? replaced(text, /^(P R \d{6}Z [A-Z]{3}) \d\d(\nFM .*\nTO .* )PRIORITY/m, (_, before, between) => `${before} 19${between}‹PRIORITY›`) : null)),
  draft('flash-mixed-precedence', 'FLASH to one, routine to others', (text, _random, { transmission }) => (transmission ? null : replaced(text, /^O( R \d{6}Z .*\nFM .*\nTO .* )IMMEDIATE/m, (_, before) => `Z${before}‹FLASH›`))),
  draft('address-keyword-misspelt', 'a letter lost from INFO', text => replaced(text, /^INFO /m, () => '‹INF› ')),
  // Cables of the 1970s give no reason.
  draft('niact-without-justification', 'NIACT without a word about it', (text, _random, { print }) => replaced(print ? '' : text, /^(TO .* )IMMEDIATE/m, (_, before) => `${before}‹NIACT IMMEDIATE›`)),
  draft('routing-indicator-form', 'a digit in a routing indicator', (text, random) => oneReplaced(text, ADDRESSEE, random, (_, info, indicator, address, number) => `${info}‹${indicator.replace('E', '3')}›/${address}${number}`)),
  draft('routing-indicator-unknown', 'a routing indicator that nobody has', (text, random) => oneReplaced(text, ADDRESSEE, random, (_, info, _indicator, address, number) => `${info}‹RUEHQQQ›/${address}${number}`)),
  draft('routing-indicator-pla-mismatch', 'the routing indicator of another post', (text, random) => oneReplaced(text, ADDRESSEE, random, (_, info, _indicator, address, number) => `${info}‹RUEHGZ›/${address}${number}`)),
  draft('de-line-form', 'a DE line without its number sign', text => replaced(text, DE, (line) => `‹${line.replace('#', '')}›`)),
  draft('de-station-fm-mismatch', 'the station of another post', text => replaced(text, DE, (_, _station, serial, section, day, time) => `DE ‹RUEHGZ› #${serial}${section} ${day}${time}`)),
  draft('julian-date-mismatch', 'the next day in the DE line', text => replaced(text, DE, (_, station, serial, section, day, time) => `DE ${station} #${serial}${section} ‹${plusOne(day)}›${time}`)),
  draft('filing-time-before-dtg', 'a filing time five minutes before the date-time group', text => replaced(text, DE, (_, station, serial, section, day, time) => `DE ${station} #${serial}${section} ${day}‹${String(Number(time) - 5).padStart(4, '0')}›`)),
  draft('serial-mrn-mismatch', 'another serial number in the transmission', text => replaced(text, DE, (_, station, serial, section, day, time) => `DE ${station} #‹${plusOne(serial)}›${section} ${day}${time}`)?.replace(/^#(\d{4})$/m, (_, serial: string) => `#${plusOne(serial)}`) ?? null),
  draft('section-number-mismatch', 'another section in the DE line', text => replaced(text, /^(DE .*\/)01( \d{7})$/m, (_, before, after) => `${before}‹02›${after}`)),
  draft('security-line-form', 'four letters in the security line', text => replaced(text, /^ZNR UUUUU/m, () => 'ZNR ‹UUUU›')),
  draft('security-line-signal', 'the wrong signal before UUUUU', text => replaced(text, /^ZNR UUUUU/m, () => '‹ZNY› UUUUU')),
  draft('security-line-classification-mismatch', 'the letters of another level', text => replaced(text, /^ZNR UUUUU/m, () => 'ZNY ‹SSSSS›')),
  draft('dtg-form', 'a digit lost from the date-time group', text => replaced(text, DTG, (_, letters, day, hour, minute, month, year) => `${letters} ‹${day}${hour}${minute.slice(1)}Z ${month} ${year}›`)),
  draft('dtg-invalid-date', 'an hour that there is not', text => replaced(text, DTG, (_, letters, day, _hour, minute, month, year) => `${letters} ${day}‹26${minute}›Z ${month} ${year}`)),
  draft('dtg-month-case', 'a month in small letters', text => replaced(text, DTG, (_, letters, day, hour, minute, month, year) => `${letters} ${day}${hour}${minute}Z ‹${month.charAt(0)}${month.slice(1).toLowerCase()}› ${year}`)),
  draft('dtg-lower-case-zone', 'a small z', text => replaced(text, DTG, (_, letters, day, hour, minute, month, year) => `${letters} ${day}${hour}${minute}‹z› ${month} ${year}`)),
  draft('duplicate-addressee', 'an addressee a second time', text => replaced(text, /^INFO (((?:RUEH[A-Z]+\/)?AMEMBASSY [A-Z]+)(?: \d{4})?)\n((?:(?:RUEH[A-Z]+\/)?AMEMBASSY .*\n)*)/m, (_, line, name, others) => `INFO ${line}\n${others}‹${name}›\n`)),
  draft('continuation-mcn-form', 'a number of two digits behind an addressee', text => replaced(text, /^(TO .* )\d\d(\d\d)$/m, (_, before, digits) => `${before}‹${digits}›`)),
  draft('xmt-without-collective', 'an exemption from no collective', text => replaced(text, /^(TO .*)\n/m, (_, line) => `${line}\nXMT ‹AMEMBASSY SOFIA›\n`)),
  draft('end-of-message-serial-mismatch', 'another number at the end of the message', text => replaced(text, /^#(\d{4})\nNNNN/m, (_, serial) => `#‹${plusOne(serial)}›\nNNNN`)),
  draft('missing-from-line', 'the FM line lost', text => replaced(text, /^FM .*\n(TO)/m, (_, to) => `‹${to}›`)),
  draft('missing-action-addressee', 'information addressees only', text => replaced(text, /^TO .*\n(INFO)/m, (_, info) => `‹${info}›`)),
  draft('header-line-order', 'FM above the date-time group', (text, _random, { print }) => replaced(print ? '' : text, /^([ZOPR](?: R)? \d{6}Z .*)\n(FM) (.*)\n/m, (_, dtg, keyword, address) => `‹${keyword} ${address}›\n${dtg}\n`)),
  copy('archive-banner-mismatch', 'another number in the banner', text => replaced(text, /^(\d\d[A-Z]+)(\d+)\n/, (_, before, digits) => `‹${before}${plusOne(digits)}›\n`)),
];
