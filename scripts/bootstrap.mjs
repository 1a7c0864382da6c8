// Runs first in `npm run demo` and `npm test`. Imports nothing but Node: on a fresh clone no package is installed yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const NODE_WANTED = [20, 19];

/** Installs the development dependencies when they are missing or not those of package-lock.json. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE_WANTED[0] || (major === NODE_WANTED[0] && minor < NODE_WANTED[1])) {
    fail(`Node ${NODE_WANTED.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;

  console.log('• Installing the development dependencies (npm ci)');
  // npm itself when this runs under it; the one on the PATH otherwise.
  const npm = process.env.npm_execpath;
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail(`npm ci failed (${status}). Is the npm registry reachable?`);
}

/** Compares what npm noted in node_modules with the lock file: times do not survive a checkout. */
function isInstalled() {
  let installed;
  try {
    installed = JSON.parse(readFileSync(path.join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional }]) =>
    name === '' || (installed[name] ? installed[name].version === version : optional === true));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs one of the scripts that are written in TypeScript, in this process. */
export async function runTypeScript(script) {
  await import('tsx');
  await import(new URL(script, import.meta.url).href);
}
