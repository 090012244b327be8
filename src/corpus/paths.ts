import { dirname, isAbsolute, normalize, relative, sep } from 'node:path';

/** A path, and what the output calls it. */
export interface NamedPath {
  readonly path: string;
  readonly name: string;
}

/** Paths with the names that the output calls them by: as given, but never absolute, with / on every system. */
export function namePaths(paths: readonly string[]): NamedPath[] {
  const root = commonFolder(paths.filter((path) => isAbsolute(path)));
  return paths.map((given) => {
    if (given === '-') return { path: given, name: given };
    const path = withoutSlash(given);
    return { path, name: slashed(isAbsolute(path) ? relative(root, path) : path) };
  });
}

/** a\b as a/b, so that names are the same on every system. */
export const slashed = (path: string): string => path.split(sep).join('/');

const withoutSlash = (path: string): string => normalize(path).replace(/(?<=.)[/\\]$/, '');

/** The deepest folder that holds all of the absolute paths. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => dirname(withoutSlash(path)));
  let root = first;
  while (rest.some((folder) => folder !== root && !folder.startsWith(root.endsWith(sep) ? root : root + sep)))
    root = dirname(root);
  return root;
}
