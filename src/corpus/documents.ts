import { createReadStream, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { byCodePoints } from '../core/code-points.ts';
import type { Source } from '../core/document.ts';
import { placed, tifaError } from '../core/failure.ts';
import type { Document } from '../core/output.ts';
import { TifaError } from '../core/problem.ts';
import { filesUnder } from '../ingest/discover.ts';
import { REPORT_ENDINGS, readReportFile } from '../ingest/format.ts';
import { readRecords, sourceOfRecord } from '../ingest/records.ts';
import { type PipelineOptions, run } from '../pipeline.ts';
import { documentFrom } from './extracted/check.ts';
import { readDuckdb } from './extracted/duckdb.ts';
import { EXTRACTED_ENDINGS, type Form, formOf } from './extracted/form.ts';
import { isPartOfFolder, readParquet } from './extracted/parquet.ts';
import { type Read, readJson, readNdjson, readYaml } from './extracted/read.ts';
import type { NamedFile } from './inputs.ts';
import { type NamedPath, namePaths, slashed } from './paths.ts';

/** An input of which there is no document, and why; the message begins with what it is about. */
export interface Failure {
  readonly path: string;
  readonly error: TifaError;
}

export const isFailure = (item: Document | Failure): item is Failure => 'error' in item;

export interface DocumentOptions extends PipelineOptions {
  /** Has reports and streams of texts read, in their order; one after the other in this process when left out. */
  readonly extract?: (files: readonly NamedFile[]) => AsyncIterable<Document | Failure>;
  /** Analyzes a report; `run` with the other options when left out. */
  readonly analyze?: (report: Source) => Document | Promise<Document>;
}

/**
 * The documents under paths: reports and folders of them, extracted as they come, and what `tifa extract` wrote (JSON, NDJSON,
 * YAML, Parquet, DuckDB), by code points of the path. What cannot be read is given in its place; a document that comes twice, once.
 */
export async function* documentsOf(
  paths: readonly string[],
  options: DocumentOptions = {},
): AsyncGenerator<Document | Failure> {
  const seen = new Set<string>();
  for await (const item of all(listed(paths), options)) {
    const key = isFailure(item) ? null : `${item.source.path}\n${item.source.sha256}`;
    if (key !== null && seen.has(key)) continue;
    if (key !== null) seen.add(key);
    yield item;
  }
}

/** What the files hold, reports that follow one another together. */
async function* all(
  files: readonly (Found | Failure)[],
  { extract, ...options }: DocumentOptions,
): AsyncGenerator<Document | Failure> {
  let unread: Found[] = [];
  for (const file of [...files, null]) {
    if (extract && file && isUnread(file)) {
      unread.push(file);
      continue;
    }
    if (extract && unread.length > 0) yield* extract(unread.map(sized));
    unread = [];
    if (file && 'error' in file) yield file;
    else if (file) yield* read(file, options);
  }
}

const isUnread = (file: Found | Failure): file is Found =>
  'form' in file && (file.form === 'report' || file.form === 'stream');

const sized = ({ path, name }: Found): NamedFile => ({
  path,
  name,
  size: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
});

interface Found extends NamedPath {
  readonly form: Form;
}

/** The files under the paths by name, each once. What a folder holds beside reports and extracted output is passed over. */
function listed(paths: readonly string[]): (Found | Failure)[] {
  const found = new Map<string, Found | Failure>();
  for (const { path, name } of namePaths(paths))
    try {
      const before = found.size;
      for (const file of filesUnder(path, [...REPORT_ENDINGS, ...EXTRACTED_ENDINGS])) {
        const inner = file === path ? name : slashed(join(name, relative(path, file)));
        const form = formIn(file, inner);
        const foreign = form === 'foreign' || basename(file) === 'manifest.json';
        if (form === 'parquet' && file !== path && isPartOfFolder(file)) continue;
        if (!foreign) found.set(inner, typeof form === 'string' ? { path: file, name: inner, form } : form);
        else if (file === path) throw nothing(name, 'no documents of tifa in it');
      }
      if (found.size === before && !found.has(name)) throw nothing(name, 'no report and no extracted output in it');
    } catch (error) {
      found.set(name, { path: name, error: tifaError(error, name) });
    }
  return [...found].sort(([a], [b]) => byCodePoints(a, b)).map(([, file]) => file);
}

const nothing = (name: string, what: string): TifaError =>
  new TifaError(
    'no-documents',
    `${name}: ${what}`,
    'Name reports, or what tifa extract wrote (json, ndjson, yaml, parquet, duckdb).',
  );

/** The form of a file, or why it cannot be opened. */
function formIn(path: string, name: string): Form | Failure {
  try {
    return formOf(path);
  } catch (error) {
    return { path: name, error: tifaError(error, name) };
  }
}

const READERS = { json: readJson, ndjson: readNdjson, yaml: readYaml, parquet: readParquet, duckdb: readDuckdb };
const isExtracted = (form: Form): form is keyof typeof READERS => form in READERS;

async function* read({ path, name, form }: Found, options: DocumentOptions): AsyncGenerator<Document | Failure> {
  const { analyze = (report) => run(report, options) } = options;
  try {
    if (isExtracted(form)) {
      for await (const item of READERS[form](path)) yield documentIn(item, name);
    } else if (form === 'stream') yield* stream(path, name, analyze);
    else {
      await setImmediate(); // lets signals in
      yield await analyze({ ...(await readReportFile(path)), path: name });
    }
  } catch (error) {
    yield { path: name, error: tifaError(error, name) };
  }
}

/** The document that stands at a place of extracted output. */
function documentIn(item: Read, name: string): Document | Failure {
  try {
    if ('error' in item) throw item.error;
    return documentFrom(item.value);
  } catch (error) {
    const where = `${name}${item.at}`;
    return { path: name, error: error instanceof TifaError ? placed(error, where) : tifaError(error, where) };
  }
}

/** The documents of a stream of texts: {"id", "text", …} a line. */
async function* stream(
  path: string,
  name: string,
  analyze: NonNullable<DocumentOptions['analyze']>,
): AsyncGenerator<Document | Failure> {
  for await (const { line, ...rest } of readRecords(createReadStream(path)))
    if ('error' in rest) yield { path: rest.id ?? name, error: placed(rest.error, `${name}, line ${line}`) };
    else {
      await setImmediate();
      try {
        yield await analyze(sourceOfRecord(rest.record));
      } catch (error) {
        yield { path: rest.record.id, error: tifaError(error, `${name}, line ${line}`) };
      }
    }
}
