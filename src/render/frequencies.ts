import type { Frequencies, WordRow } from '../corpus/frequency/index.ts';
import { top } from '../corpus/tally/top.ts';
import type { Column } from './grid.ts';
import { SHOWN, sections, sectionsBy } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { groupKeyOf, groupNameOf, KEYNESS, KEYNESS_NOTE, SPREAD, statisticsKeys } from './statistics-columns.ts';

export interface FrequencyView {
  /** words have their part of speech */
  readonly tags: boolean;
  /** rows are of groups */
  readonly grouped: boolean;
  /** the most rows of a group */
  readonly limit: number | undefined;
}

const WORD: readonly Column<WordRow>[] = [
  { title: 'word', cell: ({ word }) => word },
  { title: 'pos', firm: true, cell: ({ pos = '' }) => pos },
];

/** Word frequencies as a sheet. */
export function frequencySheet(result: Frequencies, { tags, grouped, limit }: FrequencyView): Sheet {
  const { segmenter, documents, words, rows } = result;
  const foot = [
    `${documents} documents, ${words} words cut by ${segmenter ?? 'nothing'}; frequencies per million words`,
    ...(grouped ? [KEYNESS_NOTE] : []),
  ];
  return {
    result: { ...result, rows: top(rows, limit, groupKeyOf) },
    keys: statisticsKeys(['word', ...(tags ? ['pos'] : [])], grouped),
    repeated: { segmenter },
    table: (screen) => {
      const parts = sectionsBy(rows, groupKeyOf, limit ?? SHOWN, groupNameOf);
      const columns = grouped ? [...WORD, ...KEYNESS] : [...WORD, ...SPREAD];
      return sections(parts, columns as readonly Column<WordRow>[], foot, screen);
    },
  };
}
