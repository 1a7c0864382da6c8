import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { CURRENT, directoryOf, OLDEST, root } from '../editor/editors';
import { provision } from '../editor/provision';
import { markdownPeer } from './markdown-peer';
import type { ServerCommand } from './server-command';

export interface OwnServers {
  readonly cable: ServerCommand;
  /** Keeps the text, splits it into lines, answers with nothing. */
  readonly floor: ServerCommand;
  /** Can do nothing at all. */
  readonly empty: ServerCommand;
}

const STAND_INS = path.join(root, 'dist/bench');

/**
 * Our server as it is shipped, and beside it the floor and the empty server.
 * @param built it is there already
 */
export async function ownServers(built: boolean): Promise<OwnServers> {
  if (!built) execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  await esbuild.build({
    absWorkingDir: root, outdir: STAND_INS, entryPoints: ['floor', 'empty'].map(name => `scripts/bench/stand-ins/${name}.ts`),
    bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'warning',
  });
  const of = (name: string, file: string): ServerCommand => ({ name, languageId: 'cable', arguments: [file] });
  const cable = of('Cablewright', path.join(root, 'dist/server.js'));
  return {
    cable,
    floor: of('floor', path.join(STAND_INS, 'floor.js')),
    empty: of('empty server', path.join(STAND_INS, 'empty.js')),
  };
}

/**
 * The JSON and Markdown servers that the VS Code servers of the tests carry. Where none is there, it is fetched: a page
 * without them would not say what it is for.
 */
export async function peers(progress: (line: string) => void): Promise<readonly ServerCommand[]> {
  const editor = [CURRENT, OLDEST].find(each => fs.existsSync(directoryOf(each))) ?? CURRENT;
  const extensions = path.join(await provision(editor, progress), 'node_modules/code-server/lib/vscode/extensions');
  const json = path.join(extensions, 'json-language-features/server/dist/node/jsonServerMain.js');
  const markdown = path.join(extensions, 'markdown-language-features/dist/serverWorkerMain.js');
  for (const file of [json, markdown]) if (!fs.existsSync(file)) throw new Error(`VS Code ${editor.version} has no ${path.relative(extensions, file)} any more.`);
  return [{ name: 'JSON', languageId: 'json', arguments: [json], options: { provideFormatter: false, handledSchemaProtocols: ['file'] } }, markdownPeer(markdown)];
}
