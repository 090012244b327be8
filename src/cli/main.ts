import process from 'node:process';
import { readTextFile } from '../ingest/text.ts';
import { run } from '../pipeline.ts';

const paths = process.argv.slice(3).filter((a) => !a.startsWith('-') && a !== 'json');
process.stdout.write(
  `${JSON.stringify(
    paths.map((path) => run(readTextFile(path))),
    null,
    2,
  )}\n`,
);
