import { decodeEntities } from '../../cable/body/furniture';
import type { Close, Heading, Paragraph, PlacedBlock } from '../../cable/model';
import { afterLead } from '../../cable/portion-mark';
import { escapeHtml, escapeLines } from '../pages/escape';
import { isKind, isOfText } from '../blocks';
import { closingLines } from '../closing-lines';
import type { BlockFinding, PreviewContext } from './context';
import { findingNotes, findingWraps } from './findings';
import { flowOf, type Chunk } from './flow';
import { inlineHtml, type Wrap } from './inline';
import { markHtml } from './marks';
import { textWraps } from './text-wraps';

/**
 * A heading, a paragraph or the close as HTML; empty for a block with nothing for a reader in it.
 *
 * @param findings those of the block, with spans from its start
 */
export function bodyHtml(placed: PlacedBlock, context: PreviewContext, findings: readonly BlockFinding[]): string {
  if (isOfText(placed)) return textHtml(placed, context, findings);
  return (isKind(placed, 'close') ? closeHtml(context.document.text.slice(placed.at, placed.at + placed.block.length), placed.block) : '') + findingNotes(findings, context.document.lines, placed.at);
}

/** What was made of a block, for as long as the block is in use: after a keystroke, most of a long cable is as it was. */
const kept = new WeakMap<Heading | Paragraph, { readonly key: string; readonly html: string }>();

function textHtml(placed: PlacedBlock<Heading | Paragraph>, context: PreviewContext, findings: readonly BlockFinding[]): string {
  const { at, block } = placed;
  const wraps = [...findingWraps(findings), ...textWraps(placed, context)];
  const notes = findingNotes(findings, context.document.lines, at);
  const number = block.kind === 'paragraph' ? block.marker?.value : undefined;
  const id = number !== undefined && context.numbers.get(number) === at ? `${context.prefix}p${number}` : '';
  const key = [id, notes, ...wraps.map(({ start, end, open }) => `${start} ${end} ${open}`)].join('\n');
  const before = kept.get(block);
  if (before?.key === key) return before.html;
  const own = context.document.text.slice(at, at + block.length);
  const html = (block.kind === 'heading' ? headingHtml(block, own, wraps) : paragraphHtml(block, own, wraps, id)) + notes;
  kept.set(block, { key, html });
  return html;
}

function headingHtml(block: Heading, own: string, wraps: readonly Wrap[]): string {
  // The mark stands in front of the first line of the title.
  const from = block.mark?.end ?? 0;
  const pieces = block.title.flatMap(({ start, end }) => (end > from ? [{ start: Math.max(start, from), end }] : []));
  return `<h2>${block.mark ? `${markHtml(block.mark)} ` : ''}${inlineHtml(own, pieces, block.repairs, wraps)}</h2>`;
}

function paragraphHtml(block: Paragraph, own: string, wraps: readonly Wrap[], id: string): string {
  const { marker } = block;
  const number = marker ? `<span class="number">${escapeHtml(marker.number.text)}.</span>${block.mark ? ' ' : ''}` : '';
  const lead = number + (block.mark ? markHtml(block.mark) : '');
  const flow = flowOf(own, block);
  if (flow.length === 0 && lead === '') return '';
  return `<div class="paragraph"${id === '' ? '' : ` id="${id}"`}>${chunksHtml(flow, lead, chunk => chunk.rows.map(row => inlineHtml(own, row, block.repairs, wraps)).join('<br>'), own)}</div>`;
}

/** Sub-paragraphs that follow one another are one list, those further in a list in its item; number and mark stand in front of the first words. */
function chunksHtml(flow: readonly Chunk[], lead: string, inline: (chunk: Exclude<Chunk, { kind: 'table' }>) => string, own: string): string {
  const parts: string[] = [];
  let lists = 0;
  const closeTo = (depth: number): void => {
    for (; lists > depth; lists--) parts.push('</li></ul>');
  };
  const [first] = flow;
  if (lead !== '' && first?.kind !== 'text') parts.push(`<p>${lead}</p>`);
  flow.forEach((chunk, index) => {
    closeTo(chunk.kind === 'item' ? chunk.depth + 1 : 0);
    switch (chunk.kind) {
      case 'text':
        parts.push(`<p>${index === 0 && lead !== '' ? lead + afterLead(inline(chunk)) : inline(chunk)}</p>`);
        break;
      case 'table':
        parts.push(`<pre>${escapeLines(tableText(own, chunk))}</pre>`);
        break;
      case 'item': {
        const bullet = own.slice(chunk.bullet.start, chunk.bullet.end);
        // Hyphens and stars are what lists have anyway.
        const sign = /[A-Za-z0-9]/.test(bullet) ? escapeHtml(bullet) : '•';
        parts.push(lists > chunk.depth ? '</li>' : '<ul class="items" role="list">');
        parts.push(`<li><span class="bullet">${sign}</span> ${chunk.mark ? `${markHtml(chunk.mark)} ` : ''}${inline(chunk)}`);
        lists = chunk.depth + 1;
        break;
      }
    }
  });
  closeTo(0);
  return parts.join('');
}

/** The lines of a table, without the blanks that all of them begin with. */
export function tableText(own: string, { lines }: Extract<Chunk, { kind: 'table' }>): string {
  // The blanks before a line are in no span.
  const rows = lines.map(({ start, end }) => ({ before: own.slice(own.lastIndexOf('\n', start - 1) + 1, start), words: decodeEntities(own.slice(start, end)).trimEnd() }));
  // Of a long table there are more rows than a call takes arguments.
  const leastIndent = (all: readonly string[]): number => all.reduce((least, row) => Math.min(least, row.length - row.trimStart().length), Infinity);
  const plain = rows.flatMap(({ before, words }) => (before.trim() === '' ? before + words : []));
  // The line of a table may begin where its paragraph's number ends: those below it are under its words, or at the margin.
  const below = leastIndent(plain);
  const placed = rows.map(({ before, words }) => (before.trim() === '' ? before : ' '.repeat(Math.min(before.length, below))) + words);
  const indent = leastIndent(placed);
  return placed.map(row => row.slice(indent)).join('\n');
}

/** What is said above a signature and below it. */
export function closeNotes(own: string, close: Close): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const said = closingLines(close);
  const [first] = close.signature;
  const words = (above: boolean): readonly string[] => said.filter(({ start }) => start < (first?.start ?? Infinity) === above).map(({ start, end }) => decodeEntities(own.slice(start, end)).trim());
  return { above: words(true), below: words(false) };
}

function closeHtml(own: string, close: Close): string {
  const { above, below } = closeNotes(own, close);
  const block = (lines: readonly string[], name: string): string => (lines.length > 0 ? `<p${name}>${lines.map(escapeHtml).join('<br>')}</p>` : '');
  const textOf = ({ text }: { readonly text: string }): string => text;
  return block(above, '') + block(close.signature.map(textOf), ' class="signature"') + block(below, '') + block(close.stamps.map(textOf), ' class="stamps"');
}
