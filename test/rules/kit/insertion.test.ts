import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import type { Header, LineRole } from '../../../server/src/cable/model';
import { factsOf } from '../../../server/src/rules/kit/facts';
import { insertLine, lastLine, removeLines, standsBelow, startsLine, trimmedBack } from '../../../server/src/rules/kit/insertion';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { applyEdits } from '../../../server/src/text/span';

const HEADER = ['UNCLAS TALLINN 000375', '', 'E.O. 12958: N/A', 'TAGS: PREL, EN', 'SUBJECT: HARBOR', ''];

function of(...lines: readonly string[]): { text: string; header: Header; read: (span: { start: number; end: number }) => string } {
  const text = lines.join('\n');
  return { text, header: parse(text).cables[0]!.header, read: ({ start, end }) => text.slice(start, end) };
}

describe('a line of its own', () => {
  function inserted(text: string, at: number): string {
    const document = parse(text);
    const facts = factsOf(document, document.cables[0]!, DEFAULT_SETTINGS);
    return applyEdits(text, [insertLine(at, 'NEW', { facts, text: ({ start, end }) => text.slice(start, end) })]);
  }

  it('is written where a line starts', () => {
    assert.equal(inserted('A\nB\n', 2), 'A\nNEW\nB\n');
    assert.equal(inserted('A\nB\n', 0), 'NEW\nA\nB\n');
    assert.equal(inserted('A\r\nB\r\n', 3), 'A\r\nNEW\r\nB\r\n');
  });

  it('breaks a line that goes on', () => {
    assert.equal(inserted('A B\n', 2), 'A\nNEW\nB\n');
    assert.equal(inserted('A', 1), 'A\nNEW\n');
  });

  it('is the last of its roles', () => {
    const { header, text } = of(...HEADER);
    const shown = (...roles: readonly LineRole[]): string | undefined => {
      const line = lastLine(header, roles);
      return line && text.slice(line.start, line.end);
    };
    assert.equal(shown('tags', 'executive-order'), 'TAGS: PREL, EN');
    assert.equal(shown('reference'), undefined);
  });

  it('may stand below the header', () => {
    const [cable] = parse([...HEADER, '1. (U) Ships.', '', 'REF: STATE 1', ''].join('\n')).cables;
    const read = ({ start, end }: { start: number; end: number }): string => [...HEADER, '1. (U) Ships.', '', 'REF: STATE 1', ''].join('\n').slice(start, end);
    assert.ok(standsBelow(cable!, /^REF/m, read));
    assert.ok(!standsBelow(cable!, /^TAGS/m, read), 'what stands in the header is not below it');
  });
});

describe('lines that are taken out', () => {
  function without(role: LineRole, ...lines: readonly string[]): string | null {
    const { text, header, read } = of(...lines);
    const edit = removeLines(header, role, read);
    return edit && applyEdits(text, [edit]);
  }

  it('take the blank line after them along where one stands before them', () => {
    assert.equal(without('reference', ...HEADER, 'REF: STATE 1', '', '1. (U) Ships.'), [...HEADER, '1. (U) Ships.'].join('\n'));
    assert.equal(without('reference', 'SUBJECT: HARBOR', 'REF: STATE 1', '', '1. (U) Ships.'), ['SUBJECT: HARBOR', '', '1. (U) Ships.'].join('\n'));
  });

  it('are taken off the line that they are fused to', () => {
    assert.equal(without('reference', 'UNCLAS TALLINN 000375', 'SUBJECT: HARBOR  REF: STATE 1', '', '1. (U) Ships.'), ['UNCLAS TALLINN 000375', 'SUBJECT: HARBOR', '', '1. (U) Ships.'].join('\n'));
  });

  it('are left where others stand between them, or there are none', () => {
    assert.equal(without('tags', 'UNCLAS TALLINN 000375', 'TAGS: PREL', 'E.O. 12958: N/A', 'TAGS: EN', 'SUBJECT: HARBOR'), null);
    assert.equal(without('reference', ...HEADER), null);
  });
});

describe('places in a line', () => {
  const read = (text: string) => ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

  it('are told by what stands before them', () => {
    assert.deepEqual([0, 1, 2, 3].map(at => startsLine(at, read('A\nB'))), [true, false, true, false]);
    assert.equal(trimmedBack(4, read('A \t B')), 1);
    assert.equal(trimmedBack(2, read('  B')), 0);
  });
});
