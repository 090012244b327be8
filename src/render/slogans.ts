import type { SloganCounts, SloganRow } from '../corpus/slogans/index.ts';
import type { DifferingFormula, DifferingMembers, MemberList } from '../corpus/slogans/members.ts';
import type { Spread } from '../corpus/tally/spread.ts';
import { top } from '../corpus/tally/top.ts';
import { count } from './count.ts';
import type { Column } from './grid.ts';
import { SHOWN, sections, sectionsBy } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { groupKeyOf, groupNameOf, KEYNESS, KEYNESS_NOTE, SPREAD, statisticsKeys } from './statistics-columns.ts';

export interface SloganView {
  readonly grouped: boolean;
  /** each place has a row of CSV */
  readonly evidence: boolean;
  /** the most rows of a group */
  readonly limit: number | undefined;
}

const SAYING: readonly Column<SloganRow>[] = [
  { title: 'text', cell: ({ text }) => text },
  { title: 'type', firm: true, cell: ({ type }) => type },
];

/** Against the rest there is no room for all of them. */
const SPREAD_SHOWN: readonly Column<Spread>[] = [
  ...SPREAD.filter(({ title }) => title !== 'per million' && title !== 'DPnorm'),
  { title: 'first', firm: true, cell: ({ first }) => first ?? '' },
  { title: 'last', firm: true, cell: ({ last }) => last ?? '' },
];

/** Slogans with their frequencies as a sheet. */
export function sloganSheet(result: SloganCounts, { grouped, evidence, limit }: SloganView): Sheet {
  const { documents, undated, characters, rows } = result;
  const shown = top(rows, limit, groupKeyOf);
  const foot = [
    `${documents} documents, ${characters} characters of report text; frequencies per million characters`,
    ...(grouped ? [KEYNESS_NOTE] : undatedNote(undated)),
  ];
  return {
    result: { ...result, rows: shown },
    keys: [
      ...statisticsKeys(['text', 'type', 'head', 'numbers'], grouped),
      ...(evidence ? ['document', 'start', 'end'] : []),
    ],
    ...(evidence && { flat: () => shown.flatMap(places) }),
    table: (screen) => {
      const columns = grouped ? [...SAYING, ...KEYNESS] : [...SAYING, ...SPREAD_SHOWN];
      return sections(
        sectionsBy(rows, groupKeyOf, limit ?? SHOWN, groupNameOf),
        columns as readonly Column<SloganRow>[],
        foot,
        screen,
      );
    },
  };
}

/** first and last are of the others. */
const undatedNote = (undated: number): string[] =>
  undated === 0
    ? []
    : [`${undated === 1 ? '1 document has' : `${undated} documents have`} no date: not in first and last`];

/** Every place of a slogan, with the slogan; the slogan alone where a group never uses it. */
function places({ uses = [], ...row }: SloganRow): object[] {
  const found = uses.flatMap(({ document, occurrences }) =>
    occurrences.map(([start, end]) => ({ ...row, document, start, end })),
  );
  return found.length > 0 ? found : [row];
}

type ListRow = Pick<DifferingFormula, 'text'> & MemberList;

const LISTS: readonly Column<ListRow>[] = [
  { title: 'formula', firm: true, cell: ({ text }) => text },
  {
    title: 'members',
    cell: ({ members, complete }) => members.join(' | ') + (complete === false ? ' (incomplete)' : ''),
  },
  { title: 'in', cell: ({ mentions }) => [...new Set(mentions.map(({ document }) => document))].join(', ') },
];

/** Formulas whose members differ, as a sheet; a row of CSV is a place that lists them. */
export function membersSheet(result: DifferingMembers): Sheet {
  const lists = result.rows.flatMap(({ lists: all, ...formula }) => all.map((list) => ({ ...formula, ...list })));
  return {
    result,
    keys: ['text', 'head', 'numbers', 'members', 'complete', 'document', 'start', 'end', 'quote'],
    flat: () =>
      lists.flatMap(({ mentions, ...list }) =>
        mentions.map(({ document, span: [start, end], quote }) => ({ ...list, document, start, end, quote })),
      ),
    table: (screen) => {
      const first = (row: ListRow, i: number): ListRow => ({
        ...row,
        text: lists[i - 1]?.text === row.text ? '' : row.text,
      });
      const foot = [`${count(result.rows.length, 'formula')} in ${count(result.documents, 'document')}`];
      return sections([{ title: '', rows: lists.map(first), more: 0 }], LISTS, foot, screen);
    },
  };
}
