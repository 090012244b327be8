import { createReadStream } from 'node:fs';
import { dirname, isAbsolute, normalize, relative, sep } from 'node:path';
import process from 'node:process';
import { type DocumentRecord, discover, readRecords, type TifaError } from '../index.ts';
import { placed, tifaError, usage } from './errors.ts';
import type { InputFormat } from './options.ts';

/** What there is to work on: a report file, a document of a stream, or why there is none. */
export type Input = { readonly name: string } & (
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'record'; readonly record: DocumentRecord; readonly line: number }
  | { readonly kind: 'broken'; readonly error: TifaError; readonly line: number; readonly id: string | null }
  | { readonly kind: 'missing'; readonly error: TifaError }
);

/** The inputs named on the command line, in order of path; the documents of a stream in their own order. */
export async function* inputs(paths: readonly string[], format: InputFormat = 'auto'): AsyncGenerator<Input> {
  if (paths.length === 0)
    throw usage('no input named', 'Name report files or folders, or - for documents on standard input.');
  const found = new Map<string, Input>();
  for (const { path, name } of named(paths)) {
    if (path === '-') found.set(name, { kind: 'file', name, path });
    else
      try {
        for (const file of discover(path)) {
          const tail = file.slice(path.length);
          found.set(name + tail.split(sep).join('/'), {
            kind: 'file',
            name: name + tail.split(sep).join('/'),
            path: file,
          });
        }
      } catch (error) {
        found.set(name, { kind: 'missing', name, error: tifaError(error, path) });
      }
  }
  for (const input of [...found.values()].sort((a, b) => byCodePoints(a.name, b.name)))
    if (input.kind === 'file' && isStream(input.path, format)) yield* records(input.path, input.name);
    else yield input;
}

const isStream = (path: string, format: InputFormat): boolean =>
  format === 'ndjson' || (format === 'auto' && (path === '-' || /\.(ndjson|jsonl)$/i.test(path)));

async function* records(path: string, name: string): AsyncGenerator<Input> {
  try {
    let empty = true;
    for await (const { line, ...rest } of readRecords(path === '-' ? process.stdin : createReadStream(path))) {
      empty = false;
      if ('record' in rest) yield { kind: 'record', name: rest.record.id, record: rest.record, line };
      else
        yield {
          kind: 'broken',
          name,
          line,
          id: rest.id,
          error: placed(rest.error, `${streamName(name)}, line ${line}`),
        };
    }
    if (empty)
      throw placed(usage('no document', 'Give one JSON object a line: {"id": "…", "text": "…"}.'), streamName(name));
  } catch (error) {
    yield { kind: 'missing', name, error: tifaError(error, streamName(name)) };
  }
}

const streamName = (name: string): string => (name === '-' ? 'standard input' : name);

/** Paths with the names that the output calls them by: as given, but never absolute. */
function named(paths: readonly string[]): { path: string; name: string }[] {
  const outside = paths.filter((path) => isAbsolute(path));
  const root = commonFolder(outside);
  return paths.map((given) => {
    if (given === '-') return { path: given, name: given };
    const path = normalize(given).replace(/(?<=.)[/\\]$/, '');
    return { path, name: (isAbsolute(path) ? relative(root, path) : path).split(sep).join('/') };
  });
}

/** The deepest folder that holds all of the absolute paths. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => dirname(normalize(path).replace(/(?<=.)[/\\]$/, '')));
  let root = first;
  while (rest.some((folder) => folder !== root && !folder.startsWith(root.endsWith(sep) ? root : root + sep)))
    root = dirname(root);
  return root;
}

/** Code-point order, the same on every machine; `<` would compare UTF-16 units. */
export function byCodePoints(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; ) {
    const [x, y] = [a.codePointAt(i)!, b.codePointAt(i)!];
    if (x !== y) return x - y;
    i += x > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
