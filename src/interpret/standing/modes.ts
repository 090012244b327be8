import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import { slice } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { byYear } from './words.ts';

/** What a paragraph speaks of: what was done, what is to be done, or both as it comes. */
export type Mode = 'review' | 'outlook' | null;

/** The mode of each paragraph: by its heading, until the next one of the same rank; of a plan by its title. */
export function modesOf(doc: Recognized, codebook: Codebook, year: number | null): Mode[] {
  const { plan, classify } = patterns(codebook, year);
  let mode: Mode = plan.test(doc.metadata.title ?? '') ? 'outlook' : null;
  let rank: string | null = null;
  return doc.paragraphs.map(({ span, role }) => {
    const whole = slice(doc.work.text, span);
    const bullet = bulletOf(whole);
    const text = whole.slice(bullet.length);
    if (role === 'heading' || isHeadOfList(bullet, text, rank)) {
      const said = classify(text);
      if (said !== undefined) {
        mode = said;
        rank = rankOf(whole);
      } else if (rank !== null && rank === rankOf(whole) && (mode === 'review' || bullet !== '')) mode = null;
    } else if (role === 'text' && mode === null && LEAD.test(text)) mode = 'outlook';
    const here = mode;
    // a draft of a plan is told in the paragraphs after the one that names it
    if (role === 'text' && mode === null && text.includes('规划') && DRAFT.test(text)) mode = 'outlook';
    return here;
  });
}

/** 今年政府工作的总体要求是…, 下一步,…, 今年发展主要预期目标是: from here on, what is to be done. */
const LEAD =
  /^(?:下一步|今后一个时期|(?:(?:今|明|\d{4})年|做好(?:今|明|\d{4})年)[^。;:]{0,30}(?:总体要求|总体思路|主要任务|预期目标|主要目标|工作重点|要着重抓好|要做好以下))/;

/** 《某市国民经济和社会发展第十三个五年规划纲要(草案)》,描绘了…的发展蓝图 */
const DRAFT = /规划(?:纲要)?(?:\(草案\)|草案)》?,?[^。]{0,12}(?:描绘|提出|明确|确定|展示|勾勒)/;

/** 一、 A, (一) B, ■ itself: headings of the same rank look alike. */
function rankOf(heading: string): string | null {
  if (/^[一二三四五六七八九十]+、/.test(heading)) return 'A';
  if (/^\([一二三四五六七八九十]+\)/.test(heading)) return 'B';
  return bulletOf(heading)[0] ?? null;
}

/** ■ 2025年经济社会发展的主要预期目标, and the items under it: ● 经济增长6%左右 */
const isBullet = unitsOf('●■◆★▲◎○□☆•※◇△▪');

/** The bullet that a line begins with, with the blank after it; '' if none. */
const bulletOf = (line: string): string => (isBullet(line.charCodeAt(0)) ? line.slice(0, line[1] === ' ' ? 2 : 1) : '');

/** What names a list and says nothing of its own: no figure but a year, no full stop. */
const NAMES_A_LIST = /^(?:(?:19|20)\d\d年)?[^\d。;%]{2,30}$/;

const isHeadOfList = (bullet: string, text: string, rank: string | null): boolean =>
  bullet !== '' && (rank === null || !isBullet(rank.charCodeAt(0)) || rank === bullet[0]) && NAMES_A_LIST.test(text);

/** Whether a line heads a list of items and says which year they are of: ■ 2024年成绩单 */
export function isDatedHead(line: string): boolean {
  const bullet = bulletOf(line);
  const text = line.slice(bullet.length);
  return bullet !== '' && /^(?:19|20)\d\d年/.test(text) && NAMES_A_LIST.test(text);
}

/** Longer headings are sentences of their own, and mottos that call for work (锚定目标任务,深入推进…) say nothing. */
const LONGEST = 30;

const patterns = byYear((words, year) => ({
  plan: new RegExp(`(?:${words.plans})(?:\\([^()]{0,12}\\))?$`),
  classify: headingMode(words, year),
}));

function headingMode({ review, outlook }: Readonly<Record<'review' | 'outlook', string>>, year: number | null) {
  const isReview = new RegExp(review);
  const isOutlook = new RegExp(`(?:${outlook})(?:和[^,]{2,12})?$|^(?:[^,]{1,4}、)?(?:${outlook})`);
  const ownYear =
    year === null ? /今年的?(?:政府)?工作/ : new RegExp(`(?:今年|${year}年)的?(?:政府)?工作(?!回顾|总结)`);
  return (heading: string): Mode | undefined => {
    if (heading.length > LONGEST || /[,;]/.test(heading)) return undefined;
    const behind = isReview.test(heading);
    const ahead = isOutlook.test(heading) || ownYear.test(heading);
    return behind && ahead ? null : behind ? 'review' : ahead ? 'outlook' : undefined;
  };
}
