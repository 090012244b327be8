import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { byCodePoints } from '../core/code-points.ts';
import { TifaError } from '../core/problem.ts';
import { REPORT_ENDINGS } from './format.ts';

/** The report files under a path, in code-point order: itself, or those of the folder and its subfolders, hidden ones left out. */
export function discover(path: string): string[] {
  const found = filesUnder(path, REPORT_ENDINGS);
  if (found.length === 0)
    throw new TifaError(
      'no-reports',
      `${path}: no report in this folder`,
      `Reports end in ${REPORT_ENDINGS.join(', ')}.`,
    );
  return found;
}

/** The files under a path with one of these endings, in code-point order: itself, whatever its ending, or those of the folder. */
export const filesUnder = (path: string, endings: readonly string[]): string[] =>
  statSync(path).isDirectory() ? filesIn(path, endings).sort(byCodePoints) : [path];

function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isReadable(path) ? filesIn(path, endings) : [path];
    if (!endings.includes(extname(entry.name).toLowerCase())) return [];
    // a link to a folder may lead back here; a broken one is listed, so that reading it says so
    return entry.isFile() || (entry.isSymbolicLink() && !isFolder(path)) ? [path] : [];
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A folder that cannot be listed stands for its reports: reading it fails and is told. */
function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
