import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the five seeds. */
export const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** How many characters the seeds are repeated to when no path is given. */
const ENOUGH = 200_000;

/** The documents to measure on: the text files of the paths, or the seeds over and over; repeated `times`. */
export function textsOf(paths, times = 1) {
  const found = (paths.length > 0 ? paths : [SEEDS]).flatMap(filesIn).map((file) => readFileSync(file, 'utf8'));
  const once = paths.length > 0 ? found : repeated(found, Math.ceil(ENOUGH / lengthOf(found)));
  return repeated(once, times);
}

export const repeated = (list, times) => Array.from({ length: times }, () => list).flat();

/** The first documents, until they hold so many characters. */
export function someOf(texts, characters) {
  let seen = 0;
  return texts.filter((text) => {
    const is = seen < characters;
    seen += text.length;
    return is;
  });
}

/** UTF-16 units of all documents. */
export const lengthOf = (texts) => texts.reduce((sum, text) => sum + text.length, 0);

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
    .filter((file) => file.endsWith('.txt'));
}
