import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { TifaError } from '../../core/problem.ts';
import { linesOf } from '../../ingest/records.ts';

/** A value that stands in extracted output, or why it cannot be read; `at` says where in the file. */
export type Read = { readonly at: string } & ({ readonly value: unknown } | { readonly error: TifaError });

/** The elements of a JSON array, or the one document that a file holds. */
export async function* readJson(path: string): AsyncGenerator<Read> {
  const value = parsed(await readFile(path, 'utf8'));
  if ('error' in value) yield { at: '', ...value };
  else if (!Array.isArray(value.value)) yield { at: '', ...value };
  else for (const [i, element] of value.value.entries()) yield { at: `, element ${i + 1}`, value: element };
}

/** A document a line; blank lines are passed over. */
export async function* readNdjson(path: string): AsyncGenerator<Read> {
  let line = 0;
  for await (const text of linesOf(createReadStream(path))) {
    const at = `, line ${++line}`;
    if (text instanceof TifaError) yield { at, error: text };
    else if (text.trim() !== '') yield { at, ...parsed(text) };
  }
}

/** A YAML document a report. Each is read on its own, so that one which is broken leaves the others whole. */
export async function* readYaml(path: string): AsyncGenerator<Read> {
  const { parse } = await import('yaml');
  const texts = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').split(/^---(?=\s)/m);
  let document = 0;
  for (const text of texts) {
    if (text.trim() === '') continue;
    const at = `, document ${++document}`;
    try {
      yield { at, value: parse(text) };
    } catch (cause) {
      yield { at, error: new TifaError('broken-document', 'not YAML', 'Extract it again.', { cause }) };
    }
  }
}

function parsed(text: string): { value: unknown } | { error: TifaError } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (cause) {
    return { error: new TifaError('broken-document', 'not JSON', 'Extract it again; it may be cut off.', { cause }) };
  }
}
