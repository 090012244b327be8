import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import type { Wanted } from './discover.ts';

const require = createRequire(import.meta.url);

const GLOB = /[*?[\]{}]|[!@+]\(/;

/** Whether a path is a pattern: it looks like one, and there is no file of this name. */
export const isGlob = (path: string): boolean => GLOB.test(path) && !existsSync(path);

/** The files and folders that a pattern names; hidden ones are left out. */
export function matching(pattern: string): string[] {
  const { globSync } = require('tinyglobby') as typeof import('tinyglobby');
  return globSync(pattern, { expandDirectories: false, onlyFiles: false, absolute: isAbsolute(pattern) });
}

/**
 * Which files of a folder are wanted: those of `include`, or what `otherwise` says where there are no such patterns, but
 * none that is excluded. A pattern without a slash holds in every subfolder; one of a folder, for all that is in it.
 */
export function wantedBy(include: readonly string[], isExcluded: Wanted, otherwise: Wanted): Wanted {
  const included = include.length > 0 ? anyOf(include) : otherwise;
  return (name) => included(name) && !isExcluded(name);
}

/** Whether one of the patterns excludes a file; `used` hears of those that do. */
export function excludedBy(patterns: readonly string[], used: (pattern: string) => void): Wanted {
  const tests = patterns.map((pattern) => ({ pattern, excludes: anyOf([pattern]) }));
  return (name) => {
    const found = tests.filter(({ excludes }) => excludes(name));
    for (const { pattern } of found) used(pattern);
    return found.length > 0;
  };
}

function anyOf(patterns: readonly string[]): Wanted {
  if (patterns.length === 0) return () => false;
  const picomatch = require('picomatch') as (globs: readonly string[], options: { readonly dot: boolean }) => Wanted;
  return picomatch(patterns.flatMap(everywhere), { dot: true });
}

const everywhere = (pattern: string): string[] => {
  const own = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  const place = own.includes('/') ? own.replace(/^\//, '') : `**/${own}`;
  return [place, `${place}/**`];
};
