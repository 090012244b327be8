#!/usr/bin/env node
// Counts the steps that the pipeline takes on each bait of fixtures/baits.yaml at n and 4n characters, and prints them as JSON:
// {"colons": [412000, 1640000], …}. A step is a run of a block of our code (V8's precise coverage) or a character that a search
// or a pattern passes: equal on every machine, so test/growth.test.ts can judge them, as it could not judge times.
// usage: node scripts/count-steps.mjs [N [BAIT…]]
import { Session } from 'node:inspector/promises';
import process from 'node:process';
import { analyze, LAYERS } from '../dist/index.js';
import { fill, readBaits } from './baits.mjs';

const [length = '1000', ...names] = process.argv.slice(2);

let passed = 0;
/** Counts what a method of strings passes; what it returns and is given says how far it went. */
const watch = (prototype, name, passes) => {
  const method = prototype[name];
  prototype[name] = function (...given) {
    const from = this.lastIndex;
    const got = method.apply(this, given);
    passed += passes(got, given, this, from);
    return got;
  };
};
// test, matchAll, replace, search and split all come down to exec once it is replaced (ECMA-262, RegExpExec)
watch(RegExp.prototype, 'exec', (match, [text], { global, sticky }, from) => {
  const start = global || sticky ? from : 0;
  if (match) return match.index + match[0].length - start;
  return sticky ? 1 : Math.max(0, text.length - start);
});
watch(
  String.prototype,
  'indexOf',
  (at, [, from = 0], text) => (at < 0 ? text.length : at) - Math.min(from, text.length),
);
watch(String.prototype, 'lastIndexOf', (at, [, from = Infinity], text) => Math.min(from, text.length) - at);
watch(String.prototype, 'includes', (found, [word], text) => (found ? word.length : text.length));
watch(Array.prototype, 'slice', (list) => list.length);
watch(Array.prototype, 'shift', (_, __, list) => list.length);

const inspector = new Session();
inspector.connect();
await inspector.post('Profiler.enable');
await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Runs of blocks since the last call. */
async function blocks() {
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  let runs = 0;
  for (const { url, functions } of result)
    if (url.includes('/dist/')) for (const { ranges } of functions) for (const { count } of ranges) runs += count;
  return runs;
}

async function steps(text) {
  passed = 0;
  await blocks();
  analyze(text, { layers: LAYERS });
  return passed + (await blocks());
}

const baits = readBaits().filter(({ name }) => names.length === 0 || names.includes(name));
const counts = {};
for (const bait of baits) {
  // what a codebook needs once is made now
  analyze(fill(bait, 100), { layers: LAYERS });
  const [once, four] = [fill(bait, Number(length)), fill(bait, 4 * Number(length))];
  counts[bait.name] = [await steps(once), await steps(four)];
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
