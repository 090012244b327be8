import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { someOf, textsOf } from './texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const MODULES = `
  export { builtinCodebook } from './src/codebook/load.ts';
  export { clean } from './src/clean/index.ts';
  export { describe } from './src/describe/index.ts';
  export { sourceOfText } from './src/ingest/text.ts';
  export { normalize } from './src/normalize/index.ts';
  export { documentOf } from './src/pipeline.ts';
  export { recognize } from './src/recognize/index.ts';
  export { segment } from './src/segment/index.ts';
`;

/** The stages as modules of their own; the package gives out only what they make together. */
async function modules() {
  const outfile = `${root}dist/bench-${process.pid}.mjs`;
  await build({
    stdin: { contents: MODULES, resolveDir: root },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  try {
    return await import(outfile);
  } finally {
    rmSync(outfile);
  }
}

/** The share of each stage in the time of the whole pipeline, warm; a layer alone is what it adds to none. */
export async function stages(_, paths) {
  const m = await modules();
  const codebook = m.builtinCodebook();
  const texts = someOf(textsOf(paths), 300_000);
  const layers = ['indicators', 'slogans', 'units', 'phases', 'dates'];
  const only = (layer) => (doc) =>
    m.documentOf({ ...doc, mentions: new Map(doc.mentions) }, { layers: [layer], codebook });
  let seconds = {};
  const step = (name, work) => (value) => {
    const start = performance.now();
    const result = work(value);
    seconds[name] = (seconds[name] ?? 0) + performance.now() - start;
    return result;
  };
  const steps = [
    step('read', (text) => m.sourceOfText(text)),
    step('normalize', (source) => m.normalize(source, codebook)),
    step('clean', (doc) => m.clean(doc, codebook)),
    step('segment', (doc) => m.segment(doc)),
    step('describe', (doc) => m.describe(doc, codebook)),
    step('recognize', (doc) => m.recognize(doc, codebook)),
  ];
  const none = step('put together', (doc) => m.documentOf(doc, { layers: [], codebook }));
  const each = layers.map((layer) => step(layer, only(layer)));
  for (let pass = 0; pass < 3; pass++) {
    seconds = {};
    for (const text of texts) {
      const doc = steps.reduce((value, work) => work(value), text);
      none(doc);
      for (const work of each) work(doc);
    }
  }
  const base = seconds['put together'];
  for (const layer of layers) seconds[layer] = Math.max(0, seconds[layer] - base);
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  return { shares: Object.fromEntries(Object.entries(seconds).map(([name, one]) => [name, one / total])) };
}
