import assert from 'node:assert/strict';
import { allTags, findTag, findTags, geoByIso, isPersonalityTag } from '../../server/src/vocabulary/tags';

describe('findTag', () => {
  it('knows a subject code with its category and on what authority the name stands', () => {
    const tag = findTag('PHUM');
    assert.equal(tag?.name, 'Human Rights');
    assert.equal(tag.kind, 'subject');
    assert.deepEqual(tag.category, { letter: 'P', name: 'Political' });
    assert.equal(tag.authority, 'handbook');
    assert.ok(tag.seen > 0);
  });

  it('says of an unofficial name that it is one', () => {
    assert.equal(findTag('PREL')?.authority, 'unofficial');
  });

  it('knows a program code', () => {
    const tag = findTag('KTIP');
    assert.equal(tag?.kind, 'program');
    assert.deepEqual(tag.category, { letter: 'K', name: 'Program' });
  });

  it('gives the ISO code of a country only where it differs', () => {
    assert.equal(findTag('CH')?.name, 'China');
    assert.equal(findTag('CH')?.isoCode, 'CN');
    assert.equal(findTag('FR')?.isoCode, null);
    assert.equal(findTag('CH')?.category, null);
  });

  it('has no name for a code that was only observed', () => {
    const tag = findTag('KWPR');
    assert.equal(tag?.authority, 'observed');
    assert.equal(tag.name, null);
  });

  it('finds a code in small letters, and a code that is written with small letters', () => {
    assert.equal(findTag('prel')?.code, 'PREL');
    assert.equal(findTag('BUNDESBANK')?.code, 'Bundesbank');
  });

  it('knows the forum of 08STATE112442 and 09STATE65580, which is no slip for a bank or the Red Cross', () => {
    assert.equal(findTag('ARF')?.name, 'ASEAN Regional Forum');
  });

  it('finds codes with blanks, hyphens, slashes and apostrophes', () => {
    for (const code of ['EL AL', 'AFL-CIO', 'UNGA/C-1', "BA'ATH", 'AT&T']) assert.equal(findTag(code)?.kind, 'organization', code);
  });

  it('tells a code that a list of 2011 did not have', () => {
    assert.equal(findTag('ALEO')?.absentIn2011, true);
    assert.equal(findTag('ASEC')?.absentIn2011, false);
  });

  it('tells a code of the 1970s, with a name or without', () => {
    for (const code of ['PFOR', 'PBOR', 'EGEN', 'EEWT']) assert.equal(findTag(code)?.isOf1970s, true, code);
    assert.equal(findTag('PGOV')?.isOf1970s, false);
  });

  it('names a code of the 1970s as the lists of that time do, with the time', () => {
    assert.deepEqual(['ECRP', 'ACMM', 'PFOR'].map(code => findTag(code)?.name), ['Scheduled Reporting (1970s)', 'Committees (1970s)', 'Foreign Policy and Relations (1970s)']);
    assert.equal(findTag('XMB')?.name, 'Export-Import Bank (1970s)');
    assert.equal(findTag('XMB')?.authority, 'lists of the 1970s');
    assert.equal(findTag('EGEN')?.name, null);
    assert.deepEqual(['XC', 'XI', 'XZ'].map(code => findTag(code)?.name), ['Southeast Asia', 'North Africa', 'Scandinavia']);
  });

  it('knows State\'s letters where they are not those of FIPS 10-4, and says where they were read', () => {
    const names = { NA: 'Netherlands Antilles', NT: 'Netherlands Antilles', SR: 'Serbia', MW: 'Montenegro' };
    for (const [code, name] of Object.entries(names)) {
      assert.equal(findTag(code)?.name, name);
      assert.match(findTag(code)?.notes ?? '', /as in 0\d[A-Z]+\d+/, code);
    }
  });

  it('says what codes meant in the 1970s that mean something else today', () => {
    assert.match(findTag('WTO')?.name ?? '', /^World Trade.*in 1974 the Warsaw Pact/);
    assert.match(findTag('PINS')?.name ?? '', /^National Security.*in the 1970s Internal Security/);
  });

  it('does not know what is no code', () => {
    for (const code of ['', 'MOPPS', 'toString', '__proto__']) assert.equal(findTag(code), undefined, code);
  });
});

describe('findTags', () => {
  it('gives both meanings of a code that is a country and an organization, the country first', () => {
    assert.deepEqual(findTags('AL').map(tag => tag.kind), ['geo', 'organization']);
    assert.deepEqual(findTags('BP').map(tag => tag.name), ['Solomon Islands', 'British Petroleum']);
  });

  it('knows UN as an organization alone', () => {
    assert.deepEqual(findTags('UN').map(tag => tag.kind), ['organization']);
  });

  it('knows free words of TAGS lines as no code', () => {
    assert.deepEqual(findTags('HUMAN RIGHTS').map(tag => tag.kind), ['other']);
  });
});

describe('geoByIso', () => {
  it('gives the code that State uses for an ISO code', () => {
    const pairs = { DE: 'GM', RU: 'RS', CN: 'CH', CH: 'SZ', AU: 'AS', RS: 'RI', FR: 'FR' };
    for (const [iso, code] of Object.entries(pairs)) assert.equal(geoByIso(iso)?.code, code, iso);
  });

  it('knows nothing of letters that are no ISO code', () => {
    for (const iso of ['UK', 'XF', 'ZZ', '']) assert.equal(geoByIso(iso), undefined, iso);
  });
});

describe('isPersonalityTag', () => {
  it('holds for the five codes that name a person', () => {
    for (const code of ['OCON', 'OEXC', 'OREP', 'OTRA', 'OVIP', 'ovip']) assert.ok(isPersonalityTag(code), code);
    assert.ok(!isPersonalityTag('ODIP'));
  });
});

describe('allTags', () => {
  it('has every code of every kind', () => {
    const counts: Record<string, number> = {};
    for (const tag of allTags()) counts[tag.kind] = (counts[tag.kind] ?? 0) + 1;
    assert.deepEqual(counts, { subject: 179, program: 85, geo: 291, organization: 627, other: 23 });
  });

  it('gives every subject and program code a category', () => {
    for (const tag of allTags()) {
      const inCategory = tag.kind === 'subject' || tag.kind === 'program';
      assert.equal(tag.category !== null, inCategory, tag.code);
      if (tag.category) assert.equal(tag.code.startsWith(tag.category.letter), true, tag.code);
    }
  });

  it('has codes of the categories of the handbook, and of M for the military', () => {
    assert.equal([...new Set(allTags().flatMap(({ category }) => category?.letter ?? []))].sort().join(''), 'ABCEKMOPST');
  });
});
