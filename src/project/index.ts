import { z } from 'zod';
import { readFile } from '../codebook/check-read.ts';
import { shapeFaults } from '../codebook/check-shape.ts';
import { TifaError } from '../core/problem.ts';

const text = z.string().min(1);
const texts = z.array(text).exactOptional();

const PROJECT = z.strictObject({
  inputs: texts,
  include: texts,
  exclude: texts,
  codebook: texts,
  metadata: text.exactOptional(),
  output: text.exactOptional(),
  format: text.exactOptional(),
  layers: texts,
});

/** What a project file (`tifa.yaml`) says; paths are relative to its folder. */
export type Project = z.infer<typeof PROJECT>;

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
