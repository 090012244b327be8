import { builtinCodebook } from './codebook/load.ts';
import type { Source } from './core/document.ts';
import type { Document } from './core/output.ts';
import { discover } from './ingest/discover.ts';
import { type DocumentRecord, readRecords } from './ingest/records.ts';
import { readTextFile, sourceOfText } from './ingest/text.ts';
import { normalize } from './normalize/index.ts';
import { type PipelineOptions, run } from './pipeline.ts';

export type { Document, Layer } from './core/output.ts';
export { LAYERS } from './core/output.ts';
export { TifaError } from './core/problem.ts';
export type { DocumentRecord, RecordLine } from './ingest/records.ts';
export { DEFAULT_LAYERS, type PipelineOptions } from './pipeline.ts';
export { discover, readRecords };

export interface AnalyzeOptions extends PipelineOptions {
  /** `source.path` of the document; `-` when left out. */
  readonly path?: string;
  /** Title, date (EDTF), outlet or region (GB/T 2260) known from elsewhere. */
  readonly stated?: Source['stated'];
}

/** Analyzes a report text: offsets in the result are code points of `text` without its BOM. */
export function analyze(text: string, { path = '-', stated = {}, ...options }: AnalyzeOptions = {}): Document {
  return run(sourceOfText(text, path, stated), options);
}

/** Analyzes a report file; `path` in the options is what the document calls it. */
export function analyzeFile(file: string, { path = file, stated, ...options }: AnalyzeOptions = {}): Document {
  const source = readTextFile(file);
  return run({ ...source, path, stated: { ...source.stated, ...stated } }, options);
}

/** Analyzes one document of a stream; its `source.path` is the record's id. */
export function analyzeRecord({ id, text, ...stated }: DocumentRecord, options: PipelineOptions = {}): Document {
  return run({ ...sourceOfText(text, id, stated), format: 'ndjson' }, options);
}

/** The plain text of a report file, which all offsets count in. */
export const plainText = (file: string): string => readTextFile(file).text;

/** A text as the rules read it: Simplified characters, half-width digits and letters. */
export const normalizeText = (text: string): string => normalize(sourceOfText(text), builtinCodebook()).normal.text;
