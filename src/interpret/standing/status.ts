import type { Setting } from './index.ts';
import { isPlanned } from './planned.ts';
import { byYear } from './words.ts';

/** How far before a figure its sentence is looked at. */
const REACH = 300;
/** 增长⟦8%左右⟧的目标, 低于⟦8%⟧的预定目标 */
const AFTER = /^(?:左右|以上|以内)?的?(?:年度|预期|预定|既定|增长|发展|控制)?目标/;

/**
 * Whether a figure is aimed at: its clause or the list that it stands in says so (主要预期目标是:…;…), or its section speaks of
 * what lies ahead, and neither its sentence nor the years that it is of (`looksBack`) speak of what was.
 */
export const isTarget = byYear((words, year) => {
  const goals = new RegExp(words.goals);
  const goal = new RegExp(`(?:${words.met})?[^,;。:]{0,8}?(?:${words.goals})[^,;。:]{0,6}?(?:定?为|是|:)`, 'g');
  const next = new RegExp(`(?:${words.goals})(?:定?为|是|:)?$`);
  const met = new RegExp(`^(?:${words.met})`);
  const aim = new RegExp(`(?:${words.aims})[^;。]{0,60}$`);
  const past = new RegExp(
    `(?<![比较同从由自])(?:${words.past})${year === null ? '' : `|(?<![比较同从由自])${year - 1}年`}`,
  );
  return ({ text, figure, sentence, mode }: Setting, looksBack: boolean): boolean => {
    const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
    if (AFTER.test(text.slice(figure.end, figure.end + 12))) return true;
    if (goals.test(before)) {
      const listed = [...before.matchAll(goal)].findLast(([said]) => !met.test(said));
      if (listed && !past.test(before.slice(listed.index))) return true;
      if (next.test(before) && !met.test(before.slice(-12))) return true;
    }
    if (isPlanned(before, text.slice(figure.end, figure.end + 72)) && !past.test(before)) return true;
    if (aim.test(before) && !past.test(before)) return true;
    return mode === 'outlook' && !looksBack && !past.test(before);
  };
});
