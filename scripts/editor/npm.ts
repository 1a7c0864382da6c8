import { spawn } from 'node:child_process';

/**
 * Runs npm in `cwd`: the one that runs this script, or the one on the PATH.
 * @throws Error with what npm said, when it fails
 */
export function npm(args: readonly string[], cwd: string): Promise<void> {
  // What npm told this script about this project is not meant for another one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:package_|lifecycle_|config_local_prefix$|config_prefix$)/.test(name)));
  const cli = process.env['npm_execpath'];
  const child = cli === undefined
    ? spawn('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
    : spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });

  const stop = (): void => void child.kill();
  process.once('exit', stop);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  return new Promise((resolve, reject) => {
    child.once('error', error => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', code => {
      process.removeListener('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed (${String(code)}). Is the npm registry reachable?\n${said.trim()}`));
    });
  });
}
