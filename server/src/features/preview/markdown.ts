import { decodeEntities } from '../../cable/body/furniture';
import { messageReference } from '../../cable/facts';
import { Joined, oneLine } from '../../cable/joined';
import type { Cable, CableDocument, Header, Heading, Paragraph, PlacedBlock, Repair } from '../../cable/model';
import { findTag } from '../../reference/tags';
import { shown } from '../../text/shown';
import type { Span } from '../../text/span';
import { isKind } from '../blocks';
import { longDate } from '../long-date';
import { tableText } from './body';
import { flowOf } from './flow';

/**
 * A file of cables as Markdown that a person may go on writing in: subject as title, header as table, headings and
 * numbered paragraphs. Characters that Markdown would take for its own are escaped.
 */
export function toMarkdown(document: CableDocument): string {
  return document.cables.map(cable => cableMarkdown(document.text, cable)).filter(Boolean).join('\n\n---\n\n');
}

function cableMarkdown(text: string, cable: Cable): string {
  const parts = [headerMarkdown(cable)];
  for (const placed of cable.blocks) {
    if (isKind(placed, 'heading')) parts.push(headingMarkdown(placed));
    else if (isKind(placed, 'paragraph')) parts.push(paragraphMarkdown(text, placed));
    else if (isKind(placed, 'close') && placed.block.signature.length > 0) parts.push(placed.block.signature.map(({ text: name }) => escape(name)).join('\\\n'));
  }
  return parts.filter(Boolean).join('\n\n');
}

function headerMarkdown(cable: Cable): string {
  const { header } = cable;
  const { subject } = header;
  const title = subject ? `# ${subject.mark ? `(${escape(subject.mark.text)}) ` : ''}${escape(subject.text)}` : '';
  const rows = rowsOf(cable, header).filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
  return [title, rows.length > 0 ? ['| | |', '|---|---|', ...rows].join('\n') : ''].filter(Boolean).join('\n\n');
}

function rowsOf(cable: Cable, header: Header): readonly (readonly [name: string, value: string])[] {
  const own = messageReference(cable);
  const iso = header.dateTimeGroup?.iso ?? null;
  const names = (list: Header['to']): string => (list?.addressees ?? []).map(({ name }) => escape(name.text)).join('; ');
  return [
    ['Classification', [header.classification?.level ?? '', ...new Set(header.captions.map(({ text }) => text))].filter(Boolean).map(escape).join(', ')],
    ['Message', own ? escape(`${own.post} ${own.number}`) : ''],
    ['Date', iso === null ? '' : `${longDate(iso)}, ${iso.slice(11, 16)} UTC`],
    ['From', escape(header.from?.name?.text ?? '')],
    ['To', names(header.to)],
    ['Info', names(header.info)],
    ['TAGS', (header.tags?.tags ?? []).map(({ code, known, person }) => {
      const meaning = person?.text ?? (known ? findTag(code)?.name ?? null : null);
      return escape(meaning === null ? code : `${code} (${meaning})`);
    }).join(', ')],
    ['References', (header.references?.items ?? []).map(({ letter, text }) => escape(`${letter ? `${letter.value}. ` : ''}${text}`)).join('; ')],
  ];
}

function headingMarkdown({ block: { mark, text } }: PlacedBlock<Heading>): string {
  return `## ${mark ? `(${escape(mark.text)}) ` : ''}${escape(text)}`;
}

function paragraphMarkdown(text: string, { at, block }: PlacedBlock<Paragraph>): string {
  const own = text.slice(at, at + block.length);
  const lead = `${block.marker ? `${block.marker.number.text}\\. ` : ''}${block.mark ? `(${escape(block.mark.text)}) ` : ''}`;
  const flow = flowOf(own, block);
  const parts = flow.map((chunk, index) => {
    const before = index === 0 ? lead : '';
    switch (chunk.kind) {
      case 'text': return before === '' ? escape(running(own, chunk.pieces, block.repairs)) : before + escapeInside(running(own, chunk.pieces, block.repairs));
      case 'table': return `${before === '' ? '' : `${before.trimEnd()}\n\n`}${fenced(tableText(own, chunk))}`;
      case 'item': {
        const bullet = own.slice(chunk.bullet.start, chunk.bullet.end);
        const sign = /[A-Za-z0-9]/.test(bullet) ? `${escapeInside(bullet).replace(/[.)]$/, '\\$&')} ` : '';
        return `${before === '' ? '' : `${before.trimEnd()}\n\n`}- ${sign}${chunk.mark ? `(${escape(chunk.mark.text)}) ` : ''}${escapeInside(running(own, chunk.pieces, block.repairs))}`;
      }
    }
  });
  return parts.length === 0 ? lead.trimEnd() : parts.join('\n\n').replace(/^(- [^\n\r\u2028\u2029]*)\n\n(?=- )/gm, '$1\n');
}

function running(own: string, pieces: readonly Span[], repairs: readonly Repair[]): string {
  return oneLine(decodeEntities(new Joined(own, pieces, repairs).text));
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,200}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.split('\n').map(shown).join('\n')}\n${fence}`;
}

/** What Markdown gives a meaning inside a line. */
function escapeInside(text: string): string {
  return shown(text).replace(/[\\`*_[\]<>|~$&#]/g, '\\$&');
}

/** The same at the start of a line, where lists, titles and rules begin. */
function escape(text: string): string {
  return escapeInside(text).replace(/^([-+=]|\d{1,9}(?=[.)]))/, (sign: string) => (/\d/.test(sign) ? sign : `\\${sign}`)).replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
