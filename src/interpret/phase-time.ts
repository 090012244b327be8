import { isoDay, monthLength } from '../core/calendar.ts';
import type { Days, Mention } from '../core/mention.ts';
import type { Span } from '../core/span.ts';

/** When a phase is, from the calendar expression that dates it. */
export interface PhaseTime {
  readonly span: Span;
  readonly starts: Days;
  readonly ends: Days;
  readonly edtf: string | null;
  /** one point or one end only: 3月上旬, 7月10日前 */
  readonly shape: 'range' | 'open' | 'stretch' | 'day';
}

const OPEN: Days = { earliest: null, latest: null };

/** A period starts and ends as it says; one expression (7月上旬) starts and ends within it; 起 and 前 leave one end open. */
export function phaseTime(date: Mention<'date'>, period: Mention<'period'> | undefined): PhaseTime {
  const { span, value } = date;
  if (period) return { span, starts: period.value.starts, ends: period.value.ends, edtf: value.edtf, shape: 'range' };
  const { earliest, latest, edtf } = value;
  if (edtf?.endsWith('/..')) return { span, starts: edge(edtf.slice(0, -3), value), ends: OPEN, edtf, shape: 'open' };
  if (edtf?.startsWith('../')) return { span, starts: OPEN, ends: { earliest: null, latest }, edtf, shape: 'open' };
  const within = { earliest, latest };
  return {
    span,
    starts: within,
    ends: within,
    edtf,
    shape: earliest !== null && earliest === latest ? 'day' : 'stretch',
  };
}

/** The days of a whole day, month or year at the closed end of an interval. */
function edge(edtf: string, { earliest }: Days): Days {
  const [year, month, day] = edtf.replace('~', '').split('-').map(Number) as [number, number?, number?];
  if (edtf.endsWith('~') || day) return { earliest, latest: day ? earliest : null };
  const last = month ?? 12;
  return { earliest, latest: isoDay(year, last, monthLength(year, last)) };
}
