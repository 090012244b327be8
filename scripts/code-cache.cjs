// Runs the built program once and keeps the machine's compiled code of all that it used.
const { readdirSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');
const { cachePath, compiled, run } = require('../bin/start.cjs');

const root = join(__dirname, '..');
const seeds = readdirSync(join(root, 'seeds')).map((seed) => join('seeds', seed));
process.chdir(root);
process.argv.splice(2, Infinity, 'extract', ...seeds, '-f', 'json');
const script = compiled('cli');
process.on('exit', keep);
run('cli', script);

function keep() {
  const path = cachePath('cli');
  const fresh = `${path}.new-${process.pid}`;
  writeFileSync(fresh, script.createCachedData());
  renameSync(fresh, path);
}
