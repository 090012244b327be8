import { derived } from '../codebook/load.ts';
import type { Span } from '../core/span.ts';
import { trie } from '../core/trie.ts';
import { isArabic } from './numeral-digits.ts';

/** What follows a numeral that says which class, grade or stage (级英模, 等功, 期工程), with the entry it is from. */
export const gradesOf = derived(({ ordinals }) =>
  trie(ordinals.flatMap(({ id, words }) => words.split(/\s+/).map((word) => [word, id] as const))),
);

const ASSEMBLY = /(届|人大|政协|常委会|委员会|代表大会|议会)[^,。;\n]{0,4}$/;
const MEETING = /^次(全体)?(会议|全会|常委会|全委会|代表大会|代表会议)/;

/** Sessions by number: 十二大, 十八届六中全会, 五届人大五次会议. */
export function session(text: string, { start, end }: Span): { span: Span; rule: string } | undefined {
  const next = text[end] ?? '';
  const after = text.slice(end, end + 6);
  const found =
    (next === '次' && MEETING.test(after) && ASSEMBLY.test(text.slice(Math.max(0, start - 12), start))) ||
    (next === '届' && text[start] !== '两' && !/[,。;、)]/.test(text[end + 1] ?? '。')) ||
    (next === '中' && text[start - 1] === '届' && /^中(全会|、)/.test(after)) ||
    (next === '大' && isCongress(text, { start, end }));
  return found ? { span: { start, end: end + 1 }, rule: 'session' } : undefined;
}

/** 党的十八大, 十九大报告; 十大行动 counts. */
function isCongress(text: string, { start, end }: Span): boolean {
  const teens = text[start] === '十' || text.startsWith('二十', start);
  if (isArabic(text[start]) || !teens) return false;
  const named = /[的共从自以会和、届]$/.test(text[start - 1] ?? '\n');
  const followed =
    /^([,。、;:)”\n]|以来|报告|精神|召开|提出|确定|通过|关于|和|闭幕|开幕|作出|的|之后|后|前|对|把|将|强调|指出|以后|以前|代表|党章|期间|选举)/;
  return followed.test(text.slice(end + 1, end + 3) || '\n') && (named || end - start > 1);
}
