#!/usr/bin/env node
// How long `tifa diff` takes over extracted output: 1,000 documents, the seeds 200 times under other names, regions and dates.
// usage: node bench/diff.mjs [runs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/tifa.js', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COPIES = 200;
const runs = Number(process.argv[2] ?? 5);

const tifa = (...args) =>
  spawnSync(process.execPath, [BIN, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 });
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
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      const { status, stderr } = tifa('diff', file, '--by', by, '-f', 'json');
      if (status !== 0) throw new Error(stderr);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    console.log(
      `--by ${by}: median ${(times[runs >> 1] / 1000).toFixed(2)} s (${times.map((t) => (t / 1000).toFixed(2)).join(' ')})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
