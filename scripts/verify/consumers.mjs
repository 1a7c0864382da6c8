// Reads exports with the libraries that are made for their formats: node consumers.mjs FOLDER
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import '@citation-js/plugin-csl';
import { DOMParser } from '@xmldom/xmldom';
import Graph from 'graphology';
import { parse } from 'graphology-graphml';

const folder = process.argv[2] ?? '.';
const read = name => readFileSync(path.join(folder, name), 'utf8');

const graph = parse(Graph, read('references.graphml'), { DOMParser });
assert.ok(graph.order > 0 && graph.size > 0);
console.log(`✓ graphology reads ${graph.order} nodes and ${graph.size} edges`);

const ris = new Cite(read('cables.ris'), { forceType: '@ris/file' });
const items = JSON.parse(read('cables.json'));
assert.equal(ris.data.length, items.length);
const first = items.findIndex(({ title, issued }) => title && issued);
assert.equal(ris.data[first].title, items[first].title);
console.log(`✓ citation-js reads ${ris.data.length} citations from RIS`);

const bibliography = new Cite(items.slice(0, 3)).format('bibliography', { template: 'apa' });
assert.ok(bibliography.includes(String(items[0].issued?.['date-parts'][0][0] ?? 'n.d.')));
console.log(`✓ citation-js formats CSL-JSON: ${bibliography.split('\n')[0].slice(0, 100)}`);
assert.ok(plugins.list().length > 0);

const [edition] = readdirSync(path.join(folder, 'editions'));
const document = new DOMParser().parseFromString(read(`editions/${edition}`), 'text/xml');
assert.equal(document.documentElement.namespaceURI, 'http://www.tei-c.org/ns/1.0');
console.log(`✓ a DOM parser reads ${edition}`);
