import { dateTimeSpan } from '../cable/facts';
import type { Addressee, Cable, Header, ReferenceList } from '../cable/model';
import { excerpt } from '../text/search';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import { headerParts } from './header-parts';
import type { HeaderPartKind } from './header-parts';
import { oneLine } from './one-line';
import type { OutlineItem, OutlineKind } from './outline-item';

/** A cable as far as its header. */
type Headed = Pick<Cable, 'start' | 'header'>;

/** The longest name of a line of the header. */
const NAME_LIMIT = 80;

const PART_NAMES: Readonly<Record<HeaderPartKind, { name: string; kind: OutlineKind }>> = {
  archive: { name: 'Archive banner', kind: 'archive-banner' },
  print: { name: 'Print head', kind: 'print-head' },
  transmission: { name: 'Transmission header', kind: 'transmission-header' },
  message: { name: 'Message header', kind: 'message-header' },
};

/** The parts of a header, each with its lines as children; to be settled by the caller. */
export function headerItems(text: string, cable: Headed): OutlineItem[] {
  const lines = lineItems(text, cable).sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return headerParts(cable).map(({ kind, span, firstLine }) => {
    const children: OutlineItem[] = [];
    for (let line = lines[next]; line && line.span.start < span.end; line = lines[++next]) children.push(line);
    return { ...PART_NAMES[kind], detail: '', span, selection: firstLine, children };
  });
}

/** Adds an item for a line that is there; without a name of its own it has the line's words. */
type Add = (kind: OutlineKind, span: Span | null | undefined, name: string | null, detail: string, children?: OutlineItem[], selection?: Span) => void;

function lineItems(text: string, cable: Headed): OutlineItem[] {
  const { header } = cable;
  const items: OutlineItem[] = [];
  const add: Add = (kind, span, name, detail, children = [], selection) => {
    if (!span) return;
    const place = shift(span, cable.start);
    items.push({
      name: oneLine(name ?? excerpt(text, place.start, place.end, 4 * NAME_LIMIT), NAME_LIMIT) || detail || 'Line',
      detail, kind, span: place, selection: selection ? shift(selection, cable.start) : place, children,
    });
  };

  add('station', header.transmission?.station, null, 'originating station');
  const group = header.dateTimeGroup;
  if (group) add('date-time-group', group, `${group.time.text} ${group.month.text} ${group.year.text}`, 'date-time group', [], dateTimeSpan(group));
  const from = header.from;
  if (from) add('from', from, from.name?.text ?? from.keyword.text, 'from', [], from.name ?? from.keyword);
  for (const role of ['action', 'info'] as const) {
    const list = role === 'action' ? header.to : header.info;
    for (const addressee of list?.addressees ?? []) add(`${role}-addressee`, addressee, addressee.name.text, addresseeDetail(role, addressee), [], addressee.name);
  }

  add('classification', header.classification, null, 'classification line');
  for (const caption of header.captions) add('caption', caption, caption.name, 'caption');
  for (const line of header.passing) add('passing', line, null, 'passing line');
  messageLines(header, cable, add);
  return items;
}

/** The lines that begin with a keyword: it stands in the name with what follows it, since Go to Symbol searches names only. */
function messageLines(header: Header, cable: Headed, add: Add): void {
  const { executiveOrder: order, tags, subject, references, classifiedBy, declassifyOn } = header;
  if (order) {
    const name = ['E.O.', order.number?.text].filter(Boolean).join(' ');
    add('executive-order', order, order.instruction ? `${name}: ${order.instruction.text}` : name, '', [], order.keyword);
  }
  if (tags) add('tags', tags, `TAGS: ${tags.tags.map(({ code }) => code).join(' ')}`, '', [], tags.keyword);
  if (subject) add('subject', subject, `SUBJECT: ${subject.mark ? `(${subject.mark.text}) ` : ''}${subject.text}`, '', [], subject.keyword);
  if (references) {
    const [only, second] = references.items;
    const children = second ? referenceItems(references, cable) : [];
    add('references', references, only && !second ? `REF: ${only.text}` : 'REF', second ? `${references.items.length} references` : '', children, references.keyword);
  }
  if (classifiedBy) add('classified-by', classifiedBy, `Classified by: ${classifiedBy.name ?? classifiedBy.text}`, '', [], classifiedBy.keyword);
  if (declassifyOn) add('declassify-on', declassifyOn, `Declassify on: ${declassifyOn.declassification?.text ?? ''}`, '', [], declassifyOn.keyword);
}

function referenceItems({ items }: ReferenceList, cable: Headed): OutlineItem[] {
  return items.map(item => {
    const span = shift(item, cable.start);
    const name = oneLine(`${item.letter ? `${item.letter.value}. ` : ''}${item.text}`, NAME_LIMIT);
    return { name: name || 'Reference', detail: '', kind: 'reference', span, selection: span, children: [] };
  });
}

function addresseeDetail(role: string, { precedence }: Addressee): string {
  return precedence ? `${role} · ${precedence.value ?? oneLine(precedence.text, 20)}` : role;
}
