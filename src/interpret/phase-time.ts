import { isoDay, monthLength } from '../core/calendar.ts';
import type { Days, Mention } from '../core/mention.ts';
import type { Span } from '../core/span.ts';

/** When a phase is, from the calendar expression that dates it. */
export interface PhaseTime {
  readonly span: Span;
  readonly starts: Days;
  readonly ends: Days;
  readonly edtf: string | null;
  /** both ends (从2月底至3月底), one of them (8月起; 7月10日前), within it (3月上旬), or a day */
  readonly shape: 'range' | 'from' | 'until' | 'stretch' | 'day';
}

/** An end that is not said. */
export const OPEN: Days = { earliest: null, latest: null };
/** ⟦自即日起至⟧2023年12月底: from the day of the plan, which it need not state. */
const FROM_NOW = /(?:[从自]?即日起?|[从自]现在起?)(?:开始)?,?[至到]$/;

/** A period starts and ends as it says; one expression (7月上旬) starts and ends within it; 起 and 前 leave one end open. */
export function phaseTime(text: string, date: Mention<'date'>, period: Mention<'period'> | undefined): PhaseTime {
  const { span, value } = date;
  if (period) return { span, starts: period.value.starts, ends: period.value.ends, edtf: value.edtf, shape: 'range' };
  const { earliest, latest, edtf } = value;
  const within = { earliest, latest };
  const now = FROM_NOW.exec(text.slice(Math.max(0, span.start - 8), span.start))?.[0];
  if (now) {
    const whole = { start: span.start - now.length, end: span.end };
    return { span: whole, starts: OPEN, ends: within, edtf: edtf && `../${edtf}`, shape: 'range' };
  }
  const words = text.slice(span.start, span.end);
  if (edtf?.endsWith('/..'))
    return { span, starts: edge(edtf.slice(0, -3), within, words), ends: OPEN, edtf, shape: 'from' };
  if (edtf?.startsWith('../')) return { span, starts: OPEN, ends: { earliest: null, latest }, edtf, shape: 'until' };
  const shape = earliest !== null && earliest === latest ? 'day' : 'stretch';
  return { span, starts: within, ends: within, edtf, shape };
}

/** The days of the closed end of an interval: a day, a year, a month or its third (2月底起: 21st to the last). */
function edge(edtf: string, { earliest }: Days, words: string): Days {
  const [year, month = 12, day] = edtf.replace('~', '').split('-').map(Number) as [number, number?, number?];
  if (day) return { earliest, latest: earliest };
  const third = edtf.endsWith('~') && !/年[初底末终]/.test(words) ? Number(earliest?.slice(-2)) + 9 : null;
  const last = monthLength(year, month);
  return { earliest, latest: isoDay(year, month, third && third < 30 ? third : last) };
}
