import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Span } from '../core/span.ts';

/** 损失工业总产值⟦1000亿元⟧,钢产量⟦2800万吨⟧, 少收粮食⟦50亿斤⟧: what was lost is no output */
const LOST =
  /(?:(?<!经济|财产|资产|挽回|减少|避免)损失了?(?:工农?业|农业|社会|国民|财政|粮食|棉花|钢|煤|产值|产量|利润|利税|税收|收入)[^;。]{0,60}|(?:少收|少产|少生产)了?[^\d,;。]{0,12})$/;
/** 将农民人均纯收入⟦2300元⟧(2010年不变价)作为新的国家扶贫标准 */
const STANDARD = /^(?:\([^()]{0,20}\))?作为[^,;。]{0,16}(?:标准|底线|起点)/;

/** 受理提请批捕9605人、移送起诉⟦13825人⟧: what others asked for, up to what was decided */
const ASKED =
  /受理[^,;。\d]{0,8}(?:提请(?:批准)?(?:逮捕|批捕)?|移送|报请|申请)(?:(?!批准|决定|提起|审结|办结)[^,;。]){0,40}$/;

/** 受理案件879件(含旧存⟦343件⟧): what was left from before is a part of what the bracket stands behind */
const LEFT_OVER =
  /[(,][^(),]{0,4}?(?:含|其中)?(?:旧存|旧案|存案|上[年月期](?:结转|旧存|遗留)|结转|遗留)[^(),;。\d]{0,6}$/;

const LONGEST_LEFT_OVER = 18;

/** 正在整改⟦6个⟧ is not done yet */
const NOT_YET =
  /(?:正在|尚未|有待)(?:整改|办理|办结|审理|侦办|处理|推进|落实|完成|调查|解决|化解|执行|核查|核实|审查)$/;

const LONGEST_NOT_YET = 4;

/** 满足⟦301000个⟧公营房屋单位的需求 */
const WANTED = /^[^,;:。、\d]{0,12}的?(?:需求|缺口)/;

const foreign = derived(({ qualifiers }) => ({
  pattern: new RegExp(
    `(?<!超过|赶上|对|向|比|与|和|同|跟|从|在)(?:${qualifiers.foreign.join('|')})的?[^\\d,;:。]{0,${FOREIGN}}$`,
  ),
  // with what stands between it and the figure, and before it
  longest: Math.max(...qualifiers.foreign.map((name) => name.length)) + FOREIGN + 3,
}));
/** How far before a figure the name of another country may end. */
const FOREIGN = 16;

const isForeign = (before: string, codebook: Codebook): boolean => {
  const { pattern, longest } = foreign(codebook);
  return pattern.test(before.slice(-longest));
};

/**
 * Whether a figure is of something else than its head says of the report's area: what was lost, a standard that is set, what was
 * asked for, what was left over, not done yet or only wanted, another country's (英国的煤产量). `before` and `after` are the text of its sentence.
 */
export const isNotMeasured = (before: string, after: string, codebook: Codebook): boolean =>
  ((before.includes('损失') || before.includes('少')) && LOST.test(before)) ||
  (after.includes('作为') && STANDARD.test(after)) ||
  WANTED.test(after) ||
  NOT_YET.test(before.slice(-LONGEST_NOT_YET)) ||
  (before.includes('受理') && ASKED.test(before)) ||
  LEFT_OVER.test(before.slice(-LONGEST_LEFT_OVER)) ||
  isForeign(before, codebook);

const BEFORE = 90;
const AFTER = 40;

/** The text before and after a figure that may say so. */
export const around = (text: string, { start, end }: Span): [before: string, after: string] => [
  text.slice(Math.max(0, start - BEFORE), start),
  text.slice(end, end + AFTER),
];
