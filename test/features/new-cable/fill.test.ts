import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import type { NewCableAnswers, NewCableLevel } from '../../../server/src/features/new-cable/answers';
import { newCableChoices } from '../../../server/src/features/new-cable/choices';
import { fillTemplate } from '../../../server/src/features/new-cable/fill';
import { dateTimeGroup, type Surroundings } from '../../../server/src/features/new-cable/header';
import { TEMPLATES } from '../../../server/src/features/new-cable/templates';
import { countryOfPost } from '../../../server/src/vocabulary/post-countries';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { expand } from './expand';

const NOTHING: NewCableAnswers = { level: null, post: null, to: [], info: [], tags: [], subject: null };
const FULL: NewCableAnswers = { level: 'UNCLASSIFIED', post: 'TALLINN', to: ['RUEHC/SECSTATE WASHDC', 'RUEHRA/AMEMBASSY RIGA'], info: ['RUEHVL/AMEMBASSY VILNIUS'], tags: ['PREL', 'SCUL', 'EN'], subject: 'The Harbor Festival Opens' };
const HERE: Surroundings = { now: '2026-11-24T17:50:12Z', today: '2026-11-24', lineWidth: 69, vocabulary: DEFAULT_SETTINGS.vocabulary };

const report = TEMPLATES[0]?.text ?? '';

function findings(text: string): string[] {
  return check(parse(text), { ...DEFAULT_SETTINGS, profile: 'draft' }).map(({ ruleId, message, span }) => `${ruleId}: ${message} [${text.slice(span.start, span.end)}]`);
}

describe('new cable', () => {
  it('writes the header of a classified cable, with everything that was said', () => {
    const text = expand(fillTemplate(report, { ...FULL, level: 'CONFIDENTIAL' }, HERE));
    assert.equal(text.slice(0, text.indexOf('1. (C)')), `R 241750Z NOV 26
FM AMEMBASSY TALLINN
TO RUEHC/SECSTATE WASHDC
RUEHRA/AMEMBASSY RIGA
INFO RUEHVL/AMEMBASSY VILNIUS
C O N F I D E N T I A L TALLINN 000001

E.O. 13526: DECL: 11/24/2036
TAGS: PREL, SCUL, EN
SUBJECT: (U) The Harbor Festival Opens

Classified By: Ada Exampleton, Ambassador.
Reason: 1.4 (d).

`);
  });

  it('writes no date and no Classified By line on an unclassified one', () => {
    const text = expand(fillTemplate(report, { ...FULL, level: 'SBU' }, HERE));
    assert.match(text, /\nUNCLAS TALLINN 000001\n\nSENSITIVE\n\nE\.O\. 13526: N\/A\nTAGS: PREL, SCUL, EN\nSUBJECT: The Harbor Festival Opens\n\n1\. \(SBU\) Summary/);
    assert.doesNotMatch(text, /Classified By|DECL/);
  });

  it('numbers tab stops from the header on, those of the text behind them', () => {
    const snippet = fillTemplate(report, { ...NOTHING, level: 'CONFIDENTIAL' }, HERE);
    const numbers = [...snippet.matchAll(/\$\{(\d+)[:|]/g)].map(match => Number(match[1]));
    assert.deepEqual(numbers, numbers.map((_, at) => at + 1));
    assert.match(snippet, /\n\(U\) \$\{\d+:What happened\}\n-{17}\n/);
  });

  it('gives a sound cable from every template, whatever was said and skipped', () => {
    const levels: (NewCableLevel | null)[] = [null, 'UNCLASSIFIED', 'SBU', 'CONFIDENTIAL', 'SECRET'];
    const variants: Partial<NewCableAnswers>[] = [{}, { post: FULL.post }, { to: FULL.to }, { to: FULL.to, info: FULL.info }, { tags: FULL.tags }, { subject: FULL.subject }, FULL, { ...FULL, post: 'STATE', to: ['RUEHTL/AMEMBASSY TALLINN'] }];
    for (const { id, text, levels: of } of TEMPLATES) {
      for (const level of levels.filter(each => each === null ? of.length > 1 : of.includes(each))) {
        for (const variant of variants) {
          const found = findings(expand(fillTemplate(text, { ...NOTHING, ...variant, level }, HERE))).map(each => each.split(':', 1)[0]);
          assert.deepEqual(found, 'tags' in variant ? [] : ['tags-empty'], `${id}, ${level ?? 'no level'}, ${Object.keys(variant).join()}`);
        }
      }
    }
  });

  it('puts in no TAGS code that was not chosen, and leaves a tab stop on the line', () => {
    const snippet = fillTemplate(report, { ...NOTHING, post: 'TALLINN' }, HERE);
    assert.match(snippet, /\nTAGS: \$\{\d+:\}\n/);
    assert.match(expand(snippet), /\nTAGS: ?\n/);
  });

  it('is sound with every post, every addressee and every code that is offered', () => {
    const { posts, addressees, tags } = newCableChoices(DEFAULT_SETTINGS.vocabulary);
    assert.ok(posts.length > 200 && addressees.length > 2000 && tags.length > 400, `${posts.length}, ${addressees.length}, ${tags.length}`);
    for (const { label } of posts.filter((_, at) => at % 5 === 0)) {
      const tags = ['PREL', countryOfPost(label) ?? 'EN'];
      assert.deepEqual(findings(expand(fillTemplate(report, { ...NOTHING, tags, post: label }, HERE))), [], label);
    }
    // Commands of one name are told apart by their indicators alone.
    for (let at = 0; at < addressees.length; at += 240) assert.deepEqual(findings(expand(fillTemplate(report, { ...FULL, post: null, to: addressees.slice(at, at + 60).map(({ label }) => label), info: [] }, HERE))).filter(found => !found.startsWith('duplicate-addressee')), [], `addressees from ${at}`);
    for (let at = 0; at < tags.length; at += 20) {
      const codes = ['PREL', 'EN', ...tags.slice(at, at + 20).map(({ label }) => label).filter(label => label !== 'PREL' && label !== 'EN')];
      assert.deepEqual(findings(expand(fillTemplate(report, { ...FULL, tags: codes }, HERE))), [], codes.join());
    }
  });

  it('finds posts by name, city, indicator and country', () => {
    const { posts, addressees, tags } = newCableChoices(DEFAULT_SETTINGS.vocabulary);
    assert.deepEqual(posts.find(({ label }) => label === 'TALLINN'), { label: 'TALLINN', detail: 'AMEMBASSY TALLINN, RUEHTL, Estonia' });
    assert.equal(addressees[0]?.label, 'RUEHC/SECSTATE WASHDC');
    assert.match(tags.find(({ label }) => label === 'PHUM')?.detail ?? '', /Human Rights.*\(subject\)/);
  });

  it('wraps what is long, and takes signs of snippets for words', () => {
    const subject = 'A subject that is so long that it does not fit on the one line that it has, for $5 in {braces}';
    const snippet = fillTemplate(report, { ...FULL, subject }, HERE);
    const text = expand(snippet);
    assert.match(text, /SUBJECT: A subject that is so long that it does not fit on the one\n {9}line that it has, for \$5 in \{braces\}\n/);
    assert.equal(parse(text).cables[0]?.header.subject?.text, subject);
  });

  it('offers custom posts and codes first', () => {
    const vocabulary = { tags: { KHAR: 'Harbors' }, posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHHT' }], captions: [] };
    const choices = newCableChoices(vocabulary);
    assert.deepEqual([choices.posts[0], choices.addressees[0], choices.tags[0]], [{ label: 'HARBORTOWN', detail: 'AMCONSUL HARBORTOWN' }, { label: 'RUEHHT/AMCONSUL HARBORTOWN', detail: 'HARBORTOWN' }, { label: 'KHAR', detail: 'Harbors' }]);
    assert.match(expand(fillTemplate(report, { ...FULL, post: 'HARBORTOWN' }, { ...HERE, vocabulary })), /\nFM AMCONSUL HARBORTOWN\n/);
  });

  it('writes the address of a post as it is spelt, not as the printed list misspells it', () => {
    for (const post of ['QUITO', 'PRISTINA', 'YAOUNDE', 'BANDAR SERI BEGAWAN', 'MAZAR-E SHARIF']) {
      assert.match(expand(fillTemplate(report, { ...FULL, post }, HERE)), new RegExp(`\\nFM AM(?:EMBASSY|CONSUL) ${post}\\n`));
    }
    assert.deepEqual(newCableChoices(HERE.vocabulary).addressees.filter(({ label }) => label.startsWith('RUEHQT/')).map(({ label }) => label), ['RUEHQT/AMEMBASSY QUITO']);
  });

  it('leaves a place to be filled for a post that was skipped, in a template of one\'s own too', () => {
    assert.equal(fillTemplate('${post} writes, and ${post} ${1:waits}.', NOTHING, HERE).replace(/\d+(?=:)/g, 'N'), '${N:STATE} writes, and ${N:STATE} ${N:waits}.');
    assert.equal(fillTemplate('${post} writes.', FULL, HERE), 'TALLINN writes.');
  });

  it('fills a template of one\'s own: its variables, and its tab stops behind them', () => {
    const snippet = fillTemplate('${header}\r\n\n1. (${mark}) ${post} writes \\$5 ${1:x} $2 ${1/./-/g} ${other}\n$0', FULL, HERE);
    assert.match(snippet, /TALLINN \$\{1:000001\}[\s\S]*\n\n1\. \(U\) TALLINN writes \\\$5 \$\{2:x\} \$3 \$\{2\/\.\/-\/g\} \$\{other\}\n\$0$/);
  });

  it('writes the time of the message in UTC', () => {
    assert.equal(dateTimeGroup('2007-02-14T09:05:00Z'), '140905Z FEB 07');
  });
});
