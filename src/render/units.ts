import type { UnitCounts, UnitFigure, UnitPair, UnitRow } from '../corpus/units/index.ts';
import { figure } from './figure.ts';
import type { Column } from './grid.ts';
import { SHOWN, sections, sectionsBy } from './sections.ts';
import type { Sheet } from './sheet.ts';

/** Companions that a table has room for. */
const COMPANIONS = 3;

const UNITS: readonly Column<UnitRow>[] = [
  { title: 'full name', cell: ({ full_name }) => full_name },
  { title: 'type', firm: true, cell: ({ type }) => type },
  { title: '×', firm: true, align: 'right', cell: ({ count }) => String(count) },
  { title: 'docs', firm: true, align: 'right', cell: ({ documents }) => String(documents) },
  {
    title: 'figures',
    firm: true,
    align: 'right',
    cell: ({ figures }) => (figures.length > 0 ? String(figures.length) : ''),
  },
  {
    title: 'named with',
    cell: ({ with: companions }) => {
      const shown = (companions ?? [])
        .slice(0, COMPANIONS)
        .map(({ full_name, sentences }) => `${full_name} ${sentences}`);
      return shown.join(', ') + ((companions ?? []).length > COMPANIONS ? ' …' : '');
    },
  },
];

const FIGURES: readonly Column<UnitFigure>[] = [
  { title: 'figure', firm: true, cell: figure },
  { title: 'what', cell: ({ name, head }) => name ?? head ?? '' },
  { title: 'metric', cell: ({ metric }) => metric ?? '' },
  { title: 'in', cell: ({ document, span }) => `${document}:${span[0]}` },
];

const PAIRS: readonly Column<UnitPair>[] = [
  { title: 'unit', cell: ({ a }) => a },
  { title: 'and unit', cell: ({ b }) => b },
  { title: 'sentences', firm: true, align: 'right', cell: ({ sentences }) => String(sentences) },
  { title: 'docs', firm: true, align: 'right', cell: ({ documents }) => String(documents) },
];

const foot = ({ documents, with_sentences }: UnitCounts): string[] => [
  `${documents} documents${with_sentences < documents ? `, ${with_sentences} of them with sentences` : ''}`,
];

/** Who is named, how often, with whom, as a sheet; in CSV a row a unit. */
export const unitSheet = (result: UnitCounts, limit: number | undefined): Sheet => {
  const rows = result.rows.slice(0, limit);
  return {
    result: { ...result, rows },
    keys: ['full_name', 'level', 'type', 'region', 'count', 'documents', 'written', 'with', 'figures'],
    flat: () =>
      rows.map(({ figures, with: companions, ...row }) => ({
        ...row,
        with: companions?.map(({ full_name, sentences }) => `${full_name}:${sentences}`),
        figures: figures.length,
      })),
    table: (screen) =>
      sections(
        sectionsBy(result.rows, () => '', limit ?? SHOWN),
        UNITS,
        foot(result),
        screen,
      ),
  };
};

/** Who is named together, as a sheet. */
export const pairSheet = (result: UnitCounts, pairs: readonly UnitPair[], limit: number | undefined): Sheet => ({
  result: { ...result, schema: 'tifa/unit-pairs/1', rows: pairs.slice(0, limit) },
  keys: ['a', 'b', 'sentences', 'documents'],
  table: (screen) =>
    sections(
      sectionsBy(pairs, () => '', limit ?? SHOWN),
      PAIRS,
      foot(result),
      screen,
    ),
});

/** Who reports which figures, as a sheet: unit by unit. */
export const figureSheet = (result: UnitCounts, limit: number | undefined): Sheet => {
  const all = result.rows.flatMap(({ figures }) => figures);
  const rows = all.slice(0, limit);
  return {
    result: { ...result, schema: 'tifa/unit-figures/1', rows },
    keys: [
      ...['full_name', 'document', 'start', 'end', 'quote', 'kind', 'value', 'min', 'max', 'modifier', 'unit'],
      ...['head', 'name', 'subject', 'metric', 'change_basis', 'change_direction', 'as_of'],
    ],
    flat: () =>
      rows.map(({ span: [start, end], change, ...row }) => ({
        ...row,
        start,
        end,
        change_basis: change?.basis,
        change_direction: change?.direction,
      })),
    table: (screen) =>
      sections(
        sectionsBy(all, ({ full_name }) => full_name, limit ?? SHOWN),
        FIGURES,
        foot(result),
        screen,
      ),
  };
};
