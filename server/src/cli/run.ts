import { version } from '../../../package.json';
import { UsageError, type Command, type ExitStatus } from './command';
import { compareCommand } from './compare';
import { exportCommand } from './export/export';
import { extractCommand } from './extract';
import { fixCommand } from './fix';
import { formatCommand } from './format';
import type { Io } from './io';
import { lintCommand } from './lint';
import { maskCommand } from './mask';
import { parseCommand } from './parse';
import { reportCommand } from './report-cables';
import { restoreCommand } from './restore';
import { rulesCommand } from './rules';
import { serverCommand } from './server';
import { splitCommand } from './split';
import { forTerminal } from './terminal';

const COMMANDS: readonly Command[] = [lintCommand, fixCommand, formatCommand, restoreCommand, reportCommand, compareCommand, extractCommand, exportCommand, maskCommand, splitCommand, parseCommand, rulesCommand, serverCommand];

const HELP = `cable ${version}: check, fix and read US diplomatic cables (telegrams)

Usage: cable COMMAND [OPTIONS] [PATH...]

Commands:
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`).join('\n')}

A path is a file, a folder (all *.cable and *.cable.txt files in it), a glob pattern in
quotes ("archive/**/*.cable"), or - for standard input.

Run "cable COMMAND --help" for the options of a command, "cable --version" for the version.
Exit status: 0 success; 1 findings, differences or work left to do; 2 usage error, or
something could not be read or written.`;

/**
 * The `cable` command.
 * @param args the arguments after `cable`
 */
export async function run(args: readonly string[], streams: Io): Promise<ExitStatus> {
  const io = { ...streams, stdout: forTerminal(streams.stdout), stderr: forTerminal(streams.stderr) };
  const [name, ...others] = args;
  if (name === '--version' || name === '-v') return print(io, version);
  if (name === '--help' || name === '-h' || (name === 'help' && others.length === 0)) return print(io, HELP);
  if (name === 'help') return run([...others.slice(0, 1), '--help'], io);

  const command = COMMANDS.find(each => each.name === name);
  if (!command) {
    const names = COMMANDS.map(each => each.name).join(', ');
    await io.stderr.write(`${name === undefined ? 'Missing command.' : `Unknown command "${name}".`} The commands are ${names}. See "cable --help".\n`);
    return 2;
  }
  if (asksForHelp(others)) return print(io, command.help);
  try {
    return await command.run(others, io);
  } catch (error) {
    const message = usageMessage(error);
    if (message === undefined) throw error;
    await io.stderr.write(`cable ${command.name}: ${message}${/[.?]$/.test(message) ? '' : '.'} See "cable ${command.name} --help".\n`);
    return 2;
  }
}

/** @returns undefined for an error that is not about the arguments */
function usageMessage(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  // The first sentence of parseArgs says what is wrong; the rest is advice about positional arguments.
  const isFromParseArgs = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
  return isFromParseArgs ? error.message.split('. ', 1)[0] : undefined;
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? undefined : end).some(argument => argument === '--help' || argument === '-h');
}

async function print(io: Io, text: string): Promise<ExitStatus> {
  await io.stdout.write(`${text}\n`);
  return 0;
}
