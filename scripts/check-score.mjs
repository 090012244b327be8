#!/usr/bin/env node
// Prints the score on the seeds and fails when a layer or an attribute is below what it must reach.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const LEAST = {
  indicators: { f1: 0.97, bounds: 0.98, head: 0.95, subject: 0.85 },
  formulas: { f1: 0.95, members: 0.9 },
  quoted: { f1: 0.97 },
  mottos: { f1: 0.9 },
  parallels: { f1: 0.7 },
  units: { f1: 0.9, full_name: 0.9, level: 0.9, type: 0.9 },
  phases: { f1: 1 },
  dates: { f1: 1 },
  metadata: { f1: 0.97 },
  body: { f1: 0.97 },
};

const cwd = fileURLToPath(new URL('..', import.meta.url));
const evaluate = (...more) => {
  const args = ['bin/tifa.js', 'eval', 'fixtures/gold', '--texts', 'seeds', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`tifa eval ends with ${status}: ${stderr}`);
  return stdout;
};
process.stdout.write(evaluate());
const { total, documents } = JSON.parse(evaluate('-f', 'json'));

const low = Object.entries(LEAST).flatMap(([layer, least]) =>
  Object.entries(least).flatMap(([name, rate]) => {
    const got = name === 'f1' ? total[layer].f1 : total[layer].attrs[name];
    return got >= rate ? [] : [`${layer} ${name} ${got}, must be ${rate}`];
  }),
);
for (const [name, { broken_spans }] of Object.entries(documents))
  if (broken_spans > 0) low.push(`${name}: ${broken_spans} broken spans`);
if (low.length > 0) {
  console.log(`too low:\n  ${low.join('\n  ')}`);
  process.exitCode = 1;
}
