#!/usr/bin/env node
// Analyzes every text under a folder and checks what must hold of any text: each quote is its span, items stand in order,
// and says which took longest. usage: node scripts/check-corpus.mjs [FOLDER], by default ../shared/corpus, if it is there
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { analyzeReport, discover, LAYERS, readReport } from '../dist/index.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));

if (!existsSync(folder)) console.log(`no corpus at ${folder}: nothing checked`);
else {
  const problems = [];
  const counts = new Map();
  let slowest = { ms: 0, path: '' };
  const files = discover(folder).filter((path) => !path.endsWith('README.txt'));
  for (const path of files) {
    const report = await readReport(path);
    const start = process.hrtime.bigint();
    const doc = analyzeReport(report, { layers: LAYERS });
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    if (ms > slowest.ms) slowest = { ms, path };
    const points = [...report.text];
    for (const layer of LAYERS) {
      counts.set(layer, (counts.get(layer) ?? 0) + doc[layer].length);
      const cited = layer === 'units' ? doc.units.flatMap((unit) => unit.mentions) : doc[layer];
      for (const { span, quote } of cited)
        if (quote === '' || points.slice(...span).join('') !== quote)
          problems.push(`${path}: ${layer} ${JSON.stringify(quote)} is not ${span}`);
      for (const [i, { span }] of (layer === 'units' ? [] : cited).entries())
        if (i > 0 && span[0] < cited[i - 1].span[0]) problems.push(`${path}: ${layer} ${span} is out of order`);
    }
  }
  console.log(`${files.length} texts: ${[...counts].map(([layer, n]) => `${n} ${layer}`).join(', ')}`);
  console.log(`slowest: ${slowest.path.slice(folder.length + 1)}, ${slowest.ms.toFixed(0)} ms`);
  if (problems.length > 0) {
    console.log(`${problems.length} problems:\n${problems.slice(0, 20).join('\n')}`);
    process.exitCode = 1;
  }
}
