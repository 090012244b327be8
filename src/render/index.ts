import type { Layer } from '../core/output.ts';
import type { Result } from './documents.ts';
import type { PiecedFormat } from './pieces.ts';

export interface RenderOptions {
  readonly layers: readonly Layer[];
  readonly color: boolean;
  /** columns of the screen, for tables */
  readonly width: number;
  /** CSV begins with a BOM, by which Excel knows UTF-8 */
  readonly bom?: boolean;
}

/** Turns results into text (or bytes, for Parquet), piece by piece; prints nothing. */
export type Render = (results: AsyncIterable<Result>, options: RenderOptions) => AsyncIterable<string | Uint8Array>;

/** The formats that are made of the results as a whole, each loaded when it is asked for; pieces.ts has the others. */
export const RENDERERS = {
  table: async (): Promise<Render> => (await import('./table.ts')).table,
  csv: async (): Promise<Render> => (await import('./csv.ts')).csv,
  parquet: async (): Promise<Render> => (await import('./parquet.ts')).parquet,
};

/** The output formats. */
export const FORMATS = ['table', 'yaml', 'json', 'ndjson', 'csv', 'parquet'] as const;
export type Format = keyof typeof RENDERERS | PiecedFormat;

/** Formats of which one file holds one layer. */
export const ONE_LAYER: readonly Format[] = ['csv', 'parquet'];
