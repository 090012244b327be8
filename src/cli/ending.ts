import { statSync } from 'node:fs';
import { usage } from './errors.ts';

/**
 * The format that the name of an output asks for: results.json. undefined where there is no such name: standard output,
 * /dev/null. `folder`: the output might have been meant as one.
 */
export function formatByEnding<F extends string>(
  output: string | undefined,
  formats: readonly F[],
  { folder = false } = {},
): F | undefined {
  if (output === undefined || output === '-') return undefined;
  const name = output.toLowerCase().replace(/\.yml$/, '.yaml');
  const found = formats.find((format) => name.endsWith(`.${format}`));
  if (found !== undefined || isDevice(output)) return found;
  const known = formats.filter((format) => format !== 'table').map((format) => `.${format}`);
  throw usage(
    `${output}: its ending says no format`,
    `Known: ${known.join(', ')}; or choose the format with -f${folder && !/\.[^/]*$/.test(output) ? `; a folder is written ${output}/` : ''}.`,
  );
}

/** Something there that is no file: /dev/null, a FIFO. */
function isDevice(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}
