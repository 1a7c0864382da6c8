// Hosts extension tests in VS Code's server and web workbench. It takes the arguments that
// VS Code's own executable takes for extension tests, so that it can be the
// `vscodeExecutablePath` of runTests() of @vscode/test-electron:
//
//   host.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=MODULE
//     [--extensionDevelopmentKind=web]
//
// The tests run in the server's extension host, a Node process. With
// --extensionDevelopmentKind=web they run in the browser's, a worker: the `browser` entry of
// the extension is used, and --extensionTestsPath must be a bundle inside the extension.
//
// The exit code is the tests' own: 0 when run() resolved, 1 when it rejected; 124 means that
// they were not done in time, 70 that the host itself failed.
//
//   CABLEWRIGHT_EDITOR     the version of VS Code, one of EDITORS
//   CABLEWRIGHT_ARTIFACTS  where the server's log goes, and a picture when a run goes wrong
//   CABLEWRIGHT_VERBOSE    1: print what the workbench itself logs, too
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { EDITORS, OLDEST, type Editor } from './editors';
import { startServer, writeSettings, type Server } from './server';
import { developWebExtension, launchBrowser, remoteUri, workbenchUrl, type Payload } from './workbench';

const TIMEOUT_MS = 8 * 60_000;
const EXIT_TIMEOUT = 124;
const EXIT_HOST_FAILED = 70;
const EXIT_SIGNAL = 130;

/** Lines that the workbench logs in every healthy run, on the channel of the tests' own output. */
const CHATTER = [
  /^Request to '.*package\.nls\.json' failed/,
  /^Creation of workbench contribution /,
  /^Resolv(?:ing|ed) connection token/,
  /^Creating a socket /,
  /^(?:Ignoring fetching|Updating) additional builtin extensions/,
  /^(?:ChatSessionStore|DialogService): /,
  // Services of the workbench begin so; the tests never do.
  /^\[[\w :-]+\] /,
];

interface Outcome {
  readonly code: number;
  readonly message?: string;
}

/** What has been started so far, and has to be ended. */
interface Running {
  server?: Server;
  browser?: Browser;
  page?: Page;
}

const { values: options, positionals } = parseArgs({
  // VS Code takes many more; those that are unknown here do not matter to the tests.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
  },
});

const verbose = process.env['CABLEWRIGHT_VERBOSE'] === '1';

function print(type: string, args: readonly unknown[]): void {
  if (!verbose && CHATTER.some(line => line.test(String(args[0])))) return;
  (type === 'error' ? console.error : console.log)(...args);
}

function required(name: 'extensionDevelopmentPath' | 'extensionTestsPath'): string {
  const value = options[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing`);
  return path.resolve(value);
}

/** Opens the workbench on the tests; its end is told through `settle`. */
async function open(running: Running, editor: Editor, dataDir: string, logFile: string, settle: (outcome: Outcome) => void): Promise<void> {
  const extension = required('extensionDevelopmentPath');
  const tests = required('extensionTestsPath');
  const fail = (message: string): void => settle({ code: EXIT_HOST_FAILED, message });

  writeSettings(dataDir, { 'chat.disableAIFeatures': true });
  const server = running.server = await startServer(editor, dataDir, logFile);
  void server.exited.then(how => fail(`the VS Code server ended early (${how})`));
  const browser = running.browser = await launchBrowser();
  browser.on('disconnected', () => fail('the browser went away'));
  const page = running.page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('crash', () => fail('the page crashed'));
  page.on('console', message => {
    // Said nowhere else, and nothing more would happen after it.
    if (message.text().startsWith('No extension host found that can launch the test runner')) fail(message.text());
  });
  if (verbose) page.on('pageerror', error => console.error(`[page error] ${error.message}`));

  // The two functions that the workbench looks for when it is opened for extension tests.
  await page.exposeFunction('codeAutomationLog', print);
  await page.exposeFunction('codeAutomationExit', (code: number) => settle({ code }));

  let payload: Payload = [['disableExtensions', 'true'], ['skipWelcome', 'true']];
  if (options.extensionDevelopmentKind === 'web') {
    await developWebExtension(page, server, extension, tests);
  } else {
    payload = [['extensionDevelopmentPath', remoteUri(server, extension)], ['extensionTestsPath', remoteUri(server, tests)], ...payload];
  }
  await page.goto(workbenchUrl(server, positionals[0], payload), { timeout: TIMEOUT_MS });
}

async function main(): Promise<number> {
  const version = process.env['CABLEWRIGHT_EDITOR'] ?? OLDEST.version;
  const editor = EDITORS.find(candidate => candidate.version === version);
  if (!editor) throw new Error(`there is no VS Code ${version} here, only ${EDITORS.map(known => known.version).join(' and ')}`);

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-host-'));
  process.once('exit', () => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const artifacts = path.resolve(process.env['CABLEWRIGHT_ARTIFACTS'] ?? scratch);
  fs.mkdirSync(artifacts, { recursive: true });

  const running: Running = {};
  const { code, message } = await new Promise<Outcome>(settle => {
    const timer = setTimeout(() => settle({ code: EXIT_TIMEOUT, message: `the tests were not done within ${TIMEOUT_MS / 1000} s` }), TIMEOUT_MS);
    timer.unref();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle({ code: EXIT_SIGNAL, message: `ended by ${signal}` }));
    open(running, editor, path.join(scratch, 'data'), path.join(artifacts, 'server.log'), settle)
      .catch((error: unknown) => settle({ code: EXIT_HOST_FAILED, message: (error as Error).message }));
  });

  if (message !== undefined) {
    console.error(`VS Code ${version}: ${message}`);
    await running.page?.screenshot({ path: path.join(artifacts, 'at-the-end.png'), timeout: 5000 }).catch(() => undefined);
  }
  await Promise.race([running.browser?.close(), new Promise(resolve => setTimeout(resolve, 5000).unref())]);
  await running.server?.stop();
  return code;
}

main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(EXIT_HOST_FAILED);
  },
);
