import { runningText } from '../../cable/body/running-text';
import type { Cable, CableDocument } from '../../cable/model';
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

const FIELDS: readonly (readonly [field: FieldName, label: string])[] = [
  ['id', 'Message'], ['dtg', 'Date'], ['from', 'From'], ['to', 'To'], ['info', 'Info'], ['level', 'Level'], ['captions', 'Captions'], ['passing', 'For'],
  ['executiveOrder', 'E.O.'], ['declassifyOn', 'Declassify'], ['tags', 'TAGS'], ['subjectMark', 'Mark of the subject'], ['subject', 'Subject'], ['references', 'References'], ['classifiedBy', 'Classified by'], ['reasons', 'Reasons'],
];

/** Everything of each cable of a file that can differ in another version, in order; what an archive added is in none of it. */
export function unitsOf(document: CableDocument): readonly (readonly Unit[])[] {
  const parsed = toContract(document);
  return document.cables.map((cable, index) => {
    const contract = parsed[index];
    const line = document.lines.lineAt(cable.start);
    const fields = contract ? FIELDS.flatMap(([field, label]): Unit[] => {
      const text = textOf(valueOf(field, contract));
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
    } else if (isKind(placed, 'close') && placed.block.signature.length > 0) {
      units.push({ kind: 'signature', label: '', number: null, mark: null, text: placed.block.signature.map(({ text }) => text).join(' '), line });
    }
  }
  return units;
}

function textOf(value: FieldValue): string {
  return value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value);
}
