#!/usr/bin/env node
// The processor time that `tifa diff` takes over extracted output: 1,000 documents, the seeds 200 times under other names,
// regions and dates.
// usage: node bench/diff.mjs [runs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/tifa.js', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COPIES = 200;
const runs = Number(process.argv[2] ?? 5);

/** At its end a process says how many microseconds it had a processor. */
const TELLING = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, String(user + system));
  });`)}`;

/** What the command gives, and the seconds that it takes. */
function tifa(...args) {
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe'];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30, stdio };
  const { status, output } = spawnSync(process.execPath, ['--import', TELLING, BIN, ...args], options);
  const [, stdout, stderr, time] = output;
  if (status !== 0) throw new Error(stderr);
  return { stdout, seconds: Number(time) / 1e6 };
}

const seeds = tifa('extract', 'seeds', '-f', 'ndjson')
  .stdout.trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const provinces = ['110000', '130000', '140000', '330200', '451000', '510000', '630000'];

const folder = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
try {
  const file = join(folder, 'documents.ndjson');
  const lines = Array.from({ length: COPIES }, (_, copy) =>
    seeds.map((doc, i) => ({
      ...doc,
      source: { ...doc.source, path: `copy-${copy}/${doc.source.path}` },
      metadata: {
        ...doc.metadata,
        published: `${2000 + (copy % 25)}-01-01`,
        region: {
          code: provinces[(copy + i) % provinces.length],
          name: `地区${(copy + i) % provinces.length}`,
          level: 'province',
        },
      },
    })),
  ).flat();
  writeFileSync(file, lines.map((doc) => `${JSON.stringify(doc)}\n`).join(''));
  console.log(`${lines.length} documents, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`);
  for (const by of ['region', 'year', 'document']) {
    const times = Array.from({ length: runs }, () => tifa('diff', file, '--by', by, '-f', 'json').seconds);
    times.sort((a, b) => a - b);
    console.log(
      `--by ${by}: median ${times[runs >> 1].toFixed(2)} s (${times.map((time) => time.toFixed(2)).join(' ')})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
