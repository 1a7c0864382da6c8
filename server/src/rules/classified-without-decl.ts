import { insert, replace } from './kit/edits';
import { citedOrder, dateAfter, hasFullDates, isBeingWritten, USUAL_YEARS } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** What stands in the place of a date; the many X of a redaction do not. */
const TO_GIVE = /^(?:TBD|M{1,2}[/-]D{1,2}[/-]Y|XX(?:\/|$)|_{2,}|\.{3}|\[(?:DATE|DECL|\.{3}|\]))/i;

/** DECL, as far as it is written. */
const IS_KEYWORD = /^D(?:E(?:CL?)?)?:?$/i;

export const rule: Rule = {
  id: 'classified-without-decl',
  title: 'Declassification date is missing',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-712; E.O. 13526 s.1.6',
  fix: { does: 'inserts DECL with a date ten years after the date of the cable', safe: false },
  check: {
    header(header, { facts, text, report }) {
      const { classification, executiveOrder, declassifyOn, classifiedBy } = header;
      if (!classification?.level || !executiveOrder || !facts.classified) return;
      const { level } = classification;
      const { keyword, colon, instruction, declassification, end } = executiveOrder;
      if (declassification && declassification.kind !== 'none' && !TO_GIVE.test(declassification.text)) return;
      // The date may stand in a line of its own, or behind the classifying officer.
      if (declassifyOn?.declassification || /\bDECL/i.test(classifiedBy?.text ?? '') || ((!instruction || IS_KEYWORD.test(instruction.text)) && isBeingWritten(header, facts))) return;

      const date = facts.date !== null && hasFullDates(citedOrder(executiveOrder, facts.date)) ? dateAfter(facts.date, USUAL_YEARS) : null;
      report({
        span: instruction ?? { start: keyword.start, end },
        message: `The cable is ${level}, but its E.O. line ${instruction ? `says ${instruction.text.replace(/:$/, '')}` : 'ends here'}; give the date or event of declassification, or the exemption${date === null ? '' : `, as DECL: ${date}`}.`,
        related: [{ span: classification.words, message: `The cable is ${level}.` }],
        fixes: date === null ? [] : [{
          title: `Write DECL: ${date}`,
          // The next line may be fused to this one.
          edits: () => [instruction ? replace(instruction, `DECL: ${date}${/\w/.test(text({ start: instruction.end, end: instruction.end + 1 })) ? ' ' : ''}`) : insert(end, `${colon ? '' : ':'} DECL: ${date}`)],
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Classification is for a time: the order wants a date, an event or an exemption on the face of every classified cable. N/A is for cables that are not classified.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹N/A›
        TAGS: PREL, CH
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line says N/A; give the date or event of declassification, or the exemption, as DECL: 02/14/2017.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Nothing after the colon; 29 February has no day ten years on.',
      text: `
        O 290905Z FEB 08
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        ‹E.O. 12958:›
        TAGS: PREL, CH
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line ends here; give the date or event of declassification, or the exemption, as DECL: 02/28/2018.',
      fixed: `
        O 290905Z FEB 08
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/28/2018
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Without a date-time group no date can be proposed.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹N/A›
        TAGS: PREL, CH
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line says N/A; give the date or event of declassification, or the exemption.',
    },
    {
      note: 'No colon either.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        ‹E.O. 12958›
        TAGS: PREL, CH
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line ends here; give the date or event of declassification, or the exemption, as DECL: 02/14/2017.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The orders before 1995 had codes, and no usual date.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 11652: ‹N/A›
        TAGS: PFOR, FR
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line says N/A; give the date or event of declassification, or the exemption.',
    },
    {
      note: 'Still to be filled in.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹DECL: MM/DD/YYYY›
        TAGS: PREL, CH
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line says DECL: MM/DD/YYYY; give the date or event of declassification, or the exemption, as DECL: 02/14/2017.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The same in other words.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹DECL: TBD›
        TAGS: PREL, CH
      `,
      message: 'The cable is CONFIDENTIAL, but its E.O. line says DECL: TBD; give the date or event of declassification, or the exemption.',
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 00208

        E.O. 12356: DECL: OADR
        TAGS: PREL, CH
      `,
    },
    {
      note: 'An event.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: END OF THE HARBOR FESTIVAL
        TAGS: PREL, CH
      `,
    },
    {
      note: 'In a line of its own.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 13526
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: Jane Roe, Consul General
        DECLASSIFY ON: 02/14/2022
      `,
    },
    {
      note: 'A line being written.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958:
      `,
    },
    {
      note: 'The same behind its keyword.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL:\x20
      `,
    },
    {
      note: 'Behind the classifying officer.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958:
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: Jane Roe, Consul General. REASON: 1.4 (b). DECL: 02/14/2017
      `,
    },
  ],
};
