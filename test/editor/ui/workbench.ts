// The workbench as a person sees and uses it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { EDITORS, OLDEST, root } from '../../../scripts/editor/editors';
import { installExtension, startServer, writeSettings, type Server, type ServerOptions } from '../../../scripts/editor/server';
import { launchBrowser, remoteUri, workbenchUrl, type Payload } from '../../../scripts/editor/workbench';

/** Of a page's globals, what is used here; the project is checked against Node's. */
interface PageGlobals {
  getComputedStyle(element: unknown): { color: string; opacity: string };
}

/** A part of the window, in its pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ACTION_TIMEOUT_MS = 20_000;

/** How often a key is pressed again that a busy editor did not take. */
const ATTEMPTS = 5;

/** A place of the window without anything to point at: the lower part of the Problems panel. */
const NOTHING_HERE = { x: 900, y: 820 };

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
};

/** A folder that is not trusted is opened all the same, without a question. */
const UNTRUSTED = { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

/** What editors that were not closed have left, which goes with the process. */
const scratches = new Set<string>();
const removeScratch = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
process.once('exit', () => scratches.forEach(removeScratch));

export class Workbench {
  readonly page: Page;
  /** The folder that is open: a copy of `seeds/`. */
  readonly folder: string;
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #scratch: string;
  readonly #shots: string;
  #shotsTaken = 0;

  private constructor(parts: { page: Page; folder: string; server: Server; browser: Browser; scratch: string; shots: string }) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.#server = parts.server;
    this.#browser = parts.browser;
    this.#scratch = parts.scratch;
    this.#shots = parts.shots;
  }

  /**
   * Opens VS Code on a copy of the samples. The environment says which one
   * (`CABLEWRIGHT_EDITOR`), with which extension (`CABLEWRIGHT_EXTENSION`, a folder that is
   * developed or a .vsix that is installed), and where pictures go (`CABLEWRIGHT_ARTIFACTS`).
   * @param part the folder for its pictures below that
   * @param fill puts more into the folder before it is opened
   */
  static async open(part = '', options: ServerOptions = {}, fill: (folder: string) => void = () => undefined): Promise<Workbench> {
    const version = process.env['CABLEWRIGHT_EDITOR'] ?? OLDEST.version;
    const editor = EDITORS.find(candidate => candidate.version === version);
    if (!editor) throw new Error(`there is no VS Code ${version} here`);
    const extension = process.env['CABLEWRIGHT_EXTENSION'] ?? root;
    const shots = path.join(process.env['CABLEWRIGHT_ARTIFACTS'] ?? path.join(root, 'test-results'), part);
    fs.mkdirSync(shots, { recursive: true });
    for (const old of fs.readdirSync(shots)) if (/\.(?:png|log)$/.test(old)) fs.rmSync(path.join(shots, old));

    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-ui-'));
    scratches.add(scratch);
    const folder = path.join(scratch, 'cables');
    fs.cpSync(path.join(root, 'seeds'), folder, { recursive: true });
    fill(folder);
    const dataDir = path.join(scratch, 'data');
    writeSettings(dataDir, { ...SETTINGS, ...(options.asksForTrust === true && UNTRUSTED) });

    const installed = extension.endsWith('.vsix');
    if (installed) installExtension(editor, dataDir, extension);
    const server = await startServer(editor, dataDir, path.join(shots, 'server.log'), options);
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(ACTION_TIMEOUT_MS);

    const payload: Payload = [['skipWelcome', 'true'], ...(installed ? [] : [['extensionDevelopmentPath', remoteUri(server, extension)] as const])];
    await page.goto(workbenchUrl(server, folder, payload));
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench({ page, folder, server, browser, scratch, shots });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    removeScratch(this.#scratch);
    scratches.delete(this.#scratch);
  }

  /** The process ids of the language servers that this editor has started. */
  languageServers(): number[] {
    const all = execFileSync('ps', ['ax', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map(line => {
      const [pid = NaN, parent = NaN] = line.trim().split(/\s+/, 2).map(Number);
      return { pid, parent, args: line };
    });
    const below = new Set([this.#server.processId]);
    // Children have been listed before their parents where process ids were used again.
    for (let size = 0; size < below.size;) {
      size = below.size;
      for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
    }
    return all.filter(({ pid, args }) => below.has(pid) && args.includes('dist/server.js')).map(({ pid }) => pid);
  }

  /** Takes a picture of the window or of a part of it; they are numbered as they were taken. */
  async shoot(name: string, clip?: Area): Promise<void> {
    this.#shotsTaken += 1;
    await this.page.screenshot({ path: path.join(this.#shots, `${String(this.#shotsTaken).padStart(2, '0')}-${name}.png`), ...(clip && { clip }) });
  }

  /** Waits until something that fades in is there in full. */
  async fadedIn(what: Locator): Promise<void> {
    await what.waitFor();
    while (await what.evaluate(element => (globalThis as unknown as PageGlobals).getComputedStyle(element).opacity) !== '1') await this.page.waitForTimeout(20);
  }

  /** Opens a file from the explorer. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).dblclick();
    await this.page.locator('.tabs-container .tab.active').filter({ hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title, through the palette; where it `asks` something, until it does. */
  async command(title: string, asks?: string): Promise<void> {
    await this.#quickly('F1', async (input, timeout) => {
      await input.fill(`>${title}`, { timeout });
      await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor({ timeout });
      await input.press('Enter', { timeout });
    });
    const input = this.page.locator('.quick-input-widget input');
    if (asks === undefined) await input.waitFor({ state: 'hidden' });
    else await this.page.locator(`.quick-input-widget input[placeholder="${asks}"]`).waitFor();
  }

  /** Runs a task: first the list of who offers tasks, then that of the tasks. */
  async task(source: string, name: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await this.#quickly('Control+p', async (input, timeout) => {
      await input.fill(`task ${source}`, { timeout });
      await rows.filter({ hasText: source }).first().waitFor({ timeout });
      await input.press('Enter', { timeout });
    });
    await rows.filter({ hasText: name }).first().waitFor();
    const input = this.page.locator('.quick-input-widget input');
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Goes to a symbol of the workspace. What is asked before the extension has started is not answered later: it is typed again. */
  async symbol(typed: string, label: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    // The rows of the question before stay until the answer is there.
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: label });
    await this.#press('Control+t', input);
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      await input.fill(`#${typed}`);
      if (await row.waitFor({ timeout: ACTION_TIMEOUT_MS / ATTEMPTS }).then(() => true, () => false)) break;
      await input.fill('#');
    }
    await row.waitFor();
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Types into the open quick input and takes the row with this label. */
  async pick(typed: string, label: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().waitFor();
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Takes a theme from the list, by the name that it has there; `className` is part of what the workbench then says of itself. */
  async setTheme(name: string, className: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+t');
    await this.pick(name, name);
    await this.page.locator(`.monaco-workbench[class*="-${className}-json"]`).first().waitFor();
    // The list has shown the theme already; the text takes its colours with the next frames.
    await this.page.waitForTimeout(300);
  }

  /** Puts the cursor into a line (from 1) and shows it in the middle. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.#quickly('Control+g', async (input, timeout) => {
      await input.fill(`:${line}:${column}`, { timeout });
      await input.press('Enter', { timeout });
      await this.cursorAt(line, timeout);
    });
    await this.inText();
  }

  /** Waits until the status bar says that the cursor is in this line. */
  async cursorAt(line: number, timeout = ACTION_TIMEOUT_MS): Promise<void> {
    await this.page.locator('.statusbar-item').filter({ hasText: new RegExp(`^\\s*Ln ${line}, Col`) }).waitFor({ timeout });
  }

  /** Waits until what is typed goes into the text. */
  async inText(): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** The piece of the text that is coloured as one, and shows `text`, in the first line that contains `line`. */
  token(line: string, text: string): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: pattern(line) }).first()
      .locator('span > span').filter({ hasText: pattern(text) }).first();
  }

  /**
   * Points at a place and waits until this is shown. A busy editor drops a hover when colours or
   * findings come in its moment, and asks anew only when the pointer moves: so it is pointed at again.
   */
  async pointAt(place: Locator, shown: Locator): Promise<Locator> {
    for (let attempt = 1; ; attempt++) {
      await place.hover();
      try {
        await shown.waitFor({ timeout: ACTION_TIMEOUT_MS / ATTEMPTS });
        return shown;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
        await this.page.mouse.move(NOTHING_HERE.x, NOTHING_HERE.y);
      }
    }
  }

  /** A hover of the editor that is shown and says this. */
  hover(says: string | RegExp): Locator {
    return this.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: says }).first();
  }

  /** A line of the editor that reads so, no more and no less. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: new RegExp(`^${pattern(text).source}$`) }).first();
  }

  colourOf(line: string, text: string): Promise<string> {
    return this.token(line, text).evaluate(element => (globalThis as unknown as PageGlobals).getComputedStyle(element).color);
  }

  /** The findings in the Problems panel, without the rows of the files. */
  problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
  }

  problem(rule: string): Locator {
    return this.problems().filter({ hasText: rule });
  }

  /** Opens the menu of Ctrl+. at the cursor, with the focus on its first row. */
  async openQuickFixes(): Promise<void> {
    // A tooltip under the pointer would close the menu.
    await this.page.mouse.move(NOTHING_HERE.x, NOTHING_HERE.y);
    // The light bulb: in the line or, where there is no room, in the margin. A busy editor shows it late; the key works without it.
    await this.page.locator('.editor-instance [class*="codicon-gutter-lightbulb"]:visible, .editor-instance .lightBulbWidget:visible').first().waitFor({ timeout: ACTION_TIMEOUT_MS / ATTEMPTS }).catch(() => undefined);
    await this.#press('Control+.', this.page.locator('.action-widget .monaco-list-row.action.focused'));
  }

  /**
   * Presses a key that opens something, and again if it did not: a busy editor loses a key, answers
   * for the place where the cursor was, or closes a menu when findings come anew.
   */
  async #press(key: string, opened: Locator): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await opened.waitFor({ timeout: ACTION_TIMEOUT_MS / ATTEMPTS });
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /**
   * Opens the quick input by a key and does something in it, from the start again where that failed:
   * a text that takes the focus late closes it. Keys are pressed in the input itself, never in the text.
   */
  async #quickly(key: string, act: (input: Locator, timeout: number) => Promise<void>): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    for (let attempt = 1; ; attempt++) {
      await this.#press(key, input);
      try {
        await act(input, ACTION_TIMEOUT_MS / ATTEMPTS);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Waits until the page of a rule is shown, as a reader sees it. */
  async previewOf(rule: string): Promise<void> {
    await this.page.locator('.tabs-container .tab.active').filter({ hasText: rule }).waitFor();
    const heading = this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator('h1');
    await heading.filter({ hasText: rule }).waitFor();
  }

  async showTab(name: string): Promise<void> {
    const tab = this.page.locator('.tabs-container .tab').filter({ hasText: name });
    await tab.click();
    await this.page.locator('.tabs-container .tab.active').filter({ hasText: name }).waitFor();
  }

  /** Waits until the file on the disk is as wanted. */
  async saved(wanted: (text: string) => boolean): Promise<void> {
    const file = path.join(this.folder, '07GUANGZHOU208.cable');
    const until = Date.now() + ACTION_TIMEOUT_MS;
    while (!wanted(fs.readFileSync(file, 'utf8'))) {
      if (Date.now() > until) throw new Error('the file was not saved');
      await this.page.waitForTimeout(50);
    }
  }

  /** Shows the outline in the whole height of the side bar. */
  async showOutline(): Promise<void> {
    await this.command('Explorer: Focus on Outline View');
    await this.page.locator('.outline-tree .monaco-list-row').first().waitFor();
    const folders = this.page.locator('.pane-header[aria-expanded="true"]').filter({ hasText: path.basename(this.folder) });
    if (await folders.count() > 0) await folders.click();
  }

  /** A row of the outline, scrolled into view: rows outside of it do not exist. */
  async outlineRow(text: string): Promise<Locator> {
    const row = this.page.locator('.outline-tree .monaco-list-row').filter({ hasText: text }).first();
    await this.page.locator('.outline-tree').hover();
    for (let left = 30; left > 0 && !await row.isVisible(); left--) {
      await this.page.mouse.wheel(0, 200);
      await this.page.waitForTimeout(50);
    }
    return row;
  }
}

/** A text as the editor shows it, where every blank is a no-break space. */
const pattern = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
