import { longDate } from '../../cable/calendar';
import { decodeEntities } from '../../cable/body/furniture';
import { informationAddressees, levelOf, messageReference } from '../../cable/facts';
import { hyphenated, Joined, oneLine } from '../../cable/joined';
import type { Addressee, Cable, CableDocument, Close, Heading, Paragraph, PlacedBlock, Repair } from '../../cable/model';
import { afterLead, shownMark } from '../../cable/portion-mark';
import { groupText } from '../../cable/header/date-time-group';
import { precedenceByLetter } from '../../vocabulary/precedence';
import { findTag } from '../../vocabulary/tags';
import { shown } from '../../text/shown';
import type { Span } from '../../text/span';
import { eachInSteps, type Steps } from '../../text/steps';
import { isKind } from '../blocks';
import { closeNotes, tableText } from './body';
import { flowOf, type Rows } from './flow';
import { classifierRow, declassifications, markingsOf, orderOf, otherLines, passingLines } from './header';

/**
 * A file of cables as Markdown that a person may go on writing in: subject as title, header as table, headings and
 * numbered paragraphs. Characters that Markdown would take for its own are escaped.
 */
export function* markdownInSteps(document: CableDocument): Steps<string> {
  const cables: string[] = [];
  for (const cable of document.cables) {
    const header = headerMarkdown(document.text, cable);
    const blocks = yield* eachInSteps(cable.blocks, placed => blockMarkdown(document.text, placed));
    cables.push([header, ...blocks.flat()].filter(Boolean).join('\n\n'));
    yield;
  }
  return cables.filter(Boolean).join('\n\n---\n\n');
}

function blockMarkdown(text: string, placed: PlacedBlock): readonly string[] {
  if (isKind(placed, 'heading')) return [headingMarkdown(placed)];
  if (isKind(placed, 'paragraph')) return [paragraphMarkdown(text, placed)];
  return isKind(placed, 'close') ? closeMarkdown(text, placed) : [];
}

function headerMarkdown(text: string, cable: Cable): string {
  const { subject } = cable.header;
  const title = subject ? `# ${subject.mark ? `(${escape(subject.mark.text)}) ` : ''}${escape(subject.text)}` : '';
  const rows = rowsOf(text, cable).filter(([, values]) => values.some(Boolean)).map(([name, values, between]) => `| ${name} | ${values.filter(Boolean).map(escape).join(between ?? '; ')} |`);
  const others = otherLines(text, cable);
  return [title, rows.length > 0 ? ['| | |', '|---|---|', ...rows].join('\n') : '', others.length > 0 ? fenced(others.join('\n')) : ''].filter(Boolean).join('\n\n');
}

/** What the preview has in its header, in words; they are not escaped yet. */
function rowsOf(text: string, cable: Cable): readonly (readonly [name: string, values: readonly string[], between?: string])[] {
  const { header } = cable;
  const { classification, dateTimeGroup: group } = header;
  const own = messageReference(cable);
  const precedence = group?.precedence && precedenceByLetter(group.precedence.text)?.word;
  const when = !group ? '' : group.iso === null ? groupText(text.slice(cable.start, cable.start + header.length), group).text : `${longDate(group.iso)}, ${group.iso.slice(11, 16)} UTC`;
  const names = (list: readonly Addressee[]): readonly string[] => list.map(({ name, precedence: word, excluded }) => [
    name.text, word ? word.value ?? word.text : '', excluded.length > 0 ? `(without ${excluded.map(each => each.text).join(', ')})` : '',
  ].filter(Boolean).join(' '));
  return [
    ['Classification', [levelOf(header) ?? classification?.words.text ?? '', ...markingsOf(header)], ', '],
    ['Message', own ? [`${own.post} ${own.number}`, classification?.section?.text ?? '', classification?.suffix?.text ?? ''] : []],
    ['Date', [when, precedence ?? ''], ', '],
    ['From', [header.from?.name?.text ?? '']],
    ['To', names(header.to?.addressees ?? [])],
    ['Info', names(informationAddressees(cable))],
    ['Without', header.strayExemptions.map(each => each.text)],
    ['Passing', passingLines(text, cable)],
    ['TAGS', [...(header.tags?.tags ?? []).map(({ code, known, person }) => {
      const meaning = person?.text ?? (known ? findTag(code)?.name ?? null : null);
      return meaning === null ? code : `${code} (${meaning})`;
    }), ...(header.tags?.strays ?? []).map(each => each.text)], ', '],
    ['References', (header.references?.items ?? []).map(({ letter, text: cited, notal }) => `${letter ? `${letter.value}. ` : ''}${cited}${notal ? ' (NOTAL)' : ''}`)],
    [classifierRow(header), [header.classifiedBy?.text ?? '']],
    ['Declassify', [...declassifications(header).map(({ words }) => words), orderOf(header)], ', '],
  ];
}

function closeMarkdown(text: string, { at, block }: PlacedBlock<Close>): readonly string[] {
  const { above, below } = closeNotes(text.slice(at, at + block.length), block);
  return [above, block.signature.map(({ text: name }) => name), below].map(lines => lines.map(escape).join('\\\n'));
}

function headingMarkdown({ block: { mark, text } }: PlacedBlock<Heading>): string {
  return `## ${mark ? `(${escape(mark.text)}) ` : ''}${escape(text)}`;
}

function paragraphMarkdown(text: string, { at, block }: PlacedBlock<Paragraph>): string {
  const own = text.slice(at, at + block.length);
  const lead = [block.marker ? `${block.marker.number.text}\\.` : '', block.mark ? escapeInside(shownMark(block.mark)) : ''].filter(Boolean).join(' ');
  const rowsMarkdown = (rows: Rows, opens: boolean): string => rows.map((row, at) => (opens || at > 0 ? escape : escapeInside)(running(own, row, block.repairs))).join('\\\n');
  const flow = flowOf(own, block);
  const parts = flow.map((chunk, index) => {
    const before = index === 0 ? lead : '';
    switch (chunk.kind) {
      case 'text': return before === '' ? rowsMarkdown(chunk.rows, true) : before + afterLead(rowsMarkdown(chunk.rows, false));
      case 'table': return `${before === '' ? '' : `${before}\n\n`}${fenced(tableText(own, chunk))}`;
      case 'item': {
        const bullet = own.slice(chunk.bullet.start, chunk.bullet.end);
        const sign = /[A-Za-z0-9]/.test(bullet) ? `${escapeInside(bullet).replace(/^(\w+)([.)])$/, '$1\\$2')} ` : '';
        return `${before === '' ? '' : `${before}\n\n`}${'  '.repeat(chunk.depth)}- ${sign}${chunk.mark ? `(${escape(chunk.mark.text)}) ` : ''}${rowsMarkdown(chunk.rows, false)}`;
      }
    }
  });
  return parts.length === 0 ? lead : parts.join('\n\n').replace(/^( *- [^\n\r\u2028\u2029]*)\n\n(?= *- )/gm, '$1\n');
}

function running(own: string, pieces: readonly Span[], repairs: readonly Repair[]): string {
  return oneLine(decodeEntities(new Joined(own, pieces, [...repairs, ...hyphenated(own, pieces)]).text));
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = (text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.split('\n').map(shown).join('\n')}\n${fence}`;
}

/** What Markdown gives a meaning inside a line. */
function escapeInside(text: string): string {
  return shown(text).replace(/[\\`*_[\]<>|~$&#]/g, '\\$&');
}

/** The same at the start of a line, where lists, titles and rules begin. */
function escape(text: string): string {
  return escapeInside(text).replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
