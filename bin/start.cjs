const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** A program of the build, `cli` or `worker`, and its code cache. */
const programPath = (name) => join(DIST, `${name}.cjs`);
const cachePath = (name) => join(DIST, `${name}.cache`);

/** What has set up the heap is taken back: V8 passes over a code cache that was made under other flags, Node's own too. */
const TAKEN_BACK = ['--max-old-space-size=0', '--max-semi-space-size=0'];

/** Node 20 has but one compiler, and a dear one: it compiles what has run for long, and takes less into one function. */
const PATIENT = ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=200'];

/** How V8 is to run what is loaded: patterns are compiled once, not first for trial. */
const FLAGS = ['--no-regexp-tier-up', ...(process.versions.node.startsWith('20.') ? PATIENT : [])];

/** A program, compiled; with V8's code cache in a fraction of the time. V8 itself passes over one of another version. */
function compiled(name) {
  for (const flag of TAKEN_BACK) v8.setFlagsFromString(flag);
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

function start(name) {
  run(name, compiled(name));
  for (const flag of FLAGS) v8.setFlagsFromString(flag);
}

function readCache(name) {
  try {
    return readFileSync(cachePath(name));
  } catch {
    return undefined;
  }
}

module.exports = { cachePath, compiled, programPath, run, start };
