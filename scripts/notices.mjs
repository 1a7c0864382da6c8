// The licenses of the packages inside the bundles.
import fs from 'node:fs';
import path from 'node:path';

/** Licenses under which a package may be shipped as part of this one. */
const ALLOWED = new Set(['MIT', 'ISC', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);

/**
 * @param {string} root the folder of the project
 * @param {readonly string[]} inputs the files that were bundled, relative to `root`
 * @returns {{ name: string, version: string, license: string, text: string }[]} the packages they belong to, by name
 * @throws Error for a package without a license text, or under a license that is not allowed
 */
export function packagesOf(root, inputs) {
  const folders = new Set(inputs.flatMap(file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders].map(folder => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    if (!ALLOWED.has(license)) throw new Error(`${name} has the license ${license}, which is not one of ${[...ALLOWED].join(', ')}`);
    const file = fs.readdirSync(path.join(root, folder)).find(entry => /^licen[cs]e(?:[.-]\w+)?$/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no license text`);
    return { name, version, license, text: fs.readFileSync(path.join(root, folder, file), 'utf8').trim() };
  }).sort((a, b) => a.name.localeCompare(b.name));
}

/** The text of NOTICES.txt; parameters and errors as in `packagesOf`. */
export function noticesFor(root, inputs) {
  const notices = packagesOf(root, inputs).map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  return ['Cablewright contains the following packages.\n', ...notices].join(`\n${'-'.repeat(72)}\n\n`);
}
