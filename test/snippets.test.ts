import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../server/src/cable/parse';
import { check } from '../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../server/src/rules/kit/settings';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(new URL('../snippets/cable.code-snippets', import.meta.url), 'utf8')) as Readonly<Record<string, Snippet>>;

/** The day of the tests. */
const VARIABLES: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_YEAR_SHORT: '26', CURRENT_MONTH: '11', CURRENT_DATE: '24' };

/** The text that a snippet is with its defaults: the first of a choice, a placeholder repeated wherever its number is. */
function expand(name: string, chosen: Readonly<Record<string, string>> = {}): string {
  const body = snippets[name]!.body.join('\n');
  const values: Record<string, string> = {};
  // The transform of the year holds braces of its own.
  const plain = body.replaceAll('${CURRENT_YEAR/(202)|(203)/${1:+203}${2:+204}/}', () => String(Number(VARIABLES['CURRENT_YEAR']) + 10));
  return plain
    .replace(/\$\{(\d+)([:|])([^}]*)\}/g, (_, number: string, sign: string, rest: string) => {
      values[number] ??= chosen[number] ?? (sign === '|' ? rest.replace(/\|$/, '').split(',')[0]! : rest);
      return values[number];
    })
    .replace(/\$\{(\d+)\/\.\/-\/g\}/g, (_, number: string) => '-'.repeat(values[number]!.length))
    .replace(/\$\{([A-Z_]+)\}/g, (_, variable: string) => VARIABLES[variable]!)
    .replace(/\$0/g, '');
}

function findings(text: string): string[] {
  return check(parse(text), { ...DEFAULT_SETTINGS, profile: 'draft' }).map(({ ruleId, message, span }) => `${ruleId}: ${message} [${text.slice(span.start, span.end)}]`);
}

/** A cable with the given text under the headers of the level, and a close. */
function cable(header: string, text: string, mark: string): string {
  const transmission = expand('Transmission header', header === 'Message header, classified' ? { 7: 'ZNY CCCCC ZZH' } : {});
  const opening = expand('Paragraph', { 2: mark });
  return `${transmission}${expand(header)}${opening}${text}${expand('Close')}`;
}

const HEADERS = [['Message header, unclassified', 'U'], ['Message header, SBU', 'SBU'], ['Message header, classified', 'C']] as const;

describe('snippets', () => {
  for (const [header, mark] of HEADERS) {
    it(`make a cable without a finding: ${header}`, () => {
      assert.deepEqual(findings(cable(header, expand('Paragraph', { 1: '2' }), mark)), []);
    });
  }

  for (const name of ['Paragraph', 'Summary', 'Comment', 'Action request', 'Text quote', 'List', 'Table'] as const) {
    it(`stand in a cable without a finding: ${name}`, () => {
      assert.deepEqual(findings(cable('Message header, unclassified', expand(name, { 1: '2' }), 'U')), []);
    });
  }

  it('name who classified a cable in one form: name, title, and a reason of one line', () => {
    for (const [name, { body }] of Object.entries(snippets)) {
      const at = body.findIndex(line => line.startsWith('Classified By:'));
      if (at >= 0) assert.match(expand(name), /^Classified By: Ada Exampleton, Consul General\.\nReason: 1\.4 \(b\)\.$/m, name);
    }
  });

  it('make a heading whose hyphens are as long as its words', () => {
    assert.match(expand('Heading'), /^Heading\n-{7}\n/);
    assert.deepEqual(findings(cable('Message header, unclassified', `${expand('Heading')}${expand('Paragraph', { 1: '2' })}`, 'U')), []);
  });

  it('make a section with a heading, a list of addressees and a list of references', () => {
    assert.deepEqual(findings(cable('Message header, unclassified', expand('Section'), 'U')), []);
    const whole = cable('Message header, unclassified', expand('Paragraph', { 1: '2', 3: 'See refs A and B.' }), 'U');
    assert.deepEqual(findings(whole.replace(/^FM [\s\S]*?(?=BT\n)/m, expand('Addressees')).replace(/(SUBJECT: .*\n)/, (_, subject: string) => `${subject}${expand('References')}`)), []);
  });

  it('say who classified a cable', () => {
    const whole = cable('Message header, classified', expand('Paragraph', { 1: '2' }), 'C');
    const replaced = whole.replace(/^Classified By:[\s\S]*?\n(?=\n)/m, expand('Classified by'));
    assert.match(replaced, /Reason: 1\.4 \(b\)/);
    assert.deepEqual(findings(replaced), []);
  });

  it('put a note into a paragraph', () => {
    assert.deepEqual(findings(cable('Message header, unclassified', expand('Paragraph', { 1: '2', 3: `We met.  ${expand('Note')}` }), 'U')), []);
  });

  it('make a démarche of numbered paragraphs', () => {
    const text = expand('Démarche', { 1: '2', 3: '3', 7: '4' });
    assert.deepEqual(findings(cable('Message header, unclassified', text, 'U')), []);
  });

  it('declassify ten years after the day', () => {
    assert.match(expand('Message header, classified'), /^E\.O\. 13526: DECL: 11\/24\/2036$/m);
  });

  it('are told apart by what is typed, and described', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.ok(Object.values(snippets).every(({ description }) => description.endsWith('.')));
  });
});
