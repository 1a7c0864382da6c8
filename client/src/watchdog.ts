import { State, type BaseLanguageClient } from 'vscode-languageclient';
import * as vscode from 'vscode';
import type { Ping } from '../../server/src/lsp/messages';

/** Ends a server from outside; the client sees it end and asks `Restarts`, or is told to start anew. */
export type EndServer = (client: BaseLanguageClient) => Promise<void> | void;

const PING: Ping['method'] = 'cable/ping';

/** How often the server is asked whether it is there. */
const EVERY_MS = 5000;

/** The server answers everything else in milliseconds; a text of 50 MB may keep it for seconds. */
const PATIENCE_MS = 20_000;

/** After the computer has slept, an answer that has come meanwhile gets time to be read. */
const GRACE_MS = 1000;

/**
 * Ends a server that no longer answers, so that another one is started, as often as `Restarts`
 * allows. What was open is told to the new one by the client.
 *
 * @param end ends the server of this host, whatever it does
 */
export function watch(client: BaseLanguageClient, end: EndServer, log: vscode.LogOutputChannel): vscode.Disposable {
  let waiting = false;

  const ask = async (): Promise<void> => {
    if (waiting || client.state !== State.Running) return;
    waiting = true;
    try {
      if (await answered(client)) return;
      log.warn(`The language server has not answered for ${PATIENCE_MS / 1000} seconds and is ended.`);
      await end(client);
    } catch (error) {
      log.error('A language server that hung could not be ended.', String(error));
    } finally {
      waiting = false;
    }
  };
  const timer = setInterval(() => void ask(), EVERY_MS);
  return new vscode.Disposable(() => clearInterval(timer));
}

/** Whether the server answers in time. One that ends meanwhile is not hung: the client sees to it. */
async function answered(client: BaseLanguageClient): Promise<boolean> {
  const answer = client.sendRequest<Ping['result']>(PING).then(() => true, () => true);
  return await Promise.race([answer, after(PATIENCE_MS)]) || await Promise.race([answer, after(GRACE_MS)]) || client.state !== State.Running;
}

const after = (ms: number): Promise<false> => new Promise(resolve => {
  setTimeout(() => resolve(false), ms);
});
