import type { Source } from './core/document.ts';
import type { Document } from './core/output.ts';
import { sourceOfText } from './ingest/text.ts';
import { type PipelineOptions, run } from './pipeline.ts';

export type { Document } from './core/output.ts';

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
