// The language server as a process: over `--node-ipc`, `--stdio`, `--socket=N` or `--pipe=NAME`.
import process from 'node:process';
import { setImmediate as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { start } from './connection';
import { engine } from './language-service';
import { describe } from './guard';
import { listDiskFolder, readDiskFile, statDisk } from './node-files';
import { PromptWriter } from './node-writer';

// A function is compiled at its first call, and well only when it has been busy for longer, which V8 counts otherwise from
// 12 on: the first documents are read and checked in a fifth less time. Nor does V8 make objects of a kind that lived long in the
// first documents where it seldom collects: there they keep alive what they hold of versions that nobody has any more.
setFlagsFromString(`--no-allocation-site-pretenuring --no-lazy-feedback-allocation --always-sparkplug${process.versions.v8.startsWith('11') ? ' --interrupt-budget=200000' : ''}`);

// No way named: standard input and output, as most editors expect.
const overStdio = !process.argv.some(argument => /^--(?:node-ipc|socket|pipe)(?:=|$)/.test(argument));

/** The library takes a stream to read from and a writer of one's own, and then ends with the stream; its types say both or none. */
const writer = overStdio ? new PromptWriter(process.stdout) : null;
const connection = writer ? createConnection(process.stdin, writer as unknown as NodeJS.WritableStream) : createConnection();
process.on('unhandledRejection', reason => connection.console.error(`unhandled rejection: ${describe(reason)}`));

/** Each edit leaves a version of the text behind: with a huge one that is to be collected when the heap has grown by a tenth, not when it has doubled. */
const hugeTextOpened = (): void => setFlagsFromString('--heap-growing-percent=10');

start(connection, { engine, readFile: readDiskFile, disk: { list: listDiskFolder, stat: statDisk }, pause, hugeTextOpened, writesRaw: overStdio });
