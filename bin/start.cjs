const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const PROGRAM = join(__dirname, '../dist/cli.cjs');
const CACHE = join(__dirname, '../dist/cli.cache');

/** The built program, compiled; with V8's code cache in a fraction of the time. V8 itself passes over one of another version. */
function program(cachedData) {
  const source = readFileSync(PROGRAM, 'utf8');
  return new Script(`(function (exports, require, module, __filename, __dirname, importPackage) {${source}\n})`, {
    filename: PROGRAM,
    cachedData,
  });
}

/** Runs it as Node runs a module. */
function start(script) {
  const module = { exports: {} };
  const importPackage = (name) => import(name);
  script.runInThisContext()(module.exports, createRequire(PROGRAM), module, PROGRAM, dirname(PROGRAM), importPackage);
}

function readCache() {
  try {
    return readFileSync(CACHE);
  } catch {
    return undefined;
  }
}

module.exports = { CACHE, PROGRAM, program, readCache, start };
