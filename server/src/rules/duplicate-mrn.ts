import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'duplicate-mrn',
  title: 'Message reference number is used in two files',
  part: 'classification and captions',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Common usage: a post numbers its cables from 1 each calendar year',
  fix: null,
  // It is the index of the folder that finds it (protocol/duplicates.ts): a cable alone does not tell.
  check: {},
};

export const page: RulePage = {
  why: 'A reference leads to one cable. Where two files have the same number, one of them is a copy that was forgotten, or a wrong number. The editor reports it in every open cable; reports and the command line do not. Sections of one telegram, and one that was sent again, are not reported.',
  flagged: [],
  sound: [{ text: `
    UNCLAS GUANGZHOU 000208
  ` }],
};
