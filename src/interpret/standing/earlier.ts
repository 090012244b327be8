import type { Setting } from './index.ts';

/** 从⟦, 由2010年的⟦, 从世界第⟦: what stands before the figure that things came from. */
const FROM = /[从由自](?:(?<year>(?:19|20)\d\d)年)?[^\d从由自]{0,8}$/;
/** 60.2%⟧提高到65.2%, 100元⟧逐步上调至 */
const TO =
  /^(?:左右|以上|以下|多|余)?的?[^\d,;:。!?\n]{0,6}?(?:提高|提升|增加|增长|增|上升|上调|升|扩大|拓展|扩|发展|调整|降低|下降|下调|降|减少|减|缩短|缩小|压缩|压减|回落|恢复)[到至为]/;
const REACHED = /[到至为][^\d,;:。!?\n]{0,8}(?:\d{4}年[^\d,;:。!?\n]{0,3})?$/;

/** Which end of a movement a figure is (从A提高到B), or null: A with its own year where one is said. */
export type End = { readonly is: 'from'; readonly year: string | null } | { readonly is: 'to' };

/** The end of a movement that a figure is. `last` is the span of the last figure that things came from, if any. */
export function endOf({ text, figure, clause }: Setting, last: number | null): End | null {
  const before = text.slice(clause, figure.start);
  const from = FROM.exec(before);
  if (from && TO.test(text.slice(figure.end, figure.end + 24))) return { is: 'from', year: from.groups?.year ?? null };
  return last !== null && last >= clause && REACHED.test(before) ? { is: 'to' } : null;
}
