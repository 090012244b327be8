/** First characters that rows of like parts are built on: 抓重点、抓示范, 更积极、更开放, 真学、真查. */
const STARTERS = new Set(
  '抓促真高严实细深更最不无有敢能善会懂讲守学做干比看查治建创强提保护防稳优惠以用为从让使多少早快一常勤再要越愈边全零可精知爱听跟亮送访帮扶助聚凝转调补固察出求悟办扩降去增减控管纠改打扫除反整清立树正明谋铸筑扛担践尽勇信靠引育留堵疏通畅活兴振富净唱练念走站想破解推重向往',
);
/** Those of them that make a figure also as a whole word (更加…、更加…) or with one syllable behind (真学、真查). */
const ADVERBS = new Set('更最不无一共敢能要以为从在让越边再又常真善会懂严实细深快早勤有');
/** First characters of three-syllable calls: 保平安、护稳定、防风险. */
const CALLS = new Set(
  '保护防促稳抓强提惠治破解守读兜织纠谈当担挖访联严转调补固察出求讲学悟办开建创优扩降去增减控管查纠改打扫除反禁整清肃立树正明知懂会用做干谋聚凝铸筑扛担挑践履尽敢勇善能信靠听跟看亮展送访帮扶助引育留堵疏通畅兴振富净唱练念走站想暖化排息消压拓挖攻克顾识安增顺理',
);
/** Words inside parts that make their grammar alike: 思想受到洗礼、灵魂受到触动; 疫情要防住、经济要稳住. */
const PIVOTS = new Set('不受要增共最必应更进得以成而与无到起来有被让');
/** Nouns of conviction and feeling whose rows are figures, not lists: 政治自觉、法治自觉、检察自觉; 获得感、幸福感. */
const CONVICTIONS = /(?:感|自觉|自信|定力|清醒)$/;
/** What calls are made for again and again: 提高政治站位,强化政治担当. */
const CAUSES = new Set(['政治', '思想', '责任', '为民', '初心', '党性', '宗旨', '使命']);
const FORBIDDEN = /[\d%“”《》()]|^第|[省市县区州厅局院部委会员]$|年|月|有的|有些|其他|其它|以及|百分之/;

/**
 * Whether parts in a row are one figure: of one length and built alike (思想受到洗礼、灵魂受到触动、精神受到鼓舞; 抓重点对象、
 * 抓示范带动、抓活动载体; 政治判断力、政治领悟力、政治执行力) or calls of three syllables (保平安、护稳定、防风险). Names
 * that only share a word (政治机关、领导机关; 出口退税、出口信贷) are a list.
 */
export function isFigure(parts: readonly string[]): boolean {
  const size = parts[0]!.length;
  if (parts.length < 3 || size < 2 || parts.some((part) => part.length !== size || FORBIDDEN.test(part))) return false;
  if (new Set(parts).size < parts.length) return false;
  const shared = Array.from({ length: size }, (_, i) => parts.every((part) => part[i] === parts[0]![i]));
  const prefix = shared.indexOf(false);
  const suffix = size - 1 - shared.lastIndexOf(false);
  const first = parts[0]![0]!;
  if (prefix === 1 && STARTERS.has(first) && (size > 2 || ADVERBS.has(first))) return true;
  if (prefix > 1 && ADVERBS.has(first)) return true;
  if (prefix > 1 && suffix > 0 && size >= 5) return true;
  const inner = [...parts[0]!].filter((_, i) => shared[i] && i >= prefix && i < size - suffix);
  if (size >= 5 && inner.some((char) => PIVOTS.has(char))) return true;
  if (size >= 6 && suffix > 0 && inner.includes('的')) return true;
  // 思想的力量、信仰的力量、道德的力量
  if (suffix > 1 && size - suffix > 1 && parts[0]![size - suffix] === '的') return true;
  // 提高政治站位,强化政治担当,履行政治责任
  if (size >= 6 && CAUSES.has(parts[0]!.slice(2, 4)) && shared[2] && shared[3]) return true;
  if (prefix === 2 && size === 4 && parts.length > 3 && STARTERS.has(first)) return true;
  // 边查边改、即查即改、真查真改: every other syllable is the same
  if (size === 4 && ((shared[0] && shared[2]) || (shared[1] && shared[3]))) return true;
  if (suffix > 0 && size <= 5 && parts.every((part) => CONVICTIONS.test(part))) return true;
  return size === 3 && suffix === 0 && parts.every((part) => CALLS.has(part[0]!));
}

/** What may follow the last part of a figure within its clause: 靠得住、能放心的…, 稳就业、稳物价工作. */
const BEHIND =
  /^(?:的|等|上|中|下|之|为|作|是|对|和|与|及|工作|问题|要求|任务|政策|目标|措施|机制|体系|原则|方针|活动|行动|精神|标准|理念|格局|局面|氛围|良好|有机|同步|一体|相结合|并举|并重|有力|有效|能力|方式|方面|各项)/;

/** How many characters of the last part belong to the figure: its own size, or one more (不平衡、不协调、不可持续的); null: none. */
export function closingSize(part: string, size: number): number | null {
  if (part.length === size || BEHIND.test(part.slice(size))) return size;
  return part.length === size + 1 || BEHIND.test(part.slice(size + 1)) ? size + 1 : null;
}
