import { closeSync, openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { UsageError } from '../command';
import { COMPLETION, insertInto, insertStatement, SCHEMA } from './sql';
import { TABLES } from './tables';
import type { MakeTarget, Target } from './target';

/** The part of `node:sqlite` that is used; Node has it from 22.5 on. */
interface Database {
  exec(statements: string): void;
  prepare(statement: string): { run(...values: (string | number | null)[]): unknown };
  close(): void;
}
interface Sqlite {
  readonly DatabaseSync: new (file: string) => Database;
}

/** So many cables are written in one transaction. */
const TRANSACTION_SIZE = 1000;

/** An SQLite database, or SQL statements for `sqlite3` if the name of the file ends with `.sql`. */
export const sqliteTarget: MakeTarget = file => (/\.sql(?:\.partial)?$/i.test(file) ? sqlFile(file) : database(file));

/**
 * Refuses to write a database with a Node that has no SQLite.
 * @throws UsageError
 */
export function requireSqlite(output: string): void {
  if (!output.toLowerCase().endsWith('.sql') && sqlite() === null) throw new UsageError(`Node ${process.versions.node} has no SQLite. Use Node 22.5 or later, or write SQL statements: --output cables.sql, then sqlite3 cables.db < cables.sql`);
}

function sqlite(): Sqlite | null {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown };
  return (getBuiltinModule?.('node:sqlite') as Sqlite | undefined) ?? null;
}

function sqlFile(file: string): Target {
  const descriptor = openSync(file, 'wx');
  const write = (lines: readonly string[]): void => {
    if (lines.length > 0) writeSync(descriptor, `${lines.join('\n')}\n`);
  };
  write(['BEGIN;', ...SCHEMA]);
  return {
    add: cable => write(TABLES.flatMap(table => table.rows(cable).map(row => insertStatement(table, row)))),
    finish: () => {
      write([...COMPLETION, 'COMMIT;']);
      closeSync(descriptor);
    },
  };
}

function database(file: string): Target {
  const module = sqlite();
  if (!module) throw new UsageError('This Node has no SQLite');
  const connection = new module.DatabaseSync(file);
  // A database that is not complete is removed, so that nothing needs to be safe before.
  connection.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${SCHEMA.join('\n')}\nBEGIN;`);
  const inserts = TABLES.map(table => ({ table, statement: connection.prepare(insertInto(table)) }));
  let count = 0;
  return {
    add: cable => {
      for (const { table, statement } of inserts) {
        for (const row of table.rows(cable)) statement.run(...row.map(value => (typeof value === 'boolean' ? Number(value) : value)));
      }
      if (++count % TRANSACTION_SIZE === 0) connection.exec('COMMIT; BEGIN;');
    },
    finish: () => {
      connection.exec(`COMMIT;\n${COMPLETION.join('\n')}`);
      connection.close();
    },
  };
}
