// Opens the web workbench of a running server.
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium';
import type { Server } from './server';

/** What the workbench is told by its address, as `name`, `value`. */
export type Payload = readonly (readonly [name: string, value: string])[];

/** A headless browser that reaches nothing but this machine. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium or Chrome was found.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/** The address that the workbench has for a path of the server's machine. */
export const remoteUri = (server: Server, fsPath: string): string => `vscode-remote://${server.authority}${encodeURI(path.resolve(fsPath))}`;

/** The address of the workbench, with the token in it. */
export function workbenchUrl(server: Server, folder: string | undefined, payload: Payload): string {
  const url = new URL(server.origin);
  url.searchParams.set('tkn', server.token);
  if (folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set('folder', path.resolve(folder));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** What the workbench finds in its configuration when an extension for the browser is developed. */
interface Served {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * Lets the workbench of `page` load the extension in `directory` into its web worker
 * extension host, and run `tests`, a bundle inside it.
 *
 * - From a `vscode-remote` address the server would load the extension, in Node. The worker
 *   wants one of the web, and the page may reach none but its own origin: requests below one
 *   path of it are answered from the directory.
 * - The workbench looks for such extensions in the configuration that the server wrote into
 *   the page. It is changed after the page was parsed and before its scripts run. (Answering
 *   the request for the page itself would not do: Chromium takes such a page no longer for a
 *   local one, and refuses it every connection to loopback.)
 */
export async function developWebExtension(page: Page, server: Server, directory: string, tests: string): Promise<void> {
  const base = '/extension-under-development';
  const relative = path.relative(directory, tests);
  if (relative.startsWith('..')) throw new Error(`${tests} is not inside ${directory}, from where a web extension is loaded`);

  await page.route(`${server.origin}${base}/**`, route => {
    const file = path.join(directory, decodeURIComponent(new URL(route.request().url()).pathname.slice(base.length)));
    const found = file.startsWith(directory + path.sep) && fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    return route.fulfill(found ? { path: file } : { status: 404 });
  });

  const served = (inside: string): Served => ({ scheme: 'http', authority: server.authority, path: path.posix.join(base, inside) });
  await page.addInitScript(`document.addEventListener('readystatechange', () => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState !== 'interactive' || !meta) return;
    const configuration = JSON.parse(meta.dataset.settings);
    const added = ${JSON.stringify({ extensions: [served('')], extensionTestsPath: served(relative) })};
    configuration.developmentOptions = { ...configuration.developmentOptions, ...added };
    meta.dataset.settings = JSON.stringify(configuration);
  });`);
}
