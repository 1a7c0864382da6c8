import path from 'node:path';
import { Workbench } from '../../test/editor/ui/workbench';
import { root, type Editor } from '../editor/editors';

const SEED = '07GUANGZHOU208.cable';
const EXTENSION = 'cablewright.cablewright';
/** What is to activate it, and nothing before. */
const AWAITED = 'onLanguage:cable';
/** Until the extensions that come with the editor have started: see `atOnce`. */
const SETTLE_MS = 3000;

export const PARTS = ['load', 'call', 'figure', 'resolved', 'checked'] as const;
/** What one opening took, in milliseconds: see ../activation.ts. */
export type Opening = Readonly<Record<(typeof PARTS)[number], number>>;

/** Tells the time when the first finding is underlined. Text, because what compiles the scripts puts a helper into functions that no page has. */
const WHEN_UNDERLINED = `new Promise(resolve => {
  const look = () => document.querySelector('.editor-instance .squiggly-warning') ? resolve(Date.now()) : requestAnimationFrame(look);
  look();
})`;

/**
 * Opens the sample cable once, in an editor that has just been started, and reads what VS Code says of it.
 * @param atOnce while the editor still starts. Extensions that it activates in one turn wait for each other, and the time
 *   that one takes to load is in the figure of the next.
 */
export async function openedOnce(editor: Editor, vsix: string, atOnce: boolean): Promise<Opening> {
  // Where the tests of the workbench get it from, too.
  process.env['CABLEWRIGHT_EDITOR'] = editor.version;
  process.env['CABLEWRIGHT_EXTENSION'] = vsix;
  process.env['CABLEWRIGHT_ARTIFACTS'] = path.join(root, 'test-results', `activation-${editor.version}`);
  const workbench = await Workbench.open();
  try {
    if (!atOnce) await workbench.page.waitForTimeout(SETTLE_MS);
    if (workbench.languageServers().length > 0) throw new Error('the server was started before a cable was opened');
    const checked = await untilUnderlined(workbench);
    const [load, call, resolved] = await startupTable(workbench);
    const figure = await runningExtension(workbench);
    if (load + call !== figure) throw new Error(`VS Code shows ${figure} ms, but ${load} + ${call} ms in its table`);
    return { load, call, figure, resolved, checked };
  } catch (error) {
    await workbench.shoot('failed').catch(() => undefined);
    throw error;
  } finally {
    await workbench.close();
  }
}

/** From the click in the explorer until the first finding is underlined, by the clock of the page. */
async function untilUnderlined({ page }: Workbench): Promise<number> {
  const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: SEED });
  await row.hover();
  const shown = page.evaluate<number>(WHEN_UNDERLINED);
  const clicked = Date.now();
  await row.click();
  return await shown - clicked;
}

/** The row of the extension in "Extension Activation Stats": loading, calling and finishing. */
async function startupTable(workbench: Workbench): Promise<readonly [number, number, number]> {
  await workbench.command('Developer: Startup Performance');
  const { page } = workbench;
  await page.locator('.tabs-container .tab.active').filter({ hasText: 'Startup' }).waitFor();
  // The text is long, and an editor has only those lines that are seen: it is led there by a search.
  await page.keyboard.press('Control+f');
  const find = page.locator('.editor-instance .find-widget.visible textarea.input').first();
  await find.fill(`| ${EXTENSION}`);
  await page.keyboard.press('Enter');
  const row = page.locator('.editor-instance .view-line').filter({ hasText: EXTENSION }).first();
  await row.waitFor();
  const cells = (await row.innerText()).split('|').map(cell => cell.trim());
  const [load = NaN, call = NaN, resolved = NaN] = cells.slice(3, 6).map(Number);
  if (![load, call, resolved].every(Number.isFinite)) throw new Error(`this is no row of the table: ${cells.join('|')}`);
  if (cells[6] !== AWAITED) throw new Error(`the extension was activated by ${cells[6] ?? 'nothing'}, not by the cable`);
  return [load, call, resolved];
}

/** What stands beside the extension in the list of those that run: the slowest are first, and only rows that are seen exist. */
async function runningExtension(workbench: Workbench): Promise<number> {
  await workbench.command('Developer: Show Running Extensions');
  const { page } = workbench;
  const list = page.locator('.runtime-extensions-editor .monaco-list-row');
  await list.first().hover();
  const row = list.filter({ has: page.locator('.name', { hasText: 'Cablewright' }) });
  for (let left = 20; left > 0 && !await row.isVisible(); left--) {
    await page.mouse.wheel(0, 150);
    await page.waitForTimeout(50);
  }
  const text = await row.locator('.activation-time').innerText();
  const ms = /(?<!\d)(\d{1,6})ms$/.exec(text)?.[1];
  if (ms === undefined) throw new Error(`this is no time of activation: ${text}`);
  return Number(ms);
}
