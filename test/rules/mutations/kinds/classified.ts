import { CLASSIFIED } from '../cable';
import { draft, oneReplaced, replaced, type Kind } from '../kind';

const DECL = /^(E\.O\. \d{5}: )DECL: (\d\d)\/(\d\d)\/(\d{4})$/m;
const CLASSIFIER = /^Classified By: ([A-Z]+ |(?:[A-Z][a-z]+ )*?)([A-Z][a-z]+ [A-Z][a-z]+)\s+for\s+reasons\s+(1\.[45])\s+\(([a-h])\)\s+and\s+\(g\)\.$/m;
const LEVEL = /^(?:C O N F I D E N T I A L|S E C R E T)(?= )/m;
/** The mark of a paragraph. */
const MARK = /^(\d{1,2}\. )\((S|C|U)\) /gm;

function classified(rule: string, does: string, inject: Kind['inject']): Kind {
  return { ...draft(rule, does, inject), dialects: CLASSIFIED };
}

/** With a caption more, over the others. */
function captioned(text: string, ...captions: readonly string[]): string {
  const line = captions.map(caption => `${caption}\n`).join('');
  return /^SIPDIS$/m.test(text) ? text.replace(/^(?=SIPDIS$)/m, line) : text.replace(/^((?:C O N F I D E N T I A L|S E C R E T) .*\n\n)/m, `$1${line}\n`);
}

export const classifiedKinds: readonly Kind[] = [
  classified('classification-unspaced', 'the level not spaced', (text, _random, { order }) => replaced(order === '13526' ? '' : text, LEVEL, level => `‹${level.replaceAll(' ', '')}›`)),
  classified('overall-above-portions', 'no portion as high as the cable', text => replaced(text.replace(MARK, '$1(U) '), LEVEL, level => `‹${level}›`)),
  classified('sensitive-on-classified', 'a caption of unclassified cables', text => captioned(text, '‹SENSITIVE›')),
  classified('classified-without-classifier', 'the line of who classified lost', text => replaced(text.replace(/\nClassified By:[^]*?\.\n/, ''), LEVEL, level => `‹${level}›`)),
  classified('classifier-no-title', 'the title of who classified lost', text => replaced(text, CLASSIFIER, (all, title) => all.replace(title, '').replace('Classified By', '‹Classified By›'))),
  classified('reason-missing', 'no reason for the classification', text => replaced(text, /^Classified By: ([^]*?)\s+for\s+reasons\s[^]*?\.$/m, (_, person) => `‹Classified By›: ${person}.`)),
  classified('reason-letter-invalid', 'a letter that the section has not', text => replaced(text, CLASSIFIER, (all, _title, _name, _section, letter) => all.replace(`(${letter})`, '(‹k›)'))),
  classified('reason-section-era', 'the section of another time', text => replaced(text, CLASSIFIER, (all, _title, _name, section) => all.replace(section, `‹${section === '1.4' ? '1.5' : '1.4'}›`))),
  classified('classified-without-decl', 'N/A in the place of the day', text => replaced(text, DECL, (_, order) => `${order}‹N/A›`)),
  classified('decl-date-before-dtg', 'a day before the cable', text => replaced(text, DECL, (_, order, month, day, year) => `${order}DECL: ‹${month}/${day}/${Number(year) - 20}›`)),
  classified('decl-date-over-25-years', 'a day forty years after the cable', text => replaced(text, DECL, (_, order, month, day, year) => `${order}DECL: ‹${month}/${day}/${Number(year) + 30}›`)),
  classified('decl-date-form', 'two digits of the year', text => replaced(text, DECL, (_, order, month, day, year) => `${order}DECL: ‹${month}/${day}/${year.slice(2)}›`)),
  classified('decl-date-invalid', 'a day that February has not', text => replaced(text, DECL, (_, order, _month, _day, year) => `${order}DECL: ‹02/30/${year}›`)),
  classified('decl-oadr-barred', 'OADR after its time', text => replaced(text, DECL, (_, order) => `${order}DECL: ‹OADR›`)),
  classified('decl-x-code-barred', 'X1 after its time', (text, _random, { years }) => replaced(years[0] < 2004 ? '' : text, DECL, (_, order) => `${order}DECL: ‹X1›`)),
  classified('eo-13292-cited', 'the order that amended another', (text, _random, { years }) => replaced(years[0] === 2004 ? text : '', DECL, (all, order) => all.replace(order, 'E.O. ‹13292›: '))),
  classified('subject-portion-mark-missing', 'the mark of the subject lost', (text, _random, { order }) => replaced(order === '13526' ? text : '', /^SUBJECT: \(U\) /m, () => '‹SUBJECT›: ')),
  classified('subject-above-overall', 'a subject marked above the cable', text => replaced(text, /^SUBJECT: \(U\) /m, () => (text.includes('S E C R E T') ? 'SUBJECT: ‹(TS)› ' : 'SUBJECT: ‹(S)› '))),
  classified('heading-portion-mark', 'the mark of a heading lost', (text, random, { order }) => oneReplaced(order === '13526' ? text : '', /^\(U\) (.*)\n-{4}(-*)$/gm, random, (_, title, underline) => `‹${title}›\n${underline}`)),
  classified('portion-noforn-rollup', 'a portion marked NF in a cable without NOFORN', (text, random) => oneReplaced(text, /^(\d{1,2}\. )\(([CS])\) /gm, random, (_, number, level) => `${number}‹(${level}//NF)› `)),
  classified('portion-nf-rel-conflict', 'a portion marked NF and REL', (text, random) => oneReplaced(captioned(text, 'NOFORN'), /^(\d{1,2}\. )\(([CS])\) /gm, random, (_, number, level) => `${number}‹(${level}//NF//REL)› `)),
  classified('two-levels', 'a second mark of another level', (text, random) => oneReplaced(text, /^(\d{1,2}\. )\(([CS])\) /gm, random, (_, number, level) => `${number}‹(${level})(U)› `)),
  classified('portion-separator-style', 'two ways of parting level and control', (text, _random, { order }) => replaced(order === '13526' ? captioned(text, 'NOFORN') : '', /^(\d{1,2}\. )\(([CS])\) ([^]*?\n\d{1,2}\. )\(([CS])\) /m, (_, number, level, between, other) => `${number}(${level}//NF) ${between}‹(${other}/NF)› `)),
  classified('caption-dis-without-noforn', 'EXDIS without NOFORN', (text, _random, { order }) => (order === '13526' ? captioned(text, '‹EXDIS›') : null)),
  classified('caption-nodis-exdis', 'NODIS and EXDIS', (text, _random, { sipdis }) => (sipdis ? null : captioned(text, 'NODIS', '‹EXDIS›', 'NOFORN'))),
  classified('caption-noforn-relto', 'NOFORN and REL TO', text => captioned(text, 'NOFORN', '‹REL TO USA, GBR›')),
  classified('caption-sipdis-restricted', 'SIPDIS beside EXDIS', (text, _random, { sipdis }) => (sipdis ? captioned(text, 'EXDIS', 'NOFORN').replace(/^SIPDIS$/m, '‹SIPDIS›') : null)),
  classified('top-secret-in-smart', 'TOP SECRET in SMART', (text, _random, { order }) => (order === '13526' ? replaced(text.replace(MARK, (all, number: string, level: string) => (level === 'S' ? `${number}(TS) ` : all)), LEVEL, () => '‹T O P  S E C R E T›') : null)),
];
