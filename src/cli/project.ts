import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type Project, readProject } from '../index.ts';
import { say } from './report.ts';
import { textOf } from './text-file.ts';

/** The file that a command without paths looks for. */
export const PROJECT_FILE = 'tifa.yaml';

export interface ProjectOption {
  readonly project?: string;
}

export const withProject = (command: Command): Command =>
  command.option(
    '--project <file>',
    `what to read, and how; without paths ${PROJECT_FILE} in this folder, if there is one`,
  );

/** What the project file says, its paths as seen from here; nothing where paths are named or no such file is there. */
export async function projectFor(paths: readonly string[], { project }: ProjectOption): Promise<Project> {
  if (project === undefined && (paths.length > 0 || !existsSync(PROJECT_FILE))) return {};
  const file = project ?? PROJECT_FILE;
  const { inputs, codebook, output, ...rest } = await readProject(textOf(file), file);
  const seen = (path: string): string => join(dirname(file), path);
  if (project === undefined) say(`as ${PROJECT_FILE} says`);
  return {
    ...rest,
    ...(inputs && { inputs: inputs.map(seen) }),
    ...(codebook && { codebook: codebook.map(seen) }),
    ...(output && { output: seen(output) }),
  };
}
