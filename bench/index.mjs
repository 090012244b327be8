#!/usr/bin/env node
// Prints one table in Markdown: how fast the pipeline is beside its peers, all measured in the same run on the same text.
// usage: npm run bench [-- [--rounds 3] [--batch 10000000] [--json] PATH…]
//   PATH      text files or folders; the five seeds over and over when left out
//   --rounds  how often each engine is measured, all in turn; the table gives medians
//   --batch   characters of the folder that the whole program reads; 0 leaves the batch out
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines.mjs';
import { SEEDS } from './texts.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const { values, positionals: paths } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    batch: { type: 'string', default: '10000000' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** What a measuring process prints, or why it does not. */
function run(file, ...args) {
  console.error([file, ...args].join(' '));
  const { status, stdout, stderr } = spawnSync(process.execPath, [here(file), ...args], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : { failed: /^\w*Error.*$/m.exec(stderr)?.[0] ?? `exit ${status}` };
}
const measure = (...args) => run('measure.mjs', ...args.map(String), ...paths);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const middle = (results, key) => median(results.map((result) => result[key]));

const results = new Map(ENGINES.map(({ id }) => [id, []]));
for (let round = 0; round < Number(values.rounds); round++)
  for (const { id, slow } of ENGINES) if (!slow || round === 0) results.get(id).push(measure('engine', id));

const engines = ENGINES.map(({ id, name }) => {
  const all = results.get(id);
  const { failed } = all[0];
  if (failed) return { name, failed };
  return {
    name,
    cold: middle(all, 'cold'),
    warm: middle(all, 'warm'),
    memory: middle(all, 'memory'),
    characters: all[0].characters,
  };
});
const { shares = {} } = measure('stages', 0);
const growth = Object.fromEntries(
  ['documents', 'length'].map((what) => {
    const [one, ten] = [1, 10].map((times) => Array.from({ length: 3 }, () => measure(what, times)));
    return [what, middle(ten, 'seconds') / middle(one, 'seconds')];
  }),
);
const start = run('cold-start.mjs', '--json');
const corpus = ['--corpus', paths[0] ?? SEEDS, '--characters', values.batch];
const folder = Number(values.batch) > 0 ? run('batch.mjs', '--json', ...corpus) : null;

const report = { engines, shares, growth, start, folder };
console.log(values.json ? JSON.stringify(report, null, 2) : table(report));

function table({ engines, shares, growth, start, folder }) {
  const cut = engines.find(({ name }) => name === 'nodejieba cut')?.warm;
  const speed = (n) => (n === null ? '–' : n >= 1e5 ? `${(n / 1e6).toFixed(2)} M` : `${(n / 1e3).toFixed(1)} k`);
  const characters = Math.max(...engines.map((engine) => engine.characters ?? 0));
  const rows = engines.map(({ name, failed, cold, warm, memory, characters: seen }) =>
    failed
      ? `| ${name} | not measured: ${failed.slice(0, 80)} (npm install --prefix bench) | | | |`
      : `| ${name}${seen < characters ? ` (the first ${speed(seen)} characters)` : ''} | ${speed(cold)} | ${speed(warm)} | ${
          cut ? `${(warm / cut).toFixed(3)} ×` : ''
        } | ${Math.round(memory / 1e6)} MB |`,
  );
  const lines = [
    `${speed(characters)} characters, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}`,
    '',
    '| characters a second, one thread | first pass | warm | beside nodejieba cut | peak memory |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Stages: ${Object.entries(shares)
      .map(([name, share]) => `${name} ${(share * 100).toFixed(0)} %`)
      .join(' · ')}`,
    '',
    '| what | measured |',
    '|---|---|',
    ...(folder ? folderRows(folder, speed) : []),
    `| 10 × the documents, one thread | ${growth.documents.toFixed(2)} × time |`,
    `| one document of 10 × the length | ${growth.length.toFixed(2)} × time |`,
    `| cold start, one seed to JSON | ${start.ratio} × \`node -e 0\` |`,
  ];
  return lines.join('\n');
}

function folderRows({ failed, characters, rows, speedup, timeGrowth, memoryGrowth, second }, speed) {
  if (failed) return [`| batch | not measured: ${failed} |`];
  const [thread, , all] = rows;
  return [
    `| library over a folder of ${speed(characters)} characters, one thread | ${speed(characters / thread.seconds)} characters a second |`,
    `| the same by ${all.what} | ${speed(characters / all.seconds)} characters a second, ${speedup.toFixed(2)} × |`,
    `| 10 × the documents, batch | ${timeGrowth.toFixed(1)} × time, ${memoryGrowth.toFixed(2)} × peak memory |`,
    `| second run over the unchanged folder | ${(100 * second).toFixed(0)} % of the first |`,
  ];
}
