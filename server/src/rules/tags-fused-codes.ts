import type { Tag, TagsLine } from '../cable/model';
import { addTo } from '../text/add-to';
import { replace } from './kit/edits';
import { isCustomTag } from './kit/custom-vocabulary';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { separatorOf } from './kit/tags';

export const rule: Rule = {
  id: 'tags-fused-codes',
  title: 'Missing separator between TAGS codes',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'separates the codes; two-letter codes only as a suggestion', safe: true },
  check: {
    header({ tags }, { settings, text, report }) {
      if (!tags) return;
      for (const codes of runsOf(tags)) {
        const run = codes[0]?.run;
        // All of them stand on the line before the run: that they are repeated is told instead.
        if (!run || isCustomTag(settings.vocabulary, run.text.toUpperCase()) || codes.every(code => tags.tags.some(tag => tag.code === code.code && tag.start < run.start))) continue;
        const separated = codes.map(tag => tag.text).join(separatorOf(tags, text));
        report({
          span: run,
          message: `${run.text} is ${codes.length} codes without a comma or blank between them: ${codes.map(tag => tag.code).join(', ')}.`,
          fixes: [{
            title: `Write ${separated}`,
            // Codes of four letters fall apart in one way; shorter ones may be found in a word by chance.
            safe: codes.every(tag => tag.code.length === 4),
            edits: () => [replace(run, separated)],
          }],
        });
      }
    },
  },
};

/** The codes of each run. */
function runsOf({ tags }: TagsLine): readonly (readonly Tag[])[] {
  const runs = new Map<number, Tag[]>();
  for (const tag of tags) if (tag.run) addTo(runs, tag.run.start, tag);
  return [...runs.values()];
}

export const page: RulePage = {
  why: 'Codes that run together are read as one that nobody knows, and the cable is found under none of them.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: ‹ECONEFIN›, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'ECONEFIN is 2 codes without a comma or blank between them: ECON, EFIN.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: ECON, EFIN, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PGOV ‹PHUMBA› CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'PHUMBA is 2 codes without a comma or blank between them: PHUM, BA.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PGOV PHUM BA CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: ‹PREL/PGOV/CH›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'PREL/PGOV/CH is 3 codes without a comma or blank between them: PREL, PGOV, CH.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL PGOV CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: ECON, EFIN, UNFICYP, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A custom code, listed in `vocabulary.tags` of the configuration.',
      text: `
        UNCLAS ROME 000208

        E.O. 12958: N/A
        TAGS: ECONEFIN, IT
        SUBJECT: HARBOR FESTIVAL
      `,
      settings: { vocabulary: { tags: { ECONEFIN: 'Harbors' }, posts: [], captions: [] } },
    },
    {
      note: 'A run of codes that stand on the line already is told as a repetition.',
      text: `
        UNCLAS ROME 000208

        E.O. 12958: N/A
        TAGS: PHUM, IT, ITPHUM
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
