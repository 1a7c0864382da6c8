// Writes, of what is in the bundles of the extension:
//
//   dist/NOTICES.txt   the licences of others' packages, which go into the .vsix
//   dist/sbom.json     a bill of materials (CycloneDX 1.5), with the hashes of package-lock.json
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { shippedPackages } from './shipped.mjs';

const RULE = `\n\n${'-'.repeat(72)}\n\n`;

/**
 * @param {string} root the folder of the project, built
 * @param {readonly string[]} bundles paths from the root
 */
export function writeChain(root, bundles) {
  const packages = shippedPackages(root, bundles);
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  fs.writeFileSync(path.join(root, 'dist/NOTICES.txt'), notices(packages));
  fs.writeFileSync(path.join(root, 'dist/sbom.json'), `${JSON.stringify(bill({ name, version, licence: license }, packages), null, 1)}\n`);
  return packages;
}

/** Packages of one author under one licence are named above one text of it. */
function notices(packages) {
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...byText.get(each.text) ?? [], each]);
  return `${[
    'Cablewright contains the following packages of others.',
    ...Array.from(byText, ([text, those]) => `${those.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n')}\n\n${text}`),
  ].join(RULE)}\n`;
}

function bill(own, packages) {
  // Neither a time nor a random serial number: the same sources give the same bytes.
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { 'type': 'application', 'bom-ref': `${own.name}@${own.version}`, ...licensed(own) } },
    components: packages.map(({ name, version, licence, integrity }) => ({
      'type': 'library',
      'bom-ref': `${name}@${version}`,
      ...licensed({ name, version, licence }),
      'purl': `pkg:npm/${name.replace('@', '%40')}@${version}`,
      'hashes': [{ alg: algorithm(integrity), content: Buffer.from(integrity.slice(integrity.indexOf('-') + 1), 'base64').toString('hex') }],
    })),
    dependencies: [{ ref: `${own.name}@${own.version}`, dependsOn: packages.map(({ name, version }) => `${name}@${version}`) }],
  };
}

const licensed = ({ name, version, licence }) => ({ name, version, licenses: [{ license: { id: licence } }] });

/** `sha512-…` of the lock file, as CycloneDX writes it. */
const algorithm = integrity => integrity.slice(0, integrity.indexOf('-')).toUpperCase().replace('SHA', 'SHA-');
