import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { directoryOf, root, serverMainOf, type Editor } from './editors';
import { nodeOf } from './provision';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 3000;

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `127.0.0.1:PORT`, the authority of the workbench's `vscode-remote` addresses. */
  readonly authority: string;
  /** Whoever has not got this is refused. */
  readonly token: string;
  readonly processId: number | undefined;
  /** Resolves with how the server ended. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Folders are not trusted until the user says so; else all are. */
  readonly asksForTrust?: boolean;
  /** A file that gets a line for each attempt to reach the network, which is refused: see watch-network.cjs. */
  readonly networkLog?: string;
}

/** The caller's environment, with no extension gallery to ask and no trace of a VS Code that runs the caller. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:VSCODE_|ELECTRON_RUN_AS_NODE$)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))), EXTENSIONS_GALLERY: '{}' };
}

/** What has each Node process watched that inherits it. */
function watched(networkLog: string): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--require=${JSON.stringify(path.join(root, 'scripts/editor/watch-network.cjs'))}`, CABLEWRIGHT_NETWORK_LOG: networkLog };
}

/** What every run is given: no telemetry, no questions, and all files under `dataDir`. */
function commonArguments(dataDir: string): string[] {
  // The server's own mkdir is not recursive: under a missing parent it makes no folder, its
  // scan for extensions fails, and the extension under development is not loaded.
  const extensionsDir = path.join(dataDir, 'extensions');
  fs.mkdirSync(extensionsDir, { recursive: true });
  return [
    '--accept-server-license-terms', '--telemetry-level', 'off',
    '--server-data-dir', dataDir, '--user-data-dir', path.join(dataDir, 'data'), '--extensions-dir', extensionsDir,
  ];
}

/** Writes the user's settings of an editor that keeps its files in `dataDir`. */
export function writeSettings(dataDir: string, settings: Readonly<Record<string, unknown>>): void {
  const directory = path.join(dataDir, 'data/User');
  fs.mkdirSync(directory, { recursive: true });
  fs.writeFileSync(path.join(directory, 'settings.json'), `${JSON.stringify(settings, undefined, 2)}\n`);
}

/**
 * Installs a .vsix for an editor that keeps its files in `dataDir`.
 * @throws Error with what the editor said, when it refuses
 */
export function installExtension(editor: Editor, dataDir: string, vsix: string): void {
  const { status, stdout, stderr } = spawnSync(
    nodeOf(editor),
    [serverMainOf(directoryOf(editor)), ...commonArguments(dataDir), '--install-extension', path.resolve(vsix)],
    { env: serverEnvironment(), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/**
 * Starts the server of `editor` on the loopback interface.
 * @param dataDir where it keeps its files
 * @param logFile what it prints
 */
export async function startServer(editor: Editor, dataDir: string, logFile: string, { asksForTrust = false, networkLog }: ServerOptions = {}): Promise<Server> {
  const token = randomBytes(24).toString('hex');
  const tokenFile = path.join(dataDir, 'connection-token');
  const args = commonArguments(dataDir);
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });

  const log = fs.createWriteStream(logFile);
  // A process group of its own, so that stop() reaches the extension host and the language
  // server too; and a channel, whose end tells the server that this process is gone.
  const child = spawn(
    nodeOf(editor),
    [
      '--import', pathToFileURL(path.join(root, 'scripts/editor/exit-with-parent.mjs')).href,
      serverMainOf(directoryOf(editor)), ...args,
      '--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile, ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      // VS Code's own switch for automated runs. Without it, newer builds take no extension
      // under development from the workbench's address.
      '--enable-smoke-test-driver',
    ],
    { env: { ...serverEnvironment(), ...(networkLog !== undefined && watched(networkLog)) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true },
  );
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the VS Code server has no output');
  stdout.pipe(log);
  stderr.pipe(log);

  const exited = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit code ${String(code ?? signal)}`));
  });
  const signalGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const killAtExit = (): void => signalGroup('SIGKILL');
  process.once('exit', killAtExit);

  const stop = async (): Promise<void> => {
    signalGroup('SIGTERM');
    await Promise.race([exited, new Promise(resolve => setTimeout(resolve, STOP_TIMEOUT_MS).unref())]);
    signalGroup('SIGKILL');
    process.removeListener('exit', killAtExit);
  };

  const port = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it did not say its port within ${START_TIMEOUT_MS / 1000} s`)), START_TIMEOUT_MS);
    void exited.then(how => reject(new Error(`it ended (${how}) before it listened`))).finally(() => clearTimeout(timer));
    let seen = '';
    stdout.on('data', (chunk: Buffer) => {
      seen = (seen + chunk.toString()).slice(-2000);
      const found = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  try {
    const authority = `127.0.0.1:${await port}`;
    return { origin: `http://${authority}`, authority, token, processId: child.pid, exited, stop };
  } catch (error) {
    await stop();
    throw new Error(`The VS Code server could not be started: ${(error as Error).message}.\n${fs.readFileSync(logFile, 'utf8').slice(-2000)}`, { cause: error });
  }
}
