// Which packages of others are inside our bundles, under which licences.
import fs from 'node:fs';
import path from 'node:path';

/** Licences that let us ship a package as part of ours. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);

/**
 * @param {string} root the folder of the project, built (`dist/inputs.json`)
 * @param {readonly string[]} bundles paths from the root, as `dist/server.js`
 * @returns {{ name: string, version: string, licence: string, text: string, integrity: string, bundles: string[] }[]} by name
 * @throws Error for a package without a licence text, or under a licence that is not allowed
 */
export function shippedPackages(root, bundles) {
  const inputs = JSON.parse(fs.readFileSync(path.join(root, 'dist/inputs.json'), 'utf8'));
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const folders = new Map();
  for (const bundle of bundles) {
    if (!inputs[bundle]) throw new Error(`${bundle} has not been built`);
    for (const file of inputs[bundle]) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder) folders.set(folder, new Set([...folders.get(folder) ?? [], bundle]));
    }
  }
  return [...folders].map(([folder, within]) => ({ ...describe(root, folder, lock), bundles: [...within].sort() })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe(root, folder, lock) {
  const { name, version, license: licence } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  if (!ALLOWED.has(licence)) throw new Error(`${name} is under the licence ${licence}, which is not among those that we ship: ${[...ALLOWED].join(', ')}`);
  const file = fs.readdirSync(path.join(root, folder)).find(entry => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence text`);
  const { integrity } = lock.packages[folder] ?? {};
  if (typeof integrity !== 'string') throw new Error(`${name} is not in package-lock.json with a hash`);
  return { name, version, licence, text: fs.readFileSync(path.join(root, folder, file), 'utf8').replaceAll('\r\n', '\n').trim(), integrity };
}
