import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodePoints, type Codebook, type CodebookFile, loadCodebook } from '../index.ts';
import { tifaError, usage } from './errors.ts';
import { textOf } from './text-file.ts';

export interface Found {
  readonly file: string;
  /** what the user knows it by */
  readonly name: string;
}

/** The YAML files at a path. */
export function codebookFilesAt(path: string, name = path): Found[] {
  try {
    if (!statSync(path).isDirectory()) return [{ file: path, name }];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((inner) => /\.ya?ml$/.test(inner))
      .sort(byCodePoints)
      .map((inner) => ({ file: join(path, inner), name: join(name, inner) }));
  } catch (error) {
    throw tifaError(error, name);
  }
}

/** Reads a file of a codebook. */
export const readCodebookFile = ({ file, name }: Found): CodebookFile => ({ path: name, text: textOf(file, name) });

/** A codebook with entries of the user's own, and the files that they stand in. */
export interface OwnCodebook {
  readonly codebook: Codebook;
  readonly files: readonly CodebookFile[];
}

/** The shipped codebook with the entries that `--codebook` names; undefined where it names none. */
export async function ownCodebook(paths: readonly string[] = []): Promise<OwnCodebook | undefined> {
  if (paths.length === 0) return undefined;
  const found = paths.flatMap((path) => codebookFilesAt(path));
  if (found.length === 0) throw usage(`no YAML file in ${paths.join(', ')}`, 'Name .yaml files or folders of them.');
  const files = found.map(readCodebookFile);
  return { codebook: await loadCodebook(files), files };
}

/** The same as an option of the library. */
export async function withOwnEntries(paths?: readonly string[]): Promise<{ readonly codebook?: Codebook }> {
  const own = await ownCodebook(paths);
  return own ? { codebook: own.codebook } : {};
}
