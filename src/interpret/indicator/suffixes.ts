import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import { trie } from '../../core/trie.ts';

const closedBy = (suffixesOf: (predicates: Codebook['predicates']) => readonly string[]) => {
  const suffixes = derived(({ predicates }) => trie(suffixesOf(predicates).map((suffix) => [suffix, true])));
  return (text: string, codebook: Codebook): boolean =>
    suffixes(codebook).longestBefore(text, text.length) !== undefined;
};

/** Whether a text ends like the name of a body or of people: 财政部门, 工人. */
export const isBodyName = closedBy(({ body_suffixes }) => body_suffixes);

/** Whether a name is one of a sum of money: 铁路投资, not 铁路. */
export const isSum = closedBy(({ money_suffixes }) => money_suffixes);

/** Whether a name is one of what is held or carried out: 宣判大会, 专项行动. */
export const isEvent = closedBy(({ event_suffixes }) => event_suffixes);

/** Whether a part of a sum is a body that takes it in or spends it: 其中税务部门13866万元; 铁路 is what it is for. */
export const takesIn = (name: string): boolean => TAKER.test(name);
const TAKER = /(部门|机关|单位|系统|政府|公司|集团|银行|[院局厅委])$|^(中央|地方)$/;
