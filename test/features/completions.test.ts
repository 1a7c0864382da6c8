import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { completion, type CompletionItem } from '../../server/src/features/completion';
import { check } from '../../server/src/rules/engine/check';
import type { Finding } from '../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { applyEdits, type Span } from '../../server/src/text/span';

const SETTINGS = { vocabulary: DEFAULT_SETTINGS.vocabulary, today: '2026-11-24', now: '2026-11-24T17:50:00Z', byCharacter: false };

function at(marked: string): { readonly text: string; readonly offset: number; readonly items: readonly CompletionItem[] } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, items: completion(parse(text), offset, SETTINGS).items };
}

function labels(marked: string): readonly string[] {
  return at(marked).items.map(({ label }) => label);
}

/** Of a long list those are accepted that stand first, and a part of the others. */
const FIRST = 8;
const EVERY = 9;

/** Accepts what is offered at `|`, both ways, and tells which findings come that were not there. */
function accept(marked: string, isToldOf: (finding: Finding, inserted: Span) => boolean): readonly string[] {
  const { text, offset, items } = at(marked);
  const findings = (of: string): readonly Finding[] => check(parse(of), DEFAULT_SETTINGS, { keep: false });
  const before = new Set(findings(text).map(({ ruleId, message }) => `${ruleId} ${message}`));
  const tried = items.filter((_, index) => items.length <= 40 || index < FIRST || index % EVERY === 0);
  const told = tried.flatMap(({ label, newText, insert, replace }) => (insert.end === replace.end ? [insert] : [insert, replace]).flatMap(span => {
    const inserted = { start: span.start, end: span.start + newText.length };
    return findings(applyEdits(text, [{ ...span, newText }]))
      .filter(finding => !before.has(`${finding.ruleId} ${finding.message}`) && isToldOf(finding, inserted))
      .map(({ ruleId, message }) => `${label} at ${marked.slice(Math.max(0, offset - 30), offset + 20)}: ${ruleId}: ${message}`);
  }));
  return [...new Set(told)];
}

interface Time {
  readonly dtg: string;
  readonly order: string;
  readonly instruction: string;
}

const TIMES = [
  { dtg: '140905Z FEB 75', order: '11652', instruction: 'GDS' },
  { dtg: '140905Z FEB 07', order: '12958', instruction: 'DECL: 02/14/2017' },
  { dtg: '140905Z FEB 12', order: '13526', instruction: 'DECL: 02/14/2022' },
  { dtg: '140905Z FEB 24', order: '13526', instruction: 'DECL: 02/14/2034' },
] as const satisfies readonly Time[];
const LEVELS = [['UNCLAS', 'U', 'UUUUU'], ['C O N F I D E N T I A L', 'C', 'CCCCC'], ['S E C R E T', 'S', 'SSSSS']] as const;

describe('features/completions', () => {
  describe('of captions', () => {
    const BESIDE = ['', 'SENSITIVE', 'SIPDIS', 'NOFORN', 'EXDIS', 'NODIS', 'STADIS', 'MED CHANNEL', 'AGREMENT CHANNEL', 'CODEL ROE', 'REL TO USA, GBR', 'NOFORN\nEXDIS', 'SIPDIS\nORCON', 'STATE FOR EAP/CM'];
    const cable = ({ dtg, order, instruction }: Time, [level, mark]: (typeof LEVELS)[number], to: string, captions: string): string => (
      `${dtg === '' ? '' : `O ${dtg}\n`}FM AMCONSUL GUANGZHOU\nTO ${to}\n${level} GUANGZHOU 000208\n\n${captions}\n\nE.O. ${order}: ${mark === 'U' ? 'N/A' : instruction}\nTAGS: PREL, CH\nSUBJECT: LANTERNS\n\n1. (${mark}) We saw them.\n`);

    it('offers none that is a finding once it stands there', () => {
      for (const time of [...TIMES.slice(0, 1), ...TIMES.slice(2), { dtg: '', order: '13526', instruction: 'DECL: 02/14/2034' }]) {
        for (const level of [LEVELS[0], LEVELS[2]]) {
          for (const caption of BESIDE) {
            for (const captions of caption === '' ? ['|'] : [`${caption}\n|`, `|\n${caption}`]) {
              for (const to of caption === '' ? ['RUEHC/SECSTATE WASHDC', 'RUEAIIA/CIA WASHDC'] : ['RUEHC/SECSTATE WASHDC']) {
                assert.deepEqual(accept(cable(time, level, to, captions), ({ ruleId }) => ruleId.startsWith('caption-')), []);
              }
            }
          }
        }
      }
    }).timeout(60_000);

    const offered = (year: string, captions: string, to = 'RUEHC/SECSTATE WASHDC'): readonly string[] => (
      labels(cable({ dtg: `140905Z FEB ${year}`, order: '13526', instruction: '' }, LEVELS[2], to, captions)));

    it('has the most restrictive first, and either first on cables of the 1970s', () => {
      assert.ok(offered('24', '|\nSTADIS').includes('EXDIS') && !offered('24', 'STADIS\n|').includes('EXDIS'));
      assert.ok(offered('24', 'EXDIS\n|').includes('STADIS') && !offered('24', '|\nEXDIS').includes('STADIS'));
      assert.ok(offered('12', 'EXDIS\n|').includes('STADIS') && !offered('12', 'STADIS\n|').includes('EXDIS'));
      assert.ok(offered('76', 'STADIS\n|').includes('EXDIS'));
    });

    it('writes what a caption demands with it, in the file\'s line ends, says so, and offers it not where that cannot stand', () => {
      const exdis = (text: string): { readonly newText: string; readonly detail: string | undefined } | undefined => completion(parse(text), text.length, SETTINGS).items.find(({ label }) => label === 'EXDIS');
      const written = (text: string): string | undefined => exdis(text)?.newText;
      assert.match(exdis('O 140905Z FEB 12\nS E C R E T GUANGZHOU 000208\n\n')?.detail ?? '', /^with NOFORN above it: /);
      assert.doesNotMatch(exdis('O 140905Z FEB 07\nS E C R E T GUANGZHOU 000208\n\n')?.detail ?? '', /NOFORN/);
      assert.equal(written('O 140905Z FEB 12\nS E C R E T GUANGZHOU 000208\n\n'), 'NOFORN\nEXDIS');
      assert.equal(written('O 140905Z FEB 12\r\nS E C R E T GUANGZHOU 000208\r\n\r\n'), 'NOFORN\r\nEXDIS');
      assert.equal(written('S E C R E T GUANGZHOU 000208\n\n'), 'NOFORN\nEXDIS');
      assert.equal(written('O 140905Z FEB 12\nS E C R E T NOFORN GUANGZHOU 000208\n\n'), 'EXDIS');
      assert.equal(written('O 140905Z FEB 07\nS E C R E T GUANGZHOU 000208\n\n'), 'EXDIS');
      assert.equal(written('O 140905Z FEB 12\nS E C R E T GUANGZHOU 000208\n\nREL TO USA, GBR\n'), undefined);
      assert.ok(!offered('12', 'EXDIS\n|').includes('REL TO'));
    });

    it('does not keep a cable in the Department that goes to another agency', () => {
      assert.ok(offered('24', '|').includes('STADIS') && !offered('24', '|', 'RUEAIIA/CIA WASHDC').includes('STADIS'));
    });
  });

  describe('of other lines', () => {
    /** They say that a line or the cable is not finished yet: the next thing to be written, as the number behind the post, or the caption that a mark asks for. */
    const UNFINISHED: ReadonlySet<string> = new Set(['mrn-form', 'de-line-form', 'classified-without-decl', 'classified-without-classifier', 'niact-without-justification', 'portion-noforn-rollup']);

    /** A sound cable, one of its lines replaced. */
    function cable({ dtg, order, instruction }: Time, [level, mark, letters]: (typeof LEVELS)[number], replaced: Readonly<Record<string, string>>): string {
      const lines: Readonly<Record<string, string>> = {
        routing: 'OO RUEHC', station: 'DE RUEHGZ #0208 0450905', security: `${letters === 'UUUUU' ? 'ZNR' : 'ZNY'} ${letters} ZZH`, dtg: `O R ${dtg}`, from: 'FM AMCONSUL GUANGZHOU',
        to: 'TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794', info: 'INFO RUEHBJ/AMEMBASSY BEIJING 0123', break: 'BT',
        classification: `${level} GUANGZHOU 000208\n`, order: `E.O. ${order}: ${mark === 'U' ? 'N/A' : instruction}`, tags: 'TAGS: PHUM, PGOV, CH', subject: 'SUBJECT: LANTERNS', reference: 'REF: A. BEIJING 77\n     B. STATE 1234',
        classifier: mark === 'U' ? '' : '\nClassified By: Consul General Ada Exampleton.  Reason: 1.4 (d).', text: `\n1. (${mark}) We saw them (ref A and ref B).\n\n2. (${mark}) They shone.\n`, signature: '\nEXAMPLETON\n',
      };
      return Object.entries(lines).map(([name, line]) => replaced[name] ?? line).filter(line => line !== '').join('\n');
    }

    const PLACES: Readonly<Record<string, readonly string[]>> = {
      routing: ['OO |', 'OO RUEHC R|'],
      station: ['DE |', 'DE | #0208 0450905'],
      security: ['ZN|'],
      dtg: ['O |', 'O 1|', 'R|'],
      from: ['FM |'],
      to: ['TO |', 'TO RUEHC/SECSTATE WASHDC |', 'TO RUEHC/SECSTATE WASHDC I|', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE\nRUEHBJ/AMEMBASSY BEIJING |'],
      info: ['INFO p|', 'INFO RUEHBJ/AMEMBASSY BEIJING |'],
      classification: ['|', 'S|', 'UNCLAS |', 'UNCLAS | 000208', '|S E C R E T GUANGZHOU 000208', 'S| E C R E T GUANGZHOU 000208'],
      order: ['|', 'E.O. |', 'E.O. 1|', 'E.O. 12958: |', 'E.O. 13526: DECL: |'],
      tags: ['TAGS: |', 'TAGS: PHUM, |', 'TAGS: PHUM, C|', 'TAGS: PHUM, R|', 'TAGS: PHUM CH |', 'TAGS: |PHUM, CH', 'TAGS: |PHUM CH', 'TAGS: PHUM, |CH', 'TAGS: PHUM, PGOV,\nC|'],
      subject: ['SUBJECT: (|', 'SUBJECT: (|) LANTERNS'],
      reference: ['REF: |', 'REF: A. B|', 'REF: A. BEIJING 77\n     |', 'REF: A. BEIJING 77\n     B. 05 G|', 'REF: A. BEIJING 77 (|'],
      classifier: ['\nClassified By: Consul General Ada Exampleton.  Reason: |', '\nClassified By: Consul General Ada Exampleton.  Reason: 1.4 (b) and (|', '\nDeclassify on: |'],
      text: ['\n1. |', '\n1. (|', '\n1. (|) We saw them.', '\n1. (U) We saw them.\n\n2. (|', '\n1. (U) We saw them (ref |).'],
    };

    it('offers nothing that is an error or a warning where it was put', () => {
      for (const time of TIMES) {
        for (const level of [LEVELS[0], LEVELS[2]]) {
          for (const [name, places] of Object.entries(PLACES)) {
            for (const place of places) {
              const told = accept(cable(time, level, { [name]: place }), ({ ruleId, severity, span }, { start, end }) => (
                (severity === 'error' || severity === 'warning') && !UNFINISHED.has(ruleId) && span.start <= end && span.end >= start));
              assert.deepEqual(told.slice(0, 5), [], `${level[0]} ${time.dtg}`);
            }
          }
        }
      }
    }).timeout(120_000);

    const offered = (replaced: Readonly<Record<string, string>>, time: Time = TIMES[1]): readonly string[] => labels(cable(time, LEVELS[2], replaced));

    it('puts a code before another one, which stays', () => {
      const taken = (line: string): string => {
        const text = `TAGS: ${line.replace('|', '')}`;
        const { insert, replace, newText } = completion(parse(text), text.length - line.length + 1 + line.indexOf('|'), SETTINGS).items.find(({ label }) => label === 'PGOV')!;
        assert.deepEqual(insert, replace);
        return applyEdits(text, [{ ...replace, newText }]);
      };
      assert.equal(taken('|PHUM, CH'), 'TAGS: PGOV, PHUM, CH');
      assert.equal(taken('PHUM, |CH'), 'TAGS: PHUM, PGOV, CH');
      assert.equal(taken('|PHUM CH'), 'TAGS: PGOV PHUM CH');
    });

    it('offers Comoros to who asks for it, and to nobody in China who writes C', () => {
      assert.ok(!offered({ tags: 'TAGS: PHUM, C|' }).includes('CN') && offered({ tags: 'TAGS: PHUM, como|' }).includes('CN') && offered({ tags: 'TAGS: PHUM, CN|' }).includes('CN'));
      assert.ok(offered({ tags: 'TAGS: PHUM, CH, C|' }).includes('CN'));
    });

    it('knows whose cable it is, in either line', () => {
      assert.ok(!offered({ station: 'DE |' }).includes('RUEHBJ') && offered({ station: 'DE |' }).includes('RUEHGZ'));
      assert.equal(offered({ from: 'FM |' })[0], 'RUEHGZ/AMCONSUL GUANGZHOU');
      assert.ok(!offered({ from: 'FM |' }).includes('RUEHIN/AIT TAIPEI') && !offered({ classification: 'S E C R E T |' }).includes('PARIS'));
      assert.equal(offered({ from: 'FM gu|' })[0], 'RUEHGZ/AMCONSUL GUANGZHOU');
    });

    it('offers another post to who types its name, for the other line may be that of an older cable', () => {
      assert.ok(offered({ from: 'FM par|' }).includes('RUEHFR/AMEMBASSY PARIS'));
      assert.ok(offered({ station: 'DE RUEHF|' }).includes('RUEHFR'));
      assert.ok(offered({ classification: 'S E C R E T PAR|' }).includes('PARIS'));
    });

    it('offers the orders that were in force, and no level that the system does not carry', () => {
      assert.deepEqual(offered({ order: 'E.O. |' }), ['12958']);
      assert.ok(offered({ classification: '|' }, TIMES[0]).includes('T O P  S E C R E T') && !offered({ classification: '|' }, TIMES[2]).includes('T O P  S E C R E T'));
      assert.ok(offered({ classification: 'T|' }, TIMES[2]).includes('T O P  S E C R E T') && offered({ security: 'ZNY TTTTT ZZH', classification: '|' }, TIMES[2]).includes('T O P  S E C R E T'));
    });

    it('sends FLASH out alone', () => {
      const one = (dtg: string, to: string): boolean => offered({ dtg: `${dtg} 140905Z FEB 07`, to, info: '' }).includes('FLASH');
      assert.ok(one('Z', 'TO RUEHC/SECSTATE WASHDC |') && one('Z', 'TO RUEHC/SECSTATE WASHDC FLASH\nRUEHBJ/AMEMBASSY BEIJING |'));
      assert.ok(!one('O R', 'TO RUEHC/SECSTATE WASHDC |') && !one('O', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE\nRUEHBJ/AMEMBASSY BEIJING |'));
      // The letter before the group says it, and so does who types it.
      assert.ok(one('Z R', 'TO RUEHC/SECSTATE WASHDC |') && one('O R', 'TO RUEHC/SECSTATE WASHDC F|'));
    });

    it('offers other levels only at the beginning of a level, and nothing before another keyword', () => {
      const level = offered({ classification: '|S E C R E T GUANGZHOU 000208' });
      assert.ok(level.includes('UNCLAS') && !level.includes('Classified By:'));
      assert.deepEqual(offered({ tags: '|TAGS: PHUM, CH' }), []);
      assert.deepEqual(offered({ order: 'E.O. 12958: DECL: |' }).slice(0, 1), ['02/14/2017']);
      assert.deepEqual(labels(cable(TIMES[1], LEVELS[0], { order: 'E.O. 12958: DECL: |' })), []);
    });
  });
});
