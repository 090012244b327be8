#!/usr/bin/env node
// Measures one thing in a process of its own and prints the figures as JSON; bench/index.mjs starts it.
// usage: node bench/measure.mjs engine ID | stages | documents TIMES | length TIMES [PATH…]
import process from 'node:process';
import { seconds as now, timed } from './clock.mjs';
import { ENGINES } from './engines.mjs';
import { stages } from './stages.mjs';
import { lengthOf, repeated, someOf, textsOf } from './texts.mjs';

/** Passes over all documents after the first. */
const PASSES = 3;
/** Seconds after which a slow engine stops: its speed is that on the documents it came to. */
const BUDGET = 8;
/** Characters of the document that is compared with one ten times as long. */
const DOCUMENT = 20_000;

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const eachOf = (texts, run) => () => {
  for (const text of texts) run(text);
};

/** Characters a second of the first pass and of the later ones. */
async function engine(id, paths) {
  const texts = textsOf(paths);
  const { load, slow } = ENGINES.find((one) => one.id === id);
  const run = await load();
  if (slow) return partly(texts, run);
  const characters = lengthOf(texts);
  const cold = timed(eachOf(texts, run));
  const warm = Array.from({ length: PASSES }, () => timed(eachOf(texts, run)));
  return { cold: characters / cold, warm: characters / median(warm), characters };
}

function partly(texts, run) {
  let characters = 0;
  const start = now();
  for (const text of texts) {
    run(text);
    characters += text.length;
    if (now() - start > BUDGET) break;
  }
  return { cold: null, warm: characters / (now() - start), characters };
}

/** Seconds for a tenth of a million characters of the documents, so many times over, once the program is warm. */
async function documents(times, paths) {
  const run = await ENGINES[0].load();
  const texts = someOf(textsOf(paths), 100_000);
  eachOf(texts, run)();
  return { seconds: timed(eachOf(repeated(texts, times), run)) };
}

/** Seconds for one document that holds the others' text, so many times over. */
async function length(times, paths) {
  const run = await ENGINES[0].load();
  const text = textsOf(paths).join('\n').slice(0, DOCUMENT).repeat(times);
  for (let i = 0; i < 20 / times; i++) run(text);
  return { seconds: median(Array.from({ length: 5 }, () => timed(() => run(text)))) };
}

const [what, argument, ...paths] = process.argv.slice(2);
const measures = { engine, stages, documents, length };
const result = await measures[what](what === 'engine' ? argument : Number(argument), paths);
console.log(JSON.stringify({ ...result, memory: process.resourceUsage().maxRSS * 1024 }));
