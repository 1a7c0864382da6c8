import vm from 'node:vm';
import { build } from 'esbuild';
import type { Pattern } from './pattern';

/**
 * What some files make with `new RegExp` while they are loaded.
 *
 * @param root the project's folder
 * @param files those that have such a place; entries of the server and of the command line, which start something, must not be among them
 */
export async function patternsAtLoad(root: string, files: readonly string[]): Promise<Pattern[]> {
  const bundle = await build({
    absWorkingDir: root, bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent',
    stdin: { contents: files.map(file => `import './${file.replace(/\.ts$/, '')}';`).join('\n'), resolveDir: root },
  });
  const found: Pattern[] = [];
  const noted = new Proxy(RegExp, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const made = new target(source, flags);
      found.push({ source: made.source, flags: made.flags, place: 'new RegExp' });
      return made;
    },
  });
  vm.runInNewContext(bundle.outputFiles[0]?.text ?? '', { RegExp: noted, module: { exports: {} }, exports: {}, require: () => ({}), TextEncoder, TextDecoder, URL });
  return found;
}
