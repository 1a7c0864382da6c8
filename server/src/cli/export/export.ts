import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../text/in-words';
import { shown } from '../../text/shown';
import { checkFile } from '../check-file';
import { UsageError, type Command, type ExitStatus } from '../command';
import { documentsOfParsed } from '../documents';
import { forEachFile, NONE_FOUND } from '../for-each-file';
import { CONFIG_HELP, checkSettings, FILE_HELP, FILE_OPTIONS, filesOf, oneOf, PROFILE_HELP } from '../options';
import { recordsOf } from '../report-json';
import { reasonFor } from '../system-errors';
import type { Result, Task } from '../task';
import { cslTarget, risTarget } from './citations';
import { csvTarget } from './csv';
import { graphmlTarget } from './graphml';
import { parquetTarget } from './parquet';
import { requireSqlite, sqliteTarget } from './sqlite';
import type { ExportedCable, MakeTarget } from './target';
import { teiTarget } from './tei';

interface ExportFormat {
  readonly make: MakeTarget;
  /** It is written into a folder. */
  readonly isFolder: boolean;
}

const FORMATS = {
  'parquet': { make: parquetTarget, isFolder: true },
  'csv': { make: csvTarget, isFolder: true },
  'sqlite': { make: sqliteTarget, isFolder: false },
  'tei': { make: teiTarget, isFolder: true },
  'ris': { make: risTarget, isFolder: false },
  'csl-json': { make: cslTarget, isFolder: false },
  'graphml': { make: graphmlTarget, isFolder: false },
} as const satisfies Readonly<Record<string, ExportFormat>>;

const NAMES = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

export const exportCommand: Command = {
  name: 'export',
  summary: 'Export cables to Parquet, CSV, SQLite, TEI, RIS, CSL-JSON or GraphML',
  help: `Usage: cable export --to FORMAT --output PATH [OPTIONS] [PATH...]

Export cables with their findings. Without a path, export the cables in the current
folder. The output must not exist; if the command fails or is interrupted, nothing
half-written remains under its name.

Options:
  --to FORMAT            parquet or csv (a folder with a file for each table), sqlite (a
                         database with full-text index, or SQL statements for sqlite3 if
                         the output ends with .sql), tei (a folder with a file for each
                         cable), ris, csl-json, or graphml (which cable cites which)
  --output PATH          File or folder to write
${PROFILE_HELP}
${CONFIG_HELP}
${FILE_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...FILE_OPTIONS, config: { type: 'string' }, output: { type: 'string' }, profile: { type: 'string' }, to: { type: 'string' } },
    });
    if (values.to === undefined) throw new UsageError(`--to requires a format: ${NAMES.join(', ')}`);
    const name = oneOf('to', values.to, NAMES);
    if (values.output === undefined || values.output === '') throw new UsageError('--output requires a path');
    if (name === 'sqlite') requireSqlite(values.output);
    const files = { ...filesOf(values, positionals), noAccepted: true, settings: checkSettings(values, [], io) };
    const output = path.resolve(io.cwd, values.output);
    if (existsSync(output)) throw new UsageError(`${values.output} already exists. Remove it, or choose another output`);

    const { make, isFolder } = FORMATS[name];
    const partial = `${output}.partial`;
    let written = 0;
    const faults: string[] = [];
    let outcome;
    try {
      rmSync(partial, { recursive: true, force: true });
      mkdirSync(isFolder ? partial : path.dirname(partial), { recursive: true });
      const target = make(partial);
      const add = (result: Result): void => {
        if (faults.length > 0) return;
        for (const cable of result.exported ?? []) {
          try {
            target.add(cable);
            written++;
          } catch (error) {
            faults.push(reasonFor(error));
            return;
          }
        }
      };
      outcome = await forEachFile({ job: { kind: 'export' }, run: exportFile, onResult: add }, files, io);
      if (faults.length === 0) {
        target.finish();
        if (written > 0) renameSync(partial, output);
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      faults.push(reasonFor(error));
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
    const notes = [
      ...faults.map(fault => `${output}: not written: ${fault}`),
      ...outcome?.foundNone ? [NONE_FOUND] : [],
      ...faults.length === 0 && written > 0 ? [`${counted(written, 'cable')} exported.`] : [],
    ];
    for (const note of notes) await io.stderr.write(`${shown(note)}\n`);
    const status: ExitStatus = faults.length > 0 || written === 0 || (outcome?.failures.length ?? 0) > 0 ? 2 : 0;
    return status;
  },
};

export interface ExportJob {
  readonly kind: 'export';
}

/** Reads and checks one file. */
export function exportFile(_: ExportJob, task: Task): Result {
  let exported: readonly ExportedCable[] = [];
  const result = checkFile(task, checked => {
    const records = recordsOf({ name: task.name, ordinal: task.ordinal, ...checked });
    exported = documentsOfParsed(task.name, checked.document, checked.decoded, checked.bytes, task.ordinal ?? 1)
      .map(cable => ({ cable, findings: records.filter(({ ordinal }) => ordinal === cable.source.ordinal) }));
    return { output: '' };
  });
  const failures = exported.length === 0 && result.failures.length === 0 ? [`${task.name}: no cable found`] : result.failures;
  return { ...result, failures, exported };
}
