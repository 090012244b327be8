import { z } from 'zod';
import { readFile } from '../codebook/check-read.ts';
import { shapeFaults } from '../codebook/check-shape.ts';
import { TifaError } from '../core/problem.ts';

/** What a project file (`tifa.yaml`) says; paths are relative to its folder. */
export interface Project {
  readonly inputs?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly codebook?: readonly string[];
  /** what paths say of their reports */
  readonly metadata?: string;
  readonly output?: string;
  readonly format?: string;
  readonly layers?: readonly string[];
}

const text = z.string().min(1);
const texts = z.array(text).exactOptional();

const PROJECT: z.ZodType<Project> = z.strictObject({
  inputs: texts,
  include: texts,
  exclude: texts,
  codebook: texts,
  metadata: text.exactOptional(),
  output: text.exactOptional(),
  format: text.exactOptional(),
  layers: texts,
});

/** Reads a project file; throws with file, line and remedy where something is wrong. */
export function readProject(source: string, path: string): Project {
  const fail = ({ line, message, remedy }: { line: number; message: string; remedy: string }): never => {
    throw new TifaError('project', `${path}:${line}: ${message}`, remedy);
  };
  const file = readFile({ path, text: source }, fail)!;
  if (file.value === null) return {};
  for (const fault of shapeFaults(file, PROJECT)) fail(fault);
  return file.value as Project;
}
