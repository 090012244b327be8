import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { DateFinding } from '../core/finding.ts';
import type { Mention } from '../core/mention.ts';
import { mentionsOf } from '../core/mentions.ts';
import { enclosing } from '../core/span.ts';
import { datedEvent } from './date-event.ts';
import { phases } from './phase.ts';

/** The calendar expressions of the report that date no phase, each with what it dates. */
export function dates(doc: Recognized, codebook: Codebook): DateFinding[] {
  const text = doc.work.text;
  const titles = mentionsOf(doc, 'title').map(({ span }) => span);
  const dating = phases(doc, codebook).map(({ span }) => span);
  return mentionsOf(doc, 'date')
    .filter(
      (date) =>
        !enclosing(dating, date.span) &&
        !enclosing(titles, date.span) &&
        !isBasis(text, date) &&
        !inName(text, date) &&
        !isDateline(doc, date) &&
        tells(text, date),
    )
    .map(({ span, rule, value: { edtf, earliest, latest } }) => ({
      span,
      rule,
      edtf,
      earliest,
      latest,
      event: datedEvent(text, span),
    }));
}

/** 比上年增长5.8%: the basis of a change, not its date. */
function isBasis(text: string, { span }: Mention<'date'>): boolean {
  if (!/^(?:上一?年|去年)/.test(text.slice(span.start, span.start + 3))) return false;
  return /(?:比|较|同|与|超过|高于|低于)$/.test(text.slice(Math.max(0, span.start - 2), span.start));
}

/** 2035年远景目标纲要, 2030年可持续发展议程, 1998年版, 2021年第3号 are names. */
const inName = (text: string, { span }: Mention<'date'>): boolean =>
  /^(?:远景目标|可持续发展(?:议程|目标)|愿景|版|第[\d一二三四五六七八九十]{1,4}[号期])/.test(
    text.slice(span.end, span.end + 7),
  );

/** 市统计局 2024年1月26日 only says when the report was published; 2021年3月5日在…会议上 says more. */
function isDateline({ work, metadata }: Recognized, { span, value }: Mention<'date'>): boolean {
  if (value.edtf === null || value.edtf !== metadata.published) return false;
  const start = work.text.lastIndexOf('\n', span.start) + 1;
  const end = work.text.indexOf('\n', span.end);
  const line = work.text.slice(start, end < 0 ? start + DATELINE + 1 : end);
  return line.length <= DATELINE && !/[,。;!?]|日在.+上/.test(line) && start < OPENING;
}

/** Characters of a dateline, and those at the top among which it stands. */
const DATELINE = 40;
const OPENING = 300;

/** Without a year that is certain, 今年 and 年底 say nothing; 8月16日 still does. */
const tells = (text: string, { span, value }: Mention<'date'>): boolean =>
  value.edtf !== null || /\d|[一二三四五六七八九十]月/.test(text.slice(span.start, span.end));
