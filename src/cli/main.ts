import process from 'node:process';
import { run } from './program.ts';

// A lost reply must not look like success: the true code is set when all is done.
process.exitCode = 1;
process.stderr.on('error', () => {});
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
