import type { ExecutiveOrderLine } from '../cable/model';
import { orderInForce } from '../vocabulary/executive-orders';
import { applyEdits, cover, shiftBack } from '../text/span';
import { replace } from './kit/edits';
import { instructionEdits } from './kit/eo-instruction';
import { openingEdits } from './kit/eo-opening';
import { isBeingWritten, isOfRelease } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'eo-line-form',
  title: 'Malformed E.O. line',
  part: 'executive order',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'changes the line to the form E.O. nnnnn: instruction', safe: false },
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
      const edits = [...openingEdits(line.number, line, context), ...instructionEdits(line.number, line, context)];
      if (edits.length === 0) return;

      const { start, end } = cover([...edits].sort((a, b) => a.start - b.start));
      // Where something is missing, what stands before it is what it is missing from.
      const span = start === end ? { start: line.number.start, end } : { start, end };
      const written = context.text(span);
      const becomes = applyEdits(written, edits.map(edit => ({ ...edit, ...shiftBack(edit, span.start) })));
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
function reportMissing({ keyword, colon }: ExecutiveOrderLine, { facts, report, text }: Context): void {
  // `E.O. 129...`, as a copy was cut: the rest of the number would stand behind the whole one.
  const isCut = /^ ?1\d\d/.test(text({ start: keyword.end, end: keyword.end + 4 }));
  const order = facts.date === null ? undefined : orderInForce(facts.date);
  const becomes = order && `E.O. ${order.number}${colon ? '' : ':'}`;
  report({
    span: { start: keyword.start, end: keyword.end },
    message: `The E.O. line does not say which order it cites${order ? `; E.O. ${order.number} was in force` : ''}.`,
    fixes: becomes === undefined || isCut ? [] : [{ title: `Write ${becomes}`, edits: () => [replace(keyword, becomes)] }],
  });
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
