import type { Document, Layer } from './output.ts';

/** An item of a layer. */
export type Item<L extends Layer> = NonNullable<Document[L]>[number];

const CITED = ['span', 'quote'] as const;
const FIGURE = ['value', 'min', 'max', 'modifier', 'unit'] as const;

/** The keys of each layer's items in the order of the contract. */
export const KEYS = {
  indicators: [
    ...CITED,
    'kind',
    ...FIGURE,
    'head',
    'name',
    'subject',
    'subject_unit',
    'metric',
    'change',
    'as_of',
    'status',
    'scope',
    'period',
    'sentence',
  ],
  slogans: [...CITED, 'type', 'text', 'head', 'numbers', 'members', 'complete', 'count', 'occurrences'],
  units: ['id', 'full_name', 'level', 'type', 'region', 'count', 'mentions'],
  phases: [...CITED, 'name', 'batch', 'scope', 'starts', 'ends', 'edtf', 'duration'],
  dates: [...CITED, 'edtf', 'earliest', 'latest', 'event'],
  numbers: [...CITED, 'numeral', ...FIGURE, 'role', 'duration'],
} as const satisfies { [L in Layer]: readonly (keyof Item<L>)[] };

/** Keys that hold more than one value, and the columns of the tables that these get. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  span: ['start', 'end'],
  numeral: ['numeral_start', 'numeral_end'],
  starts: ['starts_earliest', 'starts_latest'],
  ends: ['ends_earliest', 'ends_latest'],
  change: ['change_basis', 'change_direction'],
};

/** The phase's own batch, beside the report's. */
export const columnOf = (key: string, layer: Layer): string =>
  layer === 'phases' && key === 'batch' ? 'phase_batch' : key;
