import { decimal, decimalText, divide, shifted } from '../../core/decimal.ts';
import type { Bounded, Row } from '../../corpus/compare/types.ts';

/** The scale that the figures of a row are shown in: 10^8 as 亿, 10^4 as 万. */
export interface Scale {
  readonly power: 0 | 4 | 8;
  readonly name: '' | '万' | '亿';
  /** significant digits that quotients are shown with; stated figures have all of theirs */
  readonly digits?: number;
}

const PLAIN: Scale = { power: 0, name: '' };
const SCALES: readonly Scale[] = [
  { power: 8, name: '亿' },
  { power: 4, name: '万' },
];
/** Amounts are read in 万元 from 10,000 on, counts in 万 from a million on. */
const LEAST = { amount: 1, count: 100 };
/** In a scale no figure is shown as less than a hundredth. */
const SMALLEST = 0.01;
const UNSCALED = /^(?:%|‰|百分点|倍|番|位)$/;

/** Quotients (for so many inhabitants) are shown with four digits. */
const QUOTIENT: Scale = { ...PLAIN, digits: 4 };

/** One scale for all figures of a row. */
export function scaleOf({ cells, kind, units }: Row): Scale {
  if (cells.some((cell) => cell?.stated)) return QUOTIENT;
  if (units.some((unit) => UNSCALED.test(unit))) return PLAIN;
  const sizes = cells
    .flatMap((cell) => (cell ? [cell, ...cell.figures] : []))
    .flatMap(({ value, min, max }) => value ?? min ?? max ?? [])
    .map(Math.abs)
    .filter((size) => size > 0);
  const least = kind === 'amount' ? LEAST.amount : LEAST.count;
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  return (
    SCALES.find(({ power }) => {
      const unit = 10 ** power;
      return largest >= unit * (power === 4 ? least : 1) && smallest >= unit * SMALLEST;
    }) ?? PLAIN
  );
}

/** A figure with the sign of its bounds: ≥ 1,200, < 100, ≈ 3,000, 280–290. */
export function shownFigure(
  { value, min, max, modifier }: Bounded,
  { power, digits }: Scale,
  quote: string | null = null,
): string {
  const number = (n: number): string => {
    const exact = shifted(decimal(n), -power);
    return grouped(decimalText(digits ? divide(exact, decimal(1), digits) : exact));
  };
  if (modifier === 'about') return value === null ? '≈ ?' : `≈ ${number(value)}`;
  if (min !== null && max !== null) return min === max ? number(min) : `${number(min)}–${number(max)}`;
  if (min !== null) return `≥ ${number(min)}`;
  if (max !== null) return `${INCLUDED.test(quote ?? '以内') ? '≤' : '<'} ${number(max)}`;
  return value === null ? '?' : number(value);
}

/** 3%以内 may be 3%; 近百场 is less than a hundred. */
const INCLUDED = /以[内下內]|不超[过過]|不高[于於]|至多|最多/;

/** A difference with its sign: +254–264, -3, ≈ +20. */
export function shownChange(change: Bounded, scale: Scale): string {
  const text = shownFigure(change, scale);
  const least = change.min ?? change.value;
  return least !== null && least > 0 ? text.replace(/^((?:[≥≈≤<] )?)/, '$1+') : text;
}

/** 17,000 whatever the locale. */
const grouped = (text: string): string =>
  text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** What a row is called: 便民措施, with what its figures are of where that is not the report's own time. */
export function rowName({ name, status, stretch, months }: Row): string {
  const of = [status === 'target' ? 'target' : '', months === null ? '' : shownMonths(months), STRETCHES[stretch]];
  const said = of.filter((word) => word !== '').join(', ');
  return said ? `${name} [${said}]` : name;
}

const STRETCHES = { report: '', part: '', years: 'several years', average: 'yearly average', sequential: '环比' };
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Jan–Sep for 01/09, Sep for 09, 9 months for P9M */
function shownMonths(months: string): string {
  const length = /^P(\d+)M$/.exec(months)?.[1];
  if (length !== undefined) return length === '1' ? 'a month' : `${length} months`;
  return months
    .split('/')
    .map((month) => MONTHS[Number(month) - 1])
    .join('–');
}

/** The unit that stands once beside the row's name; '' where it stands in each cell. */
export const rowUnit = ({ units }: Row, per: number | null, scale: Scale): string =>
  units.length === 1 ? `${scale.name}${units[0]}${per ? perText(per) : ''}` : '';

export const perText = (per: number): string => `/${per === 10_000 ? '万' : per}人`;
