// Runs the built program once and keeps the machine's compiled code of all that it used.
const { readdirSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');
const { CACHE, program, start } = require('../bin/start.cjs');

const seeds = readdirSync(join(__dirname, '../seeds')).map((name) => `seeds/${name}`);
process.argv.splice(2, Infinity, 'extract', ...seeds, '-f', 'json');
const script = program();
start(script);
process.on('exit', () => {
  const fresh = `${CACHE}.new-${process.pid}`;
  writeFileSync(fresh, script.createCachedData());
  renameSync(fresh, CACHE);
});
