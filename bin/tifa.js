#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { programPath, start } = require('./start.cjs');

const build = join(__dirname, '../scripts/build.mjs');
// a checkout that was installed without its scripts has not been built yet
if (existsSync(programPath('cli')) || !existsSync(build)) start('cli');
else import(build).then(() => start('cli'));
