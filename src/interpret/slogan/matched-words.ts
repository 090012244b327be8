import { derived } from '../../codebook/load.ts';
import { words } from '../../codebook/slogans.ts';

/** Words that the parts of a figure are made of, or that speak against one. */
export const lexicon = derived(({ slogans, predicates }) => ({
  verbs: new Set([...words(slogans.calls), ...words(slogans.governors), ...predicates.verbs]),
  routine: new Set(words(slogans.routine)),
  qualities: new Set(words(slogans.qualities)),
  manners: new Set(words(slogans.manners)),
  grand: new Set(words(slogans.grand)),
  novelties: new Set(words(slogans.novelties)),
  faring: new Set(words(slogans.faring)),
  fares: new Set(words(slogans.fares)),
}));
export type Lexicon = ReturnType<typeof lexicon>;

/** 权责|一致, 分工|合理 */
export const isState = (part: string, { qualities }: Lexicon): boolean =>
  qualities.has(part.slice(2)) && !qualities.has(part.slice(0, 2));

/** 大|学习, 大|排查 */
export const isGrand = (part: string, { grand }: Lexicon): boolean => part[0] === '大' && grand.has(part.slice(1));

/** 新|形势, 新|问题 */
export const isNovelty = (part: string, { novelties }: Lexicon): boolean =>
  part[0] === '新' && novelties.has(part.slice(1));

/** 人民|幸福, 社会|稳定 */
export const isWelfare = (part: string, { faring, fares }: Lexicon): boolean =>
  faring.has(part.slice(0, 2)) && fares.has(part.slice(2));

/** What is said in praise of work: 政治站位高, 准备工作足, 研讨交流实. */
export const PRAISED =
  /^.{3,4}(?:(?<![创更翻刷])新|(?<![修改纠公])正|(?<!提)高|(?<!加)[深快]|(?<![加增])强|(?<!澄)清|(?<![落事核现真充])实|(?<![创争])优|(?<![批标核精基])准|(?<!生)活|(?<!从)严|(?<!详)细|[硬好足广畅顺])$/;
