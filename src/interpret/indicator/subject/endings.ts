import { derived } from '../../../codebook/load.ts';
import { type Trie, trie } from '../../../core/trie.ts';

/** How those who act are called at their end: 铁路|部门, 广深港|高铁, 公屋申请|者. */
export const endings = derived(
  ({ predicates }): Trie<true> => trie(predicates.agent_suffixes.map((suffix): [string, true] => [suffix, true])),
);
