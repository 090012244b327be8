import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { byCodePoints, discover, newProject } from '../../index.ts';
import { tifaError, usage } from '../errors.ts';
import { openOutput } from '../output.ts';
import type { Act } from '../program.ts';
import { PROJECT_FILE } from '../project.ts';
import { say } from '../report.ts';

const EXAMPLES = `
Examples:
  $ tifa init
      ${PROJECT_FILE} in this folder, every key explained; edit it
  $ tifa extract
      reads what ${PROJECT_FILE} names, and writes where it says`;

export function configure(command: Command, act: Act): void {
  command.argument('[folder]', 'where to write it', '.').addHelpText('after', EXAMPLES).action(act(init));
}

async function init(folder: string): Promise<number> {
  const file = join(folder, PROJECT_FILE);
  if (lstatSync(file, { throwIfNoEntry: false }))
    throw usage(`${file}: is there already`, 'Edit it, or move it away first.');
  const output = openOutput(file);
  await output.write(newProject(inputsIn(folder)));
  await output.commit();
  say(`wrote ${file}`);
  return 0;
}

/** The folders right under this one that hold reports; the folder itself where none does. */
function inputsIn(folder: string): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .filter((name) => holdsReports(join(folder, name)))
      .sort(byCodePoints);
    return inner.length > 0 ? inner.map((name) => `${name}/`) : ['.'];
  } catch (error) {
    throw tifaError(error, folder);
  }
}

function holdsReports(folder: string): boolean {
  try {
    return discover(folder).length > 0;
  } catch {
    return false;
  }
}
