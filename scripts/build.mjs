#!/usr/bin/env node
// Builds dist/: the library as modules; tifa and the program of its children as a file each, the first with V8's code cache beside
// it (a quarter of the start); the codebook as JSON. It is built beside the old one and then renamed, so that a running program
// never sees half of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const fresh = `${dist}.new-${process.pid}`;
const stale = `${dist}.old-${process.pid}`;
const common = {
  absWorkingDir: root,
  outdir: fresh,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** Small packages that are part of the program's file; the others are loaded from where they are when they are needed. */
const IN_PROGRAM = ['commander', 'chalk', 'cli-table3', 'string-width', 'yaml', 'parse5'];
const PROGRAMS = ['cli', 'worker'];
const { name, version, dependencies, optionalDependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const packages = [name, ...Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })];

await build({
  ...common,
  entryPoints: { index: 'src/index.ts', codebook: 'src/codebook/compile.ts' },
  packages: 'external',
  splitting: true,
  format: 'esm',
});
const { metafile } = await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
  external: packages.filter((name) => !IN_PROGRAM.includes(name)),
  outExtension: { '.js': '.cjs' },
  minifyWhitespace: true, // a third less to read at every start; names stay, for reports of defects
  minifySyntax: true,
  format: 'cjs',
  define: { 'import.meta.url': 'ownUrl' },
  // a function, as Node makes one of each module: bin/start.cjs calls it
  banner: {
    js: "(function (exports, require, module, __filename, __dirname, importPackage) {const ownUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
  metafile: true,
});
for (const program of PROGRAMS) {
  const path = join(fresh, `${program}.cjs`);
  const code = readFileSync(path, 'utf8').replace(/\bimport\("/g, 'importPackage("'); // code from V8's cache has no import() of its own
  writeFileSync(path, inAscii(code));
}
writeFileSync(join(fresh, 'licenses.txt'), licenses(Object.keys(metafile.inputs)));
const { compileCodebook } = await import(pathToFileURL(join(fresh, 'codebook.js')));
compileCodebook(join(root, 'codebook'), fresh);
writeFileSync(join(fresh, 'build.json'), JSON.stringify(fingerprints()));
try {
  renameSync(dist, stale);
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
}
renameSync(fresh, dist);
rmSync(stale, { recursive: true, force: true });

const caching = spawnSync(process.execPath, [join(root, 'scripts/code-cache.cjs')], { cwd: root, encoding: 'utf8' });
if (caching.status !== 0) console.error(`build: no code cache, tifa will start slower: ${caching.stderr}`);

/** Code with its patterns escaped, too, which esbuild leaves as they are: V8 reads a byte a character at twice the speed. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** By what results are known to be those of this build: hashes of the program that makes them and of what it knows. */
function fingerprints() {
  const hashOf = (files) => {
    const hash = createHash('sha256');
    for (const file of files) hash.update(readFileSync(join(fresh, file)));
    return hash.digest('hex');
  };
  const known = readdirSync(fresh).filter((file) => /\.(json|bin)$/.test(file));
  return { name, version, program: hashOf(['worker.cjs']), codebook: hashOf(known.sort()) };
}

/** The licences of the packages that are part of the program's file. */
function licenses(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders]
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name}@${version} (${license})\n\n${file ? readFileSync(join(root, folder, file), 'utf8') : ''}`;
    })
    .join('\n----\n\n');
}
