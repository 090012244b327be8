import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let folder: string | undefined;

/** The bytes of a file that the build made. */
export function builtBytes(name: string): Buffer {
  folder ??= dirname(createRequire(import.meta.url).resolve('tifa/build.json')); // looked for once: that takes longer than to read
  return readFileSync(join(folder, name));
}

/** What a JSON file holds that the build made. */
export const built = (name: string): unknown => JSON.parse(builtBytes(name).toString());
