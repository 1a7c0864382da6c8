import { runningText } from '../../cable/body/running-text';
import type { Cable, CableDocument, LineRole, PlacedBlock } from '../../cable/model';
import type { ParsedCable } from '../../cable/contract';
import { oneLine } from '../../cable/joined';
import { shownMark } from '../../cable/portion-mark';
import { contractInSteps } from '../../cable/to-contract';
import { eachInSteps, type Steps } from '../../text/steps';
import { contentOf, isKind } from '../blocks';
import { closingLines } from '../closing-lines';
import { valueOf, type FieldName, type FieldValue } from '../extract/fields';
import { linesOf, otherLines } from '../preview/header';

/** What is compared as one: a line of the header, a heading, a paragraph, the signature. */
export interface Unit {
  readonly kind: 'field' | 'heading' | 'paragraph' | 'signature';
  /** Of a field its name; of a paragraph its number and mark as they are shown, `4. (SBU)`; else the mark or nothing. */
  readonly label: string;
  /** Of a paragraph. */
  readonly number: number | null;
  /** As written, without brackets. */
  readonly mark: string | null;
  /** On one line: page lines gone, cut words joined. */
  readonly text: string;
  /** Where it begins in its file, from 0. */
  readonly line: number;
}

/** A field as others take it out of a cable, or with what they leave out, and the lines that it stands in: the first that there is. */
const FIELDS: readonly (readonly [of: FieldName | ((parsed: ParsedCable, cable: Cable, text: string) => FieldValue), label: string, ...roles: LineRole[]])[] = [
  [transmission, 'Transmission', 'transmission-id', 'routing'],
  // Without its year, which an archive's banner may be the only one to tell; with what says that it was sent again, or is not to be read.
  [({ reference: own }, { header }) => own && [own.post, own.number, header.classification?.suffix?.text].filter(Boolean).join(' '), 'Message', 'classification'],
  ['dtg', 'Date', 'date-time-group'], ['from', 'From', 'from'], [addressees('to'), 'To', 'to'], [addressees('info'), 'Info', 'info'],
  [(_, { header }) => header.strayExemptions.map(({ text }) => text), 'Without', 'exempt'],
  ['level', 'Level', 'classification'], ['captions', 'Captions', 'caption'],
  [({ passing }) => passing.map(({ addressee: to, verb, offices }) => `${to === null ? '' : `${to} `}${verb} ${offices.join(', ')}`), 'For', 'passing'],
  [({ executiveOrder: order }) => order && [order.number, order.instruction].filter(part => part !== null).join(': '), 'E.O.', 'executive-order'],
  [declassify, 'Declassify', 'declassify-on', 'executive-order'],
  ['tags', 'TAGS', 'tags'], ['subjectMark', 'Mark of the subject', 'subject'], ['subject', 'Subject', 'subject'],
  ['references', 'References', 'reference'],
  // Where nobody is named all of the line tells: `Derived From: multiple sources`.
  [(parsed, { header }) => valueOf('classifiedBy', parsed) ?? header.classifiedBy?.text ?? null, 'Classified by', 'classified-by'], ['reasons', 'Reasons', 'classified-by'],
  [(_, cable, text) => otherLines(text, cable).join(' '), 'Other lines', 'unknown', 'classification'],
  // Who acts on it, who drafted and approved it.
  [(_, cable, text) => linesOf(text, cable, role => role === 'print').join(' '), 'Print head', 'print'],
];

/** Of the E.O. line, and of a line of its own, which may say more than the date of that. */
function declassify(parsed: ParsedCable, { header }: Cable): FieldValue {
  const own = header.declassifyOn?.declassification;
  return [...new Set([valueOf('declassifyOn', parsed), own ? own.date ?? own.text : null])].flatMap(each => (typeof each === 'string' ? each : []));
}

/** With the indicator by which each is reached. */
function addressees(list: 'to' | 'info'): (parsed: ParsedCable) => FieldValue {
  return parsed => {
    const names = valueOf(list, parsed);
    return parsed[list].map(({ routingIndicator }, at) => [routingIndicator, Array.isArray(names) ? names[at] : null].filter(Boolean).join('/'));
  };
}

function transmission({ transmission: lines }: ParsedCable): FieldValue {
  if (!lines) return null;
  const { id, prosign, routingIndicators, station, security } = lines;
  return [
    id, [prosign, ...routingIndicators].filter(Boolean).join(' '),
    station && [station.routingIndicator, station.serial, station.section, station.julianDay, station.time].filter(part => part !== null).join(' '),
    security && [security.signal, security.letters, ...security.operatingSignals].filter(Boolean).join(' '),
  ].flatMap(part => part ?? []).filter(Boolean);
}

/** Everything of each cable of a file that can differ in another version, in order; what an archive added is in none of it. */
export function* unitsOf(document: CableDocument): Steps<readonly (readonly Unit[])[]> {
  const all: (readonly Unit[])[] = [];
  for (const cable of document.cables) {
    const contract = yield* contractInSteps(document.text, cable);
    const fields = FIELDS.flatMap(([of, label, ...roles]): Unit[] => {
      const text = oneLine(textOf(typeof of === 'function' ? of(contract, cable, document.text) : valueOf(of, contract)));
      const [start = 0] = roles.flatMap(wanted => cable.header.lines.find(({ role }) => role === wanted)?.start ?? []);
      return text === '' ? [] : [{ kind: 'field', label, number: null, mark: null, text, line: document.lines.lineAt(cable.start + start) }];
    });
    const body = yield* eachInSteps(cable.blocks, placed => blockUnits(document, placed));
    all.push([...fields, ...body.flat()]);
    yield;
  }
  return all;
}

function blockUnits({ text, lines }: CableDocument, placed: PlacedBlock): Unit[] {
  const { at, block } = placed;
  const line = lines.lineAt(at + (contentOf(block)?.start ?? 0));
  if (isKind(placed, 'heading')) {
    const { mark, text: title } = placed.block;
    return [{ kind: 'heading', label: mark ? `(${mark.text})` : '', number: null, mark: mark?.text ?? null, text: title, line }];
  }
  if (isKind(placed, 'paragraph')) {
    const { marker, mark } = placed.block;
    const words = runningText(text.slice(at, at + block.length), placed.block);
    if (words === '' && !marker) return [];
    return [{ kind: 'paragraph', label: [marker ? `${marker.value}.` : '', mark ? shownMark(mark) : ''].filter(Boolean).join(' '), number: marker?.value ?? null, mark: mark?.text ?? null, text: words, line }];
  }
  if (!isKind(placed, 'close')) return [];
  const { signature } = placed.block;
  const said = closingLines(placed.block).map(({ start, end }) => oneLine(text.slice(at + start, at + end)));
  return [
    ...(said.length > 0 ? [{ kind: 'field', label: 'At the end', number: null, mark: null, text: said.join('; '), line } as const] : []),
    ...(signature.length > 0 ? [{ kind: 'signature', label: '', number: null, mark: null, text: signature.map(name => name.text).join(' '), line } as const] : []),
  ];
}

function textOf(value: FieldValue): string {
  return value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value);
}
