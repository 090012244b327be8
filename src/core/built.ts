import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the build: what was built stands in it; of the sources, this file is two folders away. */
const DIST = new URL(/\/src\/core\/built\.ts\b/.test(import.meta.url) ? '../../dist/' : './', import.meta.url);

/** The path of a file beside what was built. To ask Node for the package's own files takes longer than to read them. */
export const builtPath = (name: string): string => fileURLToPath(new URL(name, DIST));

/** The bytes of a file that the build made. */
export const builtBytes = (name: string): Buffer => readFileSync(builtPath(name));

/** What a JSON file holds that the build made. */
export const built = (name: string): unknown => JSON.parse(readFileSync(builtPath(name), 'utf8'));
