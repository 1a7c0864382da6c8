import assert from 'node:assert/strict';
import {
  allPosts,
  allRoutingEntries,
  findAddress,
  findPost,
  findPostByPrint,
  findRoutingIndicator,
  nearestPosts,
  nearestRoutingIndicators,
  normaliseAddress,
  postOfAddress,
} from '../../server/src/vocabulary/posts';

describe('findRoutingIndicator', () => {
  it('knows a post, its name in message reference numbers and where that stands', () => {
    const [entry] = findRoutingIndicator('RUEHGZ');
    assert.equal(entry?.address, 'AMCONSUL GUANGZHOU');
    assert.equal(entry.kind, 'state-post');
    assert.equal(entry.postName, 'GUANGZHOU');
    assert.equal(entry.attested, true);
    assert.ok(entry.sources.some(source => source.startsWith('ACP 117')));
  });

  it('completes an address by its location', () => {
    const addresses = findRoutingIndicator('RHHMUNA').map(entry => entry.address);
    assert.ok(addresses.includes('HQ USPACOM HONOLULU HI'));
    assert.ok(addresses.includes('CDR USPACOM CC HONOLULU HI'));
  });

  it('gives all addresses of an indicator that has many', () => {
    assert.equal(findRoutingIndicator('RHMFISS').length, 42);
  });

  it('finds every indicator of a range', () => {
    for (const indicator of ['RUEAWJA', 'RUEAWJB', 'RUEAWJD']) {
      assert.ok(findRoutingIndicator(indicator).some(entry => entry.address === 'DEPT OF JUSTICE WASHINGTON DC'), indicator);
    }
    assert.ok(!findRoutingIndicator('RUEAWJE').some(entry => entry.through !== null));
  });

  it('gives a city that has two writings of its embassy both, and its neighbour in the list none of them', () => {
    assert.deepEqual(findRoutingIndicator('RUEHZP').map(entry => entry.address), ['AMEMBASSY PANAMA', 'AMEMBASSY PANAMA CITY']);
    assert.deepEqual(findRoutingIndicator('RUEHZS').map(entry => entry.address), ['ASSOCIATION OF SOUTHEAST ASIAN NATIONS']);
  });

  it('has the indicators of the Iran office in Dubai and of Nagoya as cables show them, not the other way round', () => {
    assert.deepEqual(findRoutingIndicator('RUEHDIR').map(entry => entry.address), ['IRAN RPO DUBAI', 'RPO DUBAI']);
    assert.deepEqual(findRoutingIndicator('RUEHNAG').map(entry => entry.address), ['AMCONSUL NAGOYA']);
    for (const address of ['RPO DUBAI', 'IRAN RPO DUBAI']) assert.equal(postOfAddress(address), 'RPO DUBAI');
    assert.equal(findPost('Iran RPO Dubai')?.name, 'RPO DUBAI');
  });

  it('has the offices in Iraq of 2005 to 2009 under the indicators of their cables, one of which another office has now', () => {
    assert.deepEqual(findRoutingIndicator('RUEHKUK').map(entry => entry.address), ['AMCONSUL ERBIL', 'RRT ERBIL', 'REO KIRKUK']);
    assert.deepEqual(findRoutingIndicator('RUEHIHL').map(entry => [entry.address, entry.postName]), [['REO HILLAH', 'HILLAH']]);
  });

  it('knows the collective of the sample cable as observed there', () => {
    const [entry] = findRoutingIndicator('RUEHOO');
    assert.equal(entry?.kind, 'collective');
    assert.deepEqual(entry.sources, ['observed in 07GUANGZHOU208']);
  });

  it('does not know other words', () => {
    for (const word of ['', 'RUEHGX', 'constructor']) assert.deepEqual(findRoutingIndicator(word), [], word);
  });
});

describe('findAddress', () => {
  it('finds an address in any of its writings', () => {
    for (const address of ['SECSTATE WASHDC', 'secstate  washington dc', 'SECSTATE WASHINGTON, D.C.', 'SECSTATE']) {
      assert.ok(findAddress(address).some(entry => entry.routingIndicator === 'RUEHC'), address);
    }
  });

  it('finds every addressee of the sample cable under the indicator it has there', () => {
    const addressees = {
      'SECSTATE WASHDC': 'RUEHC',
      'CHINA POSTS COLLECTIVE': 'RUEHOO',
      'USDOC WASHDC': 'RUCPDOC',
      'USDA FAS WASHDC': 'RUEHRC',
      'CIA WASHDC': 'RUEAIIA',
      'DIA WASHDC': 'RUEKJCS',
      'HQ USPACOM HONOLULU HI': 'RHHMUNA',
    };
    for (const [address, indicator] of Object.entries(addressees)) {
      assert.ok(findAddress(address).some(entry => entry.routingIndicator === indicator), address);
    }
  });

  it('does not find a mission word without its place', () => {
    for (const address of ['AMCONSUL', 'AMEMBASSY', 'USINT', '']) assert.deepEqual(findAddress(address), [], address);
  });
});

describe('normaliseAddress', () => {
  it('brings the writings of one address together', () => {
    assert.equal(normaliseAddress(' Secstate\tWashington, D.C. '), 'SECSTATE WASHDC');
    assert.equal(normaliseAddress('US MISSION USNATO BRUSSELS BE'), 'USMISSION USNATO BRUSSELS BE');
    assert.equal(normaliseAddress('WASHINGTON DCXY'), 'WASHINGTON DCXY');
    assert.deepEqual(['RIGA, AMEMBASSY', 'WASHDC, SECSTATE', 'SOMALIA, USMISSION', 'ROE, JANE'].map(normaliseAddress), ['AMEMBASSY RIGA', 'SECSTATE WASHDC', 'USMISSION SOMALIA', 'ROE JANE']);
  });
});

describe('postOfAddress', () => {
  const posts: Record<string, string> = {
    'AMCONSUL GUANGZHOU': 'GUANGZHOU',
    'SECSTATE WASHDC': 'STATE',
    'DEPT OF STATE WASHINGTON DC': 'STATE',
    'USMISSION USUN NEW YORK': 'USUN NEW YORK',
    'USMISSION USUN': 'USUN NEW YORK',
    'USMISSION USNATO': 'USNATO',
    'USMISSION NATO': 'USNATO',
    'USDEL SALT TWO GENEVA': 'SALT TWO GENEVA',
    'USEU BRUSSELS': 'USEU BRUSSELS',
    'USMISSION OECD PARIS': 'OECD PARIS',
    'AIT TAIPEI': 'AIT TAIPEI',
    'AMEMBASSY MEXICO CITY': 'MEXICO',
    'AMEMBASSY BEIJING CH': 'BEIJING',
    'AMEMBASSY BANDAR SERI': 'BANDAR SERI BEGAWAN',
    'AMEMBASSY COLUMBO': 'COLOMBO',
    'USINT HAVANA': 'HAVANA',
    'AMCONSUL CALCUTTA': 'CALCUTTA',
  };
  for (const [address, name] of Object.entries(posts)) {
    it(`names ${address} ${name}`, () => assert.equal(postOfAddress(address), name));
  }

  it('names nothing that is no post', () => {
    for (const address of ['CIA WASHDC', 'HQ USPACOM HONOLULU HI', 'AMEMBASSY ATLANTIS', 'AMEMBASSY', '']) {
      assert.equal(postOfAddress(address), undefined, address);
    }
  });
});

describe('findPost', () => {
  it('finds a post by its name, with and without blanks, in any letter case', () => {
    for (const name of ['PORT AU PRINCE', 'PORTAUPRINCE', 'Port-au-Prince']) assert.equal(findPost(name)?.name, 'PORT AU PRINCE', name);
  });

  it('tells the TAGS code of its country, and none for a mission to an organization', () => {
    assert.equal(findPost('GUANGZHOU')?.country, 'CH');
    for (const name of ['STATE', 'USNATO', 'USUN NEW YORK', 'JERUSALEM']) assert.equal(findPost(name)?.country, null, name);
  });

  it('knows short forms', () => {
    const short = { USUN: 'USUN NEW YORK', USEU: 'USEU BRUSSELS', HCMC: 'HO CHI MINH CITY', HK: 'HONG KONG', DAR: 'DAR ES SALAAM', PAUP: 'PORT AU PRINCE', BASRA: 'BASRAH', USOECD: 'OECD PARIS', SECSTATE: 'STATE' };
    for (const [alias, name] of Object.entries(short)) assert.equal(findPost(alias)?.name, name, alias);
  });

  it('knows posts that no routing indicator list has, with the source of their name', () => {
    const post = findPost('LENINGRAD');
    assert.deepEqual(post?.entries, []);
    assert.equal(post.sources.length, 1);
  });

  it('knows posts of 1973 to 1979 that were closed, or written otherwise: SANA is not told to be SANAA', () => {
    for (const name of ['SANA', 'SINAI', 'BIEN HOA', 'KHORRAMSHAHR']) assert.equal(findPost(name)?.name, name, name);
  });

  it('gives a post all its rows', () => {
    const indicators = findPost('BASRAH')?.entries.map(entry => entry.address);
    assert.deepEqual(indicators, ['AMCONSUL BASRAH', 'REO BASRAH']);
  });

  it('does not know other words', () => {
    for (const name of ['GUANGZOU', '', 'AMCONSUL GUANGZHOU', 'BANGKO']) assert.equal(findPost(name), undefined, name);
  });
});

describe('findPostByPrint', () => {
  it('knows names that the print of the 1970s cut after six letters', () => {
    const cut = { BANGKO: 'BANGKOK', 'NEW DE': 'NEW DELHI', NEWDE: 'NEW DELHI', THEHA: 'THE HAGUE', STATE: 'STATE', ROME: 'ROME', NATO: 'USNATO' };
    for (const [printed, name] of Object.entries(cut)) assert.equal(findPostByPrint(printed)?.name, name, printed);
  });

  it('does not choose between two posts that begin alike', () => {
    assert.equal(findPostByPrint('UNESCO'), undefined);
  });

  it('has the short name of the mission to NATO from the print only: elsewhere it is the organization', () => {
    assert.equal(findPost('NATO'), undefined);
  });
});

describe('nearestPosts', () => {
  it('finds what misspelt names mean', () => {
    const meant = { GUANGZOU: 'GUANGZHOU', BEIJNG: 'BEIJING', 'PORT AU PRNCE': 'PORT AU PRINCE', KATHAMNDU: 'KATHMANDU' };
    for (const [wrong, right] of Object.entries(meant)) assert.equal(nearestPosts(wrong)[0]?.name, right, wrong);
  });

  it('finds nothing for what is no post', () => {
    for (const word of ['', 'XQ', 'IIR', 'SMITH-JONES E-MAIL']) assert.deepEqual(nearestPosts(word), [], word);
  });
});

describe('nearestRoutingIndicators', () => {
  it('suggests State posts before others', () => {
    const found = nearestRoutingIndicators('RUEHGX');
    assert.equal(found.length, 3);
    assert.ok(found.every(indicator => indicator.startsWith('RUEHG')));
  });

  it('mends a swap of two letters', () => {
    assert.ok(nearestRoutingIndicators('RUHEGZ', 1).includes('RUEHGZ'));
  });

  it('finds nothing for what is far from all', () => {
    assert.deepEqual(nearestRoutingIndicators('XXXXXX'), []);
  });
});

describe('allPosts', () => {
  it('is in alphabetical order, with no name twice', () => {
    const names = allPosts().map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)].sort());
    assert.ok(names.includes('GUANGZHOU'));
  });

  it('is found by every name it lists, and every row of a post is in the list', () => {
    for (const post of allPosts()) {
      assert.equal(findPost(post.name), post, post.name);
      for (const entry of post.entries) assert.ok(findRoutingIndicator(entry.routingIndicator).includes(entry));
    }
  });

  it('leads back to the post from every address of one', () => {
    for (const entry of allRoutingEntries()) {
      if (entry.postName !== null) assert.equal(postOfAddress(entry.address), entry.postName, entry.address);
    }
  });
});
