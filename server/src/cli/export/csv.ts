import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { csvLine } from '../../features/extract/csv';
import { TABLES } from './tables';
import type { MakeTarget } from './target';

/** A folder with one CSV file per table. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export const csvTarget: MakeTarget = folder => {
  const files = TABLES.map(table => {
    const descriptor = openSync(path.join(folder, `${table.name}.csv`), 'wx');
    writeSync(descriptor, csvLine(table.columns.map(({ name }) => name)));
    return { table, descriptor };
  });
  return {
    add: cable => {
      for (const { table, descriptor } of files) {
        const lines = table.rows(cable).map(row => csvLine(row.map(value => (typeof value === 'boolean' ? String(value) : value))));
        if (lines.length > 0) writeSync(descriptor, lines.join(''));
      }
    },
    finish: () => {
      for (const { descriptor } of files) closeSync(descriptor);
    },
  };
};
