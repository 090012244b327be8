import { is, isBracketedArea, isQuotedArea, isTime, type Word } from './words.ts';

/** 全国法院|法官|人均结案: whose it is. */
const isCourt = ({ text, mention }: Word): boolean =>
  /(法院|检察院|机关|法官|检察官)$/.test(text) && (mention === null || mention.type === 'organization');

/** The minimal noun of a phrase: after its last 的 and its last 、 or 和, without determiners, brackets and 等. */
export function headOf(text: string, words: readonly Word[]): string {
  const bare = [...words];
  while (
    bare.length > 1 &&
    ((/^[等(]/.test(bare.at(-1)!.text) && !isBracketedArea(bare.at(-1)!)) ||
      is(bare.at(-1), 'happenings') ||
      isTime(bare.at(-1)!.mention))
  )
    bare.pop();
  const last = bare.findLastIndex(
    (word, i) =>
      i < bare.length - 1 &&
      (/^(的|等|各类|各种|各项|[此该这]项|这[个一类种些])$|^\((不?含|不?包括|.*下同\))/.test(word.text) ||
        (is(word, 'conjunctions') && !/^以[上下]/.test(bare[i + 1]!.text))), // 县处级|及|以上|干部
  );
  let from = last + 1;
  while (
    from < bare.length - 1 &&
    (is(bare[from], 'determiners', 'areas') ||
      (bare[from]!.mention?.type === 'figure' && !bare[from + 1]!.text.startsWith('性')) ||
      isQuotedArea(bare[from]!) ||
      isCourt(bare[from]!))
  )
    from++;
  const head = text.slice(bare[from]!.span.start, bare.at(-1)!.span.end);
  return head.startsWith('“') ? head.replace(/^“([^“”]*)”$/, '$1') : head;
}
