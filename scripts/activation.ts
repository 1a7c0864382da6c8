// How long the activation of the extension takes, by VS Code's own figures:
//
//   npm run activation [-- --times N] [--vsix FILE]… [--editor VERSION] [--at-once]
//
// Installs the package as users have it (built first, unless --vsix names one or several to be compared), opens the sample
// cable in each editor N times (7 if not given), each time in new processes, and reads what VS Code says itself:
//
//   load      `Load Code` of "Developer: Startup Performance": the entry of the extension is read and run
//   call      `Call Activate` there: until `activate()` has returned; what it awaits is not in it
//   figure    the "Activation" of "Developer: Show Running Extensions", which is load + call
//   resolved  `Finish Activate`: from there until the promise of `activate()` is settled; the figure has it not
//   checked   what the user waits for: from the click on the file until the first finding is underlined
//
// VS Code takes these by the clock, in whole milliseconds, so what else the machine does is in them. With --at-once the
// cable is opened while the editor itself still starts: then the loading of other extensions may be in the figure too.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openedOnce, PARTS, type Opening } from './bench/activation';
import { timesOf } from './bench/keystrokes';
import { ensureChromium } from './editor/chromium';
import { EDITORS, root, type Editor } from './editor/editors';
import { provision } from './editor/provision';

const progress = (line: string): void => console.log(`• ${line}`);

function packaged(): string {
  progress('Building the package');
  const vsix = path.join(root, 'dist/cablewright.vsix');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/package.mjs'), '--out', vsix], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the package could not be built');
  return vsix;
}

/** One package in one editor. */
interface Tried {
  readonly editor: Editor;
  readonly vsix: string;
  readonly openings: Opening[];
}

const nameOf = ({ editor, vsix }: Tried): string => `VS Code ${editor.version}, ${path.basename(vsix)}`;

function print(tried: Tried): void {
  const { openings } = tried;
  console.log(`\n${nameOf(tried)}, ${openings.length} openings, ms`);
  for (const part of PARTS) {
    const all = openings.map(opening => opening[part]);
    console.log(`  ${part.padEnd(9)} median ${timesOf(all).median.toFixed(0).padStart(4)}   all ${all.map(each => each.toFixed(0)).join(' ')}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'times': { type: 'string', default: '7' }, 'vsix': { type: 'string', multiple: true }, 'editor': { type: 'string' }, 'at-once': { type: 'boolean', default: false } } });
  const editors = EDITORS.filter(({ version }) => values.editor === undefined || version === values.editor);
  if (editors.length === 0) throw new Error(`the editors are ${EDITORS.map(({ version }) => version).join(' and ')}`);
  await ensureChromium(progress);
  for (const editor of editors) await provision(editor, progress);
  const packages = values.vsix?.map(file => path.resolve(file)) ?? [packaged()];
  const all = editors.flatMap(editor => packages.map((vsix): Tried => ({ editor, vsix, openings: [] })));
  // Each workbench listens for the end of this process.
  process.setMaxListeners(0);
  // In turn, so that a slow minute of the machine falls on all.
  for (let time = 1; time <= Number(values.times); time++) {
    for (const tried of all) {
      progress(`${nameOf(tried)}, ${time} of ${values.times}`);
      tried.openings.push(await openedOnce(tried.editor, tried.vsix, values['at-once']));
    }
  }
  for (const tried of all) print(tried);
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
