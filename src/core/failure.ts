import { TifaError } from './problem.ts';

const SYSTEM: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['no such file or folder', 'Check the path.'],
  EACCES: ['not readable', 'Check its permissions.'],
  EPERM: ['not permitted', 'Check its permissions.'],
  EISDIR: ['a folder, not a file', 'Name a file in it.'],
  ENOTDIR: ['part of the path is a file, not a folder', 'Check the path.'],
  EEXIST: ['a file, not a folder', 'Name another place.'],
  ELOOP: ['symbolic links go in a circle', 'Name the file itself.'],
  ENAMETOOLONG: ['the name is too long', 'Check the path.'],
  EMFILE: ['too many open files', 'Raise the limit with ulimit -n.'],
  ENOSPC: ['no space left on the device', 'Free some space or write elsewhere.'],
  EROFS: ['the file system is read-only', 'Write elsewhere.'],
};

/** The code of an error of the system: ENOENT. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The same error, saying where it happened. */
export const placed = ({ code, message, remedy }: TifaError, where: string): TifaError =>
  new TifaError(code, `${where}: ${message}`, remedy);

/** Any error as one that says what, where and the remedy; our own say it already. */
export function tifaError(error: unknown, where: string): TifaError {
  if (error instanceof TifaError) return error;
  const code = codeOf(error);
  const known = code === null ? undefined : SYSTEM[code];
  if (known) return new TifaError(code!, `${where}: ${known[0]}`, known[1], { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  return new TifaError(
    'internal',
    `${where}: ${message}`,
    'This is a defect of tifa: please report it with the file.',
    {
      cause: error,
    },
  );
}
