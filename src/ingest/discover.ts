import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { TifaError } from '../core/problem.ts';

/** What a folder is searched for; a file that is named itself may have any ending. */
const REPORT_ENDINGS = ['.txt'];

/** The report files under a path: itself, or those of the folder and its subfolders, hidden ones left out. */
export function discover(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const found = reportsIn(path);
  if (found.length === 0)
    throw new TifaError(
      'no-reports',
      `${path}: no report in this folder`,
      `Reports end in ${REPORT_ENDINGS.join(', ')}.`,
    );
  return found;
}

const reportsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return reportsIn(path);
    return entry.isFile() && REPORT_ENDINGS.includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
