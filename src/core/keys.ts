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

/** The items with the contract's keys, in its order, and no others. */
export const inOrder = <L extends Layer>(layer: L, items: readonly Item<L>[]): Item<L>[] =>
  items.map((item) => {
    const keys: readonly string[] = KEYS[layer];
    return Object.fromEntries(keys.map((key) => [key, item[key as keyof Item<L>]])) as unknown as Item<L>;
  });
