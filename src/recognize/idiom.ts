import { idiomsOf } from '../codebook/idioms.ts';
import { isNumeral } from './numeral-digits.ts';
import { placesOf } from './places.ts';
import { defineRecognizer } from './recognizer.ts';

/** 千方百计, 一系列 and 十分重要, 万一: a numeral that counts nothing, or a character of one that is no numeral at all. */
export const idiom = defineRecognizer({
  name: 'idiom',
  yields: 'idiom',
  needs: [],
  *scan({ doc, text, codebook }) {
    const words = idiomsOf(codebook);
    let free = 0;
    for (const at of placesOf(doc, codebook).idioms) {
      const hit = at < free ? undefined : words.longest(text, at);
      if (!hit || isPartOfNumeral(text, hit.start, hit.end)) continue;
      yield {
        span: { start: hit.start, end: hit.end },
        value: { text: text.slice(hit.start, hit.end) },
        rule: hit.value.class,
      };
      free = hit.end;
    }
  },
});

/** 一刻[钟], 大半[年], 零下[5度] */
const MEASURED: ReadonlyMap<string, string> = new Map([
  ['一刻', '钟'],
  ['大半', '年天个'],
  ['零下', '0123456789一二两三四五六七八九十几'],
]);

/** 三[百年], 上[千家], 五[十分]钟, 三分[之一], 以[上一]百人, 第[一线]: the word is cut out of a longer numeral. */
function isPartOfNumeral(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  const opens = isNumeral(text[start]);
  if ('百千万亿'.includes(text[start]!) && '上近超逾约数几'.includes(before ?? ' ') && end - start < 4) return true;
  if (opens && (isNumeral(before) || before === '第' || before === '.' || before === '点')) return true;
  if (isNumeral(text[end - 1]) && isNumeral(after)) return true;
  if (after && end - start === 2 && MEASURED.get(text.slice(start, end))?.includes(after)) return true;
  // 一点五, 零点一 are decimals
  if (text[end - 1] === '点' && isNumeral(after)) return true;
  if (text.startsWith('之一', start) && before === '分') return true;
  return opens && after === '之' && text[end - 1] === '分';
}
