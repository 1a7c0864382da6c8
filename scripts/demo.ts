// Opens VS Code with the extension on the sample cables: the desktop's where there is one,
// else the server that npm carries, which is left running until Ctrl+C.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OLDEST, root } from './editor/editors';
import { provision } from './editor/provision';
import { startServer, writeSettings } from './editor/server';
import { remoteUri, workbenchUrl } from './editor/workbench';

const seeds = path.join(root, 'seeds');
const progress = (line: string): void => console.log(`• ${line}`);

/** What Ctrl+C does now: at first just end, which removes what is half done. */
let onSignal = (): void => process.exit(130);
// `on`, not `once`: npm passes on a Ctrl+C that the terminal has already sent.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onSignal());

/** The desktop VS Code on the PATH. The `code` of a remote terminal cannot develop extensions. */
function findDesktopCode(): string | undefined {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const directories = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap(name => directories.map(directory => path.join(directory, name)))
    .find(file => fs.existsSync(file) && !fs.realpathSync(file).includes('remote-cli'));
}

/** Opens the desktop VS Code in a new window. @returns false when it did not start */
function openDesktop(code: string): boolean {
  progress(`Opening ${code}`);
  // `code` is a batch file there, which only a shell runs; it parts what is not in quotes at blanks.
  const shell = process.platform === 'win32';
  const written = (word: string): string => (shell ? `"${word}"` : word);
  const { status } = spawnSync(written(code), [`--extensionDevelopmentPath=${root}`, '--new-window', seeds].map(written), { stdio: 'inherit', shell });
  if (status !== 0) progress('It did not start; the VS Code server from npm is used instead');
  return status === 0;
}

/** Shows `url` where this session has a screen; whether that worked does not matter, the address is printed too. */
function openInBrowser(url: string): void {
  const hasScreen = process.platform === 'darwin' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen) return;
  const opener = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

async function openServer(): Promise<void> {
  await provision(OLDEST, progress);

  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-demo-'));
  process.once('exit', () => fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  writeSettings(dataDir, { 'workbench.startupEditor': 'none', 'extensions.ignoreRecommendations': true, 'files.autoSave': 'off', 'chat.commandCenter.enabled': false });

  progress(`Starting VS Code ${OLDEST.version}`);
  const stopped = new Promise<'stopped'>(resolve => { onSignal = () => resolve('stopped'); });
  const server = await startServer(OLDEST, dataDir, path.join(dataDir, 'server.log'));
  const url = workbenchUrl(server, seeds, [
    ['extensionDevelopmentPath', remoteUri(server, root)],
    ['openFile', remoteUri(server, path.join(seeds, '07GUANGZHOU208.cable'))],
    ['skipWelcome', 'true'],
  ]);
  progress('VS Code is ready. Open this address; Ctrl+C ends it:');
  console.log(`\n${url}\n`);
  openInBrowser(url);

  const how = await Promise.race([stopped, server.exited]);
  await server.stop();
  if (how !== 'stopped') throw new Error(`The VS Code server ended: ${how}.`);
  progress('Ended');
}

function build(): void {
  progress('Building the extension');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The extension could not be built.');
}

async function main(): Promise<void> {
  build();
  const code = findDesktopCode();
  if (code === undefined || !openDesktop(code)) await openServer();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error((error as Error).message);
    process.exit(1);
  },
);
