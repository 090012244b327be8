/** Words of a plan to the left of a figure that govern it: 计划规定,…将达到, 将比1958年增长, 按照十年规划,到1985年 */
const GOVERNS =
  /(?:计划规定(?!的)[^。]{0,120}|将(?:比|达|增长|增加|上升|下降|超过)[^。]{0,80}|(?:按照|根据)[^,;。]{0,12}(?:规划|计划),到[^。]{0,80})$/;
/** 提出了⟦1800万吨⟧、…的四项指标 */
const PROPOSED = /(?:提出|确定|规定)了?[^,;。]{0,60}$/;
const INDICES = /^[^,;。]{0,60}的(?:[一二两三四五六七八九十]项|主要|各项)?(?:指标|目标)/;
/** what a plan is compared with: 比1958年的⟦2050亿元⟧增长 */
const COMPARED = /比[^,;:。]{0,12}的$/;

/** Whether a plan is what says a figure, by the words before it in its sentence and those after it. */
export const isPlanned = (before: string, after: string): boolean =>
  (GOVERNS.test(before) && !COMPARED.test(before)) || (PROPOSED.test(before) && INDICES.test(after));
