// Runs a built program once and keeps the machine's compiled code of all that it used.
// usage: node scripts/code-cache.cjs cli|worker
const { readdirSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');
const { cachePath, compiled, run } = require('../bin/start.cjs');

const [name] = process.argv.splice(2, 1);
const root = join(__dirname, '..');
const seeds = readdirSync(join(root, 'seeds')).map((seed) => join('seeds', seed));
process.chdir(root);
const script = compiled(name);
process.on('exit', keep);

if (name === 'cli') {
  process.argv.push('extract', ...seeds, '-f', 'json');
  run(name, script);
} else {
  let answers = 0;
  process.send = (message, _handle, _options, sent) => {
    sent(null);
    if (message !== 'ready' && ++answers === seeds.length) process.exit();
  };
  process.argv.push(String(process.ppid));
  run(name, script);
  const layers = ['indicators', 'slogans', 'units', 'phases', 'dates'];
  process.emit('message', { making: { layers, read: { largest: 2 ** 26 }, form: 'line', key: '' } });
  const tasks = seeds.map((path) => ({ kind: 'file', name: path, path, size: statSync(path).size }));
  process.emit('message', { tasks });
}

function keep() {
  const path = cachePath(name);
  const fresh = `${path}.new-${process.pid}`;
  writeFileSync(fresh, script.createCachedData());
  renameSync(fresh, path);
}
