#!/usr/bin/env node
// Times the pipeline on each bait of fixtures/baits.yaml at n, 2n and 4n characters, each bait in a process of its own with a
// clock, and says where 4n takes more than 12 times n (linear is 4, quadratic 16) or more than a minute. Times are medians of
// CPU time and n is large, so that noise is small; they are judged here and not in the tests, which count steps
// (test/growth.test.ts). usage: node scripts/check-growth.mjs [N [BAIT…]], N 50000 by default
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { analyze, LAYERS } from '../dist/index.js';
import { fill, readBaits } from './baits.mjs';

const MOST = 12;
const CLOCK_MS = 60_000;
/** Shorter times say nothing. */
const LEAST_MS = 20;

const [length = '50000', ...names] = process.argv.slice(2);
const self = fileURLToPath(import.meta.url);
const one = process.env.TIFA_BAIT;

const cpu = (text) => {
  const before = process.cpuUsage();
  analyze(text, { layers: LAYERS });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

function timesOf(bait) {
  const n = Number(length);
  analyze(fill(bait, 1000), { layers: LAYERS });
  return [n, 2 * n, 4 * n].map((size) => {
    const times = [1, 2, 3].map(() => cpu(fill(bait, size))).sort((a, b) => a - b);
    return Math.round(times[1]);
  });
}

if (one !== undefined) {
  const bait = readBaits().find(({ name }) => name === one);
  process.stdout.write(JSON.stringify(timesOf(bait)));
} else {
  const baits = readBaits().filter(({ name }) => names.length === 0 || names.includes(name));
  for (const { name } of baits) {
    const env = { ...process.env, TIFA_BAIT: name };
    const run = spawnSync(process.execPath, [self, length], { env, encoding: 'utf8', timeout: 3 * CLOCK_MS });
    const times = run.status === 0 ? JSON.parse(run.stdout) : null;
    const [first, , last] = times ?? [];
    const bad = !times || last > CLOCK_MS || (last > LEAST_MS && last / Math.max(first, LEAST_MS / 4) > MOST);
    if (bad) process.exitCode = 1;
    console.log(
      `${bad ? '✗' : ' '} ${name.padEnd(30)} ${times ? `${times.join(' ')} ms` : run.stderr || `no end in ${3 * CLOCK_MS} ms`}`,
    );
  }
}
