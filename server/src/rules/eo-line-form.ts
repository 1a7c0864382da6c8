import type { Declassification, ExecutiveOrderLine } from '../cable/model';
import { allDeclassificationCodes, orderInForce, type ExecutiveOrder } from '../reference/executive-orders';
import { editDistance } from '../reference/nearest';
import { applyEdits, cover, type TextEdit, type Word } from '../text/span';
import { insert, replace } from './kit/edits';
import { citedOrder, isBeingWritten, isOfRelease, meantOrder } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'eo-line-form',
  title: 'The E.O. line is malformed',
  part: 'executive order',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'writes the line as E.O. nnnnn: instruction', safe: false },
  check: {
    header(header, context) {
      const line = header.executiveOrder;
      if (!line || isBeingWritten(header, context.facts) || isOfRelease(line, context.facts.date)) return;
      if (!line.number) {
        reportMissing(line, context);
        return;
      }
      // `E.O.: 13526`, with the date in a line of its own, is the form of later prints; what is said of amendments, as 12958/13292, is not to be lost.
      if (/^\D{0,40}:|AMENDED|\/ ?1\d{4}(?!\d)/i.test(context.text({ start: line.keyword.end, end: line.end }))) return;
      const edits = [...keywordEdits(line, context), ...numberEdits(line.number, context), ...colonEdits(line.number, line, context), ...againEdits(line.number, line, context), ...instructionEdits(line.number, line, context)];
      if (edits.length === 0) return;

      const { start, end } = cover([...edits].sort((a, b) => a.start - b.start));
      // Where something is missing, what stands before it is what it is missing from.
      const span = start === end ? { start: line.number.start, end } : { start, end };
      const written = context.text(span);
      const becomes = applyEdits(written, edits.map(edit => ({ start: edit.start - span.start, end: edit.end - span.start, newText: edit.newText })));
      context.report({
        span,
        message: `"${written.replace(/\s+/g, ' ')}" should read "${becomes}" on the E.O. line.`,
        fixes: [{
          title: `Write ${becomes}`,
          safe: lettersOf(written) === lettersOf(becomes),
          edits: () => [replace(span, becomes)],
        }],
      });
    },
  },
};

/** `E.O. GDS`: the number was left out. */
function reportMissing({ keyword, colon }: ExecutiveOrderLine, { facts, report }: Context): void {
  const order = facts.date === null ? undefined : orderInForce(facts.date);
  const becomes = order && `E.O. ${order.number}${colon ? '' : ':'}`;
  report({
    span: { start: keyword.start, end: keyword.end },
    message: `The E.O. line does not say which order it cites${order ? `; E.O. ${order.number} was in force` : ''}.`,
    fixes: becomes === undefined ? [] : [{ title: `Write ${becomes}`, edits: () => [replace(keyword, becomes)] }],
  });
}

function keywordEdits({ keyword }: ExecutiveOrderLine, { text }: Context): TextEdit[] {
  // What is left of a keyword behind a line that was run together with this one: its E would be put to that.
  const isFused = /^\W/.test(keyword.text) && /[A-Za-z0-9]/.test(text({ start: Math.max(0, keyword.start - 1), end: keyword.start }));
  return keyword.text.toUpperCase() === 'E.O.' || isFused ? [] : [replace(keyword, 'E.O.')];
}

/** A number with a blank or comma in it, with an L for the 1, or with a digit lost or doubled; one of five digits that no order has is told by eo-unknown-order. */
function numberEdits(number: Word, { facts, text }: Context): TextEdit[] {
  if (number.text.length === 5) return text(number) === number.text ? [] : [replace(number, number.text)];
  const meant = meantOrder(number.text, facts.date);
  return meant ? [replace(number, meant.number)] : [];
}

/** Where the rest of a classified line is missing too, classified-without-decl tells it all. */
function colonEdits(number: Word, { colon, instruction }: ExecutiveOrderLine, { facts, text }: Context): TextEdit[] {
  if (!colon) return instruction || !facts.classified ? [insert(number.end, ':')] : [];
  return text({ start: number.end, end: colon.end }).trimStart() === ':' ? [] : [replace({ start: number.end, end: colon.end }, ':')];
}

/** `E.O. 12958: E.O. 12958: DECL:`: the line begins twice. */
function againEdits(number: Word, { colon, instruction }: ExecutiveOrderLine, { text }: Context): TextEdit[] {
  const again = colon && instruction ? text({ start: colon.end, end: instruction.start }).trimEnd() : '';
  return colon && again !== '' && text({ start: number.end, end: colon.end }) === ':' ? [replace({ start: number.start, end: colon.end + again.length }, `${number.text}:`)] : [];
}

/** `NA` for N/A, and a keyword before a date that is not DECL. Of a classified line that has no instruction, or says that none applies, it is not the form that is wrong. */
function instructionEdits(number: Word, line: ExecutiveOrderLine, { facts, text }: Context): TextEdit[] {
  const { colon, instruction, declassification } = line;
  if (!instruction || !declassification) {
    const at = (colon ?? number).end;
    // A line that was run together with the next one is first broken there.
    const isFused = /[A-Za-z0-9]/.test(text({ start: at, end: at + 1 }));
    return facts.level !== null && !facts.classified && !instruction && !isFused ? [insert(at, ' N/A')] : [];
  }
  if (declassification.kind === 'none') {
    // As it stands there, with the line end that may be in it.
    const written = NOT_APPLICABLE.exec(text(instruction))?.[0];
    return facts.classified || written === undefined || written.toUpperCase() === 'N/A' ? [] : [replace({ start: instruction.start, end: instruction.start + written.length }, 'N/A')];
  }
  const slip = facts.classified ? codeSlip(declassification, citedOrder(line, facts.date)) : null;
  if (slip) return [slip];
  const { dateWord, kind } = declassification;
  if (!dateWord || (kind !== 'date' && kind !== 'downgrading')) return [];
  const before = text({ start: instruction.start, end: dateWord.start });
  const written = before.trimEnd();
  if (/^(?:DECL|DNG|DG) ?:$/i.test(written)) return [];
  // Under the orders before 1982 a date stands alone, or after its group.
  if (written === '' && !hasDecl(citedOrder(line, facts.date))) return [];
  const becomes = keywordFor(written.replace(/ ?:$/, ''));
  if (becomes === null) return [];
  const behind = { start: dateWord.end, end: dateWord.end + 1 };
  return [replace({ start: instruction.start, end: instruction.start + written.length }, before === written ? `${becomes} ` : becomes),
    ...(written.startsWith('(') && /^\)\W?$/.test(text({ ...behind, end: behind.end + 1 })) ? [replace(behind, '')] : [])];
}

/** What a word before a date should be; null where nobody can tell: DOWNGRADE TO UNCLAS is another instruction. */
function keywordFor(word: string): 'DECL:' | 'DNG:' | null {
  if (/^DN?G$/i.test(word)) return 'DNG:';
  return word === '' || /^DECLAS/i.test(word) || editDistance(word.toUpperCase(), 'DECL', 2) !== undefined ? 'DECL:' : null;
}

/** A code with two letters changed round, one wrong or one too many, which can mean only one code of the order: `GSD`, `OARD`; not `AGDS`, which is as near to ADS, GDS and XGDS. */
function codeSlip({ kind, text, start }: Declassification, order: ExecutiveOrder | undefined): TextEdit | null {
  if ((kind !== 'event' && kind !== 'date') || !order) return null;
  const word = /^([A-Z]{3,4})(?: ?-? ?[1-4])?(?:\.?$| \d)/.exec(text)?.[1] ?? '';
  const meant = new Set(allDeclassificationCodes().filter(({ orders }) => orders.includes(order.number)).map(({ code }) => code.replace(/-\d$/, ''))
    .filter(code => editDistance(word, code, 1) !== undefined));
  const [code] = meant;
  return code !== undefined && code !== word && meant.size === 1 ? replace({ start, end: start + word.length }, code) : null;
}

const NOT_APPLICABLE = /^(?:(?:N(?: |A(?=\/))?\/{1,2}(?: |\r?\n)?A){1,2}|N-A|N\.A\.?|NA|NOT(?: |\r?\n)APPLICABLE|NONE)(?![A-Z])/i;

/** Orders from that of 1982 on. */
function hasDecl(order: ExecutiveOrder | undefined): boolean {
  return order !== undefined && order.from >= '1982';
}

function lettersOf(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export const page: RulePage = {
  why: 'Software reads the order and the day of declassification from this line, and misses them when keyword, number or colon are not as it expects. A line that is still the last one of the cable is left alone.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        ‹EO 12958› DECL: 07/09/2018
        TAGS: PREL, CH
      `,
      message: '"EO 12958" should read "E.O. 12958:" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A zero for the O.',
      text: `
        UNCLAS GUANGZHOU 000208

        ‹E.0.› 12958: N/A
        TAGS: PREL, CH
      `,
      message: '"E.0." should read "E.O." on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A comma in the number, and N/A typed twice.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹12,958: N/AN/A›
        TAGS: PREL, CH
      `,
      message: '"12,958: N/AN/A" should read "12958: N/A" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'An L for the 1, as typewriters have it.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹L2958›: N/A
        TAGS: PREL, CH
      `,
      message: '"L2958" should read "12958" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The line begins twice.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. ‹12958: E.O. 12958:› DECL: 02/14/2017
        TAGS: PREL, CH
      `,
      message: '"12958: E.O. 12958:" should read "12958:" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A digit lost.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹1295: NA›
        TAGS: PREL, CH
      `,
      message: '"1295: NA" should read "12958: N/A" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'No colon.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹12958› N/A
        TAGS: PREL, CH
      `,
      message: '"12958" should read "12958:" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Another sign for it.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958‹;› N/A
        TAGS: PREL, CH
      `,
      message: '";" should read ":" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A date without DECL.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹DECLASSIFY ON:› 02/14/2017
        TAGS: PREL, CH
      `,
      message: '"DECLASSIFY ON:" should read "DECL:" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Nothing after the colon, in an unclassified cable.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹12958:›
        TAGS: PREL, CH
      `,
      message: '"12958:" should read "12958: N/A" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'N/A that is wrapped.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: ‹N/
        A›
        TAGS: PREL, CH
      `,
      message: '"N/ A" should read "N/A" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'And no colon.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹12958›
        TAGS: PREL, CH
      `,
      message: '"12958" should read "12958: N/A" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'No DECL.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. ‹12958: ›02/14/2017
        TAGS: PREL, CH
      `,
      message: '"12958: " should read "12958: DECL: " on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Two letters of the code changed round.',
      text: `
        R 140905Z FEB 76
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 11652: ‹GSD›
        TAGS: PFOR, FR
      `,
      message: '"GSD" should read "GDS" on the E.O. line.',
      fixed: `
        R 140905Z FEB 76
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 11652: GDS
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'Before a date.',
      text: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: ‹RSD›-1 2/14/00
        TAGS: PFOR, FR
      `,
      message: '"RSD" should read "RDS" on the E.O. line.',
      fixed: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: RDS-1 2/14/00
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'The same after DECL.',
      text: `
        R 140905Z FEB 90
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12356: DECL: ‹OARD›
        TAGS: PREL, FR
      `,
      message: '"OARD" should read "OADR" on the E.O. line.',
      fixed: `
        R 140905Z FEB 90
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12356: DECL: OADR
        TAGS: PREL, FR
      `,
    },
    {
      note: 'The number left out.',
      text: `
        R 140905Z FEB 76
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        ‹E.O.› GDS
        TAGS: PFOR, FR
      `,
      message: 'The E.O. line does not say which order it cites; E.O. 11652 was in force.',
      fixed: `
        R 140905Z FEB 76
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 11652: GDS
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'Before a colon.',
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        ‹E.O.›: N/A
        TAGS: PREL, CH
      `,
      message: 'The E.O. line does not say which order it cites; E.O. 12958 was in force.',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The number left out, and nothing to tell the day.',
      text: `
        UNCLAS GUANGZHOU 000208

        ‹E.O.›: N/A
        TAGS: PREL, CH
      `,
      message: 'The E.O. line does not say which order it cites.',
    },
    {
      note: 'A letter doubled in N/A.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: ‹NA/A›
        TAGS: PREL, CH
      `,
      message: '"NA/A" should read "N/A" on the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A keyword with its letters changed round.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹DCEL:› 07/09/2018
        TAGS: PREL, CH
      `,
      message: '"DCEL:" should read "DECL:" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A downgrading stays one.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12065: ‹DNG› 5/13/86 (ROE)
        TAGS: PREL, CH
      `,
      message: '"DNG" should read "DNG:" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12065: DNG: 5/13/86 (ROE)
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Without number, and without its stops.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        ‹EO›: N/A
        TAGS: PREL, CH
      `,
      message: 'The E.O. line does not say which order it cites; E.O. 12958 was in force.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Brackets round it: both go.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹(DECL: 07/09/2018)›
        TAGS: PREL, CH
      `,
      message: '"(DECL: 07/09/2018)" should read "DECL: 07/09/2018" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A bracket before it that nothing closes.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹(DECL:› 07/09/2018
        TAGS: PREL, CH
      `,
      message: '"(DECL:" should read "DECL:" on the E.O. line.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'What is said of amendments stays.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958 (AS AMENDED BY E.O. 13292): DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958, AS AMENDED: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: AS AMENDED; DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958/13292: DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Words before the date that nobody can put in order.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: (C) DECL: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'On a classified cable it should not say that, in whatever form.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: NA
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A code that is written as it should be.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12356: DECL: DNG
        TAGS: PREL, CH
      `,
    },
    {
      note: 'As near to three codes.',
      text: `
        R 140905Z FEB 76
        FM SECSTATE WASHDC
        C O N F I D E N T I A L STATE 037208

        E.O. 11652: AGDS 12-31-78
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12356: DOWNGRADE TO UNCLAS 5/13/91
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Small letters, as press copies have them.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.o. 12958: decl: 07/09/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Older orders.',
      text: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: GDS 2/14/86 (ROE, JANE) OR-M
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'A line being written.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 129
      `,
    },
    {
      note: 'A later form of print.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O.: 13526
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A date alone, as some lines before 1982 have it.',
      text: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: 2/14/86
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'A number that is like none is told by eo-unknown-order.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 9999: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'What is missing from a classified line is told by classified-without-decl.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A word that may mean several codes.',
      text: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: FDS
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'An event.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: END OF FAIR
        TAGS: PREL, CH
      `,
    },
  ],
};
