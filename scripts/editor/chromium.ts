import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The Chromium or Chrome of this machine; `CHROMIUM_PATH` names another one. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const directories = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap(name => directories.map(directory => path.join(directory, name))), ...APPLICATIONS];
  return candidates.find(file => fs.existsSync(file));
}

/**
 * Installs Debian's Chromium when there is none and this machine lets us.
 * @throws Error with what the user has to install
 */
export async function ensureChromium(progress: (line: string) => void): Promise<void> {
  if (findChromium() !== undefined) return;
  if (process.getuid?.() === 0 && await apt('--version')) {
    progress('Installing Chromium (apt-get)');
    await apt('update', '-q');
    if (await apt('install', '-qy', '--no-install-recommends', 'chromium') && findChromium() !== undefined) return;
  }
  throw new Error('No Chromium or Chrome was found. Install one (Debian: `apt-get install chromium`), or name it in CHROMIUM_PATH.');
}

/** Whether apt-get is there and does it. */
async function apt(...args: readonly string[]): Promise<boolean> {
  const child = spawn('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return once(child, 'exit').then(([code]) => code === 0, () => false);
}
