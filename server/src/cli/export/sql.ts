// SQLite: the tables, indexes on what joins them, and a full-text index of the cables.
import { TABLES, type Column, type Table, type Value } from './tables';

const TYPES: Readonly<Record<Column['type'], string>> = { text: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', time: 'TEXT' };

/** `references` is a keyword of SQL, so that all names are quoted. */
const quoted = (name: string): string => `"${name}"`;

function createTable({ name, columns }: Table): string {
  return `CREATE TABLE ${quoted(name)} (\n${columns.map(column => `  ${quoted(column.name)} ${TYPES[column.type]}`).join(',\n')}\n);`;
}

/** The schema. The full-text index has no copy of the texts: it refers to the rows of `cables`. */
export const SCHEMA: readonly string[] = [
  ...TABLES.map(createTable),
  'CREATE VIRTUAL TABLE "cables_search" USING fts5("id", "subject", "summary", "body", content="cables");',
];

/** What is done after the last row. */
export const COMPLETION: readonly string[] = [
  ...TABLES.map(({ name }) => `CREATE INDEX "${name}_key" ON ${quoted(name)} ("file", "ordinal");`),
  'CREATE INDEX "cables_id" ON "cables" ("id");',
  'CREATE INDEX "references_id" ON "references" ("id");',
  'CREATE INDEX "tags_code" ON "tags" ("code");',
  'INSERT INTO "cables_search" ("cables_search") VALUES (\'rebuild\');',
];

/** A statement with parameters that adds a row. */
export function insertInto({ name, columns }: Table): string {
  return `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')});`;
}

/** The same as text. */
export function insertStatement({ name }: Table, row: readonly Value[]): string {
  return `INSERT INTO ${quoted(name)} VALUES (${row.map(literal).join(', ')});`;
}

function literal(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? '1' : '0';
  // SQL text ends at a NUL character.
  return typeof value === 'number' ? String(value) : `'${value.replaceAll('\0', '\ufffd').replaceAll('\'', '\'\'')}'`;
}
