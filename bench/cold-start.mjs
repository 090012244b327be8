#!/usr/bin/env node
// How long one report takes from the prompt, as a multiple of `node -e 0` in the same run (median of 10 each, taken in turn).
// usage: node bench/cold-start.mjs [--runs 10] [--at-most RATIO] [--json]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const option = (name, otherwise) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || otherwise; // argv[0], a path, is no number
const runs = option('runs', 10);
const cwd = fileURLToPath(new URL('..', import.meta.url));
const report = `seeds/${readdirSync(`${cwd}seeds`).find((name) => name.startsWith('002'))}`;
const commands = { node: ['-e', '0'], extract: ['bin/tifa.js', 'extract', report, '-f', 'json'] };
const times = { node: [], extract: [] };

for (let i = 0; i <= runs; i++)
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${name} ends with ${status}: ${stderr}`);
    if (i > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6); // the first run warms the disk
  }

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [node, extract] = [median(times.node), median(times.extract)];
const ratio = Number((extract / node).toFixed(2));
if (process.argv.includes('--json')) console.log(JSON.stringify({ node, extract, ratio }));
else console.log(`node -e 0 ${node.toFixed(0)} ms, extract ${extract.toFixed(0)} ms: ratio ${ratio}`);
if (ratio > option('at-most', Infinity)) process.exitCode = 1;
