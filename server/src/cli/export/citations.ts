// Citations of cables: RIS for reference managers, CSL-JSON for citation processors.
import { closeSync, openSync, writeSync } from 'node:fs';
import type { SourcedCable } from '../../cable/contract';
import type { MakeTarget } from './target';

const PUBLISHER = 'U.S. Department of State';

/** One field per line; a value is one line. */
function ris({ reference, subject, from, dateTimeGroup, classification, tags, source }: SourcedCable): string {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // A government document.
    ['TY', 'GOVDOC'],
    ['ID', reference?.id],
    ['TI', subject?.text],
    ['AU', from === null ? null : `${from.name},`],
    ['DA', dateTimeGroup?.iso?.slice(0, 10).replaceAll('-', '/')],
    ['PY', dateTimeGroup?.iso?.slice(0, 4) ?? reference?.year?.toString()],
    ['M1', reference?.id],
    ['M3', 'Diplomatic cable'],
    ['PB', PUBLISHER],
    ['N1', classification === null ? null : `Classification: ${classification.text}`],
    ...tags.map(({ code, name }) => ['KW', name ?? code] as const),
    ['L1', source.file],
    ['ER', ''],
  ];
  return fields.filter(([, value]) => value !== null && value !== undefined).map(([tag, value = '']) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}\n`).join('');
}

/** An item of CSL-JSON 1.0. */
function csl({ reference, subject, from, dateTimeGroup, classification, tags, source }: SourcedCable): object {
  const date = dateTimeGroup?.iso?.slice(0, 10).split('-').map(Number) ?? (reference?.year ? [reference.year] : null);
  return {
    id: reference?.id ?? `${source.file ?? ''}#${source.ordinal}`,
    type: 'document',
    ...(subject && { title: subject.text }),
    ...(from && { author: [{ literal: from.name }] }),
    ...(date && { issued: { 'date-parts': [date] } }),
    ...(reference?.id && { number: reference.id }),
    genre: 'Diplomatic cable',
    publisher: PUBLISHER,
    ...(classification && { note: `Classification: ${classification.text}` }),
    ...(tags.length > 0 && { keyword: tags.map(({ code, name }) => name ?? code).join(', ') }),
  };
}

/** One file of RIS records. */
export const risTarget: MakeTarget = file => {
  const descriptor = openSync(file, 'wx');
  return {
    add: ({ cable }) => { writeSync(descriptor, `${ris(cable)}\n`); },
    finish: () => closeSync(descriptor),
  };
};

/** One file with an array of items. */
export const cslTarget: MakeTarget = file => {
  const descriptor = openSync(file, 'wx');
  let isEmpty = true;
  return {
    add: ({ cable }) => {
      writeSync(descriptor, `${isEmpty ? '[\n' : ',\n'}${JSON.stringify(csl(cable))}`);
      isEmpty = false;
    },
    finish: () => {
      writeSync(descriptor, isEmpty ? '[]\n' : '\n]\n');
      closeSync(descriptor);
    },
  };
};
