import path from 'node:path';
import { fileWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import { TABLES, type Column, type Row, type Table } from './tables';
import type { MakeTarget } from './target';

/** So many rows of a table are kept and written together. */
const ROW_GROUP_SIZE = 5000;

const TYPES: Readonly<Record<Column['type'], BasicType>> = { text: 'STRING', integer: 'INT32', boolean: 'BOOLEAN', time: 'TIMESTAMP' };

/** A folder with one Parquet file per table. */
export const parquetTarget: MakeTarget = folder => {
  const files = TABLES.map(table => new TableFile(table, path.join(folder, `${table.name}.parquet`)));
  return {
    add: cable => {
      for (const file of files) file.add(file.table.rows(cable));
    },
    finish: () => {
      for (const file of files) file.finish();
    },
  };
};

class TableFile {
  readonly table: Table;
  private readonly writer: ParquetWriter;
  private rows: Row[] = [];

  constructor(table: Table, file: string) {
    this.table = table;
    this.writer = new ParquetWriter({ writer: fileWriter(file), schema: schemaFromColumnData({ columnData: this.columnData() }) });
  }

  add(rows: readonly Row[]): void {
    this.rows.push(...rows);
    if (this.rows.length >= ROW_GROUP_SIZE) this.flush();
  }

  finish(): void {
    this.flush();
    void this.writer.finish();
  }

  private flush(): void {
    if (this.rows.length > 0) void this.writer.write({ columnData: this.columnData(), rowGroupSize: this.rows.length });
    this.rows = [];
  }

  private columnData(): { name: string; type: BasicType; data: unknown[] }[] {
    return this.table.columns.map(({ name, type }, index) => ({ name, type: TYPES[type], data: this.rows.map(row => valueFor(type, row[index] ?? null)) }));
  }
}

function valueFor(type: Column['type'], value: Row[number]): unknown {
  return type === 'time' && typeof value === 'string' ? new Date(value) : value;
}
