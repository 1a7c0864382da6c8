// `duckdb -c SQL`, with the package for Node: prints the rows as JSON lines.
import { DuckDBInstance } from '@duckdb/node-api';

const [flag, sql] = process.argv.slice(2);
if (flag !== '-c' || sql === undefined) throw new Error('usage: duckdb -c SQL');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const reader = await connection.runAndReadAll(sql);
for (const row of reader.getRowObjectsJson()) console.log(JSON.stringify(row));
