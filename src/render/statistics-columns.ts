import type { Keyness } from '../corpus/tally/keyness.ts';
import type { Spread } from '../corpus/tally/spread.ts';
import type { Column } from './grid.ts';

/** How often something occurs and how evenly, for a person. */
export const SPREAD: readonly Column<Spread>[] = [
  { title: '×', firm: true, align: 'right', cell: ({ count }) => String(count) },
  { title: 'per million', firm: true, align: 'right', cell: ({ per_million }) => rounded(per_million) },
  { title: 'docs', firm: true, align: 'right', cell: ({ documents }) => String(documents) },
  { title: 'DP', firm: true, align: 'right', cell: ({ dp }) => share(dp) },
  { title: 'DPnorm', firm: true, align: 'right', cell: ({ dp_norm }) => share(dp_norm) },
];

/** A group beside the rest, for a person. */
export const KEYNESS: readonly Column<Keyness>[] = [
  { title: 'G²', firm: true, align: 'right', cell: ({ g2 }) => g2.toFixed(2) },
  { title: '%DIFF', firm: true, align: 'right', cell: percentShown },
  { title: '×', firm: true, align: 'right', cell: ({ count }) => String(count) },
  { title: 'per million', firm: true, align: 'right', cell: ({ per_million }) => rounded(per_million) },
  { title: 'rest ×', firm: true, align: 'right', cell: ({ rest_count }) => String(rest_count) },
  { title: 'per million', firm: true, align: 'right', cell: ({ rest_per_million }) => rounded(rest_per_million) },
];

/** Where the rest has none, ∞; where there is no rest, which leaves G² at 0, nothing. */
function percentShown({ percent_diff, g2 }: Keyness): string {
  if (percent_diff === null) return g2 > 0 ? '∞' : '';
  return `${percent_diff > 0 ? '+' : ''}${percent_diff.toFixed(0)}`;
}

const share = (value: number | null): string => value?.toFixed(2) ?? '';

const rounded = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

const SPREAD_KEYS = [
  ...(['count', 'per_million', 'documents', 'dp', 'dp_norm', 'first', 'last'] as const),
] satisfies readonly (keyof Spread)[];

const KEYNESS_KEYS = [
  ...(['count', 'per_million', 'documents', 'rest_count', 'rest_per_million', 'g2', 'percent_diff'] as const),
] satisfies readonly (keyof Keyness)[];

/** The columns of CSV: `own` of what is counted, and its statistics in the whole corpus or in groups. */
export const statisticsKeys = (own: readonly string[], grouped: boolean): string[] =>
  grouped ? ['group', 'group_key', ...own, ...KEYNESS_KEYS] : [...own, ...SPREAD_KEYS];

/** What a table of groups rests on. */
export const KEYNESS_NOTE = 'G²: log-likelihood against all other groups; %DIFF: the size of the difference';

/** The group that a row is of, '' where nothing is grouped. */
export const groupKeyOf = (row: Spread | Keyness): string => ('group_key' in row ? row.group_key : '');
export const groupNameOf = (row: Spread | Keyness): string => ('group' in row ? row.group : '');
