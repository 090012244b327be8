import { derived } from '../../../codebook/load.ts';
import { type Trie, trie } from '../../../core/trie.ts';

/** How those who act are called at their end: 铁路|部门, 广深港|高铁, 公屋申请|者. */
export const endings = derived(
  ({ predicates }): Trie<true> => trie(predicates.agent_suffixes.map((suffix): [string, true] => [suffix, true])),
);

/** Whether an ending is that of a body (铁路|部门), which may act in the sentences behind as well; people and trains (列车) do not. */
export const isOrgan = (ending: string): boolean => ORGANS.test(ending);
const ORGANS =
  /^(部门|机关|单位|机构|组织|行业|企业|公司|集团|银行|学校|医院|政府|法院|检察院|法庭|.{1,2}所|监狱|.队|专班|.{1,2}组|局|厅|院|署|系统|铁路|委员会|办公室|.会|海关|海警|警方|交警|公安|党支部|党委|党组)$/;

/** What has a name of its own and owns what is measured: 中老铁路|旅客发送量, 浦东机场|旅客吞吐量. */
export const LINES = /^(铁路|高铁|地铁|班列|机场|口岸|港口)$/;
