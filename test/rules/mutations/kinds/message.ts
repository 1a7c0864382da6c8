import { copy, draft, oneReplaced, plusOne, replaced, type Kind } from '../kind';

/** The classification line: what stands before the number, and the number. */
const LINE = /^(UNCLAS (?:SECTION 01 OF 02 )?)([A-Z]+) (\d{5,6})$/m;

export const messageKinds: readonly Kind[] = [
  draft('missing-classification-line', 'the classification line lost', text => replaced(text, /^UNCLAS .*\n\n(?=(.*))/m, () => '')),
  copy('fused-header-line', 'the line break before the classification line lost', text => replaced(text, /^((?:RUEH[A-Z]+\/)?AMEMBASSY .*\w) ?\nUNCLAS/m, (_, before) => `${before}‹UNCLAS›`)),
  draft('classification-misspelt', 'two letters of the classification changed round', text => replaced(text, /^UNCLAS /m, () => '‹UNCALS› ')),
  draft('section-marker-form', 'a letter lost from SECTION', text => replaced(text, /^UNCLAS SECTION 01 OF 02/m, () => 'UNCLAS ‹SECTON 01 OF 02›')),
  draft('mrn-form', 'no post before the number', text => replaced(text, LINE, (_, before, _post, number) => `${before}‹${number}›`)),
  draft('mrn-post-unknown', 'a letter too many in the post', (text, _random, { addresses }) => (addresses ? null : replaced(text, LINE, (_, before, post, number) => `${before}‹${post.slice(0, 3)}X${post.slice(3)}› ${number}`))),
  draft('mrn-post-fm-mismatch', 'the post of another embassy', (text, _random, { archive, addresses }) => (archive || !addresses ? null : replaced(text, LINE, (_, before, post, number) => `${before}‹${post === 'OSLO' ? 'BERN' : 'OSLO'}› ${number}`))),
  draft('mrn-service-suffix', 'service matter behind the number', text => replaced(text, LINE, line => `${line} ‹ZFR 2585›`)),
  draft('caption-multiple-on-line', 'two captions on one line', text => replaced(text, /^SENSITIVE\nSIPDIS$/m, () => 'SENSITIVE ‹SIPDIS›')),
  draft('caption-unknown', 'two letters of a caption changed round', text => replaced(text, /^SIPDIS$/m, () => '‹SIPDSI›')),
  draft('caption-duplicate-sipdis', 'SIPDIS twice', (text, _random, { archive }) => (archive ? null : replaced(text, /^SIPDIS\n/m, () => 'SIPDIS\n‹SIPDIS›\n'))),
  draft('sbu-without-sensitive', 'the caption SENSITIVE lost', text => (text.includes('(SBU)') ? replaced(text, /^UNCLAS([^]*)\nSENSITIVE\n/m, (_, between) => `‹UNCLAS›${between}\n`) : null)),
  draft('sensitive-without-sbu', 'no portion marked SBU', text => (text.includes('(SBU)') ? replaced(text.replace('(SBU)', '(U)'), /^SENSITIVE$/m, () => '‹SENSITIVE›') : null)),
  draft('official-informal-subject', 'OFFICIAL INFORMAL as caption only', text => replaced(text, /^(UNCLAS .*\n\n)([^]*)^SUBJECT: /m, (_, line, between) => `${line}OFFICIAL INFORMAL\n${between}‹SUBJECT›: `)),
  draft('pass-line-unknown-addressee', 'a passing line for one who does not get the cable', (text, _random, { addresses }) => (addresses ? replaced(text, /^STATE FOR (.*)$/m, line => `${line}\n‹CENTCOM› FOR POLAD`) : null)),
  copy('page-line-mrn-mismatch', 'a page line of another cable', text => replaced(text, /^([A-Z]+ )(\d{8})( {2}002 OF 002)/m, (_, post, number, page) => `‹${post}${plusOne(number)}${page}›`)),
  copy('page-line-total-mismatch', 'a page line that counts other sections', text => replaced(text, /^([A-Z]+ \d{8} {2}002 OF )002/m, (_, before) => `${before}‹003›`)),
  draft('eo-line-missing', 'the E.O. line lost', (text, _random, { addresses }) => (addresses ? replaced(text, /^E\.O\. .*\n(TAGS: )/m, (_, tags) => tags) : null)),
  draft('eo-line-form', 'the stops of E.O. lost', text => replaced(text, /^E\.O\. (\d{5}): N\/A$/m, (_, order) => `‹EO› ${order}: N/A`)),
  draft('eo-unknown-order', 'two digits of the order changed round', text => replaced(text, /^E\.O\. (\d)(\d)(\d)(\d\d): /m, (_, a, b, c, rest) => `E.O. ‹${a}${c}${b}${rest}›: `)),
  draft('eo-not-in-force', 'the order of another time', (text, _random, { addresses }) => (addresses ? replaced(text, /^E\.O\. (\d{5}): /m, (_, order) => `E.O. ‹${order === '11652' ? '12958' : '11652'}›: `) : null)),
  draft('unclassified-with-decl', 'a date of declassification', (text, random, { years }) => replaced(text, /^(E\.O\. \d{5}: )N\/A$/m, (_, before) => `${before}‹DECL: 02/14/${years[1] + random.from(5, 9)}›`)),
  draft('unclassified-with-classifier', 'a Classified By line', (text, _random, { years }) => replaced(text, /^(SUBJECT: .*\n(?:REF: .*\n(?: {5}.*\n)*)?)\n/m, (_, before) => `${before}\n‹Classified By›: John Roe, Consul, Reason: ${years[1] < 2003 ? '1.5' : '1.4'} (b)\n\n`)),
  draft('tags-unknown-code', 'a code with a letter too many', (text, random) => oneReplaced(text, /^(TAGS: (?:[A-Z]{4},? )*)(PREL|PGOV|ECON|ETRD|EAGR|SCUL|SENV)\b/gm, random, (_, before, code) => `${before}‹${code.slice(0, 2)}Q${code.slice(2)}›`)),
  draft('tags-fused-codes', 'two codes run together', text => replaced(text, /^(TAGS: (?:[A-Z]{4},? )*?)([A-Z]{4}),? ([A-Z]{4})\b/m, (_, before, first, second) => `${before}‹${first}${second}›`)),
  draft('tags-duplicate-code', 'a code twice', text => replaced(text, /^(TAGS: )([A-Z]{4})(,? )(.*)$/m, (_, before, code, separator, rest) => `${before}${code}${separator}${rest}${separator}‹${code}›`)),
  draft('tags-no-subject', 'no subject code', text => replaced(text, /^TAGS: .*?([A-Z]{2})$/m, (_, country) => `‹TAGS›: ${country}`)),
  draft('tags-no-geo', 'no country', (text, _random, { years }) => replaced(years[0] < 1995 ? '' : text, /^TAGS: ([A-Z]{4},? [A-Z]{4}\b.*?),? [A-Z]{2}$/m, (_, codes) => `‹TAGS›: ${codes}`)),
  draft('tags-geo-not-origin', 'another country', (text, _random, { archive, years }) => (archive || years[0] < 1995 ? null : replaced(text, /^TAGS(: .* )([A-Z]{2})$/m, (_, before, country) => `‹TAGS›${before}${country === 'CA' ? 'CH' : 'CA'}`))),
  draft('tags-mixed-separators', 'one comma lost', (text, _random, { archive }) => (archive ? null : replaced(text, /^(TAGS: [A-Z]{4}, )([A-Z]{4}), ([A-Z]{4})(, [A-Z(].*)$/m, (_, before, first, second, after) => `${before}‹${first} ${second}›${after}`))),
  draft('tags-personal-name-missing', 'OVIP without a name', (text, _random, { addresses }) => (addresses ? replaced(text, /^(TAGS: .*)OVIP \(ROE, JANE\)/m, (_, before) => `${before}‹OVIP›`) : null)),
  draft('tags-personal-name-form', 'OVIP with a name without brackets', (text, _random, { archive }) => (archive ? null : replaced(text, /^(TAGS: .*)OVIP \(ROE, JANE\)/m, (_, before) => `${before}OVIP ‹ROE JANE›`))),
  draft('tags-caption-on-line', 'SIPDIS on the TAGS line', text => replaced(text, /^(TAGS: .*)$/m, line => `${line} ‹SIPDIS›`)),
  draft('tags-lower-case', 'codes in small letters', text => replaced(text, /^TAGS: ([A-Z, ]*)$/m, (_, codes) => `TAGS: ‹${codes.toLowerCase()}›`)),
  draft('tags-keyword-misspelt', 'the first letter of TAGS lost', text => replaced(text, /^TAGS: /m, () => '‹AGS:› ')),
  draft('tags-line-missing', 'the TAGS line lost', (text, _random, { addresses }) => (addresses ? replaced(text, /^(E\.O\. .*)\nTAGS: .*\n(SUBJECT)/m, (_, order, subject) => `${order}\n‹${subject}›`) : null)),
  draft('tags-empty', 'no code on the TAGS line', text => replaced(text, /^TAGS: .*$/m, () => '‹TAGS›:')),
  draft('tags-not-yet-or-retired', 'a code of a later time', (text, _random, { addresses, years }) => (addresses && years[1] < 2009 ? replaced(text, /^TAGS: ([A-Z]{4})(,? )/m, (_, code, separator) => `TAGS: ${code}${separator}‹ALEO›${separator}`) : null)),
  draft('subject-missing', 'the subject lost', text => replaced(text, /^(TAGS: .*)\nSUBJECT: .*\n/m, (_, tags) => `${tags}\n`)),
  draft('subject-keyword-misspelt', 'the first letter of SUBJECT lost', text => replaced(text, /^SUBJECT: /m, () => '‹UBJECT:› ')),
  draft('subject-too-long', 'a subject of more than 100 characters', (text, _random, { archive }) => (archive ? null : replaced(text, /^SUBJECT: ((?:\(U\) )?)(.*)$/m, (_, mark, subject) => {
    const long = `${subject} and What the\nPeople of the Harbor and of the Hills behind It Had\nto Say about It When They Were Asked`;
    return `SUBJECT: ${mark}${long.slice(0, 100)}‹${long.slice(100)}›`;
  }))),
  draft('subject-fused', 'the line break before REF lost', text => replaced(text, /^(SUBJECT: .*)\nREF: /m, (_, subject) => `${subject}‹REF›: `)),
  copy('subject-banner-mismatch', 'another subject in the banner', text => replaced(text.startsWith('PAGE') ? '' : text, /^(.+)\n(.+)\n/, (_, id, _subject) => `${id}\n‹Something Else Altogether›\n`)),
  draft('ref-letter-duplicate', 'the letter B twice', (text) => replaced(text, /^ {5}C\. /m, () => '     ‹B.› ')),
  draft('ref-letter-sequence', 'D behind B', text => replaced(text, /^ {5}C\. /m, () => '     ‹D.› ')?.replace(/\((ref) C\)/gi, '($1 D)') ?? null),
  draft('ref-letter-double-form', 'A. A)', text => replaced(text, /^REF: A\. /m, () => 'REF: A. ‹A)› ')),
  draft('ref-unlisted', 'a letter cited that is not listed', text => replaced(text, /\(ref [ABC]\)/i, cited => `${cited}\n(‹ref H›)`)),
  draft('ref-unused', 'a reference that is not cited', (text, _random, { archive }) => (archive || !/ \(ref C\)/i.test(text) ? null : replaced(text, /^( {5})(C\. .*)$/m, (_, indent, item) => `${indent}‹${item}›`)?.replace(/ \(ref C\)/i, '') ?? null)),
  draft('reftel-without-ref', 'reftel without a REF line', text => replaced(text, /^REF: (?!A\.).*\n/m, () => '')?.replace(/reftel/i, '‹$&›') ?? null),
  draft('ref-future', 'a reference of a later year', (text, _random, { addresses, years }) => (addresses ? replaced(text, /^REF: ([A-Z]+ \d+(?: \(NOTAL\))?)$/m, (_, item) => `REF: ‹${String((years[1] + 3) % 100).padStart(2, '0')}› ${item}`) : null)),
  draft('ref-post-unknown', 'a letter lost from the post of a reference', text => replaced(text, /^REF: ([A-Z]{3})[A-Z]([A-Z]{4,}) (\d{4})/m, (_, first, rest, number) => `REF: ‹${first}${rest}› ${number}`)),
  draft('ref-self', 'a reference to the cable itself', text => {
    const own = LINE.exec(text);
    return own ? replaced(text, /^REF: [A-Z]+ \d+(?: \(NOTAL\))?$/m, () => `REF: ‹${own[2]!} ${Number(own[3])}›`) : null;
  }),
  draft('ref-year-redundant', 'the year of the cable before a reference', (text, _random, { archive }) => {
    const year = /^[OPR](?: R)? \d{6}Z [A-Z]{3} (\d\d)$/m.exec(text)?.[1];
    return year !== undefined && !archive ? replaced(text, /^REF: ([A-Z]+ \d+)/m, (_, item) => `REF: ‹${year}› ${item}`) : null;
  }),
];
