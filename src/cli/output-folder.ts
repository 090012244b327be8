import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tifaError } from './errors.ts';
import { flushFolder, type Output, openWhole } from './output.ts';
import { sweep } from './temporary.ts';

/** What a folder holds when it is whole; it comes last. */
export const MANIFEST = 'manifest.json';

/** A folder of results, each file of which is whole or absent. */
export interface OutputFolder {
  readonly path: string;
  /** Opens a new file of the folder by its name, which has no folders in it; it replaces an old one when it is committed. */
  readonly open: (name: string) => Output;
  /** Makes the files that were committed stand. */
  readonly commit: () => void;
  /** Leaves no trace of files that are not whole, nor of a new folder in which nothing stands. */
  readonly abandon: () => void;
}

/** Opens a folder for results, a new one where there is none; what a run that was killed left in it goes. */
export function openFolder(path: string): OutputFolder {
  const made = attempt(path, () => mkdirSync(path, { recursive: true }));
  sweep(path);
  const files: Output[] = [];
  return {
    path,
    open: (name) => {
      const file = openWhole(join(path, name), join(path, name));
      files.push(file);
      const commit = async (): Promise<void> => {
        // without its manifest the folder says that it is not whole
        if (name !== MANIFEST) attempt(path, () => rmSync(join(path, MANIFEST), { force: true }));
        await file.commit();
        files.splice(files.indexOf(file), 1);
      };
      return { ...file, commit };
    },
    commit: () => flushFolder(path),
    abandon: () => {
      for (const file of files) file.abandon();
      if (made !== undefined) removeEmpty(path);
    },
  };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw tifaError(error, path);
  }
}
