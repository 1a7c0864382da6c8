import { runningText } from '../../cable/body/running-text';
import type { Cable, CableDocument } from '../../cable/model';
import type { ParsedAddressee, ParsedCable } from '../../cable/contract';
import { oneLine } from '../../cable/joined';
import { toContract } from '../../cable/to-contract';
import { isKind } from '../blocks';
import { valueOf, type FieldName, type FieldValue } from '../extract/fields';

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

/** A field as others take it out of a cable, or with what they leave out. */
const FIELDS: readonly (readonly [of: FieldName | ((cable: ParsedCable) => FieldValue), label: string])[] = [
  [transmission, 'Transmission'],
  // Without its year, which an archive's banner may be the only one to tell.
  [({ reference: own }) => own && `${own.post} ${own.number}`, 'Message'],
  ['dtg', 'Date'], ['from', 'From'], [({ to }) => to.map(addressee), 'To'], [({ info }) => info.map(addressee), 'Info'], ['level', 'Level'], ['captions', 'Captions'],
  [({ passing }) => passing.map(({ addressee: to, verb, offices }) => `${to} ${verb} ${offices.join(', ')}`), 'For'],
  [({ executiveOrder: order }) => order && [order.number, order.instruction].filter(part => part !== null).join(': '), 'E.O.'], ['declassifyOn', 'Declassify'],
  ['tags', 'TAGS'], ['subjectMark', 'Mark of the subject'], ['subject', 'Subject'],
  [({ references }) => references.map(({ letter, text, notal }) => [letter === null ? '' : `${letter}.`, text, notal && !/NOTAL/i.test(text) ? '(NOTAL)' : ''].filter(Boolean).join(' ')), 'References'],
  ['classifiedBy', 'Classified by'], ['reasons', 'Reasons'],
];

function addressee({ name, precedence, number, excluded }: ParsedAddressee): string {
  return [name, precedence, number, excluded.length > 0 ? `without ${excluded.join(', ')}` : null].filter(part => part !== null).join(' ');
}

function transmission({ transmission: lines }: ParsedCable): FieldValue {
  if (!lines) return null;
  const { id, prosign, routingIndicators, station, security } = lines;
  return [
    id, [prosign, ...routingIndicators].filter(Boolean).join(' '),
    station && [station.routingIndicator, station.serial, station.section, station.julianDay, station.time].filter(part => part !== null).join(' '),
    security && [security.signal, security.letters, ...security.operatingSignals].filter(Boolean).join(' '),
  ].flatMap(part => part ?? []).filter(part => part !== '');
}

/** Everything of each cable of a file that can differ in another version, in order; what an archive added is in none of it. */
export function unitsOf(document: CableDocument): readonly (readonly Unit[])[] {
  const parsed = toContract(document);
  return document.cables.map((cable, index) => {
    const contract = parsed[index];
    const line = document.lines.lineAt(cable.start);
    const fields = contract ? FIELDS.flatMap(([of, label]): Unit[] => {
      const text = textOf(typeof of === 'function' ? of(contract) : valueOf(of, contract));
      return text === '' ? [] : [{ kind: 'field', label, number: null, mark: null, text, line }];
    }) : [];
    return [...fields, ...bodyUnits(document, cable)];
  });
}

function bodyUnits(document: CableDocument, cable: Cable): Unit[] {
  const units: Unit[] = [];
  for (const placed of cable.blocks) {
    const { at } = placed;
    const first = placed.block.lines.find(({ role }) => role !== 'blank' && role !== 'page');
    const line = document.lines.lineAt(at + (first?.start ?? 0));
    if (isKind(placed, 'heading')) {
      const { mark, text } = placed.block;
      units.push({ kind: 'heading', label: mark ? `(${mark.text})` : '', number: null, mark: mark?.text ?? null, text, line });
    } else if (isKind(placed, 'paragraph')) {
      const { marker, mark } = placed.block;
      const text = runningText(document.text.slice(at, at + placed.block.length), placed.block);
      if (text === '' && !marker) continue;
      units.push({ kind: 'paragraph', label: [marker ? `${marker.value}.` : '', mark ? `(${mark.text})` : ''].filter(Boolean).join(' '), number: marker?.value ?? null, mark: mark?.text ?? null, text, line });
    } else if (isKind(placed, 'close')) {
      // MINIMIZE CONSIDERED, and the like.
      const handling = placed.block.lines.filter(({ role }) => role === 'caption').map(({ start, end }) => oneLine(document.text.slice(at + start, at + end)));
      if (handling.length > 0) units.push({ kind: 'field', label: 'At the end', number: null, mark: null, text: handling.join('; '), line });
      if (placed.block.signature.length === 0) continue;
      units.push({ kind: 'signature', label: '', number: null, mark: null, text: placed.block.signature.map(({ text }) => text).join(' '), line });
    }
  }
  return units;
}

function textOf(value: FieldValue): string {
  return value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value);
}
