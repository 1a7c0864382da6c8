// The entry on the desktop and in remote hosts, `dist/start.js`: no more than starts the server. All else is loaded after
// `activate` has returned, while the server's process gets up beside it.
import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { Launched } from './node';
import type { Api, Session } from './session';

let session: Promise<Session> | undefined;

/** Resolves when everything is registered, so that whatever woke the extension finds it. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  session = start(context);
  return (await session).api;
}

export async function deactivate(): Promise<void> {
  await (await session)?.stop();
}

async function start(context: vscode.ExtensionContext): Promise<Session> {
  await setImmediate();
  const module = context.asAbsolutePath('dist/server.js');
  // The first; those after a crash are launched when the client wants them.
  let waiting: Launched | undefined = launch(module);
  const { node } = await import('./main');
  return (await node()).start(context, () => {
    const launched = waiting ?? launch(module);
    waiting = undefined;
    return launched;
  });
}

/** Starts a server, spoken to over standard input and output: there it may write JSON that it has kept; the channel of Node wants objects. */
function launch(module: string): Launched {
  const server: ChildProcess = fork(module, ['--stdio', `--clientProcessId=${process.pid}`], {
    silent: true,
    // Where the extension is debugged, so can the server be: .vscode/launch.json.
    execArgv: process.execArgv.some(each => /^--inspect(?:-brk)?(?:=|$)/.test(each)) ? ['--inspect=6009'] : [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
  });
  // Listened to at once: an error that nobody hears would end the extension host.
  return { server, failed: new Promise(resolve => { server.on('error', resolve); }) };
}
