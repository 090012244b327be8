import type { Layer } from '../core/output.ts';
import type { Result } from './documents.ts';

export interface RenderOptions {
  readonly layers: readonly Layer[];
  readonly color: boolean;
  /** columns of the screen, for tables */
  readonly width: number;
}

/** Turns results into text, piece by piece; prints nothing. */
export type Render = (results: AsyncIterable<Result>, options: RenderOptions) => AsyncIterable<string>;

/** The output formats; each is loaded when it is asked for. */
export const RENDERERS = {
  table: async (): Promise<Render> => (await import('./table.ts')).table,
  yaml: async (): Promise<Render> => (await import('./yaml.ts')).yaml,
  json: async (): Promise<Render> => (await import('./json.ts')).json,
  ndjson: async (): Promise<Render> => (await import('./json.ts')).ndjson,
  csv: async (): Promise<Render> => (await import('./csv.ts')).csv,
};

export type Format = keyof typeof RENDERERS;
export const FORMATS = Object.keys(RENDERERS) as Format[];
