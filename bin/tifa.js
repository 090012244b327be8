#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A checkout that was installed without its scripts has not been built yet.
const program = new URL('../dist/cli.js', import.meta.url);
const build = new URL('../scripts/build.mjs', import.meta.url);
if (!existsSync(program) && existsSync(build)) await import(build.href);
await import(program.href);
