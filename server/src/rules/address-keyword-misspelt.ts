import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

const ADDRESS_KEYWORD = /^(?:FM|TO|INFO)$/;

export const rule: Rule = {
  id: 'address-keyword-misspelt',
  title: 'Address keyword (FM, TO or INFO) is misspelled',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'changes the keyword to FM, TO or INFO', safe: false },
  check: {
    header({ repairs, lines, to }, { text, report }) {
      for (const repair of repairs) {
        const { kind, becomes = '' } = repair;
        if (kind !== 'keyword' || !ADDRESS_KEYWORD.test(becomes)) continue;
        // Where another line has TO, the letter O before an address is as likely a precedence.
        if (text(repair) === 'O' && (to?.keyword.start !== repair.start || lines.some(line => line.role === 'to' && /^[ \t]{0,9}TO[ \t:]/.test(text(line))))) continue;
        report({
          span: repair,
          message: `"${text(repair)}" should read "${becomes}".`,
          // Letters that are lost are put back; that is more than layout.
          fixes: [{ title: `Write ${becomes}`, edits: () => [replace(repair, becomes)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'Where the cable goes is read from the lines that begin with TO and INFO, and who sent it from the line that begins with FM. A line with another word before its address is none of these.',
  flagged: [
    {
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹INF› AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
      message: '"INF" should read "INFO".',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        INFO AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A letter is lost.',
      text: `
        R 140905Z FEB 07
        ‹F› AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
      message: '"F" should read "FM".',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'The T of TO is lost.',
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        ‹O› SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
      message: '"O" should read "TO".',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A zero for the letter O.',
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        ‹T0› RUEHC/SECSTATE WASHDC
        ‹INF0› RUEHBJ/AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
      message: '"T0" should read "TO".',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEHBJ/AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Letters changed round, and one read as another.',
      text: `
        R 140905Z FEB 07
        ‹FN› AMCONSUL GUANGZHOU
        ‹T0› AMEMBASSY TOKYO
        ‹INOF› AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
      message: '"FN" should read "FM".',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY TOKYO
        INFO AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Letters apart: the O is no precedence.',
      text: `
        R 140905Z FEB 07
        ‹F M› AMCONSUL GUANGZHOU
        ‹T O› SECSTATE WASHDC
        ‹I N F O› AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
      message: '"F M" should read "FM".',
      fixed: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        INFO AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        INFO AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A precedence before an address, over the line with TO.',
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        O RUEHC/SECSTATE WASHDC
        TO RUEHBJ/AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A precedence before an address.',
      text: `
        R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        O AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'In lists of later prints.',
      text: `
        From: AMCONSUL GUANGZHOU
        To: SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
};
