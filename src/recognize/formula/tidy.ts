import type { Span } from '../../core/span.ts';
import { type Members, trim } from './enumeration.ts';

/** Where 等 closes a list: 人民群众满意度提升等情况 → 提升; not in 基础教育和公共卫生等的投入高于上年. */
export function etcetera(text: string, { start, end }: Span): number | null {
  const at = text.slice(start, end).search(/等(?![级待候于同离号的])[^的]{0,8}$/);
  return at > 0 ? start + at : null;
}

/** 以防盗、防骗、防毒|为主题 */
const AS = /为(?:主题|主要内容|内容|重点|目标|抓手|核心|主线|载体)$/;

/** The last member without 等… and without the formula itself (总结提升三个环节). */
export function withoutTail(text: string, list: Members, surface: string): Members {
  const last = list.at(-1);
  if (!last) return list;
  const cutAt = etcetera(text, last) ?? last.end;
  const own = text.slice(last.start, cutAt).search(surface.replace(/[+?*.()[\]\\^$|{}]/g, '\\$&'));
  const topic = text.slice(last.start, cutAt).search(AS);
  const end = own > 0 ? last.start + own : topic > 0 ? last.start + topic : cutAt;
  return [...list.slice(0, -1), trim(text, { start: last.start, end })];
}

/** How all members are done, between the last one and the head: 水平|持续|攀升. */
const MANNER = /(?<=..)(?:持续|不断|全面|显著|明显|稳步|大幅|快速|同步|整体|共同|有效|切实)$/;

/**
 * What stands with the last member alone belongs to all of them or to none: “四型法院”,即学习型、…、廉洁型法院;
 * “五社联动”,即社区、…、社会慈善资源联动; “三新”是指新产业、新业态、新商业模式的经济活动.
 */
export function stripNoun(
  text: string,
  list: Members,
  { surface, head }: { surface: string; head: string | null },
): Members {
  const last = list.at(-1)!;
  const others = list.slice(0, -1).map((at) => text.slice(at.start, at.end));
  const written = text.slice(last.start, last.end);
  const cutTo = (size: number): Members => [...list.slice(0, -1), { start: last.start, end: last.start + size }];
  const particle = written.indexOf('的');
  if (list.length > 2 && particle > 1 && !others.some((other) => other.includes('的'))) return cutTo(particle);
  for (const tail of [head ?? '', surface.slice(-2)]) {
    if (tail.length < 2 || written.length <= tail.length || !written.endsWith(tail)) continue;
    const rest = written.slice(0, -tail.length);
    const alike = others.every((other) => other.at(-1) === rest.at(-1));
    const apart = !others.some((other) => [...tail].some((char) => other.includes(char)));
    if (alike || apart) return cutTo(rest.replace(MANNER, '').length);
  }
  return list;
}

/** “四看”,即看完成率、参与率…: the verb of the formula that stands before the first member alone is no part of it. */
export function stripHead(text: string, list: Members, head: string | null): Members {
  const first = list[0];
  if (!first || head?.length !== 1 || list.length < 2 || text[first.start] !== head) return list;
  if (list.slice(1).some((member) => text[member.start] === head)) return list;
  const verb = /[估议价查选比定看找摆验阅取问核]/.test(text.charAt(first.start + 1)) ? 2 : 1;
  return [{ start: first.start + verb, end: first.end }, ...list.slice(1)];
}
