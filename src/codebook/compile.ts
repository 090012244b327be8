import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { areasOf } from './areas.ts';
import type { RegionEntry } from './types.ts';

/** Compiles `codebook/*.yaml` to `codebook.json` (a key a file) and GB/T 2260 to `regions.json`: YAML is slow to load at every start. */
export function compileCodebook(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const codebook: Record<string, unknown> = {};
  for (const file of readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .sort())
    codebook[basename(file, '.yaml')] = parse(readFileSync(join(from, file), 'utf8'));
  writeFileSync(join(to, 'codebook.json'), JSON.stringify(codebook));
  const require = createRequire(import.meta.url);
  const entries = ['provinces', 'cities', 'areas'].flatMap(
    (level) => require(`lcn/data/${level}.json`) as RegionEntry[],
  );
  writeFileSync(join(to, 'regions.json'), JSON.stringify(areasOf(entries)));
}
