import { allTags } from '../vocabulary/tags';
import { remove, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { isoSlips, withSeparator } from './kit/tags';
import { mayGoOn } from './kit/unfinished';

export const rule: Rule = {
  id: 'tags-iso-code',
  title: 'ISO country code instead of a TAGS code',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'FIPS 10-4, which the country codes of TAGS follow',
  fix: { does: 'changes it to the TAGS code', safe: false },
  check: {
    header(header, { facts, settings, text, report }) {
      const { tags } = header;
      if (!tags) return;
      const codes = new Set(tags.tags.map(({ code }) => code));
      for (const { tag, meant, instead } of isoSlips(header, facts.firstYear, settings.vocabulary)) {
        if (mayGoOn(tag, header, facts) && allTags().some(({ code }) => code.length > tag.code.length && code.startsWith(tag.code))) continue;
        const { name } = meant;
        const there = codes.has(meant.code);
        report({
          span: tag,
          message: instead
            ? `${tag.code} is ${instead.name} on a TAGS line; ${name}, where this cable comes from, is ${meant.code}.`
            : `${tag.code} is the ISO code of ${name}; on a TAGS line it is ${meant.code}.`,
          fixes: [there
            ? { title: `Remove ${tag.code}: ${meant.code} is there`, edits: () => [remove(tag.run ? tag : withSeparator(tag, header.lines, tags, text))] }
            : { title: `Write ${meant.code}`, edits: () => [replace(tag, meant.code)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The country codes of TAGS follow FIPS 10-4. In more than a hundred cases ISO has other letters for a country, or the same letters for another one: a cable with them is filed under the wrong country or under none.',
  flagged: [
    {
      text: `
        UNCLAS MOSCOW 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹RU›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'RU is the ISO code of Russia; on a TAGS line it is RS.',
      fixed: `
        UNCLAS MOSCOW 000208

        E.O. 12958: N/A
        TAGS: PREL, RS
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'CN is a code of its own, but the cable comes from China and has no CH.',
      text: `
        FM AMEMBASSY BEIJING
        UNCLAS BEIJING 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹CN›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'CN is Comoros on a TAGS line; China, where this cable comes from, is CH.',
      fixed: `
        FM AMEMBASSY BEIJING
        UNCLAS BEIJING 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The right code is there too.',
      text: `
        UNCLAS BERLIN 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹DE›, GM
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'DE is the ISO code of Germany; on a TAGS line it is GM.',
      fixed: `
        UNCLAS BERLIN 000208

        E.O. 12958: N/A
        TAGS: PREL, GM
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Three letters.',
      text: `
        UNCLAS BERLIN 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹DEU›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'DEU is the ISO code of Germany; on a TAGS line it is GM.',
      fixed: `
        UNCLAS BERLIN 000208

        E.O. 12958: N/A
        TAGS: PREL, GM
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'NA is a code of its own, but the cable comes from Namibia and has no WA.',
      text: `
        FM AMEMBASSY WINDHOEK
        UNCLAS WINDHOEK 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹NA›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'NA is Netherlands Antilles on a TAGS line; Namibia, where this cable comes from, is WA.',
      fixed: `
        FM AMEMBASSY WINDHOEK
        UNCLAS WINDHOEK 000208

        E.O. 12958: N/A
        TAGS: PREL, WA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'At the end of a run.',
      text: `
        UNCLAS MOSCOW 000208

        E.O. 12958: N/A
        TAGS: RS, PREL‹RU›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'RU is the ISO code of Russia; on a TAGS line it is RS.',
      fixed: `
        UNCLAS MOSCOW 000208

        E.O. 12958: N/A
        TAGS: RS, PREL
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000412

        E.O. 13526: N/A
        TAGS: PREL, ‹EE›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'EE is the ISO code of Estonia; on a TAGS line it is EN.',
      fixed: `
        UNCLAS TALLINN 000412

        E.O. 13526: N/A
        TAGS: PREL, EN
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      note: 'Portuguese Timor, until 1976.',
      text: `
        O 140905Z SEP 75
        FM AMEMBASSY JAKARTA
        TO SECSTATE WASHDC
        UNCLAS JAKARTA 000208

        E.O. 11652: N/A
        TAGS: PFOR, ID, PT
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS MOSCOW 000208

        E.O. 12958: N/A
        TAGS: PREL, RS, GM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A custom code, listed in `vocabulary.tags` of the configuration, and the code of an island that no cable names.',
      text: `
        UNCLAS BERLIN 000208

        E.O. 12958: N/A
        TAGS: PREL, DE, TF, GM
        SUBJECT: HARBOR FESTIVAL
      `,
      settings: { vocabulary: { tags: { DE: 'Demarches' }, posts: [], captions: [] } },
    },
    {
      note: 'Czechoslovakia had CZ until it was parted.',
      text: `
        R 140905Z FEB 90
        FM AMEMBASSY PRAGUE
        UNCLAS PRAGUE 00208

        E.O. 12356: N/A
        TAGS: PREL, CZ
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The Netherlands Antilles were NA with State and NT in FIPS 10-4.',
      text: `
        FM AMCONSUL CURACAO
        UNCLAS CURACAO 000208

        E.O. 12958: N/A
        TAGS: PREL, NA, NT
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Organizations of three letters, which are those of Panama and Nigeria with ISO.',
      text: `
        UNCLAS MEXICO 000208

        E.O. 12958: N/A
        TAGS: PGOV, PAN, NGA, MX
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'AU is Austria.',
      text: `
        FM AMEMBASSY CANBERRA
        UNCLAS CANBERRA 000208

        E.O. 12958: N/A
        TAGS: PREL, AU, AS
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The United Arab Emirates in cables of before 2007.',
      text: `
        R 051015Z SEP 05
        FM AMEMBASSY ABU DHABI
        TO SECSTATE WASHDC
        UNCLAS ABU DHABI 003012

        E.O. 12958: N/A
        TAGS: PREL, ETRD, TC
        SUBJECT: A VISIT TO THE HARBOR
      `,
    },
  ],
};
