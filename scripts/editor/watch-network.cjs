// Loaded before anything else into every Node process of an editor that is under test
// (NODE_OPTIONS=--require=…). Refuses what would leave this machine, and writes a line of JSON to the
// file CABLEWRIGHT_NETWORK_LOG for each process that it watches and for each attempt:
//
//   { "watching": ["/…/server.js", …] }
//   { "attempt": "connect example.org:443", "stack": "…", "argv": […] }
'use strict';
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const file = process.env.CABLEWRIGHT_NETWORK_LOG;
const argv = process.argv.slice(1);
const write = entry => fs.appendFileSync(file, `${JSON.stringify(entry)}\n`);

const LOCAL = new Set(['127.0.0.1', '::1', 'localhost', '0.0.0.0', '']);

function refuse(what) {
  write({ attempt: what, argv, stack: new Error(what).stack });
  return Object.assign(new Error(`${what} was refused`), { code: 'ENETUNREACH' });
}

if (file) {
  write({ watching: argv });

  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...args) {
    // Node normalizes what it was given into an array before it calls this itself.
    const [options] = Array.isArray(args[0]) ? args[0] : args;
    const { path, host, port } = typeof options === 'object' && options !== null ? options : /^\d+$/.test(String(options)) ? { port: options, host: typeof args[1] === 'string' ? args[1] : '' } : { path: options };
    if (typeof path !== 'string' && !LOCAL.has(host ?? '')) {
      const error = refuse(`connect ${host}:${port}`);
      process.nextTick(() => this.destroy(error));
      return this;
    }
    return connect.apply(this, args);
  };

  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
    const original = dns[name];
    dns[name] = (host, ...rest) => {
      if (LOCAL.has(host)) return original.call(dns, host, ...rest);
      const error = refuse(`${name} ${host}`);
      process.nextTick(() => rest.at(-1)(error));
      return undefined;
    };
  }

  dgram.Socket.prototype.send = function () {
    throw refuse('send a datagram');
  };

  // What comes from outside of Node's own modules, by the native fetch.
  globalThis.fetch = address => Promise.reject(refuse(`fetch ${typeof address === 'string' ? address : address?.url}`));

  // Newer builds of VS Code take NODE_OPTIONS away from their extension host: it is given back.
  const inherited = { NODE_OPTIONS: `--require=${JSON.stringify(module.filename)}`, CABLEWRIGHT_NETWORK_LOG: file };
  const passOn = args => {
    const at = args.findIndex(argument => typeof argument === 'object' && argument !== null && !Array.isArray(argument));
    if (at !== -1) args[at] = { ...args[at], env: { ...args[at].env ?? process.env, ...inherited } };
    return args;
  };
  for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) {
    const original = childProcess[name];
    childProcess[name] = (...args) => {
      write({ process: `${name} ${args[0]}`, argv, stack: new Error(name).stack });
      return original.apply(childProcess, passOn(args));
    };
  }
  syncBuiltinESMExports();
}
