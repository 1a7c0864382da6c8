import type { ArchiveBanner, Header } from '../cable/model';
import { findLevel } from '../vocabulary/levels';
import { findPost, postOfAddress } from '../vocabulary/posts';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';
import { isRenamed } from './kit/stations';

export const rule: Rule = {
  id: 'archive-banner-mismatch',
  title: 'Archive banner does not match the telegram',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    header(header, context) {
      const { archive } = header;
      if (!archive) return;
      checkId(archive, header, context);
      // Over a sheet the level may be that of the release.
      if (!archive.isSheet) checkLevel(archive, header, context);
      checkOrigin(archive, header, context);
    },
  },
};

/** The id is the year, the post without blanks and the number without zeros. */
function checkId({ id }: ArchiveBanner, { classification, dateTimeGroup }: Header, { facts, report }: Context): void {
  const post = classification?.post;
  const number = classification?.number;
  if (id && post && number && (Number(number.text) !== id.number || !isSamePost(id.post, post.text))) {
    report({
      span: id,
      message: `The archive files this as ${id.text}; the classification line says ${post.text} ${number.text}.`,
      related: [{ span: { start: post.start, end: number.end }, message: `The telegram is ${post.text} ${number.text}.` }],
    });
  } else if (id && dateTimeGroup && facts.year !== null && facts.year % 100 !== id.year % 100) {
    report({
      span: id,
      message: `The archive files this as ${id.text}; the date-time group says ${facts.year}.`,
      related: [{ span: dateTimeGroup.year, message: `The telegram is of ${facts.year}.` }],
    });
  }
}

function isSamePost(a: string, b: string): boolean {
  const letters = (name: string): string => name.replace(/[^A-Za-z]/g, '').toUpperCase();
  if (letters(a) === letters(b)) return true;
  const post = findPost(a);
  return post !== undefined && post === findPost(b);
}

function checkLevel({ classification: banner }: ArchiveBanner, { classification }: Header, { facts, report }: Context): void {
  if (!banner || !classification) return;
  const level = findLevel(banner.text.split('//', 1).join(''));
  if (level === undefined || facts.level === null || level === facts.level) return;
  report({
    span: banner,
    message: `The archive says ${level}; the classification line says ${classification.words.text}.`,
    related: [{ span: classification.words, message: `The telegram is ${facts.level}.` }],
  });
}

/** `Consulate Guangzhou`, `Embassy Beijing`, `Secretary of State`: the last words are the post. */
function checkOrigin({ origin }: ArchiveBanner, { from }: Header, { report }: Context): void {
  const name = from?.name;
  if (!origin || !name) return;
  const banner = /^secretary of state$/i.test(origin.text) ? 'STATE' : findPost(origin.text.replace(/^(?:Embassy|Consulate General|Consulate|Mission) /i, ''))?.name;
  const post = postOfAddress(name.text);
  if (banner === undefined || post === undefined || banner === post || isRenamed(banner, post)) return;
  report({
    span: origin,
    message: `The archive says that this is from ${origin.text}; the FM line says ${name.text}.`,
    related: [{ span: name, message: `The telegram is from ${name.text}.` }],
  });
}

export const page: RulePage = {
  why: 'The five lines that an archive puts before a telegram were drawn from it by a program. Where they disagree with it, the program or the copy went wrong; the telegram is what counts.',
  flagged: [
    {
      text: `
        ‹07GUANGZHOU209›
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        ‹CONFIDENTIAL›
        ‹Embassy Beijing›
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS GUANGZHOU 000208
      `,
      message: 'The archive files this as 07GUANGZHOU209; the classification line says GUANGZHOU 000208.',
    },
    {
      note: 'The year.',
      text: `
        ‹08GUANGZHOU208›
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS GUANGZHOU 000208
      `,
      message: 'The archive files this as 08GUANGZHOU208; the date-time group says 2007.',
    },
  ],
  sound: [
    {
      text: `
        07GUANGZHOU208
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED//FOR OFFICIAL USE ONLY
        Consulate Guangzhou
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      text: `
        10STATE284
        Harbor Festival
        Mon Jan 04 00:00:00 +0100 2010
        UNCLASSIFIED
        Secretary of State
        O 041820Z JAN 10
        FM SECSTATE WASHDC
        TO RUEHGZ/AMCONSUL GUANGZHOU
        UNCLAS STATE 000284
      `,
    },
    {
      note: 'The archive names the post as it is called today.',
      text: `
        06KIEV208
        Harbor Festival
        Tue Feb 14 00:00:00 +0100 2006
        UNCLASSIFIED
        Embassy Kyiv
        O 140905Z FEB 06
        FM AMEMBASSY KIEV
        TO RUEHC/SECSTATE WASHDC
        UNCLAS KIEV 000208
      `,
    },
  ],
};
