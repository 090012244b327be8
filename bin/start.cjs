const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** A program of the build, `cli` or `worker`, and its code cache; `worker` runs under other flags of V8 and has none. */
const programPath = (name) => join(DIST, `${name}.cjs`);
const cachePath = (name) => join(DIST, `${name}.cache`);

/** A program, compiled; with V8's code cache in a fraction of the time. V8 itself passes over one of another version. */
function compiled(name) {
  return new Script(readFileSync(programPath(name), 'latin1'), {
    filename: programPath(name),
    cachedData: readCache(name),
  });
}

/** Runs it as Node runs a module. */
function run(name, script) {
  const module = { exports: {} };
  const path = programPath(name);
  const importPackage = (specifier) => import(specifier);
  script.runInThisContext()(module.exports, createRequire(path), module, path, DIST, importPackage);
}

const start = (name) => run(name, compiled(name));

function readCache(name) {
  try {
    return readFileSync(cachePath(name));
  } catch {
    return undefined;
  }
}

module.exports = { cachePath, compiled, programPath, run, start };
