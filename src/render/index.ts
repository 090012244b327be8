import type { Layer } from '../core/output.ts';
import type { Result } from './documents.ts';

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

/** The output formats; each is loaded when it is asked for. */
export const RENDERERS = {
  table: async (): Promise<Render> => (await import('./table.ts')).table,
  yaml: async (): Promise<Render> => (await import('./yaml.ts')).yaml,
  json: async (): Promise<Render> => (await import('./json.ts')).json,
  ndjson: async (): Promise<Render> => (await import('./json.ts')).ndjson,
  csv: async (): Promise<Render> => (await import('./csv.ts')).csv,
  parquet: async (): Promise<Render> => (await import('./parquet.ts')).parquet,
};

/** Formats of which one file holds one layer. */
export const ONE_LAYER: readonly Format[] = ['csv', 'parquet'];

export type Format = keyof typeof RENDERERS;
export const FORMATS = Object.keys(RENDERERS) as Format[];
