import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/editor/editors';
import { shippedPackages } from '../../scripts/chain/shipped.mjs';
import { writeChain } from '../../scripts/chain/write.mjs';

const BUNDLES = ['dist/client.js', 'dist/start.js', 'dist/server.js', 'dist/server-node.js', 'dist/cli.js'];

describe('what is shipped of others', () => {
  it('is named in ARCHITECTURE.md, with the reason', () => {
    const map = fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const names = shippedPackages(root, BUNDLES).map(({ name }) => name);
    assert.ok(names.includes('vscode-jsonrpc'), 'to be built first: npm run build');
    assert.deepEqual(names.filter(name => !map.includes(`\`${name}\``)), []);
  });

  it('is in the notices with its licence, and in the bill of materials with the hash of the lock file', () => {
    const packages = writeChain(root, BUNDLES.slice(0, 4));
    const notices = fs.readFileSync(path.join(root, 'dist/NOTICES.txt'), 'utf8');
    const bill = JSON.parse(fs.readFileSync(path.join(root, 'dist/sbom.json'), 'utf8')) as { components: { name: string; version: string; hashes: { alg: string; content: string }[] }[] };
    assert.deepEqual(bill.components.map(({ name }) => name), packages.map(({ name }) => name));
    for (const { name, version, text } of packages) assert.ok(notices.includes(`${name} ${version} (`) && notices.includes(text), name);
    for (const { hashes: [hash] } of bill.components) assert.match(`${hash?.alg} ${hash?.content}`, /^SHA-512 [\da-f]{128}$/);
  });

  it('comes from a lock file without addresses, each package with a hash', () => {
    const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string; integrity?: string }> };
    const entries = Object.entries(packages).filter(([name]) => name !== '');
    assert.ok(entries.length > 100);
    assert.deepEqual(entries.filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined).map(([name]) => name), []);
  });
});
