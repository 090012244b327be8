import { isoMonth, monthLength } from './calendar.ts';
import type { Days } from './mention.ts';

const OPEN: Days = { earliest: null, latest: null };

/** 2021, 2021-06, 2021-06-30, each perhaps with ~ or ? behind it. */
const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;

/** The first and the last day that an EDTF date or interval can mean; null where it is open or of another form. */
export function daysOf(edtf: string | null): Days {
  if (edtf === null) return OPEN;
  const [from = '', to] = edtf.split('/');
  return { earliest: boundOf(from, 'first'), latest: boundOf(to ?? from, 'last') };
}

function boundOf(date: string, which: 'first' | 'last'): string | null {
  const [, year, month, day] = PLAIN.exec(date) ?? [];
  if (!year) return null;
  if (day) return `${year}-${month}-${day}`;
  const at = month ? Number(month) : which === 'first' ? 1 : 12;
  if (at < 1 || at > 12) return null;
  return `${isoMonth(Number(year), at)}-${which === 'first' ? '01' : monthLength(Number(year), at)}`;
}
