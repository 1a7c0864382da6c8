import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Rule } from './kit/rule';
import { isOutsideDepartment } from './kit/stations';

/** So many addressees are named in the message. */
const MOST_NAMED = 3;

export const rule: Rule = {
  id: 'caption-stadis-outside-addressee',
  title: 'STADIS cable has an addressee outside the Department',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-252.1-1 (State distribution only)',
  fix: null,
  check: {
    captions({ header, markings }, { report }) {
      const stadis = markings.find(({ name }) => name === 'STADIS');
      if (!stadis) return;
      const outside = addresseesOf(header).filter(isOutsideDepartment);
      if (outside.length === 0) return;
      const named = outside.slice(0, MOST_NAMED).map(({ name }) => name.text).join(', ');
      report({
        span: stadis,
        message: `STADIS keeps the cable in the Department, but it goes to ${named}${outside.length > MOST_NAMED ? ` and ${outside.length - MOST_NAMED} more` : ''}: remove STADIS or the ${outside.length === 1 ? 'addressee' : 'addressees'}.`,
        related: outside.slice(0, MOST_NAMED).map(({ name }) => ({ span: name, message: `${name.text} is outside the Department.` })),
      });
    },
  },
};

export const page: RulePage = {
  why: 'STADIS means that the cable stays in the Department of State and its posts. It cannot stay there when another agency gets it.',
  flagged: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEAIIA/CIA WASHDC
        S E C R E T GUANGZHOU 000208

        ‹STADIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'STADIS keeps the cable in the Department, but it goes to CIA WASHDC: remove STADIS or the addressee.',
    },
    {
      note: 'Several; an address that is in no list is known by its routing indicator.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEAIIA/FESTIVAL DESK
        RUCPDOC/USDOC WASHDC
        RUEKJCS/SECDEF WASHDC
        RUEKJCS/DIA WASHDC
        S E C R E T GUANGZHOU 000208

        ‹STADIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'STADIS keeps the cable in the Department, but it goes to FESTIVAL DESK, USDOC WASHDC, SECDEF WASHDC and 1 more: remove STADIS or the addressees.',
    },
  ],
  sound: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEHBJ/AMEMBASSY BEIJING
        S E C R E T GUANGZHOU 000208

        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Who an address that is in no list belongs to cannot be told.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO FESTIVAL TASK FORCE
        S E C R E T GUANGZHOU 000208

        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
