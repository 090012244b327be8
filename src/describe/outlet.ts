import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { type Trie, trie } from '../core/trie.ts';
import type { Frame } from './head.ts';
import { TIMED } from './published.ts';

const lists = derived(({ outlets }) => ({
  names: trie(outlets.names.split(/\s+/).map((name) => [name, name])) as Trie<string>,
  endings: outlets.endings.split(/\s+/),
  nobody: new Set(outlets.nobody.split(/\s+/)),
}));

const SOURCE =
  /(?:^|[\s|(【[])(?:(?:信息|文章|稿件|新闻|内容|转载)?来源|稿源|转自|转载自|摘自|出处) ?(?:[:|丨]|于[: ]) ?/;
/** What follows the name on the same line. */
const NEXT =
  /[\s|,;)\]】(（]|(?:发布|发表|更新)(?:时间|日期|于|人|者|机构|单位)|作者|编辑|责编|时间|日期|浏览|阅读|点击|字[体号]|打印|分享/;
/** 《国企》杂志2022年9月号, 人民日报2021年3月5日第4版 */
const ISSUE = /(?:19|20)\d\d年(?:\d{1,2}月|第).{0,12}$/;
/** 中国报道讯(…, 央视网消息(…, 新华社北京3月5日电 */
const DATELINE =
  /^(?:据)?([\u4E00-\u9FFF]{2,12}?)(?:讯|消息|(?:[\u4E00-\u9FFF]{2,8})?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息))(?=[\s(:,])/;
/** 据新华网 behind the last sentence */
const AFTER_END = /[。”][(]?据([\u4E00-\u9FFF]{2,10}?)(?:报道|消息|电)?[)。]?$/;
/** 《人民政协报》(2022年03月17日 第01版) */
const ISSUE_OF = /^《 ?([^《》]{2,12}?) ?》 ?[(] ?(?:19|20)\d\d年/;
/** a number of the page that some sites give as source: sp20240427 */
const CODE = /^[A-Za-z]{0,4}\d{4,}$/;
const CLOSING = /[(【](?:来源|转自|原载|刊于)[:：]?([^()【】]{2,20})[)】]$/;

/** The paper, agency or site that the report names as its source; null when it names none. */
export function outletOf({ lines, headline, lead, head, end }: Frame, codebook: Codebook): string | null {
  const { names, endings, nobody } = lists(codebook);
  const clean = (text: string): string | null => {
    const name = text
      .trim()
      .split(NEXT)[0]!
      .replace(ISSUE, '')
      .replace(/^[“《"]+(?=[^”》"]+[”》"。.]*$)|(?<=^[“《"]?[^“《"]+)[”》"。.]+$/g, '');
    return !CODE.test(name) &&
      name.length >= 2 &&
      name.length <= 24 &&
      !nobody.has(name) &&
      /[\u4E00-\u9FFFA-Za-z]/.test(name)
      ? name
      : null;
  };
  for (const text of [...lines.map((line) => line.text), ...head]) {
    const label = SOURCE.exec(text);
    const name = label ? clean(text.slice(label.index + label[0].length)) : ISSUE_OF.exec(text)?.[1];
    if (name) return name;
  }
  for (const { text, after } of lines) {
    const time = after ? null : TIMED.exec(text);
    const name = time ? clean(text.slice(time.index + time[0].length).replace(/^[ |]+/, '')) : null;
    if (name && (names.longest(name, 0)?.end === name.length || endings.some((ending) => name.endsWith(ending))))
      return name;
  }
  for (const text of end) {
    const name = CLOSING.exec(text)?.[1];
    if (name && clean(name)) return clean(name);
    const after = AFTER_END.exec(text)?.[1];
    if (after && names.longest(after, 0)?.end === after.length) return after;
  }
  for (const text of [headline ?? '', ...lead]) {
    const tag = /^【([^【】]{2,8})】/.exec(text)?.[1];
    if (tag && names.longest(tag, 0)?.end === tag.length) return tag;
  }
  for (const text of lead) {
    const dateline = DATELINE.exec(text.slice(0, 40))?.[1];
    if (!dateline || nobody.has(dateline)) continue;
    const known = names.longest(text, text.indexOf(dateline));
    if (known) return known.value;
    if (endings.some((ending) => dateline.endsWith(ending)) || /讯$/.test(text.slice(0, dateline.length + 1)))
      return dateline;
  }
  return null;
}
