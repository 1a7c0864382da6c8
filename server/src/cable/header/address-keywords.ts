/** The keywords of FL6 to FL9 with a letter lost or wrong, and what each is meant for. It counts only where what follows can be nothing but an address. */
export const MISREAD: Readonly<Record<string, string>> = {
  'F M': 'FM', F: 'FM', M: 'FM', FN: 'FM', FH: 'FM', PM: 'FM', FMM: 'FM', FFM: 'FM', MF: 'FM',
  'T O': 'TO', T: 'TO', O: 'TO', T0: 'TO', TQ: 'TO',
  'I N F O': 'INFO', NFO: 'INFO', IFO: 'INFO', INO: 'INFO', INF: 'INFO', INF0: 'INFO', INOF: 'INFO', IFNO: 'INFO', '1NFO': 'INFO', lNFO: 'INFO', IMFO: 'INFO', IHFO: 'INFO', INEO: 'INFO', INPO: 'INFO',
};

/** These and the keywords as they should be, for a pattern that takes small letters too. ACTION and FROM are those of older prints and of drafts. */
export const ADDRESS_KEYWORDS = ['FM', 'FROM', 'TO', 'ACTION', 'INFO', 'XMT', ...Object.keys(MISREAD)].join('|');
