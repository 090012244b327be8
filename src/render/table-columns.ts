import type { Item } from '../core/keys.ts';
import type {
  Cited,
  DatedEvent,
  Indicator,
  Layer,
  NumberReading,
  Phase,
  Slogan,
  Unit,
  Warning,
} from '../core/output.ts';
import { figure } from './figure.ts';
import type { Column } from './grid.ts';

const AT: Column<Cited> = { title: 'at', firm: true, cell: ({ span }) => String(span[0]), align: 'right' };
const QUOTE: Column<Cited> = { title: 'quote', cell: ({ quote }) => oneLine(quote) };

const INDICATORS: readonly Column<Indicator>[] = [
  AT,
  QUOTE,
  {
    title: 'figure',
    firm: true,
    cell: ({ change, ...item }) =>
      `${change ? ARROWS[change.direction] : ''}${figure(item) || ratio(item)}${change?.basis ? ` ${change.basis}` : ''}`,
  },
  { title: 'stands', firm: true, cell: ({ status }) => (status === 'target' ? 'target' : '') },
  { title: 'of', firm: true, cell: ({ period }) => (period ?? '').replace(/^((\d{4}-)\d\d\/)\2/, '$1') },
  { title: 'what', cell: ({ name, head }) => name ?? head ?? '' },
  { title: 'whose', cell: ({ subject }) => subject ?? '' },
  { title: 'as of', firm: true, cell: ({ as_of }) => as_of ?? '' },
];

const SLOGANS: readonly Column<Slogan>[] = [
  AT,
  { title: 'type', firm: true, cell: ({ type }) => type },
  { title: 'text', cell: ({ text }) => text },
  { title: '×', firm: true, cell: ({ count }) => (count > 1 ? String(count) : ''), align: 'right' },
  {
    title: 'members',
    cell: ({ members, complete }) => members.join(' | ') + (complete === false ? ' (incomplete)' : ''),
  },
];

const UNITS: readonly Column<Unit>[] = [
  { title: 'id', firm: true, cell: ({ id }) => id },
  { title: 'full name', cell: ({ full_name }) => full_name },
  { title: 'level', firm: true, cell: ({ level }) => level },
  { title: 'type', firm: true, cell: ({ type }) => type },
  { title: '×', firm: true, cell: ({ count }) => String(count), align: 'right' },
  { title: 'written', cell: ({ mentions }) => [...new Set(mentions.map(({ quote }) => oneLine(quote)))].join(', ') },
];

const PHASES: readonly Column<Phase>[] = [
  AT,
  QUOTE,
  { title: 'name', cell: ({ name }) => name ?? '' },
  { title: 'of', cell: ({ batch, scope }) => [batch, scope].filter((part) => part !== null).join(' ') },
  { title: 'starts', firm: true, cell: ({ starts }) => days(starts) },
  { title: 'ends', firm: true, cell: ({ ends }) => days(ends) },
  { title: 'lasts', firm: true, cell: ({ duration }) => duration ?? '' },
];

const DATES: readonly Column<DatedEvent>[] = [
  AT,
  QUOTE,
  { title: 'date (EDTF)', firm: true, cell: ({ edtf }) => edtf ?? '?' },
  { title: 'event', cell: ({ event }) => event ?? '' },
];

const NUMBERS: readonly Column<NumberReading>[] = [
  AT,
  QUOTE,
  { title: 'role', firm: true, cell: ({ role }) => role },
  { title: 'figure', cell: figure, firm: true },
  { title: 'lasts', firm: true, cell: ({ duration }) => duration ?? '' },
];

export const WARNINGS: readonly Column<Warning>[] = [
  { title: 'at', cell: ({ span }) => (span ? String(span[0]) : ''), align: 'right' },
  { title: 'code', firm: true, cell: ({ code }) => code },
  { title: 'message', cell: ({ message }) => message },
];

export const COLUMNS: { readonly [L in Layer]: readonly Column<Item<L>>[] } = {
  indicators: INDICATORS,
  slogans: SLOGANS,
  units: UNITS,
  phases: PHASES,
  dates: DATES,
  numbers: NUMBERS,
};

const ARROWS = { up: '↑ ', down: '↓ ' };

/** A ratio of several parts has no number: 2.8:41.1:56.1 */
const ratio = ({ kind, quote }: Pick<Indicator, 'kind' | 'quote'>): string => (kind === 'ratio' ? oneLine(quote) : '');

const days = ({ earliest, latest }: Phase['starts']): string =>
  earliest === latest ? (earliest ?? '') : `${earliest ?? '…'} – ${latest ?? '…'}`;

/** A quote may hold the line break that the source has in the middle of a figure. */
const oneLine = (quote: string): string => quote.replace(/\s*\n\s*/g, ' ⏎ ');
