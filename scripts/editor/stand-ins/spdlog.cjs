'use strict';
// In place of the compiled @vscode/spdlog: the part of its interface that VS Code calls,
// on plain appends. The log files and output channels of the server are written through it.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
const METHODS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.bare = false;
    METHODS.forEach((method, level) => { this[method] = message => this.write(level, message); });
  }

  write(level, message) {
    if (level >= this.level) fs.appendFileSync(this.file, this.bare ? message : `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`);
  }

  setLevel(level) { this.level = level; }
  setPattern() { this.bare = false; }
  clearFormatters() { this.bare = true; }
  flush() {}
  drop() {}
}

const createLogger = async (name, file) => {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
};

// One assignment each: only so does Node see them as named exports of an import().
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
