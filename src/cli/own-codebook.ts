import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodePoints, type Codebook, type CodebookFile, loadCodebook } from '../index.ts';
import { tifaError, usage } from './errors.ts';

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
export function readCodebookFile({ file, name }: Found): CodebookFile {
  try {
    return { path: name, text: readFileSync(file, 'utf8') };
  } catch (error) {
    throw tifaError(error, name);
  }
}

/** The files that `--codebook` names. */
export function ownCodebookFiles(paths: readonly string[]): CodebookFile[] {
  const found = paths.flatMap((path) => codebookFilesAt(path));
  if (paths.length > 0 && found.length === 0)
    throw usage(`no YAML file in ${paths.join(', ')}`, 'Name .yaml files or folders of them.');
  return found.map(readCodebookFile);
}

/** The shipped codebook with the entries that `--codebook` names, as an option of the library. */
export async function withOwnEntries(paths: readonly string[] = []): Promise<{ readonly codebook?: Codebook }> {
  const files = ownCodebookFiles(paths);
  return files.length === 0 ? {} : { codebook: await loadCodebook(files) };
}
