import assert from 'node:assert/strict';
import { MATERIAL, TEXTS } from '../../scripts/fuzz/material';
import { mutate } from '../../scripts/fuzz/mutate';
import type { Cable, CableDocument } from '../../server/src/cable/model';
import { parse } from '../../server/src/cable/parse';
import { compare, differs } from '../../server/src/features/compare/compare';
import { extract } from '../../server/src/features/extract/extract';
import { FIELD_NAMES } from '../../server/src/features/extract/fields';
import { folding } from '../../server/src/features/folding';
import { format } from '../../server/src/features/format/format';
import { insideOf, outline, type OutlineItem, type PlacedItem } from '../../server/src/features/outline';
import { overview } from '../../server/src/features/overview';
import { markdownInSteps } from '../../server/src/features/preview/markdown';
import { previewPageInSteps } from '../../server/src/features/preview/page';
import { reportRows } from '../../server/src/features/report/row';
import { restore } from '../../server/src/features/restore';
import { applyEdits } from '../../server/src/text/span';
import { inOneGo } from '../../server/src/text/steps';
import { Random } from '../rules/mutations/random';
import { names, sample } from '../seeds/samples';

/** What `cable extract` gives of a cable. */
interface Extracted {
  readonly id: string | null;
  readonly date: string | null;
  readonly level: string | null;
  readonly subject: string | null;
  readonly sections: readonly string[];
  readonly paragraphs: number;
  readonly words: number;
  readonly highestPortion: string | null;
  readonly signature: readonly string[];
}

const LONGEST = 6000;
const MUTATIONS = 200;
const sound = TEXTS.filter(text => text.length <= LONGEST);
const spoiled = (() => {
  const random = new Random(20081231);
  return Array.from({ length: MUTATIONS }, () => mutate(random.pick(sound), random, MATERIAL).slice(0, LONGEST));
})();

const extracted = (document: CableDocument): readonly Extracted[] => extract('x', document, FIELD_NAMES, 'ndjson').split('\n').filter(Boolean).map(line => JSON.parse(line) as Extracted);
const page = (document: CableDocument): string => inOneGo(previewPageInSteps(document));
const markdown = (document: CableDocument): string => inOneGo(markdownInSteps(document));

/** All items of the outline of a cable, also those that lie in others. */
function itemsOf(document: CableDocument): readonly (readonly OutlineItem[])[] {
  const all = ({ item, at }: PlacedItem): OutlineItem[] => [item, ...item.children, ...insideOf(item, document.text, at).flatMap(all)];
  const top = outline(document);
  return document.cables.length === 1 ? [top.flatMap(all)] : top.map(all);
}

const blocksOf = ({ blocks }: Cable, kind: string): number => blocks.filter(({ block }) => block.kind === kind).length;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function agree(text: string): void {
  const document = parse(text);
  const fields = extracted(document);
  const rows = reportRows('x', document, []);
  const items = itemsOf(document);
  document.cables.forEach((cable, at) => {
    const told = fields[at];
    const shown = overview(document, cable.start);
    assert.ok(told && shown);
    assert.deepEqual([told.level, told.highestPortion], [shown.level, shown.highest], 'level and highest portion');
    assert.deepEqual([told.id, told.date?.slice(0, 10) ?? null, told.level, told.subject], [rows[at]?.id, rows[at]?.date, rows[at]?.level, rows[at]?.subject], 'the row of the report');
    // Blank lines alone are no cable in the outline.
    if (items.length !== document.cables.length) return;
    const numbered = items[at]?.filter(({ kind, name }) => kind === 'paragraph' && /^\d/.test(name)).length ?? 0;
    assert.ok(numbered >= told.paragraphs, 'numbered paragraphs of the outline');
    assert.equal(items[at]?.filter(({ kind, name }) => kind === 'section' && name !== 'Text' && name !== 'Opening text').length, blocksOf(cable, 'heading'), 'sections of the outline');
    assert.equal(told.sections.length, blocksOf(cable, 'heading'), 'sections that are extracted');
  });
  const html = page(document);
  assert.equal(count(html, /<span class="number">/g), sum(fields.map(({ paragraphs }) => paragraphs)), 'numbers in the preview');
  assert.equal(count(html, /<h2>/g), sum(document.cables.map(cable => blocksOf(cable, 'heading'))), 'headings of the preview');
  assert.equal(count(markdown(document).replace(/^(`{3,})\n[^]*?\n\1$/gm, ''), /^## /gm), sum(document.cables.map(cable => blocksOf(cable, 'heading'))), 'headings in Markdown');
}

/** What an HTML parser would have to put right. */
function isSound(html: string): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (['br', 'meta'].includes(name)) continue;
    if (slash === '') open.push(name);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
  const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  assert.deepEqual(ids, [...new Set(ids)], 'each id once');
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), `a link to nothing: ${String(target)}`);
}

/** The words of a text, its entities aside. */
const wordsOf = (text: string): string[] => text.replace(/&#?\w{1,10};|<br ?\/?>/gi, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

describe('what the features say of a cable is the same', () => {
  for (const [what, texts] of [['samples and examples', TEXTS], ['mutations', spoiled]] as const) {
    it(`outline, overview, fields, report, preview and Markdown: ${what}`, () => {
      for (const text of texts) {
        try {
          agree(text);
        } catch (error) {
          throw new Error(JSON.stringify(text), { cause: error });
        }
      }
    });

    it(`the preview is sound HTML, each link with its place: ${what}`, () => {
      for (const text of texts) {
        try {
          isSound(page(parse(text)));
        } catch (error) {
          throw new Error(JSON.stringify(text), { cause: error });
        }
      }
    });
  }

  it('words of headings and paragraphs are as many in the overview as in the fields, but where a word was cut', () => {
    for (const name of names) {
      const document = parse(sample(name));
      const fields = extracted(document);
      document.cables.forEach((cable, at) => {
        const cuts = cable.blocks.flatMap(({ block }) => block.repairs).filter(({ kind }) => kind === 'split-word' || kind === 'entity').length;
        assert.ok(Math.abs((overview(document, cable.start)?.words ?? 0) - (fields[at]?.words ?? 0)) <= cuts, name);
      });
    }
  });

  it('who signs is the same in outline, fields and preview', () => {
    for (const name of names) {
      const document = parse(sample(name));
      const signed = extracted(document).map(({ signature }) => signature.join(', ')).filter(Boolean);
      assert.deepEqual(itemsOf(document).flat().filter(({ kind }) => kind === 'signature').map(item => item.name), signed, name);
      assert.deepEqual(Array.from(page(document).matchAll(/<p class="signature">(.*?)<\/p>/g), ([, said = '']) => said.replaceAll('<br>', ', ')), signed, name);
    }
  });

  it('every word of headings, paragraphs, captions and the close is in the preview and in Markdown', () => {
    const said = new Set(['heading', 'text', 'signature', 'caption', 'unknown', 'passing']);
    for (const text of TEXTS) {
      const document = parse(text);
      for (const shown of [page(document).replace(/<[^>]*>/g, ' '), markdown(document).replace(/\\(.)/g, '$1')]) {
        const all = wordsOf(shown).join('');
        for (const { start, blocks } of document.cables) {
          for (const { at, block } of blocks) {
            for (const line of block.lines) {
              if (!said.has(line.role)) continue;
              const own = text.slice(at + line.start, at + line.end).replace(/^Captions:/, '');
              for (const word of wordsOf(own)) assert.ok(all.includes(word) || all.toUpperCase().includes(word.toUpperCase()), `${word} in ${own}, cable at ${String(start)} of ${JSON.stringify(text.slice(0, 200))}`);
            }
          }
        }
      }
    }
  });

  it('a paragraph folds where it begins in the outline', () => {
    for (const name of names) {
      const document = parse(sample(name));
      const begins = new Set(document.cables.flatMap(({ blocks }) => blocks.flatMap(({ at, block }) => {
        const first = block.kind === 'paragraph' ? block.lines.find(({ role }) => role !== 'blank' && role !== 'page') : undefined;
        return first ? [document.lines.lineAt(at + first.start)] : [];
      })));
      for (const { line, ranges } of folding(document)) for (const { kind, startLine } of ranges) if (kind === 'paragraph') assert.ok(begins.has(line + startLine), `${name}: line ${String(line + startLine)}`);
    }
  });

  it('a sample is the same cable when it is restored or laid out', () => {
    for (const name of names) {
      const document = parse(sample(name));
      for (const edits of [restore(document), format(document, { width: 69 }).edits]) {
        assert.deepEqual(compare(document, parse(applyEdits(document.text, edits))).entries.filter(differs), [], name);
      }
    }
  });
});
