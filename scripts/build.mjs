#!/usr/bin/env node
// Builds dist/: the program and the library as bundles (few files: a fast start) and the codebook as JSON. It is built
// beside the old one and then renamed, so that a running program never sees half of it.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const fresh = `${dist}.new-${process.pid}`;
const stale = `${dist}.old-${process.pid}`;

await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', codebook: 'src/codebook/compile.ts' },
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { compileCodebook } = await import(pathToFileURL(join(fresh, 'codebook.js')));
compileCodebook(join(root, 'codebook'), fresh);
try {
  renameSync(dist, stale);
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
}
renameSync(fresh, dist);
rmSync(stale, { recursive: true, force: true });
