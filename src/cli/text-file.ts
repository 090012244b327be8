import { readFileSync } from 'node:fs';
import { tifaError } from './errors.ts';

/** The text (UTF-8) of a file that the user named, which errors call `name`. */
export function textOf(file: string, name = file): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw tifaError(error, name);
  }
}
