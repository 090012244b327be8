import type { Anchor } from './anchor.ts';
import type { Setting } from './index.ts';
import { isPlanned } from './planned.ts';
import { byYear } from './words.ts';

/** How far before a figure its sentence is looked at. */
const REACH = 300;
/** 增长⟦8%左右⟧的目标, 低于⟦8%⟧的预定目标, but not ⟦1188名⟧目标逃犯; ⟦23300个⟧单位将于明年完工 */
const AFTER =
  /^(?:左右|以上|以内)?(?:的?(?:年度|预期|预定|既定|增长|发展|控制)目标|的目标(?!逃犯|人群|群体|对象|客户)|目标(?=[^\u4E00-\u9FFF]|$|任务|要求|值|完成|实现|考核)|[^,;。:\d]{0,10}将[于在会可])/;
/** 预计共有⟦77100个⟧公屋单位落成: what lies ahead, where the words say so; 预计地区生产总值突破⟦200亿元⟧ is an estimate of what was reached */
const EXPECTED = /预计[^,;。]{0,24}$/;
const AHEAD_BEFORE = /未来|今后|届时|明年|年期|将|预计的$/;
const AHEAD_AFTER = /^[^,;。\d]{0,12}(?:落成|完工|建成|竣工|投产|入伙|可让|可供)/;
/** 目标 and what is expected; 指标 also measure what was reached: 共确定34项主要指标,预计⟦31项⟧顺利完成 */
const GOAL = /目标|预期/;
/** 指标完成情况:, 审判质效指标具体情况如下: */
const FULFILLED = '[^,;。:]{0,4}(?:情况|完成|实际|数据)';
/** 预计由1949年的⟦37%⟧增加到⟦71%⟧ */
const CAME_FROM = /[由从自比](?:(?![到至为])[^,;。]){0,12}$/;
/** 已觅得⟦350公顷⟧ */
const ALREADY = /(?:已经?|业已)[^,;:。\d]{0,12}$/;

/**
 * Whether a figure is aimed at: its clause or the list that it stands in says so (主要预期目标是:…;…), or its section speaks of
 * what lies ahead, and neither its sentence nor the years that it is of (`looks`) speak of what was.
 */
export const isTarget = byYear((words, year) => {
  const goals = new RegExp(words.goals);
  const goal = new RegExp(
    `(?:${words.met})?[^,;。:]{0,8}?(?:${words.goals})(?!${FULFILLED})[^,;。:]{0,6}?(?:定?为|是|:)`,
    'g',
  );
  const next = new RegExp(`(?:${words.goals})(?:定?为|是|:)?$`);
  const met = new RegExp(`^(?:${words.met})`);
  const aim = new RegExp(`(?:${words.aims})[^;。]{0,60}$`);
  const past = new RegExp(
    `(?<![比较同从由自])(?:${words.past})${year === null ? '' : `|(?<![比较同从由自])${year - 1}年`}`,
  );
  return ({ text, figure, sentence, mode }: Setting, looks: Anchor['looks']): boolean => {
    const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
    const after = text.slice(figure.end, figure.end + 24);
    if (looks === 'ahead') return !ALREADY.test(before);
    if (AFTER.test(after)) return true;
    const expected = before.includes('预计') && EXPECTED.test(before) && !CAME_FROM.test(before);
    if (expected && (AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(after) || GOAL.test(before))) return true;
    if (goals.test(before)) {
      const listed = [...before.matchAll(goal)].findLast(([said]) => !met.test(said));
      if (listed && !past.test(before.slice(listed.index))) return true;
      if (next.test(before) && !met.test(before.slice(-12))) return true;
    }
    if (isPlanned(before, text.slice(figure.end, figure.end + 72)) && !past.test(before)) return true;
    if (aim.test(before) && !past.test(before)) return true;
    return mode === 'outlook' && looks !== 'back' && !past.test(before);
  };
});
