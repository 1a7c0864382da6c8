import assert from 'node:assert/strict';
import { TAGS_TABLE } from '../../../server/src/vocabulary/data/tags-table';
import { allTags, findTags } from '../../../server/src/vocabulary/tags';

describe('the table of TAGS', () => {
  const lines = TAGS_TABLE.split('\n').filter(line => line !== '');

  it('begins with a heading, and every heading names a kind and an authority', () => {
    assert.ok(lines[0]?.startsWith('#'));
    for (const line of lines.filter(line => line.startsWith('#'))) {
      assert.match(line, /^# (?:subject|program|geo|organization|other) \| (?:handbook|lists of the 1970s|FIPS 10-4|unofficial|observed)(?: \| .+)?$/);
    }
  });

  it('has no line that the reader would lose', () => {
    const rows = lines.filter(line => !line.startsWith('#'));
    assert.equal(allTags().length, rows.length);
    for (const row of rows) assert.match(row, /^[^|]+(?:\|[^|]*(?:\|\d*(?:\|[A-Z]{2})?)?)?$/);
  });

  it('has no code twice within a kind', () => {
    for (const tag of allTags()) assert.equal(findTags(tag.code).filter(other => other.kind === tag.kind).length, 1, tag.code);
  });

  it('writes codes as their kind does', () => {
    const forms = { subject: /^[A-Z]{4}$/, program: /^K[A-Z]{3}$/, geo: /^[A-Z]{2}$/, organization: /^[A-Za-z0-9&/' -]{2,22}$/, other: /^[A-Z ]+$/ };
    for (const tag of allTags()) assert.match(tag.code, forms[tag.kind]);
  });

  it('names every code but the observed ones, and those not', () => {
    for (const tag of allTags()) assert.equal(tag.name === null, tag.authority === 'observed', tag.code);
  });

  it('gives an ISO code to countries only, each once, and never that of the code itself', () => {
    const seen = new Set<string>();
    for (const { code, kind, isoCode } of allTags()) {
      if (isoCode === null) continue;
      assert.equal(kind, 'geo', code);
      assert.notEqual(isoCode, code);
      assert.ok(!seen.has(isoCode), isoCode);
      seen.add(isoCode);
    }
  });
});
