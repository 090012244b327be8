#!/usr/bin/env node
// The batch on one core, on all, against one thread of the library; memory at n and 10 n documents; the second run.
// usage: node bench/batch.mjs [--corpus ../shared/corpus/gwr] [--characters 10000000] [--format ndjson] [--json]
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = option('corpus', join(root, '../shared/corpus/gwr'));
const wanted = Number(option('characters', 10_000_000));
const format = option('format', 'ndjson');
const cores = availableParallelism();
const scratch = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const texts = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
const length = texts.reduce((sum, name) => sum + [...readFileSync(join(corpus, name), 'utf8')].length, 0);
const copies = Math.ceil(wanted / length);

/** A folder with the texts of the corpus so many times. */
function folderOf(name, times) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (let i = 0; i < times; i++)
    for (const text of texts) copyFileSync(join(corpus, text), join(folder, `${String(i).padStart(5, '0')}-${text}`));
  return folder;
}

/** One thread of the library over a folder, as a program of its own. */
const ONE_THREAD = `import { readdirSync, readFileSync } from 'node:fs';
  import { analyze } from '${new URL('../dist/index.js', import.meta.url)}';
  let bytes = 0;
  const folder = process.argv.at(-1);
  for (const name of readdirSync(folder))
    bytes += JSON.stringify(analyze(readFileSync(folder + '/' + name, 'utf8'), { path: name })).length;
  console.log(bytes);`;

const bytesOf = (pid, key) => {
  try {
    return (
      Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    );
  } catch {
    return 0;
  }
};
const childrenOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
};

/** Runs a program of node: seconds, peak memory of the parent and of all processes together, in bytes. */
function run(args) {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let all = 0;
  let own = 0;
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const looks = setInterval(() => {
    own = Math.max(own, bytesOf(child.pid, 'VmHWM'));
    all = Math.max(
      all,
      [child.pid, ...childrenOf(child.pid)].reduce((sum, pid) => sum + bytesOf(pid, 'VmRSS'), 0),
    );
  }, 50);
  return new Promise((resolve, reject) =>
    child.on('close', (status) => {
      clearInterval(looks);
      if (status !== 0) return reject(new Error(`${args.join(' ')} ends with ${status}: ${said}`));
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      resolve({ seconds, parent: own, memory: all });
    }),
  );
}

const extract = (folder, jobs, out, ...more) =>
  run([
    'bin/tifa.js',
    'extract',
    folder,
    '-f',
    format,
    '--jobs',
    String(jobs),
    '-o',
    join(scratch, out),
    '--quiet',
    ...more,
  ]);
const rows = [];
const add = async (what, measured) => {
  const { seconds, parent, memory } = await measured;
  rows.push({ what, seconds, parentMB: parent / 2 ** 20, allMB: memory / 2 ** 20 });
  return seconds;
};

const folder = folderOf('all', copies);
const tenth = folderOf('tenth', Math.max(1, Math.round(copies / 10)));
const load = loadavg()[0];
const thread = await add('library, one thread', run(['--input-type=module', '-e', ONE_THREAD, '--', folder]));
await add('batch, --jobs 1', extract(folder, 1, 'one/', '--no-cache'));
const batch = await add(`batch, --jobs ${cores}`, extract(folder, cores, 'many/', '--no-cache'));
const small = await add('the same, a tenth of the documents', extract(tenth, cores, 'tenth/', '--no-cache'));
const first = await add('first run with a cache', extract(folder, cores, 'kept/'));
const second = await add('second run', extract(folder, cores, 'kept/'));
const growth = rows[2].allMB / rows[3].allMB;
const result = {
  characters: length * copies,
  documents: texts.length * copies,
  load,
  rows,
  speedup: thread / batch,
  timeGrowth: (batch / small) * (Math.max(1, Math.round(copies / 10)) / copies) * 10,
  memoryGrowth: growth,
  second: second / first,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(
    `${result.documents} documents, ${result.characters} characters, ${cores} cores, load ${load.toFixed(1)}`,
  );
  for (const { what, seconds, parentMB, allMB } of rows)
    console.log(
      `${what.padEnd(38)} ${seconds.toFixed(1).padStart(7)} s  parent ${parentMB.toFixed(0)} MB, all ${allMB.toFixed(0)} MB`,
    );
  console.log(
    `batch against one thread ${result.speedup.toFixed(2)}; 10 times the documents: ${result.timeGrowth.toFixed(1)} times the time, ${growth.toFixed(2)} times the memory; second run ${(100 * result.second).toFixed(0)} % of the first`,
  );
}
