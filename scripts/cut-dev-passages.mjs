#!/usr/bin/env node
/**
 * Cuts the texts of the annotated passages out of the corpus they were chosen from.
 *
 *   node scripts/cut-dev-passages.mjs SHARED_DIR OUT_DIR
 *
 * Every annotation in fixtures/dev and fixtures/dev/held-out names its passage by the file it is in (relative to
 * SHARED_DIR) and by how it begins and ends there. Both must occur exactly once in that file. The passage, from the
 * beginning of `first` to the end of `last`, goes to OUT_DIR under the name in `doc`, line ends as in the source.
 * Exit codes: 0 all cut, 1 wrong usage, 2 some passages could not be cut (each is named on stderr).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures/dev', import.meta.url));
const folders = [fixtures, join(fixtures, 'held-out')];

/** The offset of the only occurrence of `mark`, or an error saying which end of the passage it was and how often it occurs. */
function only(text, mark, end) {
  const at = text.indexOf(mark);
  if (!mark || at < 0) throw new Error(`passage.${end} not found: ${mark}`);
  if (text.indexOf(mark, at + 1) >= 0) throw new Error(`passage.${end} occurs more than once, make it longer: ${mark}`);
  return at;
}

/** The text from the beginning of `first` to the end of `last`. */
function cut(text, { first, last }) {
  const start = only(text, first, 'first');
  const end = only(text, last, 'last') + last.length;
  if (end < start + first.length) throw new Error(`passage.last comes before passage.first: ${last}`);
  return text.slice(start, end);
}

const [shared, out, ...rest] = process.argv.slice(2);
if (!shared || !out || rest.length > 0) {
  console.error('usage: node scripts/cut-dev-passages.mjs SHARED_DIR OUT_DIR');
  process.exit(1);
}

mkdirSync(out, { recursive: true });
let failed = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    try {
      const { doc, passage } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const source = readFileSync(join(shared, passage.file), 'utf8').replace(/^\uFEFF/, '');
      writeFileSync(join(out, doc), cut(source, passage));
    } catch (error) {
      failed++;
      console.error(`cut-dev-passages: ${name}: ${error.message}`);
    }
  }
}
process.exit(failed ? 2 : 0);
