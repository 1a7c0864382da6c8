import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import type { Header } from '../../../server/src/cable/model';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS, type CustomVocabulary } from '../../../server/src/rules/kit/settings';
import { isGeo, isLeftOpen, isOfState, isRegion, isoSlips, originOf, separatorOf, withSeparator } from '../../../server/src/rules/kit/tags';

const NO_VOCABULARY: CustomVocabulary = { tags: {}, posts: [], captions: [] };

function headerOf(...lines: readonly string[]): { header: Header; text: string } {
  const text = [...lines, 'SUBJECT: HARBOR FESTIVAL', ''].join('\n');
  return { header: parse(text).cables[0]!.header, text };
}

function read(text: string): (span: { start: number; end: number }) => string {
  return ({ start, end }) => text.slice(start, end);
}

/** What is left of a TAGS line, and what follows it, without the code of that place. */
function without(index: number, ...lines: readonly string[]): string {
  const { header, text } = headerOf('UNCLAS GUANGZHOU 000208', ...lines);
  const { start, end } = withSeparator(header.tags!.tags[index]!, header.lines, header.tags!, read(text));
  return (text.slice(0, start) + text.slice(end)).split('\n').slice(1, -2).join('|');
}

/** What the rules tell of codes that are not known, or not State's, where each stands on the TAGS line of a telegram of 1975. */
function toldIn1975(codes: string, beside: string): string[] {
  return codes.trim().split(/\s+/).flatMap(code => {
    const text = ['R 140905Z FEB 75', 'FM SECSTATE WASHDC', 'UNCLAS STATE 012345', 'E.O. 11652: N/A', `TAGS: ${beside}, ${code}`, 'SUBJECT: HARBOR FESTIVAL', ''].join('\n');
    return check(parse(text), DEFAULT_SETTINGS).flatMap(({ ruleId, message }) => (/^tags-(?:unknown|iso|not)/.test(ruleId) ? [message] : []));
  });
}

describe('the codes of the Department\'s handbook of 1974, in a telegram of 1975', () => {
  it('are taken for those of countries and regions that it lists in section 11', () => {
    assert.deepEqual(toldIn1975(`
      AC AF AG AL AN AO AQ AR AS AT AU AV BA BB BC BD BE BF BG BH BL BM BP BR BT BU BV BW BX BY CA CB CD CE CF CG CH CI CJ
      CK CL CM CN CO CR CS CT CU CV CW CY CZ DA DM DO DR EC EG EI EK EQ ES ET FA FG FI FJ FO FP FR FT FW GA GB GE GH GI GJ
      GL GN GP GQ GR GT GV GW GY GZ HA HK HM HO HU IC ID IN IO IR IS IT IV IY IZ JA JM JN JO JQ KE KN KS KT KU LA LE LI LS
      LT LU LY MA MB MC MG MH MI ML MN MO MP MQ MR MT MU MV MX MY MZ NA NC NE NF NG NH NI NL NO NP NR NS NU NZ PA PC PE PF
      PG PK PL PN PO PP PQ PT PU QA RE RH RO RP RQ RW SA SB SC SE SF SG SH SK SL SM SN SO SP SQ SS ST SU SV SW SY SZ TC TD
      TH TK TL TN TO TP TQ TS TU TW TZ UG UK UR US UV UY VC VE VI VN VQ VS VT WA WB WQ WS WZ YE YO YQ YS ZA XA XB XC XD XE
      XF XG XH XI XJ XK XL XM XN XO XP XQ XR XS XT XU XV XW XX XY XZ
    `, 'PFOR'), []);
  });

  it('are known as those of the subjects that it defines in section 8', () => {
    assert.deepEqual(toldIn1975(`
      AART AAUD ABLD ABUD ACLM ACOM AEMR AFIN AFSI AFSP AINF AINR ALIB ALOW ALTR AMED AMGT AORG APER APUB AREC AREG ASAF
      ASCH ASEC ASUP ATRN AWRD BBAK BBCP BBSR BDIS BEXP BFOL BGEN BLIB BPRO BPUB BTIO BTRA CASC CDES CFED CGEN CPAS CPRS
      CVIS EAGR EAID EAIR EALR ECEM ECIN ECON ECRE ECRP EEWT EFIN EFIS EGEN EIND EINV ELAB ELEC ELTN EMAE EMES EMIN ENRG
      EPAP ESTC ETEL ETRD EWWT MARR MASS MILI MMOL MNUC MOPS MORG MPOL OCLR OCON OEXC OGEN OREP OSCI OTRA OVIP PARM PBOR
      PDEV PDIP PFOR PGOV PINR PINS PINT PLOS PORG PORS PROP SCUL SEDU SENV SGEN SHUM SNAR SOCI SOPN SPOP SREF SWEL TBIO
      TECH TGEN TPHY TSPA
    `, 'US'), []);
  });

  it('are known as those of the organizations that it lists in section 15', () => {
    assert.deepEqual(toldIn1975(`
      ADB AEC AFDB AIFLD ANZUS ASEAN BIE C-20 CAB CCD CCMS CENTO COCOM COE COMECON CSCE DAC DEA DPC ECA ECAC ECAFE ECE
      ECLA ECOSOC ECWA EEC EFTA EPA FAO G-10 GATT IA-ECOSOC IAEA IARC IATA IATTC IBRD ICAO ICEM ICFTU ICJ ICJU ICNAF
      ICRC IDB ILC ILO IMCO IMF INTELSAT ISVS ITU JCC LAFTA MARAD MBFR NAC NASA NATO NOAA NPG NSF OAPEC OAS OAU OECD
      OPEC OPIC PAHO PLO SEATO SPC UN UNCND UNCSW UNCTAD UNDP UNEP UNESCO UNFDAC UNFPA UNGA UNHCR UNHRC UNICEF UNIDO
      UNITAR UNPOC UNRWA UNSC UNSDC UNSTC UNTC UNV UPU USTS WHO WIPO WMO WTO XMB
    `, 'PFOR'), []);
  });
});

describe('codes of telegrams of 1973 to 1979 that the handbook of 1974 does not have', () => {
  it('are known where the National Archives list them', () => {
    assert.deepEqual(toldIn1975('ACMM AGAO AODE ASIG BAGB BENC CARR ACMS ACOU ADTO AFAC AFOP AMTC ANET APOU AVCE', 'US'), []);
  });

  it('are known where more than 150 telegrams have them', () => {
    assert.deepEqual(toldIn1975('ACDA BCRP BTOP GULF ICCS ORIT USIA', 'PFOR'), []);
  });
});

describe('the TAGS line', () => {
  it('loses a separator with each code that is taken out', () => {
    assert.equal(without(1, 'TAGS: PREL, PGOV, CH'), 'TAGS: PREL, CH');
    assert.equal(without(0, 'TAGS: PREL, PGOV, CH'), 'TAGS: PGOV, CH');
    assert.equal(without(2, 'TAGS: PREL, PGOV,', 'CH'), 'TAGS: PREL, PGOV,');
    assert.equal(without(2, 'TAGS: PREL, PGOV,', 'CH, VM'), 'TAGS: PREL, PGOV,|VM');
    assert.equal(without(2, 'TAGS: PHUM,', 'IT, PREL'), 'TAGS: PHUM,|IT');
    assert.equal(without(0, 'TAGS: PREL'), 'TAGS: ');
  });

  it('loses the whole of a further line when its only code is taken out', () => {
    assert.equal(without(1, 'TAGS: PREL', 'TAGS: PREL'), 'TAGS: PREL');
  });

  it('is separated as most of it is', () => {
    const styleOf = (line: string): string => {
      const { header, text } = headerOf('UNCLAS GUANGZHOU 000208', line);
      return separatorOf(header.tags!, read(text));
    };
    assert.equal(styleOf('TAGS: PREL, PGOV CH, VM'), ', ');
    assert.equal(styleOf('TAGS: PREL PGOV CH, VM'), ' ');
    assert.equal(styleOf('TAGS: PREL'), ', ', 'the usual one where there is none');
  });

  it('is left open where codes are to be filled in, and where a release took one out', () => {
    for (const [line, open] of [['TAGS: PREL, ...', true], ['TAGS: PREL, PGOV,      B1', true], ['TAGS: PREL, PGOV', false]] as const) {
      const { header, text } = headerOf('UNCLAS GUANGZHOU 000208', line);
      assert.equal(isLeftOpen(header.tags!, read(text)), open, line);
    }
  });

  it('is not offered, for a code that is not known, one that stands there already', () => {
    const offered = (line: string): string[] => check(parse(headerOf('UNCLAS GUANGZHOU 000208', line).text), DEFAULT_SETTINGS).flatMap(({ ruleId, fixes }) => (ruleId === 'tags-unknown-code' ? fixes.map(({ title }) => title) : []));
    assert.ok(offered('TAGS: PTEL, CH').includes('Write PREL'));
    assert.ok(!offered('TAGS: PREL, PTEL, CH').includes('Write PREL'));
  });

  it('tells countries from regions', () => {
    assert.deepEqual(['CH', 'XA', 'PREL', 'ZA'].map(code => isGeo({ code }, -Infinity)), [true, true, false, true]);
    assert.deepEqual(['CH', 'XA', 'PREL', 'ZA'].map(code => isRegion({ code })), [false, true, false, false], 'ZA is Zambia');
    assert.ok(isGeo({ code: 'ZQ' }, -Infinity) && isRegion({ code: 'ZQ' }), 'one that no list has');
    assert.ok(!isGeo({ code: 'QZ' }, -Infinity));
  });
});

describe('where a cable comes from', () => {
  const originIn = (year: number, ...lines: readonly string[]): unknown => originOf(headerOf(...lines).header, year);

  it('is told by the FM line, else by the number', () => {
    assert.deepEqual(originIn(-Infinity, 'FM AMCONSUL GUANGZHOU', 'UNCLAS HARBORTOWN 000208'), { post: 'GUANGZHOU', country: 'CH' });
    assert.equal(originIn(-Infinity, 'FM AMCONSUL GUANGZHOU', 'UNCLAS LISBON 000208'), null, 'the two contradict each other');
    assert.deepEqual(originIn(-Infinity, 'UNCLAS BEIJING 000208'), { post: 'BEIJING', country: 'CH' });
    assert.deepEqual(originIn(-Infinity, 'FM SECSTATE WASHDC', 'UNCLAS STATE 000208'), { post: 'STATE', country: null });
    assert.equal(originIn(-Infinity, 'UNCLAS HARBORTOWN 000208'), null);
    assert.equal(originIn(-Infinity, 'E.O. 12958: N/A'), null);
  });

  it('is in no certain country where that had another code in the year of the cable', () => {
    assert.deepEqual(originIn(1985, 'UNCLAS MOSCOW 000208'), { post: 'MOSCOW', country: null });
    assert.deepEqual(originIn(2005, 'UNCLAS MOSCOW 000208'), { post: 'MOSCOW', country: 'RS' });
    assert.deepEqual(originIn(-Infinity, 'UNCLAS MOSCOW 000208'), { post: 'MOSCOW', country: null }, 'of no known year');
    assert.deepEqual(originIn(1985, 'UNCLAS PARIS 000208'), { post: 'PARIS', country: 'FR' });
  });

  it('is the Department of State, a post of it, or another', () => {
    const ofState = (...lines: readonly string[]): boolean => isOfState(headerOf(...lines).header, NO_VOCABULARY);
    assert.ok(ofState('FM AMCONSUL GUANGZHOU', 'UNCLAS GUANGZHOU 000208'));
    assert.ok(ofState('FM SECSTATE WASHDC', 'UNCLAS STATE 000208'));
    assert.ok(ofState('FM USMISSION USUN NEW YORK', 'UNCLAS USUN NEW YORK 000208'));
    assert.ok(ofState('FM USMISSION USUN NEW YORK NY', 'UNCLAS USUN NEW YORK 000208'));
    assert.ok(!ofState('FM JOINT STAFF WASHINGTON DC', 'UNCLAS'));
    // The network of State carries them, and they write no TAGS.
    for (const office of ['USDAO ABUJA NI', 'FAA FRANKFURT GE', 'DEPT OF LABOR WASHINGTON DC']) assert.ok(!ofState(`FM ${office}`, 'UNCLAS'), office);
    assert.ok(!ofState('UNCLAS SECDEF 000208'));
    assert.ok(!ofState('UNCLAS HARBORTOWN 000208'));
    assert.ok(!ofState('E.O. 12958: N/A'));
  });
});

describe('codes of ISO in the place of State\'s', () => {
  const slips = (line: string, from = 'UNCLAS PARIS 000208', vocabulary = NO_VOCABULARY): string[] =>
    isoSlips(headerOf(from, line).header, 2007, vocabulary).map(({ tag, meant }) => `${tag.code} ${meant.code}`);

  it('are those that stand for no country on a TAGS line', () => {
    assert.deepEqual(slips('TAGS: PREL, DE, RU, JP'), ['DE GM', 'RU RS', 'JP JA']);
    assert.deepEqual(slips('TAGS: PREL, GM, RS, JA, FR'), []);
  });

  it('are those of another country only where the cable comes from the one that is meant', () => {
    assert.deepEqual(slips('TAGS: PREL, AU'), []);
    assert.deepEqual(slips('TAGS: PREL, AU', 'UNCLAS CANBERRA 000208'), ['AU AS']);
    assert.deepEqual(slips('TAGS: PREL, AU, AS', 'UNCLAS CANBERRA 000208'), []);
    // The Spratly Islands and Svalbard, which are Papua New Guinea and El Salvador in ISO.
    assert.deepEqual(slips('TAGS: PBTS, CH, PG, SV'), []);
    assert.deepEqual(slips('TAGS: PREL, PG', 'UNCLAS PORT MORESBY 000208'), ['PG PP']);
  });

  it('exclude custom codes', () => {
    assert.deepEqual(slips('TAGS: PREL, DE', 'UNCLAS PARIS 000208', { ...NO_VOCABULARY, tags: { DE: 'Demarches' } }), []);
  });

  it('are none where there are no TAGS', () => {
    assert.deepEqual(isoSlips(headerOf('UNCLAS PARIS 000208').header, -Infinity, NO_VOCABULARY), []);
  });
});

describe('a cable without a date-time group', () => {
  const told = (post: string, order: string, tags: string): string[] =>
    check(parse(`UNCLAS ${post} 00208\nE.O. ${order}: N/A\nTAGS: ${tags}\nSUBJECT: HARBOR FESTIVAL\n\n1. IT RAINED.\n`), DEFAULT_SETTINGS).filter(({ ruleId }) => ruleId.startsWith('tags-')).map(({ ruleId }) => ruleId);

  it('has the codes of the years of the order that it cites', () => {
    for (const [post, order, tags] of [['MOSCOW', '12356', 'PREL, UR'], ['BONN', '12356', 'PREL, GW'], ['PRAGUE', '12356', 'ECON, CZ'], ['SAIGON', '11652', 'PFOR, VS'], ['MOSCOW', '12356', 'PREL']] as const) {
      assert.deepEqual(told(post, order, tags), [], `${post} ${order} ${tags}`);
    }
  });

  it('has those of today where its order is of today', () => {
    assert.deepEqual(told('MOSCOW', '13526', 'PREL, US'), ['tags-geo-not-origin']);
    assert.deepEqual(told('TBILISI', '13526', 'PREL, GE'), ['tags-iso-code']);
  });
});
