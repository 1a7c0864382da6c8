import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import sax from 'sax';
import type { SourcedCable } from '../../server/src/cable/contract';
import { TABLES } from '../../server/src/cli/export/tables';
import { cable, folder, removeFolders, root, SOUND } from './harness';

const SAMPLE = readFileSync(path.join(root, 'seeds/07GUANGZHOU208.cable'), 'utf8');
const FILES = {
  'a.cable': SAMPLE,
  'b.cable': SOUND.replace('opened on Monday.', 'opened & "closed" <b>on</b> \u0001Monday.').replace('SUBJECT:', 'REF: A. 07GUANGZHOU208\n     B. 06STATE12345\nSUBJECT:'),
};

async function documents(cwd: string): Promise<SourcedCable[]> {
  return (await cable(['parse', '--format', 'ndjson'], { cwd })).stdout.trimEnd().split('\n').map(line => JSON.parse(line) as SourcedCable);
}

async function exported(format: string, output: string): Promise<string> {
  const cwd = folder(FILES);
  const { status, stderr } = await cable(['export', '--to', format, '--output', output], { cwd });
  assert.deepEqual([status, stderr], [0, '2 cables exported.\n']);
  assert.ok(!existsSync(path.join(cwd, `${output}.partial`)));
  return path.join(cwd, output);
}

/** Parses XML. @throws if it is not well-formed */
function elementsOf(xml: string): { name: string; attributes: Readonly<Record<string, unknown>> }[] {
  const parser = sax.parser(true);
  const found: { name: string; attributes: Readonly<Record<string, unknown>> }[] = [];
  parser.onopentag = ({ name, attributes }) => found.push({ name, attributes });
  parser.onerror = error => { throw error; };
  parser.write(xml).close();
  return found;
}

describe('cli/export', () => {
  afterEach(removeFolders);

  it('to Parquet has a table for each kind of data, whose rows join by file and ordinal', async () => {
    const output = await exported('parquet', 'out');
    const table = async (name: string): Promise<Record<string, unknown>[]> => {
      const { buffer, byteOffset, byteLength } = readFileSync(path.join(output, `${name}.parquet`));
      return await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) });
    };
    assert.deepEqual(readdirSync(output).sort(), TABLES.map(({ name }) => `${name}.parquet`).sort());
    const parsed = await documents(path.dirname(output));
    const cables = await table('cables');
    assert.deepEqual(cables.map(({ id, subject, date }) => [id, subject, (date as Date | null)?.toISOString().replace('.000', '') ?? null]), parsed.map(({ reference, subject, dateTimeGroup }) => [reference?.id ?? null, subject?.text, dateTimeGroup?.iso ?? null]));
    const paragraphs = await table('paragraphs');
    assert.deepEqual(paragraphs.map(({ file, text }) => [file, text]), parsed.flatMap(({ source, sections }) => sections.flatMap(section => section.paragraphs.map(({ text }) => [source.file, text]))));
    assert.ok((await table('findings')).every(finding => cables.some(each => each['file'] === finding['file'] && each['ordinal'] === finding['ordinal'])));
    assert.equal((await table('tags')).length, parsed.reduce((sum, { tags }) => sum + tags.length, 0));
  });

  it('to Parquet keeps the types of columns that are null everywhere', async () => {
    const cwd = folder({ 'a.cable': 'UNCLAS\nSUBJECT: NOTHING ELSE\n\n1. (U) Text.\n' });
    assert.equal((await cable(['export', '--to', 'parquet', '--output', 'out'], { cwd })).status, 0);
    const { parquetMetadata } = await import('hyparquet');
    const { buffer, byteOffset, byteLength } = readFileSync(path.join(cwd, 'out/cables.parquet'));
    const types = parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength)).schema.slice(1).map(({ name, type }) => [name, type]);
    const expected = { text: 'BYTE_ARRAY', integer: 'INT32', boolean: 'BOOLEAN', time: 'INT64' };
    assert.deepEqual(types, TABLES[0]!.columns.map(({ name, type }) => [name, expected[type]]));
  });

  it('to CSV has the same rows', async () => {
    const output = await exported('csv', 'out');
    const parsed = await documents(path.dirname(output));
    const rows = parseCsv<{ file: string; id: string }>(readFileSync(path.join(output, 'references.csv')), { columns: true });
    assert.deepEqual(rows.map(({ file, id }) => [file, id]), parsed.flatMap(({ source, references }) => references.map(({ id }) => [source.file, id ?? ''])));
  });

  it('to SQL gives statements that end every text where it ends', async () => {
    const output = await exported('sqlite', 'out.sql');
    const sql = readFileSync(output, 'utf8');
    assert.ok(sql.startsWith('BEGIN;\nCREATE TABLE "cables" ('));
    assert.ok(sql.endsWith('COMMIT;\n'));
    assert.equal(sql.split(/^INSERT INTO "cables" /m).length - 1, 2);
    // Outside of text in quotes no quote is left.
    assert.ok(!sql.replace(/'(?:[^']|'')*'/g, '').includes('\''));
  });

  it('to TEI gives a well-formed document for each cable, with all paragraphs', async () => {
    const output = await exported('tei', 'out');
    const parsed = await documents(path.dirname(output));
    assert.equal(readdirSync(output).length, 2);
    for (const { reference, source, sections } of parsed) {
      const xml = readFileSync(path.join(output, `${reference?.id ?? `cable-${source.ordinal}`}.xml`), 'utf8');
      const numbers = elementsOf(xml).filter(({ name, attributes }) => name === 'p' && 'n' in attributes).map(({ attributes }) => attributes['n']);
      assert.deepEqual(numbers, sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ number }) => (number === null ? [] : [String(number)]))));
    }
  });

  it('to RIS and CSL-JSON cites each cable by number, subject and date', async () => {
    const ris = readFileSync(await exported('ris', 'out.ris'), 'utf8');
    assert.match(ris, /^TY {2}- GOVDOC\nID {2}- 07GUANGZHOU208\nTI {2}- .+\n(?:[A-Z]\w {2}- .*\n)*DA {2}- 2007\/02\/14\n/);
    assert.equal(ris.match(/^ER {2}- $/gm)?.length, 2);
    const items = JSON.parse(readFileSync(await exported('csl-json', 'out.json'), 'utf8')) as { id: string; issued: unknown }[];
    assert.equal(items.length, 2);
    assert.deepEqual([items[0]!.id, items[0]!.issued], ['07GUANGZHOU208', { 'date-parts': [[2007, 2, 14]] }]);
  });

  it('to GraphML has an edge for each reference, and a node for each of its ends', async () => {
    const elements = elementsOf(readFileSync(await exported('graphml', 'out.graphml'), 'utf8'));
    const nodes = elements.filter(({ name }) => name === 'node').map(({ attributes }) => attributes['id']);
    assert.equal(new Set(nodes).size, nodes.length);
    for (const { attributes } of elements.filter(({ name }) => name === 'edge')) assert.ok(nodes.includes(attributes['source']) && nodes.includes(attributes['target']));
  });

  it('overwrites nothing, and leaves nothing where there is no cable', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'there.json': 'mine', 'no.cable': 'No cable.\n' });
    const taken = await cable(['export', '--to', 'csl-json', '--output', 'there.json', 'a.cable'], { cwd });
    assert.equal(taken.status, 2);
    assert.match(taken.stderr, /there\.json already exists/);
    assert.equal(readFileSync(path.join(cwd, 'there.json'), 'utf8'), 'mine');
    const none = await cable(['export', '--to', 'csv', '--output', 'out', 'no.cable'], { cwd });
    assert.deepEqual([none.status, none.stderr], [2, 'no.cable: no cable found\n']);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.cable', 'no.cable', 'there.json']);
    const both = await cable(['export', '--to', 'csl-json', '--output', 'out.json', 'no.cable', 'a.cable'], { cwd });
    assert.equal(both.status, 2);
    assert.equal((JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8')) as unknown[]).length, 1);
  });
});
