import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TifaError } from '../index.ts';
import type { OutputFile } from '../render/folder.ts';
import { attempt, flushFolder, openWhole, type WholeFile } from './output.ts';
import { sweep } from './temporary.ts';

/** What an output folder holds when it is whole. */
export const MANIFEST = 'manifest.json';

/** A folder of results: its new files take the place of the old ones together, when all are ready. */
export interface OutputFolder {
  readonly path: string;
  /** Opens a new file of the folder by its name, which has no folders in it. */
  readonly open: (name: string) => OutputFile;
  /** The names of the files that are ready. */
  readonly names: () => readonly string[];
  /** Makes the files stand, the manifest last; files that only an earlier run wrote go. */
  readonly commit: (old?: readonly string[]) => void;
  /** Leaves no trace of what does not stand, nor of a new folder in which nothing does. */
  readonly abandon: () => void;
}

/**
 * Opens a folder for results, a new one where there is none; what a run that was killed left in it goes. A file that is
 * there is replaced only where it `isOurs`, or where a run was killed while its files took their places; else opening it throws TifaError with code `not-ours`.
 */
export function openFolder(path: string, isOurs: (name: string) => boolean = () => true): OutputFolder {
  const made = attempt(path, () => mkdirSync(path, { recursive: true }));
  const wasKilled = sweep(path) > 0;
  const files = new Map<string, WholeFile>();
  const ready = new Set<string>();
  return {
    path,
    open: (name) => {
      const target = join(path, name);
      if (existsSync(target) && !wasKilled && !isOurs(name))
        throw new TifaError(
          'not-ours',
          `${target}: is there already, and not from an earlier run`,
          'Move it away, or write to another folder.',
        );
      const file = openWhole(target, target);
      files.set(name, file);
      return {
        write: file.write,
        commit: async () => {
          file.flush();
          ready.add(name);
        },
        abandon: () => {
          if (!ready.has(name)) file.abandon();
        },
      };
    },
    names: () => [...ready],
    commit: (old = []) => {
      const remove = (name: string): void => attempt(path, () => rmSync(join(path, name), { force: true }));
      if (ready.size > 0) remove(MANIFEST); // without it the folder says that it is not whole
      for (const name of ready) if (name !== MANIFEST) files.get(name)!.rename();
      for (const name of old) if (!ready.has(name)) remove(name);
      flushFolder(path);
      if (!ready.has(MANIFEST)) return;
      files.get(MANIFEST)!.rename();
      flushFolder(path);
    },
    abandon: () => {
      for (const file of files.values()) file.abandon();
      if (made !== undefined) removeEmpty(path);
    },
  };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}
