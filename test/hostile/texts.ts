/** A kind of file that nobody means well with: what stands above, and what comes again until it is long enough. */
export interface Hostile {
  readonly name: string;
  readonly head: string;
  readonly unit: (index: number) => string;
}

const HEADER = 'UNCLAS PARIS 004321\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, FR\nSUBJECT: HARBOR FESTIVAL\n\n';
const BYTES = Array.from({ length: 997 }, (_, at) => (at * at * 7 + at * 31) % 256);

/** What a reader makes of the bytes of other encodings: half of UTF-16 is NULs, what is no UTF-8 is replaced. */
function misread(text: string, encoding: 'utf16le' | 'latin1'): string {
  return Buffer.from(text, encoding).toString('utf8');
}

export const HOSTILE: readonly Hostile[] = [
  // no cables at all
  { name: 'binary', head: '', unit: () => Buffer.from(BYTES).toString('latin1') },
  { name: 'binary read as UTF-8', head: '', unit: () => Buffer.from(BYTES).toString('utf8') },
  { name: 'UTF-16 read as UTF-8', head: misread(HEADER, 'utf16le'), unit: index => misread(`${index}. (U) The fair was good.\n\n`, 'utf16le') },
  { name: 'Windows-1252 read as UTF-8', head: HEADER, unit: index => misread(`${index}. (U) The “fair” was cafés – good.\r\n\r\n`, 'latin1') },
  { name: 'NULs', head: HEADER, unit: () => '\0\0\0 \0\n' },
  { name: 'lone surrogates', head: HEADER, unit: index => (index % 2 === 0 ? '\ud83d a ' : '\ude00\n') },
  // characters that nobody sees
  { name: 'bidirectional overrides', head: HEADER, unit: index => `${index}. (U) The \u202efair\u202c was \u2066good\u2069.\n\n` },
  { name: 'zero-width characters', head: HEADER, unit: index => `${index}. (\u200bU) The\u200d fair\ufeff was\u00ad good.\n\n` },
  { name: 'only zero-width characters', head: '', unit: () => '\u200b' },
  { name: 'combining marks', head: HEADER, unit: () => 'e\u0301\u0302\u0303' },
  // lines
  { name: 'mixed line ends', head: HEADER, unit: index => `${index}. (U) The fair was good.${['\n', '\r\n', '\r', '\u2028', '\n\r'][index % 5] ?? ''}` },
  { name: 'blank lines', head: HEADER, unit: () => '\n' },
  { name: 'carriage returns', head: HEADER, unit: () => '\r' },
  { name: 'one line of words', head: HEADER, unit: () => 'harbor ' },
  { name: 'one line without blanks', head: HEADER, unit: () => 'x' },
  { name: 'one line of blanks', head: HEADER, unit: () => ' ' },
  { name: 'one line of hyphens', head: HEADER, unit: () => '-' },
  { name: 'one line above any header', head: '', unit: () => 'UNCLAS TAGS: REF: ' },
  // the parts of a cable, without end
  { name: 'paragraphs', head: HEADER, unit: index => `${index + 1}. (U) The fair was good.\n\n` },
  { name: 'paragraphs of one number', head: HEADER, unit: () => '1. (U) See para 1 and REF A.\n\n' },
  { name: 'a paragraph of many lines', head: `${HEADER}1. (U) `, unit: () => 'The fair was good and the harbor was full of boats.\n' },
  { name: 'sub-paragraphs', head: `${HEADER}1. (U) The fair:\n`, unit: index => `   ${String.fromCharCode(65 + (index % 26))}. (U) Good.\n` },
  { name: 'headings', head: HEADER, unit: () => 'The fair\n--------\n\n' },
  { name: 'underlines', head: HEADER, unit: () => '--------\n' },
  { name: 'TAGS codes on one line', head: 'UNCLAS PARIS 004321\nTAGS: ', unit: () => 'PREL, ' },
  { name: 'TAGS codes that are not known', head: 'UNCLAS PARIS 004321\nTAGS: ', unit: () => 'Abcd, X, ' },
  { name: 'codes of countries that TAGS have not', head: 'UNCLAS PARIS 004321\nTAGS: ', unit: () => 'JP, DE, ' },
  { name: 'entities among TAGS codes', head: 'UNCLAS PARIS 004321\nTAGS: ', unit: () => 'PREL &amp; ABCD, ' },
  { name: 'fused TAGS codes', head: 'UNCLAS PARIS 004321\nTAGS: ', unit: () => 'PREL' },
  { name: 'TAGS codes on lines of their own', head: 'UNCLAS PARIS 004321\nTAGS: ', unit: () => 'PREL, ECON,\n' },
  { name: 'lines of TAGS', head: 'UNCLAS PARIS 004321\n', unit: () => 'TAGS: PREL\n' },
  { name: 'references', head: 'UNCLAS PARIS 004321\nSUBJECT: FAIR\nREF: A. STATE 1\n', unit: index => `     ${String.fromCharCode(66 + (index % 25))}. 06 LONDON ${index}\n` },
  { name: 'references on one line', head: 'UNCLAS PARIS 004321\nSUBJECT: FAIR\nREF: ', unit: index => `${String.fromCharCode(65 + (index % 26))}. LONDON ${index} ` },
  { name: 'mentions of references', head: `${HEADER}REF: A. STATE 1\n     B. STATE 2\n\n1. (U) `, unit: () => 'REF A and REFS A-B, reftel, ' },
  { name: 'addressees', head: 'O 140905Z FEB 07\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC 1234\nINFO RUEHLO/AMEMBASSY LONDON\n', unit: index => `RUEHBJ/AMEMBASSY BEIJING ${index}\n` },
  { name: 'addressees on one line', head: 'O 140905Z FEB 07\nFM AMEMBASSY PARIS\nTO ', unit: () => 'RUEHBJ/AMEMBASSY BEIJING ' },
  { name: 'routing indicators', head: 'VZCZCXYZ0001\nOO ', unit: () => 'RUEHC ' },
  { name: 'captions', head: 'UNCLAS PARIS 004321\n', unit: () => 'SIPDIS NOFORN EXDIS\n' },
  { name: 'passing lines', head: 'UNCLAS PARIS 004321\n', unit: () => 'STATE FOR EAP/CM AND DRL\n' },
  { name: 'passing lines for a post that it does not go to', head: 'FM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nUNCLAS PARIS 004321\n', unit: () => 'BEIJING PASS TO EAP/CM AND DRL\n' },
  { name: 'levels at the ends of pages', head: 'UNCLAS PARIS 004321\n\nSUBJECT: X\n', unit: () => '\fUNCLASSIFIED\n\n' },
  { name: 'levels and numbers at the ends of pages in the text', head: 'UNCLAS PARIS 004321\n\nSUBJECT: X\n\n1. (U) It rained.\n', unit: () => 'UNCLASSIFIED\n\f12\n' },
  { name: 'a subject without end', head: 'UNCLAS PARIS 004321\nSUBJECT: ', unit: () => 'THE HARBOR FESTIVAL\n' },
  { name: 'reasons', head: 'C O N F I D E N T I A L PARIS 004321\nClassified By: Consul Jane Roe. Reason: ', unit: () => '1.4 (b) and (d), ' },
  { name: 'marks', head: HEADER, unit: () => '(S//NF) ' },
  { name: 'nested brackets', head: `${HEADER}1. (U) `, unit: () => '([' },
  { name: 'brackets that close', head: `${HEADER}1. (U) `, unit: () => ')]' },
  { name: 'nested notes', head: `${HEADER}1. (U) `, unit: () => '(Note: it rains. ' },
  { name: 'what begins and does not end', head: HEADER, unit: () => 'Begin text:\n\n' },
  { name: 'what ends and did not begin', head: HEADER, unit: () => 'End text.\n\n' },
  { name: 'comments that end and did not begin', head: HEADER, unit: index => `${index + 1}. (U) The fair was good. End comment.\n\n` },
  { name: 'numbers with gaps', head: HEADER, unit: index => `${index * 2 + 1}. (U) The fair was good.\n\n` },
  { name: 'what begins and ends', head: HEADER, unit: index => (index % 2 === 0 ? 'Begin quote.\n\n' : 'End quote.\n\n') },
  { name: 'abbreviations', head: `${HEADER}1. (U) `, unit: index => `Pub Sec Bur ${index} (PSB) ${'PSB '.repeat(20)}` },
  { name: 'signatures', head: HEADER, unit: () => 'ROE\n\n' },
  { name: 'ends of messages', head: HEADER, unit: () => 'BT\n#4321\nNNNN\n' },
  { name: 'cables', head: '', unit: index => `${HEADER}1. (U) The fair was good.\n\nROE\nBT\n#${String(index % 10000).padStart(4, '0')}\nNNNN\n\n` },
  { name: 'classification lines', head: '', unit: () => 'UNCLAS SECTION 01 OF 02 PARIS 004321\n' },
  // what an archive leaves
  { name: 'archive ids', head: '', unit: index => `07PARIS${index}\n` },
  { name: 'pilcrows', head: '', unit: () => '¶' },
  { name: 'pilcrows on lines of their own', head: HEADER, unit: () => '¶\n' },
  { name: 'false paragraphs', head: `${HEADER}1. (U) The fair of\n`, unit: index => `¶${1900 + (index % 200)}. was as good as that of\n` },
  { name: 'page lines', head: '', unit: () => 'PARIS 00004321  002 OF 004\n' },
  { name: 'page lines in a sentence', head: `${HEADER}1. (U) `, unit: index => `the fair and\n\nPARIS 00004321  ${String(2 + (index % 3)).padStart(3, '0')} OF 004\n\n\n` },
  { name: 'pages of a print', head: '', unit: index => `PAGE ${String(1 + (index % 99)).padStart(2, '0')} PARIS 04321 082030Z\n` },
  { name: 'entities', head: HEADER, unit: () => '&#8217;&amp;amp;' },
  { name: 'backslashes', head: HEADER, unit: () => '\\ ' },
  { name: 'redactions', head: HEADER, unit: () => 'XXXXXXXXXXXX ' },
  { name: 'stamps', head: HEADER, unit: () => 'Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n' },
  { name: 'addresses of the web', head: HEADER, unit: () => 'www.example.com/a ' },
];

/** A text of about so many characters. */
export function hostile({ head, unit }: Hostile, length: number): string {
  const parts = [head];
  for (let index = 0, size = head.length; size < length; index++) {
    const part = unit(index);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}
