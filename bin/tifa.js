#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { PROGRAM, program, readCache, start } = require('./start.cjs');

const build = join(__dirname, '../scripts/build.mjs');
// a checkout that was installed without its scripts has not been built yet
if (existsSync(PROGRAM) || !existsSync(build)) start(program(readCache()));
else import(build).then(() => start(program(readCache())));
