import assert from 'node:assert/strict';
import { allCaptions, findCaption, nearestCaptions } from '../../server/src/vocabulary/captions';

describe('findCaption', () => {
  const lines: Record<string, string> = {
    SIPDIS: 'SIPDIS',
    nodis: 'NODIS',
    'N O F O R N': 'NOFORN',
    'REL TO USA, GBR': 'REL TO',
    'RELTO USA AUS': 'REL TO',
    'RELEASABLE TO JAPAN': 'REL TO',
    'CODEL ROE': 'CODEL',
    'VISAS DONKEY': 'VISAS',
    'OFFICIAL INFORMAL': 'OFFICIAL INFORMAL',
    'OFFICIAL-INFORMAL NO. 12': 'OFFICIAL INFORMAL',
    'C O R R E C T E D  COPY (ADDED PARA 3)': 'CORRECTED COPY',
    'CORRECTED COPY//TEXT//': 'CORRECTED COPY',
    'SPECAT EXCLUSIVE FOR ROE': 'SPECAT EXCLUSIVE',
    SPECAT: 'SPECAT',
    'MED CHANNEL': 'MED CHANNEL',
    'INFORM CONSULS': 'INFORM CONSULS',
    'MINIMIZE CONSIDERED': 'MINIMIZE CONSIDERED',
    'FOR AMBASSADOR ROE ONLY': 'FOR … ONLY',
    'TOSEC 140323': 'TOSEC',
  };
  for (const [line, name] of Object.entries(lines)) {
    it(`takes ${line} for ${name}`, () => assert.equal(findCaption(line)?.name, name));
  }

  it('takes nothing else for a caption', () => {
    for (const line of ['', 'SIPDSI', 'SIPDIS NOFORN', 'STATE FOR EAP/CM', 'FOR ONLY', 'CODELS', 'RELATIONS', 'SENSITIVITY', 'TO SECSTATE WASHDC', 'E.O. 12958: N/A']) {
      assert.equal(findCaption(line), undefined, line);
    }
  });
});

describe('nearestCaptions', () => {
  it('finds what misspelt captions mean', () => {
    const meant = { SIPDSI: 'SIPDIS', NOFRON: 'NOFORN', SENSITVE: 'SENSITIVE', EXDIZ: 'EXDIS', 'AGREMNT CHANNEL': 'AGREMENT CHANNEL' };
    for (const [wrong, right] of Object.entries(meant)) assert.equal(nearestCaptions(wrong)[0]?.name, right, wrong);
  });

  it('finds nothing for another word', () => {
    for (const line of ['', 'SUBJECT', 'STATE FOR EAP']) assert.deepEqual(nearestCaptions(line), [], line);
  });
});

describe('the captions', () => {
  const caption = (name: string) => findCaption(name)!;

  it('stand each once, are found by name and say where they are from', () => {
    const names = allCaptions().map(entry => entry.name);
    assert.equal(new Set(names).size, names.length);
    for (const entry of allCaptions()) {
      assert.notEqual(entry.source, '', entry.name);
      assert.notEqual(entry.meaning, '', entry.name);
      if (entry.name !== 'FOR … ONLY') assert.equal(findCaption(entry.name), entry, entry.name);
    }
  });

  it('exclude and require captions that exist, and exclude each other both ways', () => {
    for (const entry of allCaptions()) {
      for (const other of [...(entry.excludes === 'all' ? [] : entry.excludes), ...entry.requires]) assert.equal(findCaption(other)?.name, other, entry.name);
    }
    assert.deepEqual(caption('NODIS').excludes.includes('EXDIS'), true);
    assert.deepEqual(caption('EXDIS').excludes.includes('NODIS'), true);
    assert.deepEqual(caption('NOFORN').excludes, ['REL TO', 'RELIDO', 'DISPLAY ONLY']);
    for (const other of caption('NOFORN').excludes) assert.ok(caption(other).excludes.includes('NOFORN'), other);
  });

  it('order NODIS, EXDIS, STADIS by what they restrict, and let STADIS stand beside both', () => {
    const rank = (name: string): number => caption(name).restrictiveness ?? 0;
    assert.ok(rank('NODIS') > rank('EXDIS') && rank('EXDIS') > rank('STADIS'));
    assert.deepEqual(caption('STADIS').excludes, []);
    assert.equal(caption('NOFORN').restrictiveness, null);
  });

  it('have AGREMENT and DIRGEN stand alone among the channels', () => {
    const channels = allCaptions().filter(entry => entry.channel);
    assert.deepEqual(channels.filter(entry => entry.excludes === 'all').map(entry => entry.name), ['AGREMENT CHANNEL', 'DIRGEN CHANNEL']);
    assert.ok(channels.length > 2);
  });

  it('allow SENSITIVE on unclassified cables only', () => {
    assert.equal(caption('SENSITIVE').onlyOn, 'unclassified');
  });

  it('keep SIPDIS off what is captioned NODIS, EXDIS or for a channel', () => {
    for (const name of ['NODIS', 'EXDIS', 'ROGER CHANNEL']) assert.ok(caption('SIPDIS').excludes.includes(name), name);
  });
});
