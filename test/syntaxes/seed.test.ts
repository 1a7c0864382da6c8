import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cableGrammar, paint } from './paint';

/**
 * Every coloured piece of the sample cable, by line (from 1) and in order, as {@link paint} writes it.
 * A line that is not here has no colour at all.
 */
const colours = `
1: 07GUANGZHOU208 → entity.name.tag.banner.id
2: Tough to Talk About: TIP in South China → comment.line.banner.subject
3: Wed Feb 14 00:00:00 +0100 2007 → comment.line.banner.date
4: UNCLASSIFIED//FOR OFFICIAL USE ONLY → markup.inserted.banner.classification.u
5: Consulate Guangzhou → comment.line.banner.origin
6: VZCZC → keyword.control.header.transmission-id | XRO7105 → constant.numeric.channel
7: OO → constant.language.precedence.prosign | RUEHCN → support.class.routing-indicator | RUEHGH → support.class.routing-indicator | RUEHVC → support.class.routing-indicator
8: DE → keyword.control.header.de | RUEHGZ → support.class.routing-indicator | #0208 → constant.numeric.station-serial | 01 → constant.numeric.section | 045 → constant.numeric.julian-day | 0905 → constant.numeric.filing-time
9: ZNR → keyword.control.header.security | UUUUU → markup.inserted.security.u | ZZH → keyword.other.operating-signal
10: O → constant.language.precedence.action | 140905Z FEB 07 → constant.numeric.date-time-group
11: FM → keyword.control.header.from | AMCONSUL GUANGZHOU → entity.name.function.address
12: TO → keyword.control.header.to | RUEHC → support.class.routing-indicator | /SECSTATE WASHDC → entity.name.function.address | IMMEDIATE → constant.language.precedence | 5794 → constant.numeric.message-continuity-number
13: INFO → keyword.control.header.info | RUEHOO → support.class.routing-indicator | /CHINA POSTS COLLECTIVE → entity.name.function.address
14: RUCPDOC → support.class.routing-indicator | /USDOC WASHDC → entity.name.function.address
15: RUEHRC → support.class.routing-indicator | /USDA FAS WASHDC → entity.name.function.address | 0937 → constant.numeric.message-continuity-number
16: RUEAIIA → support.class.routing-indicator | /CIA WASHDC → entity.name.function.address
17: RUEKJCS → support.class.routing-indicator | /DIA WASHDC → entity.name.function.address
18: RHHMUNA → support.class.routing-indicator | /HQ USPACOM HONOLULU HI → entity.name.function.address | UNCLAS → markup.inserted.classification.u | SECTION → keyword.control.section | 01 → constant.numeric.section | OF → keyword.control.section | 04 → constant.numeric.section | GUANGZHOU → entity.name.function.post | 000208 → constant.numeric.message-number
20: SIPDIS → storage.modifier.caption
22: STATE → entity.name.function.address | FOR → keyword.control.passing | EAP/CM → support.class.office | DRL → support.class.office
23: USPACOM → entity.name.function.address | FOR → keyword.control.passing | FPA → support.class.office
25: SENSITIVE → storage.modifier.caption
27: SIPDIS → storage.modifier.caption
29: E.O. → keyword.control.header.executive-order | 12958 → constant.numeric.executive-order | N/A → constant.language.declassify
30: TAGS → keyword.control.header.tags | PHUM → entity.name.tag.tags.subject | PGOV → entity.name.tag.tags.subject | SOCI → entity.name.tag.tags.subject | EAGR → entity.name.tag.tags.subject | EINV → entity.name.tag.tags.subject | CH → support.class.tags.geographic
31: SUBJECT → keyword.control.header.subject | Tough to Talk About: TIP in South China → markup.heading.subject
33: (U) → markup.inserted.portion-mark.u
36: ¶ → comment.other.pilcrow | 1. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu | Summary → keyword.other.block.begin
55: End summary → keyword.other.block.end
57: Vietnam: Cooperation with China on TIP is Improving → markup.heading
58: --------------------------------------------- ------ → markup.heading.underline
60: ¶ → comment.other.pilcrow | 2. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
84: ¶ → comment.other.pilcrow | 3. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
93: ¶ → comment.other.pilcrow | 4. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
110: Note → keyword.other.block.begin
112: End Note → keyword.other.block.end
114: ¶ → comment.other.pilcrow | 5. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
116: GUANGZHOU 00000208  002 OF 004 → comment.line.page
138: ¶ → comment.other.pilcrow | 6. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
143: Note → keyword.other.block.begin
145: End note → keyword.other.block.end
151: Guangdong Women's Federation: Stopping The Sale Of Wives → markup.heading
152: ----------------------------- -------------------------- → markup.heading.underline
154: ¶ → comment.other.pilcrow | 7. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
165: ¶ → comment.other.pilcrow
181: ¶ → comment.other.pilcrow | 8. → keyword.control.paragraph-number | (U) → markup.inserted.portion-mark.u
197: Past Efforts Focused on Preventing Spouse Sales → markup.heading
198: --------------------------------------------- -- → markup.heading.underline
200: ¶ → comment.other.pilcrow | 9. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
202: GUANGZHOU 00000208  003 OF 004 → comment.line.page
222: ¶ → comment.other.pilcrow | 10. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
231: Shifting Focus Toward Prevention Of Labor Trafficking → markup.heading
232: --------------------------------------------- -------- → markup.heading.underline
234: ¶ → comment.other.pilcrow | 11. → keyword.control.paragraph-number | (U) → markup.inserted.portion-mark.u
244: ¶ → comment.other.pilcrow | 12. → keyword.control.paragraph-number | (U) → markup.inserted.portion-mark.u
258: ¶ → comment.other.pilcrow | 13. → keyword.control.paragraph-number | (U) → markup.inserted.portion-mark.u
268: ¶ → comment.other.pilcrow | 14. → keyword.control.paragraph-number | (U) → markup.inserted.portion-mark.u
285: Comment → keyword.other.block.begin | : Not Talking About It Will Not Make The Problem Go Away → markup.heading
286: -------- --------------------------------------------- --------- → markup.heading.underline
288: GUANGZHOU 00000208  004 OF 004 → comment.line.page
292: ¶ → comment.other.pilcrow | 15. → keyword.control.paragraph-number | (SBU) → support.function.portion-mark.sbu
303: End comment → keyword.other.block.end
305: ¶ → comment.other.pilcrow | 16. → keyword.control.paragraph-number | (U) → markup.inserted.portion-mark.u
307: Goldberg → entity.name.type.signature
`;

const expected = new Map(
  colours.trim().split('\n').map((entry) => {
    const [, line, pieces] = /^(\d+): (.*)$/.exec(entry)!;
    return [Number(line), pieces!.split(' | ')];
  }),
);

const seed = readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8');

describe('colours of the sample cable, line by line', () => {
  const lines = seed.split('\n');
  let painted: string[][] = [];
  before(async () => {
    painted = paint(await cableGrammar(), seed);
  });

  it('the sample has the lines that are looked at here', () => assert.equal(lines.length, 307));

  for (const [number, pieces] of expected) {
    it(`${number} ${lines[number - 1]!.trim()}`, () => assert.deepEqual(painted[number - 1], pieces));
  }

  it('every other line is plain', () => {
    const others = lines.map((_, index) => index + 1).filter((number) => !expected.has(number));
    assert.deepEqual(others.filter((number) => painted[number - 1]!.length > 0), []);
  });

  it('with CRLF line ends the colours are the same', async () => {
    assert.deepEqual(paint(await cableGrammar(), seed.replaceAll('\n', '\r\n')), painted);
  });
});
