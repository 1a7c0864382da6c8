import { copy, draft, oneReplaced, replaced, type Kind } from '../kind';

/** The marker of a numbered paragraph: number, mark. */
const MARKER = /^(\d{1,2})\. (\((?:U|SBU)\)) /gm;
/** A line in the middle of a paragraph of a text that is not all capitals. */
const INNER_LOWER = /^([a-z][a-zA-Z ,']{25,62})$/gm;

/** Another number before the last paragraph; null where there are too few. */
function withLastNumber(text: string, by: (last: number) => number): string | null {
  const last = Number([...text.matchAll(/\n\n(\d{1,2})\. /g)].at(-1)?.[1]);
  return last >= 3 ? replaced(text, new RegExp(`(\n\n)${last}\\. `), (_, before) => `${before}‹${by(last)}›. `) : null;
}

export const textKinds: readonly Kind[] = [
  draft('portion-mark-missing', 'a portion mark lost', (text, random, { addresses }) => oneReplaced(addresses ? text : '', /^(\d{1,2}\. )\(U\) (?!Summary|SUMMARY)/gm, random, (_, number) => `‹${number.trim()}› `)),
  draft('portion-mark-form', 'a bracket of a portion mark lost', (text, random) => oneReplaced(text, MARKER, random, (_, number, mark) => `${number}. ‹${mark.slice(1)}› `)),
  draft('portion-above-overall', 'a portion marked above the cable', (text, random) => oneReplaced(text, /^(\d{1,2}\. )\(U\) /gm, random, (_, number) => `${number}‹(C)› `)),
  draft('portion-lou-era', 'a portion marked LOU', (text, random, { addresses, years }) => (addresses && years[0] > 1998 ? oneReplaced(text, /^(\d{1,2}\. )\(SBU\) /gm, random, (_, number) => `${number}‹(LOU)› `) : null)),
  draft('paragraph-sequence', 'a number left out', text => withLastNumber(text, last => last + 1)),
  draft('paragraph-duplicate-number', 'the last number twice', text => withLastNumber(text, last => last - 1)),
  draft('paragraph-marker-spacing', 'no blank behind the number', (text, random) => oneReplaced(text, MARKER, random, (_, number, mark) => `‹${number}.${mark}› `)),
  draft('paragraph-indented', 'a paragraph indented', (text, random) => oneReplaced(text, /^((?:[2-9]|1\d)\. \(U\) )/gm, random, (_, marker) => `‹   ›${marker}`)),
  draft('summary-not-closed', 'the end of the summary lost', text => replaced(text, /^(1\. (?:\((?:U|SBU)\) )?)(Summary:)([^]*?)\s+End\s+summary\./im, (_, marker, word, body) => `${marker}‹${word}›${body}`)),
  draft('paragraph-mention-unknown', 'a mention of a paragraph that is not there', (text, random, { archive, transmission }) => {
    const last = Number([...text.matchAll(/\n\n(\d{1,2})\. /g)].at(-1)?.[1]);
    return archive || transmission ? null : oneReplaced(text, /(midnight|tea|winter|complained)\.$/gim, random, (_, word) => `${word}\n(see para ‹${last + 2}›).`);
  }),
  draft('summary-missing', 'no summary in a long cable', (text, _random, { archive }) => (archive || !/^15\. /m.test(text) || /Begin text/i.test(text) ? null : replaced(text, /^1(\. (?:\((?:U|SBU)\) )?)Summary: {2}([^]*?)\s+End\s+summary\./im, (_, marker, body) => `‹1›${marker}${body}`))),
  draft('block-not-closed', 'the end of a note lost', text => replaced(text, /\((Note:)([^()]*?)\s+End\s+note\.\)/i, (_, word, body) => `(‹${word}›${body}`)),
  draft('block-end-without-begin', 'the beginning of a note lost', text => replaced(text, /\(Note: {2}([^()]*?)(\s+)(End\s+note\.)\)/i, (_, body, blanks, end) => `${body}${blanks}‹${end}›`)),
  draft('end-marker-bracket', 'the closing bracket of a note lost', text => replaced(text, /(\(Note:[^()]*?\s)(End\s+note\.)\)/i, (_, before, end) => `${before}‹${end}›`)),
  draft('heading-underline-length', 'an underline that is too short', (text, random) => oneReplaced(text, /^([A-Z][A-Za-z ]+)\n(-{8,40})$/gm, random, (_, heading, underline) => `${heading}\n‹${underline.slice(3)}›`)),
  draft('heading-underline-folded', 'a blank in an underline', (text, random, { archive }) => (archive ? null : oneReplaced(text, /^(-{45})(-+)$/gm, random, (_, before, after) => `${before}‹ ›${after}`))),
  draft('line-too-long', 'a line of more than 69 characters', (text, random) => oneReplaced(text, INNER_LOWER, random, line => {
    const long = `${line} and so it went on and on and on until the very end`.slice(0, 90).trimEnd();
    return `${long.slice(0, 69)}‹${long.slice(69)}›`;
  })),
  draft('trailing-blanks', 'blanks at the end of a line', (text, _random, { archive }) => (archive ? null : replaced(text, /^([a-z].{20,})\n([a-z].{20,})$/m, (_, first, second) => `${first}‹  ›\n${second}  `))),
  draft('character-not-in-set', 'a curly apostrophe', (text, random) => oneReplaced(text, /(\w)'(s)/gi, random, (_, before, after) => `${before}‹’›${after}`)),
  draft('html-entity', 'an entity in the place of an apostrophe', (text, random) => oneReplaced(text, /(\w)'(s)/gi, random, (_, before, after) => `${before}‹&#8217;›${after}`)),
  draft('invisible-character', 'a blank that cannot be seen', (text, random) => oneReplaced(text, /^([a-z]+ [a-z]{3})([a-z]{3})/gm, random, (_, before, after) => `${before}‹\u200b›${after}`)),
  draft('redaction-run', 'a name taken out', (text, random) => oneReplaced(text, /(?:Amalia Ferrand|Jonas Wetterby|Ruth Halvorsen|Peter Ashdown)/gi, random, () => '‹XXXXXXXXXXXX›')),
  draft('signature-missing', 'no signature', text => replaced(text.includes(' SECTION 01 ') ? '' : text, /([.)"])(\n\n(?:Minimize considered\.\n\n)?[A-Z]+)(\n(?:BT\n#\d{4}\nNNNN\n)?)$/i, (_, before, _signature, after) => `${before}${after}`)),
  draft('text-after-signature', 'a sentence below the signature', (text, _random, { transmission, print }) => (transmission || print || /\n {5}.*\n\n(?:Minimize considered\.\n\n)?[A-Z]+\n$/i.test(text) ? null : `${text}\n‹The band came late.›\n`)),
  copy('release-stamp', 'a stamp of the archive', text => `${text}\n‹Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014›\n`),
  copy('pilcrow-false-paragraph', 'a pilcrow before a line that goes on', (text, random) => oneReplaced(text, /^([a-z][^\n]*[a-z,] ?)\n([a-z][^\n]{20,} ?)$/gm, random, (_, above, line) => `${above}\n‹¶19${String(random.from(61, 99))}›.  ${line.charAt(0).toUpperCase()}${line.slice(1)}`)),
  draft('block-nesting', 'a note that ends outside of the comment in it', text => replaced(text, /^(\d{1,2}\. (?:\(U\) )?)(Comment: {2})([^]*?)(\s+)(End\s+comment\.)/im, (_, marker, word, body, _blanks, end) => `${marker}(Note:  ${word}${body}\n‹End note.›)\n${end}`)),
  draft('paragraph-single-numbered', 'a sole paragraph with a number', text => {
    const sole = /^2\. /m.test(text) && !/^3\. /m.test(text) && !/^SENSITIVE|^REF/m.test(text) ? replaced(text, /^1\. ([^]*?)\n\n(?:[A-Z][A-Za-z ]*\n-+\n\n)?2\. [^]*?\n\n(?=(?:MINIMIZE|Minimize|[A-Z]+\n))/m, (_, body) => `‹1.› ${body}\n\n`) : null;
    return sole;
  }),
];
