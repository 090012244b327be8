import type { Span } from '../../core/span.ts';
import { length, type Members, trim } from './enumeration.ts';

/** Where 等 closes a list: 人民群众满意度提升等情况 → 提升; not in 基础教育和公共卫生等的投入高于上年. */
export function etcetera(text: string, { start, end }: Span): number | null {
  const at = text.slice(start, end).search(/等(?![级待候于同离号的])[^的]{0,8}$/);
  return at > 0 ? start + at : null;
}

/** The last member without 等… and without the formula itself (总结提升三个环节). */
export function withoutTail(text: string, list: Members, surface: string): Members {
  const last = list.at(-1);
  if (!last) return list;
  const cutAt = etcetera(text, last) ?? last.end;
  const own = text.slice(last.start, cutAt).search(surface.replace(/[+?*.()[\]\\^$|{}]/g, '\\$&'));
  const end = own > 0 ? last.start + own : cutAt;
  return [...list.slice(0, -1), trim(text, { start: last.start, end })];
}

/** “四型法院”,即学习型、服务型、创新型、廉洁型法院: the noun that all members share stands with the last alone. */
export function stripNoun(text: string, list: Members, head: string | null): Members {
  const last = list.at(-1)!;
  if (!head || head.length < 2 || list.length < 2 || length(last) <= head.length) return list;
  const end = last.end - head.length;
  const alike = list.slice(0, -1).every((member) => text[member.end - 1] === text[end - 1]);
  return alike && text.startsWith(head, end) ? [...list.slice(0, -1), { start: last.start, end }] : list;
}

/** “四看”,即看完成率、参与率…: the verb of the formula that stands before the first member alone is no part of it. */
export function stripHead(text: string, list: Members, head: string | null): Members {
  const first = list[0];
  if (!first || head?.length !== 1 || list.length < 2 || text[first.start] !== head) return list;
  if (list.slice(1).some((member) => text[member.start] === head)) return list;
  const verb = /[估议价查选比定看找摆验阅取问核]/.test(text.charAt(first.start + 1)) ? 2 : 1;
  return [{ start: first.start + verb, end: first.end }, ...list.slice(1)];
}
